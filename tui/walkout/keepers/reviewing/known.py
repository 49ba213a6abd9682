"""What is known and from where: facts, sources, and the words that are explained."""

from collections.abc import Iterable, Iterator
from itertools import chain

from walkout.export import phrases
from walkout.guide.model import Fact, Guide, Source
from walkout.keepers.reviewing.lines import Block, Line, note, shown
from walkout.keepers.reviewing.places import founded
from walkout.keepers.reviewing.ways import Period
from walkout.keepers.reviewing.when import days_told
from walkout.words import _, plural


def facts(guide: Guide) -> Iterator[Block]:
    """Every fact, with what it holds for. One that a checklist rests on is told on coming back, when it has changed."""
    told = _told(guide)
    for key, fact in sorted(guide.facts.items()):
        yield Block(
            _("Fact {key}").format(key=key), (*shown("SL" if key in told else "", fact.says), *_behind(guide, fact))
        )


def _told(guide: Guide) -> frozenset[str]:
    """The facts on which checklists rest."""
    named: Iterable[Iterable[str]] = (
        *(event.facts for event in guide.events),
        *(rule.facts for lane in guide.lanes.values() for rule in lane.rules),
        *(told.facts for told in guide.disclosures.values()),
        *(reading.facts for told in guide.disclosures.values() for reading in told.today),
        *(meaning.facts for told in guide.disclosures.values() for meaning in told.means),
        *(action.facts for action in guide.actions.values()),
        *(extra.facts for action in guide.actions.values() for extra in action.also),
    )
    return frozenset(chain.from_iterable(named))


def _behind(guide: Guide, fact: Fact) -> Iterator[Line]:
    """For the one who reviews: what it holds for, how sure it is, and when that was checked."""
    titles = "; ".join(sorted(guide.regions[key].title for key in fact.where))
    where = _("Where: {regions}.").format(regions=titles) if titles else ""
    holds = f"{where} {days_told(Period(fact.since, fact.until))}".strip()
    yield from map(note, filter(None, (holds, phrases.how_sure(fact.confidence))))
    if fact.other_reading:
        yield note(_("The other reading: {other}").format(other=fact.other_reading))
    yield from founded(fact.checked, fact.sources)
    days = fact.recheck_after_days
    yield note(plural("To be checked again after {count} day.", "To be checked again after {count} days.", days))


def sources(guide: Guide) -> Iterator[Block]:
    """Every source, as it is listed: with a checklist, or else after “sources” only."""
    told = _told(guide)
    listed = _cited(guide, told) | frozenset(
        chain(
            *(guide.links[action.link].sources for action in guide.actions.values() if action.link in guide.links),
            *(region.sources for region in guide.regions.values()),
            *(who.sources for who in guide.authorities.values()),
        )
    )
    asked = chain(
        *(question.facts for question in guide.questions.values()),
        *(ground.facts for ground in guide.grounds.values()),
        *(field.facts for letter in guide.letters.values() for field in letter.fields),
        *(one.facts for letter in guide.letters.values() for part in letter.parts for one in part.wordings),
    )
    behind = _cited(guide, asked) | frozenset(
        chain(*(guide.links[letter.link].sources for letter in guide.letters.values() if letter.link in guide.links))
    )
    for key, source in sorted(guide.sources.items()):
        title = _("Source {key}").format(key=key)
        if key in listed:
            yield Block(title, tuple(_source(source, "SLTHJ")))
        elif key in behind:
            yield Block(title, tuple(_source(source, "SL")))
        else:
            yield Block(title, (), (f"source.{key}",))


def _cited(guide: Guide, facts: Iterable[str]) -> frozenset[str]:
    return frozenset(source for name in facts for source in guide.facts[name].sources)


def _source(source: Source, stands: str) -> Iterator[Line]:
    yield from shown(stands, phrases.source_title(source), phrases.source_dates(source))
    yield from shown(stands, source.url or source.citation or phrases.citation(source))
    yield from shown(stands.replace("S", ""), source.archive or "")
    if "J" in stands:
        yield from shown("J", source.citation or "" if source.url else "", source.kind)


def glossary(guide: Guide) -> Iterator[Block]:
    """Every term that is explained."""
    for key, term in sorted(guide.glossary.items()):
        yield Block(_("Term {key}").format(key=key), shown("SL", term.title, term.says))
