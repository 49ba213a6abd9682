"""Words: none that promise a result, none that cannot be seen, and quotations of fewer than 25 words."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from walkout.guide.checks.finding import Finding
from walkout.guide.checks.reading import sentences
from walkout.guide.checks.sentences import Words
from walkout.guide.checks.subject import Subject

PROMISES = re.compile(
    r"\b(?:removed|deleted|safe|safely|protected|guaranteed?|guarantees|compliant)\b|\b100 ?%", re.IGNORECASE
)
DENIAL = re.compile(r"\b(?:not|never|no|nothing|none|nobody|cannot|can't|without|neither)\b", re.IGNORECASE)
SAID = re.compile(r"\b(?:says?|said|stated|promised|according to)\b", re.IGNORECASE)
YEAR = re.compile(r"\b20\d\d\b")
CLAUSE = re.compile(r"[,;:]|\bbut\b")
QUOTE = re.compile(r"“([^”]*)”|\"([^\"]*)\"")
LONGEST_QUOTE = 24
"""Words."""


def findings(subject: Subject) -> Iterator[Finding]:
    """Words that must not be said, or not so."""
    for text in subject.words:
        for message in _faults(text):
            yield Finding(text.file, text.key, message)


def _faults(words: Words) -> Iterator[str]:
    text = words.text
    if not text.strip() and not (words.optional and not text):
        yield "is empty."
    if not (line := text.replace("\n", " ")).isprintable() and any(map(_is_unseen, line)):
        yield "holds a sign that cannot be seen."
    for word in _promises(text):
        yield f"“{word}” promises a result. Say what is known, who said it in which year, or what it does not do."
    for quote in _quotes(text):
        if len(quote.split()) > LONGEST_QUOTE:
            yield f"quotes {len(quote.split())} words; {LONGEST_QUOTE} are allowed."


def _is_unseen(sign: str) -> bool:
    """Whether it is a control sign, those that turn the direction of writing among them."""
    return unicodedata.category(sign).startswith("C")


@cache
def _promises(text: str) -> tuple[str, ...]:
    """Words that promise a result: not denied in their clause, and no dated statement of somebody's."""
    return tuple(
        found.group()
        for sentence in sentences(text)
        if not (SAID.search(sentence) and YEAR.search(sentence))
        for clause in CLAUSE.split(sentence)
        if (found := PROMISES.search(clause)) and not DENIAL.search(clause)
    )


def _quotes(text: str) -> Iterator[str]:
    """What stands in quotation marks."""
    for curly, straight in QUOTE.findall(text):
        yield curly or straight
