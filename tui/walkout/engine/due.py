"""When something is due: the end of a time limit, the day to come back to an item, a new check."""

from datetime import date, timedelta

from walkout.errors import AnswerError
from walkout.guide.model import Authority, Fact, Link, Region
from walkout.words import _, day_of

EARLIEST = date(2000, 1, 1)


def later(day: date, duration: str) -> date:
    """The day after a time limit: an ISO 8601 duration of whole months or days.

    A month is a calendar month: one from 31 January ends on the last day of February. The law's own limits stand in
    the region profiles, with their sources.
    """
    count, unit = int(duration[1:-1]), duration[-1]
    if unit == "D":
        return day + timedelta(days=count)
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    following = date(year + month // 11, (month + 1) % 12 + 1, 1)
    return day.replace(year=year, month=month + 1, day=min(day.day, (following - timedelta(days=1)).day))


def day_in(text: str, today: date, first: date = EARLIEST) -> date:
    """The day that is written as 2026-10-20 or 20 October 2026; today where nothing is written.

    Raises AnswerError for one that does not exist, comes before the first, or is still to come.
    """
    written = " ".join(text.split())
    day = _day(written) if written else today
    if not day:
        raise AnswerError(
            _("“{text}” is not a day. Write it like this: {example}.").format(text=text[:20], example=today.isoformat())
        )
    if not first <= day <= today:
        raise AnswerError(
            _("Give a day from {first} to today, {last}.").format(first=first.isoformat(), last=today.isoformat())
        )
    return day


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return day_of(written)


def days_overdue(entry: Fact | Link | Authority | Region, today: date) -> int:
    """For how many days something should have been checked again; none or fewer as long as it need not be."""
    return (today - entry.checked).days - entry.recheck_after_days
