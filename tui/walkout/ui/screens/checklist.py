"""The checklist: what to do, the item under the cursor in full, where the data goes and since when."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from walkout.engine.build import build_plan
from walkout.engine.plan import ActionView, Mark, Plan
from walkout.export import exporter, phrases
from walkout.guide.model import Status
from walkout.ui import draw
from walkout.ui.screens.base import BaseScreen, Body
from walkout.ui.surroundings import Surroundings
from walkout.ui.widgets.address import Address
from walkout.ui.widgets.menu import Menu, Row
from walkout.words import _, long_date

BESIDE = 110
"""From this many cells on, the item stands beside the list."""
LONG_ADDRESS = 83
"""Cells that the longest address and its margin take."""
BOX: Mapping[Status, str] = {
    "todo": "[ ]",
    "done": "[x]",
    "sent": "[>]",
    "answered": "[x]",
    "refused": "[!]",
    "not_found": "[?]",
    "not_for_me": "[-]",
}


class ChecklistScreen(BaseScreen):
    """Renders a plan; marks change it. Leaves by going back to the answers."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["base.tcss", "checklist.tcss"]

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "done", _("Done"), id="done", tooltip=_("Mark this as done, or as to do again")),
        Binding("m,enter", "mark", _("Mark"), id="mark", tooltip=_("Say what you did with this")),
        Binding("v", "save", _("Save"), id="save", tooltip=_("Save the checklist as a Markdown file")),
        Binding(
            "y", "copy_all", _("Copy all"), id="copy_all", show=False, tooltip=_("Copy the whole checklist as Markdown")
        ),
        Binding("t", "show", _("As text"), id="show", tooltip=_("Show the whole checklist as text")),
        Binding("escape", "back", _("Answers"), id="back", tooltip=_("Go back to your answers")),
    ]

    def __init__(self, plan: Plan, marks: dict[str, Mark], surroundings: Surroundings) -> None:
        super().__init__(plan.guide.about, surroundings)
        self.plan = plan
        self.marks = marks

    def compose_body(self) -> ComposeResult:
        yield Static(id="summary")
        with Container(id="pair"):
            yield Menu()
            with Vertical(id="detail"):
                yield Static(id="item-head")
                yield Address(id="address")
                yield Static(id="item")
        yield Static(id="lanes")
        yield Static(id="timeline")

    def on_mount(self) -> None:
        menu = self.query_one(Menu)
        menu.show(self._rows(), self._start())
        menu.focus(scroll_visible=False)
        self._follow()
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        self.query_one(Body).scroll_home(animate=False)
        self.refresh_frame()

    def _start(self) -> int | None:
        items = self.plan.actions
        first = self.plan.first
        return items.index(first) if first else (0 if items else None)

    @property
    def item(self) -> ActionView | None:
        """The item under the cursor."""
        cursor = self.query_one(Menu).cursor
        return self.plan.actions[cursor] if cursor is not None else None

    def _rows(self) -> list[Row]:
        return [Row(view.title, BOX[view.status], _note(view)) for view in self.plan.actions]

    def _follow(self) -> None:
        """Keys and sources belong to the item under the cursor."""
        view = self.item
        self.address = view.url if view else None
        names = dict.fromkeys((*(view.sources if view else ()), *self.plan.place.region.sources))
        self.sources = [self.plan.guide.sources[name] for name in names]
        self.place = f"{self.plan.place.name} · {long_date(self.plan.as_of)}"

    @property
    def _beside(self) -> bool:
        return self.app.size.width >= BESIDE

    @property
    def _detail(self) -> int:
        """The cells an item in full can take: beside the list at least as many as a long address has."""
        width = self.app.size.width - 1
        return max(width // 2, min(LONG_ADDRESS, width - 32)) if self._beside else width

    def redraw(self) -> None:
        plan = self.plan
        self.set_class(self._beside, "-beside")
        self.query_one("#detail").styles.width = self._detail
        width = self.room
        first = plan.first
        head = _("Do this first: {title}.").format(title=first.title) if first else _("Nothing is left to do now.")
        banner = phrases.stale(plan.age)
        summary = draw.lines(
            Content.styled(plan.guide.about.checklist, draw.HEADING),
            Content.styled(head, draw.ACCENT),
            Content.styled(phrases.oldest(plan.age) or phrases.age(plan), draw.QUIET),
            Content(banner) if banner else None,
            "",
        )
        parts = {
            "summary": summary,
            "lanes": draw.lines("", draw.lane_map(plan, width)),
            "timeline": draw.lines("", draw.timeline(plan, width), ""),
        }
        for name, content in parts.items():
            part = self.query_one(f"#{name}", Static)
            if part.content != content:
                part.update(content)
        self._draw_item()

    def _draw_item(self) -> None:
        view = self.item
        self.query_one(Address).show(self.address, self.margin, self._detail)
        width = max(self._detail - 2 * self.margin, 16)
        self.query_one("#item-head", Static).update(draw.item_head(view) if view else "")
        self.query_one("#item", Static).update(draw.item(self.plan, view, width) if view else "")

    def on_menu_moved(self) -> None:
        self._follow()
        self._draw_item()
        self.refresh_frame()

    def on_menu_chosen(self) -> None:
        self.action_mark()

    def _set(self, status: Status) -> None:
        view = self.item
        if not view:
            return
        today = self.surroundings.today()
        self.marks[view.id] = Mark(status, None if status == "todo" else today)
        self.plan = build_plan(self.plan.guide, self.plan.answers, self.marks, today)
        menu = self.query_one(Menu)
        menu.change(self._rows())
        self.redraw()
        self._follow()
        self.refresh_frame()

    def action_done(self) -> None:
        view = self.item
        if view:
            self._set("todo" if view.status == "done" else "done")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "done":
            return bool(self.item and "done" in self.item.action.marks)
        if action == "mark":
            return self.item is not None
        return super().check_action(action, parameters)

    def action_mark(self) -> None:
        from walkout.ui.screens.choose import ChooseScreen

        view = self.item
        if view:
            allowed: tuple[Status, ...] = ("todo", *view.action.marks)
            choices = [(phrases.sentence(phrases.mark(status)).rstrip("."), status) for status in allowed]
            self.app.push_screen(ChooseScreen(view.title, _("What did you do with this?"), choices), self._marked)

    def _marked(self, status: str | None) -> None:
        allowed: tuple[Status, ...] = ("todo", "done", "not_for_me", "not_found", "sent", "answered", "refused")
        for known in allowed:
            if status == known:
                self._set(known)

    def action_save(self) -> None:
        from walkout.ui.screens.save import SaveScreen

        self.app.push_screen(SaveScreen(exporter("markdown")(self.plan), f"{self.about.id}-ai-checklist.md"))

    def action_copy_all(self) -> None:
        self.app.copy_to_clipboard(exporter("markdown")(self.plan))
        self.tell(
            _("The whole checklist was sent to the clipboard. Not every terminal allows that; saving always works.")
        )

    def action_show(self) -> None:
        from walkout.ui.screens.reader import ReaderScreen

        self.app.push_screen(ReaderScreen("", Content(exporter("text")(self.plan))))

    def action_back(self) -> None:
        self.dismiss()

    def glossary(self) -> list[tuple[str, str]]:
        return [(term.title, term.says) for term in self.plan.guide.glossary.values()]


def _note(view: ActionView) -> str:
    if view.status == "todo" and view.action.in_days is None:
        return _("{minutes} min   to do").format(minutes=view.action.minutes)
    return _("later") if view.status == "todo" else phrases.mark(view.status)
