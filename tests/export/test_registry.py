"""The registry: a format is imported only when it is asked for, and nothing heavy ever."""

import subprocess
import sys

import pytest
from walkout.errors import OutputError
from walkout.export import EXPORTERS, exporter, formats

HEAVY = {"textual", "pydantic", "pycountry", "babel", "dataclasses", "textwrap", "markdown_it", "html.entities"}


def loaded(name: str | None) -> set[str]:
    """The modules a fresh interpreter holds after the registry, and one format, was imported."""
    code = "import sys; import walkout.engine.build; from walkout.export import exporter\n"
    code += f"exporter({name!r})\n" if name else ""
    code += "print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(OutputError, match=r"“pdf”.*markdown, html, ics, text, json"):
        exporter("pdf")


@pytest.mark.parametrize("name", formats())
def test_each_format_loads_itself_and_nothing_heavy(name: str) -> None:
    modules = loaded(name)
    assert EXPORTERS[name] in modules
    assert not modules & HEAVY
    assert not modules & (set(EXPORTERS.values()) - {EXPORTERS[name]})
    assert ("json" in modules) == (name == "json")


def test_the_registry_loads_no_format() -> None:
    assert not loaded(None) & set(EXPORTERS.values())
