"""While it serves, a kiosk writes no file and starts no program, whatever is sent to it."""

import asyncio
import os
import random
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from walkout.kiosk import inbound

from tests.kiosk.serving import Visitor, kiosk

CODE = "1000-PCED-RP85-A92B-4C"
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
FORBIDDEN = (
    *(
        "os.mkdir",
        "os.rename",
        "os.remove",
        "os.rmdir",
        "os.link",
        "os.symlink",
        "os.truncate",
        "os.chmod",
        "os.putenv",
    ),
    *("subprocess.Popen", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.system", "pty.spawn"),
    *("webbrowser.open", "tempfile.mkstemp", "tempfile.mkdtemp", "shutil.copyfile", "sqlite3.connect"),
)
_watching: list[list[str]] = []
_hooked: list[bool] = []


def _watch(event: str, args: tuple[object, ...]) -> None:
    if not _watching:
        return
    if event in FORBIDDEN:
        _watching[-1].append(f"{event} {args!r}")
    elif event == "open" and isinstance(args[2], int) and args[2] & WRITES:
        _watching[-1].append(f"open {args!r}")


@pytest.fixture
def touched() -> Iterator[list[str]]:
    """What was written or started, as the audit hook sees it."""
    if not _hooked:
        sys.addaudithook(_watch)  # there is no way to take it away again
        _hooked.append(True)
    yield []
    _watching.clear()


def test_the_watch_sees_what_it_is_for(touched: list[str], tmp_path: Path) -> None:
    _watching.append(touched)
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    _watching.clear()
    assert [entry.split()[0] for entry in touched] == ["open", "os.mkdir"]


async def test_a_visit_and_what_is_taken_home_touch_nothing(touched: list[str], tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served:
        await served.worker.checklists.render(CODE, "html")  # what is loaded lazily is loaded by the warm-up
        _watching.append(touched)
        async with served.visitor() as visitor:
            visitor.send("enter")
            await visitor.sees("Which country")
            visitor.send("norway", "enter")
            await visitor.sees("question 2")
            visitor.send("\x03", "\x03")
            await visitor.ended()
        async with await served.connect() as connection:
            assert (await connection.run(f"checklist {CODE}")).exit_status == 0
            async with connection.start_sftp_client() as files:
                assert (await files.stat(f"checklist-{CODE}.md")).size
        await served.worker.checklists.render(CODE, "html")
        _watching.clear()
    assert touched == []


PIECES = (
    *("\r", "\x1b", "\t", " ", "q", "h", "l", "m", "t", "i", "s", "?", "v", "o", "c", "y", "r", "1", "2", "w", "n"),
    *("\x1b[A", "\x1b[B", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F", "\x1bOP", "\x1b[Z", "\x1a", "\x03", "\x1c", "\x04"),
    *("\x1b[200~pasted\ntext\x1b[201~", "\x1b[200~half", "\x1b[201~", "\x1b[I", "\x1b[O", "\x1b]52;c;Zm9v\x07"),
    *("\x1b[<0;5;5M\x1b[<0;5;5m", "\x1b[<0;999;999M", "\x1b[<64;9;9M", "\x1b[<35;1;1M", "\x1b[<0;0;0M", "\x1b[M !!"),
    *("\x1b[48;0;0;0;0t", "\x1b[48;99999;99999;1;1t", "\x1b[48;24;80;480;640t", "\x1b[?2026;1$y", "\x1b[?2048;1$y"),
    *(
        "\x1b[97;5u",
        "\x1b[57441u",
        "\x1b[1;1R",
        "\x1b[999;999R",
        "\x1bP+q544e\x1b\\",
        "\x1b[?62;c",
        "\x9b31m",
        "\x90x\x9c",
    ),
    *("\x1b[99999999999u", "\x1b[1114112u", "\x1b[1;1;55296u"),
    *("norway", "germany", "🏴\u200d\u202e", "[b]x[/b]", "\x00", "\ufffd", "\x1b" * 5, "\x1b[" + "9" * 40 + "m"),
)


EIGHT_BIT = (b"\x9b31m", b"\x90q\x9c", b"\x9d52;c;\x9c", b"\xff\xfe\x00", b"\xc3")
"""Control characters of one byte, and bytes that are no UTF-8: as they are, not as text."""


@pytest.mark.parametrize("seed", range(6))
async def test_no_keys_lead_out_of_the_walk(
    touched: list[str], tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbound, "EVENTS_A_SECOND", 4000)
    async with kiosk(tmp_path) as served:
        _watching.append(touched)
        async with asyncio.TaskGroup() as group:
            for number in range(5):
                visitor = await Visitor.on(await served.connect(), (80, 24), "xterm-256color", {})
                group.create_task(_rattle(visitor, random.Random(f"{seed} {number}")))
        async with served.visitor() as after:
            await after.sees("Press enter to begin")
        _watching.clear()
        assert '"fault"' not in served.log.getvalue()
        assert touched == []
    assert [file.name for file in tmp_path.iterdir()] == ["host_key"]  # noqa: ASYNC240 - it serves no more


async def _rattle(visitor: Visitor, chance: random.Random) -> None:
    visitor.send("enter")
    with suppress(OSError):  # some keys end the visit
        for _piece in range(60):
            if chance.random() < 0.05:
                visitor.process.change_terminal_size(chance.choice((1, 20, 80, 300)), chance.choice((1, 8, 24, 100)))
            visitor.send(*chance.choices(PIECES, k=chance.choice((1, 1, 1, 5))))
            if chance.random() < 0.1:
                visitor.process.stdin.write(chance.choice(EIGHT_BIT))
            await asyncio.sleep(0.01)
    visitor.connection.abort()
    await visitor.connection.wait_closed()
    visitor.reading.cancel()
