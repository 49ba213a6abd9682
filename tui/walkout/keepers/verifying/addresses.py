"""Which addresses a guide names, and which quotes must stand there."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from walkout.errors import WalkoutError
from walkout.guide.model import Guide
from walkout.words import _

_QUOTE = re.compile(r'"([^"]+)"|“([^”]+)”')


class Address(NamedTuple):
    """An address of the guide, the key it stands under, and the quotes to look for."""

    key: str
    url: str
    quotes: tuple[str, ...] = ()


def addresses(guide: Guide, only: str | None = None) -> tuple[Address, ...]:
    """Every address in the guide's order; with `only`, those under that key or kind. Raises WalkoutError if none is."""
    every = tuple(_addresses(guide))
    chosen = tuple(one for one in every if only is None or f"{one.key}.".startswith(f"{only}."))
    if only is not None and not chosen:
        raise WalkoutError(
            _(
                "Nothing in the guide has an address under “{key}”. Name a kind or a key, like {kind} or {example}."
            ).format(key=only, kind="source", example=next((one.key for one in every), "link.settings"))
        )
    return chosen


def _addresses(guide: Guide) -> Iterator[Address]:
    quotes = quotes_by_source(guide)
    for key, source in guide.sources.items():
        for name, url in ((f"source.{key}", source.url), (f"source.{key}.archive", source.archive)):
            if url:
                yield Address(name, url, quotes.get(key, ()))
    for key, link in guide.links.items():
        yield Address(f"link.{key}", link.url)
    for key, authority in guide.authorities.items():
        if authority.url:
            yield Address(f"authority.{key}", authority.url)


def quotes_by_source(guide: Guide) -> dict[str, tuple[str, ...]]:
    """Source -> what is quoted in facts that name it, and in letters that name those facts."""
    found: dict[str, dict[str, None]] = {}
    for quote, facts in _quotes(guide):
        for source in (source for fact in facts for source in guide.facts[fact].sources):
            found.setdefault(source, {})[quote] = None
    return {source: tuple(quotes) for source, quotes in found.items()}


def _quotes(guide: Guide) -> Iterator[tuple[str, tuple[str, ...]]]:
    said = [(text, (key,)) for key, fact in guide.facts.items() for text in (fact.says, fact.other_reading or "")]
    written = [
        (wording.says, wording.facts)
        for letter in guide.letters.values()
        for part in letter.parts
        for wording in part.wordings
    ]
    for text, facts in said + written:
        for straight, curly in _QUOTE.findall(text):
            quote = straight or curly
            if "{" not in quote:  # a blank is the reader's, not the source's
                yield quote, facts
