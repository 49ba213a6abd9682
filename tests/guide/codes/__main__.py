"""Writes the file of the guide's edition: `python -m tests.guide.codes`, after `code.toml` has grown.

It holds a copy of `code.toml` and some walks that together say everything that can be said, with their codes. A file of
a released edition is never changed again; that of one still being written is deleted first.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from walkout.engine.code import Taken, encode
from walkout.engine.places import UNSURE, locate
from walkout.guide.model import Guide

from tests.guide.codes.walks import undated, walks
from tests.guide.real import FOLDER, linkedin

COUNT = 30
HEADING = """\
# Take-home codes as this edition wrote them. They must read for ever: nothing here is changed once it is released.
# An edition that changes code.toml adds a file of its own beside this one: python -m tests.guide.codes
"""


def main() -> None:
    guide = linkedin()
    path = Path(__file__).with_name(f"{guide.about.edition}.toml")
    table = (FOLDER / "code.toml").read_text(encoding="utf-8")
    entries = (_entry(guide, walk) for walk in _chosen(guide))
    with path.open("x", encoding="utf-8") as file:
        file.write("\n".join([HEADING, table[table.index("[code]") :], *entries]))
    print(path)


def _chosen(guide: Guide) -> Iterator[Taken]:
    """Walk after walk, the one that says most of what is not said yet."""
    left = [(walk, _says(guide, walk)) for walk in walks(guide, 3000, seed=1)]
    said: set[object] = set()
    for _number in range(COUNT):
        most = max(left, key=lambda entry: len(entry[1] - said))
        left.remove(most)
        said |= most[1]
        yield undated(most[0])


def _says(guide: Guide, walk: Taken) -> set[object]:
    country, part = walk.answers["country"], walk.answers.get("subdivision")
    answers = {(key, value) for key, value in walk.answers.items() if guide.questions[key].options}
    marks = {(key, mark.status) for key, mark in walk.marks.items()}
    home = (country, part) if part == UNSURE else locate(guide, country, part).profile
    return {*answers, *marks, *walk.grounds, home}


def _entry(guide: Guide, walk: Taken) -> str:
    lines = (
        "[[walk]]",
        f'code = "{encode(guide, *walk)}"',
        f"answers = {_table(walk.answers)}",
        f"marks = {_table({key: mark.status for key, mark in walk.marks.items()})}",
        f"grounds = {json.dumps(walk.grounds)}",
    )
    return "\n".join((*lines, ""))


def _table(entries: Mapping[str, str]) -> str:
    pairs = ", ".join(f"{key} = {json.dumps(value)}" for key, value in entries.items())
    return f"{{ {pairs} }}" if pairs else "{}"


if __name__ == "__main__":
    main()
