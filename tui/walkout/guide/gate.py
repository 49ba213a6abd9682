"""The gate: reads a guide's TOML and lets it through only when every key and every reference is good."""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from walkout.errors import GuideError
from walkout.guide import checks
from walkout.guide.model import (
    About,
    Action,
    Authority,
    Code,
    Country,
    Disclosure,
    Event,
    Fact,
    Ground,
    Guide,
    Lane,
    Letter,
    Link,
    Question,
    Region,
    Source,
    Term,
)
from walkout.guide.world import countries, subdivisions


class _Table(NamedTuple):
    file: str
    key: str
    shape: TypeAdapter[Any]
    empty: Any = {}
    """What it counts as where it is left out."""


TABLES = (
    _Table("guide.toml", "about", TypeAdapter(About)),
    _Table("guide.toml", "event", TypeAdapter(tuple[Event, ...]), ()),
    _Table("sources.toml", "source", TypeAdapter(dict[str, Source])),
    _Table("facts.toml", "fact", TypeAdapter(dict[str, Fact])),
    _Table("links.toml", "link", TypeAdapter(dict[str, Link])),
    _Table("authorities.toml", "authority", TypeAdapter(dict[str, Authority])),
    _Table("regions.toml", "region", TypeAdapter(dict[str, Region])),
    _Table("lanes.toml", "lane", TypeAdapter(dict[str, Lane])),
    _Table("questions.toml", "question", TypeAdapter(dict[str, Question])),
    _Table("disclosures.toml", "disclosure", TypeAdapter(dict[str, Disclosure])),
    _Table("actions.toml", "action", TypeAdapter(dict[str, Action])),
    _Table("letters.toml", "ground", TypeAdapter(dict[str, Ground])),
    _Table("letters.toml", "letter", TypeAdapter(dict[str, Letter])),
    _Table("code.toml", "code", TypeAdapter(Code | None), None),
    _Table("glossary.toml", "term", TypeAdapter(dict[str, Term])),
)


def read(folder: Path) -> Guide:
    """The guide in a folder of TOML files. Raises GuideError, naming file and key, at the first thing that is wrong."""
    guide = parse(folder)
    for finding in checks.findings(guide):
        raise GuideError(str(finding))
    return guide


def parse(folder: Path) -> Guide:
    """The guide in a folder, its shape checked but not yet its references. Raises GuideError, naming file and key."""
    files = {table.file: _toml(folder / table.file) for table in TABLES}
    known = {(table.file, table.key) for table in TABLES}
    for file, content in files.items():
        for key in content:
            if (file, key) not in known:
                raise GuideError(f"{file}: {key}: there is no such table here.")
    parts = {table.key: _validated(table, files[table.file]) for table in TABLES}
    regions: dict[str, Region] = parts["region"]
    return Guide(
        about=parts["about"],
        sources=parts["source"],
        facts=parts["fact"],
        links=parts["link"],
        authorities=parts["authority"],
        regions=regions,
        lanes=parts["lane"],
        questions=parts["question"],
        disclosures=parts["disclosure"],
        actions=parts["action"],
        grounds=parts["ground"],
        letters=parts["letter"],
        events=parts["event"],
        glossary=parts["term"],
        countries=_countries(parts["region"], parts["authority"]),
        profiles=_profiles(regions),
        code=parts["code"],
    )


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise GuideError(f"{path.name}: cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GuideError(f"{path.name}: is not TOML: {error}.") from error


def _validated(table: _Table, content: dict[str, Any]) -> Any:
    try:
        return table.shape.validate_python(content.get(table.key, table.empty))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in (table.key, *first["loc"]))
        raise GuideError(f"{table.file}: {where}: {first['msg']}.") from error


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
