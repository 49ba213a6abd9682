"""A notice over a page, that any key takes away."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from walkout.ui.widgets.keys import Keys
from walkout.words import _


class NoticeScreen(ModalScreen[None]):
    """Says something until a key is pressed or the mouse is clicked."""

    CSS_PATH = "choose.tcss"
    AUTO_FOCUS = ""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "close", _("Go on"), id="notice.close", tooltip=_("Go on; any other key does so too")),
    ]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.heading = title
        self.text = text

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(Content.styled(self.heading, "bold"))
            yield Static(Content(self.text), id="text")
        yield Keys(id="keys")

    def on_mount(self) -> None:
        for keys in self.query(Keys):
            keys.refresh_keys()

    def on_key(self, event: events.Key) -> None:
        event.stop()
        self.action_close()

    def on_click(self) -> None:
        self.action_close()

    def action_close(self) -> None:
        if self.is_current:
            self.dismiss()
