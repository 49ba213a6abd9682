"""Remembering, coming back, and what is waiting then."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from walkout.engine.code import decode
from walkout.engine.journey import Journey
from walkout.record.memory import Memory
from walkout.record.store import Store
from walkout.ui.app import WalkoutApp
from walkout.ui.screens.checklist import ChecklistScreen
from walkout.ui.screens.day import DayScreen
from walkout.ui.screens.letter import LetterScreen
from walkout.ui.surroundings import Surroundings

from tests.ui.test_checklist import OBJECTION, SWITCH, go_to, screen_of, status
from tests.ui.walking import CHECKLIST, GUIDE, REVIEW, START, Walk, walking

SENT, LATER = date(2026, 10, 20), date(2026, 11, 24)
FRENCH = {
    "country": "FR",
    "account": "member",
    "adult": "yes",
    "ai_training": "on",
    "job_data": "none",
    "groups": "no",
    "ai_features": "yes",
    "other_ai": "object",
    "objection": "not_sent",
    "research": "off",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def memory(folder: Path) -> Iterator[Memory]:
    with Memory(Store(folder, "linkedin")) as found:
        yield found


@pytest.fixture
def blocked(folder: Path, memory: Memory) -> Iterator[Memory]:
    """A memory whose folder has become a file."""
    folder.write_text("a file")
    yield memory
    assert folder.read_text() == "a file"


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


async def test_whether_to_remember_is_asked_and_nothing_is_chosen_beforehand(memory: Memory) -> None:
    async with walking(memory=memory) as walk:
        assert "Remember your answers on this computer" in walk.words
        assert walk.menu.cursor is None
        await walk.press("enter")
        assert walk.asked == START
        assert "Choose an answer" in walk.words


async def test_without_a_yes_nothing_is_written(memory: Memory, folder: Path) -> None:
    async with walking(memory=memory, answers=FRENCH) as walk:
        await walk.press("down", "enter")
        await walk.walk_to(CHECKLIST, FRENCH)
        await walk.press("space")
        assert not files(folder)
        await walk.press("q")
        assert "Nothing you answered is kept." in walk.words


async def test_after_a_yes_every_step_is_kept(memory: Memory, folder: Path) -> None:
    async with walking(memory=memory, today=SENT) as walk:
        await walk.press("down", "down", "enter")
        await walk.answer("FR")
        kept = Store(folder, "linkedin")
        assert "linkedin.json" in files(folder)
        assert '"FR"' in kept.path.read_text()
        await walk.walk_to(CHECKLIST, FRENCH)
        await walk.press("space")
        assert '"done"' in kept.path.read_text()
        await walk.press("q")
        assert "is remembered on this computer. “walkout forget” deletes it." in walk.words


async def walked_in_october(folder: Path, *, done: bool = True) -> None:
    """Someone in France walks, says yes, switches off, sends the form, and closes the terminal."""
    with Memory(Store(folder, "linkedin")) as memory:
        async with walking(memory=memory, today=SENT) as walk:
            await walk.press("down", "down", "enter")
            await walk.walk_to(CHECKLIST, FRENCH)
            if done:
                await walk.press("space")
            await mark_sent(walk)


async def mark_sent(walk: Walk, *typed: str) -> None:
    await go_to(walk, OBJECTION)
    await walk.press("m", "down", "enter")
    assert isinstance(walk.app.screen, DayScreen)
    await walk.press(*typed, "enter")


async def test_five_weeks_later_the_month_is_over_and_the_letter_is_ready(folder: Path) -> None:
    await walked_in_october(folder)
    with Memory(Store(folder, "linkedin")) as memory:
        async with walking(memory=memory, today=LATER) as walk:
            assert "You were here last on 20 October 2026." in walk.words
            assert "The time to answer, one month, ended on 20 November 2026, and you marked no answer." in walk.words
            assert "https://www.cnil.fr/" in walk.text
            await walk.press("enter")
            await walk.until(lambda: isinstance(walk.app.screen, LetterScreen) and bool(walk.words))
            assert "data protection officer" in walk.words
            assert walk.address == "https://www.linkedin.com/help/linkedin/ask/TSO-DPO"
            await walk.press("y")
            assert "On 20 October 2026 I sent LinkedIn an objection." in walk.app.clipboard
            assert "20 November 2026" in walk.app.clipboard
            await walk.press("escape")
            item = screen_of(walk).item
            assert item
            assert item.id == "objection-follow-up"


async def test_before_the_month_is_over_nothing_is_due(folder: Path) -> None:
    await walked_in_october(folder)
    with Memory(Store(folder, "linkedin")) as memory:
        async with walking(memory=memory, today=date(2026, 11, 20)) as walk:
            assert "Due now" not in walk.words
            assert "Later, from 21 November 2026." in walk.words
            assert "You did this on 20 October 2026." in walk.words
            await walk.press("enter")
            assert isinstance(walk.app.screen, ChecklistScreen)


async def test_a_setting_that_was_off_and_is_on_again_is_told_with_both_days(folder: Path) -> None:
    await walked_in_october(folder)
    with Memory(Store(folder, "linkedin")) as memory:
        async with walking(memory=memory, today=LATER) as walk:
            await walk.press("end", "up", "enter")
            assert walk.asked == "country"
            await walk.press(*["enter"] * 3)
            while walk.asked != "ai_training":
                await walk.go_on()
            assert "> (•) Off" in walk.text
            await walk.answer("on")
            while walk.asked != REVIEW:
                await walk.go_on()
            await walk.press("enter")
            await walk.until(lambda: walk.asked == CHECKLIST)
            await walk.settle()
            assert "20 October 2026" in walk.words
            assert "24 November 2026" in walk.words
            assert "is on" in walk.words
            assert status(walk, SWITCH) == "todo"


@pytest.mark.parametrize("width", [30, 38, 40, 42, 60])
async def test_both_answers_can_be_read_whole_at_any_width(memory: Memory, width: int) -> None:
    async with walking((width, 50), memory=memory) as walk:
        assert "( ) No, keep nothing ( ) Yes, remember them on this computer" in walk.words


async def test_the_reader_can_be_forgotten_from_the_first_page(folder: Path) -> None:
    await walked_in_october(folder)
    with Memory(Store(folder, "linkedin")) as memory:
        async with walking(memory=memory, today=LATER) as walk:
            await walk.press("end", "enter")
            assert not walk.look.running
    assert "linkedin.json" not in files(folder)


async def test_a_second_walk_at_once_says_that_it_is_not_remembered(folder: Path) -> None:
    await walked_in_october(folder)
    before = (folder / "linkedin.json").read_text()
    with Memory(Store(folder, "linkedin")), Memory(Store(folder, "linkedin")) as second:
        async with walking(memory=second, today=LATER) as walk:
            assert "Another walk is open on this computer." in walk.words
            await walk.press("enter")
            await walk.answer("DE")
    assert (folder / "linkedin.json").read_text() == before


async def test_where_nothing_can_be_written_the_walk_goes_on_without(blocked: Memory) -> None:
    async with walking(memory=blocked) as walk:
        await walk.press("down", "down", "enter")
        assert "is a file, and walkout needs a folder there" in walk.words
        await walk.press("enter")
        assert walk.asked == "country"


async def test_a_day_that_does_not_exist_or_is_to_come_is_refused() -> None:
    async with walking(at=CHECKLIST, answers={**FRENCH}, today=LATER) as walk:
        await mark_sent(walk, "ctrl+u", *"2026-02-30")
        assert isinstance(walk.app.screen, DayScreen)
        assert "“2026-02-30” is not a day." in walk.words
        await walk.press("ctrl+u", *"2026-11-25", "enter")
        assert "Give a day from" in walk.words
        await walk.press("ctrl+u", *"2026-10-20", "enter")
        assert status(walk, OBJECTION) == "sent"
        assert walk.app.journey.marks[OBJECTION].on == SENT
        assert status(walk, "objection-follow-up") == "todo"
        assert "no answer" in walk.text


async def test_a_refusal_comes_after_what_it_refuses_and_is_answered_first() -> None:
    async with walking(at=CHECKLIST, answers={**FRENCH}, today=LATER) as walk:
        await mark_sent(walk, "ctrl+u", *"20 October 2026")
        await walk.press("m")
        assert "> Sent, waiting" in walk.text
        await walk.press("down", "down", "enter", "ctrl+u", *"2026-10-19", "enter")
        assert "Give a day from 2026-10-20 to today" in walk.words
        await walk.press("ctrl+u", *"2026-11-02", "enter")
        assert status(walk, OBJECTION) == "refused"
        first = walk.app.journey.plan(LATER).first
        assert first and first.id == "objection-follow-up"


async def test_without_leave_to_save_nothing_offers_to() -> None:
    async with walking(at=CHECKLIST, saves=False) as walk:
        assert "v" not in walk.keys
        await go_to(walk, OBJECTION)
        await walk.press("l")
        assert isinstance(walk.app.screen, LetterScreen)
        assert "v" not in walk.keys


async def test_a_walk_from_a_code_replaces_what_was_remembered_only_after_a_yes(folder: Path) -> None:
    await walked_in_october(folder)
    before = (folder / "linkedin.json").read_text()
    with Memory(Store(folder, "linkedin")) as memory:
        app = WalkoutApp(GUIDE, Surroundings(lambda: LATER), memory, Journey(GUIDE, {"country": "DE"}))
        async with app.run_test() as pilot:
            walk = Walk(app, pilot)
            await walk.settle()
            assert "A walk of 20 October 2026 is remembered. If you say yes, this one takes its place." in walk.words
            await walk.press("down", "enter")
            await walk.answer("DE-BE")
    assert (folder / "linkedin.json").read_text() == before


async def test_the_code_said_at_the_end_holds_the_last_mark() -> None:
    async with walking(at=CHECKLIST) as walk:
        await walk.press("space")
        code = walk.app.journey.plan(LATER).code
        assert code
        assert walk.app.farewell()[0] == f"Take-home code: {code}"
        assert decode(GUIDE, code).marks[SWITCH].status == "done"
