"""What a review consists of: blocks of lines, each with a margin that says where its words stand."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from walkout.export.page import tidy
from walkout.words import _, long_date

KINDS = "SLTHJCVF"
"""Screens, plain lines, text and Markdown, the web page, JSON, the calendar, two places beside each other, files of
letters."""
NOWHERE = ""
"""The margin of what is said to the one who reviews, and to no reader."""

_OPENING = r"(?=[\"“‘(\[]?[^\W\d_a-z])"
_CLOSED = (r"(?<=\w\w[.!?…])", r"(?<=[”\")\]%][.!?…])", r"(?<=[.!?…][”\")\]])")
_BETWEEN_SENTENCES = re.compile("|".join(rf"{closed}\s+{_OPENING}" for closed in _CLOSED))


class Line(NamedTuple):
    """Words, and the kinds of screens and exports on which they stand, as letters of KINDS."""

    stands: str
    text: str
    depth: int = 0
    """Under how many notes it stands."""


class Block(NamedTuple):
    """Lines that belong together, under a title that stays the same when they change."""

    title: str
    lines: tuple[Line, ...]
    unreached: tuple[str, ...] = ()
    """The keys of what belongs here and is shown to nobody."""


def shown(stands: str, *texts: str) -> tuple[Line, ...]:
    """Lines for these words, without those that are empty."""
    return tuple(Line(stands, text) for text in texts if text)


def note(text: str) -> Line:
    """A line for the one who reviews."""
    return Line(NOWHERE, text)


def checked(stands: str, day: date | None) -> tuple[Line, ...]:
    """The day from which the age of something is counted."""
    return shown(stands, _("Oldest check: {day}.").format(day=long_date(day))) if day else ()


def under(*notes: str, lines: Iterable[Line]) -> tuple[Line, ...]:
    """Lines further in, under what there is to know of them; nothing where there are no lines."""
    inside = tuple(line._replace(depth=line.depth + bool(notes)) for line in lines)
    return (*map(note, notes), *inside) if inside else ()


def written(block: Block) -> Iterator[str]:
    """A block as it is written: the title at the margin, one sentence on each line below."""
    yield block.title
    for line in block.lines:
        further = "   " * line.depth
        if not line.stands:
            yield f"  {'':{len(KINDS)}}  {further}· {tidy(line.text)}"
            continue
        margin = "".join(kind if kind in line.stands else "-" for kind in KINDS)
        yield from (f"  {margin}  {further}{sentence}" for sentence in sentences([line.text]))
    yield ""


def sentences(texts: Iterable[str]) -> Iterator[str]:
    """Each sentence of the texts, on one line."""
    for text in texts:
        yield from _BETWEEN_SENTENCES.split(tidy(text))


def bare_sentences(*texts: str) -> frozenset[str]:
    """The sentences without their full stops: a title has none, but for where it is said as a sentence."""
    return frozenset(sentence.rstrip(".") for sentence in sentences(texts))


def legend() -> tuple[str, ...]:
    """What the letters in the margin stand for."""
    return (
        _("S  on the screens of the walk"),
        _("L  in the plain lines, for screen readers and simple terminals"),
        _("T  in the checklist as text and as Markdown"),
        _("H  in the checklist as a web page"),
        _("J  in the checklist as JSON, where days are written like 2025-11-03 and states as ids"),
        _("C  in the calendar"),
        _("V  where two places are shown beside each other"),
        _("F  in the text of a letter, as it is copied or saved"),
    )
