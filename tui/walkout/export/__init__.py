"""Exports: an exporter turns a plan into text; the registry imports a format only when it is asked for."""

from collections.abc import Callable
from importlib import import_module

from walkout.engine.plan import Plan
from walkout.errors import OutputError
from walkout.words import _

Exporter = Callable[[Plan], str]

EXPORTERS: dict[str, str] = {
    "markdown": "walkout.export.markdown",
    "html": "walkout.export.html",
    "ics": "walkout.export.ics",
    "text": "walkout.export.text",
    "json": "walkout.export.contract",
}
"""Format -> the module whose `export` is its exporter."""


def formats() -> tuple[str, ...]:
    """The names of all formats, the default first."""
    return tuple(EXPORTERS)


def exporter(name: str) -> Exporter:
    """The exporter of that format. Raises OutputError, naming the formats there are."""
    if name not in EXPORTERS:
        raise OutputError(
            _("There is no format “{name}”. Use one of: {allowed}.").format(name=name, allowed=", ".join(EXPORTERS))
        )
    export: Exporter = import_module(EXPORTERS[name]).export
    return export


ENDINGS = {"markdown": "md", "html": "html", "json": "json", "text": "txt", "ics": "ics"}
"""Format -> how a file of it is called."""


def file_name(plan: Plan, form: str) -> str:
    """What a file with the checklist is called, unless the reader says otherwise."""
    return f"{plan.guide.about.id}-checklist.{ENDINGS[form]}"
