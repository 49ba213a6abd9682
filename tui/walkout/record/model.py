"""What is kept between walks: no more than it takes to show a plan again and to say what changed since."""

from datetime import date
from typing import NamedTuple

from walkout.engine.changes import Seen
from walkout.engine.plan import Mark


class Given(NamedTuple):
    """An answer, and the day it was given."""

    value: str
    on: date


class Record(NamedTuple):
    """What one guide's walks leave behind. Never a name, never anything in the reader's own words."""

    guide: str
    """The guide's id."""
    edition: date
    """The guide's when last seen."""
    saved: date
    """The day of the last walk."""
    answers: dict[str, Given]
    read: tuple[str, ...]
    """Ids of the disclosures that were read."""
    marks: dict[str, Mark]
    grounds: tuple[str, ...]
    """What the reader would name in a letter, by id."""
    seen: Seen | None
    """What was on the checklist when it was last seen; nothing where it never was."""
