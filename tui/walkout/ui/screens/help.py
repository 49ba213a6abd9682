"""The help page: drawn from the bindings and the glossary, so that it cannot drift from what the keys do."""

from collections.abc import Sequence

from textual.binding import ActiveBinding
from textual.content import Content

from walkout.ui import draw
from walkout.ui.screens.reader import ReaderScreen
from walkout.ui.widgets.keys import key_name
from walkout.words import _


class HelpScreen(ReaderScreen):
    """What every key does here, and what the terms mean."""

    def __init__(self, active: dict[str, ActiveBinding], terms: Sequence[tuple[str, str]], width: int) -> None:
        keys: dict[str, list[str]] = {}
        for key, entry in active.items():
            if entry.enabled and entry.binding.tooltip:
                keys.setdefault(entry.binding.tooltip, []).append(key_name(key))
        drawn = [draw.labelled(", ".join(names), [told], width) for told, names in keys.items()]
        words = [draw.lines(Content.styled(term, "bold"), meaning, "") for term, meaning in terms]
        glossary: list[draw.Part] = ["", Content.styled(_("Words"), "bold"), "", *words] if words else []
        super().__init__(_("Help"), draw.lines(*drawn, *glossary))
