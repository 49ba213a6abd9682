"""Time limits: a month is a calendar month. And days as people type them."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from walkout.engine.due import day_in, later
from walkout.errors import AnswerError
from walkout.words import long_date

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("day", "duration", "end"),
    [
        (date(2026, 10, 20), "P1M", date(2026, 11, 20)),
        (date(2026, 1, 31), "P1M", date(2026, 2, 28)),
        (date(2028, 1, 31), "P1M", date(2028, 2, 29)),
        (date(2028, 1, 30), "P1M", date(2028, 2, 29)),
        (date(2026, 1, 28), "P1M", date(2026, 2, 28)),
        (date(2026, 3, 30), "P1M", date(2026, 4, 30)),
        (date(2026, 3, 31), "P1M", date(2026, 4, 30)),
        (date(2026, 2, 28), "P1M", date(2026, 3, 28)),
        (date(2026, 7, 31), "P1M", date(2026, 8, 31)),
        (date(2026, 11, 30), "P1M", date(2026, 12, 30)),
        (date(2026, 12, 31), "P1M", date(2027, 1, 31)),
        (date(2026, 12, 31), "P2M", date(2027, 2, 28)),
        (date(2027, 12, 31), "P2M", date(2028, 2, 29)),
        (date(2028, 2, 29), "P12M", date(2029, 2, 28)),
        (date(2028, 2, 29), "P48M", date(2032, 2, 29)),
        (date(2026, 8, 31), "P3M", date(2026, 11, 30)),
        (date(2026, 12, 15), "P30D", date(2027, 1, 14)),
        (date(2028, 2, 1), "P28D", date(2028, 2, 29)),
        (date(2028, 2, 28), "P1D", date(2028, 2, 29)),
    ],
)
def test_a_time_limit_ends_on(day: date, duration: str, end: date) -> None:
    assert later(day, duration) == end


@given(DAYS, st.integers(0, 60))
def test_a_month_keeps_the_day_where_the_month_has_it(day: date, months: int) -> None:
    end = later(day, f"P{months}M")
    assert end >= day
    assert (end.year - day.year) * 12 + end.month - day.month == months
    assert end.day == min(day.day, monthrange(end.year, end.month)[1])


@given(DAYS, st.integers(0, 400))
def test_days_are_counted(day: date, days: int) -> None:
    assert later(day, f"P{days}D") - day == timedelta(days=days)


@given(DAYS, DAYS)
def test_what_was_sent_later_is_due_no_sooner(one: date, other: date) -> None:
    assert later(min(one, other), "P1M") <= later(max(one, other), "P1M")


TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("text", ["2026-10-20", " 2026-10-20 ", "20 October 2026", "20  october 2026"])
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert day_in(text, TODAY) == date(2026, 10, 20)


@given(st.dates(date(2000, 1, 1), TODAY))
def test_a_day_is_read_as_it_is_told(day: date) -> None:
    assert day_in(long_date(day), TODAY) == day


def test_nothing_written_is_today() -> None:
    assert day_in("  ", TODAY) == TODAY


@pytest.mark.parametrize("text", ["2026-02-30", "30 February 2026", "20 Brumaire 2026", "20 2026", "x", "5"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(AnswerError, match="is not a day"):
        day_in(text, TODAY)


@pytest.mark.parametrize("text", ["2026-10-19", "2026-11-25"])
def test_a_day_before_the_first_or_still_to_come_is_refused(text: str) -> None:
    with pytest.raises(AnswerError, match="from 2026-10-20 to today, 2026-11-24"):
        day_in(text, TODAY, date(2026, 10, 20))
