"""The gate: reads a guide's TOML and lets it through only when every key and every reference is good."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from walkout.errors import GuideError
from walkout.guide import checks
from walkout.guide.checks import Finding
from walkout.guide.checks.tables import FILES, TABLES
from walkout.guide.model import Authority, Country, Guide, Region
from walkout.guide.world import countries, subdivisions

FIELDS = get_type_hints(Guide)
SHAPES: dict[str, TypeAdapter[Any]] = {table.field: TypeAdapter(FIELDS[table.field]) for table in TABLES}
"""Field of a guide -> the shape of what fills it."""
LEFT_OUT: dict[str, Any] = {"events": (), "code": None}
"""What a table counts as where it is left out; the others are empty then."""


class Examined(NamedTuple):
    """A guide, and everything wrong with it."""

    guide: Guide | None
    """Nothing where the shape is wrong: what the tables say is looked at only once they can be read."""
    findings: tuple[Finding, ...]


class Shaped(NamedTuple):
    """The tables of a file, and what is wrong with their shape."""

    parts: dict[str, Any]
    """Field of the guide -> what fills it."""
    findings: tuple[Finding, ...]


def read(folder: Path) -> Guide:
    """The guide in a folder of TOML files. Raises GuideError, naming file and key, when anything is wrong with it."""
    guide, findings = examine(folder)
    for finding in findings:
        raise GuideError(str(finding))
    assert guide
    return guide


def examine(folder: Path, today: date | None = None) -> Examined:
    """Everything wrong with the guide in a folder, file by file. Raises GuideError where a file cannot be read.

    Without a day, nothing counts as still to come but what is after the guide's edition.
    """
    found = judge((shape(file, content) for file, content in contents(folder).items()), today)
    strange = (path.name for path in folder.glob("*.toml") if path.name not in FILES)
    others = (Finding(name, "file", "a guide has no file of this name.") for name in sorted(strange) if name[0] != ".")
    return found._replace(findings=(*found.findings, *others))


def judge(files: Iterable[Shaped], today: date | None = None) -> Examined:
    """Everything wrong with the guide that these files make."""
    shaped = list(files)
    if wrong := [finding for file in shaped for finding in file.findings]:
        return Examined(None, tuple(wrong))
    guide = _assembled({name: part for file in shaped for name, part in file.parts.items()})
    found = dict.fromkeys(checks.findings(guide, today))
    return Examined(guide, tuple(sorted(found, key=lambda finding: FILES.index(finding.file))))


def contents(folder: Path) -> dict[str, dict[str, Any]]:
    """What the files of a guide hold. Raises GuideError where one is missing, or is not TOML."""
    return {file: _toml(folder / file) for file in FILES}


def shape(file: str, content: Mapping[str, Any]) -> Shaped:
    """The tables of a file in the shape of a guide's records."""
    tables = {table.key: table for table in TABLES if table.file == file}
    found = [Finding(file, key, "there is no such table here.") for key in content if key not in tables]
    parts: dict[str, Any] = {}
    for key, table in tables.items():
        given = content.get(key, LEFT_OUT.get(table.field, {}))
        try:
            parts[table.field] = SHAPES[table.field].validate_python(given)
        except ValidationError as error:
            found += [_finding(file, key, detail) for detail in error.errors(include_url=False)]
        else:
            found += [Finding(file, where, "must be a table.") for where in _lists(parts[table.field], given, key)]
    return Shaped(parts, tuple(found))


def _assembled(parts: Mapping[str, Any]) -> Guide:
    """The guide that these parts make, with the countries of the world."""
    regions, authorities = parts["regions"], parts["authorities"]
    return Guide(**parts, countries=_countries(regions, authorities), profiles=_profiles(regions))


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise GuideError(f"{path.name}: cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GuideError(f"{path.name}: is not TOML: {error}.") from error


WORDS = {
    "missing": "is missing.",
    "missing_argument": "is missing.",
    "extra_forbidden": "there is no such key here.",
    "unexpected_keyword_argument": "there is no such key here.",
    "named_tuple_type": "must be a table.",
    "dict_type": "must be a table.",
    "tuple_type": "must be a list.",
    "string_type": "must be text.",
    "bool_parsing": "must be true or false.",
    "bool_type": "must be true or false.",
    "int_from_float": "must be a whole number.",
    "int_parsing": "must be a whole number.",
    "int_type": "must be a whole number.",
}
"""What pydantic calls an error -> what is said of it."""


def _finding(file: str, key: str, error: ErrorDetails) -> Finding:
    where = ".".join(str(part) for part in (key, *error["loc"]) if part != "[key]")
    if error["type"].startswith("date"):
        return Finding(file, where, "must be a day, like 2026-11-23.")
    if error["type"] == "literal_error":
        return Finding(file, where, f"must be {error['ctx']['expected']}.")
    return Finding(file, where, WORDS.get(error["type"], f"{error['msg']}."))


def _lists(value: Any, given: Any, key: str) -> Iterator[str]:
    """Records that were given as a list of values, where a misspelt key could not be seen."""
    if isinstance(value, tuple) and isinstance(given, list):
        if hasattr(value, "_fields"):
            yield key
        else:
            for number, (item, raw) in enumerate(zip(value, given, strict=True)):
                yield from _lists(item, raw, f"{key}.{number}")
    elif isinstance(given, dict):
        for name, raw in given.items():
            item = value.get(name) if isinstance(value, dict) else getattr(value, name, None)
            yield from _lists(item, raw, f"{key}.{name}")


def _countries(regions: dict[str, Region], authorities: dict[str, Authority]) -> dict[str, Country]:
    named = [code for region in regions.values() for code in region.subdivisions]
    named += [code for authority in authorities.values() for code in authority.covers if "-" in code]
    divided = {code.partition("-")[0] for code in named}
    return {
        code: country._replace(subdivisions=subdivisions(code)) if code in divided else country
        for code, country in countries().items()
    }


def _profiles(regions: dict[str, Region]) -> dict[str, str]:
    """Which profile every country, and every subdivision with one of its own, belongs to."""
    rest = next((key for key, region in regions.items() if region.rest), "")
    found = dict.fromkeys(countries(), rest)
    for key, region in regions.items():
        found |= dict.fromkeys((*region.countries, *region.subdivisions), key)
    return found
