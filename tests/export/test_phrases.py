"""Phrases: ages, the stale banner, and the words for what is so."""

from datetime import date, timedelta
from typing import get_args

import pytest
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.plan import Period, Plan
from walkout.export import exporter, formats, phrases
from walkout.guide.model import Applies, Confidence, State, Status, Verdict

from tests.invented import EDITION, FRESH, LATER, guide

GUIDE = guide()
BANNER = "past their re-check date"


def plan(today: date, **answers: str) -> Plan:
    return build_plan(GUIDE, {"country": "XA", **answers}, NO_MARKS, today)


def flat(of: Plan, form: str) -> str:
    return " ".join(exporter(form)(of).split())


@pytest.mark.parametrize("form", ["markdown", "text"])
def test_the_age_of_the_oldest_fact_is_told(form: str) -> None:
    said = "Made on 15 January 2026 with the guide of 10 January 2026. Oldest fact used was checked 26 days ago."
    assert said in flat(plan(FRESH), form)
    assert BANNER not in flat(plan(FRESH), form)


@pytest.mark.parametrize("form", ["markdown", "text"])
def test_past_the_recheck_date_a_banner_says_so(form: str) -> None:
    stale = plan(date(2026, 4, 1))
    assert len(stale.age.overdue) > 1
    assert f"{len(stale.age.overdue)} facts here are past their re-check date. They may have changed since." in flat(
        stale, form
    )


def test_one_fact_past_its_recheck_date_is_one() -> None:
    one = plan(LATER).age._replace(overdue=("loft",))
    assert phrases.stale(one) == "1 fact here is past its re-check date. It may have changed since."
    assert phrases.stale(one._replace(overdue=())) == ""


@pytest.mark.parametrize("form", ["markdown", "text"])
def test_before_the_edition_there_is_no_age_and_no_banner(form: str) -> None:
    early = flat(plan(EDITION - timedelta(days=1)), form)
    assert "As of 9 January 2026. With the knowledge of 10 January 2026." in early
    assert "ago" not in early
    assert BANNER not in early
    assert "ago" in flat(plan(EDITION), form)


def test_checked_today_is_not_zero_days_ago() -> None:
    assert phrases.oldest(plan(FRESH).age._replace(days=0)) == "Oldest fact used was checked today."
    assert phrases.oldest(plan(FRESH).age._replace(days=1)) == "Oldest fact used was checked 1 day ago."


@pytest.mark.parametrize(
    ("status", "plain", "dated"),
    [
        ("todo", "to do", "to do"),
        ("done", "you did this", "you did this on 15 January 2026"),
        ("sent", "sent, waiting", "sent on 15 January 2026, waiting"),
        ("answered", "answered", "answered on 15 January 2026"),
        ("refused", "refused", "refused on 15 January 2026"),
        ("not_found", "could not find it", "could not find it"),
        ("not_for_me", "not for you", "not for you"),
    ],
)
def test_a_status_is_what_we_know(status: Status, plain: str, dated: str) -> None:
    assert phrases.mark(status) == plain
    assert phrases.mark(status, FRESH) == dated


def test_every_value_has_words_of_its_own() -> None:
    assert len({phrases.mark(value) for value in get_args(Status)}) == len(get_args(Status))
    assert len({phrases.verdict(value) for value in get_args(Verdict)}) == len(get_args(Verdict))
    assert [phrases.applies(value) for value in get_args(Applies)] == ["yes", "no", "not known"]
    assert [phrases.state(value) for value in (*get_args(State), None)] == ["off", "on", "not known", "no control", ""]
    assert [bool(phrases.confidence(value)) for value in get_args(Confidence)] == [False, False, True, True, True]


def test_minutes_are_counted() -> None:
    assert (phrases.minutes(1), phrases.minutes(8)) == ("1 minute", "8 minutes")


def test_a_status_says_when_something_is_due_or_was() -> None:
    item = plan(FRESH).actions[-1]._replace(due=LATER)
    assert phrases.status(item, FRESH) == "later, from 1 March 2026"
    assert phrases.status(item, LATER) == "due since 1 March 2026"
    assert phrases.status(item._replace(due=None), FRESH) == "to do"
    assert phrases.status(item._replace(status="done"), FRESH) == "you did this"
    sent = item._replace(status="sent", on=FRESH, by_law=True)
    assert phrases.status(sent, LATER) == "sent on 15 January 2026, waiting"
    assert phrases.status(sent, date(2026, 3, 2)) == (
        "sent on 15 January 2026, waiting; the time to answer ended on 1 March 2026"
    )
    assert phrases.status(sent._replace(by_law=False), date(2026, 3, 2)) == (
        "sent on 15 January 2026, waiting; the day to come back to it was 1 March 2026"
    )


def test_since_says_how_sure_the_day_is() -> None:
    assert phrases.since(plan(FRESH).lanes[0]) == "since 1 July 2025"
    assert phrases.since(build_plan(GUIDE, {"country": "XC"}, NO_MARKS, FRESH).lanes[0]).endswith("2024 at the latest")
    assert phrases.since(plan(date(2025, 5, 1)).lanes[0]) == ""


def test_a_period_says_how_it_ended() -> None:
    begun, ended = date(2025, 1, 1), date(2025, 3, 31)
    assert phrases.period(Period(begun, None, "a", "exact"), FRESH) == "Since 1 January 2025."
    assert phrases.period(Period(begun, ended, "a", "exact"), FRESH) == "From 1 January 2025 until 31 March 2025."
    assert phrases.period(Period(begun, FRESH, "a", "at_the_latest"), FRESH) == (
        "From 1 January 2025 until you were out, on 15 January 2026 at the latest."
    )


def test_the_time_to_answer_counts_from_the_day_it_was_sent() -> None:
    made = plan(FRESH)
    free, bound = made.place.region._replace(deadline=None), made.place.region._replace(deadline="P1M")
    item = made.actions[0]
    assert phrases.follow_up(item, free, FRESH) == "Come back to this after 30 days."
    assert phrases.follow_up(item, bound, FRESH) == "The time to answer you is one month, from the day it arrives."
    sent = item._replace(status="sent", due=date(2026, 2, 14))
    assert phrases.follow_up(sent, free, FRESH) == (
        "We know of no time limit for an answer. Come back to this on 14 February 2026."
    )
    assert (
        phrases.follow_up(sent._replace(by_law=True), bound, FRESH)
        == "The time to answer you ends on 14 February 2026."
    )
    assert phrases.follow_up(item._replace(status="answered"), bound, FRESH) == ""
    assert phrases.follow_up(made.actions[1], bound, FRESH) == ""


def test_a_contested_fact_carries_both_readings() -> None:
    assert phrases.doubt(GUIDE.facts["counted"]).startswith("Not certain (contested): Nine pigeons")
    assert phrases.doubt(GUIDE.facts["counted"]).endswith("The other reading: Ten pigeons.")
    assert phrases.doubt(GUIDE.facts["nest-start"]) == ""


def test_no_result_is_promised() -> None:
    said = " ".join(flat(plan(LATER, training=training), "text") for training in ("on", "off", "missing"))
    for word in ("removed", "deleted", "safe", "protected", "guaranteed", "compliant", "100 %"):
        assert word not in said.casefold()


def test_formats_are_named_the_default_first() -> None:
    assert formats() == ("markdown", "html", "ics", "text", "json")
