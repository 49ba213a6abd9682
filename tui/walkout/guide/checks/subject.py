"""What the checks look at: a guide, and what several of them need to know of it."""

from datetime import date
from typing import NamedTuple

from walkout.guide.checks.readers import Readers
from walkout.guide.checks.sentences import Words, written
from walkout.guide.model import Guide


class Subject(NamedTuple):
    """A guide to check."""

    guide: Guide
    words: tuple[Words, ...]
    readers: Readers
    today: date | None
    """Nothing where what is still to come is not asked."""


def subject(guide: Guide, today: date | None) -> Subject:
    """A guide, prepared for the checks."""
    return Subject(guide, tuple(written(guide)), Readers(guide), today)
