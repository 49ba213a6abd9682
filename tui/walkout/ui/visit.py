"""A visit at a kiosk: a walk that keeps nothing, and ends by itself when nobody is there any more."""

from asyncio import TimerHandle, get_running_loop
from collections.abc import Callable
from enum import Enum

from textual import events

from walkout.export import phrases
from walkout.guide.model import Guide
from walkout.ui.app import WalkoutApp
from walkout.ui.screens.home import HomeScreen
from walkout.ui.screens.notice import NoticeScreen
from walkout.ui.screens.welcome import WelcomeScreen
from walkout.ui.surroundings import Kiosk, Surroundings
from walkout.words import _

WARNED = 30
"""Seconds before a visit ends for want of a key that the visitor is asked."""
LAST_MINUTES = 120
"""Seconds before the longest visit ends that the visitor is told."""


class Ending(Enum):
    """Why a visit ended."""

    LEFT = "left"
    IDLE = "idle"
    LONGEST = "longest"
    CLOSING = "closing"


class VisitApp(WalkoutApp):
    """A walk of someone who came by. `ending` says why it ended."""

    def __init__(self, guide: Guide, surroundings: Surroundings, kiosk: Kiosk, *, invites: bool = False) -> None:
        super().__init__(guide, surroundings._replace(kiosk=kiosk, saves=False, opens_links=False))
        self.kiosk = kiosk
        self._invites = invites
        self.ending = Ending.LEFT
        self._clock: Callable[[], float] = float
        self._began = self._seen = 0.0
        self._told_last = False
        self._timer: TimerHandle | None = None
        self.when_ready: Callable[[], None] = lambda: None
        """Called once the first page stands."""

    def on_ready(self) -> None:
        self.when_ready()

    def on_mount(self) -> None:
        super().on_mount()
        self._clock = get_running_loop().time
        if self._invites:
            self.push_screen(WelcomeScreen(self.guide.about), self._arrive)
        else:
            self._arrive()

    def _arrive(self, _taken_up: None = None) -> None:
        """From now on somebody is there, until no key comes any more."""
        self._began = self._seen = self._clock()
        self._wait()

    def on_unmount(self) -> None:
        if self._timer:
            self._timer.cancel()

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.InputEvent | events.Paste):
            self._seen = self._clock()
        await super().on_event(event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "suspend_process" and super().check_action(action, parameters)

    def _wait(self) -> None:
        """Look again when something could be due."""
        now = self._clock()
        idle = self._seen + self.kiosk.idle
        last = self._began + self.kiosk.longest
        due = [idle, last]
        if now < idle - self._notice:
            due.append(idle - self._notice)
        if not self._told_last:
            due.append(last - LAST_MINUTES)
        self._timer = get_running_loop().call_later(max(min(due) - now, 0.01), self._look)

    @property
    def _notice(self) -> float:
        return min(WARNED, self.kiosk.idle / 2)

    def _look(self) -> None:
        """Runs outside the app's context: it may only leave messages."""
        now = self._clock()
        idle = now - self._seen
        left = self._began + self.kiosk.longest - now
        if idle >= self.kiosk.idle or left <= 0:
            self.end(Ending.LONGEST if left <= 0 else Ending.IDLE)
            return
        if idle >= self.kiosk.idle - self._notice:
            self.call_later(self.ask_who_is_there)
        if left <= LAST_MINUTES and not self._told_last:
            self._told_last = True
            if self.kiosk.longest > LAST_MINUTES:
                self.call_later(self._tell_last, left)
        self._wait()

    def end(self, ending: Ending) -> None:
        """End the visit; may be called from anywhere on the loop."""
        self.ending = ending
        self.exit()

    def ask_who_is_there(self) -> None:
        """Warn that the visit ends for want of a key."""
        text = _("Press any key to go on. Otherwise this visit ends in {time}, and the screen is wiped.")
        self._put_up(_("Are you still there?"), text.format(time=phrases.span(self._notice)))

    def _tell_last(self, left: float) -> None:
        text = _("This visit has been a long one, and ends in {time}.").format(time=phrases.span(left))
        self._put_up(_("Time is nearly up"), self._with_code(text))

    def closing(self, seconds: float) -> None:
        """Tell that the kiosk closes after so many seconds."""
        text = _("It closes in {time}, and your visit with it.").format(time=phrases.span(seconds))
        self._put_up(_("This kiosk is being restarted"), self._with_code(text))

    def _with_code(self, text: str) -> str:
        code = self.journey.plan(self.surroundings.today()).code if "country" in self.journey.answers else None
        return f"{text}\n\n{phrases.take_home(code)}\n{phrases.code_holds()}" if code else text

    def _put_up(self, title: str, text: str) -> None:
        if self.is_running and not isinstance(self.screen, NoticeScreen):
            self.push_screen(NoticeScreen(title, text))

    def action_leave(self) -> None:
        """Show what can be taken home before a visit ends; asked there, end it."""
        if isinstance(self.screen, WelcomeScreen):
            return
        if isinstance(self.screen, HomeScreen):
            self.exit()
        elif self._reached:
            self.push_screen(HomeScreen(self.journey, self.surroundings, self.kiosk))
        else:
            super().action_leave()

    def leaving(self) -> tuple[str, str, str]:
        return _("End your visit?"), _("Nothing you answered is kept here."), _("End it")

    def farewell(self) -> tuple[str, ...]:
        """Nothing: what a visitor takes home was shown on the last page."""
        return ()
