"""What stands on a page: its text, and whether a quote is in it."""

import codecs
import re
import unicodedata
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import NamedTuple

from walkout.keepers.verifying.result import Standing
from walkout.words import _

HTML = ("", "text/html", "application/xhtml+xml")
_UNSEEN = ("script", "style")
_IN_LINES = re.compile(
    "a|abbr|b|bd[io]|cite|code|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|su[bp]|time|u|var|wbr|script|style"
)
"""Tags that part no words."""
_SIGNS = str.maketrans(
    dict.fromkeys("‘’‚‛ʼ′`", "'")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‐‑‒–—", "-")  # as they are typed
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")  # no one sees them
)
_LEFT_OUT = re.compile(r"\[?\.\.\.\]?")
_META = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_CHARSETS = ("utf-8", "utf-16", "cp", "iso8859", "koi8", "euc", "shift", "gb", "big5", "mac")


class Page(NamedTuple):
    """What a server sent, as far as it was read."""

    media: str = ""
    charset: str | None = None
    body: bytes = b""
    cut: bool = False
    """There was more than is ever read."""
    packed: bool = False
    """In a way that was not asked for and cannot be unpacked."""

    @property
    def is_text(self) -> bool:
        """Whether it is of a kind that can be read here."""
        return not self.packed and (self.media in HTML or self.media.startswith("text/"))


def standings(quotes: Sequence[str], page: Page) -> tuple[tuple[tuple[str, Standing], ...], str]:
    """How each quote stands on the page, and why none could be looked for, where that is so."""
    if not quotes:
        return (), ""
    if not page.is_text:
        return _unread(quotes), _("{kind} cannot be read here").format(kind=page.media or _("this kind of answer"))
    text = fold(text_of(page))
    if not text:
        return _unread(quotes), _("there are no words on the page")
    missing: Standing = "could not be looked for" if page.cut else "not found"
    return tuple((quote, "stands" if stands(quote, text) else missing) for quote in quotes), ""


def _unread(quotes: Sequence[str]) -> tuple[tuple[str, Standing], ...]:
    return tuple((quote, "could not be looked for") for quote in quotes)


def stands(quote: str, text: str) -> bool:
    """Whether the quote is in a folded text, whole words only; “…” in a quote leaves something out."""
    start = 0
    for part in _LEFT_OUT.split(fold(quote)):
        words = part.strip(" .,;:")  # the sentence that quotes may have brought its own
        found = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(text, start)
        if not found:
            return False
        start = found.end()
    return True


def fold(text: str) -> str:
    """Text as quotes are compared: single spaces, plain quotation marks and dashes, no case."""
    return " ".join(unicodedata.normalize("NFKC", text.translate(_SIGNS)).casefold().split())


def text_of(page: Page) -> str:
    """What a reader of the page sees, as far as it can be told without its scripts."""
    text = _decoded(page)
    if page.media not in HTML:
        return text
    reader = _Reader()
    try:
        reader.feed(text)  # not closed: on what is left open at the end, the parser would take hours
    except AssertionError:  # it meets a declaration that it does not know
        return ""
    return "".join(reader.seen)


def _decoded(page: Page) -> str:
    declared = _META.search(page.body, 0, 2048)
    name = page.charset or (declared[1].decode() if declared else "utf-8")
    try:
        known = codecs.lookup(name).name
    except LookupError:
        known = "utf-8"
    if known in ("ascii", "iso8859-1"):
        known = "cp1252"  # as browsers take it
    if page.body.startswith(codecs.BOM_UTF8) or not known.startswith(_CHARSETS):
        known = "utf-8"
    return page.body.decode(known, errors="replace")


class _Reader(HTMLParser):
    """Gathers what is between the tags."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen = tag in _UNSEEN
        self._space(tag)

    def handle_endtag(self, tag: str) -> None:
        self._unseen = False
        self._space(tag)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.seen.append(data)

    def _space(self, tag: str) -> None:
        if not _IN_LINES.fullmatch(tag):
            self.seen.append(" ")
