"""A line to type in. Its Enter comes after every letter typed before it, however fast."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from walkout.words import _


class Field(Input):
    """An input that offers its own Enter among the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", _("Continue"), id="field.submit", tooltip=_("Go on with what is typed")),
    ]
