"""What changed since a plan was last seen, and which settings no longer stand as they did."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple, Protocol

from walkout.engine.answers import Answers, effective, holds, said
from walkout.engine.fill import blanks, fill
from walkout.engine.pages import fact_holds
from walkout.engine.places import UNSURE, locate
from walkout.engine.plan import LaneView, Mark, Plan
from walkout.guide.model import Action, Fact, Guide
from walkout.words import _, long_date, plural

SURE = ("verified", "documented")
MISSING = "missing"
"""The answer of someone who could not find a setting."""


class Seen(NamedTuple):
    """What a reader saw of a plan, as far as it can change."""

    edition: date
    """The guide's."""
    on: date
    """The day they saw it."""
    lanes: dict[str, tuple[str, str]]
    """Lane id -> whether it applied, and how it stood for the reader (empty where it did not apply)."""
    actions: dict[str, str]
    """Action id -> its title then."""
    facts: dict[str, str]
    """Fact id -> its sentence then."""


class Change(NamedTuple):
    """One thing that is not as it was, in words for the reader."""

    kind: Literal["lane", "action", "fact"]
    id: str
    """Empty for lanes that are gone: nothing knows their names any more."""
    says: str


class Given(Protocol):
    """An answer, and the day it was given."""

    @property
    def value(self) -> str:
        """Its stable value."""

    @property
    def on(self) -> date:
        """The day."""


def seen(plan: Plan) -> Seen:
    """What there is to see of a plan that can change later."""
    return Seen(
        edition=plan.guide.about.edition,
        on=plan.as_of,
        lanes={lane.id: (lane.applies, lane.state or "") for lane in plan.lanes},
        actions={item.id: item.title for item in plan.actions},
        facts={key: fact.says for key, fact in plan.facts.items()},
    )


def changes(before: Seen, plan: Plan) -> tuple[Change, ...]:
    """What the world or the guide changed between what was seen and a plan for the same answers and marks.

    Lanes first, then the list, then facts. Nothing where either is older than what was seen. How an item stands and
    when it is due is no change of the list. A fact that the plan merely ceased to need, and that still holds, is no
    change; nor is one that it came to need, if the same edition had it and it held already.
    """
    edition = plan.guide.about.edition
    if edition < before.edition or plan.as_of < before.on or (edition, plan.as_of) == (before.edition, before.on):
        return ()
    return (*_lanes(before, plan), *_actions(before, plan), *_facts(before, plan))


def _lanes(before: Seen, plan: Plan) -> Iterator[Change]:
    for lane in plan.lanes:
        was, stood = before.lanes.get(lane.id, ("", ""))
        if was != lane.applies:
            yield Change("lane", lane.id, _became(was, lane))
        elif lane.since and lane.since > before.on:
            yield Change("lane", lane.id, _begun_again(lane))
        elif stood != (lane.state or ""):
            yield Change("lane", lane.id, _stands(stood, lane))
    if gone := len(before.lanes.keys() - {lane.id for lane in plan.lanes}):
        says = plural(
            "{count} use of your data that you saw before is no longer in this guide.",
            "{count} uses of your data that you saw before are no longer in this guide.",
            gone,
        )
        yield Change("lane", "", says)


def _became(was: str, lane: LaneView) -> str:
    """That something else is said of a lane than was said, where anything was."""
    if was and lane.applies == "applies":
        return _begun(was, lane)
    sentence = {
        ("applies", "does_not_apply"): _("{lane}: it applied where you live; now it does not."),
        ("unknown", "does_not_apply"): _("{lane}: it was not known whether it applies where you live; it does not."),
        ("applies", "unknown"): _("{lane}: it applied where you live; now it is not known whether it does."),
        ("does_not_apply", "unknown"): _("{lane}: it did not apply where you live; now that is not known."),
        ("", "applies"): _("New in this guide, {lane}: it applies where you live."),
        ("", "does_not_apply"): _("New in this guide, {lane}: it does not apply where you live."),
    }.get((was, lane.applies), _("New in this guide, {lane}: it is not known whether it applies where you live."))
    return sentence.format(lane=lane.title)


def _begun(was: str, lane: LaneView) -> str:
    if was == "does_not_apply":
        undated, dated, at_the_latest = (
            _("{lane}: it did not apply where you live; now it does."),
            _("{lane}: it did not apply where you live; now it does, since {day}."),
            _("{lane}: it did not apply where you live; now it does, since {day} at the latest."),
        )
    else:
        undated, dated, at_the_latest = (
            _("{lane}: it was not known whether it applies where you live; it does."),
            _("{lane}: it was not known whether it applies where you live; it does, since {day}."),
            _("{lane}: it was not known whether it applies where you live; it does, since {day} at the latest."),
        )
    if lane.since is None:
        return undated.format(lane=lane.title)
    sentence = at_the_latest if lane.since_certainty == "at_the_latest" else dated
    return sentence.format(lane=lane.title, day=long_date(lane.since))


def _begun_again(lane: LaneView) -> str:
    dated = _("{lane}: it applies where you live, as before; it began again on {day}.")
    at_the_latest = _("{lane}: it applies where you live, as before; it began again on {day} at the latest.")
    sentence = at_the_latest if lane.since_certainty == "at_the_latest" else dated
    return sentence.format(lane=lane.title, day=long_date(lane.since) if lane.since else "")


def _stands(stood: str, lane: LaneView) -> str:
    words = {"on": _("on"), "off": _("off"), "unknown": _("not known"), "no_control": _("no control")}
    return _("{lane}: for your answers we said “{was}”; now we say “{now}”.").format(
        lane=lane.title, was=words.get(stood, words["unknown"]), now=words[lane.state or "unknown"]
    )


def _actions(before: Seen, plan: Plan) -> Iterator[Change]:
    for item in plan.actions:
        was = before.actions.get(item.id)
        if was is None:
            yield Change("action", item.id, _("New on your list: “{title}”.").format(title=item.title))
        elif was != item.title:
            says = _("On your list, “{was}” is now “{title}”.").format(was=was, title=item.title)
            yield Change("action", item.id, says)
    here = {item.id for item in plan.actions}
    for key, title in before.actions.items():
        if key not in here:
            yield Change("action", key, _("No longer on your list: “{title}”.").format(title=title))


def _facts(before: Seen, plan: Plan) -> Iterator[Change]:
    facts, newer = plan.guide.facts, plan.guide.about.edition > before.edition
    for key, fact in plan.facts.items():
        if key not in before.facts and (newer or (fact.since and before.on < fact.since <= plan.as_of)):
            yield Change("fact", key, _new(fact))
    for key, was in before.facts.items():
        if key not in plan.facts and _is_over(facts.get(key), before, plan):
            yield Change("fact", key, _("We no longer say: {fact}").format(fact=was))
        elif facts[key].says != was:
            yield Change("fact", key, _reworded(was, facts[key]))


def _new(fact: Fact) -> str:
    sentence = _("New: {fact}") if fact.confidence in SURE else _("New, and not certain: {fact}")
    return sentence.format(fact=fact.says)


def _reworded(was: str, fact: Fact) -> str:
    sure = _("What we say has changed. It was: “{was}” Now: “{now}”")
    unsure = _("What we say has changed. It was: “{was}” Now, and not certain: “{now}”")
    return (sure if fact.confidence in SURE else unsure).format(was=was, now=fact.says)


def _is_over(fact: Fact | None, before: Seen, plan: Plan) -> bool:
    """Whether a fact that the plan no longer rests on ceased to hold for this reader, or left the guide."""
    if fact is None:
        return True
    if plan.guide.about.edition > before.edition:
        return not fact_holds(fact, plan.place.profile, plan.as_of)
    return fact.until is not None and before.on <= fact.until < plan.as_of


def turned(
    guide: Guide, before: Mapping[str, Given], marks: Mapping[str, Mark], now: Answers, today: date
) -> tuple[str, ...]:
    """The settings that stood as an action wants them by what was recorded, and do not today: with both days.

    `before` and `marks` are what an earlier walk kept, `now` the answers as they stand today. Someone who is not sure,
    or cannot find the setting, says nothing of how it stands; and another answer on the same day corrects the first.
    Raises AnswerError without a country.
    """
    known = effective(guide, now)
    words = blanks(locate(guide, known["country"], known.get("subdivision")))
    found: dict[str, str] = {}
    for key, action in guide.actions.items():
        for question, wanted in action.sets.get("done", {}).items():
            value = now.get(question)
            if value is None or value in (*wanted, UNSURE, MISSING) or not _calls(action, question, known):
                continue
            given, title = before.get(question), fill(action.title, words)
            answered = _as_answered(guide, question, given) if given and given.value in wanted else None
            stood = max((one for one in (_as_done(title, marks.get(key)), answered) if one), default=None)
            if stood and stood.on < today:
                found.setdefault(
                    question, f"{stood.says} {_otherwise(guide, said(guide, question, value), title, today)}"
                )
    return tuple(found.values())


def _calls(action: Action, question: str, known: Answers) -> bool:
    """Whether an action is to do because of how a question is answered."""
    rule = next((rule for rule in action.rules if holds(rule.when, known)), None)
    return rule is not None and rule.status == "todo" and question in rule.when


class _Stood(NamedTuple):
    """The day on which a setting was as wanted, the first there is where it is not known; and who says so."""

    on: date
    says: str


def _as_answered(guide: Guide, question: str, given: Given) -> _Stood:
    was = said(guide, question, given.value)
    return _Stood(given.on, _("On {day} we noted: “{was}”").format(day=long_date(given.on), was=was))


def _as_done(title: str, mark: Mark | None) -> _Stood | None:
    if mark is None or mark.status != "done":
        return None
    if mark.on is None:
        return _Stood(date.min, _("You marked “{title}” as done.").format(title=title))
    return _Stood(mark.on, _("On {day} you marked “{title}” as done.").format(day=long_date(mark.on), title=title))


def _otherwise(guide: Guide, now: str, title: str, today: date) -> str:
    return _(
        "On {today} we note: “{now}” You may have changed this yourself, on this or another device, or {service} may "
        "have; we cannot tell. If it is not what you want, do this again: “{title}”."
    ).format(today=long_date(today), now=now, service=guide.about.service, title=title)
