"""All that can make a difference: places, ways to answer, and days. Each is one of many that count as the same."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from walkout.engine.answers import REGION, asked, effective
from walkout.engine.places import UNSURE, locate
from walkout.guide.model import Authority, Condition, Event, Guide, Question

DAY = timedelta(days=1)

Given = dict[str, str]
"""Answers by question id, as a reader gives them."""


class Spot(NamedTuple):
    """A place as a reader names it, and what holds there."""

    given: Given
    profile: str
    authority: Authority
    name: str
    parted: bool
    """Whether the country has parts to choose from."""


def spots(guide: Guide) -> Iterator[Spot]:
    """Every place there is: all countries, and all parts of those that have parts to choose from."""
    for code, country in guide.countries.items():
        for part in (UNSURE, *country.subdivisions) if country.subdivisions else (None,):
            given = {"country": code} | ({"subdivision": part} if part else {})
            place = locate(guide, code, part)
            yield Spot(given, place.profile, place.authority, place.name, bool(country.subdivisions))


def homes(guide: Guide) -> dict[str, Given]:
    """A place to stand in every region profile that has one; not where the lead authority is the reader's own."""
    found: dict[str, Given] = {}
    for spot in sorted(spots(guide), key=lambda spot: _leads(guide, spot)):
        found.setdefault(spot.profile, spot.given)
    return dict(sorted(found.items()))


def _leads(guide: Guide, spot: Spot) -> bool:
    lead = guide.regions[spot.profile].lead_authority
    return lead is not None and guide.authorities[lead] == spot.authority


def named(conditions: Iterable[Condition]) -> frozenset[str]:
    """The questions that conditions name."""
    return frozenset(key for condition in conditions for key in condition if key != REGION)


def ways(guide: Guide, home: Mapping[str, str], questions: Iterable[str]) -> list[Given]:
    """Every way to answer these questions at a place, and those that decide whether they are asked.

    One that counts as nothing when it is left open is also left open.
    """
    wanted = _with_deciders(guide, frozenset(questions))
    found = [dict(home)]
    for key, question in guide.questions.items():
        if key in wanted:
            found = [longer for given in found for longer in _answered(guide, key, question, given)]
    return found


def _answered(guide: Guide, key: str, question: Question, given: Given) -> Iterator[Given]:
    here = asked(guide, question, effective(guide, given))
    if here:
        yield from ({**given, key: option.value} for option in question.options)
    if not here or question.unanswered is None or not question.options:
        yield given


def _with_deciders(guide: Guide, questions: frozenset[str]) -> frozenset[str]:
    deciders = named(condition for key in questions for condition in guide.questions[key].when)
    return questions if deciders <= questions else _with_deciders(guide, questions | deciders)


class Period(NamedTuple):
    """Days on which nothing begins or ends, both included; open at both ends of time."""

    first: date | None
    last: date | None

    @property
    def day(self) -> date:
        """One of them."""
        return self.first or self.last or date.max


ALWAYS = (Period(None, None),)
"""One period for all days."""


def periods(*records: object) -> tuple[Period, ...]:
    """All days, cut wherever something in these records begins or ends, earliest first."""
    starts = sorted(set(_starts(records)))
    firsts = [None, *starts]
    lasts = [*(day - DAY for day in starts), None]
    return tuple(Period(first, last) for first, last in zip(firsts, lasts, strict=True))


def _starts(value: object) -> Iterator[date]:
    """The first day of everything that begins, and the day after everything that ends."""
    if isinstance(value, Event):
        yield value.on
    if isinstance(since := getattr(value, "since", None), date):
        yield since
    if isinstance(until := getattr(value, "until", None), date):
        yield until + DAY
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple | list):
        for item in value:
            yield from _starts(item)
