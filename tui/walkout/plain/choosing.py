"""Finding out which answer is meant: by number, by name, by any spelling."""

import contextlib
from collections.abc import Iterable

from walkout.engine.pages import QuestionPage
from walkout.engine.places import UNSURE, country_code, search
from walkout.errors import AnswerError
from walkout.folding import fold
from walkout.guide.model import Guide
from walkout.plain.prompts import Prompts, number_in
from walkout.words import _

MOST = 9
"""Countries to choose from at a time."""
SHORT = 20
"""Up to this many parts of a country are listed unasked."""


class Countries:
    """All countries, found by name. What was offered last can be chosen by its number."""

    def __init__(self, guide: Guide, prompts: Prompts) -> None:
        self._guide = guide
        self._prompts = prompts
        self._say = prompts.lines.say
        self._offered: list[str] = []

    def pick(self, text: str) -> str | None:
        """The code of the country that is meant. Where that is not clear, it says what to do."""
        if number := number_in(text, len(self._offered)):
            return self._offered[number - 1]
        wanted = fold(text)
        if len(wanted) > 1:  # one letter may as well be meant for a command
            with contextlib.suppress(AnswerError):
                return country_code(self._guide, text)
        found = search(self._guide, text) if wanted else []
        self._offered = found[:MOST]
        if not wanted:
            self._say(_("Choose the country you live in: type its name, or its two-letter code."))
        elif not found:
            self._say(_("No country goes by that name. Try another spelling, or its two-letter code, like DE."))
        else:
            self._say(_("Which of these do you mean? Type its number, or the name again."))
            self._prompts.options((self._guide.countries[code].name, n) for n, code in enumerate(self._offered, 1))
        if len(found) > MOST:
            self._say(_("There are more. Type more of the name to find them."))
        if len(wanted) == 1:
            self._say(_("If you meant a command, type the whole word, like back or quit."))
        return None


class Chooser:
    """The answers to one question."""

    def __init__(self, guide: Guide, asked: QuestionPage, prompts: Prompts) -> None:
        self._guide = guide
        self._asked = asked
        self._prompts = prompts
        self._say = prompts.lines.say
        self._countries = Countries(guide, prompts)

    def list(self) -> None:
        """Say what there is to choose from. Not all countries: those are found by name."""
        choices = self._asked.choices
        if self._asked.kind == "choice" or (self._asked.kind == "subdivision" and len(choices) <= SHORT):
            self._list(range(len(choices)))
        elif self._asked.kind == "subdivision":
            self._say(_("Type its name, or list to hear all of them with their numbers."))
            self._list(position for position, choice in enumerate(choices) if choice.value == UNSURE)

    def pick(self, text: str) -> str | None:
        """The value of the answer that is meant. Where that is not clear, it says what to do."""
        if self._asked.kind == "country":
            return self._countries.pick(text)
        if number := number_in(text, len(self._asked.choices)):
            return self._asked.choices[number - 1].value
        return self._subdivision(fold(text)) if self._asked.kind == "subdivision" else self._choice(fold(text))

    @property
    def prompt(self) -> str:
        """What to type here."""
        if self._asked.kind == "country":
            return _("Your country, or back, change, help, sources, quit:")
        if self._asked.kind == "subdivision":
            return _("Its name or number, or back, change, help, sources, quit:")
        return _("Your answer, or back, change, help, sources, quit:")

    def _list(self, positions: Iterable[int]) -> None:
        self._prompts.options((self._asked.choices[position].text, position + 1) for position in positions)

    def _choice(self, wanted: str) -> str | None:
        for choice in self._asked.choices:
            if wanted and wanted == fold(choice.text):
                return choice.value
        self._prompts.number(len(self._asked.choices))
        return None

    def _subdivision(self, wanted: str) -> str | None:
        choices = self._asked.choices
        if wanted == _("list"):
            self._list(range(len(choices)))
            return None
        for choice in choices:
            if wanted and wanted in (fold(choice.text), fold(choice.value), fold(choice.value.partition("-")[2])):
                return choice.value
        fitting = [n for n, choice in enumerate(choices) if len(wanted) > 1 and wanted in fold(choice.text)]
        if len(fitting) == 1:
            return choices[fitting[0]].value
        self._say(_("Choose the part of the country you live in: type its name or its number, or list to hear all."))
        self._list(fitting)
        return None
