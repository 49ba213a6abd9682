"""The pages that lie over others: sources, help, leaving."""

import re

import pytest
from walkout.ui.screens.choose import ChooseScreen
from walkout.ui.screens.help import HelpScreen
from walkout.ui.screens.reader import ReaderScreen
from walkout.ui.widgets.keys import key_name

from tests.ui.walking import CHECKLIST, GUIDE, REVIEW, START, walking


@pytest.mark.parametrize("at", ["ai_training", "region", CHECKLIST])
async def test_sources_are_one_key_away(at: str) -> None:
    async with walking((80, 200), at=at) as walk:
        sources = walk.sources
        assert sources
        await walk.press("s")
        assert isinstance(walk.app.screen, ReaderScreen)
        assert all(" ".join(source.title.split()) in walk.words for source in sources)
        await walk.press("escape")
        assert walk.asked == at


async def test_a_long_page_scrolls_and_says_so() -> None:
    async with walking(at="ai_training") as walk:
        await walk.press("s")
        assert {"down", "space"} & set(walk.keys)
        before = walk.text
        await walk.press("down")
        after = walk.text
        assert before != after
        await walk.press("up")
        assert walk.text == before
        await walk.press("pagedown")
        assert walk.text != before


@pytest.mark.parametrize("at", [START, "country", "subdivision", "ai_training", "region", REVIEW, CHECKLIST])
async def test_help_lists_every_key_that_acts(at: str) -> None:
    async with walking((120, 80), at=at, opens_links=True) as walk:
        keys = walk.keys
        acting = [key for key, entry in walk.app.screen.active_bindings.items() if entry.enabled]
        assert set(keys) <= set(acting)
        await walk.press("f1" if at == "country" else "question_mark")
        assert isinstance(walk.app.screen, HelpScreen)
        listed = {name for line in walk.lines for name in re.split(r"[, ]+", line.strip().partition("  ")[0])}
        assert [key for key in keys if key_name(key) not in listed] == []
        if at != START:
            assert all(term.title in walk.app.screen.text.plain for term in GUIDE.glossary.values())
        await walk.press("escape")
        assert walk.asked == at


async def test_leaving_is_asked_for_first() -> None:
    async with walking(at="ai_training") as walk:
        await walk.press("q")
        assert isinstance(walk.app.screen, ChooseScreen)
        assert "Nothing you answered is kept." in walk.words
        assert "> Stay" in walk.text
        await walk.press("enter")
        assert walk.look.running
        assert walk.asked == "ai_training"
        await walk.press("q", "escape")
        assert walk.look.running
        await walk.press("q", "down", "enter")
        assert not walk.look.running


@pytest.mark.parametrize("at", [START, "country", "ai_training", CHECKLIST])
async def test_ctrl_c_twice_leaves_from_anywhere(at: str) -> None:
    async with walking(at=at) as walk:
        await walk.press("ctrl+c")
        assert isinstance(walk.app.screen, ChooseScreen)
        assert walk.look.running
        await walk.press("ctrl+c")
        assert not walk.look.running


@pytest.mark.parametrize("key", ["s", "question_mark", "v", "t", "m"])
async def test_ctrl_c_asks_on_pages_over_others_too(key: str) -> None:
    async with walking(at=CHECKLIST) as walk:
        await walk.press(key, "ctrl+c")
        assert isinstance(walk.app.screen, ChooseScreen)
        assert walk.look.running
        assert "Leave walkout?" in walk.words
