"""What a reader sends, prepared: their reasons, their words, the fields of the form, and the text."""

from collections.abc import Iterable, Iterator

from walkout.engine.letters import Details, LetterView, grounds, letter
from walkout.export import phrases
from walkout.export.letter import as_text
from walkout.export.page import Address, Line, tidy
from walkout.guide.model import Ground, Source
from walkout.plain.prompts import Here, Prompts, number_in
from walkout.plain.saving import Saver
from walkout.words import _

Grounds = tuple[tuple[str, Ground], ...]


class Letters:
    """Prepares the letter of an item. What is asked for here goes into the text, and is not kept; the reasons are."""

    def __init__(self, prompts: Prompts, saver: Saver) -> None:
        self._prompts = prompts
        self._lines = prompts.lines
        self._course = prompts.course
        self._saver = saver

    def prepare(self, item: str) -> None:
        """Ask for what the letter can hold, then say it, and save it if the reader wants that."""
        plan = self._course.plan
        view = letter(plan, item)
        does_not = _("What it will not do: {does_not}").format(does_not=view.does_not)
        self._lines.page(phrases.sentence(view.title), view.text, does_not)
        details = self._asked(view, grounds(plan))
        if details is None:
            return
        view = letter(self._course.plan, item, details)
        self._lines.page(*_form(view))
        self._lines.page(_("The text:"))
        for paragraph in view.paragraphs:
            self._lines.page(*paragraph.splitlines())
        self._keep(view)

    def _asked(self, view: LetterView, offered: Grounds) -> Details | None:
        """What the reader adds; nothing when they go back."""
        own: str | None = ""
        if view.takes_grounds:
            if offered and not self._choose(offered):
                return None
            own = self._free(
                _("You can say in your own words what it means for you."),
                _("They go into the text as you type them. They are not kept."),
                prompt=_("Your own words on one line, or press Enter to leave them out:"),
            )
        if own is None:
            return None
        name = self._free(
            _("Your name can stand in the text. It is not kept."),
            prompt=_("Your name, or press Enter to leave it out:"),
        )
        return None if name is None else Details(own=own, name=name)

    def _choose(self, offered: Grounds) -> bool:
        """Whether the reader said which reasons are so."""
        chosen = [number for number, (key, _ground) in enumerate(offered, 1) if key in self._course.journey.grounds]
        self._lines.page(_("Your own reasons:"))
        self._prompts.options((ground.text, number) for number, (_key, ground) in enumerate(offered, 1))
        prompt = _("Type the numbers of those that are so, like 1 3, or press Enter for none:")
        if chosen:
            self._lines.say(_("You named: {numbers}.").format(numbers=", ".join(map(str, chosen))))
            prompt = _("Type the numbers of those that are so, none, or press Enter to keep them:")
        while True:
            command, text = self._prompts.ask(Here(prompt))
            if command:
                return False
            named = _numbers(text, len(offered))
            if named is not None:
                break
            self._lines.say(
                _("Type numbers from 1 to {last} with spaces between them, or none.").format(last=len(offered))
            )
        if text:
            self._name(offered, named)
        return True

    def _name(self, offered: Grounds, numbers: Iterable[int]) -> None:
        journey = self._course.journey
        named = {offered[number - 1][0] for number in numbers}
        kept = set(journey.grounds) - {key for key, _ground in offered}
        self._course.go(
            journey._replace(grounds=tuple(key for key in self._course.guide.grounds if key in named | kept))
        )

    def _free(self, *lines: str, prompt: str) -> str | None:
        """What was typed, as it is but for what steers a terminal; nothing when the reader goes back."""
        self._lines.page(*lines)
        command, text = self._prompts.ask(Here(prompt, free=True))
        return None if command else tidy(text)

    def _keep(self, view: LetterView) -> None:
        prompt = _("Type save and a name to save the text, or press Enter to go back:")
        name = f"{self._course.guide.about.id}-{view.id}.txt"
        helps = (_("save: write the text to a file, like this: save {name}").format(name=name),)
        listed: tuple[Source, ...] = tuple(self._course.guide.sources[key] for key in view.sources)
        while True:
            command, text = self._prompts.ask(Here(prompt, sources=listed, own=("save",), helps=helps))
            if command == "save" and text:
                self._saver.save(text, as_text(view), listed)
            elif command == "save" or text:
                self._lines.say(_("Type save and a name for the file, like this: save {name}").format(name=name))
            else:
                return


def _numbers(text: str, last: int) -> list[int] | None:
    """The numbers that were typed; nothing where something else was."""
    if text.casefold() == _("none"):
        return []
    numbers = [number_in(part, last) for part in text.replace(",", " ").split()]
    return [number for number in numbers if number] if all(numbers) else None


def _form(view: LetterView) -> Iterator[Line]:
    yield _("Open:")
    yield Address(view.url) if view.url else phrases.no_page()
    for title, says in view.fields:
        yield _("{field}: {says}").format(field=title, says=says)
