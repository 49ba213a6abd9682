"""`build_plan`: from the guide, the answers, the marks and the day to the plan. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date

from walkout.engine.answers import Answers, because, effective, holds
from walkout.engine.code import encode
from walkout.engine.due import days_overdue
from walkout.engine.fill import blanks, fill
from walkout.engine.items import Marks, items, settled
from walkout.engine.lanes import rule_on, spans, state_of, within
from walkout.engine.lists import ordered
from walkout.engine.places import Place, locate
from walkout.engine.plan import Age, DisclosureView, LaneView, Period, Plan
from walkout.guide.model import Authority, Fact, Guide, LaneState, Link, Region

NO_MARKS: Marks = {}


def build_plan(guide: Guide, answers: Answers, marks: Marks, today: date, grounds: Iterable[str] = ()) -> Plan:
    """The plan for these answers on that day; `answers` as `accept` gives them, `marks` by action id, `grounds` by id.

    Raises AnswerError without a country.
    """
    known = effective(guide, answers)
    place = locate(guide, known["country"], known.get("subdivision"))
    after = settled(guide, known, marks)
    words = blanks(place)
    lanes = tuple(lane_view(guide, key, after, today) for key in guide.lanes)
    actions = tuple(items(guide, known, marks, place, today))
    disclosures = tuple(disclosure_view(guide, key, known, today, words) for key in guide.disclosures)
    periods = tuple(timeline(guide, after, marks, today))
    events = tuple(
        event for event in guide.events if event.on <= today and (not event.where or place.profile in event.where)
    )
    used = ordered(
        *(lane.facts for lane in lanes),
        *(item.facts for item in actions),
        *(item.facts for item in disclosures),
        *(event.facts for event in events),
    )
    links = ordered(item.action.link for item in actions if item.action.link in guide.links)
    sources = ordered(
        *(guide.facts[fact].sources for fact in used),
        *(guide.links[link].sources for link in links),
        place.region.sources,
        place.authority.sources,
        place.lead_authority.sources if place.lead_authority else (),
    )
    counting = {key: value for key, value in answers.items() if key in known}
    named = tuple(key for key in guide.grounds if key in set(grounds))
    return Plan(
        guide=guide,
        as_of=today,
        answers=counting,
        marks={key: mark for key, mark in marks.items() if key in guide.actions},
        grounds=named,
        code=encode(guide, counting, marks, named),
        place=place,
        lanes=lanes,
        actions=actions,
        disclosures=disclosures,
        timeline=periods,
        events=events,
        facts={fact: guide.facts[fact] for fact in used},
        sources={source: guide.sources[source] for source in sources},
        age=_age(guide, used, links, place, today),
    )


def lane_view(guide: Guide, key: str, known: Answers, today: date) -> LaneView:
    """A lane for a reader of whom this much is known, what they did included, on that day."""
    lane = guide.lanes[key]
    ruling = rule_on(guide, key, known, today)
    here = spans(guide, key, known, today) if ruling.applies == "applies" else []
    state = state_of(guide, key, known)
    return LaneView(
        id=key,
        title=lane.title,
        text=lane.text,
        control=lane.control,
        applies=ruling.applies,
        state=state.state if here else None,
        since=here[-1].since if here and here[-1].since != date.min else None,
        since_certainty=here[-1].certainty if here else "exact",
        facts=ruling.facts,
        because=because(guide, ruling.conditions, known),
    )


def disclosure_view(guide: Guide, key: str, known: Answers, today: date, words: Mapping[str, str]) -> DisclosureView:
    """A disclosure for a reader of whom this much is known, on that day."""
    disclosure = guide.disclosures[key]
    reading = next(
        item for item in disclosure.today if holds(item.when, known) and within(item.since, item.until, today)
    )
    meaning = next(
        (item for item in disclosure.means if holds(item.when, known) and within(item.since, item.until, today)), None
    )
    facts = ordered(disclosure.facts, reading.facts, meaning.facts if meaning else ())
    return DisclosureView(
        id=key,
        title=disclosure.title,
        reported=disclosure.text,
        verdict=reading.verdict,
        today=fill(reading.says, words),
        means=fill(meaning.says, words) if meaning else None,
        facts=tuple(facts),
        sources=tuple(ordered(*(guide.facts[fact].sources for fact in facts))),
    )


def timeline(guide: Guide, known: Answers, marks: Marks, today: date) -> Iterable[Period]:
    """When this reader's data could be used, for every lane with a history of its own that has a first day."""
    for key, lane in guide.lanes.items():
        if any(rule.like or rule.once for rule in lane.rules):
            continue
        state = state_of(guide, key, known)
        for span in spans(guide, key, known, today):
            ongoing = span.until == today
            if span.since == date.min or (ongoing and state.spared):
                continue
            if not ongoing:
                yield Period(span.since, span.until, key, span.certainty)
            elif state.state != "off":
                yield Period(span.since, None, key, span.certainty)
            elif left := _left_on(guide, state, marks):
                yield Period(span.since, max(left, span.since), key, span.certainty)
            else:
                yield Period(span.since, today, key, "at_the_latest")


def _left_on(guide: Guide, state: LaneState, marks: Marks) -> date | None:
    """The day on which the reader brought a lane into this state, where a mark tells."""
    days = (
        mark.on
        for key, mark in marks.items()
        if key in guide.actions and guide.actions[key].sets.get(mark.status, {}).keys() & state.when.keys()
    )
    return max(filter(None, days), default=None)


def _age(guide: Guide, facts: Iterable[str], links: Iterable[str], place: Place, today: date) -> Age:
    edition = guide.about.edition
    authorities = (who for who in (place.authority, place.lead_authority) if who)
    entries: list[tuple[str, Fact | Link | Authority | Region]] = [
        *((key, guide.facts[key]) for key in facts),
        *((key, guide.links[key]) for key in links),
        (place.profile, place.region),
        *((who.name, who) for who in authorities),
    ]
    oldest = min(entry.checked for _key, entry in entries)
    overdue = sorted((entry.checked, key) for key, entry in entries if days_overdue(entry, today) > 0)
    aged = today >= edition
    return Age(
        edition=edition,
        oldest=oldest,
        days=(today - oldest).days if aged else None,
        overdue=tuple(key for _checked, key in overdue) if aged else (),
    )
