"""The README's commands run, and say the same as the scripts that use them."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    line
    for block in re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
    if line.strip() and not line.startswith("#")
]
START = "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/walkout"
TEST = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/python tests/all.py"
SETUP = [
    START,
    "uv run walkout",
    TEST,
    ".venv/bin/python -m tests.benchmarks",
    ".venv/bin/python -m tests.benchmarks.kiosk",
]
SERVE = ".venv/bin/walkout kiosk"
RUN = [command for command in COMMANDS if command not in (*SETUP, SERVE)]


def test_it_has_the_commands_for_a_newcomer() -> None:
    assert [command for command in COMMANDS if command in SETUP] == SETUP


def test_ci_runs_the_test_command_and_nothing_softer() -> None:
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == TEST


def test_every_other_command_is_a_walkout_command() -> None:
    assert RUN
    assert all(command.startswith((".venv/bin/walkout ", "echo ")) for command in RUN)


@pytest.mark.parametrize("command", RUN)
def test_it_runs(command: str, tmp_path: Path) -> None:
    program = shlex.quote(str(Path(sys.executable).with_name("walkout")))
    small = shlex.quote(str(ROOT / "tests" / "guides" / "pigeonhole"))
    line = command.replace(".venv/bin/walkout", program).replace("GUIDE", small)
    line = line.replace("guide check", "guide check --as-of 2026-11-24")  # whatever this machine's clock says
    run = subprocess.run(
        ["sh", "-c", line], cwd=tmp_path, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
    )
    assert run.returncode == 0, run.stderr
    assert run.stderr == ""
    assert run.stdout or list(tmp_path.iterdir())


def test_the_kiosk_is_served_until_it_is_told_to_stop(tmp_path: Path) -> None:
    assert SERVE in COMMANDS
    program = str(Path(sys.executable).with_name("walkout"))
    free = ["--port", "0", "--http-port", "0", "--metrics", "off", "--host-key", str(tmp_path / "host_key")]
    with subprocess.Popen([program, "kiosk", *free], stdout=subprocess.PIPE, text=True) as served:
        assert served.stdout
        told = served.stdout.readline()
        served.terminate()
        assert served.wait(60) == 0
    assert re.fullmatch(r"Visitors type: ssh -p \d+ localhost\n", told)


def test_its_pictures_and_pages_exist() -> None:
    linked = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link]
    assert linked
    assert [link for link in linked if not (ROOT / link).exists()] == []


def test_no_registry_is_named() -> None:
    """Nothing that is kept names the host of a package registry."""
    hosts = re.compile(r"(pypi|pythonhosted|npmjs|shields)\.(org|io|com)", re.IGNORECASE)
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "GIT_OPTIONAL_LOCKS": "0"},
    ).stdout.splitlines()
    named = [name for name in listed if (ROOT / name).is_file() and hosts.search(_text(ROOT / name))]
    assert named == []


def _text(path: Path) -> str:
    return path.read_bytes().decode(errors="replace")
