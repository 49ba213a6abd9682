"""The items of the checklist: for whom each is on the list, what it says, and what the answers add to it."""

from collections.abc import Iterator
from typing import NamedTuple

from walkout.engine.answers import Answers, effective, holds
from walkout.engine.items import items
from walkout.engine.lists import ordered
from walkout.engine.places import locate
from walkout.engine.plan import ActionView
from walkout.export import phrases
from walkout.keepers.reviewing.beside import apart
from walkout.keepers.reviewing.lines import Block, Line, bare_sentences, checked, note, shown, under
from walkout.keepers.reviewing.questions import Reasons, labels
from walkout.keepers.reviewing.ways import ALWAYS, Given, named
from walkout.keepers.reviewing.when import Context, Found, fits, never
from walkout.keepers.reviewing.world import World
from walkout.words import _, plural


class Item(NamedTuple):
    """What there is to review of an item, and the answers that are said back beside it."""

    block: Block
    reasons: Reasons = frozenset()


def item(world: World, key: str, calendar: frozenset[str]) -> Item:
    """An item with all that can be said of it; `calendar` holds every sentence of all calendars."""
    guide, action = world.guide, world.guide.actions[key]
    title = _("Checklist item {key}").format(key=key)
    met: list[tuple[Context, Answers, ActionView]] = []
    readers: dict[tuple[str, ...], dict[str, ActionView | None]] = {}
    conditions = [*(rule.when for rule in action.rules), *(extra.when for extra in action.also)]
    for profile, given in world.readers(named(conditions)):
        known = effective(guide, given)
        view = on_the_list(world, key, given, known)
        own = tuple(value for name, value in given.items() if name not in world.homes[profile])
        readers.setdefault(own, {})[profile] = view
        if view:
            met.append((Context(profile, 0), known, view))
    if not met:
        return Item(Block(title, (), (f"action.{key}",)))
    seen = _Seen(world, key, calendar, apart(world, action, readers.values()))
    for context, counting, view in met:
        seen.add(view, counting, context)
    unmet = (
        *never(f"action.{key}.rules", action.rules, seen.rules),
        *never(f"action.{key}.also", action.also, seen.also),
    )
    reasons = frozenset((reason.question, reason.value) for _context, _known, view in met for reason in view.because)
    return Item(Block(title, tuple(seen.lines()), unmet), reasons)


def on_the_list(world: World, key: str, given: Given, known: Answers) -> ActionView | None:
    """An item as a reader finds it on the day of the edition; nothing where it is not on their list."""
    alone = world.gaps._replace(actions={key: world.gaps.actions[key]})
    place = locate(world.gaps, given["country"], given.get("subdivision"))
    return next(items(alone, known, {}, place, world.guide.about.edition), None)


class _Seen:
    """All that was seen to be said of an item."""

    def __init__(self, world: World, key: str, calendar: frozenset[str], beside: frozenset[str]) -> None:
        self._world, self._guide, self._calendar, self._beside = world, world.guide, calendar, beside
        self._in_calendar = False
        self._action = world.guide.actions[key]
        self._link = world.guide.links.get(self._action.link)
        self._order = ordered(self._action.facts, *(extra.facts for extra in self._action.also))
        self.rules, self.also, self._doubts, self._oldest = (Found(self._guide, ALWAYS) for _part in range(4))
        self._before, self._after = Found(self._guide, ALWAYS), Found(self._guide, ALWAYS)

    def add(self, view: ActionView, known: Answers, context: Context) -> None:
        """What is said to a reader in that context."""
        self._in_calendar = bare_sentences(view.title) <= self._calendar
        order, rule = next((n, one) for n, one in enumerate(self._action.rules) if holds(one.when, known))
        self.rules.add(order, shown("SLTHJ", phrases.sentence(phrases.mark(view.status))), context, rule.when)
        for number, line in enumerate(self._said_before(view)):
            self._before.add(number, (line,), context)
        for text in view.also:
            extras = enumerate(self._action.also)
            order, extra = next((n, one) for n, one in extras if holds(one.when, known) and fits(one.says, text))
            self.also.add(order, self._line("SLTH", text), context, extra.when)
        for number, line in enumerate(self._said_after(view, context)):
            self._after.add(number, (line,), context)
        for name in view.facts:
            doubt = phrases.doubt(self._guide.facts[name])
            stands = "LTHV" if name in self._beside else "LTH"
            self._doubts.add(self._order.index(name), self._line(stands, doubt), context)
        if self._link:
            days = (self._link.checked, *(self._guide.facts[name].checked for name in view.facts))
            self._oldest.add(0, checked("SLTH", min(days)), context)

    def lines(self) -> Iterator[Line]:
        """All of it, in the order of the exports."""
        every = self.rules.contexts
        listed = self.rules.lines(self._world.contexts(ALWAYS))
        yield from under(_("On the list, and how it stands there, the first that fits:"), lines=listed)
        yield from self._before.lines(every)
        if self._link:
            yield from labels(self._guide, self._action.link, "SLTH")
        else:
            yield note(_("The page is that of the authority where the reader lives."))
        yield from under(_("Added for some, all that fits:"), lines=self.also.lines(every))
        yield from self._after.lines(every)
        yield from under(_("Not certain:"), lines=self._doubts.lines(every))
        yield from self._oldest.lines(every)

    def _said_before(self, view: ActionView) -> Iterator[Line]:
        action, link = view.action, self._link
        yield from self._line("SLTHJ", view.title)
        yield from shown("SLTHJ", phrases.sentence(phrases.minutes(action.minutes)))
        if link:
            yield from shown("H", link.title)
            yield from self._line("SLTHJ", link.url)
            yield from self._line("SLTH", link.path or "")
            yield from self._line("LTH", phrases.how_sure(link.confidence))
            yield from shown("LTH", phrases.switch_label(link), *phrases.earlier_labels(link), link.phone or "")
        yield from self._line("SLTH", action.why)

    def _said_after(self, view: ActionView, context: Context) -> Iterator[Line]:
        action = view.action
        beside = "V" if action.does in self._beside else ""
        yield from shown(f"SLTHJ{beside}", _("What it does: {does}").format(does=action.does))
        yield from self._line("SLTHJ", phrases.will_not(view))
        for step in action.steps:
            yield from self._line("SLTH", step)
        yield from shown("SLTH", *action.phone)
        yield from shown("SLTH", _("To see that it worked: {worked}").format(worked=action.worked))
        yield from shown("SLTH", _("To undo it: {undo}").format(undo=action.undo))
        yield from shown(
            "LTH", phrases.follow_up(view, self._guide.regions[context.profile], self._guide.about.edition)
        )
        if action.in_days is not None:
            yield note(plural("Again after {count} day.", "Again after {count} days.", action.in_days))

    def _line(self, stands: str, text: str) -> tuple[Line, ...]:
        """A line that may stand in a calendar too, or beside another place."""
        in_calendar = "C" if self._in_calendar and bare_sentences(text) <= self._calendar else ""
        return shown(f"{stands}{in_calendar}{'V' if text in self._beside else ''}", text)
