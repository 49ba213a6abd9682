"""How hard a guide is to read: the Flesch–Kincaid grade, and the length of its sentences.

What is explained or not the guide's own counts as easy: words of the glossary, quotations, and names.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from walkout.guide.checks.finding import Finding
from walkout.guide.checks.subject import Subject
from walkout.guide.model import Term

AIM = 8.0
"""The grade of all texts of a table together."""
HARDEST = 14.0
"""The grade of a single text, which swings with every word."""
ENOUGH = 12
"""Words from which on a single text has a grade."""
LONGEST = 30
"""Words of a sentence."""

_ADDRESS = re.compile(r"<?https://\S+")
_END = re.compile(r"(?<=[.!?…])[”\")]*\s+|\n\s*\n")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_NAME = 2
"""The syllables that a name counts at most."""


def findings(subject: Subject) -> Iterator[Finding]:
    """Sentences that are too long, texts that are too hard."""
    guide = subject.guide
    easy = _explained(guide.glossary.values())
    tables: defaultdict[tuple[str, str], list[_Count]] = defaultdict(list)
    for words in subject.words:
        if not words.prose:
            continue
        longest = _longest(words.text)
        if longest > LONGEST:
            yield Finding(words.file, words.key, f"has a sentence of {longest} words; {LONGEST} are enough.")
        count = _count(words.text, easy)
        tables[words.file, words.key.partition(".")[0]].append(count)
        if count.words >= ENOUGH and _grade([count]) > HARDEST:
            yield Finding(
                words.file, words.key, f"reads at grade {_grade([count]):.0f}: shorten it, or take simpler words."
            )
    for (file, key), counts in tables.items():
        if sum(count.words for count in counts) >= ENOUGH and _grade(counts) > AIM:
            yield Finding(file, key, f"reads at grade {_grade(counts):.1f} as a whole; the aim is {AIM:.0f}.")


@cache
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, its addresses left out."""
    return tuple(part for part in _END.split(_ADDRESS.sub(" ", text)) if re.search(r"\w", part))


class _Count(NamedTuple):
    sentences: int
    words: int
    syllables: int


def _explained(terms: Iterable[Term]) -> re.Pattern[str] | None:
    """The words that the glossary explains, the longest first."""
    names = {name for term in terms for name in re.split(r" \(|\)", term.title) if name.strip()}
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE) if listed else None


@cache
def _longest(text: str) -> int:
    """The words of the longest sentence."""
    return max((len(_WORD.findall(sentence)) for sentence in sentences(text)), default=0)


@cache
def _count(text: str, easy: re.Pattern[str] | None) -> _Count:
    plain = _QUOTED.sub(" it ", text)
    plain = easy.sub(" it ", plain) if easy else plain
    found = [_WORD.findall(sentence) for sentence in sentences(plain)]
    every = [
        min(_NAME, _syllables(word)) if place and word[0].isupper() else _syllables(word)
        for words in found
        for place, word in enumerate(words)
    ]
    return _Count(sum(map(bool, found)), len(every), sum(every))


def _grade(counts: Iterable[_Count]) -> float:
    listed = list(counts)
    words = sum(count.words for count in listed) or 1
    length = words / (sum(count.sentences for count in listed) or 1)
    return 0.39 * length + 11.8 * sum(count.syllables for count in listed) / words - 15.59


@cache
def _syllables(word: str) -> int:
    """A count by vowels, good enough for English prose."""
    plain = re.sub(r"[éèê]", "e_", word.casefold()).replace("'", "").replace("’", "")
    plain = re.sub(r"(?<=[^aeiouyl_])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscxzgh])es$", "", plain)
    return max(1, len(re.findall(r"[aeiouy]+", plain)))
