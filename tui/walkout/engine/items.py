"""The items of a checklist: which actions the answers call for, how they stand, and when they are due."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from walkout.engine.answers import Answers, because, holds
from walkout.engine.due import later
from walkout.engine.fill import blanks, fill
from walkout.engine.lists import ordered
from walkout.engine.places import Place
from walkout.engine.plan import ActionView, Mark
from walkout.guide.model import Action, ActionRule, Guide, Link, Region

Marks = Mapping[str, Mark]

AUTHORITY = "authority"
"""The link of an action that leads to the reader's own authority, whom the law's time to answer does not bind."""


def settled(guide: Guide, known: Answers, marks: Marks) -> dict[str, str]:
    """The answers that count once what was done is taken into account: those that the marks bring, over those given."""
    brought = {
        question: values[0]
        for key, action in guide.actions.items()
        if key in marks and _rule(action, known)
        for question, values in action.sets.get(marks[key].status, {}).items()
    }
    return {**known, **brought}


def items(guide: Guide, known: Answers, marks: Marks, place: Place, today: date) -> Iterator[ActionView]:
    """The checklist, in the guide's order. What was done with one item counts for the others."""
    found: dict[str, ActionView] = {}
    now = settled(guide, known, marks)
    for key, action in guide.actions.items():
        others = settled(guide, known, {other: mark for other, mark in marks.items() if other != key})
        for seen in (others, known) if key in marks else (others,):
            if rule := _rule(action, seen):
                standing = _standing(action, marks.get(key) or Mark(rule.status), place.region, found, today)
                view = _view(guide, key, seen, rule, standing, place)
                reasons = tuple(reason for reason in view.because if now.get(reason.question) == reason.value)
                found[key] = view._replace(because=reasons)
                yield found[key]
                break


def _rule(action: Action, known: Answers) -> ActionRule | None:
    return next((rule for rule in action.rules if holds(rule.when, known)), None)


class _Standing(NamedTuple):
    mark: Mark
    due: date | None = None
    by_law: bool = False
    waits: bool = False


def _standing(action: Action, mark: Mark, region: Region, found: Mapping[str, ActionView], today: date) -> _Standing:
    """How an item stands on a day. One that comes back is to do again once its time has come.

    What was sent is to be answered by the law that applies; where none sets a time, there is a day to come back to it.
    """
    if action.in_days is not None and mark.status in ("todo", "done"):
        due = (mark.on or today) + timedelta(days=action.in_days)
        return _Standing(Mark("todo", mark.on) if due <= today else mark, due)
    if mark.status == "sent" and mark.on:
        if region.deadline and action.link != AUTHORITY:
            return _Standing(mark, later(mark.on, region.deadline), by_law=True)
        days_to_wait = action.follow_up_days
        return _Standing(mark, mark.on + timedelta(days=days_to_wait) if days_to_wait else None)
    if mark.status == "todo":
        earlier = [found[key] for key in action.after if key in found]
        sent = [item for item in earlier if item.status == "sent"]
        days = [item.due + timedelta(days=1 if item.by_law else 0) for item in sent if item.due]
        if not sent:  # a refusal need not be waited for
            days = [item.on for item in earlier if item.status == "refused" and item.on]
        return _Standing(mark, min(days, default=None), waits=bool(sent))
    return _Standing(mark)


def _view(guide: Guide, key: str, known: Answers, rule: ActionRule, standing: _Standing, place: Place) -> ActionView:
    action, words = guide.actions[key], blanks(place)
    also = [extra for extra in action.also if holds(extra.when, known)]
    link = guide.links.get(action.link)
    facts = ordered(action.facts, *(extra.facts for extra in also))
    return ActionView(
        id=key,
        action=_filled(action, words),
        title=fill(action.title, words),
        link_title=link.title if link else words["authority"],
        url=link.url if link else place.authority.url,
        path=link.path if link else None,
        phone_path=link.phone if link else None,
        local=_local_labels(guide, link, place),
        status=standing.mark.status,
        on=standing.mark.on,
        sent=standing.mark.sent or (standing.mark.on if standing.mark.status == "sent" else None),
        due=standing.due,
        by_law=standing.by_law,
        waits=standing.waits,
        because=because(guide, [rule.when, *(extra.when for extra in also)], known),
        also=tuple(fill(extra.says, words) for extra in also),
        facts=tuple(facts),
        sources=tuple(
            ordered(
                link.sources if link else place.authority.sources,
                *(guide.facts[fact].sources for fact in facts),
            )
        ),
    )


def _filled(action: Action, words: Mapping[str, str]) -> Action:
    return action._replace(
        why=fill(action.why, words),
        does=fill(action.does, words),
        does_not=fill(action.does_not, words),
        worked=fill(action.worked, words),
        undo=fill(action.undo, words),
        steps=tuple(fill(step, words) for step in action.steps),
        phone=tuple(fill(step, words) for step in action.phone),
    )


def _local_labels(guide: Guide, link: Link | None, place: Place) -> tuple[str, ...]:
    spoken = guide.countries[place.country].languages
    return tuple(label for language, label in link.local.items() if language in spoken) if link else ()
