"""What one process serves: it lets visitors in, gives each an app of their own, and says goodbye when it ends."""

import asyncio
import gc
import socket
from asyncio import Task
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import asyncssh

from walkout.guide.model import Guide
from walkout.kiosk import counts
from walkout.kiosk.checklists import Checklists
from walkout.kiosk.counts import Counts
from walkout.kiosk.door import Door
from walkout.kiosk.host_key import host_key
from walkout.kiosk.notes import Notes
from walkout.kiosk.server import Server, options
from walkout.kiosk.settings import Settings
from walkout.kiosk.visit import Told, Visit
from walkout.ui.surroundings import Kiosk, Surroundings
from walkout.ui.visit import Ending, VisitApp

SEND_BUFFER, RECEIVE_BUFFER = 32 * 1024, 16 * 1024
"""Bytes in the kernel. What has been received is worked off in one go, while all others wait: so it is little."""
BACKLOG = 256
UNSWEPT = 25
"""Visits that may have ended before what they left is swept up; whoever is here then waits for a moment."""


class Worker:
    """Serves the walk on sockets that are given. `counts` says what it did."""

    def __init__(self, guide: Guide, settings: Settings, today: Callable[[], date], notes: Notes | None = None) -> None:
        self.settings = settings
        self.counts = Counts()
        self.checklists = Checklists(guide, today)
        self.closing = False
        self.visits: set[Visit] = set()
        self._guide = guide
        self._notes = notes or Notes()
        self._surroundings = Surroundings(today, saves=False)
        self._kiosk = Kiosk(True, settings.public_ssh, settings.public_url, settings.idle, settings.longest)
        self._door = Door(settings.share, settings.per_address, settings.per_minute, settings.balancers)
        self._tasks: set[Task[Any]] = set()
        self._accepting: list[Task[None]] = []
        self._connections: set[asyncssh.SSHServerConnection] = set()
        self._empty = asyncio.Event()
        self._unswept = 0
        self._options: asyncssh.SSHServerConnectionOptions | None = None

    async def serve(self, sockets: Iterable[socket.socket]) -> None:
        """Let visitors in from now on. The sockets are bound; they listen from here on, and are closed at the end."""
        self._options = await options(host_key(Path(self.settings.host_key)), self._server)
        for listening in sockets:
            listening.setblocking(False)
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, RECEIVE_BUFFER)
            listening.listen(BACKLOG)
            self._accepting.append(asyncio.get_running_loop().create_task(self._accept(listening)))

    async def close(self) -> None:
        """Let nobody in any more, give those who are here their time, and then end."""
        self.closing = True
        for task in self._accepting:
            task.cancel()
        await asyncio.gather(*self._accepting, return_exceptions=True)
        if self.visits:
            for visit in tuple(self.visits):
                visit.closing(self.settings.drain)
            await self._all_gone(self.settings.drain)
        for visit in tuple(self.visits):
            visit.end(Ending.CLOSING)
        await self._all_gone(3)
        for connection in tuple(self._connections):
            connection.abort()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _all_gone(self, seconds: float) -> None:
        if self.visits:
            self._empty.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._empty.wait(), seconds)

    async def _accept(self, listening: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        with listening:
            while True:
                try:
                    connected, (address, *_rest) = await loop.sock_accept(listening)
                except OSError:
                    await asyncio.sleep(0.1)  # no more files may be open: wait until somebody leaves
                    continue
                if refusal := self._door.enter(address, loop.time()):
                    connected.close()
                    self.counts.add(counts.REFUSED, refusal.value)
                    continue
                task = loop.create_task(self._connect(connected, address))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def _connect(self, connected: socket.socket, address: str) -> None:
        self.counts.add(counts.CONNECTIONS)
        try:
            connection = await asyncssh.run_server(connected, options=self._options)
            self._connections.add(connection)
            try:
                await connection.wait_closed()
            finally:
                self._connections.discard(connection)
        except (TimeoutError, OSError, asyncssh.Error):
            self.counts.add(counts.REFUSED, "handshake")
        finally:
            self._door.leave(address)

    def _server(self) -> Server:
        return Server(self)

    def app(self) -> VisitApp:
        return VisitApp(self._guide, self._surroundings, self._kiosk)

    def began(self, visit: Visit) -> None:
        self.visits.add(visit)
        self.counts.add(counts.STARTED)
        self.counts.add(counts.NOW)

    def _sweep(self) -> None:
        """Sweep up what visits left: it refers to itself in circles, and grows too old for the quick sweeps."""
        self._unswept += 1
        if not self.visits or self._unswept >= UNSWEPT:
            self._unswept = 0
            asyncio.get_running_loop().call_later(1, gc.collect)

    def ended(self, visit: Visit, told: Told) -> None:
        self.visits.discard(visit)
        if not self.visits:
            self._empty.set()
        self._sweep()
        self.counts.add(counts.NOW, by=-1)
        self.counts.add(counts.ENDED, told.ending)
        self.counts.add(counts.SECONDS, by=round(told.seconds))
        said = {"ended": told.ending, "seconds": round(told.seconds, 1), "events": told.events, "bytes": told.received}
        self._notes.note("visit", **said, **({"fault": told.fault} if told.fault else {}))
