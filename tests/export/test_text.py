"""Text: lines that fit, addresses that stay whole, the same words as the Markdown."""

import pytest
from markdown_it import MarkdownIt
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.plan import Mark, Plan
from walkout.export import exporter
from walkout.export.text import WIDTH, wrap

from tests.invented import FRESH, HOSTILE, LATER, LINE_STARTS, LONG_URL, guide

GUIDE = guide()


def plan(**answers: str) -> Plan:
    return build_plan(GUIDE, {"country": "XA", **answers}, NO_MARKS, LATER)


def text(of: Plan) -> str:
    return exporter("text")(of)


def test_only_an_address_is_longer_than_the_line() -> None:
    lines = text(plan(training="missing", archive="kept")).splitlines()
    assert len(LONG_URL) > WIDTH
    long = {line.strip() for line in lines if len(line) > WIDTH}
    assert long == {LONG_URL}
    assert max(len(line) for line in lines if line.strip() not in long) > WIDTH - 12


def test_every_address_stands_whole_on_a_line_of_its_own() -> None:
    lines = [line.strip() for line in text(plan(training="missing")).splitlines()]
    for url in (LONG_URL, "https://keeper.example/complain", "https://lead.example/", "https://archive.example/policy"):
        assert url in lines


def test_nothing_is_escaped_and_nothing_marked() -> None:
    flat = " ".join(text(plan(training="on", archive="kept")).split())
    assert HOSTILE in flat
    assert all(line in flat for line in LINE_STARTS)
    assert "**" not in flat
    assert "\\*" not in flat


def test_boxes_match_the_status() -> None:
    made = build_plan(GUIDE, {"country": "XA", "training": "on"}, {"switch-off": Mark("done", FRESH)}, LATER)
    lines = text(made).splitlines()
    assert "[x] Switch off the Loft. You did this on 15 January 2026." in lines
    assert any(line.startswith("[ ] Clear the archive") for line in lines)


@pytest.mark.parametrize("place", [{"country": "XA"}, {"country": "XB", "subdivision": "XB-N"}, {"country": "XC"}])
def test_it_says_what_the_markdown_says(place: dict[str, str]) -> None:
    made = build_plan(GUIDE, {**place, "training": "missing"}, NO_MARKS, LATER)
    blocks = MarkdownIt("commonmark").parse(exporter("markdown")(made))
    said = [one.content for block in blocks for one in block.children or [] if one.type == "text"]
    flat = " ".join(text(made).split())
    for words in said:
        shown = " ".join(words.split()).removeprefix("[ ] ").removeprefix("[x] ")
        assert shown in flat


def test_wrapping_indents_what_follows_and_breaks_no_word() -> None:
    assert list(wrap("word " * 20, "[ ] ", "    ")) == [
        f"[ ] {'word ' * 14}word".rstrip()[:78],
        "    " + "word " * 4 + "word",
    ]
    assert list(wrap("x" * 100)) == ["x" * 100]
    assert list(wrap("a " + "x" * 100 + " b", "- ", "  ")) == ["- a", "  " + "x" * 100, "  b"]
