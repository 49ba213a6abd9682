"""A walk for nobody before the first visitor comes, so that all is loaded that one needs."""

import asyncio
import gc
import sys
from collections.abc import Callable
from contextlib import suppress

from rich.color import ColorSystem

from walkout.kiosk.channel import Terminal
from walkout.kiosk.visit import Visit
from walkout.ui.visit import VisitApp

KEYS = ("\r", "norway\r", *["1", "\r"] * 24, "h", "\x1b", "t", "\x1b", "q", "q")
PAUSE = 0.02
PATIENCE = 20


class _Void:
    """A channel to nowhere."""

    def write(self, _data: bytes) -> None:
        """Nothing."""

    def pause_reading(self) -> None:
        """Nothing."""

    def resume_reading(self) -> None:
        """Nothing."""


async def warm_up(make: Callable[[], VisitApp]) -> None:
    """Walk to the end and out again; then leave all that is loaded out of every look for rubbish."""
    visit = Visit(make, _Void(), Terminal((80, 24), ColorSystem.EIGHT_BIT))
    running = asyncio.get_running_loop().create_task(visit.run())
    for keys in KEYS:
        visit.feed(keys.encode())
        await asyncio.sleep(PAUSE)
    visit.cut("warm")
    with suppress(asyncio.TimeoutError):
        await asyncio.wait_for(running, PATIENCE)
    sys.dont_write_bytecode = True  # nothing is written while there are visitors, not even by an import
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 1000)
