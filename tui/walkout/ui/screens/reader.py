"""A page to read over another: sources, the checklist as text, a QR code."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from walkout.ui.screens.gone import is_gone
from walkout.ui.widgets.keys import Keys
from walkout.words import _


class ReaderScreen(ModalScreen[None]):
    """Shows a text under a title until it is closed.

    With an empty title it is a page that has its own; with none a picture that has the screen to itself.
    """

    CSS_PATH = "reader.tcss"
    AUTO_FOCUS = ""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q", "close", _("Back"), id="reader.close", tooltip=_("Go back to the page before")),
        Binding("up", "scroll(-1)", _("Up"), show=False, id="reader.up", tooltip=_("Scroll one line up")),
        Binding("down", "scroll(1)", _("Down"), id="reader.down", tooltip=_("Scroll one line down")),
        Binding("pageup", "scroll(-10)", _("Page up"), show=False, id="reader.page_up", tooltip=_("Scroll up")),
        Binding("pagedown,space", "scroll(10)", _("Page down"), id="reader.page_down", tooltip=_("Scroll down")),
    ]

    def __init__(self, title: str | None, text: Content) -> None:
        super().__init__()
        self.heading = title
        self.text = text

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="page", can_focus=False):
            if self.heading:
                yield Static(Content.styled(self.heading, "bold"), id="title")
            yield Static(self.text, id="text")
        yield Keys(id="keys")

    def on_mount(self) -> None:
        self.set_class(self.heading is None, "-bare")
        self.call_after_refresh(self.refresh_keys)

    def on_resize(self) -> None:
        self.call_after_refresh(self.refresh_keys)

    def refresh_keys(self) -> None:
        """Offer to scroll only where there is more than fits."""
        if is_gone(self):
            return
        self.refresh_bindings()
        self.query_one(Keys).refresh_keys()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "scroll" or (not is_gone(self) and self.query_one("#page").max_scroll_y > 0)

    def action_scroll(self, lines: int) -> None:
        page = self.query_one("#page", VerticalScroll)
        page.scroll_to(y=page.scroll_y + lines, animate=False, force=True)

    def action_close(self) -> None:
        self.dismiss()
