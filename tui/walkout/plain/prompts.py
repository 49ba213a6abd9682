"""Prompts: what is typed is a command that works everywhere, one that works here, or an answer."""

from collections.abc import Iterable
from typing import NamedTuple

from walkout.engine.pages import rows
from walkout.export.page import Line
from walkout.guide.model import Fact, Source
from walkout.plain import told
from walkout.plain.course import Course
from walkout.plain.lines import Lines
from walkout.words import _


class QuitError(Exception):
    """The reader wants to leave."""


class ElsewhereError(Exception):
    """The reader went to another page."""


class Here(NamedTuple):
    """A prompt, and what is known where it stands."""

    prompt: str
    facts: Iterable[Fact] = ()
    sources: Iterable[Source] = ()
    letters: bool = True
    """Whether the first letter of a command is enough."""
    free: bool = False
    """Whether any words can be meant: then a command is one only if it is the whole line."""
    own: tuple[str, ...] = ()
    """Commands that work only here."""
    helps: tuple[str, ...] = ()


def number_in(text: str, last: int) -> int | None:
    """The number from 1 to `last` that was typed, if one was."""
    number = int(text) if text.isdecimal() and len(text) < 6 else 0
    return number if 1 <= number <= last else None


class Prompts:
    """Asks, and sees to what can be seen to on the spot."""

    def __init__(self, course: Course, lines: Lines) -> None:
        self.course = course
        self.lines = lines

    def ask(self, here: Here) -> tuple[str, str]:
        """A command and what follows it, or no command and what was typed.

        Raises QuitError, ElsewhereError when an answer is to change, or EOFError at the end of the input.
        """
        command, rest = self._hear(here)
        if command != "change":
            return command, rest
        self.change(rest)
        return command, ""

    def number(self, last: int) -> None:
        """Say which numbers there are."""
        self.lines.say(_("Choose one by its number, from 1 to {last}.").format(last=last))

    def options(self, options: Iterable[tuple[str, int]]) -> None:
        """Say answers and the numbers to choose them by."""
        for answer, number in options:
            self.lines.say(_("{answer}: press {number}").format(answer=answer, number=number), indent="  ")

    def _hear(self, here: Here) -> tuple[str, str]:
        while True:
            command, rest = _parse(self.lines.ask(here.prompt), here)
            told_here = self._told(command, here)
            if not told_here:
                return command, rest
            self.lines.page(*told_here)

    def change(self, wanted: str) -> None:
        """Go to the answer that is chosen. Comes back only where none is."""
        listed = rows(self.course.journey, self.course.today)
        if not listed:
            self.lines.say(_("There is no answer to change yet."))
            return
        here = Here(_("Number of the answer to change, or Enter to leave all as they are:"))
        while not (number := number_in(wanted, len(listed))):
            if wanted:
                self.number(len(listed))
            else:
                self.lines.page(*told.answers(listed))
            command, wanted = self._hear(here)
            if command == "back" or not (command or wanted):
                return
        self.course.go(self.course.journey.change(listed[number - 1].question))
        raise ElsewhereError

    def _told(self, command: str, here: Here) -> list[Line]:
        match command:
            case "help":
                return [*here.helps, *told.commands(kept=self.course.kept)]
            case "sources":
                return list(told.sources(here.facts, here.sources))
            case "words":
                return list(told.terms(self.course.guide)) or [_("There are no terms to explain.")]
            case "quit":
                raise QuitError
        return []


def _parse(text: str, here: Here) -> tuple[str, str]:
    for own in here.own:
        if text.casefold() == own or text.casefold().startswith(f"{own} "):
            return own, text[len(own) :].strip()
    word, _space, rest = text.partition(" ")
    word = word.casefold()
    for name, command in _common().items():
        named = word == name or (here.letters and not here.free and word == name[0])
        if named and (not rest or (command == "change" and not here.free)):
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
