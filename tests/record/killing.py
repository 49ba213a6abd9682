"""Kills walks while they save, and tells what the next walk found each time. A program of its own: it forks.

`python -m tests.record.killing moments FOLDER COUNT` kills at random moments; `… steps FOLDER` kills before every line
of the writing of one file. Both print a JSON list of what was found.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

import filelock  # loaded once, before the first walk is forked
import walkout.files
from walkout.record import shape
from walkout.record.store import Store

from tests.record.kept import GUIDE, number_of, numbered

LOADED = (filelock, shape)
LONGEST = 0.012
"""Seconds a walk lives: a few saves."""


class Kill(NamedTuple):
    """What was announced before a kill, and what the next walk found."""

    begun: int
    """The last save that had begun, and the last that had ended; the numbers go on from walk to walk."""
    ended: int
    found: int
    whole: bool
    """Whether what was found is that record and nothing else."""
    notice: str
    drafts: int
    """Left by the kill, and then by the next walk's reading."""
    drafts_after: int


def save_on(folder: Path, saying: int) -> None:
    """Save one record after another, and announce each into a pipe."""
    store = Store(folder, GUIDE)
    number = number_of(store.read().record)
    while True:
        number += 1
        os.write(saying, f"<{number}\n".encode())
        store.write(numbered(number))
        os.write(saying, f">{number}\n".encode())


def walk_on(folder: Path, ended: int, said: str) -> Kill:
    """The next walk, after one was killed."""
    lines = [line for line in said.splitlines() if line]
    begun = max([int(line[1:]) for line in lines if line[0] == "<"], default=ended)
    ended = max([int(line[1:]) for line in lines if line[0] == ">"], default=ended)
    drafts = _drafts(folder)
    store = Store(folder, GUIDE)
    found = store.read()
    number = number_of(found.record)
    whole = found.record == (numbered(number) if number else None)
    store.release()
    return Kill(begun, ended, number, whole, found.notice, drafts, _drafts(folder))


def _drafts(folder: Path) -> int:
    return len(list(folder.glob(".*.part"))) if folder.exists() else 0


def moments(folder: Path, count: int) -> Iterator[Kill]:
    """Kill at random moments, one walk after another."""
    chance = random.Random(count)
    number = 0
    for walk in range(count):
        said, saying = os.pipe()
        process = os.fork()
        if process == 0:
            save_on(folder, saying)
        os.close(saying)
        with os.fdopen(said, "rb") as pipe:
            first = pipe.readline() if walk % 2 else b""  # every other walk gets as far as its first save
            time.sleep(chance.uniform(0, LONGEST))
            os.kill(process, signal.SIGKILL)
            if os.waitpid(process, 0)[1] != signal.SIGKILL:
                sys.exit("the walk ended before it was killed")
            kill = walk_on(folder, number, (first + pipe.read()).decode())
        number = kill.found
        yield kill


def steps(folder: Path) -> Iterator[Kill]:
    """Kill before the first line of writing a file, before the second, and so on until none is left."""
    store = Store(folder, GUIDE)
    store.write(numbered(1))
    store.release()
    line, done = 0, False
    while not done:
        line += 1
        process = os.fork()
        if process == 0:
            save_until(folder, line)
            os._exit(0)
        done = os.waitpid(process, 0)[1] == 0
        kill = walk_on(folder, 1, "<2")
        yield kill
        if kill.found != 1:
            store.read()
            store.write(numbered(1))
            store.release()


def save_until(folder: Path, line: int) -> None:
    """Save the second record, up to a line of `walkout.files`."""
    store = Store(folder, GUIDE)
    store.read()
    left = line

    def trace(frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal left
        if frame.f_code.co_filename != walkout.files.__file__:
            return None
        left -= event == "line"
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        return trace

    sys.settrace(trace)
    store.write(numbered(2))
    sys.settrace(None)


if __name__ == "__main__":
    found = moments(Path(sys.argv[2]), int(sys.argv[3])) if sys.argv[1] == "moments" else steps(Path(sys.argv[2]))
    print(json.dumps([kill._asdict() for kill in found]))
