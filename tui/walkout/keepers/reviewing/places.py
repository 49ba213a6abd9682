"""Where someone can turn: what holds in each region profile, who belongs to it, and every authority."""

from collections.abc import Iterator, Sequence
from datetime import date

from walkout.engine.items import AUTHORITY
from walkout.engine.places import authority_name
from walkout.export import phrases
from walkout.guide.model import Authority, Guide
from walkout.keepers.reviewing.lines import Block, Line, note, shown
from walkout.keepers.reviewing.ways import spots
from walkout.words import _, long_date

MANY = 8
"""Places from which on they are listed by their first letter."""


def regions(guide: Guide) -> Iterator[Block]:
    """What holds in each region profile, and which places belong to it, by authority."""
    places: dict[str, dict[str, list[str]]] = {}
    keys = {who: key for key, who in guide.authorities.items()}
    for spot in spots(guide):
        places.setdefault(spot.profile, {}).setdefault(keys[spot.authority], []).append(spot.name)
    for key, region in sorted(guide.regions.items()):
        title = _("Region {key}").format(key=key)
        if key not in places:
            yield Block(title, (), (f"region.{key}",))
            continue
        lead = guide.authorities[region.lead_authority] if region.lead_authority else None
        yield Block(
            title,
            (
                *shown("LTHJV", phrases.controller(region)),
                *shown("LTHJV" if region.right else "LTH", phrases.right(region)),
                *shown("LTHJV" if region.deadline else "LTH", phrases.deadline(region)),
                *shown("LTHV", region.ground, phrases.how_sure(region.confidence)),
                *shown("LTH", region.says),
                *shown("LTHJV", _("The lead authority: {name}.").format(name=authority_name(lead)) if lead else ""),
                *founded(region.checked, region.sources),
                *(line for who, names in sorted(places[key].items()) for line in _belonging(region.title, who, names)),
            ),
        )


def _belonging(title: str, authority: str, names: Sequence[str]) -> Iterator[Line]:
    told = _("Here, {region}, with the authority {authority}: {places}.")
    if len(names) < MANY:
        yield note(told.format(region=title, authority=authority, places="; ".join(sorted(names))))
        return
    for letter in sorted({name[0] for name in names}):
        listed = "; ".join(sorted(name for name in names if name[0] == letter))
        yield note(told.format(region=title, authority=authority, places=listed))


def founded(day: date, sources: Sequence[str]) -> tuple[Line, ...]:
    """When something was checked, and where: for the one who reviews. Readers see its age, and the sources in full."""
    return (
        note(_("Checked {day}.").format(day=long_date(day))),
        note(_("Sources: {sources}.").format(sources=", ".join(sources))),
    )


def authorities(guide: Guide, calendar: frozenset[str]) -> Iterator[Block]:
    """Every authority that hears someone's complaint, or leads."""
    own = {spot.authority for spot in spots(guide)}
    leading = {region.lead_authority for region in guide.regions.values()}
    asked = "S" if AUTHORITY in {action.link for action in guide.actions.values()} else ""
    written = "F" if AUTHORITY in {letter.link for letter in guide.letters.values()} else ""
    reminded = "C" if calendar & {who.url for who in own} else ""
    for key, who in sorted(guide.authorities.items()):
        title = _("Authority {key}").format(key=key)
        if who in own:
            yield Block(title, tuple(_authority(who, f"{asked}LTHJ{reminded}{written}")))
        elif key in leading:
            yield Block(title, tuple(_authority(who, "LTHJ")))
        else:
            yield Block(title, (), (f"authority.{key}",))


def _authority(who: Authority, stands: str) -> Iterator[Line]:
    told = f"LTH{'C' if 'C' in stands else ''}"
    yield from shown(f"{stands}V", phrases.sentence(authority_name(who)))
    yield from shown("LTH", phrases.sentence(who.english or ""))
    yield from shown(stands, who.url) if who.url else shown(told, phrases.no_page())
    yield from shown(told, who.note or "", phrases.how_sure(who.confidence))
    yield from founded(who.checked, who.sources)
