"""The figures of the table, each a ratio or a number from this run."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack
from statistics import median, quantiles
from time import perf_counter

from tests.benchmarks.__main__ import Figure
from tests.benchmarks.kiosk.servers import Server, naive, ours
from tests.benchmarks.kiosk.visitors import FIRST, REST, Visitor, crowd, to_the_questions

CROWD, SMALL_CROWD = 60, 8
"""Visitors over whom memory is measured: ours, and those with a process each."""
STARTS, PAINTS, KEYS = 20, 9, 24
TOGETHER, ACTIVE, SECONDS = 500, 140, 12


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f}"


async def _memory(server: Server, count: int) -> tuple[float, float]:
    """MiB for a visitor at the first page, and for one in the walk."""
    async with crowd(server.port, 2):
        await asyncio.sleep(0.5)
    before = server.memory
    async with crowd(server.port, count) as visitors:
        await asyncio.sleep(1)
        idle = (server.memory - before) / count
        for visitor in visitors:
            await to_the_questions(visitor)
        await asyncio.sleep(1)
        return idle, (server.memory - before) / count


async def memory() -> AsyncIterator[Figure]:
    with ours() as server:
        idle, walking = await _memory(server, CROWD)
    with naive() as server:
        idle_there, walking_there = await _memory(server, SMALL_CROWD)
    yield Figure("memory of a visitor, idle", idle, 1.0, " MiB", f"{CROWD} visitors")
    yield Figure("memory of a visitor, in the walk", walking, 2.5, " MiB", f"{CROWD} visitors")
    yield Figure("  idle ÷ a process each", idle / idle_there, 1 / 15, "", f"{idle:.2f} ÷ {idle_there:.1f} MiB")
    yield Figure(
        "  in the walk ÷ a process each",
        walking / walking_there,
        1 / 15,
        "",
        f"{walking:.2f} ÷ {walking_there:.1f} MiB",
    )


async def _start(server: Server, count: int) -> float:
    """CPU seconds to start a visit."""
    async with crowd(server.port, 1):
        await asyncio.sleep(1)
        before = server.cpu
        async with crowd(server.port, count):
            await asyncio.sleep(1)
            return (server.cpu - before) / count


async def _paint(server: Server) -> float:
    """Seconds from knocking to the first page."""
    begin = perf_counter()
    visitor = await Visitor.come(server.port)
    await visitor.sees(FIRST)
    taken = perf_counter() - begin
    visitor.go()
    await visitor.connection.wait_closed()
    await asyncio.sleep(0.2)
    return taken


async def starts() -> AsyncIterator[Figure]:
    with ExitStack() as stack:
        here, there = stack.enter_context(ours()), stack.enter_context(naive())
        mine, other = await _start(here, STARTS), await _start(there, STARTS // 2)
        yield Figure("CPU to start a visit ÷ a process each", mine / other, 1 / 8, "", f"{_ms(mine)} ÷ {_ms(other)} ms")
        pairs = [(await _paint(here), await _paint(there)) for _ in range(PAINTS + 1)][1:]
        paint, other_paint = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
        detail = f"{_ms(paint)} ÷ {_ms(other_paint)} ms, medians of {PAINTS}"
        yield Figure("first paint ÷ a process each", paint / other_paint, 1 / 3, "", detail)


async def _keys(server: Server) -> tuple[float, float]:
    """CPU seconds of a cursor key, and of going on to the next question."""
    async with crowd(server.port, 1) as (visitor,):
        await to_the_questions(visitor)
        cursor = [await _cost(server, visitor, visitor.cursor) for _key in range(KEYS)]
        onward = []
        for _question in range(5):
            visitor.process.stdin.write(b"1")  # where there is something to choose
            await asyncio.sleep(REST)
            await visitor.rests()
            onward.append(await _cost(server, visitor, b"\r"))
        return sum(cursor) / len(cursor), sum(onward) / len(onward)


async def _cost(server: Server, visitor: Visitor, keys: bytes) -> float:
    before = server.cpu
    await visitor.press(keys)
    await visitor.rests()
    return server.cpu - before


async def keys() -> AsyncIterator[Figure]:
    with ours() as server:
        cursor, onward = await _keys(server)
    with naive() as server:
        cursor_there, onward_there = await _keys(server)
    mean = (cursor_there + onward_there) / 2  # a page takes one key to choose, and one to go on
    yield Figure("cursor key, CPU ÷ a process's mean key", cursor / mean, 0.5, "", f"{_ms(cursor)} ÷ {_ms(mean)} ms")
    yield Figure("next question, CPU ÷ a process's mean key", onward / mean, 1.0, "", f"{_ms(onward)} ÷ {_ms(mean)} ms")


async def together() -> AsyncIterator[Figure]:
    with ours(workers=2) as server:
        async with crowd(server.port, TOGETHER) as visitors:
            here = sum(not visitor.reading.done() for visitor in visitors)
            yield Figure(
                "connected at once (not there)", TOGETHER - here, 0, "", f"{here} of {TOGETHER} with the first page"
            )
        async with crowd(server.port, ACTIVE) as visitors:
            await asyncio.gather(*(to_the_questions(visitor) for visitor in visitors))
            waits = await asyncio.gather(
                *(_active(visitor, number / ACTIVE) for number, visitor in enumerate(visitors))
            )
    taken = [wait * 1000 for each in waits for wait in each]
    detail = f"{ACTIVE} at one key a second for {SECONDS} s, median {median(taken):.0f} ms"
    yield Figure("key, p99", quantiles(taken, n=100)[98], 160, " ms", detail)


async def _active(visitor: Visitor, offset: float) -> list[float]:
    begin = perf_counter() + offset
    waits = []
    for number in range(SECONDS):
        await asyncio.sleep(max(begin + number - perf_counter(), 0))
        waits.append(await visitor.press(visitor.cursor))
    return waits
