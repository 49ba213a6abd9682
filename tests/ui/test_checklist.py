"""The checklist: marks, what they change, and taking it away."""

import os
from pathlib import Path

import pytest
from textual.widgets import Input
from walkout.engine.build import build_plan
from walkout.export import exporter
from walkout.ui.screens.checklist import ChecklistScreen
from walkout.ui.screens.choose import ChooseScreen
from walkout.ui.screens.save import SaveScreen
from walkout.ui.widgets.menu import Menu

from tests.ui.walking import CHECKLIST, GERMAN, GUIDE, TODAY, Walk, walking

OBJECTION = "objection-form"
SWITCH = "ai-training-off"


def screen_of(walk: Walk) -> ChecklistScreen:
    found = next(screen for screen in walk.app.screen_stack if isinstance(screen, ChecklistScreen))
    assert isinstance(found, ChecklistScreen)
    return found


def status(walk: Walk, action: str) -> str:
    return next(view.status for view in screen_of(walk).plan.actions if view.id == action)


def markdown(walk: Walk) -> str:
    return exporter("markdown")(build_plan(GUIDE, GERMAN, walk.app.journey.marks, TODAY))


async def go_to(walk: Walk, action: str) -> None:
    ids = [view.id for view in screen_of(walk).plan.actions]
    await walk.press("home", *["down"] * ids.index(action))


async def save_as(walk: Walk, path: Path) -> None:
    """Open the dialog and type a path over the one suggested."""
    if not isinstance(walk.app.screen, SaveScreen):
        await walk.press("v", "enter")
    field = walk.app.screen.query_one(Input)
    await walk.press("end", "ctrl+u")
    assert field.value == ""
    await walk.type(str(path))
    assert field.value == str(path)
    await walk.press("enter")


async def test_the_first_thing_to_do_is_under_the_cursor_with_its_reason() -> None:
    async with walking(at=CHECKLIST) as walk:
        assert "> [ ] Switch off AI training on your data" in walk.text
        assert "Because: You live in Berlin." in walk.words
        await walk.press("down")
        assert "> [ ] Clear the résumés" in walk.text


async def test_space_marks_as_done_and_back_and_the_lanes_follow() -> None:
    async with walking(at=CHECKLIST) as walk:
        lanes = {lane.id: lane.state for lane in screen_of(walk).plan.lanes}
        assert lanes["content_ai"] == "on"
        await walk.press("space")
        assert "> [x] Switch off AI training" in walk.text
        assert "You did this on 24 November 2026." in walk.words
        after = {lane.id: lane.state for lane in screen_of(walk).plan.lanes}
        assert after["content_ai"] == "off"
        assert "Do this first: Switch off AI training on your data" not in walk.words
        await walk.press("space")
        assert {lane.id: lane.state for lane in screen_of(walk).plan.lanes} == lanes
        assert status(walk, SWITCH) == "todo"


async def test_the_cursor_stays_on_the_item_that_is_marked() -> None:
    async with walking(at=CHECKLIST) as walk:
        await walk.press("down", "space")
        item = screen_of(walk).item
        assert item
        assert (item.id, item.status) == ("job-data-clear", "done")


async def test_m_says_what_was_done_with_an_item() -> None:
    async with walking(at=CHECKLIST) as walk:
        await walk.press("m")
        assert isinstance(walk.app.screen, ChooseScreen)
        assert {value for _words, value in walk.app.screen.choices} == {"todo", "done", "not_for_me", "not_found"}
        await walk.press("escape")
        assert status(walk, SWITCH) == "todo"
        await walk.press("m", "end", "enter")
        assert status(walk, SWITCH) == "not_found"
        await walk.press("m", "home", "enter")
        assert status(walk, SWITCH) == "todo"


@pytest.mark.parametrize("mark", ["sent", "answered", "refused"])
async def test_an_objection_can_be_sent_answered_and_refused(mark: str) -> None:
    answers = {**GERMAN, "objection": "not_sent"}
    async with walking(answers=answers, at=CHECKLIST) as walk:
        await go_to(walk, OBJECTION)
        await walk.press("m")
        assert isinstance(walk.app.screen, ChooseScreen)
        values = [value for _words, value in walk.app.screen.choices]
        assert {"sent", "answered", "refused"} <= set(values)
        await walk.press(*["down"] * values.index(mark), "enter", "enter")
        assert status(walk, OBJECTION) == mark
        assert walk.app.journey.marks[OBJECTION].on == TODAY


async def test_what_is_marked_stays_when_going_back_to_the_answers() -> None:
    async with walking(at=CHECKLIST) as walk:
        await walk.press("space", "escape", "enter")
        await walk.until(lambda: walk.asked == CHECKLIST)
        assert status(walk, SWITCH) == "done"


async def test_the_checklist_is_saved_as_markdown(tmp_path: Path) -> None:
    async with walking(at=CHECKLIST) as walk:
        await walk.press("space")
        await save_as(walk, tmp_path / "my list.md")
        assert "Saved." in walk.text
        assert (tmp_path / "my list.md").read_text(encoding="utf-8") == markdown(walk)
        assert "enter" not in walk.keys
        await walk.press("escape")
        assert walk.asked == CHECKLIST


async def test_a_file_is_replaced_only_by_a_second_enter(tmp_path: Path) -> None:
    file, other = tmp_path / "list.md", tmp_path / "other.md"
    file.write_text("mine")
    async with walking(at=CHECKLIST) as walk:
        await save_as(walk, file)
        assert "That file is already there." in walk.words
        assert file.read_text() == "mine"
        await save_as(walk, other)
        await walk.press("escape")
        await save_as(walk, file)
        assert file.read_text() == "mine"
        await walk.press("escape")
        assert file.read_text() == "mine"
        await save_as(walk, file)
        await walk.press("enter")
        assert file.read_text(encoding="utf-8") == markdown(walk)


async def test_a_missing_folder_and_an_empty_name_are_said(tmp_path: Path) -> None:
    async with walking(at=CHECKLIST) as walk:
        await save_as(walk, tmp_path / "none" / "list.md")
        assert "does not exist. Nothing was written." in walk.words
        await save_as(walk, tmp_path)
        assert "is a folder." in walk.words
        await walk.press("end", "ctrl+u", "enter")
        assert "Type where to save it." in walk.words
        await walk.press("escape")
        assert not any(os.scandir(tmp_path))


async def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")  # root may write anywhere

    monkeypatch.setattr(Path, "touch", refuse)
    async with walking(at=CHECKLIST) as walk:
        await save_as(walk, tmp_path / "list.md")
        assert "could not be written: Permission denied. Nothing was written." in walk.words
    assert not any(os.scandir(tmp_path))


async def test_the_checklist_as_text_and_copied_whole() -> None:
    async with walking((100, 60), at=CHECKLIST) as walk:
        await walk.press("y")
        assert walk.app.clipboard == markdown(walk)
        await walk.press("t")
        text = exporter("text")(build_plan(GUIDE, GERMAN, {}, TODAY))
        shown = [line.rstrip(" ▁▂▃▄▅▆▇█").strip() for line in walk.lines]
        beginning = [line.strip() for line in text.splitlines() if line.strip()][:20]
        assert [line for line in beginning if line not in shown] == []
        await walk.press("escape")
        assert walk.asked == CHECKLIST


async def test_the_map_and_the_timeline_are_drawn() -> None:
    async with walking((120, 100), at=CHECKLIST) as walk:
        for part in ("Where your data goes", "controlled by", "When your data could be used", "━━━", "2025"):
            assert part in walk.text
        assert "Since 3 November 2025." in walk.text


async def test_everything_can_be_scrolled_to_in_a_small_window() -> None:
    async with walking((40, 15), at=CHECKLIST) as walk:
        seen = walk.text
        for _page in range(40):
            await walk.press("pagedown")
            seen += walk.text
        assert "When your data could be used" in seen


async def test_what_was_sent_can_be_taken_back() -> None:
    async with walking(at=CHECKLIST) as walk:
        assert status(walk, OBJECTION) == "sent"
        items = [view.id for view in screen_of(walk).plan.actions]
        screen_of(walk).query_one(Menu).action_jump(items.index(OBJECTION))
        await walk.press("m", "home", "enter")
        assert status(walk, OBJECTION) == "todo"
        assert next(view.on for view in screen_of(walk).plan.actions if view.id == OBJECTION) is None
