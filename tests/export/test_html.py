"""HTML: well-formed, reaching for nothing, saying what the text says, fit for any reader."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from html import escape as by_the_library

import pytest
from hypothesis import given
from hypothesis import strategies as st
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.plan import Mark, Plan
from walkout.export import exporter
from walkout.export.html import POLICY
from walkout.export.html.markup import Markup, box, escape, link, tag, text
from walkout.export.html.style import STYLE
from walkout.export.page import Address, Entry, Group, Heading, Steps, page

from tests.browser.reading import Element, read
from tests.invented import FRESH, HOSTILE, LATER, LONG_URL, guide

GUIDE = guide()
STALE = date(2026, 4, 1)
PLACES = [{"country": "XA"}, {"country": "XB", "subdivision": "XB-N"}, {"country": "XC"}]


ANSWERS = {"country": "XA", "training": "missing", "archive": "kept"}


def plan(answers: Mapping[str, str] = ANSWERS, marks: Mapping[str, Mark] = NO_MARKS, day: date = LATER) -> Plan:
    return build_plan(GUIDE, {**ANSWERS, **answers}, marks, day)


def html(of: Plan) -> str:
    return exporter("html")(of)


def whole() -> Element:
    return read(html(plan()))


# What it reaches for


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_asked_of_anyone(place: dict[str, str]) -> None:
    root = read(html(plan(place)))
    elements = list(root.all())
    assert not {one.name for one in elements} & {"script", "link", "img", "iframe", "object", "embed", "form", "base"}
    names = {name for one in elements for name in one.attributes}
    assert not {name for name in names if name.startswith("on")}
    assert not names & {"src", "srcset", "style", "action", "ping", "xlink:href", "target", "poster", "background"}
    for one in elements:
        if "href" in one.attributes:
            assert one.name == "a"
            assert one["href"].startswith(("https://", "http://", "#"))
    assert not re.search(r"url\(|@import|https?:|//", STYLE)


def test_the_policy_forbids_the_rest() -> None:
    metas = {(one.attributes.get("http-equiv") or one.attributes.get("name")): one for one in whole().all("meta")}
    assert metas["Content-Security-Policy"]["content"] == POLICY
    assert "default-src 'none'" in POLICY
    assert "script" not in POLICY
    assert metas["referrer"]["content"] == "no-referrer"
    assert metas["viewport"]["content"] == "width=device-width, initial-scale=1"


def test_a_link_shows_its_address_and_says_nothing_of_where_it_was_followed() -> None:
    outward = [one for one in whole().all("a") if not one["href"].startswith("#")]
    assert {one["rel"] for one in outward} == {"noreferrer noopener"}
    for one in outward:
        assert one["href"] in one.text
    wanted = {LONG_URL, "https://pigeonhole.example/archive", "https://keeper.example/complain"}
    assert {*wanted, "https://lead.example/", "https://archive.example/policy"} <= {one["href"] for one in outward}


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc", "//evil.example", "mailto:a@b"]
)
def test_what_is_not_for_the_web_is_no_link(url: str) -> None:
    assert "<a" not in link(url)
    assert url in read(f"<!doctype html>\n<html>{link(url)}</html>").text


def test_an_address_cannot_leave_its_attribute() -> None:
    url = 'https://a.example/"onclick="x"> <b>&amp;'
    (anchor,) = read(f"<!doctype html>\n<html>{link(url)}</html>").all("a")
    assert anchor.attributes.keys() == {"href", "rel"}
    assert anchor["href"] == url.replace(" ", "%20")


# What comes from the guide and the answers


def test_nothing_from_the_guide_is_taken_for_markup() -> None:
    root = whole()
    assert root.text.count(HOSTILE) >= 5
    assert not list(root.all("b"))
    assert "<b>" not in html(plan())


def test_characters_that_turn_the_writing_are_left_out() -> None:
    about = GUIDE.about._replace(checklist="Yo\u202eur\x1b[31m \u2066list\x00\n\n twice")
    made = html(build_plan(GUIDE._replace(about=about), {"country": "XA"}, NO_MARKS, LATER))
    assert read(made).one("h1").text == "Your[31m list twice"
    assert not set(made) & set("\u202e\u2066\x1b\x00\r\t")


def test_markup_is_kept_and_text_is_written_as_text() -> None:
    assert tag("p", "a < b & c", tag("i", '"x"'), class_="y&z", hidden=True, title=None) == (
        '<p class="y&amp;z" hidden>a &lt; b &amp; c<i>&quot;x&quot;</i></p>'
    )
    assert text("<{name}>").filled(name="<b>") == "&lt;&lt;b&gt;&gt;"
    assert text("{name}").filled(name=Markup("<b></b>")) == "<b></b>"
    assert box("ul") == ""


# What it says

LABELS = (
    "What it does",
    "What it will not do",
    "To see that it worked",
    "To undo it",
    "Reported",
    "Today",
    "For you",
    "Applies here",
    "Yours",
    "Controlled by",
)


def statements(of: Plan) -> Iterator[str]:
    """Every line of the text, labels apart."""
    for line in lines(of):
        label, colon, rest = line.partition(": ")
        if colon and label in LABELS:
            yield label
        yield rest if colon and label in LABELS else line


def lines(of: Plan) -> Iterator[str]:
    for block in page(of):
        if isinstance(block, Heading):
            yield block.text
        elif isinstance(block, Group):
            yield from map(shown, block.lines)
        else:
            yield from entry(block)


def entry(block: Entry) -> Iterator[str]:
    yield from (block.title, block.says, *map(shown, block.lines))
    for part in block.more:
        if isinstance(part, Steps):
            yield from (part.title.rstrip(":"), *part.steps)
        else:
            yield from map(shown, part.lines)


def shown(line: str | Address) -> str:
    return line.url if isinstance(line, Address) else line


def plainly(words: str) -> str:
    return " ".join(words.split()).rstrip(".").casefold()


SITUATIONS = [
    (place, training, day) for place in PLACES for training in ("on", "off", "missing") for day in (FRESH, STALE)
]


@given(st.text())
def test_escaping_is_that_of_the_library(words: str) -> None:
    assert escape(words) == by_the_library(words)


@pytest.mark.parametrize(("place", "training", "day"), SITUATIONS)
def test_it_says_what_the_text_says(place: dict[str, str], training: str, day: date) -> None:
    made = plan({**place, "training": training}, day=day)
    said = plainly(read(html(made)).one("body").text)
    wanted = Counter(map(plainly, statements(made)))
    wanted.update({plainly(label): 1 - wanted[plainly(label)] for label in LABELS})  # a table names its columns once
    assert {words: times for words, times in wanted.items() if said.count(words) < times} == {}


@pytest.mark.parametrize(("place", "training", "day"), SITUATIONS)
def test_it_says_no_more_than_the_text_says(place: dict[str, str], training: str, day: date) -> None:
    made = plan({**place, "training": training}, day=day)
    body = read(html(made)).one("body")
    own = [*body.one("nav").pieces(), *body.one("caption").pieces(), *body.one("thead").pieces(), "Your data"]
    own += [item.link_title for item in made.actions]
    own += [one.text for one in body.all("summary") if one.text.endswith("not certain")]
    known = plainly(" ".join((*statements(made), *own)))
    assert [words for words in body.pieces() if plainly(words) not in known] == []


def test_every_item_says_what_it_will_not_do() -> None:
    made = plan()
    items = list(read(html(made)).all("article"))
    assert len(items) == len(made.actions) == 4
    for item, shown_as in zip(made.actions, items, strict=True):
        assert f"What it will not do {item.action.does_not}" in shown_as.text
        assert item.url is None or item.url in [one["href"] for one in shown_as.all("a")]


def test_a_box_is_ticked_only_for_what_was_done() -> None:
    marks = {"switch-off": Mark("done", FRESH), "archive-clear": Mark("not_for_me")}
    made = plan({"training": "on"}, marks)
    boxes = {one["id"]: "checked" in one.attributes for one in read(html(made)).all("input")}
    assert boxes == {"tick-switch-off": True, "tick-archive-clear": False}


def test_facts_past_their_date_are_announced_at_the_top() -> None:
    header = read(html(plan(day=STALE))).one("header")
    (banner,) = (one for one in header.all("p") if one.attributes.get("role") == "note")
    assert "past their re-check date" in banner.text
    assert "re-check" not in html(plan(day=FRESH))


def test_the_code_comes_last() -> None:
    made = plan()._replace(code="0123-4567-89AB")
    body = read(html(made)).one("body")
    assert [one.text for one in body.all("p")][-1] == "Take-home code: 0123-4567-89AB"
    assert body.text.endswith("Anyone who has it can read them. Take-home code: 0123-4567-89AB")
    assert read(html(made._replace(code=None))).one("body").text.endswith(GUIDE.about.not_ours)


def test_an_empty_checklist_is_no_error() -> None:
    root = read(html(plan({"training": "off", "off_since": "before_start", "archive": "none"})))
    assert "There is nothing for you to do." in root.by_id("items").text
    assert not list(root.all("input"))
    done = plan({"training": "on", "archive": "none"}, {"switch-off": Mark("done", FRESH)}, FRESH)
    waiting = read(html(done))
    assert "Nothing here is waiting for you today." in waiting.by_id("items").text
