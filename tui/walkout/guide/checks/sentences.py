"""The words of a guide: every text of its own that a reader sees, with its file and key."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from walkout.engine.fill import BLANKS, LETTER_BLANKS
from walkout.guide.checks.tables import TABLES
from walkout.guide.model import (
    About,
    Action,
    Authority,
    Disclosure,
    Event,
    Fact,
    FormField,
    Ground,
    Guide,
    Lane,
    Letter,
    Meaning,
    Option,
    Part,
    Question,
    Reading,
    Region,
    Section,
    Term,
)

NAMES: dict[type, tuple[str, ...]] = {
    About: ("service", "title", "checklist", "reported"),
    Section: ("title",),
    Region: ("title", "controller", "right"),
    Lane: ("title", "control"),
    Question: ("title",),
    Option: ("text",),
    Disclosure: ("title",),
    Action: ("title",),
    Ground: ("text",),
    FormField: ("title",),
    Letter: ("title",),
    Term: ("title",),
}
"""Record -> its fields that hold a title or a few words."""

PROSE: dict[type, tuple[str, ...]] = {
    About: ("says", "not_ours"),
    Event: ("says",),
    Fact: ("says", "other_reading"),
    Authority: ("note",),
    Region: ("ground", "says"),
    Lane: ("text",),
    Question: ("why", "text"),
    Option: ("says",),
    Reading: ("says",),
    Meaning: ("says",),
    Disclosure: ("text",),
    Action: ("why", "does", "does_not", "worked", "undo", "steps", "phone"),
    Ground: ("says",),
    FormField: ("says",),
    Part: ("missing",),
    Letter: ("text", "does_not"),
    Term: ("says",),
}
"""Record -> its fields that hold sentences."""

FILLED: dict[type, tuple[str, ...]] = {
    Question: ("title", "why", "text"),
    Reading: ("says",),
    Meaning: ("says",),
    Action: ("title", *PROSE[Action]),
    FormField: ("says",),
    Letter: ("title", "text", "does_not"),
}
"""Record -> its fields whose blanks are filled in."""

OPTIONAL = {(Question, "text"), (Part, "missing")}
"""What may be empty."""


class Words(NamedTuple):
    """A text of the guide's own, and where it stands."""

    file: str
    key: str
    text: str
    prose: bool
    blanks: frozenset[str]
    """The blanks it may hold."""
    optional: bool


def written(guide: Guide) -> Iterator[Words]:
    """Every text of the guide's own that a reader sees; the names that others gave to things are not its own."""
    for table in TABLES:
        yield from _inside(getattr(guide, table.field), table.file, table.key, BLANKS)


def _inside(value: Any, file: str, key: str, blanks: frozenset[str]) -> Iterator[Words]:
    kind = type(value)
    if kind is Letter:
        blanks = BLANKS | LETTER_BLANKS
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _inside(item, file, f"{key}.{name}", blanks)
    elif hasattr(value, "_fields"):
        for field in value._fields:
            item, where = getattr(value, field), f"{key}.{field}"
            prose = field in PROSE.get(kind, ())
            if prose or field in NAMES.get(kind, ()):
                known = blanks if field in FILLED.get(kind, ()) else frozenset()
                for place, text in _strings(item, where):
                    yield Words(file, place, text, prose, known, (kind, field) in OPTIONAL)
            else:
                yield from _inside(item, file, where, blanks)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _inside(item, file, f"{key}.{number}", blanks)


def _strings(value: Any, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield key, value
    elif value is not None:
        for number, item in enumerate(value):
            yield f"{key}.{number}", item
