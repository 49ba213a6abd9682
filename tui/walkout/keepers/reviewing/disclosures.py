"""The disclosures: what was reported, what is so today, and what it means for whom."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from walkout.engine.answers import Answers, effective, holds
from walkout.engine.build import disclosure_view
from walkout.engine.lanes import within
from walkout.engine.lists import ordered
from walkout.engine.plan import DisclosureView
from walkout.export import phrases
from walkout.guide.model import Guide, Meaning, Reading
from walkout.keepers.reviewing.lines import Block, Line, checked, shown, under
from walkout.keepers.reviewing.ways import named, periods
from walkout.keepers.reviewing.when import Context, Found, fits, never
from walkout.keepers.reviewing.world import World
from walkout.words import _


def disclosure(world: World, section: str, key: str) -> Block:
    """A disclosure with all that can be said of it."""
    guide, told = world.guide, world.guide.disclosures[key]
    spans = periods(told.today, told.means)
    today, means, rests, oldest = (Found(guide, spans) for _part in range(4))
    parts: list[Reading | Meaning] = [*told.today, *told.means]
    order = ordered(told.facts, *(part.facts for part in parts))
    for profile, given in world.readers(named(part.when for part in parts)):
        known = effective(guide, given)
        for number, period in enumerate(spans):
            context = Context(profile, number)
            view = disclosure_view(world.gaps, key, known, period.day, world.words[profile])
            place, reading = chosen(told.today, known, period.day, view.today)
            today.add(place, (*shown("SLTHJ", _verdict(view), view.today),), context, reading.when)
            if view.means:
                place, meaning = chosen(told.means, known, period.day, view.means)
                means.add(place, shown("SLTH", view.means), context, meaning.when)
            for name in view.facts:
                rests.add(order.index(name), basis(guide, name), context)
            oldest.add(
                0, checked("SLTH", min((guide.facts[name].checked for name in view.facts), default=None)), context
            )
    return Block(
        _("Disclosure {key}").format(key=key),
        (
            *shown("SL", section),
            *shown("SLTHJ", told.title, told.text),
            *under(_("Today, the first that fits:"), lines=today.lines(first_fits=True)),
            *under(_("For the reader, the first that fits:"), lines=means.lines(today.contexts, first_fits=True)),
            *under(_("What it rests on, after “sources”:"), lines=rests.lines(today.contexts)),
            *oldest.lines(),
        ),
        (
            *never(f"disclosure.{key}.today", told.today, today),
            *never(f"disclosure.{key}.means", told.means, means),
        ),
    )


def _verdict(view: DisclosureView) -> str:
    return phrases.sentence(phrases.verdict(view.verdict))


def basis(guide: Guide, name: str) -> tuple[Line, ...]:
    """A fact behind something: what is not certain is said with it, the rest only after “sources”."""
    doubt = phrases.doubt(guide.facts[name])
    return shown("LTH", doubt) if doubt else shown("L", guide.facts[name].says)


Part = TypeVar("Part", Reading, Meaning)


def chosen(parts: Sequence[Part], known: Answers, day: date, text: str) -> tuple[int, Part]:
    """Which part of the guide the engine took for what it says."""
    return next(
        (order, part)
        for order, part in enumerate(parts)
        if holds(part.when, known) and within(part.since, part.until, day) and fits(part.says, text)
    )
