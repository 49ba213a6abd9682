"""The glossary: every term of art that the guide uses is explained in it."""

import re
from collections.abc import Iterator

from walkout.guide.checks.finding import Finding
from walkout.guide.checks.subject import Subject

TERMS_OF_ART = (
    "affiliate",
    "controller",
    "data protection officer",
    "data subject",
    "fine-tun",
    "generative AI",
    "lead authority",
    "legitimate interest",
    "machine learning",
    "metadata",
    "personal data",
    "processor",
    "profiling",
    "pseudonym",
    "redact",
    "right to object",
    "supervisory authority",
)
"""The beginnings of words that a reader need not know."""
SHORTENED = re.compile(r"\b[A-Z]{3,}\b")
COMMON = frozenset({"FAQ", "PDF", "SMS"})
"""Shortened words that need no explanation."""


def findings(subject: Subject) -> Iterator[Finding]:
    """Terms of art and shortened names without an entry, where they are used first."""
    guide = subject.guide
    titles = " ".join(term.title for term in guide.glossary.values())
    missing = [term for term in TERMS_OF_ART if term.casefold() not in titles.casefold()]
    begins = re.compile(rf"\b(?:{'|'.join(map(re.escape, missing))})", re.IGNORECASE) if missing else None
    names = " ".join(f"{who.abbreviation} {who.english} {who.name}" for who in guide.authorities.values())
    known = COMMON.union(SHORTENED.findall(titles), SHORTENED.findall(names))
    told: set[str] = set()
    for words in subject.words:
        used = set(SHORTENED.findall(words.text)) - known
        used |= {term.casefold() for term in begins.findall(words.text)} if begins else set()
        for term in sorted(used - told):
            yield Finding(words.file, words.key, f"“{term}” is used, and glossary.toml does not explain it.")
        told |= used
