"""Every check there is, in turn; the first that fails ends it with its exit code: `python tests/all.py`."""

import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
PYTHON = [sys.executable, "-m"]


def run(
    command: Sequence[str | Path], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None, quiet: bool = False
) -> str:
    """Run one check; what it printed, if `quiet`. SystemExit with its exit code when it fails."""
    print("$", *command, flush=True)
    done = subprocess.run(command, cwd=cwd, env=env, check=False, text=True, stdout=subprocess.PIPE if quiet else None)
    if done.returncode:
        print(done.stdout or "", f"{Path(command[0]).name} failed.", file=sys.stderr)
        raise SystemExit(done.returncode)
    return done.stdout or ""


def check_wheel() -> None:
    """A wheel, installed into an empty environment, prints a checklist from another folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run([*PYTHON, "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT], quiet=True)
        (wheel,) = folder.glob("*.whl")
        print(f"  {wheel.name}: {wheel.stat().st_size / 1024:.0f} KiB")
        venv.create(folder / "empty", with_pip=True)
        programs = folder / "empty" / BIN.name
        elsewhere = folder / "elsewhere"
        elsewhere.mkdir()
        bare = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        run([programs / "python", "-m", "pip", "install", "--quiet", wheel], cwd=elsewhere, env=bare, quiet=True)
        printed = run([programs / "walkout", "checklist", "--country", "DE"], cwd=elsewhere, env=bare, quiet=True)
        if not (printed.startswith("# ") and "- [ ]" in printed and "https://www.linkedin.com/" in printed):
            print(f"The installed walkout printed no checklist but:\n{printed}", file=sys.stderr)
            raise SystemExit(1)


def main() -> None:
    """Run them all; pytest comes last, so that its closing line is the last."""
    run([*PYTHON, "ruff", "check"])
    run([*PYTHON, "ruff", "format", "--check"])
    run([*PYTHON, "mypy"])
    run([BIN / "lint-imports"])
    check_wheel()
    run([*PYTHON, "pytest", "--numprocesses=auto", "--dist=loadfile", *sys.argv[1:]])


if __name__ == "__main__":
    main()
