"""The letter of an item: grounds, own words and a name go into the text, and nowhere else."""

from pathlib import Path

import pytest
from textual.widgets import Static
from walkout.engine.journey import Journey
from walkout.record.memory import Memory
from walkout.record.store import Store
from walkout.ui.screens.dialog import WordsScreen
from walkout.ui.screens.letter import LetterScreen

from tests.ui.test_checklist import OBJECTION, go_to, save_as
from tests.ui.test_coming_back import FRENCH, files
from tests.ui.walking import CHECKLIST, GUIDE, TODAY, Walk, walking

SECRECY = "My work is regulated or bound to secrecy."


async def open_letter(walk: Walk) -> LetterScreen:
    await go_to(walk, OBJECTION)
    await walk.press("l")
    screen = walk.app.screen
    assert isinstance(screen, LetterScreen)
    return screen


async def copied(walk: Walk) -> str:
    await walk.press("y")
    return walk.app.clipboard


async def test_only_what_was_chosen_is_said() -> None:
    async with walking(at=CHECKLIST, answers=FRENCH) as walk:
        await open_letter(walk)
        assert SECRECY not in await copied(walk)
        await walk.press("home", "space")
        assert "> [x] My work is regulated" in walk.text
        assert SECRECY in await copied(walk)
        await walk.press("space")
        assert SECRECY not in await copied(walk)


async def test_what_is_chosen_is_in_sight_in_a_small_window() -> None:
    async with walking((40, 20), at=CHECKLIST, answers=FRENCH) as walk:
        await open_letter(walk)
        assert "My work is regulated" not in walk.words
        await walk.press("space")
        await walk.until(lambda: "> [x] My work is regulated" in walk.words)


async def test_grounds_are_part_of_the_take_home_code_and_words_are_not() -> None:
    async with walking(at=CHECKLIST, answers=FRENCH) as walk:
        before = walk.app.journey.plan(walk.app.surroundings.today()).code
        await open_letter(walk)
        await walk.press("w")
        await walk.type("zebra")
        await walk.press("enter")
        assert walk.app.journey.plan(walk.app.surroundings.today()).code == before
        await walk.press("space", "escape")
        assert walk.app.journey.grounds == ("regulated-work",)
        assert walk.app.journey.plan(walk.app.surroundings.today()).code != before


async def test_own_words_and_a_name_stand_in_the_text_as_they_were_typed() -> None:
    async with walking(at=CHECKLIST, answers=FRENCH) as walk:
        await open_letter(walk)
        assert "[your name]" in await copied(walk)
        await walk.press("w")
        assert isinstance(walk.app.screen, WordsScreen)
        await walk.type("{name} [b]and[/b] {0}")
        await walk.press("enter", "n")
        await walk.type("Ada")
        await walk.press("enter")
        text = await copied(walk)
        assert "{name} [b]and[/b] {0}" in text
        assert text.rstrip().endswith("Ada")
        assert "{name} [b]and[/b] {0}" in str(walk.app.screen.query_one("#letter", Static).content)


async def test_a_name_and_own_words_are_never_kept(tmp_path: Path) -> None:
    with Memory(Store(tmp_path, "linkedin")) as memory:
        memory.begin(Journey(GUIDE, {"country": "FR"}), TODAY)
        async with walking(at=CHECKLIST, answers=FRENCH, memory=memory) as walk:
            await open_letter(walk)
            await walk.press("w")
            await walk.type("zebra")
            await walk.press("enter", "n")
            await walk.type("Ada")
            await walk.press("enter", "space", "escape")
        kept = (tmp_path / "linkedin.json").read_text()
        assert "regulated-work" in kept
        assert "zebra" not in kept
        assert "Ada" not in kept


async def test_the_text_is_saved_only_on_request(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("walkout.ui.screens.save._folder", lambda: tmp_path)
    async with walking(at=CHECKLIST, answers=FRENCH) as walk:
        await open_letter(walk)
        assert not files(tmp_path)
        await walk.press("v")
        await save_as(walk, tmp_path / "letter.txt")
        assert "Article 21(1) of the GDPR" in (tmp_path / "letter.txt").read_text()


async def test_a_letter_is_offered_only_where_there_is_one() -> None:
    async with walking(at=CHECKLIST, answers=FRENCH) as walk:
        assert "l" not in walk.keys
        await go_to(walk, OBJECTION)
        assert "l" in walk.keys
