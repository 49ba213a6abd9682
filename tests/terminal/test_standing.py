"""`walkout --kiosk` on a console: it invites, serves one visitor after another, and lets nobody out."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.session import Session

KIOSK: list[str | Path] = [
    Path(sys.executable).with_name("walkout"),
    "--kiosk",
    "--public-url",
    "https://kiosk.example",
]
INVITATION = "Press any key to begin"
CRASHING = """
import sys
from walkout.ui.screens.walk import WalkScreen
def fail(screen):
    raise ZeroDivisionError("a secret")
WalkScreen.action_help = fail
from walkout.cli import main
sys.exit(main(["--kiosk"]))
"""


@pytest.fixture
def console() -> Iterator[Session]:
    with Session(KIOSK) as session:
        session.wait_for(INVITATION)
        yield session


def begin(console: Session) -> None:
    console.send("x")
    console.wait_for("Press enter to begin")


def test_a_visitor_leaves_nothing_for_the_next(console: Session) -> None:
    begin(console)
    console.press("enter")
    console.wait_for("Which country")
    console.send("norway")
    console.wait_for("> Norway")
    console.press("enter")
    console.wait_for("question 2")
    before = len(console.raw)
    console.press("ctrl+c")
    console.wait_for("End your visit?")
    console.press("ctrl+c")
    console.wait_for(INVITATION)
    between = console.raw[before:]
    assert b"\x1b[H\x1b[2J\x1b[3J" in between
    assert b"Norway" not in between.split(b"\x1b[3J")[-1]
    begin(console)
    console.press("enter")
    console.wait_for("Which country")
    assert "Norway" not in console.text


@pytest.mark.parametrize("keys", ["\x03", "\x11", "\x03\x03\x03", "\x11\x11"], ids=ascii)
def test_the_keys_that_leave_elsewhere_lead_nowhere_here(console: Session, keys: str) -> None:
    console.send(keys)
    console.settle()
    assert INVITATION in console.text


@pytest.mark.parametrize("keys", ["\x1a", "\x1c", "\x04", "\x1b"], ids=ascii)
def test_no_key_leads_to_a_shell(console: Session, keys: str) -> None:
    begin(console)
    console.send(keys)
    console.settle()
    assert "walkout" in console.lines[0]
    console.press("enter")
    console.wait_for("Which country")


def test_only_a_signal_ends_it_and_the_terminal_is_as_it_was(console: Session) -> None:
    begin(console)
    console.signal(signal.SIGTERM)
    assert console.wait_exit() == 128 + signal.SIGTERM
    assert console.left_on == set()
    assert console.flags() == console.at_rest


def test_a_fault_ends_a_visit_and_not_the_kiosk() -> None:
    with Session([sys.executable, "-c", CRASHING]) as console:
        console.wait_for(INVITATION)
        begin(console)
        console.send("?")
        console.wait_for(INVITATION)
        assert b"a secret" not in console.raw
        begin(console)
