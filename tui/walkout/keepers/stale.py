"""`walkout guide stale`: what should have been checked again by now."""

from collections.abc import Iterator
from datetime import date, timedelta
from textwrap import shorten
from typing import NamedTuple

from walkout.engine.due import days_overdue
from walkout.guide.model import Authority, Fact, Guide, Link, Region
from walkout.words import _, long_date, plural

FINE, FOUND = 0, 1
FIRST_WORDS = 60
"""Characters of a text by which it is known again."""


class _Entry(NamedTuple):
    """Something that has a day on which it was checked, and where it stands."""

    file: str
    key: str
    entry: Fact | Link | Authority | Region
    says: str


def stale(guide: Guide, today: date) -> tuple[str, int]:
    """What is past its re-check date on that day, the oldest check first, and the exit code: 0 for nothing, else 1.

    Before the guide's edition its checks were still to come, so that no age can be given.
    """
    edition = guide.about.edition
    if today < edition:
        told = _("The guide is of {edition}. Of a day before that, {day}, no age can be given.")
        return told.format(edition=long_date(edition), day=long_date(today)) + "\n", FINE
    entries = list(_entries(guide))
    found = [item for item in entries if days_overdue(item.entry, today) > 0]
    if not found:
        return f"{_nothing(entries, today)}\n", FINE
    found.sort(key=lambda item: (item.entry.checked, -days_overdue(item.entry, today), item.file, item.key))
    count = plural(
        "{count} entry is past its re-check date.", "{count} entries are past their re-check date.", len(found)
    )
    return "\n".join([*(_line(item, today) for item in found), count, ""]), FOUND


def _entries(guide: Guide) -> Iterator[_Entry]:
    """Everything with a re-check date. A source has none: it is as old as what names it."""
    for key, fact in guide.facts.items():
        yield _Entry("facts.toml", f"fact.{key}", fact, fact.says)
    for key, link in guide.links.items():
        yield _Entry("links.toml", f"link.{key}", link, link.title)
    for key, authority in guide.authorities.items():
        yield _Entry("authorities.toml", f"authority.{key}", authority, authority.name)
    for key, region in guide.regions.items():
        yield _Entry("regions.toml", f"region.{key}", region, region.title)


def _line(item: _Entry, today: date) -> str:
    late = plural("{count} day overdue", "{count} days overdue", days_overdue(item.entry, today))
    return _("{late}, checked {checked}: {file}: {key}: {says}").format(
        late=late,
        checked=item.entry.checked.isoformat(),
        file=item.file,
        key=item.key,
        says=shorten(item.says, FIRST_WORDS, placeholder="…"),
    )


def _nothing(entries: list[_Entry], today: date) -> str:
    nothing = _("Nothing is past its re-check date on {day}.").format(day=long_date(today))
    left = min((-days_overdue(item.entry, today) for item in entries), default=None)
    if left is None:
        return nothing
    following = _("The first will be on {day}.").format(day=long_date(today + timedelta(days=left + 1)))
    return f"{nothing} {following}"
