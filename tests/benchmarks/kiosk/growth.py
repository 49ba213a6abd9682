"""What a thousand visits leave behind: in this process, so that it can be seen what is still alive."""

import asyncio
import gc
import tempfile
import weakref
from collections.abc import AsyncIterator
from pathlib import Path

from walkout.kiosk.warm import warm_up
from walkout.ui.screens.walk import WalkScreen
from walkout.ui.visit import VisitApp

from tests.benchmarks.__main__ import Figure
from tests.benchmarks.kiosk.visitors import COUNTRY, FIRST, Visitor
from tests.kiosk.serving import OPEN, kiosk

VISITS, WARM = 1000, 150
AT_ONCE = 4


def _resident() -> float:
    """KiB that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4.0


async def _visit(port: int, number: int) -> None:
    visitor = await Visitor.come(port)
    await visitor.sees(FIRST)
    visitor.process.stdin.write(b"\r")
    await visitor.sees(COUNTRY)
    if number % 3 == 0:
        visitor.process.stdin.write(b"\x03\x03")
        await asyncio.wait_for(visitor.reading, 30)
    elif number % 3 == 1:
        visitor.process.stdin.write(b"\x1bOP")
        await asyncio.wait_for(visitor.reading, 30)
    visitor.go()
    await visitor.connection.wait_closed()


def _fail(_screen: WalkScreen) -> None:
    raise ZeroDivisionError


async def growth() -> AsyncIterator[Figure]:
    apps: weakref.WeakSet[VisitApp] = weakref.WeakSet()
    WalkScreen.action_help = _fail  # type: ignore[method-assign, assignment]
    with tempfile.TemporaryDirectory() as folder:
        async with kiosk(Path(folder), OPEN._replace(visitors=100)) as served:
            make = served.worker.app

            def watched() -> VisitApp:
                app = make()
                apps.add(app)
                return app

            served.worker.app = watched  # type: ignore[method-assign]
            await warm_up(make)
            await _many(served.port, WARM)
            before = _resident()
            await _many(served.port, VISITS)
            await asyncio.sleep(1)
            gc.collect()
            grown = (_resident() - before) / VISITS
            alive = len(apps)
    yield Figure(
        "growth for a closed visit", grown, 8, " KiB", f"{VISITS} visits: left, cut and crashed; clients included"
    )
    yield Figure("apps still alive", alive, 0, "", f"after {VISITS + WARM} visits")


async def _many(port: int, count: int) -> None:
    numbers = iter(range(count))

    async def one_after_the_other() -> None:
        for number in numbers:
            await _visit(port, number)

    await asyncio.gather(*(one_after_the_other() for _lane in range(AT_ONCE)))
