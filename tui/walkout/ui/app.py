"""The app: the order of the screens, and what a program owes its terminal."""

import asyncio
import os
import signal
import sys
import threading
from pathlib import Path, PurePath
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType

from walkout.engine.build import build_plan
from walkout.engine.journey import Journey
from walkout.engine.pages import page, rows
from walkout.engine.places import locate
from walkout.engine.plan import Mark
from walkout.guide.model import Guide
from walkout.ui.screens.walk import Back, Reply, ReviewPage, Shown, StartPage, WalkScreen
from walkout.ui.surroundings import Surroundings
from walkout.words import _

HERE = Path(__file__).parent
LEAVE = _("Leave walkout?")


class WalkoutApp(App[None]):
    """Walks a reader through a guide. `fault` is the sentence to print when it had to stop by itself."""

    ENABLE_COMMAND_PALETTE = False
    CSS_PATH: ClassVar[list[str | PurePath]] = [
        HERE / "app.tcss",
        *(HERE / "screens" / path for path in WalkScreen.CSS_PATH),
    ]
    """The first screen's styles are read with the app's own, so that the first paint has them."""

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

    def __init__(self, guide: Guide, surroundings: Surroundings) -> None:
        super().__init__(ansi_color=True)
        self.theme = "ansi-dark"
        self.guide = guide
        self.surroundings = surroundings
        self.journey = Journey(guide)
        self.marks: dict[str, Mark] = {}
        self.fault: str | None = None
        self._walk_screen = WalkScreen(guide, surroundings)

    def get_default_screen(self) -> WalkScreen:
        return self._walk_screen

    def on_mount(self) -> None:
        self._heed_signals()
        self.app_resume_signal.subscribe(self, lambda _app: self.refresh(layout=True))
        self.run_worker(self.walk(), exit_on_error=True)

    async def walk(self) -> None:
        """Ask what the answers so far leave open, until nothing is; then show the plan. Going back loses nothing."""
        await self._ask(StartPage(self.guide.about))
        while True:
            while self.journey.current:
                await self._step()
            today = self.surroundings.today()
            reply = await self._ask(ReviewPage(rows(self.journey, today)))
            if isinstance(reply, Back):
                self.journey = self.journey.back()
            elif reply.value:
                self.journey = self.journey.change(reply.value)
            else:
                await self._show_checklist()

    async def _step(self) -> None:
        journey, current = self.journey, self.journey.current
        assert current
        reply = await self._ask(page(journey, self.surroundings.today()))
        if isinstance(reply, Back):
            self.journey = journey.back()
        elif current.question:
            assert reply.value
            self.journey = journey.answered(reply.value)
        else:
            self.journey = journey.read()

    async def _ask(self, shown: Shown) -> Reply:
        first = isinstance(shown, StartPage) or (not isinstance(shown, ReviewPage) and self.journey.first)
        return await self._walk_screen.ask(shown, place=self._place, first=first)

    @property
    def _place(self) -> str:
        answers = self.journey.answers
        return locate(self.guide, answers["country"]).name if "country" in answers else ""

    async def _show_checklist(self) -> None:
        from walkout.ui.screens.checklist import ChecklistScreen

        plan = build_plan(self.guide, self.journey.answers, self.marks, self.surroundings.today())
        await self.push_screen_wait(ChecklistScreen(plan, self.marks, self.surroundings))

    def action_leave(self) -> None:
        """Ask before leaving; asked twice, leave."""
        from walkout.ui.screens.choose import ChooseScreen

        if isinstance(self.screen, ChooseScreen) and self.screen.question == LEAVE:
            self.exit()
            return
        text = _("Nothing you answered is kept. What you saved stays where you saved it.")
        choices = ((_("Stay"), "stay"), (_("Leave"), "leave"))
        self.push_screen(ChooseScreen(LEAVE, text, choices), lambda answer: self.exit() if answer == "leave" else None)

    def _heed_signals(self) -> None:
        """Leave the terminal as it was found when asked to stop, at once where there is no terminal any more."""
        loop = asyncio.get_running_loop()

        def stop(number: int, _frame: object) -> None:
            if not os.isatty(sys.__stderr__.fileno() if sys.__stderr__ else -1):
                os._exit(128 + number)  # to write there could block for ever, and nothing is left to restore
            loop.call_soon_threadsafe(self.exit, None, 128 + number)

        if self.is_headless or threading.current_thread() is not threading.main_thread():
            return
        for name in ("SIGTERM", "SIGHUP"):
            if number := getattr(signal, name, None):
                signal.signal(number, stop)

    def _handle_exception(self, error: Exception) -> None:
        """Stop with one sentence: Textual's own report would print local variables, answers among them."""
        if self.fault is None:
            self.fault = _fault(error)
            if self._exception is None:
                self._exception = error
                self._exception_event.set()
        self._return_code = 1
        self._close_messages_no_wait()


def _fault(error: BaseException) -> str:
    cause: BaseException = getattr(error, "error", None) or error.__cause__ or error
    trace = cause.__traceback__
    where = ""
    while trace:
        where = f"{trace.tb_frame.f_globals.get('__name__', '?')}, {trace.tb_lineno}"
        trace = trace.tb_next
    return _(
        "walkout stopped because of a fault of its own ({kind} at {where}). Nothing was kept. "
        "Please report this line where you got walkout from; it holds none of your answers."
    ).format(kind=type(cause).__name__, where=where)
