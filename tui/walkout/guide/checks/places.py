"""Places: every country in one profile, with one authority to turn to."""

from collections.abc import Iterator

from walkout.guide.checks.finding import Finding
from walkout.guide.checks.subject import Subject
from walkout.guide.model import Guide


def findings(subject: Subject) -> Iterator[Finding]:
    """Places that are none, that are named twice, or that nobody takes."""
    guide = subject.guide
    yield from _regions(guide)
    yield from _authorities(guide)
    rests = [key for key, region in guide.regions.items() if region.rest]
    for key in rests[1:]:
        yield Finding("regions.toml", f"region.{key}.rest", f"“{rests[0]}” already takes the rest.")
    unclaimed = [code for code in guide.countries if not guide.profiles.get(code)]
    if unclaimed:
        yield Finding("regions.toml", "region", f"no region takes {_list(unclaimed)}, and none takes the rest.")
    if _divisions(guide) and "subdivision" not in guide.questions:
        yield Finding("questions.toml", "question", "parts of countries are named, and no question asks for one.")


def _divisions(guide: Guide) -> set[str]:
    return {code for country in guide.countries.values() for code in country.subdivisions}


def _regions(guide: Guide) -> Iterator[Finding]:
    claimed: dict[str, str] = {}
    divisions = _divisions(guide)
    for key, region in guide.regions.items():
        where = f"region.{key}"
        for code in region.countries:
            if code not in guide.countries:
                yield Finding("regions.toml", f"{where}.countries", f"“{code}” is not an ISO 3166-1 code.")
        for code in region.subdivisions:
            if code not in divisions:
                yield Finding("regions.toml", f"{where}.subdivisions", f"“{code}” is not an ISO 3166-2 code.")
        for code in (*region.countries, *region.subdivisions):
            if code in claimed:
                yield Finding("regions.toml", where, f"“{code}” is already in “{claimed[code]}”.")
            claimed.setdefault(code, key)
        if key not in guide.profiles.values():
            yield Finding("regions.toml", where, "no place is in it.")


def _authorities(guide: Guide) -> Iterator[Finding]:
    covered: dict[str, str] = {}
    known = {*guide.countries, *_divisions(guide)}
    for key, authority in guide.authorities.items():
        where = f"authority.{key}.covers"
        for code in authority.covers:
            if code not in known:
                yield Finding("authorities.toml", where, f"“{code}” is not an ISO 3166 code.")
            if code in covered:
                yield Finding("authorities.toml", where, f"“{covered[code]}” already covers “{code}”.")
            covered.setdefault(code, key)
    alone = [code for code, profile in guide.profiles.items() if not _heard(guide, covered, code, profile)]
    if alone:
        yield Finding("authorities.toml", "authority", f"none covers {_list(alone)}, and the region names none.")


def _heard(guide: Guide, covered: dict[str, str], code: str, profile: str) -> bool:
    region = guide.regions.get(profile)
    return code in covered or code.partition("-")[0] in covered or bool(region and region.authority)


LISTED = 5
"""Places to name in one line."""


def _list(codes: list[str]) -> str:
    listed = ", ".join(f"“{code}”" for code in codes[:LISTED])
    return f"{listed} and {len(codes) - LISTED} more" if len(codes) > LISTED else listed
