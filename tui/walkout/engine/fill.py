"""The blanks in a guide's sentences, and what goes into them for a place."""

from collections.abc import Mapping
from datetime import date

from walkout.engine.places import Place, authority_name
from walkout.words import _, long_date, plural

BLANKS = frozenset(
    {"country", "region", "authority", "lead_authority", "controller", "ground", "right", "deadline", "since"}
)
"""Every `{blank}` that a sentence may hold."""

LETTER_BLANKS = frozenset({"name", "sent", "answered", "due", "complained"})
"""Blanks that only a letter may hold: who writes, when it was sent and answered, until when an answer was due, when the
reader turned to the company again."""


def blanks(place: Place, since: date | None = None) -> dict[str, str]:
    """What each blank stands for in this place."""
    region = place.region
    lead = place.lead_authority
    return {
        "country": place.name,
        "region": region.title,
        "authority": authority_name(place.authority),
        "lead_authority": authority_name(lead) if lead else _("no lead authority"),
        "controller": region.controller,
        "ground": region.ground,
        "right": region.right or _("no right to object that we know of"),
        "deadline": duration(region.deadline) if region.deadline else _("no time limit that we know of"),
        "since": long_date(since) if since else _("the day it began"),
    }


def fill(text: str, words: Mapping[str, str]) -> str:
    """The sentence with its blanks filled in."""
    return text.format_map(words) if "{" in text else text


def duration(iso: str) -> str:
    """An ISO 8601 duration of whole months or days, in words."""
    count, unit = int(iso[1:-1]), iso[-1]
    if unit == "M":
        return plural("one month", "{count} months", count)
    return plural("one day", "{count} days", count)
