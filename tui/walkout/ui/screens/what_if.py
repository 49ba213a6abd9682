"""What if you lived elsewhere: the country to compare with."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from walkout.engine.places import matching, suggested
from walkout.guide.model import Guide
from walkout.ui.screens.dialog import DialogScreen
from walkout.ui.screens.gone import is_gone
from walkout.ui.widgets.field import CountryField
from walkout.ui.widgets.menu import Menu, Row
from walkout.words import _


class WhatIfScreen(DialogScreen[str]):
    """Gives back the code of a country."""

    VISIBLE: ClassVar[int] = 8

    def __init__(self, guide: Guide) -> None:
        text = _("Your answers stay as they are. Type the name of a country to compare with.")
        super().__init__(_("What if you lived elsewhere?"), text, CountryField())
        self.guide = guide
        self.found: list[str] = []

    def compose_below(self) -> ComposeResult:
        yield Menu()

    def on_mount(self) -> None:
        if is_gone(self):
            return
        self.query_one(Menu).limit = self.VISIBLE
        super().on_mount()
        self._search("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._search(event.value)

    def _search(self, text: str) -> None:
        fitting = matching(self.guide, text)
        self.found = fitting or suggested(self.guide, text)
        self.query_one(Menu).show([Row(self.guide.countries[code].name) for code in self.found], 0 if fitting else None)
        self.say("")

    def on_key(self, event: object) -> None:
        """The arrows move through what was found while something is typed."""
        key = getattr(event, "key", "")
        if key in ("up", "down"):
            self.query_one(Menu).action_move(1 if key == "down" else -1)

    @on(Menu.Chosen)
    def _chosen(self) -> None:
        self.submitted("")

    def submitted(self, typed: str) -> None:
        cursor = self.query_one(Menu).cursor
        if cursor is not None and cursor < len(self.found):
            self.dismiss(self.found[cursor])
        else:
            self.say(_("Choose a country: use the arrow keys."))
