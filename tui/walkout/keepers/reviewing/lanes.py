"""The uses of data: where and for whom each applies, how it stands, when data could be used; and the events."""

from collections.abc import Iterator

from walkout.engine.answers import Answers, effective, holds
from walkout.engine.build import NO_MARKS, lane_view, timeline
from walkout.engine.lanes import rule_on, state_of, within
from walkout.engine.lists import ordered
from walkout.engine.plan import LaneView
from walkout.export import phrases
from walkout.guide.model import Event, Guide
from walkout.keepers.reviewing.lines import Block, Line, shown, under
from walkout.keepers.reviewing.ways import ALWAYS, periods
from walkout.keepers.reviewing.when import Context, Found, answers_told, never, places_told
from walkout.keepers.reviewing.world import World, lane_questions, lanes_followed
from walkout.words import _, long_date


def lane(world: World, key: str) -> Block:
    """A use of data with all that can be said of it."""
    guide, told = world.guide, world.guide.lanes[key]
    seen = _Seen(guide, key)
    readers: dict[tuple[object, ...], list[tuple[Context, LaneView]]] = {}
    for profile, given in world.readers(lane_questions(guide, key)):
        known = effective(guide, given)
        seen.add_times(known, profile)
        own = tuple(value for name, value in given.items() if name not in world.homes[profile])
        for number in range(len(seen.spans)):
            context = Context(profile, number)
            readers.setdefault((own, number), []).append((context, seen.add(known, context)))
    differing = [views for views in readers.values() if len({_as_told(view) for _context, view in views}) > 1]
    beside = frozenset(name for views in differing for _context, view in views for name in view.facts)
    for context, view in (pair for views in readers.values() for pair in views):
        seen.add_doubts(view, context, beside)
    return Block(
        _("Use of data {key}").format(key=key),
        (
            *shown("SLTHV" if differing else "SLTH", told.title),
            *shown("LTH", told.text),
            *shown("SLTH", _("Controlled by: {control}.").format(control=told.control.rstrip("."))),
            *under(_("Whether it applies, the first that fits:"), lines=seen.rules.lines(first_fits=True)),
            *under(_("How it stands where it applies, the first that fits:"), lines=seen.states.lines(first_fits=True)),
            *under(_("When data could be used, seen on the day of the edition:"), lines=seen.times.lines()),
            *seen.doubts.lines(seen.rules.contexts),
        ),
        (*never(f"lane.{key}.rules", told.rules, seen.rules), *never(f"lane.{key}.states", told.states, seen.states)),
    )


class _Seen:
    """All that was seen to be said of a lane."""

    def __init__(self, guide: Guide, key: str) -> None:
        self._guide, self._key, self._lane = guide, key, guide.lanes[key]
        followed = [guide.lanes[other] for other in lanes_followed(guide, key)]
        self.spans = periods(followed)
        self.rules, self.states, self.doubts = (Found(guide, self.spans) for _part in range(3))
        self.times = Found(guide, ALWAYS)
        self._order = ordered(*(rule.facts for other in followed for rule in other.rules))

    def add(self, known: Answers, context: Context) -> LaneView:
        """What is said to a reader in that context."""
        day = self.spans[context.period].day
        view = lane_view(self._guide, self._key, known, day)
        rules = enumerate(self._lane.rules)
        rule = next(n for n, one in rules if holds(one.when, known) and within(one.since, one.until, day))
        self.rules.add(rule, _applies(view), context, *rule_on(self._guide, self._key, known, day).conditions)
        if view.state:
            state = state_of(self._guide, self._key, known)
            number = self._lane.states.index(state) if state in self._lane.states else len(self._lane.states)
            yours = _("Yours: {state}.").format(state=phrases.state(view.state))
            self.states.add(number, shown("SLTHJV", yours), context, state.when)
        return view

    def add_doubts(self, view: LaneView, context: Context, beside: frozenset[str]) -> None:
        """What is not certain of it; `beside` are the facts that are told where two places differ."""
        for name in view.facts:
            doubt = phrases.doubt(self._guide.facts[name])
            self.doubts.add(self._order.index(name), shown("LTHV" if name in beside else "LTH", doubt), context)

    def add_times(self, known: Answers, profile: str) -> None:
        """When the data of a reader could be used, seen on the day of the edition."""
        edition = self._guide.about.edition
        followed = lanes_followed(self._guide, self._key)
        alone = self._guide._replace(lanes={key: self._guide.lanes[key] for key in followed})
        state = state_of(self._guide, self._key, known)
        otherwise = _("For everyone else.") if any(other.when for other in self._lane.states) else ""
        for period in timeline(alone, known, NO_MARKS, edition):
            if period.lane == self._key:
                ongoing = period.until in (None, edition)
                answers = (answers_told(self._guide, [state.when]) or otherwise) if ongoing else ""
                lines = shown("SLTHJ", phrases.period(period, edition))
                self.times.add_for(answers, period.since.toordinal(), lines, Context(profile, 0))


def _as_told(view: LaneView) -> tuple[object, ...]:
    return view.applies, view.state, view.since, view.since_certainty


def _applies(view: LaneView) -> tuple[Line, ...]:
    applies = _("Applies here: {applies}.").format(applies=phrases.applies(view.applies))
    return (*shown("SLTHJV", applies), *shown("LTHJV", phrases.sentence(phrases.since(view))))


def events(world: World) -> Block:
    """The days on the timeline."""
    lines = (line for event in world.guide.events for line in _event(world, event))
    return Block(_("What happened when"), tuple(lines))


def _event(world: World, event: Event) -> Iterator[Line]:
    every = world.contexts(ALWAYS)
    here = frozenset(context for context in every if not event.where or context.profile in event.where)
    doubts = (phrases.doubt(world.guide.facts[name]) for name in event.facts)
    told = (*shown("SLTH", phrases.sentence(long_date(event.on)), event.says), *shown("LTH", *doubts))
    yield from under(*filter(None, places_told(world.guide, ALWAYS, here, every)), lines=told)
