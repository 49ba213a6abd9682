"""Plain lines: the whole walk in and out of text streams."""

import io
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.plan import Mark
from walkout.export import exporter
from walkout.guide.loader import load
from walkout.guide.model import Guide
from walkout.plain import walk
from walkout.plain.lines import simpler

from tests.invented import LATER, LONG_URL, guide

GUIDE = guide()

TO_REVIEW = ("aeria", "", "", "1", "1")
"""Aeria, both cards, the Loft is on, old letters are kept."""
ANSWERS = {"country": "XA", "training": "on", "archive": "kept"}
TO_CHECKLIST = (*TO_REVIEW, "")


def run(*lines: str, of: Guide = GUIDE, on: date = LATER) -> tuple[int, str]:
    """The exit code and everything that was said. Whatever is said must suit a simple terminal."""
    out = io.StringIO()
    code = walk(of, lambda: on, io.StringIO("".join(f"{line}\n" for line in lines)), out)
    text = out.getvalue()
    assert "\r" not in text
    assert "\n" in text
    assert all(c == "\n" or c.isprintable() for c in text)
    return code, text


def flat(text: str) -> str:
    return " ".join(text.split())


def said(*lines: str) -> str:
    return flat(run(*lines)[1])


def last(*lines: str) -> str:
    """What the last line typed led to."""
    before, after = said(*lines[:-1]), said(*lines)
    common = before.removesuffix(" The input ended, so the walk ends here. Nothing was kept.")
    assert after.startswith(common)
    return after.removeprefix(common).removesuffix("The input ended, so the walk ends here. Nothing was kept.")


def checklist(answers: Mapping[str, str], marks: Mapping[str, Mark] = NO_MARKS, form: str = "text") -> str:
    return exporter(form)(build_plan(GUIDE, answers, marks, LATER))


def test_the_whole_walk() -> None:
    code, text = run(*TO_CHECKLIST, "quit")
    assert code == 0
    words = flat(text)
    order = [
        "Pigeonhole and your letters.",
        "Pigeons learn from letters.",
        "Nothing you answer leaves this computer",
        "Question 1. Where do you live?",
        "Your country is Aeria.",
        "What happened, 1 of 2. It was quiet.",
        "What happened, 2 of 2. Not in the Nest. Reported: The Nest was left out.",
        "Today (changed): Today it counts too.",
        "For you: Aeria is in the Nest.",
        "Question 2. Is the Loft switched on?",
        "On: press 1",
        "I can't find it: press 3",
        "You said the Loft is on.",
        "Question 3. Do you keep old letters?",
        "Check your answers.",
        "2. Is the Loft switched on? On.",
        "Your Pigeonhole checklist",
        "Your items by number:",
        "Nothing was kept.",
    ]
    places = [words.find(part) for part in order]
    assert -1 not in places, order[places.index(-1)]
    assert places == sorted(places)


def test_the_checklist_is_that_of_the_other_formats() -> None:
    _code, text = run(*TO_CHECKLIST, "show")
    assert f"\n{checklist(ANSWERS)}" in text
    assert f"\n{checklist(ANSWERS, form='markdown')}" in text


def test_the_age_and_the_stale_banner_are_said() -> None:
    words = flat(run(*TO_CHECKLIST, "mark 1 done", on=date(2027, 1, 1))[1])
    review, marked = words.index("Check your answers."), words.rindex("Your items by number:")
    for part in (words[review : words.index("Your Pigeonhole checklist")], words[marked:]):
        assert "Oldest fact used was checked 377 days ago." in part
        assert "past their re-check date" in part
    assert "With the knowledge of 10 January 2026." in flat(run(*TO_CHECKLIST, on=date(2026, 1, 1))[1])


def test_addresses_stand_unbroken_on_lines_of_their_own() -> None:
    _code, text = run("aeria", "", "", "sources", "1", "1", "", "sources")
    lines = text.splitlines()
    assert lines.count(LONG_URL) >= 2
    assert "https://archive.example/policy" in lines
    assert all(len(line) <= 78 or line.strip() == LONG_URL or ", help, sources" in line for line in lines)


def test_back_keeps_every_answer() -> None:
    words = last("aeria", "", "", "1", "back")
    assert "Question 2. Is the Loft switched on?" in words
    assert "You said: On. Press Enter to keep it." in words
    assert "Question 3." in last("aeria", "", "", "1", "back", "")
    assert "first page" in last("back")
    assert "Check your answers." in last(*TO_CHECKLIST, "back")
    assert "Question 3." in last(*TO_CHECKLIST, "back", "b")


def test_a_change_asks_only_what_depends_on_it() -> None:
    words = said(*TO_CHECKLIST, "change 2", "2", "1", "")
    after = words[words.index("You said the Loft is off.") :]
    assert "Since when?" in after
    assert after.index("Since when?") < after.index("Check your answers.")
    assert "Do you keep old letters? Yes." in after
    assert "Question 4." not in after
    changed = {**ANSWERS, "training": "off", "off_since": "before_start"}
    assert flat(checklist(changed)) in after


@pytest.mark.parametrize("prompt", [("aeria",), ("aeria", "", ""), TO_REVIEW, TO_CHECKLIST])
def test_an_answer_can_be_changed_at_every_prompt(prompt: tuple[str, ...]) -> None:
    assert "Question 1. Where do you live?" in last(*prompt, "change 1")
    assert "1. Where do you live? Aeria." in last(*prompt, "change")
    assert "Question 1. Where do you live?" in last(*prompt, "c", "1")
    assert "Choose one by its number, from 1 to" in last(*prompt, "change 99")
    assert said(*prompt, "change", "")


def test_there_is_nothing_to_change_at_first() -> None:
    assert "There is no answer to change yet." in last("change")


@pytest.mark.parametrize("wrong", ["0", "5", "-1", "99999999999", "9" * 5000, "maybe", "²", "", "\x1b[31m", "a\tb"])
def test_what_is_no_answer_is_asked_again(wrong: str) -> None:
    words = last("aeria", "", "", wrong)
    assert words.count("Choose one by its number, from 1 to 4.") == 1
    assert words.rstrip().endswith("quit:")
    assert "You said the Loft is on." in last("aeria", "", "", wrong, "ON")


def test_a_country_is_found_by_any_spelling() -> None:
    for spelling in ("AERIA", "xa", " République d’Aërie"):
        assert "Your country is Aeria." in last(spelling)
    several = last("eria")
    assert "Aeria: press 1 Upper Aeria: press 2" in several
    assert "Your country is Upper Aeria." in last("eria", "2")
    assert "Choose the country you live in" in last("")
    assert "No country goes by that name." in last("Atlantis")
    assert "No country goes by that name." in last("eria", "3")
    assert "Aeria: press 1" in last("aerja")


def test_one_letter_is_not_taken_for_a_country_nor_for_a_command() -> None:
    assert "type the whole word" in last("u")
    assert "Question 1." not in last("u")


def test_a_subdivision_is_found_by_number_code_or_name() -> None:
    for typed in ("north wing", "xb-n", "N", "north"):
        assert "You live in North Wing." in last("xb", typed)
    assert "type its name or its number" in last("xb", "")
    assert "North Wing: press 2 South Wing: press 3" in last("xb", "wing")
    assert "I would rather not say" in last("xb", "list")
    assert "You live in South Wing." in last("xb", "3")


@pytest.mark.parametrize("prompt", [(), ("xb",), ("aeria",), ("aeria", "", ""), TO_REVIEW, TO_CHECKLIST])
def test_help_sources_words_and_quit_work_at_every_prompt(prompt: tuple[str, ...]) -> None:
    assert "quit: leave. Your answers are not kept." in last(*prompt, "help")
    assert "Pigeon: A bird." in last(*prompt, "words")
    assert "ource" in last(*prompt, "SOURCES")
    code, text = run(*prompt, "quit", "never read")
    assert code == 0
    assert text.endswith("Nothing was kept.\n")


def test_first_letters_work_where_no_place_is_typed() -> None:
    assert "quit: leave." in last("aeria", "h")
    assert "Pigeonhole: Policy" in last("aeria", "", "s")
    assert run("aeria", "q")[0] == 0


@pytest.mark.parametrize(("lines", "code"), [((), 1), (("aeria",), 1), (TO_REVIEW, 1), (TO_CHECKLIST, 0)])
def test_the_end_of_the_input_ends_the_walk(lines: tuple[str, ...], code: int) -> None:
    ended, text = run(*lines)
    assert ended == code
    assert text.endswith("The input ended, so the walk ends here.\nNothing was kept.\n")


def test_a_last_line_without_its_end_counts() -> None:
    out = io.StringIO()
    assert walk(GUIDE, lambda: LATER, io.StringIO("aeria"), out) == 1
    assert "Your country is Aeria." in out.getvalue()


def test_an_interrupt_leaves_politely() -> None:
    class Interrupted(io.StringIO):
        def readline(self, *_size: object) -> NoReturn:
            raise KeyboardInterrupt

    out = io.StringIO()
    assert walk(GUIDE, lambda: LATER, Interrupted(), out) == 130
    assert out.getvalue().endswith("You left the walk.\nNothing was kept.\n")


def test_marks_are_said_and_counted() -> None:
    assert "1. Switch off the Loft. You did this on 1 March 2026." in last(*TO_CHECKLIST, "mark 1 done")
    assert "1. Switch off the Loft. Could not find it." in last(*TO_CHECKLIST, "mark 1 could not find it")
    assert "1. Switch off the Loft. Not for you." in last(*TO_CHECKLIST, "Mark 1 not_for_me")
    assert "1. Switch off the Loft. To do, 1 minute." in last(*TO_CHECKLIST, "mark 1 done", "mark 1 to do")
    text = run(*TO_CHECKLIST, "mark 1 done", "show")[1]
    assert checklist(ANSWERS, {"switch-off": Mark("done", LATER)}, "markdown") in text


def test_only_the_marks_of_an_item_are_taken() -> None:
    assert "Of this item you can say: done, not for me, could not find it, to do." in last(*TO_CHECKLIST, "mark 1 sent")
    missing = ("aeria", "", "", "3", "2", "")
    words = said(*missing)
    number = words[: words.index(". Complain to Keeper", words.index("Your items by number"))].rsplit(" ", 1)[-1]
    assert "Sent on 1 March 2026, waiting." in last(*missing, f"mark {number} sent")
    for wrong in ("mark", "mark 0 done", "mark 9 done", "mark done"):
        assert "like this: mark 1 done" in last(*TO_CHECKLIST, wrong)
    assert "Here you can type:" in last(*TO_CHECKLIST, "what now")


def test_a_file_is_saved_and_never_replaced_unasked(tmp_path: Path) -> None:
    file = tmp_path / "my list.md"
    code, text = run(*TO_CHECKLIST, f"save {file}", "quit")
    assert code == 0
    assert file.read_text(encoding="utf-8") == checklist(ANSWERS, form="markdown")
    assert f"You saved {file}. Nothing else was kept." in flat(text)
    file.write_text("mine")
    for typed in ("", "yes", "back", "mark 1 done"):
        assert "The file was left as it is." in said(*TO_CHECKLIST, f"save {file}", typed)
    assert "Question 1." in last(*TO_CHECKLIST, f"save {file}", "change 1")
    assert file.read_text() == "mine"
    run(*TO_CHECKLIST, f"save {file}", "Replace")
    assert file.read_text(encoding="utf-8") == checklist(ANSWERS, form="markdown")


def test_what_cannot_be_saved_is_said(tmp_path: Path) -> None:
    assert "like this: save pigeonhole-ai-checklist.md" in last(*TO_CHECKLIST, "save")
    assert "does not exist" in last(*TO_CHECKLIST, f"save {tmp_path / 'no' / 'where.md'}")
    assert "is a folder" in last(*TO_CHECKLIST, "save .")
    assert "is a folder" in last(*TO_CHECKLIST, f"save {tmp_path}")
    assert "could not be written" in last(*TO_CHECKLIST, f"save {tmp_path / ('x' * 300)}")
    assert "could not be written" in last(*TO_CHECKLIST, f"save {tmp_path / ('x' * 250)}")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437", "utf-8"])
def test_the_stream_is_given_only_letters_it_can_write(encoding: str) -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding=encoding, newline="\n")
    lines = "".join(f"{line}\n" for line in (*TO_CHECKLIST, "save /nowhere/é“”/x", "show"))
    assert walk(GUIDE, lambda: LATER, io.StringIO(lines), out) == 0
    text = raw.getvalue().decode(encoding)
    assert LONG_URL in text.splitlines()
    assert "\x1b" not in text


def test_simpler_letters() -> None:
    assert simpler("“Résumé” … – ‘Łódź’ ×\u00a0日", "ascii") == "\"Resume\" ... - 'Lodz' x ?"
    assert simpler("“é”", "latin-1") == '"é"'
    assert simpler("“é”", "utf-8") == "“é”"


def test_unreadable_input_is_asked_again() -> None:
    given = io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n"), encoding="utf-8")
    out = io.StringIO()
    assert walk(GUIDE, lambda: LATER, given, out) == 1
    assert "Choose the country you live in" in out.getvalue()


def answers_for(of: Guide, values: Mapping[str, str]) -> Iterator[str]:
    """What to type for these answers, page by page."""
    from walkout.engine.journey import Journey

    journey = Journey(of)
    while step := journey.current:
        if not step.question:
            yield ""
            journey = journey.read()
            continue
        question = of.questions[step.question]
        value = values.get(step.question) or (question.options[-1].value if question.options else "unsure")
        yield next((o.text for o in question.options if o.value == value), value if value != "unsure" else "1")
        journey = journey.answered(value)


@pytest.mark.parametrize(
    "values",
    [
        {"country": "DE", "subdivision": "DE-BE", "account": "member", "adult": "yes", "ai_training": "off"},
        {"country": "US", "subdivision": "US-CA", "account": "member", "adult": "yes", "ai_training": "on"},
        {"country": "JP", "account": "visitor"},
    ],
)
def test_the_real_guide_from_end_to_end(values: dict[str, str]) -> None:
    of = load()
    typed = list(answers_for(of, values))
    code, text = run(*typed, "", "sources", "quit", of=of, on=of.about.edition)
    assert code == 0
    given = dict(values)
    for key in of.questions:
        if key not in given and of.questions[key].options:
            given[key] = of.questions[key].options[-1].value
    assert exporter("text")(build_plan(of, given, NO_MARKS, of.about.edition)) in text
    assert "{" not in text
