"""When and where something is shown, found by trying, told in words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from string import Formatter
from typing import NamedTuple

from walkout.engine.answers import REGION
from walkout.guide.model import Condition, Guide
from walkout.keepers.reviewing.lines import Line, under
from walkout.keepers.reviewing.ways import Period
from walkout.words import _, long_date


class Context(NamedTuple):
    """A region profile, and which of a list of periods."""

    profile: str
    period: int


Contexts = frozenset[Context]


class Found:
    """Words that were met, in the order of the guide, and the conditions and contexts in which they were."""

    def __init__(self, guide: Guide, periods: tuple[Period, ...]) -> None:
        self._guide = guide
        self._periods = periods
        self._met: dict[tuple[int, tuple[Line, ...]], dict[str, set[Context]]] = {}

    def add(self, order: int, lines: Iterable[Line], context: Context, *conditions: Condition) -> None:
        """Words were met in that context, because these conditions held."""
        self.add_for(answers_told(self._guide, conditions), order, lines, context)

    def add_for(self, answers: str, order: int, lines: Iterable[Line], context: Context) -> None:
        """Words were met in that context, by readers with these answers, told in words."""
        self._met.setdefault((order, tuple(lines)), {}).setdefault(answers, set()).add(context)

    @property
    def contexts(self) -> Contexts:
        """Everything in which anything was met."""
        return frozenset(context for told in self._met.values() for contexts in told.values() for context in contexts)

    @property
    def orders(self) -> frozenset[int]:
        """The places in the order of the guide at which anything was met."""
        return frozenset(order for order, _lines in self._met)

    def lines(self, every: Contexts | None = None, *, first_fits: bool = False) -> Iterator[Line]:
        """The words, after what they are shown for. `every` is all there could be.

        With `first_fits` what has no condition is for those whom nothing before it fits.
        """
        every = every or self.contexts
        listed = self._listed()
        for lines, told in listed:
            notes = [
                text
                for answers, contexts in sorted(told.items(), key=lambda item: (min(item[1]), item[0]))
                for text in self._told(answers, frozenset(contexts), every)
            ]
            if not notes and first_fits and len(listed) > 1:
                notes = [_("For everyone else.")]
            yield from under(*notes, lines=lines)

    def _listed(self) -> list[tuple[tuple[Line, ...], dict[str, set[Context]]]]:
        """What was met, in order; the same words that follow each other only once."""
        found: list[tuple[tuple[Line, ...], dict[str, set[Context]]]] = []
        for (_order, lines), told in sorted(self._met.items(), key=_place):
            if not lines:
                continue
            if not found or found[-1][0] != lines:
                found.append((lines, {}))
            for answers, contexts in told.items():
                found[-1][1].setdefault(answers, set()).update(contexts)
        return found

    def _told(self, answers: str, contexts: Contexts, every: Contexts) -> Iterator[str]:
        for where in places_told(self._guide, self._periods, contexts, every):
            if told := f"{answers} {where}".strip():
                yield told


def _place(item: tuple[tuple[int, tuple[Line, ...]], dict[str, set[Context]]]) -> tuple[object, ...]:
    """Where words stand among the others: not by what they are, so that a new word moves nothing."""
    (order, lines), told = item
    return order, min(min(contexts) for contexts in told.values()), min(told), lines


def answers_told(guide: Guide, conditions: Iterable[Condition]) -> str:
    """The answers that conditions take, each said back; empty where they take none. The region is told apart."""
    wanted = {key: values for condition in conditions for key, values in condition.items() if key != REGION}
    if not wanted:
        return ""
    said = (
        _(" or ").join(_("“{answer}”").format(answer=text) for text in _says(guide, key, values))
        for key, values in wanted.items()
    )
    return _("If {answers}").format(answers=_(", and ").join(said))


def _says(guide: Guide, key: str, values: Iterable[str]) -> Iterator[str]:
    return (option.says for option in guide.questions[key].options if option.value in values)


def places_told(guide: Guide, periods: tuple[Period, ...], here: Contexts, every: Contexts) -> Iterator[str]:
    """Where and when, for all profiles together of which the same is so; empty for everywhere and always."""
    shown, possible = _by_profile(here), _by_profile(every)
    groups: dict[tuple[int, ...], list[str]] = {}
    for profile, numbers in shown.items():
        days = () if numbers == possible[profile] else tuple(sorted(numbers))
        groups.setdefault(days, []).append(profile)
    for days, profiles in sorted(groups.items()):
        where = _regions(guide, frozenset(profiles), frozenset(possible))
        yield " ".join(text for text in (where, *_days(periods, days)) if text)


def _by_profile(contexts: Contexts) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for context in sorted(contexts):
        found.setdefault(context.profile, set()).add(context.period)
    return found


def _regions(guide: Guide, inside: frozenset[str], every: frozenset[str]) -> str:
    if inside == every:
        return ""
    if 2 * len(inside) > len(every):
        return _("Everywhere but: {regions}.").format(regions=_titles(guide, every - inside))
    return _("Where: {regions}.").format(regions=_titles(guide, inside))


def _titles(guide: Guide, profiles: Iterable[str]) -> str:
    return "; ".join(sorted(guide.regions[profile].title for profile in profiles))


def _days(periods: tuple[Period, ...], numbers: tuple[int, ...]) -> Iterator[str]:
    """The days of these periods, those that follow each other as one."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        yield days_told(Period(periods[run[0]].first, periods[run[-1]].last))


def days_told(period: Period) -> str:
    """From when until when; empty where that is always."""
    match period.first, period.last:
        case None, None:
            return ""
        case None, last if last:
            return _("Until {last}.").format(last=long_date(last))
        case first, None if first:
            return _("From {first} on.").format(first=long_date(first))
        case first, last if first and last:
            return _("From {first} until {last}.").format(first=long_date(first), last=long_date(last))
    return ""


def never(key: str, parts: Sequence[object], found: Found) -> Iterator[str]:
    """The keys of parts of the guide at which nothing was met."""
    return (f"{key}.{order}" for order in range(len(parts)) if order not in found.orders)


def fits(template: str, text: str) -> bool:
    """Whether a text is a sentence of the guide with its blanks filled in."""
    parsed = Formatter().parse(template)
    parts = (re.escape(literal) + (".+?" if blank is not None else "") for literal, blank, _spec, _sign in parsed)
    return re.fullmatch("".join(parts), text, re.DOTALL) is not None
