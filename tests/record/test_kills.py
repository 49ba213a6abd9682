"""Killed at any moment, a walk leaves its last record or the one before it, whole, and the next walk goes on."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KILLS = 200

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked to be killed")

if sys.platform != "win32":
    from tests.record.killing import Kill


def killed(*arguments: str) -> "list[Kill]":
    command = [sys.executable, "-m", "tests.record.killing", *arguments]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return [Kill(**kill) for kill in json.loads(run.stdout)]


def test_nothing_is_lost_in_two_hundred_kills(tmp_path: Path) -> None:
    kills = killed("moments", str(tmp_path / "walkout"), str(KILLS))
    assert len(kills) == KILLS
    assert [kill for kill in kills if kill.found not in (kill.ended, kill.begun)] == []
    assert [kill for kill in kills if not kill.whole or kill.notice] == []
    assert [kill for kill in kills if kill.drafts > 1 or kill.drafts_after] == []
    assert sum(kill.begun > kill.ended for kill in kills) > KILLS / 10, "too few were killed while they saved"
    assert kills[-1].found > KILLS / 10, "too few records were saved at all"


def test_a_kill_before_any_line_of_the_writing_leaves_the_old_record_or_the_new(tmp_path: Path) -> None:
    kills = killed("steps", str(tmp_path / "walkout"))
    found = [kill.found for kill in kills]
    assert set(found) == {1, 2} and sorted(found) == found
    assert all(kill.whole and not kill.notice and not kill.drafts_after for kill in kills)
    assert any(kill.drafts for kill in kills), "none was killed between the draft and the record"
