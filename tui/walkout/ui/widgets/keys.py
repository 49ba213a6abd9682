"""The last lines of every screen: the keys that work here, drawn from the bindings and nothing else."""

from collections.abc import Sequence
from functools import cache

from textual.binding import ActiveBinding
from textual.content import Content
from textual.widgets import Input, Static

ORDER = (
    *("enter", "space", "m", "escape", "l", "w", "n", "y", "o", "c", "r", "s", "v", "h", "t", "i"),
    *("down", "pagedown", "question_mark", "f1", "q", "ctrl+q", "ctrl+c"),
)
"""The same key stands at the same place on every screen."""

TWICE = ("help", "leave", "app.leave")
"""Actions that have a key of their own for while something is typed."""

NAMES = {"question_mark": "?", "escape": "esc", "pageup": "pgup", "pagedown": "pgdn", "up": "↑", "down": "↓"}


class Keys(Static):
    """What each key does, as words that can be clicked."""

    DEFAULT_CSS = """
    Keys {
        height: auto;
        padding: 0 1;
        dock: bottom;
        color: ansi_default;
        link-style: none;
        link-color: ansi_default;
        link-background: ansi_default;
        link-style-hover: reverse;
        link-color-hover: ansi_default;
        link-background-hover: ansi_default;
    }
    """

    def refresh_keys(self) -> None:
        """Draw the keys that act on the screen as it is now."""
        typing = isinstance(self.screen.focused, Input)
        shown = shown_bindings(self.screen.active_bindings, typing=typing)
        words = [_word(key, active.binding.description) for key, active in shown]
        lines = _filled(words, self.app.size.width - 2)
        content = Content("\n").join(lines)
        if content != self.content:
            self.update(content)


def shown_bindings(active: dict[str, ActiveBinding], *, typing: bool) -> list[tuple[str, ActiveBinding]]:
    """The keys to advertise: one for each binding that acts now; those for typing only while something is typed."""
    found: dict[str, tuple[str, ActiveBinding]] = {}
    for key in sorted(active, key=lambda key: ORDER.index(key) if key in ORDER else len(ORDER)):
        binding = active[key].binding
        wanted = (binding.id or "").startswith("typing.") == typing or binding.action not in TWICE
        if binding.show and active[key].enabled and wanted:
            found.setdefault(binding.id or binding.action, (key, active[key]))
    return list(found.values())


def key_name(key: str) -> str:
    """A key as it is written on screen."""
    return NAMES.get(key, key)


@cache
def _word(key: str, description: str) -> Content:
    return Content.from_markup(f"[@click=app.simulate_key('{key}')][bold]{key_name(key)}[/bold] {description}[/]")


def _filled(words: Sequence[Content], width: int) -> list[Content]:
    """Lines as full as they can be without breaking a word and its key apart."""
    lines: list[Content] = []
    for word in words:
        longer = Content.assemble(lines[-1], "  ", word) if lines else word
        if lines and longer.cell_length <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
