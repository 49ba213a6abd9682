"""A run that was stopped goes on, and tells how far it is."""

import asyncio
import io
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from walkout.errors import OutputError, WalkoutError
from walkout.guide.model import About, Guide
from walkout.keepers.verify import Network, Result, run, verify
from walkout.keepers.verifying.addresses import addresses
from walkout.keepers.verifying.progress import LARGEST, Progress, ProgressError

from tests.keepers.server import QUICK, Server, answer, serving, to
from tests.keepers.small import naming

LINKS = {f"l{n}": f"https://a.example/{n}" for n in range(6)}
GUIDE = naming(LINKS)
SHAPES = {f"a.example/{n}": answer(200) for n in range(6)}
ALL_OK = "6 addresses\n     6 ok\n"


def go(server: Server, path: Path | None = None, guide: Guide = GUIDE, only: str | None = None) -> tuple[str, int, str]:
    err = io.StringIO()
    text, code = run(guide, path, only, err, server.network())
    return text, code, err.getvalue()


def keys(path: Path) -> list[str]:
    return [json.loads(line)["key"] for line in path.read_text().splitlines()[1:]]


def numbers(targets: Iterable[str]) -> set[int]:
    return {int(target.partition("/")[2]) for target in targets}


def test_an_interrupted_run_goes_on_where_it_was(tmp_path: Path) -> None:
    progress = Progress(tmp_path / "run", GUIDE)
    seen: list[Result] = []

    def keep(result: Result) -> None:
        if len(seen) == 2:
            raise KeyboardInterrupt
        progress.add(result)
        seen.append(result)

    with serving(SHAPES) as server:
        with pytest.raises(KeyboardInterrupt):
            asyncio.run(verify(GUIDE, on_result=keep, network=server.network()))
        assert numbers(server.targets()) < set(range(6))
        server.log.clear()
        known = Progress(tmp_path / "run", GUIDE).known(addresses(GUIDE))
        assert known == seen
        results = asyncio.run(verify(GUIDE, known=known, network=server.network()))
        assert numbers(server.targets()) == {2, 3, 4, 5}
    assert [result.key for result in results] == [f"link.l{n}" for n in range(6)]


@pytest.fixture
def listening() -> Iterator[None]:
    """Ctrl-C is heard, also where the tests run in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("listening")
def test_ctrl_c_says_how_to_go_on(tmp_path: Path) -> None:
    def interrupting(_before: int) -> Iterable[bytes | float]:
        os.kill(os.getpid(), signal.SIGINT)
        return [30.0]

    path, err = tmp_path / "run", io.StringIO()
    with serving({**SHAPES, "a.example/3": interrupting}) as server:
        with pytest.raises(KeyboardInterrupt):
            run(GUIDE, path, None, err, server.network())
        assert err.getvalue() == f"Stopped. To go on, start again with --resume {path}.\n"
        assert keys(path) == ["link.l0", "link.l1", "link.l2"]
        server.shapes["a.example/3"] = answer(200)
        server.log.clear()
        assert go(server, path)[:2] == (ALL_OK, 0)
        assert numbers(server.targets()) == {3, 4, 5}
        server.log.clear()
        assert go(server, path) == (ALL_OK, 0, "")
        assert not server.log


def test_a_line_that_was_never_finished_is_asked_for_again(tmp_path: Path) -> None:
    path = tmp_path / "run"
    with serving(SHAPES) as server:
        go(server, path, only="link.l0")
        go(server, path, only="link.l1")
        path.write_bytes(path.read_bytes()[:-20])
        server.log.clear()
        assert go(server, path)[:2] == (ALL_OK, 0)
        assert numbers(server.targets()) == {1, 2, 3, 4, 5}
        server.log.clear()
        assert go(server, path)[:2] == (ALL_OK, 0)
        assert not server.log


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ({}, set()),
        ({"url": "https://a.example/9"}, {0}),
        ({"verdict": "splendid"}, {0}),
        ({"quotes": [["once", "stands"]]}, {0}),
        ({"quotes": "none"}, {0}),
        ({"where": 5}, {0}),
        ({"verdict": "unreachable", "detail": "no connection"}, {0}),
        ({"verdict": "slow", "detail": "it took too long"}, {0}),
        ({"verdict": "turned away", "detail": "answered 429"}, {0}),
        ({"verdict": "gone", "detail": "there is no such host"}, {0}),
        ({"verdict": "gone", "detail": "answered 404"}, set()),
        ({"verdict": "behind a login", "detail": "answered 999"}, set()),
    ],
)
def test_only_what_a_server_said_about_this_address_is_kept(
    tmp_path: Path, line: dict[str, object], asked: set[int]
) -> None:
    path = tmp_path / "run"
    with serving(SHAPES) as server:
        go(server, path, only="link.l0")
        head, kept = path.read_text().splitlines()
        path.write_text(f"{head}\n{json.dumps({**json.loads(kept), **line})}\n")
        server.log.clear()
        go(server, path, only="link.l0")
        assert numbers(server.targets()) == asked


def test_what_was_found_is_read_as_it_was_written(tmp_path: Path) -> None:
    guide = naming(sources={"s": "https://a.example/0"}, facts={"f": ("“Ein” and “Fußnote\u2028”.", ("s",))})
    with serving({"a.example/0": to("/1", 301), "a.example/1": answer(200, "ein")}) as server:
        first = go(server, tmp_path / "run", guide)
        server.log.clear()
        assert go(server, tmp_path / "run", guide)[:2] == first[:2]
        assert not server.log
    assert "“Fußnote" in first[0] and first[1] == 1


@pytest.mark.parametrize("about", [GUIDE.about._replace(edition=date(2026, 1, 11)), GUIDE.about._replace(id="other")])
def test_a_file_of_another_guide_or_edition_is_refused(tmp_path: Path, about: About) -> None:
    path = tmp_path / "run"
    with serving(SHAPES) as server:
        go(server, path)
        before = path.read_bytes()
        server.log.clear()
        with pytest.raises(ProgressError, match="another guide or edition"):
            go(server, path, GUIDE._replace(about=about))
        assert not server.log and path.read_bytes() == before


@pytest.mark.parametrize("content", [b"My notes\n", b"[]\n", b'{"walkout": "checklist"}\n', b"\xff\n", b"[" * 99999])
def test_a_file_of_something_else_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes"
    path.write_bytes(content)
    with pytest.raises(ProgressError, match="notes was not written by"):
        Progress(path, GUIDE)
    assert path.read_bytes() == content


def test_a_file_that_is_too_large_or_a_folder_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "run").open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(ProgressError, match="was not written by"):
        Progress(tmp_path / "run", GUIDE)
    with pytest.raises(ProgressError, match="cannot be read"):
        Progress(tmp_path, GUIDE)


def test_an_empty_file_is_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "run").touch()
    with serving(SHAPES) as server:
        go(server, tmp_path / "run", only="link.l0")
    assert keys(tmp_path / "run") == ["link.l0"]


def test_a_file_that_cannot_be_written_ends_the_run(tmp_path: Path) -> None:
    with serving(SHAPES) as server, pytest.raises(OutputError, match="could not be written"):
        go(server, tmp_path / "missing" / "run")


def test_without_a_terminal_a_line_comes_now_and_then() -> None:
    links = {f"l{n}": f"https://a{n}.example/" for n in range(12)}
    with serving({f"a{n}.example/": answer(200) for n in range(12)}) as server:
        err = go(server, guide=naming(links))[2]
    assert err == "10 of 12 addresses\n12 of 12 addresses\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_terminal_there_is_a_bar() -> None:
    err = Terminal()
    with serving(SHAPES) as server:
        run(GUIDE, None, None, err, server.network())
    assert "6/6" in err.getvalue() and "━" in err.getvalue()
    assert err.getvalue().endswith("\x1b[2K")  # and is gone in the end


def test_without_a_network_nothing_is_reported_as_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    def getaddrinfo(*_arguments: object, **_more: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "as the resolver says")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    guide = naming({str(n): f"https://a{n}.example/" for n in range(2)})
    with pytest.raises(WalkoutError, match="connected to the internet"):
        run(guide, None, None, io.StringIO(), Network(QUICK))
    text, code = run(guide, None, "link.0", io.StringIO(), Network(QUICK))
    assert code == 1 and text.startswith("gone: link.0: https://a0.example/ (there is no such host)")


def test_without_httpx_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("walkout.keepers.verifying.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(WalkoutError, match=r"httpx is needed: install walkout\[guide\]"):
        asyncio.run(verify(GUIDE))


def test_nothing_heavy_is_loaded_before_it_is_asked_for() -> None:
    program = "import sys, walkout.keepers.verify; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert not {"httpx", "httpcore", "rich", "pydantic", "textual"} & {
        name.partition(".")[0] for name in loaded.split()
    }
