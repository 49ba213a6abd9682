"""What a visitor's terminal can show: Textual knows one depth of colour for a whole process, a kiosk one for each."""

import re
from collections.abc import Mapping
from functools import lru_cache

from rich.color import Color, ColorSystem

_TRUE = re.compile(r"([34]8);2;(\d+);(\d+);(\d+)")
_STYLE = re.compile(r"\x1b\[([\d;]*)m")
_COLOUR = re.compile(r"(?<!\d)(?:[34]8;(?:5;\d+|2;\d+;\d+;\d+)|(?:3|4|9|10)[0-79])(?!\d)")

PLAIN_TERMINALS = ("dumb", "vt100", "vt102", "vt220", "ansi-mono", "xterm-mono")


def depth(term: str, environment: Mapping[bytes, bytes]) -> ColorSystem | None:
    """How many colours a terminal shows, by what it says of itself; None for none."""
    if environment.get(b"NO_COLOR") or term in PLAIN_TERMINALS:
        return None
    if environment.get(b"COLORTERM", b"").lower() in (b"truecolor", b"24bit"):
        return ColorSystem.TRUECOLOR
    return ColorSystem.EIGHT_BIT if "256color" in term else ColorSystem.STANDARD


def reduced(drawn: str, system: ColorSystem | None) -> str:
    """What is drawn, in the colours that there are."""
    if system is None:
        return _STYLE.sub(_without_colour, drawn)
    if system is ColorSystem.TRUECOLOR or ";2;" not in drawn:
        return drawn
    return _TRUE.sub(lambda found: _nearest(found[0], system), drawn)


@lru_cache(maxsize=256)
def _nearest(code: str, system: ColorSystem) -> str:
    ground, _two, red, green, blue = code.split(";")
    nearest = Color.from_rgb(int(red), int(green), int(blue)).downgrade(system)
    return ";".join(nearest.get_ansi_codes(foreground=ground == "38"))


def _without_colour(found: re.Match[str]) -> str:
    left = ";".join(part for part in _COLOUR.sub("", found[1]).split(";") if part)
    return f"\x1b[{left}m" if left or not found[1] else ""
