"""How time, memory and bytes of a program in a terminal are measured."""

import re
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pyte

from tests.terminal.session import Session

Command = Sequence[str | Path]
WALKOUT: Command = [Path(sys.executable).with_name("walkout")]
PASS: Command = [sys.executable, "-c", "pass"]
HELLO: Command = [sys.executable, Path(__file__).with_name("hello.py")]
FRESH: Command = [sys.executable, Path(__file__).with_name("fresh.py")]
QUIET = 0.2
"""Seconds without a byte after which a program counts as idle."""
IDLE = 0.003
"""CPU seconds that an idle program may use in that time."""


def seconds(command: Command) -> float:
    """How long a command takes, from its start to its end."""
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def interleaved(one: Command, other: Command, times: int) -> tuple[float, float]:
    """The medians of two commands run in turn, in seconds; the first pair only warms up."""
    pairs = [(seconds(one), seconds(other)) for _ in range(times + 1)][1:]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def first_paint(command: Command) -> float:
    """Seconds from the start of a program until its first page stood on the screen as it then stayed."""
    begin = time.perf_counter()
    arrivals: list[tuple[float, int]] = []
    with Session(command) as session:
        last = begin
        while not arrivals or time.perf_counter() - last < 1:
            if session.pump(0.01):
                last = time.perf_counter()
                arrivals.append((last, len(session.raw)))
            assert time.perf_counter() - begin < 60, "nothing was painted"
        return _complete(session.raw, arrivals) - begin


def _complete(raw: bytes, arrivals: list[tuple[float, int]]) -> float:
    """When the screen first showed what it showed in the end."""
    frames = []
    screen = pyte.Screen(80, 24)
    stream = pyte.ByteStream(screen)
    position = 0
    for at, length in arrivals:
        stream.feed(raw[position:length])
        position = length
        frames.append((at, list(screen.display)))
    final = frames[-1][1]
    return next(at for index, (at, _) in enumerate(frames) if all(shown == final for _, shown in frames[index:]))


def peak_memory(session: Session) -> float | None:
    """The most memory the program has held, in MiB; None where the system does not tell."""
    status = Path(f"/proc/{session.pid}/status")
    if not status.exists():
        return None
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text())
    return int(found[1]) / 1024 if found else None


def cpu(session: Session) -> float | None:
    """CPU seconds the program has used in all its threads; None where the system does not tell."""
    if sys.platform != "linux":
        return None
    return time.clock_gettime((~session.pid << 3) | 2)  # how Linux writes another process's CPU clock


class Cost(NamedTuple):
    """What a key press cost until the program was idle again: CPU seconds, bytes written."""

    cpu: float
    written: int


def rest(session: Session) -> None:
    """Wait until the program is idle: no bytes, and no CPU to speak of."""
    before = None
    while before is None or (cpu(session) or 0.0) - before > IDLE:
        before = cpu(session) or 0.0
        session.settle(QUIET)


def press(session: Session, key: str) -> Cost:
    """Press a key and wait until the program is idle."""
    used, written = cpu(session) or 0.0, len(session.raw)
    session.press(key)
    rest(session)
    return Cost((cpu(session) or 0.0) - used, len(session.raw) - written)
