"""A walk that says no does not pay for remembering."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"pydantic", "pydantic_core", "platformdirs", "filelock", "textual", "asyncio"}


def loaded(program: str) -> set[str]:
    """What a fresh interpreter holds after a program."""
    code = f"import sys\n{program}\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in run.stdout.split()}


@pytest.mark.parametrize("module", ["walkout.record", "walkout.record.store", "walkout.record.model", "walkout.files"])
def test_nothing_heavy_is_imported(module: str) -> None:
    assert not loaded(f"import {module}") & HEAVY


def test_nothing_heavy_is_loaded_where_nothing_is_remembered(tmp_path: Path) -> None:
    program = f"""
from pathlib import Path
from walkout.record.store import Store
store = Store(Path({str(tmp_path)!r}) / "walkout", "linkedin")
assert store.hold() and not store.read().record and not store.forget()
store.release()"""
    assert not loaded(program) & HEAVY


def test_the_gate_is_what_loads_pydantic() -> None:
    assert "pydantic" in loaded("import walkout.record.shape")
