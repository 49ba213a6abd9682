"""Lanes: whether a use of data applies on a day, since when, and how it stands for this reader."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from walkout.engine.answers import Answers, holds
from walkout.guide.model import Applies, Certainty, Guide, LaneRule, LaneState

DAY = timedelta(days=1)


class Ruling(NamedTuple):
    """What the rules say of a lane on a day."""

    applies: Applies
    certainty: Certainty
    facts: tuple[str, ...]
    conditions: tuple[dict[str, tuple[str, ...]], ...]


class Span(NamedTuple):
    """An unbroken stretch of days, both ends included, on which a lane applied."""

    since: date
    until: date
    certainty: Certainty


def rule_on(guide: Guide, lane: str, known: Answers, day: date) -> Ruling:
    """The first rule that holds for these answers on that day."""
    for rule in guide.lanes[lane].rules:
        if holds(rule.when, known) and within(rule.since, rule.until, day):
            return _ruling(guide, rule, known, day)
    return Ruling("unknown", "exact", (), ())


def within(since: date | None, until: date | None, day: date) -> bool:
    """Whether a day lies between two others, both included."""
    return (since is None or since <= day) and (until is None or day <= until)


def _ruling(guide: Guide, rule: LaneRule, known: Answers, day: date) -> Ruling:
    if rule.like:
        other = rule_on(guide, rule.like, known, day)
        return other._replace(facts=rule.facts + other.facts, conditions=(rule.when, *other.conditions))
    if rule.once:
        earlier = spans(guide, rule.once, known, day)
        other = rule_on(guide, rule.once, known, earlier[0].since if earlier else day)
        return other._replace(facts=rule.facts + other.facts, conditions=(rule.when, *other.conditions))
    return Ruling(rule.applies, rule.certainty, rule.facts, (rule.when,))


def spans(guide: Guide, lane: str, known: Answers, as_of: date) -> list[Span]:
    """The unbroken stretches up to that day on which the lane applied, earliest first."""
    found: list[Span] = []
    for start, end in _stretches(guide, lane, as_of):
        ruling = rule_on(guide, lane, known, end)
        if ruling.applies != "applies":
            continue
        if found and found[-1].until == start - DAY:
            found[-1] = found[-1]._replace(until=end)
        else:
            found.append(Span(start, end, ruling.certainty))
    return found


def _stretches(guide: Guide, lane: str, as_of: date) -> Iterator[tuple[date, date]]:
    """The days up to `as_of`, cut wherever a rule of this lane, or of one it follows, begins or ends."""
    starts = sorted(day for day in set(_cuts(guide, lane)) if day <= as_of)
    for start, following in zip([date.min, *starts], [*starts, as_of + DAY], strict=True):
        yield start, following - DAY


def _cuts(guide: Guide, lane: str) -> Iterator[date]:
    for rule in guide.lanes[lane].rules:
        if rule.since:
            yield rule.since
        if rule.until:
            yield rule.until + DAY
        for other in (rule.like, rule.once):
            if other:
                yield from _cuts(guide, other)


def state_of(guide: Guide, lane: str, known: Answers) -> LaneState:
    """How a lane that applies stands for these answers."""
    return next((state for state in guide.lanes[lane].states if holds(state.when, known)), LaneState())
