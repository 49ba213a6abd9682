"""What the parts of a review are made from: the guide, and a reader in every region profile of it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from walkout.engine.fill import blanks
from walkout.engine.places import locate
from walkout.guide.model import Guide
from walkout.keepers.reviewing.ways import Given, Period, homes, named, ways
from walkout.keepers.reviewing.when import Context, Contexts
from walkout.words import _


class World(NamedTuple):
    """A guide, a guide like it in which a reader's own country and authority are gaps, and where its readers live."""

    guide: Guide
    gaps: Guide
    homes: Mapping[str, Given]
    words: Mapping[str, Mapping[str, str]]
    """Region profile -> what goes into blanks there."""

    def contexts(self, periods: tuple[Period, ...]) -> Contexts:
        """All there are with these periods."""
        return frozenset(Context(profile, number) for profile in self.homes for number in range(len(periods)))

    def readers(self, questions: Iterable[str]) -> Iterator[tuple[str, Given]]:
        """In each profile a reader for every way to answer these questions."""
        wanted = frozenset(questions)
        for profile, home in self.homes.items():
            for given in ways(self.guide, home, wanted):
                yield profile, given


def world(guide: Guide) -> World:
    """What there is to review of a guide."""
    leading = {region.lead_authority for region in guide.regions.values()}
    country, part, authority = (
        _("[the country you live in]"),
        _("[the part of it you live in]"),
        _("[the authority where you live]"),
    )
    gaps = guide._replace(
        countries={
            code: entry._replace(name=country, subdivisions=dict.fromkeys(entry.subdivisions, part))
            for code, entry in guide.countries.items()
        },
        authorities={
            key: entry if key in leading else entry._replace(name=authority, abbreviation=None)
            for key, entry in guide.authorities.items()
        },
    )
    found = homes(guide)
    places = {key: locate(gaps, given["country"], given.get("subdivision")) for key, given in found.items()}
    return World(guide, gaps, found, {key: blanks(place) for key, place in places.items()})


def lane_questions(guide: Guide, key: str) -> frozenset[str]:
    """The questions on which a lane depends, with those of the lanes it follows."""
    lanes = [guide.lanes[lane] for lane in lanes_followed(guide, key)]
    return named(
        when for lane in lanes for when in (*(rule.when for rule in lane.rules), *(state.when for state in lane.states))
    )


def lanes_followed(guide: Guide, key: str | None) -> tuple[str, ...]:
    """A lane, and those it follows."""
    if key is None:
        return ()
    others = (other for rule in guide.lanes[key].rules for other in (rule.like, rule.once) if other)
    return tuple(dict.fromkeys((key, *others)))
