"""What someone is told who comes back: titled groups of entries, the most pressing first."""

from collections.abc import Iterator
from typing import NamedTuple

from walkout.engine.fill import duration
from walkout.engine.places import authority_name
from walkout.engine.plan import ActionView
from walkout.engine.returning import Return
from walkout.export import phrases
from walkout.words import _, long_date


class Told(NamedTuple):
    """Entries under a title. What an entry says is in one sentence; an address stands on a line of its own."""

    title: str
    entries: tuple[str, ...]
    address: str | None = None
    pressing: bool = False
    """Whether it does not wait."""


def returning(back: Return) -> Iterator[Told]:
    """All there is to tell, group by group."""
    if back.overdue or back.due:
        yield Told(_("Due now"), (*_overdue(back), *_stands(back, back.due)), pressing=True)
        yield from _authority(back)
    if back.open and not back.unfinished:
        yield Told(_("Still open"), tuple(phrases.sentence(item.title) for item in back.open))
    if back.told:
        yield Told(_("What you did"), tuple(_stands(back, back.told)))
    if back.later:
        yield Told(_("Later"), tuple(_stands(back, back.later)))
    if back.changes:
        title = _("What changed since {day}").format(day=long_date(back.last))
        yield Told(title, tuple(change.says for change in back.changes))


def _overdue(back: Return) -> Iterator[str]:
    region = back.plan.place.region
    for item in back.overdue:
        if item.on and item.due:
            days = {"sent": long_date(item.on), "due": long_date(item.due)}
            if item.by_law:
                yield _(
                    "{title} You sent it on {sent}. "
                    "The time to answer, {limit}, ended on {due}, and you marked no answer."
                ).format(title=phrases.sentence(item.title), limit=duration(str(region.deadline)), **days)
            else:
                yield _("{title} You sent it on {sent}. The day to come back to it was {due}.").format(
                    title=phrases.sentence(item.title), **days
                )


def _stands(back: Return, items: tuple[ActionView, ...]) -> Iterator[str]:
    for item in items:
        yield _("{title} {status}").format(
            title=phrases.sentence(item.title), status=phrases.sentence(phrases.status(item, back.plan.as_of))
        )


def _authority(back: Return) -> Iterator[Told]:
    """Who hears a complaint, once one is due."""
    for item in back.due:
        if item.action.link not in back.plan.guide.links and item.url:
            yield Told(authority_name(back.plan.place.authority), (), item.url, pressing=True)
