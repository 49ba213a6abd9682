"""What every full screen has: a line at the top, a body that scrolls, the keys below, and what they do everywhere."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from walkout.guide.model import About, Source
from walkout.ui import draw
from walkout.ui.screens.gone import is_gone
from walkout.ui.surroundings import Surroundings
from walkout.ui.widgets.keys import Keys
from walkout.words import _

MARGIN = 3
"""Cells left free at both sides; one where it is narrow."""

WIDEST = 92
"""Cells beyond which a line of prose is hard to follow."""


class Body(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The part that scrolls, by the keys of its screen."""


Result = TypeVar("Result")


class BaseScreen(Screen[Result], Generic[Result]):
    """A screen of the walk. What it is about now, an address and sources, decides which keys act."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["base.tcss"]
    AUTO_FOCUS = ""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "open", _("Open"), id="open", tooltip=_("Open the address in your browser")),
        Binding("c", "copy", _("Copy"), id="copy", tooltip=_("Copy the address, where the terminal allows it")),
        Binding("r", "qr", _("QR"), id="qr", tooltip=_("Show the address as a QR code for a phone")),
        Binding(
            "s", "sources", _("Sources"), id="sources", tooltip=_("Show where this comes from, and when it was checked")
        ),
        Binding(
            "question_mark", "help", _("Help"), id="help", tooltip=_("Say what the keys do, and what the words mean")
        ),
        Binding("q", "app.leave", _("Quit"), id="quit", tooltip=_("Leave walkout; you are asked first")),
        Binding("f1", "help", _("Help"), id="typing.help", tooltip=_("Say what the keys do, also while you type")),
        Binding("pageup", "page(-1)", _("Page up"), show=False, id="page.up", tooltip=_("Scroll up")),
        Binding("pagedown", "page(1)", _("More"), id="page.down", tooltip=_("Scroll down")),
    ]

    def __init__(self, about: About, surroundings: Surroundings) -> None:
        super().__init__()
        self.about = about
        self.surroundings = surroundings
        self.address: str | None = None
        self.sources: Sequence[Source] = ()
        self.place = ""

    def compose(self) -> ComposeResult:
        yield Static(id="head")
        with Body(id="body"):
            yield from self.compose_body()
        yield Keys(id="keys")

    def compose_body(self) -> ComposeResult:
        """The widgets between head and keys."""
        yield Static(id="text")

    @property
    def room(self) -> int:
        """The cells a line of the body can take."""
        return min(max(self.app.size.width - 2 * self.margin - 1, 16), WIDEST)

    @property
    def margin(self) -> int:
        """The cells left free at the left of a line."""
        return MARGIN if self.app.size.width >= draw.NARROW else 1

    @property
    def small(self) -> bool:
        """Whether there is too little room for everything at once."""
        return self.app.size.height < 20 or self.app.size.width < draw.NARROW

    @property
    def pictured(self) -> str | None:
        """What a QR code here would hold."""
        return self.address

    @property
    def typing(self) -> bool:
        """Whether letters go into a field."""
        return False

    def on_mount(self) -> None:
        self.refresh_frame()

    def on_resize(self) -> None:
        self.set_class(self.app.size.width < draw.NARROW, "-narrow")
        self.set_class(self.small, "-small")
        if self.is_mounted:
            self.redraw()
            self.refresh_frame()

    def on_descendant_focus(self) -> None:
        self.refresh_frame()

    def on_descendant_blur(self) -> None:
        self.refresh_frame()

    def redraw(self) -> None:
        """Draw the body again, for the width there is now."""

    def refresh_frame(self) -> None:
        """Draw the head and the keys for what the screen is about now."""
        if is_gone(self):
            return
        width = self.app.size.width - 2
        title = Content.assemble(("walkout", "bold"), f" · {self.about.title}")
        if title.cell_length + len(self.place) + 2 > width:
            title = Content.styled("walkout", "bold")
        head = draw.spread(title, self.place, width)
        top = self.query_one("#head", Static)
        if top.content != head:
            top.update(head)
        self.refresh_bindings()
        self.query_one(Keys).refresh_keys()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only keys that do something here are offered."""
        match action:
            case "open":
                return bool(self.address) and self.surroundings.opens_links and not self.typing
            case "copy":
                return bool(self.address) and not self.typing
            case "qr":
                return bool(self.pictured) and not self.typing
            case "page":
                return not is_gone(self) and self.query_one(Body).max_scroll_y > 0
            case "sources":
                return bool(self.sources) and not self.typing
        return True

    def action_page(self, step: int) -> None:
        body = self.query_one(Body)
        body.scroll_to(y=body.scroll_y + step * max(body.size.height - 2, 1), animate=False, force=True)

    def action_open(self) -> None:
        if self.address:
            self.run_worker(self._open(self.address), exclusive=True, group="open")

    async def _open(self, address: str) -> None:
        from asyncio import to_thread

        from walkout.ui.opener import open_address

        if await to_thread(open_address, address):
            self.tell(_("Opened in your browser."))
        else:
            self.tell(_("No browser could be opened. Copy the address, or scan it with r."))

    def tell(self, words: str) -> None:
        """Say what came of a key, in place of what was said before."""
        self.app.clear_notifications()
        self.notify(words)

    def action_copy(self) -> None:
        if self.address:
            self.app.copy_to_clipboard(self.address)
            self.tell(_("Sent to the clipboard. If your terminal does not allow that, select the address instead."))

    def action_qr(self) -> None:
        from walkout.ui.qr import qr
        from walkout.ui.screens.reader import ReaderScreen

        if self.pictured:
            code = qr(self.pictured)
            lines = code.plain.split("\n")
            if len(lines[0]) > self.app.size.width or len(lines) > self.app.size.height - 1:
                self.tell(
                    _("This QR code needs {width} by {height} cells. Make the window larger.").format(
                        width=len(lines[0]), height=len(lines) + 1
                    ),
                )
            else:
                self.app.push_screen(ReaderScreen(None, code))

    def action_sources(self) -> None:
        from walkout.ui.screens.reader import ReaderScreen

        text = draw.lines(*(draw.source(entry) for entry in self.sources))
        self.app.push_screen(ReaderScreen(_("Where this comes from"), text))

    def action_help(self) -> None:
        from walkout.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.active_bindings, self.glossary(), self.room))

    def glossary(self) -> Sequence[tuple[str, str]]:
        """Terms and what they mean, for the help page."""
        return ()
