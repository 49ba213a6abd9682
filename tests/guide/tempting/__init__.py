"""Tempting sentences that are false: what guides to privacy get wrong, and how to tell that something says it.

From section 0 and the contradictions in section G of the facts, and from everything that is known not to be known.
"""

from collections.abc import Mapping

from tests.guide.tempting import (
    authorities,
    choice,
    data,
    days,
    here,
    law,
    leaving,
    microsoft,
    objecting,
    pages,
    people,
    places,
    promises,
    reach,
    undoing,
)
from tests.guide.tempting.judge import Falsehood, asserts

FAMILIES: Mapping[str, tuple[Falsehood, ...]] = {
    "what was learned": undoing.UNDOING,
    "how long it lasts": choice.LASTING,
    "the default": choice.DEFAULT,
    "the switch": reach.SWITCH,
    "other means": reach.OTHERS,
    "who is affected": places.AFFECTED,
    "days": days.DAYS,
    "data": data.DATA_USED,
    "people": people.PEOPLE,
    "objecting": objecting.OBJECTING,
    "rights": law.RIGHTS,
    "time limits": law.DEADLINES,
    "who is in charge": authorities.IN_CHARGE,
    "rulings": authorities.RULINGS,
    "Microsoft": microsoft.MICROSOFT,
    "leaving": leaving.LEAVING_IT,
    "promises": promises.PROMISES,
    "walkout": promises.WALKOUT,
    "pages": pages.PAGES,
}
"""Family -> what is false everywhere."""

HERE = here.AT_HOME
"""What is false only where somebody lives."""


def falsehoods(sentence: str) -> list[str]:
    """What a sentence asserts that is false everywhere."""
    return [false.says for family in FAMILIES.values() for false in family if asserts(sentence, false)]
