"""Every screen as it looks, in words and as a picture. `pytest --draw-goldens` draws them again.

A golden accepts whatever is accepted: what the screens do is tested beside it.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from textual.widgets import Input
from walkout.ui.visit import VisitApp

from tests.ui.drawing import svg
from tests.ui.walking import CHECKLIST, REMOTE, REVIEW, STANDING, START, Walk, walking

ROOT = Path(__file__).parents[2]
SCREENS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "start": (START, ()),
    "country": ("country", ("u", "k")),
    "question": ("ai_training", ("1",)),
    "card": ("region", ()),
    "review": (REVIEW, ()),
    "checklist": (CHECKLIST, ()),
    "sources": ("region", ("s",)),
    "help": ("ai_training", ("question_mark",)),
    "leave": ("ai_training", ("q",)),
    "save": (CHECKLIST, ("v", "enter")),
    "letter": (CHECKLIST, ("down", "down", "down", "l", "space")),
    "qr": ("ai_training", ("r",)),
}
"""Name -> the page of the walk, and the keys from there."""
AT_A_KIOSK: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "kiosk-start": (START, ()),
    "kiosk-checklist": (CHECKLIST, ()),
    "kiosk-home": (CHECKLIST, ("h",)),
    "kiosk-leave": ("ai_training", ("q",)),
}
SIZES = [(80, 24), (40, 20), (120, 40)]


WORDS = Path(__file__).parent / "goldens"
PICTURES = ROOT / "screenshots"


@pytest.fixture
def matches(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare with a golden, or write it where `--draw-goldens` was given.

    The words stand beside the tests; the pictures, which the README shows, have a place of their own.
    """
    update: bool = request.config.getoption("draw_goldens")

    def match(file: Path, drawn: str) -> None:
        if update:
            file.parent.mkdir(exist_ok=True)
            file.write_text(drawn, encoding="utf-8", newline="\n")
        assert drawn == file.read_text(encoding="utf-8"), f"{file.name}: --draw-goldens draws it again"

    return match


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", [*SCREENS, *AT_A_KIOSK])
async def test_the_screen_looks_as_it_did(
    name: str, size: tuple[int, int], matches: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("walkout.ui.screens.save._folder", lambda: Path("/home/you/Documents"))
    at, keys = {**SCREENS, **AT_A_KIOSK}[name]
    async with walking(size, at=at, opens_links=True, kiosk=REMOTE if name in AT_A_KIOSK else None) as walk:
        await walk.press(*keys)
        for field in walk.app.screen.query(Input):
            field.cursor_blink = False
            field._cursor_visible = True
        await walk.settle()
        _match(walk, f"{name}-{size[0]}x{size[1]}", matches)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_invitation_looks_as_it_did(size: tuple[int, int], matches: Callable[[Path, str], None]) -> None:
    async with walking(size, kiosk=STANDING, invites=True) as walk:
        _match(walk, f"kiosk-welcome-{size[0]}x{size[1]}", matches)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_question_who_is_there_looks_as_it_did(
    size: tuple[int, int], matches: Callable[[Path, str], None]
) -> None:
    async with walking(size, at="ai_training", kiosk=REMOTE) as walk:
        assert isinstance(walk.app, VisitApp)
        walk.app.ask_who_is_there()
        await walk.settle()
        _match(walk, f"kiosk-idle-{size[0]}x{size[1]}", matches)


def _match(walk: Walk, golden: str, matches: Callable[[Path, str], None]) -> None:
    name = golden.rpartition("-")[0]
    matches(WORDS / f"{golden}.txt", f"{walk.text}\n")
    matches(PICTURES / f"{golden}.svg", svg(walk, f"walkout: {name}"))


def test_there_is_a_golden_for_every_screen_and_no_other() -> None:
    screens = (*SCREENS, *AT_A_KIOSK, "kiosk-welcome", "kiosk-idle")
    names = {f"{name}-{width}x{height}" for name in screens for width, height in SIZES}
    assert {file.stem for file in WORDS.glob("*.txt")} == names
    assert {file.stem for file in PICTURES.glob("*-*x*.svg")} == names


def test_no_browser_can_fold_a_space_in_the_pictures() -> None:
    """Browsers no longer heed xml:space: a space that is not to be folded has to be one that never is."""
    for picture in PICTURES.glob("*-*x*.svg"):
        words = re.findall(r"<text [^>]*>([^<]*)</text>", picture.read_text(encoding="utf-8"))
        assert words
        assert [text for text in words if " " in text.strip("\n")] == [], picture.name


def test_the_pictures_load_nothing() -> None:
    for picture in PICTURES.glob("*.svg"):
        drawn = picture.read_text(encoding="utf-8")
        assert [part for part in ("url(http", "@font-face", "href", "@import") if part in drawn] == []
        assert "<title>walkout: " in drawn
