"""Blanks: a `{blank}` stands only where it is filled in, and is one that can be; gaps in letters are closed."""

from collections.abc import Iterator
from string import Formatter

from walkout.guide.checks.finding import Finding
from walkout.guide.checks.sentences import Words
from walkout.guide.checks.subject import Subject


def findings(subject: Subject) -> Iterator[Finding]:
    """Blanks that would be seen as they are, and gaps without an end."""
    guide = subject.guide
    for words in subject.words:
        for message in _faults(words):
            yield Finding(words.file, words.key, message)
    for key, letter in guide.letters.items():
        for number, part in enumerate(letter.parts):
            where = f"letter.{key}.parts.{number}"
            if part.grounds != bool(part.missing):
                yield Finding("letters.toml", f"{where}.missing", "goes with grounds, and grounds with it.")
            if not part.grounds and not part.wordings:
                yield Finding("letters.toml", f"{where}.wordings", "nothing is written in this part.")


def _faults(words: Words) -> Iterator[str]:
    try:
        pieces = list(Formatter().parse(words.text))
    except ValueError:
        yield "a brace is not closed, or not opened."
        return
    for _literal, blank, spec, conversion in pieces:
        if blank is None:
            continue
        if not words.blanks:
            yield f"“{{{blank}}}” is not filled in here."
        elif blank not in words.blanks or spec or conversion:
            yield f"“{{{blank}}}” is not a blank that can be filled."
    if words.file == "letters.toml" and not _balanced(words.text):
        yield "a square bracket is not closed, or not opened."


def _balanced(text: str) -> bool:
    """Whether every gap is opened and closed, none inside another."""
    open_ = False
    for sign in text:
        if sign in "[]":
            if open_ == (sign == "["):
                return False
            open_ = not open_
    return not open_
