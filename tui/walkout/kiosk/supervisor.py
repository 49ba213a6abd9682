"""The supervisor: starts a worker for each core, starts another when one dies, and ends them all with itself."""

import asyncio
import json
import os
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import asyncssh
from aiohttp import web

from walkout.errors import KioskError
from walkout.kiosk import metrics
from walkout.kiosk.counts import Counts
from walkout.kiosk.host_key import default_file, host_key
from walkout.kiosk.notes import Notes
from walkout.kiosk.page import serve as serve_pages
from walkout.kiosk.settings import Settings
from walkout.kiosk.sockets import bound, check_free
from walkout.words import _

AGAIN = 1.0
"""Seconds before a worker that died is started again."""
SHORT_LIVED = 5.0
MOST_FAILURES = 5
"""How often in a row a worker may die young."""
PASSED_ON = (
    "PATH",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "TZ",
    "HOME",
    "LD_LIBRARY_PATH",
    "VIRTUAL_ENV",
    "PYTHONPATH",
)
SET = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONIOENCODING": "utf-8"}
"""What Textual reads of its terminal when it is imported: the same for every visitor; the driver does the rest."""


WORKER = (sys.executable, "-m", "walkout.kiosk")


class Supervisor:
    """Keeps the workers of a kiosk running."""

    def __init__(self, settings: Settings, guide: str, environment: Mapping[str, str]) -> None:
        self.settings = settings._replace(workers=settings.workers or _cores())
        self.reports: dict[int, Counts] = {}
        self._guide = guide
        self._environment = {**{name: environment[name] for name in PASSED_ON if name in environment}, **SET}
        self._notes = Notes()
        self._stop = asyncio.Event()
        self._all_there = asyncio.Event()
        self._code = 0

    async def run(self, tell: Callable[[str], None]) -> int:
        """Serve until told to stop; the exit code. Raises KioskError where it cannot be served at all."""
        settings = self.settings
        key_file = Path(settings.host_key) if settings.host_key else default_file()
        key = host_key(key_file)
        reserved = _reserve(settings.host, settings.port)
        pages = _reserve(settings.host, settings.http_port) if settings.http_port is not None else []
        self.settings = settings.at(_port(reserved), _port(pages) if pages else None)._replace(host_key=str(key_file))
        runner = await self._serve_metrics()
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            loop.add_signal_handler(name, self._stop.set)
        telling = loop.create_task(self._tell(_told(self.settings, key), tell))
        workers = [loop.create_task(self._keep(number)) for number in range(self.settings.workers)]
        try:
            await asyncio.gather(*workers)
        finally:
            telling.cancel()
            for each in (*reserved, *pages):
                each.close()
            if runner:
                await runner.cleanup()
        return self._code

    async def _tell(self, lines: Sequence[str], tell: Callable[[str], None]) -> None:
        """Say what visitors type, once all workers serve."""
        await self._all_there.wait()
        for line in lines:
            tell(line)

    async def _serve_metrics(self) -> web.AppRunner | None:
        host, _colon, port = self.settings.metrics.rpartition(":")
        if not self.settings.metrics:
            return None
        if not port.isdecimal():
            raise KioskError(_("--metrics must be an address and a port, like 127.0.0.1:9222."))
        check_free(host.strip("[]"), int(port))
        return await serve_pages(metrics.application(self.reports), bound(host.strip("[]"), int(port)))

    async def _keep(self, number: int) -> None:
        """Keep one worker running."""
        loop = asyncio.get_running_loop()
        failures = 0
        while not self._stop.is_set():
            began = loop.time()
            process = await self._start(number)
            code = await self._watch(number, process)
            if self._stop.is_set():
                return
            self.reports.pop(number, None)
            failures = failures + 1 if loop.time() - began < SHORT_LIVED else 1
            self._notes.note("worker-died", worker=number, code=code)
            if failures >= MOST_FAILURES:
                self._code = 70
                self._stop.set()
                return
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stop.wait(), AGAIN)

    async def _start(self, number: int) -> Process:
        process = await asyncio.create_subprocess_exec(
            *WORKER,
            stdin=PIPE,
            stdout=PIPE,
            env=self._environment,
            start_new_session=True,
        )
        told = {"number": number, "guide": self._guide, "settings": self.settings.as_json()}
        assert process.stdin
        process.stdin.write(f"{json.dumps(told)}\n".encode())
        return process

    async def _watch(self, number: int, process: Process) -> int:
        """Take in what a worker reports, until it ends; its exit code."""
        stopping = asyncio.get_running_loop().create_task(self._end_with_me(process))
        assert process.stdout
        with suppress(asyncio.CancelledError):
            async for line in process.stdout:
                self.reports[number] = Counts({(name, label): count for name, label, count in json.loads(line)})
                if len(self.reports) == self.settings.workers:
                    self._all_there.set()
        code = await process.wait()
        stopping.cancel()
        return code

    async def _end_with_me(self, process: Process) -> None:
        await self._stop.wait()
        with suppress(ProcessLookupError):
            process.terminate()
        await asyncio.sleep(self.settings.drain + 10)
        with suppress(ProcessLookupError):
            process.kill()


def _cores() -> int:
    """How many cores this process may use, as far as the system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _reserve(host: str, port: int) -> list[socket.socket]:
    """Hold a port for the workers: no connection comes here, for these sockets never listen."""
    if port:
        check_free(host, port)
    return bound(host, port)


def _port(sockets: list[socket.socket]) -> int:
    port: int = sockets[0].getsockname()[1]
    return port


def _told(settings: Settings, key: asyncssh.SSHKey) -> list[str]:
    from walkout.ui.surroundings import Kiosk

    host, port = Kiosk(ssh=settings.public_ssh).parts
    return [
        _("Visitors type: ssh {port}{host}").format(port=f"-p {port} " if port else "", host=host),
        *([_("Take-home pages stand at: {url}").format(url=settings.public_url)] if settings.public_url else []),
        _("Fingerprint of the host key: {fingerprint}").format(fingerprint=key.get_fingerprint()),
    ]


def serve(settings: Settings, guide: str, environment: Mapping[str, str], tell: Callable[[str], None]) -> int:
    """Serve a kiosk until it is told to stop; the exit code."""
    return asyncio.run(Supervisor(settings, guide, environment).run(tell))
