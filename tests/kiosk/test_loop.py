"""The loop that visitors share: what one app asks of it changes nothing for the others."""

import asyncio

from walkout.kiosk.loop import SharedLoop


async def _work() -> bool:
    loop = asyncio.get_running_loop()
    begun: list[bool] = []

    async def begin() -> None:
        begun.append(True)

    loop.set_task_factory(lambda *_told, **_more: 1 / 0)  # type: ignore[arg-type]
    task = loop.create_task(begin())
    started_at_once = bool(begun)
    await task
    return started_at_once


def test_no_app_changes_how_tasks_begin() -> None:
    with asyncio.Runner(loop_factory=SharedLoop) as runner:
        assert runner.run(_work()) is False


def test_it_is_the_fastest_there_is() -> None:
    import uvloop

    assert issubclass(SharedLoop, uvloop.Loop)
