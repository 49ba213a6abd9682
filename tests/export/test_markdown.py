"""Markdown: read back by a parser; what the guide says stays text."""

from typing import NamedTuple

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.plan import Mark, Plan
from walkout.export import exporter
from walkout.export.markdown import autolink, escape

from tests.invented import FRESH, HOSTILE, LATER, LINE_STARTS, LONG_URL, guide

GUIDE = guide()
PARSER = MarkdownIt("commonmark").enable("table").enable("strikethrough")
MARKUP = {"em_open", "s_open", "code_inline", "html_inline", "image", "softbreak_html"}
BLOCKS = {"html_block", "code_block", "fence", "blockquote_open", "table_open", "hr", "reference"}


def plan(marks: dict[str, Mark] | None = None, **answers: str) -> Plan:
    return build_plan(GUIDE, {"country": "XA", **answers}, marks or NO_MARKS, FRESH)


def markdown(of: Plan) -> str:
    return exporter("markdown")(of)


class Parsed(NamedTuple):
    """What a reader of the rendered file has before them."""

    blocks: list[Token]
    inline: list[Token]
    text: str
    links: list[str]


def parse(text: str) -> Parsed:
    blocks = PARSER.parse(text)
    inline = [child for block in blocks for child in block.children or []]
    shown = "".join("\n" if one.type == "softbreak" else one.content for one in inline)
    links = [str(one.attrs["href"]) for one in inline if one.type == "link_open"]
    return Parsed(blocks, inline, shown, links)


def section(text: str, title: str) -> str:
    return text.partition(f"## {title}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize(
    "text", [HOSTILE, *LINE_STARTS, "a\n\n# b", "\t code", "&amp; &#42; AT&T & co", "**", "![", "\\*", "-"]
)
def test_whatever_is_escaped_reads_as_it_was(text: str) -> None:
    parsed = parse(f"before\n{escape(text)}\nafter")
    assert {one.type for one in parsed.blocks} == {"paragraph_open", "inline", "paragraph_close"}
    assert {one.type for one in parsed.inline} <= {"text", "softbreak"}
    assert parsed.text == f"before\n{' '.join(text.split())}\nafter"


@pytest.mark.parametrize("text", [HOSTILE, *LINE_STARTS])
def test_nothing_starts_a_block_at_the_start_of_a_paragraph_or_an_item(text: str) -> None:
    assert [one.type for one in parse(escape(text)).blocks] == ["paragraph_open", "inline", "paragraph_close"]
    assert parse(f"- {escape(text)}").text == text


def test_text_stays_in_its_cell_of_a_table() -> None:
    blocks = parse(f"| a | b |\n| - | - |\n| {escape(HOSTILE)} | c |").blocks
    cells = [blocks[i + 1] for i, one in enumerate(blocks) if one.type == "td_open"]
    assert ["".join(part.content for part in cell.children or []) for cell in cells] == [HOSTILE, "c"]


def test_what_steers_a_terminal_or_turns_the_writing_is_left_out() -> None:
    assert escape("a\x1b]0;b\x07\u202ec\x00") == "a\\]0;bc"


@pytest.mark.parametrize("url", ["https://a.example/<b>", "https://a.example/a b", "https://a.example/>x<"])
def test_an_address_cannot_break_out_of_its_link(url: str) -> None:
    (link,) = parse(autolink(url)).links
    assert link.startswith("https://a.example/")
    assert "html_inline" not in {one.type for one in parse(autolink(url)).inline}


def test_an_address_that_is_not_for_the_web_is_no_link() -> None:
    assert parse(autolink("javascript:alert(1)")).links == []


def test_hostile_words_of_the_guide_are_shown_and_are_not_markup() -> None:
    parsed = parse(markdown(plan(training="missing", archive="kept")))
    assert not {one.type for one in parsed.inline} & MARKUP
    assert not {one.type for one in parsed.blocks} & BLOCKS
    assert parsed.text.count(HOSTILE) >= 7
    assert all(f"\n{line}\n" in f"\n{parsed.text}\n" or line in parsed.text for line in LINE_STARTS)
    assert not [link for link in parsed.links if "evil" in link]


def test_headings_are_those_of_the_page_and_no_others() -> None:
    blocks = parse(markdown(plan(training="on"))).blocks
    headings = [blocks[i + 1].content for i, one in enumerate(blocks) if one.type == "heading_open"]
    assert headings == [
        "Your Pigeonhole checklist",
        "Do this first",
        "Then",
        "Where your data goes",
        "What was reported, and what is so today",
        "When your data could be used",
        "What happened when",
        "Where you can turn",
        "Sources",
    ]


def test_steps_are_a_numbered_list_as_long_as_the_steps() -> None:
    blocks = parse(markdown(plan(training="on"))).blocks
    start = next(i for i, one in enumerate(blocks) if one.type == "ordered_list_open")
    end = next(i for i, one in enumerate(blocks) if one.type == "ordered_list_close")
    items = [one for one in blocks[start:end] if one.type == "list_item_open"]
    assert len(items) == len(GUIDE.actions["switch-off"].steps)
    assert blocks[start].level > 0


@pytest.mark.parametrize(
    ("mark", "line"),
    [
        (None, "- [ ] **Switch off the Loft.** To do, 1 minute."),
        (Mark("done", FRESH), "- [x] **Switch off the Loft.** You did this on 15 January 2026."),
        (Mark("done"), "- [x] **Switch off the Loft.** You did this."),
        (Mark("not_for_me"), "- [ ] **Switch off the Loft.** Not for you."),
        (Mark("not_found"), "- [ ] **Switch off the Loft.** Could not find it."),
        (Mark("sent"), "- [ ] **Switch off the Loft.** Sent, waiting."),
        (Mark("answered"), "- [ ] **Switch off the Loft.** Answered."),
        (Mark("refused"), "- [ ] **Switch off the Loft.** Refused."),
    ],
)
def test_a_box_is_ticked_only_for_what_was_done(mark: Mark | None, line: str) -> None:
    text = markdown(plan({"switch-off": mark} if mark else None, training="on"))
    assert line in text.splitlines()


def test_what_is_not_due_yet_says_when_it_is() -> None:
    assert "- [ ] **Look again.** Later, from 15 April 2026, 1 minute." in markdown(plan()).splitlines()


def test_the_first_item_stands_alone_and_the_rest_follows_in_order() -> None:
    text = markdown(plan(training="on", archive="kept"))
    assert section(text, "Do this first").count("- [ ]") == 1
    then = section(text, "Then")
    assert then.index("Clear the archive") < then.index("Look again")


def test_every_address_is_a_link_in_full_on_a_line_of_its_own() -> None:
    text = markdown(plan(training="missing"))
    lines = [line.strip() for line in text.splitlines()]
    wanted = {LONG_URL, "https://keeper.example/complain", "https://lead.example/", "https://archive.example/policy"}
    assert wanted | {"https://pigeonhole.example/archive"} <= set(parse(text).links)
    for url in wanted:
        assert f"<{url}>" in lines


def test_an_item_says_why_what_it_does_and_what_it_does_not() -> None:
    first = parse(section(markdown(plan(training="on", archive="kept")), "Do this first")).text
    for words in (
        "Me > Loft & Letters > Training",
        "In your language the switch may be called “Taubenschlag",
        "On the page it says “Let pigeons read”.",
        "Because: Your country is Aeria. You said the Loft is on. You keep old letters",
        "Your old letters count as well.",
        "What it does: It stops new letters",
        "What it will not do: It does not undo",
        "To see that it worked: The switch shows Off.",
        "To undo it: Switch it on again.",
        "Tap the bird.",
        "Checked 26 days ago.",
    ):
        assert words in first


def test_a_missing_page_and_a_missing_copy_are_said() -> None:
    text = markdown(build_plan(GUIDE, {"country": "XC", "training": "missing"}, NO_MARKS, FRESH))
    assert "No page is known for this." in section(text, "Then")
    assert "Scroll 7, line 3 (no public copy)" in section(text, "Sources")
    assert "No public copy." in section(text, "Sources")
    assert "We know of no right to object where you live." in text


def test_an_empty_checklist_is_no_error() -> None:
    text = markdown(plan(training="off", off_since="before_start", archive="none"))
    assert "There is nothing for you to do." in text
    assert "Do this first" not in text
    assert "- [" not in text


def test_with_nothing_left_for_today_no_item_comes_first() -> None:
    text = markdown(plan({"switch-off": Mark("done")}, training="on", archive="none"))
    assert "Nothing here is waiting for you today." in text
    assert "Do this first" not in text
    assert "- [x] **Switch off the Loft.**" in text


def test_less_than_certain_facts_are_shown_as_such() -> None:
    text = markdown(build_plan(GUIDE, {"country": "XC"}, NO_MARKS, LATER))
    lanes = section(text, "Where your data goes")
    assert "Not certain (reported, not confirmed by the company or an authority): It was seen elsewhere." in lanes
    assert "The other reading: Ten pigeons." in lanes
    assert "nest" not in lanes


def test_whose_it_is_not_comes_last_and_then_the_code() -> None:
    made = plan()
    ends = "\n\nThis is not by Pigeonhole, and it is not legal advice.\n"
    assert markdown(made._replace(code=None)).endswith(ends)
    assert made.code
    *_before, warning, code = markdown(made).splitlines()
    assert warning.endswith("It holds your answers, marks and reasons, but no day. Anyone who has it can read them.")
    assert code == f"Take-home code: {made.code}"
