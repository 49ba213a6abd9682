"""Walks a reader through a guide, one prompt after the other."""

import contextlib
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TextIO

from walkout.engine.answers import said, shown
from walkout.engine.journey import Journey
from walkout.engine.pages import CardPage, QuestionPage, page, rows
from walkout.export import phrases
from walkout.guide.model import Guide
from walkout.plain import told
from walkout.plain.checklist import Checklist
from walkout.plain.choosing import Chooser
from walkout.plain.course import Course
from walkout.plain.leaving import leaving, trouble
from walkout.plain.lines import Lines
from walkout.plain.prompts import ElsewhereError, Here, Prompts, QuitError
from walkout.plain.saving import Saver
from walkout.plain.starting import start
from walkout.words import _

if TYPE_CHECKING:
    from walkout.record.memory import Memory

OK, NO_CHECKLIST, NOT_KEPT, INTERRUPTED = 0, 1, 2, 130


def walk(
    guide: Guide,
    today: Callable[[], date],
    given: TextIO,
    out: TextIO,
    memory: "Memory | None" = None,
    journey: Journey | None = None,
) -> int:
    """Walk to the checklist, and on until the reader leaves.

    0 when they quit, or when the input ends after a checklist was shown; 1 when it ends before; 2 when the walk was to
    be remembered, and it or its last step could not be; 130 when interrupted.
    """
    lines = Lines(given, out)
    course = Course(guide, today, memory, journey)
    walker = _Walker(course, lines)
    try:
        walker.run()
    except QuitError:
        code = OK
    except EOFError:
        lines.say(_("The input ended, so the walk ends here."))
        code = OK if course.listed else NO_CHECKLIST
    except KeyboardInterrupt:
        lines.page(_("You left the walk."))
        code = INTERRUPTED
    lines.say(*leaving(course, walker.saver.saved))
    return NOT_KEPT if trouble(course) else code


class _Walker:
    def __init__(self, course: Course, lines: Lines) -> None:
        self._course = course
        self._guide = course.guide
        self._lines = lines
        self._prompts = Prompts(course, lines)
        self._section = ""
        self.saver = Saver(self._prompts)
        self._checklist = Checklist(self._prompts, self.saver)

    def run(self) -> None:
        go_on = self._begin
        while True:
            with contextlib.suppress(ElsewhereError):
                go_on()
            go_on = self._go_on

    def _begin(self) -> None:
        wish = start(self._prompts)
        if wish.checklist and not self._course.journey.current:
            self._checklist.show(wish.letter)

    def _go_on(self) -> None:
        if self._course.journey.current:
            self._step()
        elif self._review():
            self._checklist.show()

    def _step(self) -> None:
        today = self._course.today
        shown_page = page(self._course.journey, today)
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
            if command:
                self._back(command)
                return
            if not text:
                self._course.go(self._course.journey.read())
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
            if command:
                self._back(command)
                return
            value = asked.given if asked.given and not text else chooser.pick(text)
            if value:
                self._lines.say(said(self._guide, asked.id, value))
                self._course.go(self._course.journey.answered(value))
                return

    def _back(self, command: str) -> None:
        """Go back one page, if that was the command and there is one; else the same page is shown again."""
        if command == "back" and self._course.journey.first:
            self._lines.say(_("This is the first page. There is nothing before it."))
        elif command == "back":
            self._course.go(self._course.journey.back())

    def _review(self) -> bool:
        """Whether the reader goes on to the checklist."""
        listed = rows(self._course.journey, self._course.today)
        plan = self._course.plan
        self._lines.page(_("Check your answers."), *told.answers(listed))
        self._lines.say(phrases.oldest(plan.age), phrases.stale(plan.age))
        prompt = _("Type change and a number, press Enter for your checklist, or type back, help, sources, quit:")
        while True:
            command, text = self._prompts.ask(Here(prompt, sources=plan.sources.values()))
            if command == "back":
                self._course.go(self._course.journey.back())
            if command:
                return False
            if not text:
                return True
            self._prompts.change(text)
