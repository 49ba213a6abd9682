"""A list to move through: the cursor is a sign, not only a colour, and a key repaints two lines."""

from collections.abc import Sequence
from textwrap import wrap
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from walkout.words import _

ACCENT = Style(color="blue", bold=True)
PLAIN = Style()
QUIET = Style(dim=True)


class Row(NamedTuple):
    """A line of a menu: the sign before it, its words, and a note at the right."""

    text: str
    sign: str = ""
    note: str = ""


class Menu(Widget, can_focus=True):
    """Rows of which one is under the cursor. Without a cursor nothing is chosen yet."""

    DEFAULT_CSS = "Menu { height: auto; width: 100%; }"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", _("Up"), show=False, id="menu.up", tooltip=_("Go to the line above")),
        Binding("down,j", "move(1)", _("Down"), show=False, id="menu.down", tooltip=_("Go to the line below")),
        Binding("home", "jump(0)", _("First"), show=False, id="menu.first", tooltip=_("Go to the first line")),
        Binding("end", "jump(-1)", _("Last"), show=False, id="menu.last", tooltip=_("Go to the last line")),
    ]

    class Moved(Message):
        """The cursor is on another row."""

    class Chosen(Message):
        """A row was clicked that already had the cursor."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()
        self.cursor: int | None = None
        self.radio = False
        """Whether the row under the cursor is the answer."""
        self.limit: int | None = None
        """How many rows of a long list are shown at once."""
        self._stacked = False
        self._top = 0
        self._lines: list[tuple[int, int]] = []
        """Row and line within the row, for every line drawn."""
        self._wrapped: list[list[str]] = []

    def show(self, rows: Sequence[Row], cursor: int | None) -> None:
        """Replace the rows; the cursor starts there, or nowhere."""
        self.rows, self.cursor, self._top = rows, cursor, 0
        self._measure(self.size.width or 80)
        self.refresh(layout=True)

    def change(self, rows: Sequence[Row]) -> None:
        """Replace the rows by as many others, and repaint only those that differ."""
        before, self.rows = self.rows, rows
        lines = self._lines
        self._measure(self.size.width or 80)
        if len(before) != len(rows) or lines != self._lines:
            self.refresh(layout=True)
            return
        for index, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self._repaint(index)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        self._measure(width)
        return len(self._lines)

    def _measure(self, width: int) -> None:
        notes = max((len(row.note) for row in self.rows), default=0)
        signs = [_radio(chosen=False)] if self.radio else [row.sign for row in self.rows if row.sign]
        room = max(width - 2 - max((len(sign) + 1 for sign in signs), default=0), 8)
        self._stacked = bool(notes) and room - notes < 24
        if notes and not self._stacked:
            room -= notes + 2
        self._wrapped = [
            [*(wrap(row.text, room) or [""]), *([row.note] if self._stacked and row.note else [])] for row in self.rows
        ]
        shown = range(len(self.rows))
        if self.limit and len(self.rows) > self.limit:
            self._follow()
            shown = range(self._top, min(self._top + self.limit, len(self.rows)))
        self._lines = [(row, line) for row in shown for line in range(len(self._wrapped[row]))]

    def _follow(self) -> None:
        if self.cursor is not None and self.limit:
            self._top = min(max(self._top, self.cursor - self.limit + 1), self.cursor)
        self._top = max(min(self._top, len(self.rows) - (self.limit or 0)), 0)

    def render_line(self, y: int) -> Strip:
        if y >= len(self._lines) or (index := self._lines[y][0]) >= len(self.rows):
            return Strip.blank(self.size.width, PLAIN)
        line = self._lines[y][1]
        row = self.rows[index]
        here = index == self.cursor
        style = ACCENT if here else PLAIN
        sign = (f"{_radio(here)} " if self.radio else f"{row.sign} ") if self.radio or row.sign else ""
        lead = ("> " if here else "  ") + sign if line == 0 else "  " + " " * len(sign)
        text = self._wrapped[index][line]
        segments = [Segment(lead + text, QUIET if self._is_note(index, line) and not here else style)]
        note = "" if self._stacked or line else row.note
        if self.limit and not note:
            note = self._more(y)
        if note:
            gap = self.size.width - len(lead) - len(text) - len(note)
            segments += [Segment(" " * max(gap, 1), PLAIN), Segment(note, style if here else QUIET)]
        return Strip(segments).adjust_cell_length(self.size.width, PLAIN)

    def _more(self, y: int) -> str:
        """What the first and the last line of a long list say of the rows out of sight."""
        above, below = self._top, len(self.rows) - self._top - (self.limit or 0)
        if y == 0 and above > 0:
            return _("{count} more above").format(count=above)
        if y == len(self._lines) - 1 and below > 0:
            return _("{count} more below").format(count=below)
        return ""

    def _is_note(self, index: int, line: int) -> bool:
        return self._stacked and bool(self.rows[index].note) and line == len(self._wrapped[index]) - 1

    def _repaint(self, index: int) -> None:
        lines = [y for y, (row, _line) in enumerate(self._lines) if row == index]
        if lines:
            self.refresh(Region(0, lines[0], self.size.width, len(lines)))

    def action_move(self, step: int) -> None:
        """Move the cursor up or down; the first move enters the list."""
        if self.cursor is None:
            self.action_jump(0 if step > 0 else -1)
        else:
            self._go(self.cursor + step)

    def action_jump(self, index: int) -> None:
        """Move the cursor to a row, counted from the end where negative."""
        self._go(index % len(self.rows) if self.rows else 0)

    def _go(self, index: int) -> None:
        if not 0 <= index < len(self.rows) or index == self.cursor:
            return
        before, self.cursor = self.cursor, index
        lines = self._lines
        if self.limit:
            self._measure(self.size.width)
        if lines is not self._lines and lines != self._lines:
            self.refresh()
        else:
            for changed in (before, index):
                if changed is not None:
                    self._repaint(changed)
        self.reveal()
        self.post_message(self.Moved())

    def reveal(self) -> None:
        """Bring the line with the cursor into sight where the page scrolls."""
        lines = [y for y, (row, _line) in enumerate(self._lines) if row == self.cursor]
        region = Region(0, lines[0] if lines else 0, 1, len(lines))
        widget: Widget = self
        while isinstance(parent := widget.parent, Widget):
            region = region.translate((0, widget.virtual_region.y))
            if parent.max_scroll_y:
                if parent.scroll_to_region(region, animate=False, force=True):
                    parent.refresh()  # where the layout changes as well, Textual forgets to paint the scrolling
                return
            widget = parent

    def on_key(self, event: events.Key) -> None:
        """A number chooses the row of that number."""
        typed = event.character or ""
        if self.radio and typed.isdecimal() and 0 < int(typed) <= len(self.rows):
            event.stop()
            self._go(int(typed) - 1)

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor there; on the cursor, it chooses."""
        if event.y < len(self._lines):
            index = self._lines[event.y][0]
            if index == self.cursor and not self.radio:
                self.post_message(self.Chosen())
            else:
                self._go(index)


def _radio(chosen: bool) -> str:
    return "(•)" if chosen else "( )"
