"""The real HAProxy, with the configuration that comes along, before two kiosks that share nothing but the host key."""

import asyncio
import os
import re
import shutil
import signal
import socket
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import asyncssh
import pytest

from tests.kiosk.process import Served, fetched, serving, wait_until
from tests.kiosk.serving import HERE, Visitor

pytestmark = pytest.mark.skipif(not shutil.which("haproxy"), reason="HAProxy")
CONFIGURATION = Path(__file__).parents[2] / "assets" / "kiosk" / "haproxy.cfg"


class Balanced(NamedTuple):
    """Two kiosks and what stands before them."""

    nodes: tuple[Served, Served]
    port: int
    pages: int

    async def connect(self) -> asyncssh.SSHClientConnection:
        return await asyncssh.connect(
            HERE, self.port, known_hosts=None, username="visitor", config=None, client_keys=None, agent_path=None
        )

    @asynccontextmanager
    async def visitor(self) -> AsyncIterator[Visitor]:
        connection = await self.connect()
        visitor = await Visitor.on(connection, (80, 24), "xterm-256color", {})
        try:
            yield visitor
        finally:
            visitor.reading.cancel()
            connection.abort()
            await connection.wait_closed()


def _free() -> int:
    with socket.create_server((HERE, 0)) as made:
        port: int = made.getsockname()[1]
        return port


@contextmanager
def balanced(folder: Path, nodes: tuple[Served, Served]) -> Iterator[Balanced]:
    """HAProxy with the shipped configuration, in which only addresses and ports are others."""
    ssh, pages = _free(), _free()
    one, two = nodes
    changed = CONFIGURATION.read_text(encoding="utf-8")
    for old, new in {
        "bind :22\n": f"bind {HERE}:{ssh}\n",
        "bind :80\n": f"bind {HERE}:{pages}\n",
        "192.0.2.11:2222": f"{HERE}:{one.port} check port {one.http_port}",
        "192.0.2.12:2222": f"{HERE}:{two.port} check port {two.http_port}",
        "192.0.2.11:8022": f"{HERE}:{one.http_port}",
        "192.0.2.12:8022": f"{HERE}:{two.http_port}",
    }.items():
        assert changed.count(old) == 1, old
        changed = changed.replace(old, new)
    file = folder / "haproxy.cfg"
    file.write_text(changed, encoding="utf-8")
    with subprocess.Popen(["haproxy", "-db", "-q", "-f", file], stderr=subprocess.DEVNULL) as process:
        try:
            wait_until(lambda: _answers(pages), "HAProxy")
            yield Balanced(nodes, ssh, pages)
        finally:
            process.kill()


def _answers(port: int) -> bool:
    try:
        return fetched(f"http://{HERE}:{port}/healthz")[0] == 200
    except OSError:
        return False


def _visits(node: Served) -> int:
    """The connections that a node holds at its SSH port."""
    listed = subprocess.run(
        ["ss", "-Htn", "state", "established", f"sport = :{node.port}"], capture_output=True, text=True, check=False
    )
    return len(listed.stdout.splitlines())


async def _choose(visitor: Visitor) -> None:
    """Choose the first answer; a key that comes before the page is in place is dropped, so it is pressed again."""
    for _time in range(40):
        visitor.send("1")
        with suppress(AssertionError):
            await visitor.sees("(•)", 0.5)
            return
    raise AssertionError(visitor.text)


async def _walk_to_a_code(visitor: Visitor) -> str:
    visitor.send("enter")
    await visitor.sees("Which country do you live in?")
    visitor.send("norway", "enter")
    await visitor.sees("question 2")
    for _page in range(60):
        if "Your LinkedIn AI checklist" in visitor.words:
            break
        before = visitor.text
        if "( )" in before and "(•)" not in before:
            await _choose(visitor)
        visitor.send("enter")
        await visitor.until(lambda before=before: visitor.text != before)  # type: ignore[misc]
    visitor.send("h")
    await visitor.sees("Take it home")
    found = re.search(r"[0-9A-Z]{4}(?:-[0-9A-Z]{2,4}){4}", visitor.words)
    assert found, visitor.text
    return found[0]


async def test_two_machines_are_one_kiosk(tmp_path: Path) -> None:
    """One story, for the processes take their time to start."""
    with ExitStack() as stack:
        options = ("--balancer", HERE, "--per-minute", "1", "--drain", "0")
        first = stack.enter_context(serving(tmp_path, *options))
        second = stack.enter_context(serving(tmp_path, *options))
        kiosk = stack.enter_context(balanced(tmp_path, (first, second)))
        assert first.told.splitlines()[-1] == second.told.splitlines()[-1], "one host key"
        async with kiosk.visitor() as one, kiosk.visitor() as other:
            code = await _walk_to_a_code(one)
            other.send("enter")
            await other.sees("Which country do you live in?")

            for node in (first, second):
                got = await asyncio.to_thread(node.ssh, "HOST", "checklist", code)
                assert got.stdout.startswith("# Your LinkedIn AI checklist\n\nNorway."), "a code is read by all"
            async with await kiosk.connect() as connection:
                printed = await connection.run(f"checklist {code}")
                assert printed.stdout == got.stdout
            status, page, _headers = await asyncio.to_thread(fetched, f"http://{HERE}:{kiosk.pages}/c/{code}")
            assert (status, "Norway" in page) == (200, True)

            homes = {_visits(first): first, _visits(second): second}
            assert set(homes) == {1}, "each has one of the two"
            for pid in (first.process.pid, *first.workers):
                os.kill(pid, signal.SIGKILL)
            async with asyncio.timeout(20):
                done, _pending = await asyncio.wait({one.reading, other.reading}, return_when=asyncio.FIRST_COMPLETED)
            assert len(done) == 1, "only its own visitor is lost"
            left = other if one.reading in done else one
            before = left.text
            left.send("?")
            await left.until(lambda: left.text != before)
            for _new in range(3):
                async with kiosk.visitor() as new:
                    await new.sees("Press enter to begin")
            assert (await asyncio.to_thread(fetched, f"http://{HERE}:{kiosk.pages}/c/{code}"))[1] == page


async def test_one_address_has_its_share_and_no_more(tmp_path: Path) -> None:
    with ExitStack() as stack:
        node = stack.enter_context(serving(tmp_path, "--balancer", HERE))
        kiosk = stack.enter_context(balanced(tmp_path, (node, node)))
        held: list[asyncio.StreamWriter] = []
        greetings = [await _knock(kiosk.port, held) for _number in range(40)]
        for writer in held:
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()
        assert greetings.count(b"SSH-2.0-walkout") == 20
        assert greetings.count(b"") == 20


async def _knock(port: int, held: list[asyncio.StreamWriter]) -> bytes:
    """How a connection is greeted, which is held from then on; nothing where it is refused."""
    try:
        reader, writer = await asyncio.open_connection(HERE, port)
        held.append(writer)
        return (await asyncio.wait_for(reader.readline(), 10)).strip()
    except OSError:
        return b""
