"""A visit over SSH, from the first page to the last word."""

from pathlib import Path

from tests.kiosk.serving import kiosk


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
