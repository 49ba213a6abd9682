"""Small guides that name the addresses a test is about."""

from collections.abc import Mapping
from datetime import date

from walkout.guide.model import Fact, Guide, Letter, Link, Meaning, Part, Source

from tests.invented import guide

DAY = date(2025, 12, 20)


def naming(
    links: Mapping[str, str] | None = None,
    sources: Mapping[str, str | tuple[str, str]] | None = None,
    facts: Mapping[str, tuple[str, tuple[str, ...]]] | None = None,
    letter: tuple[str, tuple[str, ...]] | None = None,
) -> Guide:
    """A guide with nothing else in it: link -> address, source -> address and archive, fact -> words and sources."""
    whole = guide()
    paragraph = Part((Meaning(letter[0], facts=letter[1]),)) if letter else Part()
    return whole._replace(
        sources={key: _source(urls) for key, urls in (sources or {}).items()},
        facts={key: Fact(says, "verified", named, DAY) for key, (says, named) in (facts or {}).items()},
        links={key: Link(key.title(), url, "verified", (), DAY) for key, url in (links or {}).items()},
        authorities={},
        letters={"letter": Letter("A letter", "Text.", "Nothing.", "x", (paragraph,))},
    )


def _source(urls: str | tuple[str, str]) -> Source:
    url, archive = (urls, None) if isinstance(urls, str) else urls
    return Source("Pigeonhole", "Policy", "company", DAY, url=url, archive=archive)
