"""Walks of the real guide on a screen of their own: keys in, and out what stands on the screen."""

from asyncio import sleep
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import date
from typing import NamedTuple

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Input
from walkout.engine.journey import Journey
from walkout.engine.pages import CardPage, QuestionPage
from walkout.guide.loader import load
from walkout.guide.model import Source
from walkout.record.memory import Memory
from walkout.ui.app import WalkoutApp
from walkout.ui.screens.base import BaseScreen
from walkout.ui.screens.checklist import ChecklistScreen
from walkout.ui.screens.walk import ReviewPage, Shown
from walkout.ui.start import StartPage
from walkout.ui.surroundings import Kiosk, Surroundings
from walkout.ui.visit import VisitApp
from walkout.ui.widgets.keys import shown_bindings
from walkout.ui.widgets.menu import Menu

TODAY = date(2026, 11, 24)
REMOTE = Kiosk(remote=True, ssh="kiosk.example", page="https://kiosk.example")
"""A kiosk that visitors reach over SSH, with take-home pages."""
STANDING = Kiosk()
"""A console with nothing behind it."""
GUIDE = load()
HOME = (80, 24)
START, REVIEW, CHECKLIST = "start", "review", "checklist"
GERMAN: Mapping[str, str] = {
    "country": "DE",
    "subdivision": "DE-BE",
    "account": "member",
    "adult": "yes",
    "ai_training": "on",
    "job_data": "saved",
    "groups": "no",
    "ai_features": "yes",
    "other_ai": "object",
    "objection": "waiting",
    "research": "unsure",
}
"""A member in Berlin: every answer that is asked for there."""
FRAME = 0.01
"""Seconds; Textual draws 60 times in a second."""
PATIENCE = 1000
"""Frames to wait for something; only a failing test waits that long."""
CHARACTERS = {"space": " ", "question_mark": "?", "enter": "\r", "tab": "\t", "escape": "\x1b", "backspace": "\x7f"}


class Look(NamedTuple):
    """All that a key can change: the screens, the words on the top one, what was said in passing, the clipboard."""

    screens: tuple[str, ...]
    text: str
    notices: tuple[str, ...]
    clipboard: str
    running: bool


class Walk:
    """A running walk."""

    def __init__(self, app: WalkoutApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys, each after what the one before did."""
        for key in keys:
            self.send(key)
            await self.settle()

    def send(self, key: str) -> None:
        """Send a key as the terminal would; Pilot's own `press` waits for the processor to be idle as well."""
        driver = self.app._driver
        assert driver
        typed = "space" if key == " " else key if len(key) > 1 or key.isalnum() else _character_to_key(key)
        event = events.Key(typed, key if len(key) == 1 else CHARACTERS.get(key))
        event.set_sender(self.app)
        driver.send_message(event)

    async def type(self, text: str) -> None:
        for letter in text:
            self.send(letter)
        await self.settle()

    async def settle(self) -> None:
        """Wait until messages, the walk behind the screen, and the layout have come to rest."""
        for _round in range(3):
            await self.pilot._wait_for_screen()
            await sleep(FRAME)

    async def until(self, condition: Callable[[], bool]) -> None:
        for _round in range(PATIENCE):
            if condition():
                return
            await sleep(FRAME)
        raise AssertionError(f"waited in vain, before:\n{self.text}")

    @property
    def page(self) -> Shown:
        """What the walk asks or tells."""
        screen = self.app.get_default_screen()
        return screen.page

    @property
    def asked(self) -> str:
        """The id of the question, the id of the disclosure, or the name of the page."""
        if isinstance(self.app.screen, ChecklistScreen):
            return CHECKLIST
        page = self.page
        match page:
            case QuestionPage():
                return page.id
            case CardPage():
                return page.view.id
            case ReviewPage():
                return REVIEW
            case StartPage():
                return START

    @property
    def strips(self) -> list[Strip]:
        return self.app.screen._compositor.render_strips()

    @property
    def lines(self) -> list[str]:
        return [strip.text.rstrip() for strip in self.strips]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def words(self) -> str:
        """Everything on the screen as one line, for sentences that were wrapped."""
        return " ".join(self.text.split())

    @property
    def menu(self) -> Menu:
        return self.app.screen.query_one(Menu)

    @property
    def keys(self) -> list[str]:
        """The keys that the last lines of the screen advertise."""
        return [key for key, _active in shown_bindings(self.app.screen.active_bindings, typing=self.typing)]

    @property
    def typing(self) -> bool:
        return isinstance(self.app.screen.focused, Input)

    @property
    def address(self) -> str | None:
        """The address that the screen is about."""
        screen = self.app.screen
        return screen.address if isinstance(screen, BaseScreen) else None

    @property
    def sources(self) -> tuple[Source, ...]:
        screen = self.app.screen
        return tuple(screen.sources) if isinstance(screen, BaseScreen) else ()

    @property
    def notices(self) -> tuple[str, ...]:
        return tuple(notice.message for notice in self.app._notifications)

    @property
    def look(self) -> Look:
        stack = tuple(type(screen).__name__ for screen in self.app.screen_stack) if self.app.is_running else ()
        text = self.text if stack else ""
        return Look(stack, text, self.notices, self.app.clipboard, self.app._exit is False)

    async def answer(self, value: str) -> None:
        """Answer the current question with the keyboard."""
        page = self.page
        assert isinstance(page, QuestionPage)
        position = [choice.value for choice in page.choices].index(value)
        if page.kind == "country":
            await self.type(value.lower())
            names = [choice.value for choice in self.app.get_default_screen().choices]
            await self.press(*["down"] * names.index(value))
        elif page.kind == "subdivision":
            await self.press("home", *["down"] * position)
        else:
            await self.press(str(position + 1))
        await self.go_on()

    async def go_on(self) -> None:
        """Press enter, and wait for the next page."""
        before = self.page
        self.send("enter")
        await self.until(lambda: self.page is not before or isinstance(self.app.screen, ChecklistScreen))
        await self.settle()

    async def walk_to(self, name: str, answers: Mapping[str, str] = GERMAN) -> None:
        """Go there with the keyboard, giving these answers and reading every card."""
        while self.asked != name:
            page = self.page
            if isinstance(page, QuestionPage):
                await self.answer(answers[page.id])
            else:
                await self.go_on()


@asynccontextmanager
async def walking(
    size: tuple[int, int] = HOME,
    answers: Mapping[str, str] = GERMAN,
    *,
    at: str = START,
    opens_links: bool = False,
    saves: bool = True,
    today: date = TODAY,
    memory: Memory | None = None,
    kiosk: Kiosk | None = None,
    invites: bool = False,
) -> AsyncIterator[Walk]:
    """A walk at a page, its answers given; the question at which it stands counts as not yet answered."""
    surroundings = Surroundings(lambda: today, opens_links, saves)
    app = VisitApp(GUIDE, surroundings, kiosk, invites=invites) if kiosk else WalkoutApp(GUIDE, surroundings, memory)
    app.journey = _journey(answers, at)
    async with app.run_test(size=size, notifications=True) as pilot:
        walk = Walk(app, pilot)
        await walk.settle()
        if at != START:
            await walk.go_on()
        if at == CHECKLIST:
            await walk.press("enter")
            await walk.until(lambda: walk.asked == CHECKLIST)
            await walk.settle()
        assert walk.asked == at
        yield walk
        assert app.fault is None


def _journey(answers: Mapping[str, str], at: str) -> Journey:
    if at == START:
        return Journey(GUIDE)
    journey = Journey(GUIDE, answers, seen=frozenset(GUIDE.disclosures))
    if at in (REVIEW, CHECKLIST):
        return journey
    steps = [step for step in journey.steps if at in (step.question, step.disclosure)]
    earlier = journey.steps[: journey.steps.index(steps[0])] if steps else ()
    given = {step.question: answers[step.question] for step in earlier if step.question}
    seen = frozenset(step.disclosure for step in earlier if step.disclosure)
    return Journey(GUIDE, given, seen=seen)
