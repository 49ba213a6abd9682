"""Prompts: what is typed is a command that works everywhere, one that works here, or an answer."""

from collections.abc import Iterable
from typing import NamedTuple

from walkout.export.page import Line
from walkout.guide.model import Fact, Guide, Source
from walkout.plain import told
from walkout.plain.lines import Lines
from walkout.words import _


class QuitError(Exception):
    """The reader wants to leave."""


class Here(NamedTuple):
    """A prompt, and what is known where it stands."""

    prompt: str
    facts: Iterable[Fact] = ()
    sources: Iterable[Source] = ()
    letters: bool = True
    """Whether the first letter of a command is enough."""
    own: tuple[str, ...] = ()
    """Commands that work only here."""
    helps: tuple[str, ...] = ()


def number_in(text: str, last: int) -> int | None:
    """The number from 1 to `last` that was typed, if one was."""
    number = int(text) if text.isdecimal() and len(text) < 6 else 0
    return number if 1 <= number <= last else None


class Prompts:
    """Asks, and sees to what can be seen to on the spot."""

    def __init__(self, guide: Guide, lines: Lines) -> None:
        self.lines = lines
        self._guide = guide

    def ask(self, here: Here) -> tuple[str, str]:
        """A command and what follows it, or no command and what was typed. Raises QuitError, or EOFError at the end."""
        while True:
            command, rest = _parse(self.lines.ask(here.prompt), here)
            told_here = self._told(command, here)
            if not told_here:
                return command, rest
            self.lines.page(*told_here)

    def number(self, last: int) -> None:
        """Say which numbers there are."""
        self.lines.say(_("Choose one by its number, from 1 to {last}.").format(last=last))

    def options(self, options: Iterable[tuple[str, int]]) -> None:
        """Say answers and the numbers to choose them by."""
        for answer, number in options:
            self.lines.say(_("{answer}: press {number}").format(answer=answer, number=number), indent="  ")

    def _told(self, command: str, here: Here) -> list[Line]:
        match command:
            case "help":
                return [*here.helps, *told.commands()]
            case "sources":
                return list(told.sources(here.facts, here.sources))
            case "words":
                return list(told.terms(self._guide)) or [_("There are no terms to explain.")]
            case "quit":
                raise QuitError
        return []


def _parse(text: str, here: Here) -> tuple[str, str]:
    word, _space, rest = text.partition(" ")
    word = word.casefold()
    if word in here.own:
        return word, rest.strip()
    for name, command in _common().items():
        named = word == name or (here.letters and word == name[0])
        if named and (not rest or command == "change"):
            return command, rest.strip()
    return "", text


def _common() -> dict[str, str]:
    """The words to type -> the command they stand for."""
    return {
        _("back"): "back",
        _("change"): "change",
        _("help"): "help",
        _("sources"): "sources",
        _("quit"): "quit",
        _("words"): "words",
    }
