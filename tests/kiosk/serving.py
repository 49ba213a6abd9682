"""A kiosk on loopback in this process, and visitors who come to it over SSH."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import date
from io import StringIO
from pathlib import Path

import asyncssh
import pyte
from walkout.guide.loader import load
from walkout.kiosk.notes import Notes
from walkout.kiosk.settings import Settings
from walkout.kiosk.sockets import bound
from walkout.kiosk.worker import Worker

TODAY = date(2026, 11, 24)
GUIDE = load()
HERE = "127.0.0.1"
PATIENCE = 20.0
"""Seconds; only a failing test waits that long."""
KEYS = {"down": "\x1b[B", "up": "\x1b[A", "enter": "\r", "escape": "\x1b", "home": "\x1b[H", "end": "\x1b[F"}
OPEN = Settings(
    host=HERE,
    port=0,
    public_ssh="kiosk.example",
    public_url="https://kiosk.example",
    per_address=1000,
    per_minute=100_000,
)
"""A kiosk that lets everybody in: what one address may do is tested where it matters."""


class Kiosk:
    """A worker that serves, and what it noted."""

    def __init__(self, worker: Worker, port: int, log: StringIO) -> None:
        self.worker = worker
        self.port = port
        self.log = log

    async def connect(self, **options: object) -> asyncssh.SSHClientConnection:
        """A connection as a visitor makes it, with nothing of this machine's own configuration."""
        return await asyncssh.connect(
            HERE,
            self.port,
            known_hosts=None,
            username="visitor",
            config=None,
            client_keys=None,
            agent_path=None,
            **options,
        )

    @asynccontextmanager
    async def visitor(
        self, size: tuple[int, int] = (80, 24), term: str = "xterm-256color", env: Mapping[str, str] | None = None
    ) -> AsyncIterator["Visitor"]:
        """Somebody at a terminal of their own, before whom the first page stands."""
        async with await self.connect() as connection:
            visitor = await Visitor.on(connection, size, term, env or {})
            try:
                yield visitor
            finally:
                visitor.reading.cancel()


class Visitor:
    """A terminal at the other end."""

    def __init__(
        self, connection: asyncssh.SSHClientConnection, process: asyncssh.SSHClientProcess[bytes], size: tuple[int, int]
    ) -> None:
        self.connection = connection
        self.process = process
        self.raw = b""
        """Everything that came."""
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self.reading = asyncio.get_running_loop().create_task(self._read(process.stdout))

    @classmethod
    async def on(
        cls, connection: asyncssh.SSHClientConnection, size: tuple[int, int], term: str, env: Mapping[str, str]
    ) -> "Visitor":
        """A visitor over a connection that is there."""
        process = await connection.create_process(term_type=term, term_size=size, env=env, encoding=None)
        visitor = cls(connection, process, size)
        await visitor.until(lambda: len(visitor.text) > 80)
        return visitor

    async def _read(self, source: "asyncssh.SSHReader[bytes]") -> None:
        while data := await source.read(65536):
            self.raw += data
            self._stream.feed(data)

    @property
    def lines(self) -> list[str]:
        return [row.rstrip() for row in self.screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def words(self) -> str:
        """Everything on the screen as one line, for sentences that were wrapped."""
        return " ".join(self.text.split())

    def send(self, *keys: str) -> None:
        """Send keys by name (`enter`, `down`), or text."""
        for key in keys:
            self.process.stdin.write(KEYS.get(key, key).encode())

    async def until(self, good: Callable[[], object], patience: float = PATIENCE) -> None:
        """Wait until that is so. AssertionError, with the screen, when the time is up."""
        try:
            async with asyncio.timeout(patience):
                while not good():  # noqa: ASYNC110 - what is waited for stands on a screen
                    await asyncio.sleep(0.01)
        except TimeoutError:
            raise AssertionError(f"waited in vain, before:\n{self.text}") from None

    async def sees(self, words: str, patience: float = PATIENCE) -> None:
        """Wait until the words stand on the screen, wherever they were wrapped."""
        await self.until(lambda: words in self.words, patience)

    async def ended(self) -> int:
        """Wait for the end of the visit; its exit status."""
        async with asyncio.timeout(PATIENCE):
            await self.process.wait_closed()
        await self.until(self.reading.done)
        status = self.process.exit_status
        assert status is not None
        return status


@asynccontextmanager
async def kiosk(
    folder: Path, settings: Settings = OPEN, today: Callable[[], date] = lambda: TODAY
) -> AsyncIterator[Kiosk]:
    """A kiosk at a free port of loopback, with a host key in that folder."""
    sockets = bound(HERE, 0)
    port: int = sockets[0].getsockname()[1]
    log = StringIO()
    worker = Worker(GUIDE, settings._replace(host_key=str(folder / "host_key"), workers=1), today, Notes(log))
    await worker.serve(sockets)
    try:
        yield Kiosk(worker, port, log)
    finally:
        worker.settings = worker.settings._replace(drain=0)
        await worker.close()
