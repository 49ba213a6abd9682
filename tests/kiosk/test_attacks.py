"""Every attack of the table in the design, on loopback and bounded, while a visitor beside it is still served."""

import asyncio
import random
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import asyncssh
import pytest
from asyncssh.channel import SSHClientChannel
from asyncssh.packet import String
from walkout.kiosk import counts, inbound, server, session
from walkout.kiosk.inbound import Inbound
from walkout.kiosk.server import CHANNELS

from tests.kiosk.serving import GUIDE, HERE, OPEN, PATIENCE, Kiosk, Visitor, kiosk


@asynccontextmanager
async def beside(served: Kiosk) -> AsyncIterator[Visitor]:
    """A visitor who is there before, and who must still be served after: every key shows its effect."""
    async with served.visitor() as probe:
        await probe.sees("Press enter to begin")
        probe.send("enter")
        await probe.sees("Which country do you live in?")
        yield probe
        probe.send("norway")
        await probe.sees("Norway")
        probe.send("enter")
        await probe.sees("account")
        assert probe.reading.done() is False


def held_back(served: Kiosk) -> list[Inbound]:
    """What comes in too fast, and waits."""
    drivers = [visit._driver for visit in served.worker.visits if visit._driver]
    return [driver.inbound for driver in drivers if driver.inbound._paused]


async def test_keys_faster_than_any_hand_wait_and_none_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbound, "EVENTS_A_SECOND", 80)
    async with kiosk(tmp_path) as served, beside(served), served.visitor() as flooder:
        flooder.send("enter")
        await flooder.sees("Which country")
        flooder.send(*["down"] * 150)
        await flooder.until(lambda: held_back(served))
        assert held_back(served)[0].posted < 150, "nothing was held back"
        name = list(GUIDE.countries.values())[149].name
        await flooder.until(lambda: any(line.strip().startswith(f"> {name} ") for line in flooder.lines))
        assert not held_back(served)


async def test_a_window_that_never_rests_ends_its_visit(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served, beside(served), served.visitor() as dragger:
        for number in range(2000):
            if dragger.reading.done():
                break
            dragger.process.change_terminal_size(80 + number % 40, 24 + number % 20)
            if number % 100 == 0:
                await asyncio.sleep(0)
        async with asyncio.timeout(PATIENCE):
            await dragger.connection.wait_closed()
        await dragger.until(lambda: served.worker.counts[counts.ENDED, "too_much"] == 1)


async def test_a_window_that_is_dragged_is_drawn_once_it_rests(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served, served.visitor() as dragger:
        for width in range(60, 120):
            dragger.process.change_terminal_size(width, 30)
        dragger.screen.resize(30, 119)
        before = len(dragger.raw)
        await dragger.sees("Press enter to begin")
        await dragger.until(lambda: len(dragger.raw) > before)
        await dragger.until(lambda: "Quit" in dragger.lines[29])
        assert len(dragger.raw) - before < 30_000, "every size was drawn"


async def test_a_paste_without_end_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbound, "EVENTS_A_SECOND", 2000)
    async with kiosk(tmp_path) as served, beside(served), served.visitor() as paster:
        paster.send("enter")
        await paster.sees("Which country")
        paster.send("\x1b[200~")
        sent = 0
        while not paster.reading.done() and sent < 50 << 20:
            try:
                paster.process.stdin.write(b"x" * 65536)
            except OSError:
                break
            sent += 65536
            await asyncio.sleep(0.001)
            if sent > 4 << 20:
                await asyncio.sleep(0.05)
        await paster.ended()
        assert served.worker.counts[counts.ENDED, "too_much"] == 1


async def test_a_paste_without_end_is_slowed_as_well(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served, beside(served), served.visitor() as paster:
        paster.send("\x1b[200~", "x" * 400_000)
        await paster.until(lambda: held_back(served))
        await asyncio.sleep(0.5)
        assert held_back(served)[0].received <= 3 * server.WINDOW + 130_000


async def test_of_a_long_paste_only_the_beginning_counts(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served, served.visitor() as paster:
        paster.send("enter")
        await paster.sees("Which country")
        paster.send("\x1b[200~norway", " " * 20_000, "\x1b[201~", "enter")
        await paster.sees("question 2")


@pytest.mark.parametrize("seed", range(3))
async def test_random_bytes_harm_nobody(tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbound, "EVENTS_A_SECOND", 2000)
    chance = random.Random(seed)
    async with kiosk(tmp_path) as served, beside(served), served.visitor() as noisy:
        with suppress(OSError):  # some bytes are keys that end a visit
            for _piece in range(20):
                noisy.process.stdin.write(chance.randbytes(200))
                await asyncio.sleep(0.01)
        assert not served.worker.counts[counts.ENDED, "crashed"]


async def test_whoever_takes_nothing_is_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "PATIENCE", 0.5)
    monkeypatch.setattr(session, "LOOK", 0.05)
    monkeypatch.setattr(inbound, "EVENTS_A_SECOND", 3000)
    async with kiosk(tmp_path) as served, beside(served):
        connection = await served.connect()
        process = await connection.create_process(
            term_type="xterm", term_size=(200, 60), encoding=None, window=2048, max_pktsize=1024
        )
        process.channel.pause_reading()
        for _round in range(200):
            if connection.is_closed() or served.worker.counts[counts.ENDED, "too_slow"]:
                break
            with suppress(OSError):
                process.stdin.write(b"?\x1b[B\r")
            await asyncio.sleep(0.02)
        assert served.worker.counts[counts.ENDED, "too_slow"] == 1
        connection.abort()
        await connection.wait_closed()


async def test_half_open_connections_leave_room_for_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = OPEN._replace(per_address=20)
    async with kiosk(tmp_path, settings) as served, beside(served):
        loop = asyncio.get_running_loop()
        half = []
        for _number in range(600):
            made = socket.socket()
            made.setblocking(False)
            made.bind(("127.0.0.2", 0))
            await loop.sock_connect(made, (HERE, served.port))
            half.append(made)
        await asyncio.sleep(0.2)
        assert served.worker.counts[counts.REFUSED, "address_full"] == 580
        async with served.visitor() as another:
            await another.sees("Press enter to begin")
        for made in half:
            made.close()


async def test_a_handshake_that_never_comes_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "LOGIN", 0.2)
    async with kiosk(tmp_path) as served:
        reader, writer = await asyncio.open_connection(HERE, served.port)
        async with asyncio.timeout(10):
            assert (await reader.readline()).startswith(b"SSH-2.0-walkout")
            while not reader.at_eof():
                await reader.read(100)
        writer.close()
        await asyncio.sleep(0.05)
        assert served.worker.counts[counts.REFUSED, "handshake"] == 1


async def test_one_connection_has_two_channels(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served, beside(served), await served.connect() as connection:
        asked = [
            connection.create_process(term_type="xterm", term_size=(80, 24), encoding=None) for _number in range(60)
        ]
        got = await asyncio.gather(*asked, return_exceptions=True)
        refused = [answer for answer in got if isinstance(answer, asyncssh.ChannelOpenError)]
        kept = [answer for answer in got if isinstance(answer, asyncssh.SSHClientProcess)]
        assert {error.reason for error in refused} == {"Too many channels are open on this connection."}
        assert (len(kept), len(refused)) == (CHANNELS, 60 - CHANNELS)
        kept[0].close()
        await kept[0].wait_closed()
        await connection.create_process(term_type="xterm", term_size=(80, 24), encoding=None)


@asynccontextmanager
async def channel_of_its_own(
    served: Kiosk,
) -> AsyncIterator[tuple[asyncssh.SSHClientConnection, SSHClientChannel[bytes]]]:
    """An open channel over which nothing was asked for yet: no client that means well stops there."""
    connection = await served.connect()
    loop = asyncio.get_running_loop()
    channel: SSHClientChannel[bytes] = SSHClientChannel(connection, loop, "strict", None, "strict", 65536, 32768)
    await channel._open(b"session")
    try:
        yield connection, channel
    finally:
        connection.abort()
        await connection.wait_closed()


async def test_names_of_the_environment_are_not_kept_and_end_the_connection(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served, beside(served), channel_of_its_own(served) as (connection, channel):
        for number in range(5000):
            if connection.is_closed():
                break
            channel._send_request(b"env", String(f"NAME{number}"), String("x" * 1000))
            await asyncio.sleep(0)
        async with asyncio.timeout(10):
            await connection.wait_closed()
        assert number < 4999 or connection.is_closed()


async def test_of_the_environment_only_colours_are_heeded(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served:
        colours = {"NO_COLOR": "1", "PATH": "/evil", "LANG": "C"}
        async with served.visitor(env=colours) as plain, served.visitor() as coloured:
            await plain.sees("Press enter")
            await coloured.sees("Press enter")
            assert re.search(rb"\x1b\[[\d;]*34", coloured.raw)
            assert not re.search(rb"\x1b\[(?:[\d;]*;)?(?:3|4|9|10)\d[;m]", plain.raw)
            assert b"\x1b[1m" in plain.raw


async def test_a_channel_over_which_nothing_is_asked_for_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "NOTHING", 0.3)
    async with kiosk(tmp_path) as served, channel_of_its_own(served) as (connection, _channel):
        async with asyncio.timeout(10):
            await connection.wait_closed()


async def test_a_connection_over_which_nothing_goes_on_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "NOTHING", 0.2)
    async with kiosk(tmp_path) as served:
        connection = await served.connect()
        async with asyncio.timeout(10):
            await connection.wait_closed()


async def test_only_the_cheap_host_key_is_offered(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served:
        async with await served.connect() as connection:
            key = connection.get_server_host_key()
            assert key
            assert key.get_algorithm() == "ssh-ed25519"
        with pytest.raises(asyncssh.KeyExchangeFailed):
            await served.connect(server_host_key_algs=["rsa-sha2-512"])


async def test_a_sequence_that_cannot_be_read_costs_nobody_a_key(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served, served.visitor() as visitor:
        visitor.send("\x1b[99999999999u")
        await asyncio.sleep(0.1)
        visitor.send("enter")
        await visitor.sees("Which country do you live in?")


async def test_a_terminal_cannot_make_the_screen_larger_among_its_keys(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served, served.visitor() as visitor:
        visitor.send("\x1b[48;3000;3000;1;1t", "enter")
        await visitor.sees("Which country do you live in?")
        (visit,) = served.worker.visits
        assert visit._app
        assert visit._app.size == (80, 24)
