"""Where someone lives: finding a country by any spelling, and what holds there."""

from typing import NamedTuple

from walkout.errors import AnswerError
from walkout.folding import fold
from walkout.guide.model import Authority, Guide, Region
from walkout.words import _

UNSURE = "unsure"
"""The answer of someone who would rather not name their state or province."""


class Place(NamedTuple):
    """A country, perhaps a subdivision of it, and the profile and authorities that go with it."""

    country: str
    subdivision: str | None
    name: str
    profile: str
    region: Region
    authority: Authority
    lead_authority: Authority | None


CODE_LENGTH = 3
"""What is no longer than this is meant for a code, and never for the beginning of a name."""


def locate(guide: Guide, country: str, subdivision: str | None = None) -> Place:
    """What holds in a place. `country` is an ISO 3166-1 alpha-2 code, `subdivision` an ISO 3166-2 code or `unsure`.

    Raises AnswerError for a place that does not exist, or does not lie in the country.
    """
    if country not in guide.countries:
        raise AnswerError(_("“{value}” is not a country code. Use one like DE, GB or US.").format(value=country))
    if subdivision in (None, UNSURE):
        subdivision = None
    elif subdivision not in guide.countries[country].subdivisions:
        raise AnswerError(_no_such_subdivision(guide, country, str(subdivision)))
    code = subdivision or country
    profile = guide.profiles.get(code) or guide.profiles[country]
    region = guide.regions[profile]
    name = guide.countries[country].name
    if subdivision:
        name = _("{subdivision}, {country}").format(subdivision=subdivision_name(guide, subdivision), country=name)
    lead = guide.authorities[region.lead_authority] if region.lead_authority else None
    return Place(country, subdivision, name, profile, region, _authority(guide, code, country, region), lead)


def _no_such_subdivision(guide: Guide, country: str, code: str) -> str:
    names = guide.countries[country]
    if not names.subdivisions:
        return _("subdivision={code}: no state or province is needed for {country}. Leave it out.").format(
            code=code, country=names.name
        )
    return _("subdivision={code} is not in {country}. Allowed are: {allowed}, or unsure.").format(
        code=code, country=names.name, allowed=", ".join(names.subdivisions)
    )


def _authority(guide: Guide, code: str, country: str, region: Region) -> Authority:
    for wanted in (code, country):
        for authority in guide.authorities.values():
            if wanted in authority.covers:
                return authority
    return guide.authorities[str(region.authority)]


def authority_name(authority: Authority) -> str:
    """The full name, with the abbreviation in brackets."""
    if authority.abbreviation and authority.abbreviation not in authority.name:
        return f"{authority.name} ({authority.abbreviation})"
    return authority.name


def subdivision_name(guide: Guide, code: str) -> str:
    """The name of a subdivision, or the words for not naming one."""
    if code == UNSURE:
        return _("a part of the country you did not name")
    return guide.countries[code.partition("-")[0]].subdivisions[code]


def search(guide: Guide, text: str) -> list[str]:
    """Country codes that fit what was typed, or else those that resemble it; all where nothing was typed."""
    return matching(guide, text) or suggested(guide, text)


def suggested(guide: Guide, text: str) -> list[str]:
    """Country codes to choose from where none fits: those that resemble what was typed; all where nothing was typed."""
    return resembling(guide, text) if fold(text) else list(guide.countries)


def matching(guide: Guide, text: str) -> list[str]:
    """Country codes that fit what was typed, best first: a whole spelling, its beginning, a word, a part."""
    wanted = fold(text)
    if not wanted:
        return []
    fits = {
        code: min((_fit(wanted, spelling) for spelling in country.spellings), default=_NO_FIT)
        for code, country in guide.countries.items()
    }
    return sorted((code for code, fit in fits.items() if fit < _NO_FIT), key=lambda code: fits[code])


_NO_FIT = 9


def _fit(wanted: str, spelling: str) -> int:
    if spelling in (wanted, wanted.replace(" ", "")):
        return 0
    if len(spelling) <= CODE_LENGTH:
        return _NO_FIT
    if spelling.startswith(wanted):
        return 1
    if f" {wanted}" in spelling:
        return 2
    return 3 if len(wanted) > 2 and wanted in spelling else _NO_FIT


def resembling(guide: Guide, text: str) -> list[str]:
    """Country codes that what was typed may be a slip of. To offer, never to take."""
    from difflib import get_close_matches  # only for a typing slip

    owners = {spelling: code for code, country in guide.countries.items() for spelling in country.spellings}
    close = get_close_matches(fold(text), [s for s in owners if len(s) > 3], n=5, cutoff=0.75)
    return list(dict.fromkeys(owners[spelling] for spelling in close))


def country_code(guide: Guide, text: str) -> str:
    """The one country that is meant by a code or a name in any spelling. A typing slip is not guessed at.

    Raises AnswerError when there is none, or when it could be more than one; close ones are named.
    """
    found = matching(guide, text)
    whole = [code for code in found if fold(text).replace(" ", "") in _whole(guide, code)]
    fitting = whole or (found if len(fold(text)) > CODE_LENGTH else [])
    if len(fitting) == 1:
        return fitting[0]
    near = (found or resembling(guide, text))[:5]
    close = ", ".join(f"{guide.countries[code].name} ({code})" for code in near)
    if not close:
        raise AnswerError(
            _("country={value} is not a country. Use a name or a two-letter code, like Germany or DE.").format(
                value=text
            )
        )
    raise AnswerError(_("country={value} is not one country. Use one of: {close}.").format(value=text, close=close))


def _whole(guide: Guide, code: str) -> list[str]:
    return [spelling.replace(" ", "") for spelling in guide.countries[code].spellings]
