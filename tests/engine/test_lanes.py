"""Lanes: pauses, days known only at the latest, lanes that follow others, and how they stand."""

from datetime import date

import pytest
from walkout.engine.lanes import DAY, Span, rule_on, spans, state_of
from walkout.guide.model import LaneState

from tests.invented import PAUSED, RESUMED, STARTED, guide

GUIDE = guide()
NEST = {"region": "nest"}
SKY = {"region": "sky"}
SEEN = date(2024, 2, 1)
NOW = date(2026, 1, 15)


@pytest.mark.parametrize(
    ("day", "applies"),
    [
        (STARTED - DAY, "does_not_apply"),
        (STARTED, "applies"),
        (PAUSED - DAY, "applies"),
        (PAUSED, "does_not_apply"),
        (RESUMED - DAY, "does_not_apply"),
        (RESUMED, "applies"),
    ],
)
def test_rules_hold_on_both_their_first_and_their_last_day(day: date, applies: str) -> None:
    assert rule_on(GUIDE, "letters", NEST, day).applies == applies


def test_a_pause_parts_two_spans() -> None:
    assert spans(GUIDE, "letters", NEST, NOW) == [
        Span(STARTED, PAUSED - DAY, "exact"),
        Span(RESUMED, NOW, "exact"),
    ]


def test_nothing_is_known_of_days_to_come() -> None:
    assert spans(GUIDE, "letters", NEST, date(2025, 2, 1)) == [Span(STARTED, date(2025, 2, 1), "exact")]
    assert spans(GUIDE, "letters", NEST, STARTED - DAY) == []


def test_a_start_known_only_at_the_latest_says_so_and_cuts_of_other_places_do_not_part_it() -> None:
    assert spans(GUIDE, "letters", SKY, NOW) == [Span(SEEN, NOW, "at_the_latest")]


def test_no_rule_and_the_last_rule_mean_unknown() -> None:
    assert rule_on(GUIDE, "letters", {"region": "elsewhere"}, NOW).applies == "unknown"
    bare = GUIDE._replace(lanes={"letters": GUIDE.lanes["letters"]._replace(rules=())})
    assert rule_on(bare, "letters", NEST, NOW).applies == "unknown"


def test_like_says_what_the_other_lane_says_with_both_reasons() -> None:
    known = {**NEST, "archive": "kept"}
    ruling = rule_on(GUIDE, "archive", known, NOW)
    assert ruling.applies == "applies"
    assert ruling.facts == ("counted", "nest-start")
    assert ruling.conditions == ({"archive": ("kept", "unsure")}, {"region": ("nest",)})
    assert spans(GUIDE, "archive", known, NOW) == spans(GUIDE, "letters", known, NOW)
    assert rule_on(GUIDE, "archive", {**NEST, "archive": "none"}, NOW).applies == "does_not_apply"


def test_once_begins_with_the_other_lane_and_outlasts_its_pause() -> None:
    assert rule_on(GUIDE, "past", NEST, STARTED - DAY).applies == "does_not_apply"
    assert rule_on(GUIDE, "past", NEST, PAUSED).applies == "applies"
    assert spans(GUIDE, "past", NEST, NOW) == [Span(STARTED, NOW, "exact")]
    assert spans(GUIDE, "past", SKY, NOW) == [Span(SEEN, NOW, "at_the_latest")]


@pytest.mark.parametrize(
    ("answers", "state", "spared"),
    [
        ({"training": "off", "off_since": "before_start"}, "off", True),
        ({"training": "off", "off_since": "unsure"}, "off", False),
        ({"training": "on"}, "on", False),
        ({"training": "missing"}, "unknown", False),
        ({"training": "unsure"}, "unknown", False),
        ({}, "unknown", False),
    ],
)
def test_only_off_counts_as_off(answers: dict[str, str], state: str, spared: bool) -> None:
    found = state_of(GUIDE, "letters", answers)
    assert (found.state, found.spared) == (state, spared)


def test_a_state_that_no_answer_settles_is_unknown_and_never_off() -> None:
    key = next(iter(GUIDE.lanes))
    bare = GUIDE._replace(lanes={**GUIDE.lanes, key: GUIDE.lanes[key]._replace(states=())})
    assert state_of(bare, key, {}) == LaneState(state="unknown", spared=False)
