"""Visitors: real SSH clients, who do not draw what they are sent."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import asyncssh

from tests.benchmarks.kiosk.servers import HERE

PATIENCE = 60.0
REST = 0.15
"""Seconds without a byte after which a screen counts as drawn."""


class Visitor:
    """Somebody at the other end."""

    def __init__(self, connection: asyncssh.SSHClientConnection, process: "asyncssh.SSHClientProcess[bytes]") -> None:
        self.connection = connection
        self.process = process
        self.raw = bytearray()
        self.last = time.perf_counter()
        """When the last byte came."""
        self._came = asyncio.Event()
        self._is_up = False
        self.reading = asyncio.get_running_loop().create_task(self._read())

    @classmethod
    async def come(cls, port: int, **options: object) -> "Visitor":
        """Connect, and begin a walk."""
        connection = await connect(port, **options)
        process = await connection.create_process(term_type="xterm-256color", term_size=(80, 24), encoding=None)
        return cls(connection, process)

    async def _read(self) -> None:
        try:
            while data := await self.process.stdout.read(65536):
                self.last = time.perf_counter()
                self.raw += data
                self._came.set()
        except (OSError, asyncssh.Error):
            return

    async def sees(self, words: bytes) -> None:
        """Wait until that was drawn since it was last looked for."""
        async with asyncio.timeout(PATIENCE):
            while words not in self.raw:
                self._came.clear()
                await self._came.wait()
        self.raw.clear()

    async def press(self, keys: bytes) -> float:
        """Press keys; seconds until the first byte of what they did."""
        self._came.clear()
        begin = time.perf_counter()
        self.process.stdin.write(keys)
        async with asyncio.timeout(PATIENCE):
            await self._came.wait()
        return time.perf_counter() - begin

    @property
    def cursor(self) -> bytes:
        """A cursor key that moves it: up from the second answer, and down again."""
        self._is_up = not self._is_up
        return b"\x1b[A" if self._is_up else b"\x1b[B"

    async def rests(self) -> None:
        """Wait until nothing is drawn any more."""
        while (left := self.last + REST - time.perf_counter()) > 0:  # noqa: ASYNC110 - more may come any time
            await asyncio.sleep(left)

    def go(self) -> None:
        """Be gone, without a word."""
        self.reading.cancel()
        self.connection.abort()


async def connect(port: int, **options: object) -> asyncssh.SSHClientConnection:
    """A connection with nothing of this machine's own configuration."""
    return await asyncssh.connect(
        HERE, port, known_hosts=None, username="visitor", config=None, client_keys=None, agent_path=None, **options
    )


@asynccontextmanager
async def crowd(port: int, count: int) -> AsyncIterator[Sequence[Visitor]]:
    """So many visitors, one after the other, each with the first page before them."""
    visitors: list[Visitor] = []
    try:
        for _number in range(count):
            visitor = await Visitor.come(port)
            await visitor.sees(FIRST)
            visitors.append(visitor)
        yield visitors
    finally:
        for visitor in visitors:
            visitor.go()
        await asyncio.gather(*(visitor.connection.wait_closed() for visitor in visitors))


FIRST = b"It takes about three minutes"
COUNTRY = b"Which country"


async def to_the_questions(visitor: Visitor) -> None:
    """From the first page to the first question with options; at home one more question is asked."""
    await visitor.rests()
    visitor.raw.clear()
    visitor.process.stdin.write(b"\x1b[B\r")
    await visitor.sees(COUNTRY)
    visitor.process.stdin.write(b"norway")
    await visitor.sees(b"Norway")
    await visitor.rests()
    visitor.process.stdin.write(b"\r")
    await visitor.sees(b"account")
    for _key in range(2):  # to the second answer, from where up and down both move
        await visitor.rests()
        await visitor.press(b"\x1b[B")
    await visitor.rests()
