"""Whatever is typed, pasted or resized, nothing breaks."""

import random

import pytest
from textual import events
from walkout.ui.app import WalkoutApp
from walkout.ui.screens.walk import WalkScreen
from walkout.ui.surroundings import Surroundings

from tests.ui.walking import CHECKLIST, GERMAN, GUIDE, REVIEW, START, TODAY, Walk, walking

KEYS = (
    *("enter", "escape", "up", "down", "home", "end", "pageup", "pagedown", "space", "tab", "shift+tab"),
    *("backspace", "delete", "ctrl+u", "ctrl+c", "f1", "question_mark", "left", "right"),
    *"0123456789abcdhjkmnorstuxyz",
)
SIZES = ((80, 24), (40, 15), (1, 1), (20, 6), (120, 40), (200, 60), (3, 50))
RUBBISH = ("[b]x[/b] [", "\x1b[31m", "🏴󠁧󠁢󠁳󠁣󠁴󠁿\u200d\u202e", "x" * 5000, "[@click=app.exit]y[/]", "\\", "")


async def resize(walk: Walk, size: tuple[int, int]) -> None:
    await walk.pilot.resize_terminal(*size)
    await walk.settle()


@pytest.mark.parametrize("seed", range(8))
async def test_no_keys_in_any_order_break_it(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    monkeypatch.setattr("webbrowser.get", lambda: None)
    monkeypatch.setattr("walkout.ui.screens.save.save", lambda *_args, **_kwargs: None)
    monkeypatch.setattr(WalkoutApp, "exit", lambda *_args: None)
    at = chance.choice((START, "ai_training", REVIEW, CHECKLIST))
    async with walking(at=at) as walk:
        for _step in range(40):
            if chance.random() < 0.1:
                await resize(walk, chance.choice(SIZES))
            else:
                await walk.press(chance.choices(KEYS, [5 if len(key) > 1 else 1 for key in KEYS])[0])
            assert walk.app.fault is None
        assert walk.app.is_running


@pytest.mark.parametrize("at", [START, "country", "subdivision", "ai_training", "region", REVIEW, CHECKLIST])
@pytest.mark.parametrize("size", [(1, 1), (20, 6), (7, 30)], ids=str)
async def test_tiny_windows_do_not_break_it(at: str, size: tuple[int, int]) -> None:
    async with walking(size, at=at) as walk:
        await walk.press("down", "up", "question_mark", "f1", "pagedown", "escape", "escape", "s", "escape")
        assert walk.app.fault is None
        await resize(walk, (80, 24))
        assert "walkout" in walk.lines[0]


@pytest.mark.parametrize("rubbish", RUBBISH, ids=ascii)
async def test_rubbish_pasted_as_a_country_is_no_country(rubbish: str) -> None:
    async with walking(at="country") as walk:
        walk.app.post_message(events.Paste(rubbish))
        await walk.settle()
        await walk.press("enter")
        assert walk.asked == "country"
        assert walk.look.running
        assert "Choose the country" in walk.words or "No country goes by that name." in walk.words


async def test_keys_before_the_first_picture_do_not_break_it() -> None:
    app = WalkoutApp(GUIDE, Surroundings(today=lambda: TODAY))
    async with app.run_test(size=(80, 24)) as pilot:
        walk = Walk(app, pilot)
        for key in ("down", "x", "enter"):
            walk.send(key)
        await walk.until(lambda: walk.asked == "country")
        assert app.fault is None


async def test_enter_held_down_answers_nothing_by_itself() -> None:
    async with walking(answers=GERMAN, at="ai_training") as walk:
        for _press in range(20):
            walk.send("enter")
        await walk.settle()
        assert walk.asked == "ai_training"


async def test_of_a_paste_that_is_too_long_the_beginning_is_taken() -> None:
    async with walking(at="country") as walk:
        walk.app.post_message(events.Paste("norway" + " " * 5000))
        await walk.settle()
        await walk.press("enter")
        assert walk.asked != "country"
        assert walk.app.journey.answers["country"] == "NO"


async def test_a_key_between_two_pages_is_no_answer_of_the_one_before(monkeypatch: pytest.MonkeyPatch) -> None:
    async with walking(at="country") as walk:
        await walk.type("germany")
        arrange = WalkScreen._arrange
        between: list[str] = []

        async def arrange_late(shown: WalkScreen) -> None:
            between.append(walk.asked)
            shown.action_go_on()
            await arrange(shown)

        monkeypatch.setattr(WalkScreen, "_arrange", arrange_late)
        await walk.press("enter")
        await walk.settle()
        assert between == ["subdivision"]
        assert walk.asked == "subdivision"
        assert dict(walk.app.journey.answers) == {"country": "DE"}
