"""A question over a page, with a few ways on: leave or stay, how to mark an item, replace a file or not."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from walkout.ui.screens.gone import is_gone
from walkout.ui.widgets.keys import Keys
from walkout.ui.widgets.menu import Menu, Row
from walkout.words import _


class ChooseScreen(ModalScreen[str | None]):
    """Gives back the value of the choice, or nothing when it is closed."""

    CSS_PATH = "choose.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", _("Choose"), id="choose.choose", tooltip=_("Take the line with the cursor")),
        Binding("escape", "close", _("Back"), id="choose.close", tooltip=_("Go back without choosing")),
    ]

    def __init__(self, question: str, text: str, choices: Sequence[tuple[str, str]], chosen: str = "") -> None:
        super().__init__()
        self.question = question
        self.text = text
        self.choices = choices
        self.chosen = chosen

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(Content.styled(self.question, "bold"))
            yield Static(Content(self.text), id="text")
            yield Menu()
        yield Keys(id="keys")

    def on_mount(self) -> None:
        if is_gone(self):
            return
        menu = self.query_one(Menu)
        values = [value for _words, value in self.choices]
        menu.show([Row(words) for words, _value in self.choices], values.index(self.chosen) if self.chosen else 0)
        menu.focus(scroll_visible=False)
        self.query_one(Keys).refresh_keys()

    def on_menu_chosen(self) -> None:
        self.action_choose()

    def action_choose(self) -> None:
        cursor = None if is_gone(self) else self.query_one(Menu).cursor
        if cursor is not None:
            self.dismiss(self.choices[cursor][1])

    def action_close(self) -> None:
        self.dismiss(None)
