"""Reads a page of HTML as strictly as the program must write it: every tag closed, no id twice."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Self

VOID = {"input", "meta"}
INLINE = {"a", "label", "small", "span", "strong"}


class Element:
    """An element: its name, its attributes, and what is in it."""

    def __init__(self, name: str, attributes: dict[str, str | None]) -> None:
        self.name = name
        self.attributes = attributes
        self.inside: list[Self | str] = []

    def __getitem__(self, attribute: str) -> str:
        return self.attributes[attribute] or ""

    def all(self, *names: str) -> Iterator[Self]:
        """The elements within that have one of these names, or any without a name, in the order of the page."""
        for part in self.inside:
            if not isinstance(part, str):
                if not names or part.name in names:
                    yield part
                yield from part.all(*names)

    def one(self, name: str) -> Self:
        """The first element within that has this name."""
        return next(self.all(name))

    def by_id(self, key: str) -> Self:
        """The element within that has this id."""
        (found,) = (part for part in self.all() if part.attributes.get("id") == key)
        return found

    @property
    def text(self) -> str:
        """What a reader reads, with single spaces, drawings left out; different blocks never run together."""
        return " ".join(self._raw().split())

    def pieces(self) -> Iterator[str]:
        """Every piece of text as it stands between two tags, those in drawings left out."""
        for part in self.inside:
            if not isinstance(part, str):
                yield from part.pieces() if part.name != "svg" else ()
            elif words := " ".join(part.split()):
                yield words

    def _raw(self) -> str:
        return "".join(_words(part) for part in self.inside)


def _words(part: Element | str) -> str:
    if isinstance(part, str):
        return part
    if part.name == "svg":
        return " "
    return part._raw() if part.name in INLINE else f" {part._raw()} "


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _value in attrs}) == len(attrs), f"an attribute twice in {self.get_starttag_text()}"
        element = Element(tag, dict(attrs))
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raise AssertionError(f"<{tag}/> is no HTML")

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].name == tag, f"</{tag}> where <{self.open[-1].name}> is open"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def read(page: str) -> Element:
    """The `html` element of a page. Raises AssertionError for a tag left open, or an id that is there twice."""
    assert page.startswith("<!doctype html>\n")
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == [reader.root], f"never closed: {[element.name for element in reader.open[1:]]}"
    ids = [element["id"] for element in reader.root.all() if "id" in element.attributes]
    assert len(set(ids)) == len(ids), "an id is there twice"
    return reader.root.one("html")
