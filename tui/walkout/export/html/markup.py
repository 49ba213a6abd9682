"""Markup that is right by construction: whatever is not markup already becomes text."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Self

from walkout.export.page import tidy

VOID = frozenset({"input", "meta"})
WEB = ("https://", "http://")


class Markup(str):
    """A piece of HTML."""

    __slots__ = ()

    def filled(self, **pieces: str) -> Self:
        """With every `{name}` replaced by a piece of markup, or by a text as it is."""
        return type(self)(self.format(**{name: _inside(piece) for name, piece in pieces.items()}))


def escape(words: str) -> str:
    """The words with nothing in them that can begin or end markup: `html.escape`, which would load every entity."""
    words = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return words.replace('"', "&quot;").replace("'", "&#x27;")


def text(words: str) -> Markup:
    """The words as text, on one line, without characters that turn the writing."""
    return Markup(escape(tidy(words)))


def tag(name: str, /, *inside: str, **attributes: str | bool | None) -> Markup:
    """An element. `class_` and `aria_label` are written as HTML writes them; what is None or False is left out."""
    start = f"<{name}{_written(tuple(attributes.items())) if attributes else ''}>"
    return Markup(start if name in VOID else f"{start}{''.join(map(_inside, inside))}</{name}>")


def heading(words: str) -> str:
    """The words as a heading: with a capital, without a full stop."""
    return words[:1].upper() + words[1:].removesuffix(".")


def rows(*parts: str) -> Markup:
    """The parts one after the other, each on a line of its own; what is empty is left out."""
    return Markup("\n".join(_inside(part) for part in parts if part))


def box(name: str, /, *parts: str, **attributes: str | bool | None) -> Markup:
    """An element whose parts stand on lines of their own; nothing where there is no part."""
    inside = rows(*parts)
    return tag(name, Markup("\n"), inside, Markup("\n"), **attributes) if inside else Markup()


def paragraphs(*sentences: str, class_: str | None = None) -> Markup:
    """A paragraph for each."""
    return rows(*(tag("p", words, class_=class_) for words in sentences if words))


def listed(name: str, items: Sequence[str], /, **attributes: str | None) -> Markup:
    """A list, nothing where there is no item."""
    return box(name, *(tag("li", item) for item in items), **attributes)


def link(url: str, *name: str) -> Markup:
    """A link that shows its address, after its name where it has one; mere text where it is not for the web."""
    shown = tidy(url)
    address = tag("span", shown, class_="address")
    if not shown.startswith(WEB):
        return address
    inside = (tag("span", *name, class_="name"), " ", address) if name else (address,)
    return tag("a", *inside, href=shown.replace(" ", "%20"), rel="noreferrer noopener")


def _inside(part: str) -> str:
    return part if isinstance(part, Markup) else text(part) if part.strip() else part


@lru_cache(1024)
def _written(attributes: tuple[tuple[str, str | bool | None], ...]) -> str:
    given = [(_name(key), value) for key, value in attributes if value not in (None, False)]
    return "".join([f" {name}" if value is True else f' {name}="{escape(str(value))}"' for name, value in given])


@cache
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
