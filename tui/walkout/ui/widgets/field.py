"""A line to type in. Its Enter comes after every letter typed before it, however fast."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import Input

from walkout.words import _


class Field(Input):
    """An input that offers its own Enter among the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", _("Continue"), id="field.submit", tooltip=_("Go on with what is typed")),
    ]

    def on_paste(self, event: events.Paste) -> None:
        """Take of a paste what fits: Textual would take nothing of one that is too long."""
        if self.max_length:
            event.text = event.text[: max(self.max_length - len(self.value), 0)]


class CountryField(Field):
    """Where a country is typed: no name is as long as what fits here."""

    def __init__(self) -> None:
        super().__init__(placeholder=_("Germany, UK, Hong Kong …"), max_length=100)
