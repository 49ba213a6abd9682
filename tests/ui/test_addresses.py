"""Addresses: whole, on lines of their own, links where the terminal knows links, copied as they are, as QR codes."""

import io

import pytest
import resvg_py
import zxingcpp
from PIL import Image
from walkout.ui.screens.checklist import BESIDE
from walkout.ui.screens.reader import ReaderScreen

from tests.ui.drawing import svg
from tests.ui.walking import CHECKLIST, GERMAN, GUIDE, Walk, walking

QUESTIONS = [key for key, question in GUIDE.questions.items() if question.link]
AMERICAN = {**GERMAN, "country": "US", "subdivision": "US-CA", "ads_sharing": "on", "ai_training": "off"}
SCROLLBAR = " ▁▂▃▄▅▆▇█"
PEOPLE = {
    "German": GERMAN,
    "American": AMERICAN,
    "British": {**GERMAN, "country": "GB", "subdivision": "unsure", "objection": "refused"},
    "visitor": {"country": "FR", "account": "visitor", "subdivision": "unsure", "objection": "not_sent"},
}


def pieces(walk: Walk, url: str) -> list[str]:
    """What is shown of an address, line by line, where it is a link in the terminal's own way."""
    linked = (
        "".join(segment.text for segment in strip if segment.style and segment.style.link == url)
        for strip in walk.strips
    )
    return [text for text in linked if text]


def assert_whole(walk: Walk, url: str) -> None:
    """Unbroken where the window can hold it; nothing before it, nor, but for a scrollbar, behind it."""
    shown = pieces(walk, url)
    assert "".join(shown).startswith(url), f"{url} is not shown as a link:\n{walk.text}"
    if len(url) >= walk.app.size.width:
        return
    assert url in shown, f"{url} is broken:\n{walk.text}"
    if walk.app.size.width < BESIDE:
        assert any(line.rstrip(SCROLLBAR).strip() == url for line in walk.lines), f"not alone: {url}\n{walk.text}"


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)], ids=str)
async def test_the_address_of_a_question_is_whole_and_copied_as_it_is(question: str, size: tuple[int, int]) -> None:
    async with walking(size, AMERICAN, at=question) as walk:
        link = GUIDE.questions[question].link
        assert link
        url = GUIDE.links[link].url
        assert url == walk.address
        assert_whole(walk, url)
        await walk.press("c")
        assert walk.app.clipboard == url
        assert "Sent to the clipboard." in walk.notices[0]


@pytest.mark.parametrize("size", [(80, 80), (120, 40), (200, 60)], ids=str)
@pytest.mark.parametrize("person", PEOPLE)
async def test_the_address_of_every_item_is_whole_and_copied_as_it_is(person: str, size: tuple[int, int]) -> None:
    async with walking(size, PEOPLE[person], at=CHECKLIST) as walk:
        for row in range(len(walk.menu.rows)):
            await walk.press(*["down"] * min(row, 1))
            if walk.address:
                assert_whole(walk, walk.address)
                await walk.press("c")
                assert walk.app.clipboard == walk.address


@pytest.mark.parametrize("at", ["ai_training", CHECKLIST])
async def test_the_addresses_of_sources_are_whole(at: str) -> None:
    async with walking((80, 200), at=at) as walk:
        urls = [source.url for source in walk.sources if source.url]
        await walk.press("s")
        for url in urls:
            assert_whole(walk, url)


def decoded(drawn: str) -> list[str]:
    """What a phone reads from a picture of the screen."""
    picture = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=drawn, zoom=2)))).convert("L")
    return [found.text for found in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("size", [(80, 24), (40, 20), (120, 40)], ids=str)
async def test_a_qr_code_is_read_from_a_picture_of_the_screen(size: tuple[int, int]) -> None:
    async with walking(size, at="ai_training") as walk:
        url = walk.address
        await walk.press("r")
        assert isinstance(walk.app.screen, ReaderScreen)
        assert decoded(svg(walk, "walkout")) == [url]
        await walk.press("escape")
        assert walk.asked == "ai_training"


@pytest.mark.parametrize("question", QUESTIONS)
async def test_the_qr_code_of_every_question_fits_at_home(question: str) -> None:
    async with walking(answers=AMERICAN, at=question) as walk:
        url = walk.address
        await walk.press("r")
        assert decoded(svg(walk, "walkout")) == [url]


async def test_a_window_too_small_for_a_qr_code_says_what_it_takes() -> None:
    async with walking((40, 15), at="ai_training") as walk:
        await walk.press("r")
        assert not isinstance(walk.app.screen, ReaderScreen)
        (notice,) = walk.notices
        assert "This QR code needs 37 by 20 cells. Make the window larger." in notice
        await walk.pilot.resize_terminal(40, 20)
        await walk.settle()
        await walk.press("r")
        assert isinstance(walk.app.screen, ReaderScreen)


async def test_what_is_said_in_passing_can_be_read_in_a_small_window() -> None:
    async with walking((40, 15), at="ai_training") as walk:
        await walk.press("r")
        await walk.until(lambda: "needs 37 by 20 cells." in " ".join(walk.words.replace("▌", " ").split()))
