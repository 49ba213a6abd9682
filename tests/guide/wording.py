"""How words are judged: claims the product must not make, how hard a text is to read, quotations that are too long."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import walkout

BANNED = re.compile(
    r"\b(removed|deleted|safe|safely|protected|guaranteed?|guarantees|compliant)\b|\b100 ?%", re.IGNORECASE
)
_DENIAL = re.compile(r"\b(not|never|no|nothing|none|nobody|cannot|can't|without|neither)\b", re.IGNORECASE)
_SAID = re.compile(r"\b(says?|said|stated|promised|according to)\b", re.IGNORECASE)
_DATED = re.compile(r"\b20\d\d\b")
_CLAUSE = re.compile(r"[,;:]|\bbut\b")
_ADDRESS = re.compile(r"<?https://\S+")
LONGEST_QUOTE = 24
OF_FILES = {
    "Delete the answers and marks that walkout remembered on this computer, and say what was deleted.",
    "Deleted {count} file that walkout kept:",
    "Deleted {count} files that walkout kept:",
}
"""The messages of the program that say that something was deleted: files of its own, by `walkout forget`."""


def sentences(text: str) -> list[str]:
    """The sentences of a text, its addresses left out."""
    plain = _ADDRESS.sub(" ", text)
    return [part for part in re.split(r"(?<=[.!?…])[”\")]*\s+|\n\s*\n", plain) if re.search(r"\w", part)]


def said(text: str) -> list[str]:
    """The sentences of a text, each on one line, addresses included."""
    return [" ".join(sentence.split()) for sentence in sentences(text.replace("https://", ""))]


def claims(text: str) -> Iterator[str]:
    """Sentences that claim a result in banned words: no denial in the same clause, no dated statement of someone."""
    for sentence in sentences(text):
        attributed = _SAID.search(sentence) and _DATED.search(sentence)
        for clause in _CLAUSE.split(sentence):
            if BANNED.search(clause) and not attributed and not _DENIAL.search(clause):
                yield sentence


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)


def syllables(word: str) -> int:
    """A count by vowels, good enough for English prose."""
    plain = re.sub(r"[éèê]", "e_", word.casefold()).replace("'", "").replace("’", "")
    plain = re.sub(r"(?<=[^aeiouyl_])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscxzgh])es$", "", plain)
    return max(1, len(re.findall(r"[aeiouy]+", plain)))


def grade(texts: list[str]) -> float:
    """The Flesch–Kincaid grade of some texts taken together."""
    count = sum(len(sentences(text)) for text in texts)
    every = [word for text in texts for word in words(_ADDRESS.sub(" ", text))]
    return 0.39 * len(every) / count + 11.8 * sum(map(syllables, every)) / len(every) - 15.59


def sentence_length(texts: list[str]) -> float:
    """Words per sentence."""
    return sum(len(words(text)) for text in texts) / sum(len(sentences(text)) for text in texts)


def long_quotes(text: str) -> list[str]:
    """Quotations of more words than may be quoted."""
    quoted = re.findall(r"“([^”]*)”|\"([^\"]*)\"", text)
    return [one or other for one, other in quoted if len((one or other).split()) > LONGEST_QUOTE]


def prose(form: str, exported: str) -> str:
    """What is there to read in an export, its markup left out; a paragraph for each piece."""
    match form:
        case "json":
            return "\n\n".join(_values(json.loads(exported)))
        case "html":
            page = _Page()
            page.feed(exported)
            return "".join(page.read)
        case "ics":
            from icalendar import Calendar

            parts = Calendar.from_ical(exported).walk()
            names = ("x-wr-calname", "x-wr-caldesc", "summary", "description")
            return "\n\n".join(str(part[name]) for part in parts for name in names if name in part)
        case "text":
            return re.sub(r"^ *https://\S+$", r"\n\n\g<0>\n\n", exported, flags=re.MULTILINE)
        case "markdown":
            return re.sub(r"\\(?=[\W_])|\*\*|^ *(#+|- \[.\]|-|\d+\.) ", "", exported, flags=re.MULTILINE)
    return exported


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for inside in value.values() if isinstance(value, dict) else value:
            yield from _values(inside)
    elif isinstance(value, str):
        yield value


class _Page(HTMLParser):
    """Reads a page: what stands in its blocks, and what is told to those who cannot see it."""

    INLINE = frozenset({"a", "span", "strong", "small", "label"})
    HEARD = ("aria-label", "alt", "title")
    SILENT = frozenset({"style", "script"})

    def __init__(self) -> None:
        super().__init__()
        self.read: list[str] = []
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent = tag in self.SILENT
        self.read += ["" if tag in self.INLINE else "\n\n"]
        self.read += [f"\n\n{value}\n\n" for name, value in attrs if name in self.HEARD]

    def handle_endtag(self, tag: str) -> None:
        self._silent = False
        self.read += ["" if tag in self.INLINE else "\n\n"]

    def handle_data(self, data: str) -> None:
        self.read += [] if self._silent else [data]


@cache
def messages() -> tuple[str, ...]:
    """Every message of the program that goes through the catalogue."""
    root = Path(walkout.__path__[0])
    files = [path for path in root.rglob("*.py") if path.name != "_linkedin.py"]
    return tuple(message for path in sorted(files) for message in translated(path.read_text(encoding="utf-8")))


def translated(source: str) -> Iterator[str]:
    """The messages in a module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "plural"):
            for argument in node.args[: 1 if node.func.id == "_" else 2]:
                if isinstance(argument, ast.Constant):
                    yield str(argument.value)
