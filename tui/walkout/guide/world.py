"""The countries of the world from ISO 3166 (pycountry), named by CLDR (Babel), for the gate."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any

import pycountry
from babel import Locale, UnknownLocaleError
from babel.core import get_global

from walkout.folding import fold
from walkout.guide.model import Country

ENGLISH = Locale("en")


@cache
def countries() -> dict[str, Country]:
    """Every ISO 3166-1 country by alpha-2 code, in the order of the English names, without subdivisions."""
    found = {entry.alpha_2: _country(entry) for entry in pycountry.countries}
    return dict(sorted(found.items(), key=lambda item: fold(item[1].name)))


@cache
def subdivisions(country: str) -> dict[str, str]:
    """ISO 3166-2 codes of a country's first-level subdivisions and their names, in the order of the names."""
    entries = [entry for entry in _divisions()[country] if entry.parent_code is None]
    named = {entry.code: _bare(entry.name) for entry in entries}
    return dict(sorted(named.items(), key=lambda item: fold(item[1])))


@cache
def _divisions() -> defaultdict[str, list[Any]]:
    """Every ISO 3166-2 entry by its country."""
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for entry in pycountry.subdivisions:
        found[entry.country_code].append(entry)
    return found


def _country(entry: Any) -> Country:
    code = entry.alpha_2
    languages = tuple(_official_languages(code))
    spellings = {code, entry.alpha_3, ENGLISH.territories[code], entry.name}
    spellings |= {str(getattr(entry, key)) for key in ("official_name", "common_name") if hasattr(entry, key)}
    spellings |= {alias for alias, meant in get_global("territory_aliases").items() if list(meant) == [code]}
    spellings |= {name for language in languages for name in _name_in(language, code)}
    spellings |= {_bare(part.name) for part in _divisions()[code] if part.type == "Country"}
    folded = {fold(spelling) for spelling in spellings} - {""}
    return Country(ENGLISH.territories[code], languages, tuple(sorted(folded)))


def _bare(name: str) -> str:
    """A subdivision's name without the second name ISO prints beside it in brackets."""
    return name.partition(" [")[0].rstrip("*")


def _official_languages(code: str) -> Iterator[str]:
    for language, facts in get_global("territory_languages").get(code, {}).items():
        if facts["official_status"] in ("official", "de_facto_official"):
            yield language


def _name_in(language: str, code: str) -> Iterator[str]:
    try:
        name = Locale.parse(language).territories.get(code)
    except (UnknownLocaleError, ValueError):
        return
    if name:
        yield name
