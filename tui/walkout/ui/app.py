"""The app: the order of the screens, and what a program owes its terminal."""

import asyncio
import os
import signal
import sys
from pathlib import Path, PurePath
from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.reactive import Reactive

from walkout.engine.journey import Journey
from walkout.engine.pages import page, rows
from walkout.engine.places import locate
from walkout.errors import RecordError
from walkout.export import phrases
from walkout.guide.model import Guide
from walkout.ui.fault import fault
from walkout.ui.screens.walk import Back, Reply, ReviewPage, Said, Shown, WalkScreen
from walkout.ui.start import AGAIN, CHECKLIST, FORGET, LETTER, YES, StartPage
from walkout.ui.surroundings import Surroundings
from walkout.words import _

if TYPE_CHECKING:
    from walkout.engine.returning import Return
    from walkout.record.memory import Memory

HERE = Path(__file__).parent


class WalkoutApp(App[None]):
    """Walks a reader through a guide. `fault` is the sentence to print when it had to stop by itself."""

    ENABLE_COMMAND_PALETTE = False
    CSS_PATH: ClassVar[list[str | PurePath]] = [
        HERE / "app.tcss",
        *(HERE / "screens" / path for path in WalkScreen.CSS_PATH),
    ]
    """The first screen's styles are read with the app's own, so that the first paint has them."""

    theme = Reactive("ansi-dark", init=False)
    """The terminal's own colours. From the beginning: to change it would have all styles parsed once more."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+q,ctrl+c",
            "leave",
            _("Quit"),
            id="typing.quit",
            priority=True,
            tooltip=_("Leave, also while you type; twice to leave at once"),
        ),
        Binding(
            "ctrl+z",
            "suspend_process",
            _("Pause"),
            id="pause",
            show=False,
            tooltip=_("Go back to the shell for a while"),
        ),
    ]

    def __init__(
        self,
        guide: Guide,
        surroundings: Surroundings,
        memory: "Memory | None" = None,
        journey: Journey | None = None,
    ) -> None:
        super().__init__(ansi_color=True)
        self.guide = guide
        self.surroundings = surroundings
        self.memory = memory
        self.journey = journey or Journey(guide)
        self._last_words: tuple[str, ...] = ()
        self.fault: str | None = None
        self._reached = False
        """Whether a checklist was shown."""
        self._walk_screen = WalkScreen(guide, surroundings)

    def get_default_screen(self) -> WalkScreen:
        return self._walk_screen

    def on_mount(self) -> None:
        self._heed_signals()
        self.app_resume_signal.subscribe(self, lambda _app: self.refresh(layout=True))
        self.run_worker(self.walk(), exit_on_error=True)

    async def walk(self) -> None:
        """Ask what the answers so far leave open, until nothing is; then show the plan. Going back loses nothing."""
        await self._start()
        while not self._exit:
            while self.journey.current:
                await self._step()
            today = self.surroundings.today()
            reply = await self._ask(ReviewPage(rows(self.journey, today)))
            if isinstance(reply, Back):
                self.go(self.journey.back())
            elif reply.value:
                self.go(self.journey.change(reply.value))
            else:
                await self._show_checklist()

    def go(self, journey: Journey) -> None:
        """Be at that place in the walk, and keep it if the reader wants that."""
        self.journey = journey
        if self.memory:
            self.memory.keep(journey, self.surroundings.today())

    async def _start(self) -> None:
        memory = self.memory
        if memory is None:
            await self._ask(StartPage(self.guide.about, kiosk=self.surroundings.kiosk))
        elif not self.journey.answers and (back := memory.returning(self.guide, self.surroundings.today())):
            await self._come_back(memory, back)
        else:
            await self._begin(memory)

    async def _begin(self, memory: "Memory") -> None:
        """Ask whether to keep this walk; where that cannot be done, say so and go on without."""
        notice = memory.set_aside()
        said = await self._ask(StartPage(self.guide.about, memory.free and not memory.on, notice=notice))
        if isinstance(said, Said) and said.value == YES:
            try:
                memory.begin(self.journey, self.surroundings.today())
            except RecordError as error:
                await self._ask(StartPage(self.guide.about, notice=str(error)))

    async def _come_back(self, memory: "Memory", back: "Return") -> None:
        said = await self._ask(StartPage(self.guide.about, back=back, notice=memory.notice))
        wish = (said.value if isinstance(said, Said) else None) or CHECKLIST
        if wish == FORGET:
            await self._forget(memory, back)
            return
        self.journey = memory.journey(self.guide)
        if wish == AGAIN:
            self.journey = self.journey.again()
        elif not self.journey.current:
            await self._show_checklist(wish.removeprefix(LETTER) if wish != CHECKLIST else None)

    async def _forget(self, memory: "Memory", back: "Return") -> None:
        """Delete what was kept, and leave; where that cannot be done, say so and ask again."""
        try:
            self._last_words = (memory.forget(),)
        except RecordError as error:
            memory.notice = str(error)
            await self._come_back(memory, back)
        else:
            self.exit()

    async def _step(self) -> None:
        journey, current = self.journey, self.journey.current
        assert current
        reply = await self._ask(page(journey, self.surroundings.today()))
        if isinstance(reply, Back):
            self.go(journey.back())
        elif current.question:
            assert reply.value
            self.go(journey.answered(reply.value))
        else:
            self.go(journey.read())

    async def _ask(self, shown: Shown) -> Reply:
        first = isinstance(shown, StartPage) or (not isinstance(shown, ReviewPage) and self.journey.first)
        return await self._walk_screen.ask(shown, place=self._place, first=first)

    @property
    def _place(self) -> str:
        answers = self.journey.answers
        return locate(self.guide, answers["country"]).name if "country" in answers else ""

    async def _show_checklist(self, letter: str | None = None) -> None:
        from walkout.ui.screens.checklist import ChecklistScreen

        today = self.surroundings.today()
        self.go(self.journey.listed(today))
        self._reached = True
        notes = self.memory.turned(self.journey, today) if self.memory else ()
        await self.push_screen_wait(ChecklistScreen(self.journey, self.surroundings, self.go, notes, letter))

    def farewell(self) -> tuple[str, ...]:
        """What to say once the screen is gone: the code of a walk that came to its end, or what was deleted."""
        code = self.journey.plan(self.surroundings.today()).code if self._reached else None
        if not code:
            return self._last_words
        return (phrases.take_home(code), *wrap(phrases.code_holds(), self.size.width))

    def action_leave(self) -> None:
        """Ask before leaving; asked twice, leave."""
        from walkout.ui.screens.choose import ChooseScreen

        question, text, leave = self.leaving()
        if isinstance(self.screen, ChooseScreen) and self.screen.question == question:
            self.exit()
            return
        choices = ((_("Stay"), "stay"), (leave, "leave"))
        self.push_screen(
            ChooseScreen(question, text, choices), lambda answer: self.exit() if answer == "leave" else None
        )

    def leaving(self) -> tuple[str, str, str]:
        """What is asked before leaving: the question, what becomes of the answers, and the word for it."""
        kept = self.memory is not None and self.memory.on
        text = (
            _("What you answered is remembered on this computer. “walkout forget” deletes it.")
            if kept
            else _("Nothing you answered is kept. What you saved stays where you saved it.")
        )
        return _("Leave walkout?"), text, _("Leave")

    def _heed_signals(self) -> None:
        """Leave the terminal as it was found when asked to stop, at once where there is no terminal any more."""
        if not self.surroundings.signals:
            return
        loop = asyncio.get_running_loop()

        def stop(number: int, _frame: object) -> None:
            if not os.isatty(sys.__stderr__.fileno() if sys.__stderr__ else -1):
                os._exit(128 + number)  # to write there could block for ever, and nothing is left to restore
            loop.call_soon_threadsafe(self.exit, None, 128 + number)

        for name in ("SIGTERM", "SIGHUP"):
            if number := getattr(signal, name, None):
                signal.signal(number, stop)

    def _handle_exception(self, error: Exception) -> None:
        """Stop with one sentence: Textual's own report would print local variables, answers among them."""
        if self.fault is None:
            self.fault = fault(error, kept=self.memory is not None and self.memory.on)
            if self._exception is None:
                self._exception = error
                self._exception_event.set()
        self._return_code = 1
        self._close_messages_no_wait()
