"""The timeline: when the reader's data could be used, drawn to scale against the events."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from walkout.engine.plan import Period, Plan
from walkout.export import phrases
from walkout.export.html.markup import Markup, box, paragraphs, rows, tag
from walkout.export.html.parts import doubts, part
from walkout.guide.model import Event
from walkout.words import _, long_date

LEFT, RIGHT = 5.0, 95.0
"""Where the first and the last day stand, in per cent of the width."""
BEYOND = 96.5
"""How far a bar runs that goes on."""
APART = 8.0
"""Events closer than this stand at different heights."""
FLAG, ROW, FOOT = 24, 46, 44
"""Pixels: an event's mark, a use of data with its bar, the axis."""
YEARS = 6
"""At most so many years are named."""


class Scale(NamedTuple):
    """Days on the width of the drawing."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Where a day stands, in per cent."""
        days = max((self.last - self.first).days, 1)
        return LEFT + (RIGHT - LEFT) * min(max((day - self.first).days / days, 0), 1)

    def years(self) -> Iterator[date]:
        """The first days of years to name."""
        count = self.last.year - self.first.year
        for year in range(self.first.year + 1, self.last.year + 1, -(-count // YEARS) or 1):
            yield date(year, 1, 1)


def timeline(plan: Plan) -> Markup:
    """The part of the page with the drawing and the same in words."""
    unknown = any(lane.applies == "unknown" for lane in plan.lanes)
    return part(
        "time",
        _("When your data could be used"),
        _drawing(plan) if plan.timeline or plan.events else "",
        *(_period(plan, period) for period in plan.timeline),
        paragraphs(
            "" if plan.timeline else _("We know of no time when it could be used."),
            _("For a use that is not known to apply here, no time can be given.") if unknown else "",
        ),
        tag("h3", _("What happened when")) if plan.events else "",
        box("ol", *(_event(plan, event) for event in _events(plan)), class_="events"),
    )


def _period(plan: Plan, period: Period) -> Markup:
    title, says = _words(plan, period)
    return tag("p", tag("strong", title), " ", says, class_="period")


def _words(plan: Plan, period: Period) -> tuple[str, str]:
    return phrases.sentence(plan.guide.lanes[period.lane].title), phrases.period(period, plan.as_of)


def _events(plan: Plan) -> list[Event]:
    return sorted(plan.events, key=lambda event: event.on)


def _event(plan: Plan, event: Event) -> Markup:
    return tag(
        "li",
        tag("strong", phrases.sentence(long_date(event.on))),
        " ",
        phrases.sentence(event.says),
        *(tag("p", words, class_="doubt") for words in doubts(plan, event.facts)),
    )


def _drawing(plan: Plan) -> Markup:
    events = _events(plan)
    days = [*(period.since for period in plan.timeline), *(event.on for event in events)]
    scale = Scale(min(days), plan.as_of)
    flags = list(_flags(scale, events))
    lanes = list(dict.fromkeys(period.lane for period in plan.timeline))
    top = FLAG * (1 + max((level for _at, level in flags), default=-1)) + 6
    axis = top + ROW * len(lanes) + 8
    told = [word for period in plan.timeline for word in _words(plan, period)]
    told += [word for event in events for word in (phrases.sentence(long_date(event.on)), phrases.sentence(event.says))]
    return box(
        "svg",
        tag("title", _("When your data could be used"), id="time-drawn"),
        tag("desc", " ".join(told), id="time-told"),
        *(_flag(number, at, level, axis) for number, (at, level) in enumerate(flags, 1)),
        *(_lane(plan, scale, lane, top + ROW * row) for row, lane in enumerate(lanes)),
        *_axis(scale, axis),
        role="img",
        aria_labelledby="time-drawn",
        aria_describedby="time-told",
        height=str(axis + FOOT),
        class_="timeline",
    )


def _flags(scale: Scale, events: Iterable[Event]) -> Iterator[tuple[float, int]]:
    """Where each event stands, and how many marks lower than the first row so that none covers another."""
    last: list[float] = []
    for event in events:
        at = scale.at(event.on)
        level = next((level for level, before in enumerate(last) if abs(at - before) >= APART), len(last))
        last[level : level + 1] = [at]
        yield at, level


def _flag(number: int, at: float, level: int, axis: int) -> Markup:
    x, y = _percent(at), FLAG * level + 11
    return rows(
        tag("line", x1=x, x2=x, y1=str(y), y2=str(axis), class_="day"),
        tag("circle", cx=x, cy=str(y), r="10", class_="flag"),
        tag("text", str(number), x=x, y=str(y + 4), class_="number"),
    )


def _lane(plan: Plan, scale: Scale, lane: str, top: int) -> Markup:
    bars = (part for period in plan.timeline if period.lane == lane for part in _bar(scale, period, top + 26))
    return rows(tag("text", plan.guide.lanes[lane].title, x="0", y=str(top + 16), class_="use"), *bars)


def _bar(scale: Scale, period: Period, y: int) -> Iterator[Markup]:
    """From the first day to the last; dashed before a day that is not sure; with an arrow where it goes on."""
    start, end = scale.at(period.since), BEYOND if period.until is None else scale.at(period.until)
    if period.certainty == "at_the_latest" and period.until != scale.last:  # there it is the end that is not sure
        yield tag("line", x1=_percent(start - LEFT), x2=_percent(start), y1=str(y + 5), y2=str(y + 5), class_="maybe")
    yield tag("rect", x=_percent(start), y=str(y), width=_percent(max(end - start, 0.6)), height="10", class_="bar")
    if period.until is None:
        yield tag("svg", tag("path", d="M0 -4 L10 5 L0 14 Z", class_="bar"), x=_percent(end), y=str(y))


def _axis(scale: Scale, y: int) -> Iterator[Markup]:
    yield tag("line", x1=_percent(LEFT), x2=_percent(RIGHT), y1=str(y), y2=str(y), class_="axis")
    for day in (scale.first, *scale.years(), scale.last):
        x = _percent(scale.at(day))
        yield tag("line", x1=x, x2=x, y1=str(y), y2=str(y + 6), class_="axis")
    for day in scale.years():
        yield tag("text", str(day.year), x=_percent(scale.at(day)), y=str(y + 20), class_="year")
    yield tag("text", long_date(scale.first), x=_percent(LEFT), y=str(y + 38))
    yield tag("text", long_date(scale.last), x=_percent(RIGHT), y=str(y + 38), class_="last")


def _percent(value: float) -> str:
    return f"{value:.2f}%"
