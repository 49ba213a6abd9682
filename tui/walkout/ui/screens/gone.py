"""Screens that are closed before they are drawn: keys can come that fast."""

from typing import Any

from textual.screen import Screen


def is_gone(screen: Screen[Any]) -> bool:
    """Whether a key has closed a screen already: then nothing is left in it to be looked for."""
    return not screen.children
