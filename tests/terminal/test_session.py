"""The harness itself, on tiny programs."""

import signal
import sys

import pytest

from tests.terminal.session import Session

RAW = """
import os, sys, termios, tty
before = termios.tcgetattr(0)
print("main screen", flush=True)
tty.setraw(0)
os.write(1, b"\\x1b[?1049h\\x1b[?25l\\x1b[2J\\x1b[Hready")
while (key := os.read(0, 1)) != b"q":
    os.write(1, b"\\x1b[2;1Hkey " + key.hex().encode())
if "restore" in sys.argv:
    os.write(1, b"\\x1b[?25h\\x1b[?1049l")
    termios.tcsetattr(0, termios.TCSANOW, before)
sys.exit(3)
"""
SIZE = """
import os, signal, time
def say(*_):
    print(*os.get_terminal_size(), flush=True)
signal.signal(signal.SIGWINCH, say)
say()
while True:
    time.sleep(1)
"""


def python(program: str, *args: str) -> list[str]:
    return [sys.executable, "-c", program, *args]


def test_it_reads_the_screen_sends_keys_and_gives_the_exit_code() -> None:
    with Session(python(RAW, "restore")) as session:
        session.wait_for("ready")
        assert "main screen" not in session.text
        session.press("x")
        session.wait_for("key 78")
        session.press("ctrl+c")
        session.wait_for("key 03")
        session.press("q")
        assert session.wait_exit() == 3
        assert session.lines[0] == "main screen"
        assert session.flags() == session.at_rest
        assert not session.left_on


def test_it_sees_a_terminal_that_was_not_restored() -> None:
    with Session(python(RAW)) as session:
        session.wait_for("ready")
        session.press("q")
        session.wait_exit()
        assert session.flags() != session.at_rest
        assert session.left_on == {"25", "1049"}


def test_it_resizes() -> None:
    with Session(python(SIZE), size=(40, 15)) as session:
        session.wait_for("40 15")
        session.resize(100, 30)
        session.wait_for("100 30")


def test_it_signals_and_hangs_up() -> None:
    with Session(python(SIZE)) as session:
        session.wait_for("80 24")
        session.signal(signal.SIGTERM)
        assert session.wait_exit() == -signal.SIGTERM
    with Session(python(SIZE)) as session:
        session.wait_for("80 24")
        session.hang_up()
        assert session.wait_exit() == -signal.SIGHUP


def test_it_sets_and_removes_environment() -> None:
    program = "import os; print(os.environ.get('TERM'), os.environ.get('COLORTERM'))"
    with Session(python(program), env={"TERM": "vt100", "COLORTERM": None}) as session:
        session.wait_for("vt100 None")


def test_waiting_ends_when_the_program_does() -> None:
    with (
        Session(python("print('nothing more')")) as session,
        pytest.raises(AssertionError, match="ended with 0, the screen:\nnothing more"),
    ):
        session.wait_for("something else")


def test_waiting_ends_with_the_time() -> None:
    with Session(python(SIZE)) as session, pytest.raises(AssertionError, match="still running"):
        session.wait_for("something else", patience=0.1)
