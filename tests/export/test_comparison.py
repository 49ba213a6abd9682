"""The comparison as text: columns that stand, nothing left out, doubts and ages told."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from markdown_it import MarkdownIt
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.compare import compare, in_places
from walkout.engine.plan import Mark
from walkout.errors import AnswerError
from walkout.export.comparison import COLUMN, compare_places, comparison, comparisons, markdown
from walkout.export.text import WIDTH
from walkout.guide.model import ActionRule, Guide

from tests.invented import EDITION, FRESH, HOSTILE, LATER, LONG_URL, guide

GUIDE = guide()
CLOSING = (
    "Made on 15 January 2026 with the guide of 10 January 2026. Oldest fact used was checked 26 days ago. "
    "This is not by Pigeonhole, and it is not legal advice."
)


def told(
    one: str, other: str, today: date = FRESH, of: Guide = GUIDE, marks: Mapping[str, Mark] = NO_MARKS, **answers: str
) -> str:
    return compare_places(of, [one, other], answers, today, marks)


def flat(text: str) -> str:
    return " ".join(text.split())


def columns(text: str, start: str, end: str) -> tuple[str, str]:
    """What stands in the left and in the right column between two lines, each as one line."""
    lines = text.splitlines()
    first = lines.index(start) + 1
    block = lines[first : lines.index(end, first)]
    return flat(" ".join(line[: COLUMN + 4] for line in block)), flat(" ".join(line[COLUMN + 4 :] for line in block))


def region(**changed: object) -> Guide:
    nest = GUIDE.regions["nest"]._replace(**changed)  # type: ignore[arg-type]
    return GUIDE._replace(regions={**GUIDE.regions, "nest": nest})


PLAIN = region(controller="Pigeonhole Nest")


def test_both_places_are_named_over_what_holds_there() -> None:
    text = told("XA", "XC", of=PLAIN)
    assert text.startswith("The same answers in two places: Aeria and Saint Coo & the Loft\n\n")
    assert "  Aeria                                  Saint Coo & the Loft\n" in text
    assert columns(text, "In charge of your data", "The legal ground") == ("Pigeonhole Nest.", "Pigeonhole Sky.")
    assert columns(text, "The legal ground", "What you can rely on") == (
        "They say they have an interest.",
        "They name no ground.",
    )
    assert columns(text, "What you can rely on", "Time to answer you") == (
        "The right to object, Law of Letters, line 3.",
        "No right to object that we know of.",
    )
    assert columns(text, "Time to answer you", "Complaints") == ("One month.", "No time limit that we know of.")
    assert columns(text, "Complaints", "The lead authority") == ("Keeper of Letters (KL).", "The Wind.")


def test_a_lane_says_how_it_stands_in_each() -> None:
    text = told("XA", "XC", training="on", archive="none")
    left, right = columns(text, "Pigeons that write", "What they learned")
    assert left == "Applies here: yes. Yours: on. Since 1 July 2025."
    assert right.startswith("Applies here: yes. Yours: on. Since 1 February 2024 at the latest. Not certain (reported")
    assert right.endswith(": It was seen elsewhere.")
    assert "Old letters" not in text.splitlines()
    assert "\n\n1 use of your data stands the same in both.\n" in text


def test_where_a_lane_does_not_apply_nothing_stands_under_it() -> None:
    text = told("XA", "XC", date(2025, 5, 1), training="on", archive="none")
    assert columns(text, "Pigeons that write", "What they learned")[0] == "Applies here: no."


def test_an_item_says_what_is_said_in_that_place_only() -> None:
    text = told("XA", "XC", training="on", archive="kept")
    assert columns(text, "Switch off the Loft", "2 items are the same in both.") == (
        "In Aeria you were asked late.",
        "Nothing more.",
    )


def test_an_item_of_one_place_is_said_to_be_on_no_other_list() -> None:
    items = GUIDE.actions["look-again"]._replace(rules=(ActionRule({"region": ("sky",)}),), facts=("sky-start",))
    sky = GUIDE._replace(actions={**GUIDE.actions, "look-again": items})
    left, right = columns(told("XA", "XC", of=sky, training="on"), "Look again", "1 item is the same in both.")
    assert left == "Not on the list."
    assert right == (
        "On the list. Not certain (reported, not confirmed by the company or an authority): It was seen elsewhere."
    )


def test_where_nothing_is_the_same_nothing_is_counted() -> None:
    of = GUIDE._replace(actions={"switch-off": GUIDE.actions["switch-off"]})
    assert "the same in both" not in told("XA", "XC", of=of, training="on", archive="kept")


def test_an_item_with_two_names_stands_under_none() -> None:
    lines = told("XA", "XB-N", training="missing").splitlines()
    assert "  Complain to Keeper of Letters (KL).    Complain to North Keeper." in lines
    assert not any(line.startswith("Complain to") for line in lines)


def test_an_item_says_how_it_stands_where_that_differs() -> None:
    switch = GUIDE.actions["switch-off"]._replace(also=(), marks=("sent",))
    of = GUIDE._replace(actions={**GUIDE.actions, "switch-off": switch})
    text = told("XA", "XC", LATER, of, {"switch-off": Mark("sent", FRESH)}, training="on")
    assert columns(text, "Switch off the Loft", "2 items are the same in both.") == (
        "Sent on 15 January 2026, waiting; the time to answer ended on 15 February 2026.",
        "Sent on 15 January 2026, waiting; the day to come back to it was 14 February 2026.",
    )


def test_only_what_is_doubted_in_one_place_is_a_doubt_there() -> None:
    letters = GUIDE.actions["switch-off"]
    doubted = letters._replace(also=(letters.also[0], letters.also[1]._replace(facts=("sky-start",))))
    of = GUIDE._replace(actions={**GUIDE.actions, "switch-off": doubted})
    text = told("XA", "XC", of=of, training="on", archive="kept")
    left, right = columns(text, "Switch off the Loft", "2 items are the same in both.")
    assert left.startswith("In Aeria you were asked late. Not certain (reported")
    assert "pigeons" not in left
    assert right == "Nothing more."


def test_a_region_that_is_not_certain_says_so() -> None:
    text = told("XA", "XC", of=region(confidence="reported"))
    assert columns(text, "How sure this is", "Where your data goes") == (
        "Reported, not confirmed by the company or an authority.",
        "No doubt that we know of.",
    )
    assert "How sure this is" not in told("XA", "XC")


def test_where_nothing_differs_that_is_all_it_says() -> None:
    text = told("XA", "XA", training="on")
    assert flat(text) == flat(
        f"""The same answers in two places: Aeria and Aeria You said the Loft is on. What is not answered counts as
        “not sure”. With these answers we know of nothing that differs between the two. {CLOSING}"""
    )


def test_the_answers_are_said_and_where_they_count() -> None:
    one_only = "Counts in one place only, Aeria: You switched it off in time."
    text = flat(told("XA", "XC", training="off", off_since="before_start"))
    assert f"You said the Loft is off. {one_only} What is not answered counts as “not sure”." in text
    assert one_only not in flat(told("XA", "XB-N", training="off", off_since="before_start"))
    archive = GUIDE.questions["archive"]._replace(when=({"region": ("sky",)},))
    of = GUIDE._replace(questions={**GUIDE.questions, "archive": archive})
    text = flat(told("XA", "XC", of=of, archive="none"))
    assert "Counts in one place only, Saint Coo & the Loft: You keep none." in text


@pytest.mark.parametrize("places", [("XA", "XC"), ("XB-N", "XB-S"), ("XA", "XA")])
def test_it_ends_with_its_age_and_whose_it_is_not(places: tuple[str, str]) -> None:
    assert flat(told(*places)).endswith(CLOSING)


def test_the_older_of_two_ages_is_told() -> None:
    sky = GUIDE.regions["sky"]._replace(checked=date(2025, 11, 1))
    of = GUIDE._replace(regions={**GUIDE.regions, "sky": sky})
    assert "checked 26 days ago." in flat(told("XA", "XB-N", of=of))
    for places in (("XA", "XC"), ("XC", "XA")):
        assert "checked 75 days ago." in flat(told(*places, of=of))


def test_before_the_edition_no_age_is_told() -> None:
    text = flat(told("XA", "XC", EDITION - timedelta(days=1)))
    assert "As of 9 January 2026. With the knowledge of 10 January 2026." in text
    assert "ago" not in text


def test_what_is_past_its_recheck_date_is_counted_once() -> None:
    assert "re-check" not in told("XA", "XC")
    regions = {key: one._replace(recheck_after_days=30) for key, one in GUIDE.regions.items()}
    of, day = GUIDE._replace(regions=regions), date(2026, 4, 1)
    plans = [build_plan(of, {"country": country}, NO_MARKS, day) for country in ("XA", "XC")]
    overdue = {key for plan in plans for key in plan.age.overdue}
    assert max(len(plan.age.overdue) for plan in plans) < len(overdue) < sum(len(plan.age.overdue) for plan in plans)
    assert f"{len(overdue)} facts here are past their re-check date." in flat(told("XA", "XC", day, of))


def test_every_line_fits() -> None:
    for places in (("XA", "XC"), ("XA", "XB-N"), ("XB-S", "XA")):
        lines = told(*places, training="missing", archive="kept").splitlines()
        assert max(map(len, lines)) <= WIDTH
        assert lines == [line.rstrip() for line in lines]
        assert "\n\n\n" not in told(*places, training="missing", archive="kept")


@pytest.mark.parametrize("word", [LONG_URL, "x" * COLUMN])
def test_a_word_that_is_wider_than_a_column_is_not_broken(word: str) -> None:
    lines = told("XA", "XC", of=region(controller=f"Nest, {word}")).splitlines()
    first = lines.index("In charge of your data") + 1
    assert lines[first].startswith("  Aeria: Nest,")
    assert any(line.endswith(f" {word}.") for line in lines)
    assert "  Saint Coo & the Loft: Pigeonhole Sky." in lines


@pytest.mark.parametrize("word", ["X" * (COLUMN - 1), f"{'X ' * (COLUMN // 2 - 4)}well-known"])
def test_a_word_that_fits_a_column_stands_in_it(word: str) -> None:
    lines = told("XA", "XC", of=region(controller=word)).splitlines()
    [line] = [line for line in lines if f"{word.rsplit(maxsplit=1)[-1]}." in line]
    assert line.startswith(f"  {word.rsplit(maxsplit=1)[-1]}.")
    assert any(line.endswith("  Pigeonhole Sky.") for line in lines)


def test_nothing_steers_the_terminal() -> None:
    text = told("XA", "XC", of=region(controller="Nest \x1b[31m\u202e red"))
    assert "Nest [31m red." in text


def test_more_than_two_places_are_compared_with_the_first() -> None:
    text = compare_places(GUIDE, ["XA", "XC", "XB-N"], {}, FRESH)
    titles = [line for line in text.splitlines() if line.startswith("The same answers")]
    assert titles == [
        "The same answers in two places: Aeria and Saint Coo & the Loft",
        "The same answers in two places: Aeria and North Wing, Upper Aeria",
    ]


def test_where_the_answers_say_someone_lives_is_left_out_of_account() -> None:
    said = {"country": "XB", "subdivision": "XB-S", "training": "on"}
    assert compare_places(GUIDE, ["XA", "XC"], said, FRESH) == told("XA", "XC", training="on")


def test_what_cannot_be_compared_is_refused() -> None:
    with pytest.raises(AnswerError, match="two places"):
        compare_places(GUIDE, ["XA"], {}, FRESH)
    with pytest.raises(AnswerError, match="training"):
        told("XA", "XC", training="up")


# Markdown


def tables(text: str) -> list[list[list[str]]]:
    """The cells of every table as they are shown, row by row."""
    found: list[list[list[str]]] = []
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append([])
        elif token.type == "inline" and token.level == 4 + (token.map is None):
            found[-1][-1].append("".join(child.content for child in token.children or []))
    return found


def test_markdown_has_a_table_for_each_part() -> None:
    plans, _ignored = in_places(GUIDE, ["XA", "XC"], [("training", "on"), ("archive", "kept")], FRESH)
    [terms, lanes, items] = tables(markdown(compare(*plans)))
    assert terms[0] == lanes[0] == items[0] == ["", "Aeria", "Saint Coo & the Loft"]
    assert terms[1] == ["In charge of your data", f"Pigeonhole Nest {HOSTILE}.", "Pigeonhole Sky."]
    assert [row[0] for row in lanes[1:]] == ["Pigeons that write", "Old letters", "What they learned"]
    assert items[1:] == [["Switch off the Loft", "In Aeria you were asked late.", "Nothing more."]]


def test_markdown_says_what_the_text_says() -> None:
    plans, _ignored = in_places(PLAIN, ["XA", "XC"], [("training", "on")], FRESH)
    shown = [
        "".join(child.content for child in token.children or [])
        for token in MarkdownIt("commonmark").enable("table").parse(markdown(compare(*plans)))
        if token.type == "inline"
    ]
    words = sorted(flat(" ".join(shown)).split())
    assert set(words) == set(comparison(compare(*plans)).split())


def test_without_a_difference_markdown_has_no_table() -> None:
    plans, _ignored = in_places(GUIDE, ["XA", "XA"], [], FRESH)
    text = markdown(compare(*plans))
    assert tables(text) == []
    assert text.startswith("# The same answers in two places: Aeria and Aeria\n")
    assert flat(text).endswith(CLOSING)


def test_a_form_can_be_chosen() -> None:
    plans, _ignored = in_places(GUIDE, ["XA", "XC"], [], FRESH)
    assert comparisons(plans, markdown) == markdown(compare(*plans))
    assert comparisons(plans) == comparison(compare(*plans))
