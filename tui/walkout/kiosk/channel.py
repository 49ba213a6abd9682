"""What a driver needs of a visitor's terminal; an SSH channel has it."""

from typing import NamedTuple, Protocol

from rich.color import ColorSystem

NARROWEST, WIDEST = 20, 240
LOWEST, HIGHEST = 8, 80


class Channel(Protocol):
    """A terminal far away."""

    def write(self, data: bytes) -> None:
        """Send bytes to it."""

    def pause_reading(self) -> None:
        """Take nothing from it until `resume_reading`: what it sends waits there."""

    def resume_reading(self) -> None:
        """Take what waits, and what comes."""


class Terminal(NamedTuple):
    """A visitor's terminal: its size in cells, and how many colours it has."""

    size: tuple[int, int]
    colours: ColorSystem | None


def clamped(columns: int, lines: int) -> tuple[int, int]:
    """A size that can be drawn, whatever a terminal says of itself."""
    return min(max(columns, NARROWEST), WIDEST), min(max(lines, LOWEST), HIGHEST)
