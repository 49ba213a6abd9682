"""The recording in the README, drawn from a visit: it shows what visitors see. `--draw-goldens` draws it again."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.ui.drawing import svg
from tests.ui.recording import moving
from tests.ui.walking import CHECKLIST, GERMAN, REMOTE, walking

RECORDING = Path(__file__).parents[2] / "assets" / "kiosk.svg"


async def recorded() -> str:
    """A visit, page by page, as one picture that moves."""
    pictures = []
    async with walking(kiosk=REMOTE) as walk:

        def take() -> None:
            pictures.append(svg(walk, "A visit to a walkout kiosk"))

        take()
        await walk.go_on()
        await walk.answer("DE")
        take()
        await walk.walk_to("region")
        take()
        await walk.walk_to("ai_training")
        await walk.press("1")
        take()
        await walk.walk_to("review", GERMAN)
        take()
        await walk.press("enter")
        await walk.until(lambda: walk.asked == CHECKLIST)
        await walk.settle()
        take()
        await walk.press("q")
        take()
    return moving(pictures)


async def test_the_recording_is_of_a_visit(request: pytest.FixtureRequest) -> None:
    drawn = await recorded()
    if request.config.getoption("draw_goldens"):
        RECORDING.parent.mkdir(exist_ok=True)
        RECORDING.write_text(drawn, encoding="utf-8", newline="\n")
    assert drawn == RECORDING.read_text(encoding="utf-8"), "--draw-goldens draws it again"


def test_the_recording_moves_without_a_script_and_loads_nothing() -> None:
    drawn = RECORDING.read_text(encoding="utf-8")
    assert ElementTree.fromstring(drawn).tag.endswith("svg")
    assert not re.search(r"<script|url\(http|@font-face|href|@import|onload", drawn)
    assert drawn.count('class="page"') == 7
