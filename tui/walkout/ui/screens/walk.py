"""The one screen of the walk: start, questions, disclosures and answers to check, each drawn in place."""

from asyncio import Event, Future, get_running_loop
from collections.abc import Sequence
from pathlib import PurePath
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Static

from walkout.engine.pages import CardPage, Choice, QuestionPage
from walkout.engine.pages import Row as Answer
from walkout.engine.places import matching, suggested
from walkout.guide.model import Guide
from walkout.ui import draw
from walkout.ui.screens.base import BaseScreen, Body
from walkout.ui.start import StartPage, draw_below, draw_start
from walkout.ui.surroundings import Surroundings
from walkout.ui.widgets.address import Address
from walkout.ui.widgets.field import CountryField
from walkout.ui.widgets.menu import Menu, Row
from walkout.words import _

VISIBLE = 8
"""Rows of a long list that are shown at once."""


class ReviewPage(NamedTuple):
    """The answers, to check before the checklist."""

    rows: Sequence[Answer]


class Back(NamedTuple):
    """One page earlier."""


class Said(NamedTuple):
    """What was answered: an option's value, a question to change, or nothing where there was only something to read."""

    value: str | None = None


Shown = StartPage | QuestionPage | CardPage | ReviewPage
Reply = Back | Said


class WalkScreen(BaseScreen[None]):
    """Shows a page and waits for the reply: `await screen.ask(page)`."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["base.tcss", "walk.tcss"]

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", _("Continue"), id="continue", tooltip=_("Go on to the next page")),
        Binding("escape", "back", _("Back"), id="back", tooltip=_("Go back one page; no answer is lost")),
    ]

    def __init__(self, guide: Guide, surroundings: Surroundings) -> None:
        super().__init__(guide.about, surroundings)
        self.guide = guide
        self.page: Shown = StartPage(guide.about)
        self.first = True
        self.choices: Sequence[Choice] = ()
        self._reply: Future[Reply] | None = None
        self._ready = Event()
        self._arranged = False
        """Whether a page stands; before, every line drawn would be drawn again."""

    def compose_body(self) -> ComposeResult:
        yield Static(id="text")
        yield Static(id="how")
        yield Address(id="address")
        yield Static(id="way")
        yield Menu()
        yield Static(id="error")
        yield Static(id="why")

    def on_mount(self) -> None:
        self._ready.set()

    async def ask(self, page: Shown, *, place: str, first: bool) -> Reply:
        """Show a page and give back what the reader said to it."""
        self.page, self.place, self.first = page, place, first
        self.address = page.link.url if isinstance(page, QuestionPage) and page.link else None
        self.sources = page.founded.sources if isinstance(page, QuestionPage | CardPage) else ()
        self._reply = get_running_loop().create_future()
        self._forget_choices()
        await self._ready.wait()
        with self.app.batch_update():
            await self._arrange()
            self._arranged = True
            self.redraw()
            self.query_one(Body).scroll_home(animate=False, force=True)
            self.refresh_frame()
        self.call_after_refresh(self.refresh_frame)
        return await self._reply

    def _forget_choices(self) -> None:
        """Until the new page is in place, no key may choose among the answers of the one before."""
        self.choices = ()
        for menu in self.query(Menu):
            menu.cursor = None

    @property
    def typing(self) -> bool:
        return isinstance(self.focused, Input)

    @property
    def _menu(self) -> Menu:
        return self.query_one(Menu)

    async def _arrange(self) -> None:
        """Put the parts of the page in place: a list, a field to type in, or only text."""
        page, menu = self.page, self._menu
        choosing = isinstance(page, QuestionPage | ReviewPage) or (isinstance(page, StartPage) and bool(page.choices))
        menu.display = choosing
        menu.limit = None if isinstance(page, ReviewPage) else VISIBLE
        menu.radio = (
            page.kind == "choice" if isinstance(page, QuestionPage) else isinstance(page, StartPage) and page.asks
        )
        self._say("")
        field = self.query(Input)
        if isinstance(page, QuestionPage) and page.kind == "country":
            if not field:
                await self.query_one("#body").mount(CountryField(), before=menu)
            typed = self.query_one(Input)
            with typed.prevent(Input.Changed):
                typed.value = self.guide.countries[page.given].name if page.given else ""
            self._found(typed.value)
            typed.focus()
            return
        if field:
            await field.remove()
        if isinstance(page, QuestionPage):
            self.choices = page.choices
            values = [choice.value for choice in page.choices]
            cursor = values.index(page.given) if page.given in values else None
            menu.show([Row(choice.text) for choice in page.choices], cursor)
        elif isinstance(page, StartPage):
            self.choices = page.choices
            menu.show([Row(choice.text) for choice in page.choices], None if page.asks else 0)
        elif isinstance(page, ReviewPage):
            rows = [Row(row.title, note=row.answer) for row in page.rows]
            menu.show([Row(_("Show my checklist")), *rows], 0)
        menu.focus(scroll_visible=False) if choosing else self.set_focus(None)

    def on_resize(self) -> None:
        """In a small window the answers come before how to find them."""
        body, how, why = (self.query_one(part) for part in ("#body", "#how", "#why"))
        parts = list(body.children)
        if (parts.index(self._menu) < parts.index(how)) != self.small:
            for part in (*self.query(Input), self._menu, self.query_one("#error")):
                body.move_child(part, before=how if self.small else why)

    def redraw(self) -> None:
        if not self._arranged:
            return
        page, width = self.page, self.room
        today, edition = self.surroundings.today(), self.about.edition
        text, how, way, why = Content(""), Content(""), Content(""), Content("")
        match page:
            case QuestionPage():
                text, way = draw.question_head(page, width), draw.question_way(page)
                how = Content(page.text + ("" if page.link or not page.text else "\n"))
                why = draw.question_why(page, width, today, edition)
            case CardPage():
                text = draw.card(page, width, today, self.about)
            case ReviewPage():
                text = _review_head(width)
            case StartPage():
                text, why = draw_start(page, width), draw_below(page, (today - edition).days, width)
        self.query_one(Address).show(self.address, self.margin, self.app.size.width - 1)
        for name, content in (("text", text), ("how", how), ("way", way), ("why", why)):
            part = self.query_one(f"#{name}", Static)
            part.display = bool(content.plain)
            if part.content != content:
                part.update(content)

    def _say(self, error: str) -> None:
        line = self.query_one("#error", Static)
        if error or line.display:
            line.display = bool(error)
            line.update(Content.styled(error, "bold"))
        if error:
            self.call_after_refresh(line.scroll_visible, animate=False, force=True)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._found(event.value)
        self._say("")

    def _found(self, text: str) -> None:
        fitting = matching(self.guide, text)
        codes = fitting or suggested(self.guide, text)
        self.choices = [Choice(code, self.guide.countries[code].name) for code in codes]
        self._menu.show([Row(choice.text) for choice in self.choices], 0 if fitting else None)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_go_on()

    def on_menu_moved(self) -> None:
        self._say("")

    def on_menu_chosen(self) -> None:
        self.action_go_on()

    def on_key(self, event: object) -> None:
        """While a country is typed, the arrows move through what was found."""
        key = getattr(event, "key", "")
        if self.typing and key in ("up", "down"):
            self._menu.action_move(1 if key == "down" else -1)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "back":
            return not self.first
        return super().check_action(action, parameters)

    def glossary(self) -> Sequence[tuple[str, str]]:
        return [(term.title, term.says) for term in self.guide.glossary.values()]

    def action_go_on(self) -> None:
        page, cursor = self.page, self._menu.cursor
        if isinstance(page, QuestionPage) or (isinstance(page, StartPage) and page.choices):
            if cursor is None or cursor >= len(self.choices):
                self._say(_what_to_do(page, bool(self.choices)))
                return
            self._answer(Said(self.choices[cursor].value))
        elif isinstance(page, ReviewPage) and cursor:
            self._answer(Said(page.rows[cursor - 1].question))
        else:
            self._answer(Said())

    def action_back(self) -> None:
        self._answer(Back())

    def _answer(self, reply: Reply) -> None:
        if self._reply and not self._reply.done():
            self._reply.set_result(reply)


def _what_to_do(page: QuestionPage | StartPage, found: bool) -> str:
    match page.kind if isinstance(page, QuestionPage) else "choice", found:
        case "country", True:
            return _("Choose the country you live in.")
        case "country", False:
            return _("No country goes by that name. Try another spelling, or clear the line and choose.")
        case "subdivision", _found:
            return _("Choose the part of the country you live in, or say you would rather not.")
    return _("Choose an answer: use the arrow keys or its number.")


def _review_head(width: int) -> Content:
    return draw.lines(
        Content.styled(_("Check your answers"), draw.HEADING),
        _("Choose an answer to change it. The others stay as they are."),
        "",
    )
