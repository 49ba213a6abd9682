"""Text: the page as plain lines of at most 78 columns; addresses are never broken."""

from collections.abc import Iterator

from walkout.engine.plan import Plan
from walkout.export.page import Address, Entry, Group, Heading, Line, Steps, page, tidy

WIDTH = 78


def export(plan: Plan) -> str:
    """The plan as plain text."""
    return "\n".join(line for block in page(plan) for line in _block(block)).strip("\n") + "\n"


def wrap(text: str, first: str = "", rest: str = "") -> Iterator[str]:
    """The text in lines that fit; `first` stands before the first, `rest` before the others. No word is broken."""
    line, empty = first, True
    for word in tidy(text).split(" "):
        if not empty and len(line) + 1 + len(word) > WIDTH:
            yield line
            line, empty = rest, True
        line += word if empty else f" {word}"
        empty = False
    yield line


def _block(block: Heading | Group | Entry) -> Iterator[str]:
    if isinstance(block, Heading):
        yield ""
        yield from wrap(block.text)
    elif isinstance(block, Group):
        yield from _lines(block.lines, "")
    else:
        yield from _entry(block)
    yield ""


def _lines(lines: tuple[Line, ...], indent: str) -> Iterator[str]:
    for line in lines:
        if isinstance(line, Address):
            yield indent + tidy(line.url)
        else:
            yield from wrap(line, indent, indent)


def _entry(entry: Entry) -> Iterator[str]:
    marker = "" if entry.number is None else f"{entry.number}. "
    if entry.ticked is not None:
        marker = "[x] " if entry.ticked else "[ ] "
    indent = " " * (len(marker) or 2)
    yield from wrap(f"{entry.title} {entry.says}", marker, indent)
    yield from _lines(entry.lines, indent)
    for part in entry.more:
        yield ""
        if isinstance(part, Steps):
            yield from wrap(part.title, indent, indent)
            for number, step in enumerate(part.steps, 1):
                before = f"{indent}{number}. "
                yield from wrap(step, before, " " * len(before))
        else:
            yield from _lines(part.lines, indent)
