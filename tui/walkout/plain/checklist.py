"""The checklist at the end of the walk: marks, letters, another country, and files to take away."""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePath

from walkout.engine.due import EARLIEST, day_in
from walkout.engine.plan import ActionView, Plan
from walkout.errors import AnswerError, OutputError
from walkout.export import ENDINGS, exporter, file_name, formats, phrases
from walkout.folding import fold
from walkout.guide.model import Status
from walkout.plain import told
from walkout.plain.comparing import compare
from walkout.plain.letters import Letters
from walkout.plain.prompts import Here, Prompts, number_in
from walkout.plain.saving import Saver
from walkout.words import _

DATED: tuple[Status, ...] = ("sent", "answered", "refused")
"""What happened on a day that the reader is asked for."""
OWN = ("mark", "letter", "what if", "save", "show")


class Checklist:
    """Shows the plan, and heeds what can be done with it."""

    def __init__(self, prompts: Prompts, saver: Saver) -> None:
        self._prompts = prompts
        self._lines = prompts.lines
        self._course = prompts.course
        self._saver = saver
        self._letters = Letters(prompts, saver)

    def show(self, letter: str | None = None) -> None:
        """Show the checklist, until the reader goes back to the answers; before it a letter, if one is asked for."""
        if notes := self._course.show():
            self._lines.page(*notes)
        if letter in [item.id for item in self._course.plan.actions if item.action.letter]:
            self._letters.prepare(str(letter))
        plan = self._course.plan
        self._lines.whole(exporter("text")(plan))
        self._lines.say(*told.items(plan))
        while True:
            plan = self._course.plan
            here = Here(_prompt(plan), sources=plan.sources.values(), own=OWN, helps=tuple(_helps(plan)))
            command, text = self._prompts.ask(here)
            if command == "back":
                return
            self._heed(plan, command, text)

    def _heed(self, plan: Plan, command: str, text: str) -> None:
        match command:
            case "mark":
                self._mark(plan, text)
            case "letter":
                self._letter(plan, text)
            case "what if":
                compare(self._prompts, text)
            case "save":
                self._save(plan, text)
            case "show":
                self._lines.whole(exporter("markdown")(plan))
            case "":
                self._lines.say(_("That is your checklist. Type help to hear what you can do here."))

    def _mark(self, plan: Plan, text: str) -> None:
        first, _space, words = text.partition(" ")
        number = number_in(first, len(plan.actions))
        if not number:
            self._lines.say(_("Type mark, the number of an item, and what you did with it, like this: mark 1 done"))
            return
        item = plan.actions[number - 1]
        allowed = {status: name for status, name in told.done().items() if status in ("todo", *item.action.marks)}
        for status, name in allowed.items():
            day = _after(words, (name, status))
            if day is not None:
                self._on_day(item, status, day)
                return
        self._lines.say(_("Of this item you can say: {allowed}.").format(allowed=", ".join(allowed.values())))

    def _on_day(self, item: ActionView, status: Status, typed: str) -> None:
        day = None if status == "todo" else self._day(status, typed, item)
        if day is None and status != "todo":
            self._lines.say(_("The item was left as it is."))
            return
        course = self._course
        course.go(course.journey.marked(item.id, status, day).listed(course.today))
        plan = course.plan
        waits = [view for view in plan.actions if view.id == item.id and view.status == "sent"]
        self._lines.page(*(phrases.follow_up(view, plan.place.region, plan.as_of) for view in waits), *told.items(plan))

    def _day(self, status: Status, typed: str, item: ActionView) -> date | None:
        """The day that was typed, or the one that is asked for; nothing when the reader goes back."""
        today = self._course.today
        first = (status != "sent" and item.sent) or EARLIEST
        if not typed and status not in DATED:
            return today
        prompt = _("{question} Press Enter for today, or type a day like {example}:").format(
            question=phrases.when(status), example=today.isoformat()
        )
        while True:
            if typed:
                try:
                    return day_in(typed, today, first)
                except AnswerError as error:
                    self._lines.say(str(error))
            command, typed = self._prompts.ask(Here(prompt))
            if command:
                return None
            if not typed:
                return today

    def _letter(self, plan: Plan, text: str) -> None:
        lettered = _lettered(plan)
        number = number_in(text, len(plan.actions))
        if number and number in lettered:
            self._letters.prepare(plan.actions[number - 1].id)
        elif lettered:
            numbers = ", ".join(map(str, lettered))
            self._lines.say(
                _("Type letter and the number of an item. There is one for: {numbers}.").format(numbers=numbers)
            )
        else:
            self._lines.say(_("There is no letter for the items on your list."))

    def _save(self, plan: Plan, name: str) -> None:
        if not name:
            example = file_name(plan, "markdown")
            self._lines.say(_("Type save and a name for the file, like this: save {name}").format(name=example))
            return
        ending = PurePath(name).suffix.casefold().removeprefix(".")
        form = next((form for form, known in ENDINGS.items() if known == ending), "markdown")
        try:
            content = exporter(form)(plan)
        except OutputError as error:
            self._lines.say(str(error))
        else:
            self._saver.save(name, content, plan.sources.values())


def _after(words: str, names: tuple[str, ...]) -> str | None:
    """What follows one of the names; nothing where none of them stands at the beginning."""
    typed = words.split()
    for name in names:
        length = len(name.split())
        if fold(" ".join(typed[:length])) == fold(name):
            return " ".join(typed[length:])
    return None


def _lettered(plan: Plan) -> list[int]:
    """The numbers of the items with a letter."""
    return [number for number, item in enumerate(plan.actions, 1) if item.action.letter]


def _prompt(plan: Plan) -> str:
    if _lettered(plan):
        return _("Type mark, letter, what if, save, show, change, back, help, sources or quit:")
    return _("Type mark, what if, save, show, change, back, help, sources or quit:")


def _helps(plan: Plan) -> Iterator[str]:
    """What can be typed here, with examples that work."""
    yield _("mark: say what you did with an item, like this: mark 1 done")
    sent = next((number for number, item in enumerate(plan.actions, 1) if "sent" in item.action.marks), None)
    if sent:
        yield _("With the day, like this: mark {number} sent {day}").format(number=sent, day=plan.as_of.isoformat())
    for number in _lettered(plan)[:1]:
        yield _("letter: prepare what you send, with your own reasons, like this: letter {number}").format(
            number=number
        )
    yield _("what if: compare with another country, for the same answers, like this: what if Germany")
    yield _("save: write your checklist to a file, like this: save {name}").format(name=file_name(plan, "markdown"))
    yield _("The ending of the name decides what it is:")
    for form in formats():
        yield _("{ending}: {form}.").format(ending=f".{ENDINGS[form]}", form=phrases.format_name(form))
    yield _("show: print your checklist as Markdown.")
