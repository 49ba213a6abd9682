"""Integrity of the take-home code: everything that can be said has a number, and every number fits."""

from collections.abc import Iterator

from walkout.engine.code import ALPHABET, LONGEST, length
from walkout.engine.places import UNSURE
from walkout.guide.checks.finding import Finding
from walkout.guide.checks.subject import Subject
from walkout.guide.model import Code, CodeField, Guide

FILE = "code.toml"


def findings(subject: Subject) -> Iterator[Finding]:
    """Everything wrong with the code of a guide; nothing where it has none."""
    guide = subject.guide
    code = guide.code
    if code is None:
        return
    if not 0 < code.version < len(ALPHABET):
        yield Finding(FILE, "code.version", f"must be a number from 1 to {len(ALPHABET) - 1}.")
    for number, field in enumerate(code.fields):
        where = f"code.fields.{number}"
        if len(field.values) >= field.radix:
            yield Finding(FILE, f"{where}.radix", "has no number left for what is listed.")
        if len(set(field.values)) < len(field.values):
            yield Finding(FILE, f"{where}.values", "lists a value twice.")
    if length(code) > LONGEST:
        yield Finding(FILE, "code.fields", f"make codes of more than {LONGEST} characters.")
    if max(code.lengths, default=0) != length(code):
        yield Finding(FILE, "code.lengths", f"must list {length(code)}, the length of a code today, and none above it.")
    yield from _missing(guide, code)


def _missing(guide: Guide, code: Code) -> Iterator[Finding]:
    numbered: dict[tuple[str, str], CodeField] = {}
    for field in code.fields:
        if (field.kind, field.id) in numbered:
            yield Finding(FILE, "code.fields", f"has two fields for {_named(field.kind, field.id)}.")
        numbered[field.kind, field.id] = field
    for kind, key, values in _sayable(guide):
        known = numbered[kind, key].values if (kind, key) in numbered else ()
        for value in values:
            if value not in known:
                yield Finding(FILE, "code.fields", f"has no number for “{value}” of {_named(kind, key)}.")


def _named(kind: str, key: str) -> str:
    return f"{kind} “{key}”" if key else f"the {kind}"


def _sayable(guide: Guide) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Everything that can be said: the kind of field, its id, the values."""
    for country, entry in guide.countries.items():
        unsure = (f"{country}-{UNSURE}",) if entry.subdivisions else ()
        yield "place", "", (country, *unsure, *entry.subdivisions)
    for key, question in guide.questions.items():
        if question.kind == "choice":
            yield "answer", key, tuple(option.value for option in question.options)
    for key, action in guide.actions.items():
        yield "mark", key, ("todo", *action.marks)
    for key in guide.grounds:
        yield "ground", key, ("yes",)
