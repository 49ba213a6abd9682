"""The start: what this is, whether to remember it, and what someone hears who comes back."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from walkout.engine.returning import Return
from walkout.errors import RecordError
from walkout.export import phrases
from walkout.export.page import Address, Line
from walkout.export.returning import returning
from walkout.folding import fold
from walkout.guide.model import About
from walkout.plain.prompts import Here, Prompts, QuitError, number_in
from walkout.words import _, long_date

if TYPE_CHECKING:
    from walkout.record.memory import Memory


class Wish(NamedTuple):
    """Where the reader wants to go: through the questions, or to the checklist and perhaps a letter."""

    checklist: bool = False
    letter: str | None = None
    """The id of the item it goes with."""


def start(prompts: Prompts) -> Wish:
    """Say what there is to say before the walk. Raises QuitError if what was remembered is forgotten."""
    course = prompts.course
    memory = course.memory
    back = memory.returning(course.guide, course.today) if memory and not course.journey.answers else None
    if memory and back:
        course.journey = memory.journey(course.guide)
        return _Welcome(prompts, memory, back).ask()
    notice = memory.set_aside() if memory else ""
    asks = memory is not None and memory.free and not memory.on
    prompts.lines.say(*_first(course.guide.about, asks=asks, kept=course.kept))
    prompts.lines.say(notice)
    if memory and asks:
        _remember(prompts, memory)
    return Wish()


def _first(about: About, *, asks: bool, kept: bool) -> Iterator[Line]:
    yield phrases.sentence(about.title)
    yield about.says
    yield _("It takes about three minutes. Have {service} open in another window if you can.").format(
        service=about.service
    )
    if asks:
        yield _("Nothing you answer leaves this computer.")
    elif kept:
        yield _("Nothing you answer leaves this computer. It is remembered here.")
    else:
        yield _("Nothing you answer leaves this computer, and nothing is kept when you leave.")
    yield from _closing(about)


def _closing(about: About) -> Iterator[Line]:
    yield _("The guide is of {edition}.").format(edition=long_date(about.edition))
    if about.signed:
        yield _("The words of this edition were read and signed: {words}.").format(words=about.signed)
    yield about.not_ours
    yield _("At every prompt you can type back, change, help, sources or quit, and press Enter.")


def _remember(prompts: Prompts, memory: "Memory") -> None:
    """Ask once; only a yes writes anything."""
    lines, course = prompts.lines, prompts.course
    here = Here(_("Remember your answers on this computer, for when you come back? Type yes or no:"))
    words = {_("yes"): True, _("no"): False}
    while True:
        _command, text = prompts.ask(here)
        said = next((wanted for word, wanted in words.items() if fold(text) in (word, word[0])), None)
        if said is not None:
            break
        lines.say(_("Type yes or no, and press Enter."))
    if said:
        try:
            memory.begin(course.journey, course.today)
        except RecordError as error:
            lines.say(str(error), _("The walk goes on without it."))
    lines.say(remembered() if memory.on else _("Nothing is kept when you leave."))


def remembered() -> str:
    """What is kept, and what puts an end to it."""
    return _("What you answer is remembered on this computer. “walkout forget” deletes it.")


class _Welcome:
    """What someone finds who comes back, and the ways on."""

    def __init__(self, prompts: Prompts, memory: "Memory", back: Return) -> None:
        self._prompts = prompts
        self._lines = prompts.lines
        self._course = prompts.course
        self._memory = memory
        self._back = back
        letters = [item for item in back.due if item.action.letter]
        self._ways = [
            *(_("Prepare what you send for “{title}”").format(title=item.title) for item in letters),
            phrases.way_on(unfinished=back.unfinished),
            _("Go through the questions again"),
            _("Forget what was remembered, and leave"),
        ]
        self._letters = [item.id for item in letters]

    def ask(self) -> Wish:
        """Say what is due, what is open and what was done; then ask for the way on."""
        self._lines.say(_("Welcome back."), _("You were here last on {day}.").format(day=long_date(self._back.last)))
        for group in returning(self._back):
            self._lines.page(phrases.sentence(group.title), *group.entries)
            if group.address:
                self._lines.say(Address(group.address))
        age = self._back.plan.age
        self._lines.page(phrases.oldest(age), phrases.stale(age), *_closing(self._course.guide.about))
        while True:
            wish = self._chosen(self._choose())
            if wish:
                return wish

    def _choose(self) -> int:
        last = len(self._ways)
        self._lines.page(_("How do you want to go on?"))
        self._prompts.options((way, number) for number, way in enumerate(self._ways, 1))
        here = Here(_("Your choice, or change, help, sources, quit:"), sources=self._back.plan.sources.values())
        while True:
            command, text = self._prompts.ask(here)
            if number := number_in(text, last):
                return number - 1
            if command == "back":
                self._lines.say(_("This is the first page. There is nothing before it."))
            else:
                self._prompts.number(last)

    def _chosen(self, way: int) -> Wish | None:
        """The wish; nothing where it could not be fulfilled."""
        checklist, again, _forget = range(len(self._letters), len(self._ways))
        if way < checklist:
            return Wish(checklist=True, letter=self._letters[way])
        if way == checklist:
            return Wish(checklist=True)
        if way == again:
            self._course.journey = self._course.journey.again()
            return Wish()
        try:
            self._memory.forget()
        except RecordError as error:
            self._lines.say(str(error))
            return None
        self._lines.say(_("Nothing is remembered on this computer any more."))
        raise QuitError
