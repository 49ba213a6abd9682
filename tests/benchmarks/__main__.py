"""The table of DESIGN section 8, from one run: `python -m tests.benchmarks`. Exit code 1 if one is over."""

import sys
from collections.abc import Callable, Iterator
from math import inf
from statistics import median
from typing import NamedTuple

from tests.benchmarks.measure import FRESH, HELLO, PASS, WALKOUT, first_paint, interleaved, peak_memory, press, rest
from tests.benchmarks.walk import at_country, country_cursor, walk
from tests.environment import clean_environment
from tests.terminal.session import Session

RUNS = 25
PAINTS = 9
PUSHES = 12


class Figure(NamedTuple):
    """One line of the table: what was measured, from what, and the most it may be."""

    name: str
    measured: float | None
    reach: float
    unit: str
    detail: str

    @property
    def over(self) -> bool:
        return self.measured is not None and self.measured > self.reach

    def __str__(self) -> str:
        measured = "not here" if self.measured is None else f"{self.measured:.2f}{self.unit}"
        verdict = "-" if self.measured is None else "OVER" if self.over else "ok"
        return f"{self.name:<38} {measured:>9} {'≤ ' + f'{self.reach:g}{self.unit}':>10}  {verdict:<5} {self.detail}"


def checklist() -> Iterator[Figure]:
    for form, reach in (("markdown", 4.5), ("html", 4.5), ("ics", inf)):
        command = [*WALKOUT, "checklist", "--country", "DE", "--format", form]
        ours, theirs = interleaved(command, PASS, RUNS)
        detail = f"{ours * 1000:.0f} ÷ {theirs * 1000:.0f} ms, medians of {RUNS}"
        yield Figure(f"checklist, {form} ÷ python -c pass", ours / theirs, reach, "", detail)


def paint() -> Iterator[Figure]:
    pairs = [(first_paint(WALKOUT), first_paint(HELLO)) for _ in range(PAINTS + 1)][1:]
    ours, theirs = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
    detail = f"{ours * 1000:.0f} ÷ {theirs * 1000:.0f} ms, medians of {PAINTS}"
    yield Figure("first full paint ÷ hello world", ours / theirs, 1.15, "", detail)


def memory() -> Iterator[Figure]:
    with at_country() as session:
        ours = peak_memory(session)
    with Session(HELLO) as session:
        session.wait_for("Hello")
        rest(session)
        theirs = peak_memory(session)
    known = ours is not None and theirs is not None
    ratio = ours / theirs if ours and theirs else None
    yield Figure(
        "memory on a question ÷ hello world", ratio, 1.15, "", f"{ours:.1f} ÷ {theirs:.1f} MiB" if known else ""
    )


def steps() -> Iterator[Figure]:
    with Session(FRESH) as session:
        session.wait_for("Question 1")
        rest(session)
        pushes = [press(session, "enter") for _ in range(PUSHES + 2)][2:]
    with at_country() as session:
        countries = country_cursor(session)
        walked = walk(session)
    assert walked.questions, "the walk met no question"
    theirs, ours = median(cost.cpu for cost in pushes), median(cost.cpu for cost in walked.questions)
    detail = f"{ours * 1000:.1f} ÷ {theirs * 1000:.1f} ms CPU, {len(walked.questions)} questions, {len(pushes)} pushes"
    yield Figure("next question ÷ fresh Markdown screen", ours / theirs if theirs else None, 0.2, "", detail)
    yield kilobytes("next question, bytes", [cost.written for cost in walked.questions], 4)
    yield kilobytes("cursor key on a question, bytes", [cost.written for cost in walked.cursor], 0.6)
    yield kilobytes("cursor key among countries, bytes", [cost.written for cost in countries], 0.6)


def kilobytes(name: str, written: list[int], reach: float) -> Figure:
    return Figure(
        name, median(written) / 1000, reach, " KB", f"median of {len(written)}, {min(written)} to {max(written)}"
    )


PARTS: list[Callable[[], Iterator[Figure]]] = [checklist, paint, memory, steps]


def main() -> int:
    clean_environment()
    print(f"{'figure':<38} {'measured':>9} {'reach':>10}")
    over = False
    for part in PARTS:
        for figure in part():
            print(figure, flush=True)
            over |= figure.over
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
