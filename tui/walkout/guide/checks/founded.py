"""Foundations: what is stated rests on facts that hold where and when it is stated, and on sources good enough."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from walkout.engine.answers import REGION
from walkout.guide.checks.finding import Finding
from walkout.guide.checks.parts import Stating, numbered, sourced, stating
from walkout.guide.checks.subject import Subject
from walkout.guide.model import Disclosure, Event, Fact, FormField, Guide, LaneRule, Meaning, Question, Reading

PRIMARY = frozenset({"company", "regulator", "law"})
CLAIM = re.compile(r"\b20\d\d\b|\bArticle \d|[“\"][^”\"]+ [^”\"]+ [^”\"]+[”\"]")
"""A year, an article of a law, or a quotation of three words or more: nobody knows these by heart."""


def findings(subject: Subject) -> Iterator[Finding]:
    """Statements without facts, or with facts from elsewhere, and facts without sources that could bear them."""
    guide = subject.guide
    yield from _sources(guide)
    for file, key, stated in stating(guide):
        if not stated.facts and _needs_facts(key, stated):
            yield Finding(file, f"{key}.facts", "something is stated here, so a fact is needed.")
        yield from _elsewhere(guide, file, key, stated)
    for key, action in guide.actions.items():
        if not action.facts:
            for file, where, extra in numbered("actions.toml", f"action.{key}.also", action.also):
                if not extra.facts:
                    yield Finding(file, f"{where}.facts", "neither this nor the action rests on a fact.")
            if not action.also:
                yield Finding("actions.toml", f"action.{key}.facts", "something is stated here, so a fact is needed.")


def _sources(guide: Guide) -> Iterator[Finding]:
    for file, key, entry in sourced(guide):
        kinds = {guide.sources[name].kind for name in entry.sources if name in guide.sources}
        if entry.confidence == "verified" and kinds and not kinds & PRIMARY:
            yield Finding(file, f"{key}.confidence", "“verified” takes a source by the company, a regulator or a law.")
    for key, fact in guide.facts.items():
        if fact.confidence == "contested" and not fact.other_reading:
            yield Finding("facts.toml", f"fact.{key}.other_reading", "a contested fact carries both readings.")
        if fact.confidence != "contested" and fact.other_reading:
            yield Finding("facts.toml", f"fact.{key}.confidence", "a fact with two readings is “contested”.")


def _needs_facts(key: str, stated: Stating) -> bool:
    if isinstance(stated, Event | Disclosure | FormField):
        return True
    if isinstance(stated, LaneRule):
        return stated.applies != "unknown"
    if isinstance(stated, Question):
        return bool(CLAIM.search(f"{stated.title} {stated.text} {stated.why}"))
    if isinstance(stated, Reading):
        return stated.verdict != "cannot_be_checked"
    return isinstance(stated, Meaning) and key.startswith("letter.") and bool(CLAIM.search(stated.says))


class _Stretch(NamedTuple):
    """Where and when something is stated; no region means that nothing is said about the place."""

    regions: frozenset[str]
    since: date | None
    until: date | None


def _elsewhere(guide: Guide, file: str, key: str, stated: Stating) -> Iterator[Finding]:
    """Facts that do not hold where, or at any time when, they are called upon."""
    here = _stretch(stated)
    facts = {name: guide.facts[name] for name in stated.facts if name in guide.facts}
    for name, fact in facts.items():
        lacking = sorted(here.regions.difference(fact.where)) if fact.where else []
        if lacking:
            yield Finding(file, f"{key}.facts", f"“{name}” does not hold in “{'”, “'.join(lacking)}”.")
        if not _meet(here, fact):
            yield Finding(file, f"{key}.facts", f"“{name}” holds at another time.")
    first = stated.on if isinstance(stated, Event) else here.since
    if first and isinstance(stated, Event | LaneRule) and facts and first not in _firsts(facts.values()):
        name = "on" if isinstance(stated, Event) else "since"
        yield Finding(file, f"{key}.{name}", f"none of its facts begins on {first}.")


def _stretch(stated: Stating) -> _Stretch:
    if isinstance(stated, Event):
        return _Stretch(frozenset(stated.where), stated.on, stated.on)
    if isinstance(stated, Question | Disclosure):
        return _Stretch(frozenset(), None, None)
    regions = frozenset(stated.when.get(REGION, ()))
    return _Stretch(regions, getattr(stated, "since", None), getattr(stated, "until", None))


def _meet(here: _Stretch, fact: Fact) -> bool:
    begins = max(here.since or date.min, fact.since or date.min)
    return begins <= min(here.until or date.max, fact.until or date.max)


def _firsts(facts: Iterable[Fact]) -> set[date | None]:
    return {fact.since for fact in facts}
