"""Ids: written in one way, and none that means something else."""

import re
from collections.abc import Iterable, Iterator

from walkout.engine.answers import REGION
from walkout.engine.items import AUTHORITY
from walkout.guide.checks.finding import Finding
from walkout.guide.checks.subject import Subject
from walkout.guide.checks.tables import TABLES

DASHES = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
UNDERLINES = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
SAID = ("lane", "question")
"""What is named on the command line and in the JSON export, where dashes would be in the way."""


def findings(subject: Subject) -> Iterator[Finding]:
    """Ids that are written otherwise."""
    guide = subject.guide
    yield from _written("guide.toml", "about.id", [guide.about.id])
    for table in TABLES:
        entries = getattr(guide, table.field)
        if isinstance(entries, dict):
            yield from _written(table.file, table.key, entries, each=True)
    for key, question in guide.questions.items():
        values = [option.value for option in question.options]
        yield from _written("questions.toml", f"question.{key}.options", values)
    if AUTHORITY in guide.links:
        yield Finding("links.toml", f"link.{AUTHORITY}", "this name stands for the reader's own authority.")
    if REGION in guide.questions:
        yield Finding("questions.toml", f"question.{REGION}", "this name stands for the region profile.")


def _written(file: str, key: str, names: Iterable[str], each: bool = False) -> Iterator[Finding]:
    lines = key.partition(".")[0] in SAID
    sign = "underlines" if lines else "dashes"
    for name in names:
        if not (UNDERLINES if lines else DASHES).fullmatch(name):
            where = f"{key}.{name}" if each else key
            yield Finding(file, where, f"“{name}” is not an id: small letters and digits, with {sign} between them.")
