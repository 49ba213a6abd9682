"""How servers are treated: a few at once, each asked one thing at a time, with a pause in between."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple

MEBIBYTE = 1024 * 1024


class Manners(NamedTuple):
    """The bounds that hold for all requests; times in seconds."""

    at_once: int = 4
    pause: float = 2
    """Between two requests to one host."""
    connect: float = 10
    read: float = 15
    whole: float = 30
    """For one address, its redirects and retries included, the time spent waiting for a turn not."""
    most: int = 2 * MEBIBYTE
    """Bytes of a page, unpacked."""
    hops: int = 5
    retries: int = 2
    patience: float = 60
    """The longest wait that a server may ask for."""


class Courtesy:
    """Gives each request its turn."""

    def __init__(self, manners: Manners) -> None:
        self._pause = manners.pause
        self._slots = asyncio.Semaphore(manners.at_once)
        self._turns: dict[str, asyncio.Lock] = {}
        self._free_at: dict[str, float] = {}
        self._closed: set[str] = set()

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Wait until the host may be asked, and keep all others from it meanwhile."""
        clock = asyncio.get_running_loop().time
        async with self._turns.setdefault(host, asyncio.Lock()):
            await asyncio.sleep(max(self._free_at.get(host, 0) - clock(), 0))
            async with self._slots:
                try:
                    yield
                finally:
                    self._free_at[host] = max(self._free_at.get(host, 0), clock() + self._pause)

    def leave_alone(self, host: str, seconds: float) -> None:
        """Ask the host nothing for that long. Said by the one whose turn it is."""
        self._free_at[host] = max(self._free_at.get(host, 0), asyncio.get_running_loop().time() + seconds)

    def close(self, host: str) -> None:
        """Ask the host nothing more at all."""
        self._closed.add(host)

    def is_closed(self, host: str) -> bool:
        """Whether the host had enough."""
        return host in self._closed
