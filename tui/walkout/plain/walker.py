"""Walks a reader through a guide, one prompt after the other."""

from collections.abc import Callable
from datetime import date
from typing import TextIO

from walkout.engine.answers import said, shown
from walkout.engine.build import build_plan
from walkout.engine.journey import Journey
from walkout.engine.pages import CardPage, QuestionPage, page, rows
from walkout.engine.plan import Plan
from walkout.export import phrases
from walkout.guide.model import Guide
from walkout.plain import told
from walkout.plain.choosing import Chooser
from walkout.plain.keeping import Keeper
from walkout.plain.lines import Lines
from walkout.plain.prompts import Here, Prompts, QuitError, number_in
from walkout.words import _

OK, NO_CHECKLIST, INTERRUPTED = 0, 1, 130


def walk(guide: Guide, today: Callable[[], date], given: TextIO, out: TextIO) -> int:
    """Walk to the checklist, and on until the reader leaves.

    0 when they quit, or when the input ends after a checklist was shown; 1 when it ends before; 130 when interrupted.
    """
    lines = Lines(given, out)
    walker = _Walker(guide, today, lines)
    try:
        walker.run()
    except QuitError:
        code = OK
    except EOFError:
        lines.say(_("The input ended, so the walk ends here."))
        code = OK if walker.keeper.reached else NO_CHECKLIST
    except KeyboardInterrupt:
        lines.page(_("You left the walk."))
        code = INTERRUPTED
    lines.say(walker.keeper.kept)
    return code


class _Walker:
    def __init__(self, guide: Guide, today: Callable[[], date], lines: Lines) -> None:
        self._guide = guide
        self._today = today
        self._lines = lines
        self._prompts = Prompts(guide, lines)
        self._journey = Journey(guide)
        self._section = ""
        self.keeper = Keeper(self._prompts, today, self._change)

    def run(self) -> None:
        self._lines.say(*told.start(self._guide.about))
        while True:
            if self._journey.current:
                self._step()
            elif self._review():
                self.keeper.show(self._plan)

    def _plan(self) -> Plan:
        return build_plan(self._guide, self._journey.answers, self.keeper.marks, self._today())

    def _step(self) -> None:
        today = self._today()
        shown_page = page(self._journey, today)
        if isinstance(shown_page, CardPage):
            self._section = shown_page.section
            self._lines.page(*told.card(shown_page, self._guide, today))
            self._card(shown_page)
        else:
            if shown_page.section != self._section:
                self._section = shown_page.section
                self._lines.page(phrases.sentence(self._section))
            self._lines.page(*told.question(shown_page, self._guide, today))
            self._question(shown_page)

    def _card(self, card: CardPage) -> None:
        prompt = _("Press Enter to go on, or type back, change, help, sources, quit:")
        while True:
            command, text = self._prompts.ask(Here(prompt, card.founded.facts, card.founded.sources))
            if self._moved(command, text):
                return
            if not text:
                self._journey = self._journey.read()
                return
            self._lines.say(_("There is nothing to answer here. Press Enter to go on."))

    def _question(self, asked: QuestionPage) -> None:
        chooser = Chooser(self._guide, asked, self._prompts)
        chooser.list()
        if asked.given:
            given = shown(self._guide, asked.id, asked.given)
            self._lines.say(_("You said: {answer}. Press Enter to keep it.").format(answer=given))
        here = Here(chooser.prompt, asked.founded.facts, asked.founded.sources, letters=asked.kind == "choice")
        while True:
            command, text = self._prompts.ask(here)
            if self._moved(command, text):
                return
            value = asked.given if asked.given and not text else chooser.pick(text)
            if value:
                self._lines.say(said(self._guide, asked.id, value))
                self._journey = self._journey.answered(value)
                return

    def _moved(self, command: str, rest: str) -> bool:
        """Whether there is a page to show, if only the same again."""
        if command == "change":
            self._change(rest)
        elif command == "back" and self._journey.first:
            self._lines.say(_("This is the first page. There is nothing before it."))
        elif command == "back":
            self._journey = self._journey.back()
        return bool(command)

    def _change(self, wanted: str) -> bool:
        """Whether the reader chose an answer to change."""
        listed = rows(self._journey, self._today())
        if not listed:
            self._lines.say(_("There is no answer to change yet."))
            return False
        here = Here(_("Number of the answer to change, or Enter to leave all as they are:"))
        while not (number := number_in(wanted, len(listed))):
            if wanted:
                self._prompts.number(len(listed))
            else:
                self._lines.page(*told.answers(listed))
            command, wanted = self._prompts.ask(here)
            if command == "back" or not (command or wanted):
                return False
        self._journey = self._journey.change(listed[number - 1].question)
        return True

    def _review(self) -> bool:
        """Whether the reader goes on to the checklist."""
        listed = rows(self._journey, self._today())
        plan = self._plan()
        self._lines.page(_("Check your answers."), *told.answers(listed))
        self._lines.say(phrases.oldest(plan.age), phrases.stale(plan.age))
        prompt = _("Type change and a number, press Enter for your checklist, or type back, help, sources, quit:")
        while True:
            command, text = self._prompts.ask(Here(prompt, sources=plan.sources.values()))
            if not (command or text):
                return True
            if command == "back":
                self._journey = self._journey.back()
                return False
            if self._change(text):
                return False
