"""From the first walk to the letter, five weeks later, in a real terminal that is closed in between."""

import re
from pathlib import Path

import pytest
from walkout.record.store import default_folder

from tests.terminal.session import Session
from tests.terminal.test_terminal import COUNTRY, START, WALKOUT

PAGES = 40


def answer_everything(session: Session) -> None:
    """Take the first answer to every question, and read every page, up to the answers to check."""
    for _page in range(PAGES):
        if "Check your answers" in session.text:
            return
        if "( )" in session.text and "(•)" not in session.text:
            session.press("1")
            session.settle()
        session.press("enter")
        session.settle()
    raise AssertionError(session.text)


def go_to(session: Session, title: str) -> None:
    """Move the cursor from the first item of the checklist to this one."""
    items = [line for line in session.text.splitlines() if line.strip("> ").startswith("[ ]")]
    for _step in range(next(number for number, line in enumerate(items) if title in line)):
        session.press("down")
    session.wait_for(f"> [ ] {title}")


def test_a_walk_that_is_closed_is_there_five_weeks_later(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path)}
    with Session([*WALKOUT, "--as-of", "2026-10-20"], env=home, cwd=tmp_path) as session:
        session.wait_for(START)
        session.press("2")
        session.press("enter")
        session.wait_for(COUNTRY)
        session.send("france\r")
        session.wait_gone(COUNTRY)
        answer_everything(session)
        session.press("enter")
        session.wait_for("Do this first")
        session.settle()
        go_to(session, "Object to the AI")
        session.press("m")
        session.wait_for("What did you do with this?")
        session.press("down")
        session.press("enter")
        session.wait_for("On which day did you send it?")
        session.press("enter")
        session.wait_for("[>] Object to the AI")
        session.settle()
        session.hang_up()
        session.wait_exit()
    with Session([*WALKOUT, "--as-of", "2026-11-24"], env=home, cwd=tmp_path) as session:
        session.wait_for("Welcome back")
        session.settle()
        said = " ".join(session.text.split())
        assert "The time to answer, one month, ended on 20 November 2026, and you marked no answer." in said
        assert "https://www.cnil.fr/" in said
        session.press("enter")
        session.wait_for("A message to LinkedIn's data protection officer")
        session.press("ctrl+c")
        session.press("ctrl+c")
        session.wait_exit()
        assert "Take-home code:" in session.text
    with Session([*WALKOUT, "--as-of", "2026-11-24"], env=home, cwd=tmp_path, size=(40, 15)) as session:
        session.wait_for("Welcome back")
        session.settle()
        assert "one month, ended on 20 November" in " ".join(re.sub("[▁-█]", "", session.text).split())


def test_a_walk_that_cannot_be_remembered_says_so_at_once_and_when_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = default_folder()
    with Session(WALKOUT) as session:
        session.wait_for(START)
        folder.parent.mkdir(parents=True)
        folder.write_text("mine")
        session.press("2")
        session.press("enter")
        session.wait_for("walkout needs a folder there")
        session.press("enter")
        session.wait_for(COUNTRY)
        session.press("ctrl+c")
        session.press("ctrl+c")
        assert session.wait_exit() == 2
        assert f"walkout: {folder} is a file, and walkout needs a folder there." in session.text.replace("\n", "")
    assert folder.read_text() == "mine"
