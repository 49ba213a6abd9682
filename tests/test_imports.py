"""What a fresh interpreter loads: the import contracts again, with everything that is imported on the way."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

RUN = """
import io, sys
out, sys.stdout = sys.stdout, io.TextIOWrapper(io.BytesIO())
from walkout.cli import main
try:
    code = main({arguments!r})
except SystemExit as end:
    code = end.code
assert not code, code
print(*sys.modules, file=out)
"""


def loaded(program: str) -> set[str]:
    """The top-level modules that a program, which prints the names of all modules, has loaded."""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return {name.partition(".")[0] for name in run.stdout.split()}


def loaded_by(*arguments: str) -> set[str]:
    return loaded(RUN.format(arguments=arguments))


def loaded_with(module: str) -> set[str]:
    return loaded(f"import sys, {module}; print(*sys.modules)")


HEAVY = {"textual", "pydantic", "pydantic_core", "rich", "pycountry", "babel", "asyncio", "segno", "platformdirs"}


@pytest.mark.parametrize("form", ["markdown", "html", "text", "json"])
def test_the_checklist_is_printed_without_what_is_heavy(form: str) -> None:
    assert not loaded_by("checklist", "--country", "DE", "--format", form) & HEAVY


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["checklist", "--help"]])
def test_help_is_light(arguments: list[str]) -> None:
    assert not loaded_by(*arguments) & HEAVY


@pytest.mark.parametrize("module", ["walkout.plain", "walkout.export", "walkout.engine.pages", "walkout.guide.loader"])
def test_what_stands_below_the_screens_does_not_load_textual(module: str) -> None:
    assert not loaded_with(module) & {"textual", "rich"}


def test_only_the_gate_loads_pydantic() -> None:
    assert "pydantic" in loaded_with("walkout.guide.gate")
    assert "pydantic" not in loaded_with("walkout.guide.loader")


def _is_module(path: Path) -> bool:
    return path.suffix == ".py" or (path / "__init__.py").exists()


def test_every_module_has_its_floor() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    floors = {name for layer in contracts[0]["layers"] for name in layer.split(" | ")}
    package = ROOT / "tui" / "walkout"
    modules = {f"walkout.{path.stem}" for path in package.iterdir() if _is_module(path)}
    modules |= {f"walkout.guide.{path.stem}" for path in (package / "guide").glob("[a-z]*") if _is_module(path)}
    assert modules - {"walkout.__init__", "walkout.guide"} == floors
