"""The gate for a record: it comes in only whole, of a version that is known, and in the right shape."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import from_json

from walkout.errors import RecordError
from walkout.record.model import Record
from walkout.words import _

Migration = Callable[[dict[str, Any]], dict[str, Any]]

VERSION = 1
MIGRATIONS: Mapping[int, Migration] = {}
"""Version -> what makes of its record one of the next version. Never changed once issued."""
YEARS = range(1970, 9000)
"""Far enough from the ends of the calendar that every deadline can be counted."""
SHAPE = TypeAdapter(Record)


def dump(record: Record) -> bytes:
    """The record as it is written: a JSON object, its version first."""
    whole = {"version": VERSION, **record._asdict()}
    return (json.dumps(_plain(whole), indent=2, ensure_ascii=False) + "\n").encode()


def parse(
    content: bytes, guide_id: str, version: int = VERSION, migrations: Mapping[int, Migration] = MIGRATIONS
) -> Record | None:
    """The guide's record in a JSON text, whatever version it is of; nothing if it is damaged.

    Raises RecordError where it is of a later version.
    """
    try:
        whole = from_json(content)
    except ValueError:
        return None
    written = whole.pop("version", None) if isinstance(whole, dict) else None
    if type(written) is not int:
        return None
    if written > version:
        raise RecordError(
            _(
                "What walkout remembered was written by a newer walkout, so it was left as it is. "
                "Get the newest walkout, or delete it with “walkout forget”."
            )
        )
    try:
        for step in range(written, version):
            whole = migrations[step](whole)
    except (LookupError, TypeError, ValueError, AttributeError):  # a migration trusts the shape it was written for
        return None
    return _validated(whole, guide_id)


def _validated(whole: dict[str, Any], guide_id: str) -> Record | None:
    try:
        record = SHAPE.validate_json(json.dumps(whole), strict=True)
    except ValueError:
        return None
    fits = record.guide == guide_id and all(day.year in YEARS for day in _days(record))
    return record if fits else None


def _plain(value: object) -> object:
    match value:
        case date():
            return value.isoformat()
        case dict():
            return {key: _plain(part) for key, part in value.items()}
        case tuple() if hasattr(value, "_asdict"):
            return _plain(value._asdict())
        case tuple():
            return [_plain(part) for part in value]
    return value


def _days(value: object) -> Iterator[date]:
    match value:
        case date():
            yield value
        case dict():
            for part in value.values():
                yield from _days(part)
        case tuple():
            for part in value:
                yield from _days(part)
