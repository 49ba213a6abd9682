"""Markdown: the page as CommonMark, in which no text from the guide or the answers is taken for markup."""

from collections.abc import Iterator

from walkout.engine.plan import Plan
from walkout.export.page import Address, Entry, Group, Heading, Line, Steps, page, tidy


def export(plan: Plan) -> str:
    """The plan as Markdown."""
    return "\n\n".join(_block(block) for block in page(plan)) + "\n"


_ACTIVE = {ord(character): f"\\{character}" for character in "\\`*_[]<|~"}
_ACTIVE_FIRST = frozenset("#+-=>:")


def escape(text: str) -> str:
    """The text so that CommonMark, tables and strikethrough included, shows it as it is."""
    plain = tidy(text).translate(_ACTIVE)
    start, *others = plain.split("&")
    plain = start + "".join(("\\&" if part[:1].isalnum() or part[:1] == "#" else "&") + part for part in others)
    if plain[:1] in _ACTIVE_FIRST:
        return f"\\{plain}"
    number = plain[: len(plain) - len(plain.lstrip("0123456789"))]
    return f"{number}\\{plain[len(number) :]}" if number and plain[len(number) :][:1] in (".", ")") else plain


def autolink(url: str) -> str:
    """The address as a link that shows itself; as mere text where it is not for the web."""
    if not url.startswith(("https://", "http://")):
        return escape(url)
    return f"<{tidy(url).translate(_ENCODED)}>"


_ENCODED = str.maketrans({"<": "%3C", ">": "%3E", " ": "%20", "\\": "%5C"})


def _block(block: Heading | Group | Entry) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {escape(block.text)}"
    return _group(block, "") if isinstance(block, Group) else _entry(block)


def _line(line: Line) -> str:
    return autolink(line.url) if isinstance(line, Address) else escape(line)


def _group(group: Group, indent: str) -> str:
    return "\n".join(indent + _line(line) for line in group.lines)


def _entry(entry: Entry) -> str:
    marker = "- " if entry.number is None else f"{entry.number}. "
    indent = " " * len(marker)
    box = "" if entry.ticked is None else "[x] " if entry.ticked else "[ ] "
    title = f"**{escape(entry.title)}** " if entry.title else ""
    head = [f"{marker}{box}{title}{escape(entry.says)}", *(indent + _line(line) for line in entry.lines)]
    return "\n\n".join(("\n".join(head), *_more(entry, indent)))


def _more(entry: Entry, indent: str) -> Iterator[str]:
    for part in entry.more:
        if isinstance(part, Steps):
            yield indent + escape(part.title)
            yield "\n".join(f"{indent}{number}. {escape(step)}" for number, step in enumerate(part.steps, 1))
        elif part.lines:
            yield _group(part, indent)
