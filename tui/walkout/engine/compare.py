"""What if: the same answers in two places, and what differs between their plans."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from walkout.engine.answers import Answers, accept, effective
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.fill import blanks
from walkout.engine.lanes import spans
from walkout.engine.places import CODE_LENGTH, country_code
from walkout.engine.plan import ActionView, LaneView, Mark, Plan
from walkout.errors import AnswerError
from walkout.guide.model import Guide
from walkout.words import _

PLACE = frozenset({"country", "subdivision"})
TERMS = ("controller", "ground", "right", "deadline", "authority", "lead_authority")
"""The blanks that say who is in charge of the data and what a reader can rely on."""


class Term(NamedTuple):
    """What a blank stands for in each of the two places."""

    id: str
    one: str
    other: str


class LanePair(NamedTuple):
    """A lane that differs."""

    one: LaneView
    other: LaneView


class ActionPair(NamedTuple):
    """An item that is on one list only, or says something else on the other."""

    one: ActionView | None
    other: ActionView | None
    only_one: tuple[str, ...] = ()
    """What it says in the first place only."""
    only_other: tuple[str, ...] = ()


class Comparison(NamedTuple):
    """Two plans side by side."""

    one: Plan
    other: Plan
    terms: tuple[Term, ...]
    """All of them, also those that are the same."""
    lanes: tuple[LanePair, ...]
    same_lanes: int
    actions: tuple[ActionPair, ...]
    same_actions: int
    only_one: tuple[str, ...]
    """Ids of the questions whose answers count in the first place only."""
    only_other: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether there is anything to tell apart."""
        return bool(self.lanes or self.actions or any(term.one != term.other for term in self.terms))


def compare(one: Plan, other: Plan) -> Comparison:
    """What differs between two plans of one guide for the same answers on the same day."""
    lanes = [LanePair(here, there) for here, there in zip(one.lanes, other.lanes, strict=True)]
    apart = tuple(pair for pair in lanes if _as_told(pair.one) != _as_told(pair.other))
    here, there = ({item.id: item for item in plan.actions} for plan in (one, other))
    items = [_pair(here.get(key), there.get(key)) for key in one.guide.actions if key in here or key in there]
    differing = tuple(pair for pair in items if pair)
    first, second = blanks(one.place), blanks(other.place)
    return Comparison(
        one=one,
        other=other,
        terms=tuple(Term(key, first[key], second[key]) for key in TERMS),
        lanes=apart,
        same_lanes=len(lanes) - len(apart),
        actions=differing,
        same_actions=len(items) - len(differing),
        only_one=tuple(key for key in one.answers if key not in {*other.answers, *PLACE}),
        only_other=tuple(key for key in other.answers if key not in {*one.answers, *PLACE}),
    )


def _as_told(lane: LaneView) -> tuple[object, ...]:
    return lane.applies, lane.state, lane.since, lane.since_certainty


def _pair(one: ActionView | None, other: ActionView | None) -> ActionPair | None:
    """The item as it differs; nothing where it is the same in both places."""
    if one is None or other is None:
        return ActionPair(one, other)
    here, there = _lines(one), _lines(other)
    pair = ActionPair(
        one,
        other,
        tuple(line for line in here if line not in there),
        tuple(line for line in there if line not in here),
    )
    standing = (one.status, one.due) != (other.status, other.due)
    return pair if pair.only_one or pair.only_other or standing else None


def _lines(item: ActionView) -> list[str]:
    """What an item says of itself, its addresses apart."""
    action = item.action
    says = [item.title, action.why, *item.also, action.does, action.does_not, action.worked, action.undo]
    return [*says, *action.steps, *action.phone]


def elsewhere(guide: Guide, answers: Answers, country: str, subdivision: str | None, today: date) -> dict[str, str]:
    """The same answers for someone who lives elsewhere, less what is not asked there.

    An answer that counts from the first day of a lane is dropped as well where the lane has another first day there.
    Raises AnswerError for a place that does not exist.
    """
    place = {"country": country} | ({"subdivision": subdivision} if subdivision else {})
    moved = place | {key: value for key, value in answers.items() if key not in PLACE}
    home, there = effective(guide, answers), effective(guide, moved)

    def counts(key: str) -> bool:
        lane = guide.questions[key].lane
        return lane is None or key not in home or _since(guide, lane, home, today) == _since(guide, lane, there, today)

    return {key: value for key, value in moved.items() if key in there and counts(key)}


def _since(guide: Guide, lane: str, known: Answers, today: date) -> date | None:
    found = spans(guide, lane, known, today)
    return found[-1].since if found else None


def in_places(
    guide: Guide,
    places: Sequence[str],
    given: Iterable[tuple[str, str]],
    today: date,
    marks: Mapping[str, Mark] = NO_MARKS,
) -> tuple[list[Plan], list[str]]:
    """A plan for each place, and the ids of answers that are asked in none of them.

    A place is a country in any spelling, or the ISO 3166-2 code of a part of one. What is counted from a first day is
    meant for the first place. Raises AnswerError for a place or an answer that cannot be used.
    """
    if len(places) < 2:
        raise AnswerError(_("Name two places to compare, like DE GB or DE US-CA."))
    pairs = list(given)
    homes = [_home(guide, text) for text in places]
    taken = [accept(guide, [*home.items(), *pairs]) for home in homes]
    answers = {key: value for counted, _ignored in taken for key, value in counted.items() if key not in PLACE}
    first = homes[0] | answers
    plans = [
        build_plan(guide, elsewhere(guide, first, home["country"], home.get("subdivision"), today), marks, today)
        for home in homes
    ]
    ignored = [key for key, _value in pairs if all(key in names for _counted, names in taken)]
    return plans, list(dict.fromkeys(ignored))


def _home(guide: Guide, text: str) -> dict[str, str]:
    """The answers that name a place. Raises AnswerError where it is none."""
    code = text.strip().upper()
    country, _dash, part = code.partition("-")
    if country in guide.countries and 0 < len(part) <= CODE_LENGTH:
        return {"country": country, "subdivision": code}
    return {"country": country_code(guide, text)}
