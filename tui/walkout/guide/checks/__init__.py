"""Integrity: what the shape of a guide alone cannot show. Each finding is one line with file and key."""

from collections.abc import Iterator
from datetime import date

from walkout.guide.checks import (
    addresses,
    answers,
    blanks,
    codes,
    covered,
    days,
    founded,
    glossary,
    ids,
    places,
    reachable,
    reading,
    references,
    walk,
    words,
)
from walkout.guide.checks.finding import Finding
from walkout.guide.checks.parts import conditions, texts
from walkout.guide.checks.subject import subject
from walkout.guide.model import Guide

__all__ = ["Finding", "conditions", "findings", "texts"]

CHECKS = (
    references,
    founded,
    answers,
    covered,
    reachable,
    walk,
    places,
    addresses,
    days,
    ids,
    blanks,
    words,
    reading,
    glossary,
    codes,
)


def findings(guide: Guide, today: date | None = None) -> Iterator[Finding]:
    """Everything wrong with a guide whose shape is right; without a day, nothing is still to come but the edition."""
    prepared = subject(guide, today)
    for check in CHECKS:
        yield from check.findings(prepared)
