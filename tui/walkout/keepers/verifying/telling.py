"""Tells how far a run has come: a bar on a terminal, else a line now and then."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from walkout.words import _

EVERY = 10
"""Addresses from line to line."""


@contextmanager
def telling(err: TextIO, total: int, done: int) -> Iterator[Callable[[], None]]:
    """What to call for each address that was asked. Says nothing where nothing is left to ask."""
    if done >= total:
        yield lambda: None
    elif err.isatty():
        with _bar(err, total, done) as step:
            yield step
    else:
        yield _lines(err, total, done)


@contextmanager
def _bar(err: TextIO, total: int, done: int) -> Iterator[Callable[[], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(file=err), transient=True) as progress:
        task = progress.add_task(_("Addresses"), total=total, completed=done)
        yield lambda: progress.advance(task)


def _lines(err: TextIO, total: int, done: int) -> Callable[[], None]:
    counted = iter(range(done + 1, total + 1))

    def step() -> None:
        now = next(counted)
        if now % EVERY == 0 or now == total:
            print(_("{done} of {total} addresses").format(done=now, total=total), file=err, flush=True)

    return step
