"""`build_plan`: from the guide, the answers, the marks and the day to the plan. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from walkout.engine.answers import Answers, effective, holds, reasons, said
from walkout.engine.fill import blanks, fill
from walkout.engine.lanes import rule_on, spans, state_of, within
from walkout.engine.places import UNSURE, Place, locate
from walkout.engine.plan import (
    ActionView,
    Age,
    DisclosureView,
    LaneView,
    Mark,
    Period,
    Plan,
    Reason,
)
from walkout.guide.model import Action, Condition, Guide, Link

NO_MARKS: Mapping[str, Mark] = {}


def build_plan(guide: Guide, answers: Answers, marks: Mapping[str, Mark], today: date) -> Plan:
    """The plan for these answers on that day; `answers` as `accept` gives them, `marks` by action id.

    Raises AnswerError without a country.
    """
    known = effective(guide, answers)
    place = locate(guide, known["country"], known.get("subdivision"))
    words = blanks(place)
    after = {**known, **_settled(guide, known, marks)}
    lanes = tuple(_lane(guide, key, after, today) for key in guide.lanes)
    actions = tuple(_actions(guide, known, after, marks, place, words))
    disclosures = tuple(disclosure_view(guide, key, known, today, words) for key in guide.disclosures)
    timeline = tuple(_timeline(guide, after, today))
    events = tuple(
        event for event in guide.events if event.on <= today and (not event.where or place.profile in event.where)
    )
    used = _ordered(
        *(lane.facts for lane in lanes),
        *(item.facts for item in actions),
        *(item.facts for item in disclosures),
        *(event.facts for event in events),
    )
    links = _ordered(item.action.link for item in actions if item.action.link in guide.links)
    sources = _ordered(
        *(guide.facts[fact].sources for fact in used),
        *(guide.links[link].sources for link in links),
        place.region.sources,
        place.authority.sources,
        place.lead_authority.sources if place.lead_authority else (),
    )
    return Plan(
        guide=guide,
        as_of=today,
        answers={key: value for key, value in answers.items() if key in known},
        place=place,
        lanes=lanes,
        actions=actions,
        disclosures=disclosures,
        timeline=timeline,
        events=events,
        facts={fact: guide.facts[fact] for fact in used},
        sources={source: guide.sources[source] for source in sources},
        age=_age(guide, used, links, place, today),
    )


def _ordered(*groups: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(item for group in groups for item in group))


def _settled(guide: Guide, known: Answers, marks: Mapping[str, Mark]) -> dict[str, str]:
    """The answers that follow from what was done, among the items that are on the list."""
    return {
        question: values[0]
        for key, action in guide.actions.items()
        if key in marks and marks[key].status == "done" and any(holds(rule.when, known) for rule in action.rules)
        for question, values in action.sets.items()
    }


def _lane(guide: Guide, key: str, known: Answers, today: date) -> LaneView:
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
        because=_because(guide, ruling.conditions, known),
    )


def _because(guide: Guide, conditions: Iterable[Condition], known: Answers) -> tuple[Reason, ...]:
    found = reasons(conditions, known)
    if known.get("subdivision") not in (None, UNSURE) and "subdivision" in found:
        found.pop("country", None)
    return tuple(Reason(key, value, said(guide, key, value)) for key, value in found.items())


def _actions(
    guide: Guide, known: Answers, after: Answers, marks: Mapping[str, Mark], place: Place, words: Mapping[str, str]
) -> Iterable[ActionView]:
    for key, action in guide.actions.items():
        rule = next((rule for rule in action.rules if holds(rule.when, known)), None)
        if rule is None:
            continue
        mark = marks.get(key, Mark(rule.status))
        also = [extra for extra in action.also if holds(extra.when, known)]
        link = guide.links.get(action.link)
        facts = _ordered(action.facts, *(extra.facts for extra in also))
        yield ActionView(
            id=key,
            action=_filled(action, words),
            title=fill(action.title, words),
            link_title=link.title if link else words["authority"],
            url=link.url if link else place.authority.url,
            path=link.path if link else None,
            phone_path=link.phone if link else None,
            local=_local_labels(guide, link, place),
            status=mark.status,
            on=mark.on,
            because=_because(guide, [rule.when, *(extra.when for extra in also)], known),
            also=tuple(fill(extra.says, words) for extra in also),
            facts=tuple(facts),
            sources=tuple(
                _ordered(
                    link.sources if link else place.authority.sources,
                    *(guide.facts[fact].sources for fact in facts),
                )
            ),
        )


def _filled(action: Action, words: Mapping[str, str]) -> Action:
    return action._replace(
        why=fill(action.why, words),
        does=fill(action.does, words),
        does_not=fill(action.does_not, words),
        worked=fill(action.worked, words),
        undo=fill(action.undo, words),
        steps=tuple(fill(step, words) for step in action.steps),
        phone=tuple(fill(step, words) for step in action.phone),
    )


def _local_labels(guide: Guide, link: Link | None, place: Place) -> tuple[str, ...]:
    spoken = guide.countries[place.country].languages
    return tuple(label for language, label in link.local.items() if language in spoken) if link else ()


def disclosure_view(guide: Guide, key: str, known: Answers, today: date, words: Mapping[str, str]) -> DisclosureView:
    """A disclosure for a reader of whom this much is known, on that day."""
    disclosure = guide.disclosures[key]
    reading = next(
        item for item in disclosure.today if holds(item.when, known) and within(item.since, item.until, today)
    )
    meaning = next(
        (item for item in disclosure.means if holds(item.when, known) and within(item.since, item.until, today)), None
    )
    facts = _ordered(disclosure.facts, reading.facts, meaning.facts if meaning else ())
    return DisclosureView(
        id=key,
        title=disclosure.title,
        reported=disclosure.text,
        verdict=reading.verdict,
        today=fill(reading.says, words),
        means=fill(meaning.says, words) if meaning else None,
        facts=tuple(facts),
        sources=tuple(_ordered(*(guide.facts[fact].sources for fact in facts))),
    )


def _timeline(guide: Guide, known: Answers, today: date) -> Iterable[Period]:
    """When this reader's data could be used, for every lane with a history of its own that has a first day."""
    for key, lane in guide.lanes.items():
        if any(rule.like or rule.once for rule in lane.rules):
            continue
        state = state_of(guide, key, known)
        for span in spans(guide, key, known, today):
            ongoing = span.until == today
            if span.since == date.min or (ongoing and state.spared):
                continue
            ended_by_reader = ongoing and state.state == "off"
            yield Period(
                since=span.since,
                until=None if ongoing and not ended_by_reader else span.until,
                lane=key,
                certainty="at_the_latest" if ended_by_reader else span.certainty,
            )


def _age(guide: Guide, facts: Iterable[str], links: Iterable[str], place: Place, today: date) -> Age:
    edition = guide.about.edition
    checks = [
        *((key, guide.facts[key].checked, guide.facts[key].recheck_after_days) for key in facts),
        *((key, guide.links[key].checked, guide.links[key].recheck_after_days) for key in links),
        (place.profile, place.region.checked, place.region.recheck_after_days),
        *((who.name, who.checked, who.recheck_after_days) for who in (place.authority, place.lead_authority) if who),
    ]
    oldest = min(checked for _key, checked, _days in checks)
    overdue = sorted((checked, key) for key, checked, days in checks if checked + timedelta(days=days) < today)
    aged = today >= edition
    return Age(
        edition=edition,
        oldest=oldest,
        days=(today - oldest).days if aged else None,
        overdue=tuple(key for _checked, key in overdue) if aged else (),
    )
