"""The flow: its edges are the transitions that readers make, its labels what they take, and both forms can be read."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from html import unescape

import pytest
from walkout.engine.answers import effective
from walkout.engine.journey import Journey, route
from walkout.engine.places import UNSURE
from walkout.guide.model import Guide, Option, Question, Step
from walkout.keepers.drawing import Drawing, Edge, Node, dot, mermaid
from walkout.keepers.graph import edges, graph

from tests.guide.real import HOME, choices, distinct, linkedin
from tests.invented import guide

Pair = tuple[str, str]

NASTY = 'Say "no"; &lt; or <b>\\N</b> & #35; | ]) {x} `code` --> end %%'


def name(step: Step | None) -> str:
    if step is None:
        return "check"
    return f"question/{step.question}" if step.question else f"disclosure/{step.disclosure}"


def deciders(of: Guide) -> set[str]:
    return {key for question in of.questions.values() for condition in question.when for key in condition}


def walks(of: Guide, journey: Journey) -> Iterator[Pair]:
    """The transitions of every walk from here on: every answer where a page depends on it, else one."""
    step = journey.current
    if step is None:
        return
    if step.disclosure:
        following = [journey.read()]
    else:
        values = [option.value for option in of.questions[str(step.question)].options]
        if of.questions[str(step.question)].kind == "country":
            values = list(of.countries)
        elif of.questions[str(step.question)].kind == "subdivision":
            values = [UNSURE, *of.countries[journey.answers["country"]].subdivisions]
        following = [journey.answered(value) for value in (values if _matters(of, step) else values[:1])]
    for after in following:
        yield name(step), name(after.current)
        yield from walks(of, after)


def _matters(of: Guide, step: Step) -> bool:
    return step.question in deciders(of) or of.questions[str(step.question)].kind != "choice"


@cache
def routes() -> frozenset[Pair]:
    """The transitions of the real guide: over all answer sets in each profile, those that count as the same once."""
    of, found = linkedin(), set()
    settings = frozenset(deciders(of) & choices())
    for home in HOME.values():
        for answers in distinct(home, settings):
            pages = [name(step) for _section, step in route(of, answers)]
            found |= set(zip(pages, [*pages[1:], "check"], strict=True))
    return frozenset(found)


def flow(of: Guide) -> set[Pair]:
    return {pair for pair in edges(of) if pair not in (("start", "question/country"), ("check", "checklist"))}


def test_the_edges_are_the_transitions_of_all_walks() -> None:
    of = guide()
    assert flow(of) == set(walks(of, Journey(of)))
    assert {("start", "question/country"), ("check", "checklist")} <= set(edges(of))


def test_the_edges_of_the_real_guide_are_the_transitions_of_its_routes() -> None:
    assert flow(linkedin()) == routes()
    assert len(routes()) > 30


def test_a_page_with_one_way_on_needs_no_label_and_each_way_of_more_has_its_own() -> None:
    for of in (guide(), linkedin()):
        leaving: dict[str, list[tuple[str, ...]]] = {}
        for (page, _target), lines in edges(of).items():
            leaving.setdefault(page, []).append(lines)
        for ways in leaving.values():
            assert ways == [()] if len(ways) == 1 else all(ways)
            labels = [line for way in ways for line in way]
            assert len(labels) == len(set(labels))


@pytest.mark.parametrize(
    ("pair", "lines"),
    [
        (("question/country", "question/subdivision"), ("Canada, Germany, United States",)),
        (("question/country", "question/account"), ("any other country",)),
        (("question/subdivision", "question/account"), ()),
        (("question/account", "question/adult"), ("“Yes”",)),
        (("question/account", "disclosure/enrolled"), ("“No, I never had one” or “No, I closed it”",)),
        (("disclosure/future-only", "question/ai_training"), ("account: “Yes”",)),
        (
            ("question/ai_training", "disclosure/techniques"),
            (
                "“On” or “I can't find it” or “Not sure”",
                "“Off”; not in eu, eea, uk, switzerland, canada, quebec, hong-kong",
            ),
        ),
        (("question/objection", "question/research"), ("account: “Yes”; in eu, eea, uk, switzerland, china",)),
        (("question/objection", "check"), ("account: “No, I never had one” or “No, I closed it”",)),
    ],
)
def test_labels_say_what_a_way_takes(pair: Pair, lines: tuple[str, ...]) -> None:
    assert set(edges(linkedin())[pair]) == set(lines)


def test_a_reader_who_takes_a_way_is_one_its_label_names() -> None:
    """Over all answer sets: the values a label names are those with which readers go there, and no other edge's."""
    of = linkedin()
    for home in HOME.values():
        for answers in distinct(home, frozenset(deciders(of) & choices())):
            known = effective(of, answers)
            pages = [name(step) for _section, step in route(of, answers)]
            for page, target in list(zip(pages, [*pages[1:], "check"], strict=True))[1:]:
                ways = {to: any(_fits(of, page, line, known) for line in lines) for to, lines in _from(page)}
                if len(ways) > 1:
                    assert [to for to, fitting in ways.items() if fitting] == [target]


def _from(page: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(target, lines) for (source, target), lines in _edges().items() if source == page]


@cache
def _edges() -> dict[Pair, tuple[str, ...]]:
    return edges(linkedin())


def _fits(of: Guide, page: str, line: str, known: dict[str, str]) -> bool:
    for part in line.split("; "):
        if place := re.fullmatch(r"(not )?in (.+)", part):
            if (known["region"] in place[2].split(", ")) == bool(place[1]):
                return False
        else:
            question = part.partition(": ")[0] if part[0] != "“" else page.partition("/")[2]
            texts = {option.text for option in of.questions[question].options if option.value == known[question]}
            if not texts & set(re.findall("“(.+?)”(?: or |$)", part)):
                return False
    return True


def test_a_page_that_nobody_reaches_is_not_drawn() -> None:
    of = guide()
    never = of.questions["archive"]._replace(when=({"training": ("nothing",)},))
    of = of._replace(questions={**of.questions, "archive": never})
    assert "archive" in graph(guide(), "dot")
    assert "archive:" not in graph(of, "dot")
    assert flow(of) == set(walks(of, Journey(of)))


# The two forms


def nasty() -> Guide:
    of = guide()
    training = of.questions["training"]
    options = tuple(Option(option.value, f"{NASTY} {option.value}", option.says) for option in training.options)
    questions: dict[str, Question] = {**of.questions, "training": training._replace(title=NASTY, options=options)}
    return of._replace(questions=questions, about=of.about._replace(title=NASTY))


MERMAID_NODE = re.compile(r'  (\w+)(?:\["([^"]*)"\]|\("([^"]*)"\)|\(\["([^"]*)"\]\))')
MERMAID_EDGE = re.compile(r'  (\w+) -->(?:\|"([^"]*)"\|)? (\w+)')
QUOTED = r'"((?:[^"\\]|\\.)*)"'
DOT_NODE = re.compile(rf"  {QUOTED} \[label={QUOTED}(?:, style=rounded|, shape=ellipse)?\];")
DOT_EDGE = re.compile(rf"  {QUOTED} -> {QUOTED}(?: \[label={QUOTED}\])?;")


def read_mermaid(text: str) -> tuple[dict[str, str], dict[Pair, str]]:
    first, *lines = text.splitlines()
    assert first == "flowchart TD"
    nodes, arrows = {}, {}
    for line in lines:
        if node := MERMAID_NODE.fullmatch(line):
            nodes[node[1]] = _plain(node[2] or node[3] or node[4])
        else:
            edge = MERMAID_EDGE.fullmatch(line)
            assert edge, line
            arrows[edge[1], edge[3]] = _plain(edge[2] or "")
    return nodes, arrows


def _plain(label: str) -> str:
    assert not set(re.sub(r"<br>|#\d+;", "", label)) & set('<>#"`&|{}[]()')
    return re.sub(r"#(\d+);", lambda sign: chr(int(sign[1])), label.replace("<br>", " "))


def read_dot(text: str) -> tuple[str, dict[str, str], dict[Pair, str]]:
    first, second, third, *lines, last = text.splitlines()
    title = re.fullmatch(rf"digraph {QUOTED} {{", first)
    assert title and (second, third, last) == ("  node [shape=box];", "  edge [fontsize=11];", "}")
    nodes, arrows = {}, {}
    for line in lines:
        if edge := DOT_EDGE.fullmatch(line):
            arrows[_unquoted(edge[1]), _unquoted(edge[2])] = unescape(_unquoted(edge[3] or ""))
        else:
            node = DOT_NODE.fullmatch(line)
            assert node, line
            nodes[_unquoted(node[1])] = unescape(_unquoted(node[2]))
    return _unquoted(title[1]), nodes, arrows


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", lambda sign: " " if sign[1] == "n" else sign[1], text)


@pytest.mark.parametrize("of", [guide(), nasty(), linkedin()], ids=["invented", "nasty", "linkedin"])
def test_both_forms_hold_the_same_nodes_edges_and_labels(of: Guide) -> None:
    wanted = {pair: " ".join((*lines[:1], *(f"or: {line}" for line in lines[1:]))) for pair, lines in edges(of).items()}
    title, dot_nodes, dot_edges = read_dot(graph(of, "dot"))
    nodes, arrows = read_mermaid(graph(of, "mermaid"))
    assert title == of.about.title
    assert dot_edges == wanted
    assert set(dot_nodes) == {page for pair in wanted for page in pair}
    assert sorted(nodes.values()) == sorted(dot_nodes.values())
    ids = dict(zip(nodes, dot_nodes, strict=True))
    assert {(ids[one], ids[other]): label for (one, other), label in arrows.items()} == wanted


def test_what_looks_like_markup_stays_what_it_is() -> None:
    _title, nodes, arrows = read_dot(graph(nasty(), "dot"))
    assert nodes["question/training"] == f"training: {NASTY}"
    assert f"“{NASTY} off”" in arrows["question/training", "question/off_since"]


def test_ids_that_are_written_alike_stay_apart() -> None:
    nodes = [Node("a-b", "One", "question"), Node("a_b", "Two", "question"), Node("a.b", "Three", "end")]
    drawing = Drawing("T", nodes, [Edge("a-b", "a_b"), Edge("a_b", "a.b", ("x",))])
    assert read_mermaid(mermaid(drawing)) == (
        {"a_b": "One", "a_b_": "Two", "a_b__": "Three"},
        {("a_b", "a_b_"): "", ("a_b_", "a_b__"): "x"},
    )
    assert read_dot(dot(drawing))[2] == {("a-b", "a_b"): "", ("a_b", "a.b"): "x"}


def test_the_same_guide_is_drawn_the_same_each_time() -> None:
    program = (
        "from walkout.guide.loader import load; from walkout.keepers.graph import graph\n"
        "print(graph(load(), 'mermaid'), graph(load(), 'dot'))"
    )
    drawn = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(drawn) == 1


def test_lines_are_short_enough_to_be_read() -> None:
    labels = re.findall(rf"label={QUOTED}", graph(linkedin(), "dot"))
    assert labels
    assert max(len(line) for label in labels for line in label.split("\\n")) <= 40
