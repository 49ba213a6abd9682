"""What the program around a screen can do: told by the command line, so that no screen looks at the machine."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple


class Surroundings(NamedTuple):
    """The day, whether an address can be opened in a browser that the reader sees, and what else may be done here."""

    today: Callable[[], date] = date.today
    opens_links: bool = False
    saves: bool = True
    """Whether the reader may write files."""
