"""A visitor's keys while somebody attacks, against the same without."""

import asyncio
import os
import random
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from multiprocessing import get_context
from statistics import median, quantiles

import asyncssh
from asyncssh.channel import SSHClientChannel
from asyncssh.packet import String

from tests.benchmarks.__main__ import Figure
from tests.benchmarks.kiosk.servers import HERE, ours
from tests.benchmarks.kiosk.visitors import Visitor, connect, crowd, to_the_questions

SECONDS = 4.0
"""How long each attack lasts."""
BEFORE = 2.5
"""Seconds until an attack is under way: a new Python loads what it needs, and its visits begin."""
EVERY = 0.04
"""Seconds between two keys of the probe."""


async def _probe(visitor: Visitor) -> list[float]:
    waits: list[float] = []
    end = asyncio.get_running_loop().time() + SECONDS
    while asyncio.get_running_loop().time() < end:
        waits.append(await visitor.press(visitor.cursor))
        await asyncio.sleep(EVERY)
    return waits


async def _until(end: float, step: Callable[[], Awaitable[object]]) -> None:
    while asyncio.get_running_loop().time() < end:
        with suppress(OSError, asyncssh.Error):
            await step()
        await asyncio.sleep(0.005)


async def keys(port: int, end: float) -> None:
    visitors = [await Visitor.come(port) for _ in range(5)]

    async def step() -> None:
        for visitor in visitors:
            visitor.process.stdin.write(b"\x1b[B")

    await _until(end, step)


async def windows(port: int, end: float) -> None:
    sent = 0

    async def step() -> None:
        nonlocal sent
        visitor = await Visitor.come(port)
        for number in range(5000):
            visitor.process.change_terminal_size(80 + number % 50, 24)
            sent += 1
        await asyncio.sleep(0.3)
        visitor.go()

    while sent < 20_000 and asyncio.get_running_loop().time() < end:
        with suppress(OSError, asyncssh.Error):
            await step()


async def paste(port: int, end: float) -> None:
    visitor = await Visitor.come(port)
    visitor.process.stdin.write(b"\r\x1b[200~")

    async def step() -> None:
        visitor.process.stdin.write(b"x" * 65536)
        await asyncio.sleep(0.01)

    await _until(end, step)


async def noise(port: int, end: float) -> None:
    chance = random.Random(1)

    visitors = [await Visitor.come(port) for _ in range(3)]

    async def step() -> None:
        for number, visitor in enumerate(visitors):
            if visitor.reading.done():  # some bytes are keys that end a visit
                visitors[number] = await Visitor.come(port)
            else:
                visitor.process.stdin.write(chance.randbytes(500))

    await _until(end, step)


async def slow(port: int, end: float) -> None:
    readers = []
    for _number in range(10):
        connection = await connect(port)
        process = await connection.create_process(
            term_type="xterm", term_size=(200, 60), encoding=None, window=2048, max_pktsize=1024
        )
        process.channel.pause_reading()
        readers.append(process)

    async def step() -> None:
        for process in readers:
            process.stdin.write(b"?\x1b")

    await _until(end, step)


async def half_open(port: int, end: float) -> None:
    made = []
    for _number in range(600):
        one = socket.socket()
        one.setblocking(False)
        with suppress(OSError):
            await asyncio.get_running_loop().sock_connect(one, (HERE, port))
        made.append(one)
    await asyncio.sleep(max(end - asyncio.get_running_loop().time(), 0))
    for one in made:
        one.close()


async def channels(port: int, end: float) -> None:
    connection = await connect(port)

    async def step() -> None:
        await asyncio.gather(
            *(connection.create_process(term_type="xterm", term_size=(80, 24), encoding=None) for _ in range(60)),
            return_exceptions=True,
        )
        await asyncio.sleep(0.1)

    await _until(end, step)


async def environment(port: int, end: float) -> None:
    async def step() -> None:
        connection = await connect(port)
        channel: SSHClientChannel[bytes] = SSHClientChannel(
            connection, asyncio.get_running_loop(), "strict", None, "strict", 65536, 32768
        )
        await channel._open(b"session")
        for number in range(2000):
            channel._send_request(b"env", String(f"NAME{number}"), String("x" * 1000))
        await asyncio.sleep(0.1)
        connection.abort()

    await _until(end, step)


ATTACKS = {
    "5 × 200 keys a second": keys,
    "20,000 window changes": windows,
    "a paste without end": paste,
    "random bytes": noise,
    "slow readers": slow,
    "600 half-open connections": half_open,
    "60 channels on a connection": channels,
    "env requests without end": environment,
}


def _attack(name: str, port: int) -> None:
    """Runs in a process of its own, so that its work is not the probe's."""

    async def run() -> None:
        with suppress(OSError, asyncssh.Error, TimeoutError):
            async with asyncio.timeout(SECONDS + BEFORE + 3):
                await ATTACKS[name](port, asyncio.get_running_loop().time() + SECONDS + BEFORE)

    asyncio.run(run())
    os._exit(0)


async def attacks() -> AsyncIterator[Figure]:
    for name in ATTACKS:
        with ours() as server:
            async with crowd(server.port, 1) as (probe,):
                await to_the_questions(probe)
                quiet = await _probe(probe)
                process = get_context("spawn").Process(target=_attack, args=(name, server.port), daemon=True)
                process.start()
                await asyncio.sleep(BEFORE)
                attacked = await _probe(probe)
                process.kill()
        before, during = (quantiles(waits, n=100)[98] * 1000 for waits in (quiet, attacked))
        detail = f"{during:.0f} ÷ {before:.0f} ms, medians {median(attacked) * 1000:.0f} and {median(quiet) * 1000:.0f}"
        yield Figure(f"key p99 under {name}", during / before, 5, "", detail)
