"""What can be asked of `walkout guide`: each task gives its text and its exit code, 0 good, 1 findings, 2 unusable."""

from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TextIO

from walkout.guide.loader import GUIDES, LINKEDIN, load, load_from
from walkout.guide.model import Guide

Task = Callable[[Namespace, date, TextIO], tuple[str, int]]
"""Takes the options, today, and where progress goes. Raises WalkoutError where it has nothing to work on."""

GOOD, FOUND = 0, 1


def _folder(options: Namespace) -> Path:
    return Path(options.folder or Path(GUIDES, LINKEDIN))


def _guide(options: Namespace) -> Guide:
    return load_from(options.folder) if options.folder else load()


def _check(options: Namespace, today: date, _err: TextIO) -> tuple[str, int]:
    from walkout.keepers.check import check

    return check(_folder(options), options.as_of or today)


def _stale(options: Namespace, today: date, _err: TextIO) -> tuple[str, int]:
    from walkout.keepers.stale import stale

    return stale(_guide(options), options.as_of or today)


def _verify(options: Namespace, _today: date, err: TextIO) -> tuple[str, int]:
    from walkout.keepers.verify import run

    return run(_guide(options), Path(options.resume) if options.resume else None, options.only, err)


def _graph(options: Namespace, _today: date, _err: TextIO) -> tuple[str, int]:
    from walkout.keepers.graph import graph

    return graph(_guide(options), options.format), GOOD


def _review(options: Namespace, _today: date, _err: TextIO) -> tuple[str, int]:
    from walkout.keepers.review import misfit, review

    guide = _guide(options)
    text = review(guide)
    return text, FOUND if misfit(guide, text) else GOOD


def _schema(options: Namespace, _today: date, _err: TextIO) -> tuple[str, int]:
    from walkout.guide.schema import write

    return "".join(f"{path}\n" for path in write(_folder(options))), GOOD


TASKS: dict[str, Task] = {
    "check": _check,
    "stale": _stale,
    "verify": _verify,
    "graph": _graph,
    "review": _review,
    "schema": _schema,
}
