"""What comes over one SSH channel: a walk, the checklist of a code, or something that is not served."""

import asyncio
from asyncio import Task, TimerHandle
from collections.abc import Callable
from contextvars import Context
from typing import Any, Protocol

import asyncssh

from walkout.errors import WalkoutError
from walkout.kiosk import counts
from walkout.kiosk.channel import Terminal, clamped
from walkout.kiosk.checklists import Checklists, asked_for
from walkout.kiosk.colours import depth
from walkout.kiosk.counts import Counts
from walkout.kiosk.driver import TooOftenError
from walkout.kiosk.files import ChecklistFiles
from walkout.kiosk.visit import CUT, TOO_MUCH, TOO_SLOW, Told, Visit
from walkout.ui.visit import VisitApp
from walkout.words import _

PATIENCE = 20.0
"""Seconds that a visitor's connection may take nothing of what is drawn."""
LOOK = 0.25
"""Seconds between two looks at a connection that is slow."""
MOST_UNSENT = 64 * 1024
"""Bytes that may wait in the connection before nothing more is drawn."""
TOLD = (b"COLORTERM", b"NO_COLOR")
"""What a visitor's environment is asked for; the rest is not even kept."""
MOST_TOLD = 200
"""Names that a visitor's side may send before it is taken for an attack; OpenSSH sends what its user set up."""
DONE, NOT_SERVED = 0, 1


class Service(Protocol):
    """What the sessions of a worker have in common."""

    checklists: Checklists
    counts: Counts

    def app(self) -> VisitApp:
        """A walk for a new visitor."""

    def began(self, visit: Visit) -> None:
        """A visit has begun."""

    def ended(self, visit: Visit, told: Told) -> None:
        """A visit has ended."""


class Session(asyncssh.SSHServerProcess[bytes]):
    """Serves a channel. SFTP is left to asyncssh, which this class is for."""

    def __init__(
        self, service: Service, unsent: Callable[[], int], started: Callable[[], None], closed: Callable[[], None]
    ) -> None:
        super().__init__(_no_process, self._files, 3, allow_scp=False)
        self._service = service
        self._unsent = unsent
        self._started = started
        self._closed = closed
        self._visit: Visit | None = None
        self._held = False
        self._task: Task[Any] | None = None
        self._look: TimerHandle | None = None
        self._slow_since: float | None = None

    def _files(self, _channel: object) -> ChecklistFiles:
        self._service.counts.add(counts.SERVED, "file")
        return ChecklistFiles(self._chan, self._service.checklists)

    def connection_made(self, chan: "asyncssh.SSHServerChannel[bytes]") -> None:  # type: ignore[override]
        super().connection_made(chan)
        self._environment: dict[bytes, bytes] = {}
        self._told = 0
        # asyncssh keeps every name that comes, without end, and has no hook to stop it
        chan._process_env_request = self._take_environment  # type: ignore[method-assign]

    def _take_environment(self, packet: asyncssh.packet.SSHPacket) -> bool:
        self._told += 1
        if self._told > MOST_TOLD:
            self._chan.get_connection().abort()
        name, value = packet.get_string(), packet.get_string()
        if name in TOLD and self._told <= MOST_TOLD:
            self._environment[name] = value[:32]
            return True
        return False

    def pty_requested(self, _term: str, _size: object, _modes: object) -> bool:
        return True

    def shell_requested(self) -> bool:
        return True

    def exec_requested(self, _command: str) -> bool:
        return True

    def subsystem_requested(self, _subsystem: str) -> bool:
        return True

    def session_started(self) -> None:
        self._started()
        channel = self._chan
        if channel.get_subsystem() == "sftp":
            super().session_started()
        elif channel.get_subsystem() is not None:
            self._refuse(_("Here are the walk, and checklists over SFTP; nothing else."))
        elif (command := channel.get_command()) is not None:
            self._spawn(self._print(command))
        elif channel.get_terminal_type() is None:
            self._refuse(_("The walk needs a terminal. With a code, write: checklist CODE."))
        else:
            self._spawn(self._walk(channel.get_terminal_type() or ""))

    def _spawn(self, work: Any) -> None:
        self._task = asyncio.get_running_loop().create_task(work, context=Context())

    async def _walk(self, term: str) -> None:
        columns, lines, *_pixels = self._chan.get_terminal_size()
        terminal = Terminal(clamped(columns, lines), depth(term, self._environment))
        visit = self._visit = Visit(self._service.app, _Watched(self), terminal)
        self._service.began(visit)
        told = Told(CUT, 0)
        try:
            told = await visit.run()
        finally:
            self._visit = None
            self._service.ended(visit, told)
            self._exit(NOT_SERVED if told.fault else DONE)

    async def _print(self, command: str) -> None:
        try:
            code, form = asked_for(command)
            text = await self._service.checklists.render(code, form)
        except WalkoutError as error:
            self._refuse(str(error))
            return
        self._service.counts.add(counts.SERVED, "command")
        if not self._chan.is_closing():
            self._chan.write(text.encode())
            self._exit(DONE)

    def _refuse(self, sentence: str) -> None:
        self._service.counts.add(counts.SERVED, "refused")
        if not self._chan.is_closing():
            self._chan.write_stderr(f"walkout: {sentence}\n".encode())
            self._exit(NOT_SERVED)

    def _exit(self, status: int) -> None:
        if not self._chan.is_closing():
            self._chan.exit(status)

    def data_received(self, data: bytes, datatype: asyncssh.DataType) -> None:
        if self._visit:
            self._visit.feed(data)
        elif self._chan.get_subsystem() == "sftp":
            super().data_received(data, datatype)

    def eof_received(self) -> bool:
        if self._visit:
            self._visit.cut(CUT)
            return True
        return super().eof_received()

    def terminal_size_changed(self, width: int, height: int, _pixwidth: int, _pixheight: int) -> None:
        if not self._visit:
            return
        try:
            self._visit.resized(width, height)
        except TooOftenError:
            self._visit.cut(TOO_MUCH)
            self._chan.get_connection().abort()

    def signal_received(self, _signal: str) -> None:
        """Nothing: a visit ends by its keys."""

    def break_received(self, _msec: int) -> bool:
        return False

    def soft_eof_received(self) -> None:
        """Nothing."""

    def pause_writing(self) -> None:
        super().pause_writing()
        self.slow()

    def slow(self) -> None:
        """Too much waits to be sent: draw nothing until it is sent, and end the visit where it never is."""
        if self._visit and self._slow_since is None:
            self._slow_since = asyncio.get_running_loop().time()
            self._visit.hold()
            self._look_again()

    def _look_again(self) -> None:
        loop = asyncio.get_running_loop()
        if not self._visit or self._slow_since is None:
            return
        if self._unsent() + self._chan.get_write_buffer_size() <= MOST_UNSENT // 2:
            self._slow_since = None
            self._visit.release()
        elif loop.time() - self._slow_since > PATIENCE:
            self._visit.cut(TOO_SLOW)
            self._chan.abort()
        else:
            self._look = loop.call_later(LOOK, self._look_again)

    def watch(self) -> None:
        """Look whether what was just written went anywhere."""
        if self._unsent() > MOST_UNSENT:
            self.slow()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        if self._look:
            self._look.cancel()
        if self._visit:
            self._visit.cut(CUT)
        elif self._task:
            self._task.cancel()
        self._closed()


class _Watched:
    """The channel of a session, which looks after every write whether the visitor's side takes it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._channel = session.channel

    def write(self, data: bytes) -> None:
        self._channel.write(data)
        self._session.watch()

    def pause_reading(self) -> None:
        self._channel.pause_reading()

    def resume_reading(self) -> None:
        self._channel.resume_reading()


def _no_process(_process: object) -> None:
    """Never called: a session starts by itself what it serves."""
