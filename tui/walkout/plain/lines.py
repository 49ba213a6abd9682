"""Lines out and lines in: wrapped, without anything that steers a terminal, in letters that the stream can write."""

import codecs
import unicodedata
from typing import TextIO

from walkout.export.page import Address, Line, tidy
from walkout.export.text import wrap

_SIMPLER = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "−": "-",
    "·": "-", "•": "*", "×": "x", "→": "->", "›": ">", "ß": "ss", "æ": "ae", "Æ": "Ae", "ø": "o", "Ø": "O", "ł": "l",
    "Ł": "L", "đ": "d", "ı": "i",
}  # fmt: skip


class Lines:
    """A conversation in lines. What is said never holds an escape sequence or a carriage return."""

    def __init__(self, given: TextIO, out: TextIO) -> None:
        self._given = given
        self._out = out
        self._encoding = _known(out.encoding)

    def say(self, *lines: Line, indent: str = "") -> None:
        """Each on lines of its own; an address is never broken, and what is empty is left out."""
        for line in lines:
            if isinstance(line, Address):
                self._write(f"{tidy(line.url)}\n")
            elif line:
                self._write("".join(f"{part}\n" for part in wrap(line, indent, indent)))

    def page(self, *lines: Line) -> None:
        """The same, after an empty line."""
        self._write("\n")
        self.say(*lines)

    def whole(self, text: str) -> None:
        """A text that is laid out already."""
        self._write(f"\n{text}\n")

    def ask(self, prompt: str) -> str:
        """The next line of input. Raises EOFError when there is none."""
        self._write(f"\n{prompt} ")
        self._out.flush()
        try:
            line = self._given.readline()
        except UnicodeDecodeError:
            line = "\ufffd"
        if not line or not self._given.isatty():
            self._write("\n")  # nobody pressed Enter where this is read
        if not line:
            raise EOFError
        return line.replace("\0", "").strip()

    def _write(self, text: str) -> None:
        self._out.write(simpler(text, self._encoding))
        self._out.flush()


def _known(encoding: str | None) -> str:
    try:
        return codecs.lookup(encoding or "utf-8").name
    except LookupError:
        return "ascii"


def simpler(text: str, encoding: str) -> str:
    """The text in letters of the encoding: straight quotation marks for curly ones, letters without their accents."""
    if _fits(text, encoding):
        return text
    return "".join(character if _fits(character, encoding) else _simple(character) for character in text)


def _simple(character: str) -> str:
    known = _SIMPLER.get(character)
    return known or unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode() or "?"


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
