"""What a guide consists of: each piece with its file and its key there."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from walkout.guide.model import (
    ActionRule,
    Authority,
    Condition,
    Disclosure,
    Event,
    Fact,
    FormField,
    Ground,
    Guide,
    LaneRule,
    LaneState,
    Link,
    Meaning,
    Question,
    Reading,
    Region,
)

Conditional = LaneRule | LaneState | Reading | Meaning | ActionRule | Ground | FormField
Dated = LaneRule | Reading | Meaning
Sourced = Fact | Link | Authority | Region
Stating = Question | Disclosure | LaneRule | Reading | Meaning | Ground | FormField | Event

T = TypeVar("T")

Placed = tuple[str, str, T]
"""A piece of a guide, after its file and key."""


def sourced(guide: Guide) -> Iterator[Placed[Sourced]]:
    """Everything that names its sources and the day it was checked."""
    for key, fact in guide.facts.items():
        yield "facts.toml", f"fact.{key}", fact
    for key, link in guide.links.items():
        yield "links.toml", f"link.{key}", link
    for key, authority in guide.authorities.items():
        yield "authorities.toml", f"authority.{key}", authority
    for key, region in guide.regions.items():
        yield "regions.toml", f"region.{key}", region


def conditional(guide: Guide) -> Iterator[Placed[Conditional]]:
    """Everything that holds only when a condition does."""
    for key, lane in guide.lanes.items():
        yield from numbered("lanes.toml", f"lane.{key}.rules", lane.rules)
        yield from numbered("lanes.toml", f"lane.{key}.states", lane.states)
    for key, disclosure in guide.disclosures.items():
        yield from numbered("disclosures.toml", f"disclosure.{key}.today", disclosure.today)
        yield from numbered("disclosures.toml", f"disclosure.{key}.means", disclosure.means)
    for key, action in guide.actions.items():
        yield from numbered("actions.toml", f"action.{key}.rules", action.rules)
        yield from numbered("actions.toml", f"action.{key}.also", action.also)
    for key, ground in guide.grounds.items():
        yield "letters.toml", f"ground.{key}", ground
    for key, letter in guide.letters.items():
        yield from numbered("letters.toml", f"letter.{key}.fields", letter.fields)
        for number, part in enumerate(letter.parts):
            yield from numbered("letters.toml", f"letter.{key}.parts.{number}.wordings", part.wordings)


def dated(guide: Guide) -> Iterator[Placed[Dated]]:
    """Everything that holds from some day on, or until one."""
    for file, key, part in conditional(guide):
        if isinstance(part, Dated):
            yield file, key, part


def stating(guide: Guide) -> Iterator[Placed[Stating]]:
    """Everything that rests on facts, but for actions, which rest on those of their parts as well."""
    yield from numbered("guide.toml", "event", guide.events)
    for key, question in guide.questions.items():
        yield "questions.toml", f"question.{key}", question
    for key, disclosure in guide.disclosures.items():
        yield "disclosures.toml", f"disclosure.{key}", disclosure
    for file, key, part in conditional(guide):
        if not isinstance(part, LaneState | ActionRule):
            yield file, key, part


def numbered(file: str, key: str, parts: Iterable[T]) -> Iterator[Placed[T]]:
    """The parts of a list, each under its number there, from 0."""
    for number, part in enumerate(parts):
        yield file, f"{key}.{number}", part


class Asked(NamedTuple):
    """A condition, and the question that is asked when it holds, if it is one of those."""

    condition: Condition
    question: str | None = None


def asked(guide: Guide) -> Iterator[Placed[Asked]]:
    """Every condition of a guide, and every set of answers that a status brings."""
    for key, question in guide.questions.items():
        for file, where, condition in numbered("questions.toml", f"question.{key}.when", question.when):
            yield file, where, Asked(condition, key)
    for file, where, part in conditional(guide):
        yield file, f"{where}.when", Asked(part.when)
    for key, action in guide.actions.items():
        for status, brought in action.sets.items():
            yield "actions.toml", f"action.{key}.sets.{status}", Asked(brought)


def conditions(guide: Guide) -> Iterator[Placed[Condition]]:
    """Every condition of a guide, with its file and key."""
    for file, key, item in asked(guide):
        yield file, key, item.condition


def texts(value: object) -> Iterator[str]:
    """Every string inside a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for item in value.values() for text in texts(item))
    elif isinstance(value, tuple):
        yield from (text for item in value for text in texts(item))
