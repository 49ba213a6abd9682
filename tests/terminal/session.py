"""A program in a real terminal: keys and signals in, an emulated screen out. Every wait has a deadline."""

import copy
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyte

PATIENCE = 20.0
"""Seconds; only a failing test waits that long."""

KEYS = {
    "backspace": "\x7f",
    "ctrl+c": "\x03",
    "ctrl+z": "\x1a",
    "down": "\x1b[B",
    "end": "\x1b[F",
    "enter": "\r",
    "escape": "\x1b",
    "home": "\x1b[H",
    "left": "\x1b[D",
    "right": "\x1b[C",
    "shift+tab": "\x1b[Z",
    "space": " ",
    "tab": "\t",
    "up": "\x1b[A",
}
_PRIVATE_MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_KEYBOARD = re.compile(rb"\x1b\[([><])\d*u")
_ALTERNATE_SCREEN = 1049
_AT_REST = {b"7": True, b"25": True}
"""Modes a terminal starts with: lines wrap, the cursor shows."""


class _Screen(pyte.Screen):
    """pyte's screen, with the alternate screen that it leaves out."""

    _main: Any = None

    def set_mode(self, *modes: int, **kwargs: Any) -> None:
        super().set_mode(*modes, **kwargs)
        if kwargs.get("private") and _ALTERNATE_SCREEN in modes and self._main is None:
            self._main = copy.deepcopy(self.buffer), copy.copy(self.cursor)
            self.erase_in_display(2)

    def reset_mode(self, *modes: int, **kwargs: Any) -> None:
        super().reset_mode(*modes, **kwargs)
        if kwargs.get("private") and _ALTERNATE_SCREEN in modes and self._main is not None:
            self.buffer, self.cursor = self._main
            self._main = None
            self.dirty.update(range(self.lines))


class Session:
    """One program in one terminal. `env` is laid over this process's; a value of None removes a name."""

    def __init__(
        self,
        command: Sequence[str | Path],
        *,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str | None] | None = None,
        cwd: Path | None = None,
    ) -> None:
        self.raw = b""
        """Everything the program wrote."""
        columns, lines = size
        self.screen = _Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self._master, self._slave = pty.openpty()
        self._set_size(columns, lines)
        self.at_rest = self.flags()
        """The terminal's settings before the program ran."""
        self._process = subprocess.Popen(
            [str(part) for part in command],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - there is no other way
            env={name: value for name, value in {**os.environ, **(env or {})}.items() if value is not None},
            cwd=cwd,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.hang_up()
        self._process.kill()
        self._process.wait()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def lines(self) -> list[str]:
        """The rows of the screen as they stand."""
        return [row.rstrip() for row in self.screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def left_on(self) -> set[str]:
        """What is not as a terminal starts: private modes (mouse, alternate screen, cursor …), the keyboard."""
        last = {mode: final == b"h" for modes, final in _PRIVATE_MODE.findall(self.raw) for mode in modes.split(b";")}
        keyboard: list[bytes] = _KEYBOARD.findall(self.raw)
        changed = {mode.decode() for mode, on in last.items() if on != _AT_REST.get(mode, False)}
        return changed | ({"keyboard"} if keyboard.count(b">") > keyboard.count(b"<") else set())

    def flags(self) -> list[Any]:
        """The terminal's settings, as termios gives them."""
        return termios.tcgetattr(self._slave)

    def send(self, text: str) -> None:
        os.write(self._master, text.encode())

    def press(self, *keys: str) -> None:
        """Press keys by name (`enter`, `ctrl+c`) or by letter."""
        for key in keys:
            self.send(KEYS.get(key, key))

    def resize(self, columns: int, lines: int) -> None:
        """The terminal's window changes its size; the kernel tells the program."""
        self.screen.resize(lines, columns)
        self._set_size(columns, lines)

    def _set_size(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def signal(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    def hang_up(self) -> None:
        """The terminal goes away, as when its window is closed."""
        for name in ("_slave", "_master"):
            if getattr(self, name) >= 0:
                os.close(getattr(self, name))
                setattr(self, name, -1)

    def pump(self, seconds: float) -> bool:
        """Take in what comes within that time, returning at the first piece. Whether any came."""
        if self._master < 0:
            time.sleep(min(seconds, 0.01))
            return False
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return False
        piece = os.read(self._master, 65536)
        self.raw += piece
        self._stream.feed(piece)
        return True

    def wait_until(self, good: Callable[[], object], wanted: str, patience: float = PATIENCE) -> None:
        """Read until `good()`. AssertionError, with the screen, when the time is up or the program ended before."""
        deadline = time.monotonic() + patience
        while not good():
            ended = self._process.poll() is not None
            came = self.pump(0.02)
            if good():
                return
            if (ended and not came) or time.monotonic() > deadline:
                state = f"ended with {self._process.returncode}" if ended else "still running"
                raise AssertionError(f"waited for {wanted}; the program is {state}, the screen:\n{self.text}")

    def wait_for(self, text: str, patience: float = PATIENCE) -> None:
        """Read until the text is on the screen."""
        self.wait_until(lambda: text in self.text, repr(text), patience)

    def wait_gone(self, text: str, patience: float = PATIENCE) -> None:
        """Read until the text is no longer on the screen."""
        self.wait_until(lambda: text not in self.text, f"{text!r} to go", patience)

    def settle(self, quiet: float = 0.25, patience: float = PATIENCE) -> None:
        """Read until the program has written nothing for `quiet` seconds."""
        deadline = time.monotonic() + patience
        while self.pump(quiet):
            assert time.monotonic() < deadline, "the program never stops writing"

    def wait_exit(self, patience: float = PATIENCE) -> int:
        """Read until the program ends and all it wrote is read. Its exit code; a killed program's is negative."""
        self.wait_until(lambda: self._process.poll() is not None, "its end", patience)
        while self.pump(0.05):
            pass
        return self._process.returncode
