"""walkout in a real terminal: what Textual leaves to us (DESIGN section 9)."""

import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.terminal.session import Session

WALKOUT = [sys.executable, "-m", "walkout"]
START = "Remember your answers"
COUNTRY = "Which country"
LEAVE = "Leave"
NO_UTF8 = {
    "LANG": "C",
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONIOENCODING": "ascii",
    "PYTHONUTF8": "0",
}
SIMPLE_TERMINALS = [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}, NO_UTF8]
SGR = re.compile(rb"\x1b\[([\d;:]*)m")

CRASH = """
import walkout.engine.journey
def answered(self, value):
    local_secret = "hush-" + value
    raise RuntimeError("boom " + local_secret)
walkout.engine.journey.Journey.answered = answered
"""


@contextmanager
def walk(
    env: Mapping[str, str | None] | None = None, *, until: str = START, size: tuple[int, int] = (80, 24)
) -> Iterator[Session]:
    """The walk, started, at its first page or at the question where someone lives."""
    with Session(WALKOUT, size=size, env=env) as session:
        session.wait_for(START)
        if until == COUNTRY:
            begin(session)
            session.wait_for(COUNTRY)
        yield session


def begin(session: Session) -> None:
    """Begin a walk that is not remembered."""
    session.press("down")
    session.press("enter")


def assert_restored(session: Session) -> None:
    assert session.flags() == session.at_rest
    assert not session.left_on
    assert b"\x1b[?1049l" in session.raw
    assert "Traceback" not in session.text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("page", [START, COUNTRY])
def test_a_signal_ends_it_cleanly(number: signal.Signals, page: str) -> None:
    with walk(until=page) as session:
        session.signal(number)
        assert session.wait_exit() in (0, 128 + number)
        assert_restored(session)


def test_it_ends_when_the_terminal_goes_away() -> None:
    with walk() as session:
        session.hang_up()
        session.wait_exit()


def test_ctrl_c_asks_and_a_second_one_leaves() -> None:
    with walk(until=COUNTRY) as session:
        session.press("ctrl+c")
        session.wait_for(LEAVE)
        session.press("ctrl+c")
        assert session.wait_exit() in (0, 130)
        assert_restored(session)


def test_leaving_can_be_taken_back() -> None:
    with walk() as session:
        session.press("q")
        session.wait_for(LEAVE)
        session.press("escape")
        session.wait_gone(LEAVE)
        session.wait_for(START)
        begin(session)
        session.wait_for(COUNTRY)


def test_after_ctrl_z_and_fg_the_page_is_painted_again(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if not bash:
        pytest.skip("needs bash, for its job control")
    with Session([bash, "--norc", "--noprofile", "-i"], env={"PS1": "shell> "}, cwd=tmp_path) as session:
        session.wait_for("shell>")
        session.send(f"{shlex.join(WALKOUT)}\r")
        session.wait_for(START)
        begin(session)
        session.wait_for(COUNTRY)
        session.press("ctrl+z")
        session.wait_for("Stopped")
        assert COUNTRY not in session.text
        session.send("fg\r")
        session.wait_for(COUNTRY)
        assert "Stopped" not in session.text
        session.press("ctrl+c")
        session.wait_for(LEAVE)
        session.press("ctrl+c")
        session.wait_until(lambda: session.text.rstrip().endswith("shell>"), "the shell's prompt")
        assert not session.left_on - {"2004"}  # bash's own line editor pastes in brackets


def test_a_crash_says_one_sentence_without_the_answers(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(CRASH)
    with walk({"PYTHONPATH": _path_with(tmp_path)}, until=COUNTRY) as session:
        session.send("germany")
        session.wait_for("Germany")
        session.settle()
        session.press("enter")
        assert session.wait_exit() in (1, 70)
        assert_restored(session)
        printed = session.raw.rpartition(b"\x1b[?1049l")[2].decode()
    for secret in ("hush-", "DE", "Germany", "germany", "boom", "local_secret", "answered"):
        assert secret not in printed
    said = [line for line in session.lines if line]
    assert 1 <= len(said) <= 4, session.text
    assert said[0].startswith("walkout: ")


def _path_with(folder: Path) -> str:
    """PYTHONPATH with the folder first and everything this process has behind it."""
    return ":".join([str(folder), *(part for part in sys.path if part)])


@pytest.mark.parametrize("command", [WALKOUT, ["sh", "-c", f"exec {shlex.join(WALKOUT)} <&-"]], ids=["empty", "closed"])
def test_without_a_terminal_it_points_to_the_checklist(command: list[str]) -> None:
    run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1
    assert "walkout checklist" in run.stderr


def _colours(raw: bytes) -> set[bytes]:
    """The colour codes among the text attributes; the default colours (39, 49) are none."""
    found = set()
    for attributes in SGR.findall(raw):
        codes = re.split(rb"[;:]", attributes)
        if b"38" in codes or b"48" in codes:
            found.add(attributes)
        found |= {code for code in codes if re.fullmatch(rb"3[0-7]|4[0-7]|9[0-7]|10[0-7]", code)}
    return found


def test_no_color_means_none() -> None:
    with walk({"NO_COLOR": "1"}, until=COUNTRY) as session:
        session.press("down")
        session.settle()
        assert not _colours(session.raw)


@pytest.mark.parametrize("terminal", ["xterm", "xterm-16color", "linux"])
def test_a_terminal_of_16_colours_gets_no_more(terminal: str) -> None:
    with walk({"TERM": terminal, "COLORTERM": None}, until=COUNTRY) as session:
        session.settle()
        assert not re.search(rb"\x1b\[[\d;]*[34]8[;:][25]", session.raw)


def test_a_fast_typist_loses_no_key() -> None:
    with walk(until=COUNTRY) as session:
        session.send("germany\r")
        session.wait_gone(COUNTRY)


@pytest.mark.parametrize("env", SIMPLE_TERMINALS, ids=["dumb", "accessible", "no UTF-8"])
def test_a_simple_terminal_gets_plain_lines(env: dict[str, str]) -> None:
    with Session(WALKOUT, env=env) as session:
        session.wait_for("walkout")
        session.settle()
        session.send("help\r")
        session.settle()
        session.send("quit\r")
        assert session.wait_exit() == 0
        assert b"\x1b" not in session.raw
        assert b"Traceback" not in session.raw
        if env is NO_UTF8:
            session.raw.decode("ascii")


def test_it_bears_any_size() -> None:
    with walk(until=COUNTRY) as session:
        for size in [(20, 6), (10, 3), (1, 1), (200, 60), (40, 15)]:
            written = len(session.raw)
            session.resize(*size)
            session.wait_until(lambda before=written: len(session.raw) > before, f"a new paint at {size}")  # type: ignore[misc]
            session.settle()
        session.resize(80, 24)
        session.wait_for(COUNTRY)
        session.press("ctrl+c")
        session.wait_for(LEAVE)


def test_it_starts_in_a_tiny_terminal() -> None:
    with Session(WALKOUT, size=(20, 6)) as session:
        session.settle()
        session.resize(80, 24)
        session.wait_for(START)


def test_in_a_small_terminal_the_page_begins_at_its_top_and_keys_bring_the_answers_into_sight(tmp_path: Path) -> None:
    with Session(WALKOUT, size=(40, 15), env={"HOME": str(tmp_path)}) as session:
        session.wait_for("In most places")
        session.settle()
        assert session.lines[1].strip() == "LinkedIn and AI training"
        session.press("enter")
        session.wait_for("Choose an answer: use the arrow keys")
        session.press("down")
        session.wait_for("> (•) No, keep nothing")
    with Session(WALKOUT, size=(40, 15), env={"HOME": str(tmp_path)}) as session:
        session.wait_for("In most places")
        session.settle()
        session.press("down")
        session.wait_for("> (•) No, keep nothing")
