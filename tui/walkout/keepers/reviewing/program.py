"""The program's own words, as they stand in its source, with their blanks."""

import ast
from collections.abc import Collection, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from walkout.keepers.reviewing.lines import Block, shown
from walkout.words import _

SHARED = "SLTHCVF"
STANDS = {
    "ui": "S",
    "plain": "L",
    "export/page.py": "LT",
    "export/html": "H",
    "export/ics.py": "C",
    "export/comparison.py": "V",
    "export/letter.py": "F",
    "export/returning.py": "SL",
    "export": SHARED,
    "engine": SHARED,
    "record": SHARED,
    "kiosk/checklists.py": "K",
    "kiosk/page.py": "K",
    "kiosk/server.py": "K",
    "kiosk/session.py": "K",
    "kiosk/visit.py": "K",
    "words.py": SHARED,
    "errors.py": SHARED,
}
"""Part of the program -> where its words stand. Those of the command line and of the keepers are told to no reader."""


def program() -> Iterator[Block]:
    """What the program says around the words of the guide, by where it stands."""
    titles = {
        "S": _("Program on the screens"),
        "L": _("Program in plain lines"),
        "LT": _("Program in text"),
        "H": _("Program on the web page"),
        "C": _("Program in the calendar"),
        "V": _("Program beside two places"),
        "F": _("Program in letters"),
        "SL": _("Program on coming back"),
        "K": _("Program at a kiosk, around the screens"),
        SHARED: _("Program in several of these"),
    }
    found: dict[str, set[str]] = {stands: set() for stands in titles}
    for part, stands in STANDS.items():
        inside = [other for other in STANDS if other.startswith(f"{part}/")]
        for source in _sources(files("walkout") / part, part, inside):
            found[stands].update(_messages(source))
    for stands, messages in found.items():
        yield Block(titles[stands], tuple(line for message in sorted(messages) for line in shown(stands, message)))


def _sources(part: Traversable, path: str, apart: Collection[str]) -> Iterator[str]:
    """The source of a part of the program, less that of parts which stand elsewhere."""
    if part.is_dir():
        for inner in part.iterdir():
            if (name := f"{path}/{inner.name}") not in apart:
                yield from _sources(inner, name, apart)
    elif part.name.endswith(".py"):
        yield part.read_text(encoding="utf-8")


def _messages(source: str) -> Iterator[str]:
    """Every message that can be translated: it is a message that can be read."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "plural"):
            for argument in node.args[: 1 if node.func.id == "_" else 2]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value
