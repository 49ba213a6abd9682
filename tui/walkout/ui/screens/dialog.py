"""A question over a page that is answered in a line of one's own."""

from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from walkout.ui.screens.gone import is_gone
from walkout.ui.widgets.field import Field
from walkout.ui.widgets.keys import Keys
from walkout.words import _

MOST_WORDS = 1000
"""Characters of the reader's own: more than any form takes."""
Answer = TypeVar("Answer")


class DialogScreen(ModalScreen[Answer | None], Generic[Answer]):
    """Gives back what `submitted` makes of the line, or nothing when it is closed."""

    CSS_PATH = "dialog.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", _("Back"), id="dialog.close", tooltip=_("Go back; nothing more is done")),
    ]

    def __init__(self, title: str, text: str, field: Field) -> None:
        super().__init__()
        self.heading = title
        self.text = text
        self.field = field

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(Content.styled(self.heading, "bold"))
            yield Static(Content(self.text))
            yield self.field
            yield from self.compose_below()
            yield Static(id="outcome")
        yield Keys(id="keys")

    def compose_below(self) -> ComposeResult:
        """What stands below the line."""
        yield from ()

    def on_mount(self) -> None:
        if is_gone(self):
            return
        self.field.focus()
        self.query_one(Keys).refresh_keys()

    def on_input_submitted(self) -> None:
        self.submitted(self.field.value.strip())

    def submitted(self, typed: str) -> None:
        """Take the line: dismiss with an answer, or say what to do."""
        raise NotImplementedError

    def say(self, words: str) -> None:
        """Say what came of it."""
        if is_gone(self):
            return
        self.query_one("#outcome", Static).update(Content(words))
        self.refresh_bindings()
        self.query_one(Keys).refresh_keys()

    def action_close(self) -> None:
        self.dismiss(None)


class WordsScreen(DialogScreen[str]):
    """Asks for a few words of the reader's own."""

    def __init__(self, title: str, text: str, given: str) -> None:
        super().__init__(title, text, Field(given, max_length=MOST_WORDS))

    def submitted(self, typed: str) -> None:
        self.dismiss(typed)
