"""One visit: an app of its own on a channel, from the first picture to the last word."""

import asyncio
import sys
from asyncio import Task, TimerHandle
from collections.abc import Callable
from typing import Any, NamedTuple

from rich.console import Console
from textual._styles_cache import StylesCache
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.cache import LRUCache
from textual.css.model import RuleSet

from walkout.kiosk.channel import Channel, Terminal
from walkout.kiosk.driver import ChannelDriver
from walkout.kiosk.inbound import TooMuchError
from walkout.ui.fault import fault
from walkout.ui.visit import Ending, VisitApp
from walkout.words import _

CUT, CRASHED, TOO_MUCH, TOO_SLOW = "cut", "crashed", "too_much", "too_slow"
"""Endings beside those that the app knows."""
FAREWELL = 5.0
"""Seconds in which an app has to close; then it is stopped where it stands."""

_STYLES: LRUCache[tuple[Any, ...], list[RuleSet]] = LRUCache(512)
"""Parsed styles: all visits have the same."""


class Told(NamedTuple):
    """What is known of a visit afterwards: nothing of what was answered."""

    ending: str
    seconds: float
    events: int = 0
    """Keys, clicks and pastes."""
    received: int = 0
    """Bytes."""
    fault: str = ""
    """What was wrong and where, if the app crashed: no value of any variable."""


class Visit:
    """Runs an app on a channel. `feed`, `resized`, `hold` and `release` are for what the channel tells."""

    def __init__(self, make: Callable[[], VisitApp], channel: Channel, terminal: Terminal) -> None:
        self._make = make
        self._channel = channel
        self._terminal = terminal
        self._app: VisitApp | None = None
        self._driver: ChannelDriver | None = None
        self._running: Task[None] | None = None
        self._stop: TimerHandle | None = None
        self._cut_by = ""
        self._early: list[bytes] = []

    async def run(self) -> Told:
        """From the first picture to the last word. Run it in a context of its own, so that it sees no other visit."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        app = self._app = self._make()
        _share(app)
        app.driver_class = self._make_driver  # type: ignore[assignment]
        app.when_ready = self._ready
        self._running = loop.create_task(app.run_async(size=self._terminal.size))
        if self._cut_by:
            app.exit()
        try:
            await self._running
        except asyncio.CancelledError:
            self._cut_by = self._cut_by or CUT
        except Exception as error:
            app.fault = app.fault or fault(error, kept=False)
        finally:
            if self._stop:
                self._stop.cancel()
        self._app = self._running = None
        _forget()
        ending = self._cut_by or (CRASHED if app.fault else app.ending.value)
        told = Told(ending, loop.time() - began, fault=app.fault or "")
        if not (driver := self._driver):
            return told
        driver.last_words(_last_words(app.fault, ending), wipe=ending in (Ending.IDLE.value, Ending.LONGEST.value))
        return told._replace(events=driver.inbound.posted, received=driver.inbound.received)

    def _make_driver(self, app: App[Any], **options: Any) -> ChannelDriver:
        self._driver = ChannelDriver(app, channel=self._channel, terminal=self._terminal, **options)
        for data in self._early:
            self.feed(data)
        return self._driver

    def _ready(self) -> None:
        """The first page stands: keys have somewhere to go."""
        if self._driver:
            self._driver.inbound.open()

    def feed(self, data: bytes) -> None:
        """Take what the terminal sent."""
        if not self._driver:
            self._early.append(data)
            return
        try:
            self._driver.inbound.feed(data)
        except TooMuchError:
            self.cut(TOO_MUCH)

    def resized(self, columns: int, lines: int) -> None:
        """Draw for another size. Raises TooOftenError."""
        if self._driver:
            self._driver.resized(columns, lines)

    def hold(self) -> None:
        """The channel takes nothing more for now."""
        if self._driver:
            self._driver.hold()

    def release(self) -> None:
        """It does again."""
        if self._driver:
            self._driver.release()

    def closing(self, seconds: float) -> None:
        """Tell the visitor that the kiosk closes."""
        if self._app:
            self._app.call_later(self._app.closing, seconds)

    def end(self, ending: Ending) -> None:
        """End the visit in the app's own way."""
        if self._app:
            self._app.end(ending)
            self._stop_soon()

    def cut(self, by: str) -> None:
        """End the visit because of what the channel did; the first reason counts."""
        self._cut_by = self._cut_by or by
        if self._app:
            self._app.exit()
            self._stop_soon()

    def _stop_soon(self) -> None:
        if self._running and not self._stop:
            self._stop = asyncio.get_running_loop().call_later(FAREWELL, self._running.cancel)


def _share(app: VisitApp) -> None:
    """Take out what belongs to the whole process, output and reports of crashes; share what is the same for all."""
    app._capture_stdout = sys.stdout  # type: ignore[assignment]
    app._capture_stderr = sys.stderr  # type: ignore[assignment]
    app.error_console = Console(quiet=True)
    app.stylesheet._parse_cache = _STYLES


def _forget() -> None:
    """Textual keeps for the whole process what was typed and drawn last: it goes with the visit."""
    XTermParser._parse_extended_key.cache_clear()
    StylesCache.get_inner_outer.cache_clear()


def _last_words(fault: str | None, ending: str) -> str:
    words = {
        Ending.LEFT.value: _("Goodbye. Nothing you answered was kept."),
        Ending.IDLE.value: _("This visit ended because no key was pressed. Nothing was kept."),
        Ending.LONGEST.value: _("This visit ended because its time was up. Nothing was kept."),
        Ending.CLOSING.value: _("This kiosk is being restarted. Nothing was kept."),
        TOO_MUCH: _("This visit ended because more was sent than anyone types. Nothing was kept."),
    }
    return fault or words.get(ending, "")
