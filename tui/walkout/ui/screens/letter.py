"""What a reader sends, prepared: what goes into the form, their own reasons, and the text to copy."""

from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from walkout.engine.journey import Journey
from walkout.engine.letters import Details, grounds, letter
from walkout.export.letter import as_text, statement
from walkout.ui import draw
from walkout.ui.screens.base import BaseScreen, Body
from walkout.ui.screens.gone import is_gone
from walkout.ui.surroundings import Surroundings
from walkout.ui.widgets.address import Address
from walkout.ui.widgets.menu import Menu, Row
from walkout.words import _


class LetterScreen(BaseScreen[None]):
    """Prepares the letter of an item, and tells of every ground that is chosen.

    Own words and a name stay in memory: they go nowhere but into the text that is copied or saved.
    """

    CSS_PATH: ClassVar[list[str | PurePath]] = ["base.tcss"]

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "choose", _("Choose"), id="ground", tooltip=_("Name this reason, or do not")),
        Binding("w", "words", _("Own words"), id="words", tooltip=_("Say in your own words what it means for you")),
        Binding("n", "name", _("Name"), id="name", tooltip=_("Put your name under it; it is kept nowhere")),
        Binding("y", "copy_letter", _("Copy text"), id="copy_letter", tooltip=_("Copy the text, to paste it")),
        Binding("v", "save", _("Save"), id="save", tooltip=_("Save the text as a file")),
        Binding("escape", "back", _("Back"), id="back", tooltip=_("Go back to the checklist")),
    ]

    def __init__(
        self, journey: Journey, item: str, surroundings: Surroundings, changed: Callable[[Journey], None]
    ) -> None:
        super().__init__(journey.guide.about, surroundings)
        self.journey = journey
        self.item = item
        self._tell = changed
        self.details = Details()
        self._read()

    def _read(self) -> None:
        plan = self.journey.plan(self.surroundings.today())
        self.offered = grounds(plan)
        self.view = letter(plan, self.item, self.details)
        self.address = self.view.url
        self.sources = [plan.guide.sources[source] for source in self.view.sources]
        self.place = plan.place.name

    def compose_body(self) -> ComposeResult:
        yield Static(id="text")
        yield Address(id="address")
        yield Static(id="asked")
        yield Menu()
        yield Static(id="letter")

    def on_mount(self) -> None:
        if is_gone(self):
            return
        menu = self.query_one(Menu)
        menu.display = self._asks
        menu.show(self._rows(), 0)
        if self._asks:
            menu.focus(scroll_visible=False)
        self.redraw()
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        if is_gone(self):
            return
        self.query_one(Body).scroll_home(animate=False)
        self.refresh_frame()

    @property
    def _asks(self) -> bool:
        return self.view.takes_grounds and bool(self.offered)

    def _rows(self) -> list[Row]:
        return [Row(ground.text, "[x]" if key in self.journey.grounds else "[ ]") for key, ground in self.offered]

    def redraw(self) -> None:
        if is_gone(self):
            return
        view, width = self.view, self.room
        asked = _(
            "Which of these are so? They go into the text, and into your take-home code. "
            "With w you add your own words, which are kept nowhere."
        )
        parts = {
            "text": draw.lines(Content.styled(view.title, draw.HEADING), view.text, ""),
            "asked": draw.lines("", Content.styled(asked, draw.HEADING) if self._asks else None),
            "letter": draw.lines(
                *self._form(width), "", Content.styled(_("The text"), draw.HEADING), *self._text(width)
            ),
        }
        self.query_one(Address).show(self.address, self.margin, self.app.size.width - 1)
        for name, content in parts.items():
            part = self.query_one(f"#{name}", Static)
            if part.content != content:
                part.update(content)

    def _form(self, width: int) -> Iterator[draw.Part]:
        if self.view.fields:
            yield ""
            yield Content.styled(_("What goes into the form"), draw.HEADING)
        for title, says in self.view.fields:
            yield Content.styled(title, draw.QUIET)
            yield draw.hanging("  ", says, width)

    def _text(self, width: int) -> Iterator[draw.Part]:
        for paragraph in self.view.paragraphs:
            yield paragraph
            yield ""
        yield draw.labelled(_("What not"), [self.view.does_not], width)

    def _changed(self) -> None:
        self._read()
        self.query_one(Menu).change(self._rows())
        self.redraw()
        self.refresh_frame()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "choose":
            return self._asks
        if action == "words":
            return self.view.takes_grounds
        if action == "save":
            return self.surroundings.saves
        return super().check_action(action, parameters)

    def action_choose(self) -> None:
        cursor = self.query_one(Menu).cursor
        if cursor is None:
            return
        key = self.offered[cursor][0]
        chosen = set(self.journey.grounds) ^ {key}
        self.journey = self.journey._replace(
            grounds=tuple(each for each in self.journey.guide.grounds if each in chosen)
        )
        self._tell(self.journey)
        self._changed()
        self.query_one(Menu).reveal()

    def on_menu_chosen(self) -> None:
        self.action_choose()

    def action_words(self) -> None:
        from walkout.ui.screens.dialog import WordsScreen

        text = _("They go into the text below, as you write them. They are not kept.")
        self.app.push_screen(WordsScreen(_("In your own words"), text, self.details.own), self._worded)

    def _worded(self, words: str | None) -> None:
        if words is not None:
            self.details = self.details._replace(own=words)
            self._changed()

    def action_name(self) -> None:
        from walkout.ui.screens.dialog import WordsScreen

        text = _("It goes under the text, and is not kept.")
        self.app.push_screen(WordsScreen(_("Your name"), text, self.details.name), self._named)

    def _named(self, name: str | None) -> None:
        if name is not None:
            self.details = self.details._replace(name=name)
            self._changed()

    def action_copy_letter(self) -> None:
        self.app.copy_to_clipboard(statement(self.view))
        self.tell(
            _("The text was sent to the clipboard. Not every terminal allows that; saving always works.")
            if self.surroundings.saves
            else _("The text was sent to the clipboard. If your terminal does not allow that, select it instead.")
        )

    def action_save(self) -> None:
        from walkout.ui.screens.save import SaveScreen

        self.app.push_screen(SaveScreen(_("Save the text"), as_text(self.view), f"{self.about.id}-{self.view.id}.txt"))

    def action_back(self) -> None:
        self.dismiss()
