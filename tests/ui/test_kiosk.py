"""At a kiosk: what is offered instead of a disk and a browser, what is taken home, and how a visit ends."""

from collections.abc import Mapping

import pytest
from walkout.engine.code import decode
from walkout.ui.screens.choose import ChooseScreen
from walkout.ui.screens.home import HomeScreen
from walkout.ui.screens.notice import NoticeScreen
from walkout.ui.surroundings import Kiosk
from walkout.ui.visit import Ending, VisitApp

from tests.ui.drawing import svg
from tests.ui.test_addresses import decoded
from tests.ui.walking import CHECKLIST, GERMAN, GUIDE, REMOTE, REVIEW, STANDING, START, Walk, walking

PLACES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "start": (START, ()),
    "question": ("ai_training", ()),
    "review": (REVIEW, ()),
    "checklist": (CHECKLIST, ()),
    "letter": (CHECKLIST, ("down", "down", "down", "l")),
    "home": (CHECKLIST, ("h",)),
    "leave": ("ai_training", ("q",)),
}


def visit(walk: Walk) -> VisitApp:
    assert isinstance(walk.app, VisitApp)
    return walk.app


@pytest.mark.parametrize("place", PLACES)
async def test_nothing_is_saved_opened_or_suspended(place: str) -> None:
    at, keys = PLACES[place]
    async with walking(at=at, kiosk=REMOTE) as walk:
        await walk.press(*keys)
        assert not {"o", "v", "ctrl+z"} & set(walk.keys)
        before = walk.look
        await walk.press("o", "v", "ctrl+z")
        assert walk.look == before


@pytest.mark.parametrize("place", PLACES)
async def test_every_advertised_key_acts_and_says_what_it_does(place: str) -> None:
    at, keys = PLACES[place]
    async with walking(at=at, kiosk=REMOTE) as walk:
        await walk.press(*keys)
        offered = walk.keys
    for key in offered:
        async with walking(at=at, kiosk=REMOTE) as walk:
            await walk.press(*keys)
            before = walk.look
            await walk.press(key)
            assert walk.look != before, key


async def test_at_home_there_is_nothing_to_take_home() -> None:
    async with walking(at=CHECKLIST) as walk:
        assert "h" not in walk.keys
        assert "v" in walk.keys


@pytest.mark.parametrize(
    ("kiosk", "told"),
    [
        (REMOTE, "What you answer travels encrypted to this kiosk, which forgets it when your visit ends."),
        (STANDING, "What you answer stays in this kiosk’s memory, and is gone when your visit ends."),
    ],
)
async def test_the_start_page_says_where_answers_go(kiosk: Kiosk, told: str) -> None:
    async with walking(kiosk=kiosk) as walk:
        assert told in walk.words
        assert "A visit ends by itself after 3 minutes without a key." in walk.words
        assert "Nothing you answer leaves this computer." not in walk.words


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
async def test_the_last_page_has_the_code_the_commands_and_a_picture(size: tuple[int, int]) -> None:
    async with walking(size, at=CHECKLIST, kiosk=REMOTE) as walk:
        await walk.press("h")
        screen = walk.app.screen
        assert isinstance(screen, HomeScreen)
        code = screen.code
        assert {**decode(GUIDE, code).answers} == {**GERMAN}
        assert decoded(svg(walk, "walkout")) == [f"https://kiosk.example/c/{code}"]
        shown = [line.strip() for line in walk.lines]
        assert f"ssh kiosk.example checklist {code} > checklist.md" in shown
        assert f"scp kiosk.example:checklist-{code}.md ." in shown
        assert "Anyone who has it can read them." in walk.words


async def test_without_pages_the_picture_holds_the_code() -> None:
    async with walking(at=CHECKLIST, kiosk=STANDING) as walk:
        await walk.press("h")
        screen = walk.app.screen
        assert isinstance(screen, HomeScreen)
        assert decoded(svg(walk, "walkout")) == [screen.code]
        assert f"walkout --code {screen.code}" in walk.words
        assert "ssh " not in walk.words


@pytest.mark.parametrize("kiosk", [REMOTE, STANDING])
async def test_in_a_small_window_a_key_shows_the_picture(kiosk: Kiosk) -> None:
    async with walking((40, 20), at=CHECKLIST, kiosk=kiosk) as walk:
        await walk.press("h")
        screen = walk.app.screen
        assert isinstance(screen, HomeScreen)
        await walk.press("r")
        assert decoded(svg(walk, "walkout")) == [screen.pictured]


async def test_a_port_of_its_own_stands_in_the_commands() -> None:
    kiosk = Kiosk(ssh="kiosk.example:2222")
    assert kiosk.fetch("CODE") == "ssh -p 2222 kiosk.example checklist CODE > checklist.md"
    assert kiosk.copy("CODE") == "scp -P 2222 kiosk.example:checklist-CODE.md ."
    assert Kiosk().fetch("CODE") is None
    assert Kiosk(page="https://kiosk.example/").address("CODE") == "https://kiosk.example/c/CODE"


async def test_who_leaves_a_checklist_is_shown_what_to_take_home_first() -> None:
    async with walking(at=CHECKLIST, kiosk=REMOTE) as walk:
        await walk.press("q")
        assert isinstance(walk.app.screen, HomeScreen)
        await walk.press("escape")
        assert walk.asked == CHECKLIST
        await walk.press("q", "q")
        assert not walk.app.is_running
        assert visit(walk).ending is Ending.LEFT
        assert walk.app.farewell() == ()


async def test_who_leaves_before_is_asked() -> None:
    async with walking(at="ai_training", kiosk=REMOTE) as walk:
        await walk.press("q")
        assert isinstance(walk.app.screen, ChooseScreen)
        assert "Nothing you answered is kept here." in walk.words
        await walk.press("enter")
        assert walk.asked == "ai_training"


@pytest.mark.parametrize("key", ["x", "enter", "down", "escape"])
async def test_any_key_says_that_somebody_is_there(key: str) -> None:
    async with walking(at="ai_training", kiosk=REMOTE) as walk:
        before = walk.text
        visit(walk).ask_who_is_there()
        await walk.until(lambda: isinstance(walk.app.screen, NoticeScreen))
        await walk.press(key)
        assert walk.text == before


async def test_who_is_told_of_the_end_is_told_their_code() -> None:
    async with walking(at="ai_training", kiosk=REMOTE) as walk:
        visit(walk).closing(8)
        await walk.until(lambda: isinstance(walk.app.screen, NoticeScreen))
        await walk.settle()
        assert "It closes in 8 seconds, and your visit with it. Take-home code: " in walk.words


async def test_before_there_is_a_code_none_is_told() -> None:
    async with walking(at="country", kiosk=REMOTE) as walk:
        visit(walk).closing(8)
        await walk.until(lambda: isinstance(walk.app.screen, NoticeScreen))
        assert "Take-home code" not in walk.words


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c", "ctrl+z", "escape", "x"])
async def test_no_key_leads_past_the_invitation_but_into_the_walk(key: str) -> None:
    async with walking(kiosk=STANDING, invites=True) as walk:
        assert "Press any key to begin" in walk.words
        await walk.press(key)
        assert walk.app.is_running
        assert ("Press any key to begin" in walk.words) == (key in ("ctrl+q", "ctrl+c"))
