"""The real guide, read once through its gate, and one place to stand for every region profile."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from walkout.engine.answers import asked, effective
from walkout.guide.gate import read
from walkout.guide.loader import GUIDES, LINKEDIN
from walkout.guide.model import Guide

FOLDER = Path(GUIDES, LINKEDIN)

HOME: dict[str, dict[str, str]] = {
    "eu": {"country": "DE"},
    "eea": {"country": "NO"},
    "uk": {"country": "GB"},
    "switzerland": {"country": "CH"},
    "canada": {"country": "CA"},
    "quebec": {"country": "CA", "subdivision": "CA-QC"},
    "hong-kong": {"country": "HK"},
    "us": {"country": "US"},
    "california": {"country": "US", "subdivision": "US-CA"},
    "us-states": {"country": "US", "subdivision": "US-TX"},
    "brazil": {"country": "BR"},
    "india": {"country": "IN"},
    "australia": {"country": "AU"},
    "japan": {"country": "JP"},
    "singapore": {"country": "SG"},
    "south-korea": {"country": "KR"},
    "china": {"country": "CN"},
    "world": {"country": "ZA"},
}
"""Region profile -> the answers of someone who lives there."""


@cache
def linkedin() -> Guide:
    return read(FOLDER)


def answer_sets(home: Mapping[str, str], questions: frozenset[str]) -> Iterator[dict[str, str]]:
    """Every way to answer these questions, and those that decide whether they are asked, each answered or left open."""
    guide = linkedin()
    wanted = _with_deciders(questions)

    def extend(given: dict[str, str], rest: list[str]) -> Iterator[dict[str, str]]:
        if not rest:
            yield given
            return
        key, *others = rest
        yield from extend(given, others)
        if asked(guide, guide.questions[key], effective(guide, given)):
            for option in guide.questions[key].options:
                yield from extend({**given, key: option.value}, others)

    yield from extend(dict(home), [key for key in guide.questions if key in wanted])


def distinct(home: Mapping[str, str], questions: frozenset[str]) -> list[dict[str, str]]:
    """One of all answer sets that count as the same."""
    guide = linkedin()
    found = {tuple(effective(guide, given).items()): given for given in answer_sets(home, questions)}
    return list(found.values())


def choices() -> frozenset[str]:
    """Every question that has options."""
    return frozenset(key for key, question in linkedin().questions.items() if question.kind == "choice")


def _with_deciders(questions: frozenset[str]) -> frozenset[str]:
    guide = linkedin()
    deciders = {
        name
        for key in questions
        for condition in guide.questions[key].when
        for name in condition
        if name in guide.questions
    }
    return questions if deciders <= questions else _with_deciders(questions | deciders)
