"""A Textual driver for a terminal at the other end of a channel: no threads, no signals, no terminal of its own."""

from asyncio import TimerHandle
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message

from walkout.kiosk.bucket import Bucket
from walkout.kiosk.channel import Channel, Terminal, clamped
from walkout.kiosk.colours import reduced
from walkout.kiosk.inbound import Inbound

BEGIN = "\x1b[?1049h\x1b[?1000h\x1b[?1006h\x1b[?25l\x1b[?2026$p\x1b[?2004h\x1b[?7l"
"""The other screen; clicks, but no movements of the mouse; no cursor; whole frames; pastes marked; no wrapping."""
END = "\x1b[?2004l\x1b[?7h\x1b[?1006l\x1b[?1000l\x1b[0m\x1b[2J\x1b[?1049l\x1b[?25h"
WIPE = "\x1b[H\x1b[2J\x1b[3J"
"""Clears the screen and what was scrolled out of it."""
RESIZES_AT_ONCE = 200
RESIZES_A_SECOND = 5
REST = 0.1
"""Seconds that a window has to keep its size before it is drawn anew."""


class TooOftenError(Exception):
    """A window changed its size more often than any hand could drag it."""


class ChannelDriver(Driver):
    """Draws on a channel and reads from it. While the channel is held, nothing is drawn; then once, as it stands."""

    def __init__(
        self,
        app: App[Any],
        *,
        channel: Channel,
        terminal: Terminal,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size or terminal.size)
        self._channel = channel
        self._terminal = terminal
        self.inbound = Inbound(self.process_message, channel, self._loop)
        self._drawn: list[str] = []
        self._held = ExitStack()
        self._is_held = False
        self._resizes = Bucket(RESIZES_A_SECOND, RESIZES_AT_ONCE, self._loop.time())
        self._resize: TimerHandle | None = None
        self._new_size = terminal.size
        self._is_over = False

    def send_message(self, message: Message) -> None:
        """Post to the app at once: everything here runs on its loop."""
        self._app.post_message(message)

    def write(self, data: str) -> None:
        """Draw with what else is drawn in this turn of the loop."""
        if self._is_over:
            return
        if not self._drawn:
            self._loop.call_soon(self.flush)
        self._drawn.append(data)

    def flush(self) -> None:
        """Send what was drawn, in one piece."""
        drawn, self._drawn = "".join(self._drawn), []
        if drawn and not self._is_over:
            with suppress(OSError):  # the channel went away in the meantime
                self._channel.write(reduced(drawn, self._terminal.colours).encode(errors="replace"))

    def start_application_mode(self) -> None:
        self.write(BEGIN)

    def disable_input(self) -> None:
        self.inbound.close()
        if self._resize:
            self._resize.cancel()

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was."""
        self.disable_input()
        self.write(END)
        self.flush()

    def last_words(self, words: str, *, wipe: bool) -> None:
        """Say goodbye on the visitor's own screen, wiped before where somebody else may sit down, and fall silent."""
        self.write(f"{WIPE if wipe else ''}{words}\r\n")
        self.flush()
        self._is_over = True

    def resized(self, columns: int, lines: int) -> None:
        """The window has another size; it is drawn once it rests. Raises TooOftenError."""
        if not self._resizes.take(self._loop.time()):
            raise TooOftenError
        self._new_size = clamped(columns, lines)
        if self._resize:
            self._resize.cancel()
        self._resize = self._loop.call_later(REST, self._draw_anew)

    def _draw_anew(self) -> None:
        size = Size(*self._new_size)
        self.process_message(events.Resize(size, size))

    def hold(self) -> None:
        """Draw nothing until `release`."""
        if not self._is_held:
            self._is_held = True
            self._held.enter_context(self._app.batch_update())

    def release(self) -> None:
        """Draw again, beginning with all that changed."""
        if self._is_held:
            self._is_held = False
            self._held.close()
            if self._app.is_running and self._app.screen_stack:
                self._app.screen.refresh()

    def open_url(self, url: str, new_tab: bool = True) -> None:
        """Nothing: a browser here would open on the kiosk, not before the visitor."""

    def deliver_binary(
        self,
        binary: BinaryIO | TextIO,
        *,
        delivery_key: str,
        save_path: Path,
        **_told: Any,
    ) -> None:
        """Nothing: nothing is written on the kiosk."""
        binary.close()
