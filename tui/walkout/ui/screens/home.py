"""The last page at a kiosk: the code, and the ways to take the checklist home with it."""

from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from walkout.engine.journey import Journey
from walkout.export import phrases
from walkout.ui import draw
from walkout.ui.qr import qr
from walkout.ui.screens.base import BaseScreen
from walkout.ui.screens.gone import is_gone
from walkout.ui.surroundings import Kiosk, Surroundings
from walkout.ui.widgets.address import Address
from walkout.words import _

GAP = 3
"""Cells between the words and the picture."""
FEWEST = 30
"""Cells that the words need beside the picture."""


class HomeScreen(BaseScreen[None]):
    """Shows the code of a journey, its page as a picture for a phone, and the commands for a computer."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["base.tcss", "home.tcss"]

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", _("Back"), id="back", tooltip=_("Go back; your visit goes on")),
        Binding("q", "app.leave", _("End visit"), id="quit", tooltip=_("End your visit; nothing is kept here")),
    ]

    def __init__(self, journey: Journey, surroundings: Surroundings, kiosk: Kiosk) -> None:
        super().__init__(journey.guide.about, surroundings)
        plan = journey.plan(surroundings.today())
        self.kiosk = kiosk
        self.code = plan.code or ""
        self.place = plan.place.name
        self.address = kiosk.address(self.code) if self.code else None
        self._picture = qr(self.pictured) if self.pictured else Content("")

    def compose_body(self) -> ComposeResult:
        with Container(id="both"):
            yield Static(id="words")
            yield Static(self._picture, id="picture")
        yield Address(id="address")
        yield Static(id="commands")

    def on_mount(self) -> None:
        self.redraw()
        self.refresh_frame()
        self.call_after_refresh(self.refresh_frame)

    @property
    def pictured(self) -> str | None:
        return self.address or self.code or None

    @property
    def _beside(self) -> bool:
        """Whether the picture has room beside the words, and all of it above the keys."""
        lines = self._picture.plain.split("\n")
        wide = self.app.size.width - 2 * self.margin - GAP - len(lines[0]) >= FEWEST
        return bool(self.code) and wide and self.app.size.height >= len(lines) + 5

    def redraw(self) -> None:
        if is_gone(self):
            return
        beside = self._beside
        self.query_one("#picture").display = beside
        self.query_one("#words", Static).update(draw.lines(*self._words(beside=beside)))
        self.query_one(Address).show(self.address, self.margin, self.app.size.width - 1)
        self.query_one("#commands", Static).update(draw.lines(*self._commands()))

    def _words(self, *, beside: bool) -> list[draw.Part]:
        if not self.code:
            return [Content.styled(_("This guide has no take-home codes."), draw.HEADING), "", _ending()]
        opens = (
            _("With a phone, scan the picture: it opens your checklist.")
            if self.address
            else _("With a phone, scan the picture: it holds the code.")
        )
        return [
            Content.styled(_("Take it home"), draw.HEADING),
            "",
            Content.styled(self.code, draw.ACCENT),
            Content.styled(phrases.code_holds(), draw.QUIET),
            "",
            opens if beside else _("For a phone, r shows a picture to scan."),
            "",
            _ending(),
            "",
        ]

    def _commands(self) -> list[draw.Part]:
        commands = [command for command in (self.kiosk.fetch(self.code), self.kiosk.copy(self.code)) if command]
        if commands and self.code:
            return [Content.styled(_("On a computer, one of these:"), draw.QUIET), *commands]
        return [_("On a computer with walkout: walkout --code {code}").format(code=self.code)] if self.code else []

    def action_back(self) -> None:
        self.dismiss()


def _ending() -> str:
    return _("Press q to end your visit. Nothing is kept here.")
