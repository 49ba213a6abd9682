"""Every advertised key acts, and says what it does. Which are advertised depends on where the program runs."""

import webbrowser
from asyncio import gather
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from textual.binding import ActiveBinding
from walkout.ui.widgets.keys import shown_bindings

from tests.ui.walking import CHECKLIST, REVIEW, START, Walk, walking

PLACES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "start": (START, ()),
    "country": ("country", ()),
    "country typed": ("country", ("u", "k")),
    "subdivision": ("subdivision", ()),
    "question": ("ai_training", ()),
    "question without a page": ("groups", ()),
    "card": ("region", ()),
    "review": (REVIEW, ()),
    "checklist": (CHECKLIST, ()),
    "objection": (CHECKLIST, ("down", "down", "down")),
    "leave": ("ai_training", ("q",)),
    "mark": (CHECKLIST, ("m",)),
    "save": (CHECKLIST, ("v", "enter")),
    "formats": (CHECKLIST, ("v",)),
    "letter": (CHECKLIST, ("down", "down", "down", "l")),
    "own words": (CHECKLIST, ("down", "down", "down", "l", "w")),
    "day": (CHECKLIST, ("down", "down", "down", "m", "down", "enter")),
    "what if": (CHECKLIST, ("i",)),
    "sources": ("ai_training", ("s",)),
    "help": ("ai_training", ("question_mark",)),
    "text": (CHECKLIST, ("t",)),
    "qr": ("ai_training", ("r",)),
}
"""Every screen: the page of the walk, and the keys that lead on from there."""


class Browser:
    """A window browser that only remembers."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def open(self, url: str) -> bool:
        self.opened.append(url)
        return True


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Browser:
    found = Browser()
    monkeypatch.setattr(webbrowser, "get", lambda: found)
    return found


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the checklist would be saved."""
    monkeypatch.setattr("walkout.ui.screens.save._folder", lambda: tmp_path)
    return tmp_path


def advertised(walk: Walk) -> list[tuple[str, ActiveBinding]]:
    return shown_bindings(walk.app.screen.active_bindings, typing=walk.typing)


async def keys_at(place: str) -> list[str]:
    at, keys = PLACES[place]
    async with walking(at=at, opens_links=True) as walk:
        await walk.press(*keys)
        return [key for key, _active in advertised(walk)]


async def acts(place: str, key: str) -> bool:
    """Whether a key changes anything that can be seen."""
    at, keys = PLACES[place]
    async with walking(at=at, opens_links=True) as walk:
        await walk.press(*keys)
        before = walk.look
        await walk.press(key)
        if key == "o":
            await walk.until(lambda: bool(walk.notices))
        return walk.look != before


@pytest.mark.usefixtures("browser", "home")
@pytest.mark.parametrize("place", PLACES)
async def test_every_advertised_key_acts(place: str) -> None:
    keys = await keys_at(place)
    assert keys
    acting = await gather(*(acts(place, key) for key in keys))
    assert [key for key, acted in zip(keys, acting, strict=True) if not acted] == []


@pytest.mark.parametrize("place", PLACES)
async def test_every_key_says_what_it_does(place: str) -> None:
    at, keys = PLACES[place]
    async with walking(at=at, opens_links=True) as walk:
        await walk.press(*keys)
        offered = [active.binding for _key, active in advertised(walk)]
        assert [b.action for b in offered if not (b.id and b.description and b.tooltip)] == []
        ids = Counter(binding.id for binding in offered)
        assert [name for name, count in ids.items() if count > 1] == []
        for binding in offered:
            assert binding.description in walk.words


@pytest.mark.parametrize("at", ["ai_training", CHECKLIST])
async def test_over_ssh_nothing_is_opened_on_the_far_side(at: str, browser: Browser) -> None:
    async with walking(at=at, opens_links=False) as walk:
        assert "o" not in walk.keys
        assert {"c", "r"} <= set(walk.keys)
        await walk.press("o")
        assert (browser.opened, walk.notices) == ([], ())


@pytest.mark.parametrize("at", ["country", "groups", "region", REVIEW, START])
async def test_without_an_address_there_is_nothing_to_open(at: str) -> None:
    async with walking(at=at, opens_links=True) as walk:
        assert not {"o", "c", "r"} & set(walk.keys)


async def test_o_opens_the_address_in_the_browser(browser: Browser) -> None:
    async with walking(at="ai_training", opens_links=True) as walk:
        await walk.press("o")
        await walk.until(lambda: bool(walk.notices))
        assert browser.opened == [walk.address]
        assert walk.notices == ("Opened in your browser.",)


def no_browser() -> webbrowser.BaseBrowser:
    raise webbrowser.Error("could not locate runnable browser")


async def test_o_says_so_where_there_is_no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "get", no_browser)
    async with walking(at="ai_training", opens_links=True) as walk:
        await walk.press("o")
        await walk.until(lambda: bool(walk.notices))
        assert "No browser could be opened." in walk.notices[0]


@pytest.mark.parametrize(
    "text_browser",
    [
        pytest.param(webbrowser.GenericBrowser("w3m"), id="w3m"),
        pytest.param(webbrowser.GenericBrowser("lynx"), id="lynx"),
        pytest.param(webbrowser.Elinks("elinks"), id="elinks"),
    ],
)
async def test_a_text_browser_is_never_started(
    text_browser: webbrowser.BaseBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[object] = []

    def start(*args: object, **_kwargs: object) -> None:
        started.append(args)
        raise OSError

    monkeypatch.setattr("subprocess.Popen", start)
    monkeypatch.setattr(webbrowser, "get", lambda: text_browser)
    async with walking(at="ai_training", opens_links=True) as walk:
        await walk.press("o")
        await walk.until(lambda: bool(walk.notices))
        assert started == []
        assert "No browser could be opened." in walk.notices[0]
