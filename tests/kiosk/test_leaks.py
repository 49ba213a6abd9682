"""What is left of a visit that is over: nothing."""

import asyncio
import gc
import weakref
from pathlib import Path

import pytest
from walkout.kiosk import counts
from walkout.kiosk.driver import ChannelDriver
from walkout.kiosk.session import Session
from walkout.kiosk.visit import Visit
from walkout.ui.screens.walk import WalkScreen
from walkout.ui.visit import VisitApp

from tests.kiosk.serving import Kiosk, kiosk


class Alive:
    """Counts the objects of some kinds that are still there."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *kinds: type) -> None:
        self._made: weakref.WeakSet[object] = weakref.WeakSet()
        self.total = 0
        for kind in kinds:
            monkeypatch.setattr(kind, "__init__", self._watching(kind.__init__))  # type: ignore[misc]

    def _watching(self, init: object) -> object:
        def watched(this: object, *args: object, **options: object) -> None:
            self._made.add(this)
            self.total += 1
            init(this, *args, **options)  # type: ignore[operator]

        return watched

    @property
    def names(self) -> list[str]:
        gc.collect()
        return sorted(type(each).__name__ for each in self._made)


async def _leave(served: Kiosk) -> None:
    async with served.visitor() as visitor:
        visitor.send("enter")
        await visitor.sees("Which country")
        visitor.send("\x03", "\x03")
        await visitor.ended()


async def _cut(served: Kiosk) -> None:
    async with served.visitor() as visitor:
        visitor.send("enter")
        await visitor.sees("Which country")
        visitor.connection.abort()
        await visitor.until(lambda: not served.worker.visits)


async def _crash(served: Kiosk) -> None:
    async with served.visitor() as visitor:
        visitor.send("?")
        await visitor.ended()


def _fail(_screen: WalkScreen) -> None:
    raise ZeroDivisionError


@pytest.mark.parametrize(("way", "ending"), [(_leave, "left"), (_cut, "cut"), (_crash, "crashed")])
async def test_nothing_of_a_visit_stays(
    tmp_path: Path, way: object, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WalkScreen, "action_help", _fail)
    alive = Alive(monkeypatch, VisitApp, Visit, Session, ChannelDriver)
    async with kiosk(tmp_path) as served:
        before = len(asyncio.all_tasks())
        for _visit in range(6):
            await way(served)  # type: ignore[operator]
        assert alive.total == 24
        for _round in range(100):
            if not alive.names and len(asyncio.all_tasks()) == before:
                break
            await asyncio.sleep(0.02)
        assert alive.names == []
        assert len(asyncio.all_tasks()) == before
        assert served.worker.counts[counts.ENDED, ending] == 6
        assert served.worker._door.inside == 0
