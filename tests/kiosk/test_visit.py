"""A visit over SSH, from the first page to the last word."""

import asyncio
from pathlib import Path

import asyncssh
import pytest
from walkout.engine.code import decode
from walkout.kiosk import counts

from tests.kiosk.serving import GUIDE, OPEN, PATIENCE, Visitor, kiosk


async def test_a_visitor_walks_and_leaves(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served, served.visitor() as visitor:
        await visitor.sees("Press enter to begin")
        visitor.send("enter")
        await visitor.sees("Which country")
        visitor.send("germany", "enter")
        await visitor.sees("Which state, province or Land")
        visitor.send("q")
        await visitor.sees("End your visit?")
        visitor.send("down", "enter")
        assert await visitor.ended() == 0
        assert "Goodbye. Nothing you answered was kept." in visitor.words
        assert '"ended": "left"' in served.log.getvalue()


async def test_no_connection_is_forwarded_and_it_says_so(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served, await served.connect() as connection:
        with pytest.raises(asyncssh.ChannelOpenError, match="This kiosk forwards no connection"):
            await connection.open_connection("127.0.0.1", 22)
        with pytest.raises(asyncssh.ChannelListenError):
            await connection.forward_remote_port("127.0.0.1", 0, "127.0.0.1", 22)


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (0, 0), (5000, 5000)], ids=str)
async def test_a_window_of_any_size_is_drawn(tmp_path: Path, size: tuple[int, int]) -> None:
    async with kiosk(tmp_path) as served, await served.connect() as connection:
        process = await connection.create_process(term_type="xterm", term_size=size, encoding=None)
        drawn = b""
        while b"enter" not in drawn:
            drawn += await asyncio.wait_for(process.stdout.read(65536), PATIENCE)
        process.stdin.write(b"\x03\x03")
        await asyncio.wait_for(process.wait_closed(), PATIENCE)
        assert served.worker.counts[counts.ENDED, "left"] == 1


async def test_keys_sent_before_the_first_page_are_heeded_after_it(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served, await served.connect() as connection:
        process = await connection.create_process(term_type="xterm", term_size=(80, 24), encoding=None)
        process.stdin.write(b"\r")
        visitor = Visitor(connection, process, (80, 24))
        await visitor.sees("Which country do you live in?")
        visitor.reading.cancel()


async def test_who_presses_nothing_is_asked_and_then_wiped_away(tmp_path: Path) -> None:
    async with kiosk(tmp_path, OPEN._replace(idle=1)) as served, served.visitor() as visitor:
        await visitor.sees("Are you still there?")
        visitor.send("x")
        await visitor.sees("Press enter to begin")
        await visitor.sees("Are you still there?")
        assert await visitor.ended() == 0
        assert visitor.raw.rindex(b"\x1b[3J") > visitor.raw.rindex(b"\x1b[?1049l")
        assert visitor.words == "This visit ended because no key was pressed. Nothing was kept."
        assert served.worker.counts[counts.ENDED, "idle"] == 1


async def test_whoever_leaves_keeps_what_stood_on_their_terminal_before(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served, served.visitor() as visitor:
        visitor.send("\x03", "\x03")
        assert await visitor.ended() == 0
        assert b"\x1b[3J" not in visitor.raw


async def test_the_longest_visit_ends_however_busy(tmp_path: Path) -> None:
    async with kiosk(tmp_path, OPEN._replace(longest=1)) as served, served.visitor() as visitor:
        while not visitor.reading.done():
            visitor.send("down")
            await asyncio.sleep(0.05)
        assert await visitor.ended() == 0
        assert visitor.words == "This visit ended because its time was up. Nothing was kept."
        assert served.worker.counts[counts.ENDED, "longest"] == 1


async def test_visitors_are_told_with_their_code_before_the_kiosk_closes(tmp_path: Path) -> None:
    async with kiosk(tmp_path, OPEN._replace(drain=2)) as served, served.visitor() as visitor:
        visitor.send("enter")
        await visitor.sees("Which country do you live in?")
        visitor.send("norway", "enter")
        await visitor.sees("question 2")
        closing = asyncio.create_task(served.worker.close())
        await visitor.sees("This kiosk is being restarted")
        await visitor.sees("Take-home code: ")
        code = visitor.words.split("Take-home code: ")[1].split()[0]
        assert decode(GUIDE, code).answers["country"] == "NO"
        with pytest.raises(OSError, match=r"refused|reset|Connect"):
            await served.connect()
        assert await visitor.ended() == 0
        await closing
        assert served.worker.counts[counts.ENDED, "closing"] == 1


async def test_who_is_gone_is_not_waited_for(tmp_path: Path) -> None:
    async with kiosk(tmp_path) as served:
        async with served.visitor() as visitor:
            visitor.connection.abort()
            await visitor.until(lambda: not served.worker.visits)
        assert served.worker.counts[counts.ENDED, "cut"] == 1
        await served.worker.close()
