"""The checklist: what to do, the item under the cursor in full, where the data goes and since when."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from walkout.engine.due import EARLIEST
from walkout.engine.journey import Journey
from walkout.engine.plan import ActionView
from walkout.export import phrases
from walkout.guide.model import Status
from walkout.ui import draw
from walkout.ui.screens.base import Body
from walkout.ui.screens.gone import is_gone
from walkout.ui.screens.taking import TakingScreen
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
DATED: tuple[Status, ...] = ("sent", "answered", "refused")
"""What happened on a day that the reader is asked for."""


class ChecklistScreen(TakingScreen):
    """Renders the plan of a journey, and tells of every mark. Leaves by going back to the answers."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["base.tcss", "checklist.tcss"]

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "done", _("Done"), id="done", tooltip=_("Mark this as done, or as to do again")),
        Binding("m,enter", "mark", _("Mark"), id="mark", tooltip=_("Say what you did with this")),
        Binding("l", "letter", _("Letter"), id="letter", tooltip=_("Prepare what you send, with your own reasons")),
        Binding("escape", "back", _("Answers"), id="back", tooltip=_("Go back to your answers")),
    ]

    def __init__(
        self,
        journey: Journey,
        surroundings: Surroundings,
        changed: Callable[[Journey], None],
        notes: Sequence[str] = (),
        letter: str | None = None,
    ) -> None:
        super().__init__(journey, surroundings)
        self.notes = notes
        """What the reader should know before anything else."""
        self._changed = changed
        self._letter = letter
        """The item whose letter is shown first."""

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
        yield Static(id="code")

    def on_mount(self) -> None:
        if is_gone(self):
            return
        menu = self.query_one(Menu)
        menu.show(self._rows(), self._start())
        menu.focus(scroll_visible=False)
        self._follow()
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        if is_gone(self):
            return
        self.query_one(Body).scroll_home(animate=False)
        self.refresh_frame()
        if self._letter:
            self.action_letter()

    def _start(self) -> int | None:
        items = self.plan.actions
        first = next((item for item in items if item.id == self._letter), self.plan.first)
        return items.index(first) if first else (0 if items else None)

    @property
    def item(self) -> ActionView | None:
        """The item under the cursor."""
        cursor = None if is_gone(self) else self.query_one(Menu).cursor
        return self.plan.actions[cursor] if cursor is not None else None

    def _rows(self) -> list[Row]:
        return [Row(view.title, BOX[view.status], _note(view, self.plan.as_of)) for view in self.plan.actions]

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
        if is_gone(self):
            return
        plan = self.plan
        self.set_class(self._beside, "-beside")
        self.query_one("#detail").styles.width = self._detail
        width = self.room
        first = plan.first
        head = _("Do this first: {title}.").format(title=first.title) if first else _("Nothing is left to do now.")
        banner = phrases.stale(plan.age)
        summary = draw.lines(
            Content.styled(plan.guide.about.checklist, draw.HEADING),
            *(Content.styled(note, draw.ACCENT) for note in self.notes),
            Content.styled(head, draw.ACCENT),
            Content.styled(phrases.oldest(plan.age) or phrases.age(plan), draw.QUIET),
            Content(banner) if banner else None,
            "",
        )
        parts = {
            "summary": summary,
            "lanes": draw.lines("", draw.lane_map(plan, width)),
            "timeline": draw.lines("", draw.timeline(plan, width), ""),
            "code": draw.code(plan.code),
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

    def _set(self, status: Status, on: date | None) -> None:
        view = self.item
        if not view:
            return
        self._go(self.journey.marked(view.id, status, on))

    def _go(self, journey: Journey) -> None:
        """Show what the journey has come to, with the cursor on the item it was on."""
        here, today = self.item, self.surroundings.today()
        self.journey = journey.listed(today)
        self.plan = self.journey.plan(today)
        self._changed(self.journey)
        menu = self.query_one(Menu)
        ids = [item.id for item in self.plan.actions]
        if len(ids) == len(menu.rows):
            menu.change(self._rows())
        else:
            menu.show(self._rows(), ids.index(here.id) if here and here.id in ids else self._start())
        self.redraw()
        self._follow()
        self.refresh_frame()

    def action_done(self) -> None:
        view = self.item
        if view:
            undone = view.status == "done"
            self._set("todo" if undone else "done", None if undone else self.surroundings.today())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "done":
            return bool(self.item and "done" in self.item.action.marks)
        if action == "mark":
            return self.item is not None
        if action == "letter":
            return bool(self.item and self.item.action.letter)
        return super().check_action(action, parameters)

    def action_mark(self) -> None:
        from walkout.ui.screens.choose import ChooseScreen

        view = self.item
        if view:
            allowed: tuple[Status, ...] = ("todo", *view.action.marks)
            choices = [(phrases.sentence(phrases.mark(status)).rstrip("."), status) for status in allowed]
            asked = ChooseScreen(view.title, _("What did you do with this?"), choices, chosen=view.status)
            self.app.push_screen(asked, self._marked)

    def _marked(self, status: str | None) -> None:
        allowed: tuple[Status, ...] = ("todo", "done", "not_for_me", "not_found", "sent", "answered", "refused")
        known = next((known for known in allowed if status == known), None)
        if known in DATED:
            from walkout.ui.screens.day import DayScreen

            today = self.surroundings.today()
            first = (known != "sent" and self.item and self.item.sent) or EARLIEST
            self.app.push_screen(
                DayScreen(phrases.when(known), today, first), lambda day: self._set(known, day) if day else None
            )
        elif known:
            self._set(known, self.surroundings.today() if known != "todo" else None)

    def action_letter(self) -> None:
        from walkout.ui.screens.letter import LetterScreen

        if self.item:
            self.app.push_screen(LetterScreen(self.journey, self.item.id, self.surroundings, self._go))

    def action_back(self) -> None:
        self.dismiss()


def _note(view: ActionView, today: date) -> str:
    if view.is_open(today):
        return _("{minutes} min   to do").format(minutes=view.action.minutes)
    if view.status == "todo":
        return _("later")
    return _("no answer") if view.is_overdue(today) else phrases.mark(view.status)
