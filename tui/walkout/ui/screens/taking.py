"""What can be done with a plan as a whole: take it with you, read it as text, compare it with elsewhere."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from walkout.engine.journey import Journey
from walkout.errors import OutputError
from walkout.export import exporter, file_name, formats, phrases
from walkout.ui.screens.base import BaseScreen
from walkout.ui.surroundings import Surroundings
from walkout.words import _


class TakingScreen(BaseScreen[None]):
    """A screen that shows the plan of a journey."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "v", "save", _("Save"), id="save", tooltip=_("Save the checklist: to read, to print, or as a calendar")
        ),
        Binding("h", "home", _("Take home"), id="home", tooltip=_("Show how to take the checklist with you")),
        Binding(
            "y", "copy_all", _("Copy all"), id="copy_all", show=False, tooltip=_("Copy the whole checklist as Markdown")
        ),
        Binding("t", "show", _("As text"), id="show", tooltip=_("Show the whole checklist as text")),
        Binding(
            "i", "what_if", _("What if"), id="what_if", tooltip=_("Compare with another country, for the same answers")
        ),
    ]

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        super().__init__(journey.guide.about, surroundings)
        self.journey = journey
        self.plan = journey.plan(surroundings.today())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "save":
            return self.surroundings.saves
        if action == "home":
            return self.surroundings.kiosk is not None
        return super().check_action(action, parameters)

    def action_save(self) -> None:
        from walkout.ui.screens.choose import ChooseScreen

        choices = [(phrases.format_name(name), name) for name in formats()]
        self.app.push_screen(ChooseScreen(_("Take it with you"), _("In which form?"), choices), self._save_as)

    def _save_as(self, form: str | None) -> None:
        from walkout.ui.screens.save import SaveScreen

        if form is None:
            return
        try:
            content = exporter(form)(self.plan)
        except OutputError as error:
            self.tell(str(error))
        else:
            self.app.push_screen(SaveScreen(_("Save your checklist"), content, file_name(self.plan, form)))

    def action_copy_all(self) -> None:
        self.app.copy_to_clipboard(exporter("markdown")(self.plan))
        self.tell(
            _("The whole checklist was sent to the clipboard. Not every terminal allows that; saving always works.")
            if self.surroundings.saves
            else _("The whole checklist was sent to the clipboard. Not every terminal allows that; with h you take it.")
        )

    def action_home(self) -> None:
        from walkout.ui.screens.home import HomeScreen

        if self.surroundings.kiosk:
            self.app.push_screen(HomeScreen(self.journey, self.surroundings, self.surroundings.kiosk))

    def action_show(self) -> None:
        from walkout.ui.screens.reader import ReaderScreen

        self.app.push_screen(ReaderScreen("", Content(exporter("text")(self.plan))))

    def action_what_if(self) -> None:
        from walkout.ui.screens.what_if import WhatIfScreen

        self.app.push_screen(WhatIfScreen(self.plan.guide), self._compare)

    def _compare(self, country: str | None) -> None:
        from walkout.export.comparison import compare_places
        from walkout.ui.screens.reader import ReaderScreen

        if country:
            place = self.plan.place.subdivision or self.plan.place.country
            told = compare_places(
                self.plan.guide, [place, country], self.journey.standing, self.plan.as_of, self.plan.marks
            )
            self.app.push_screen(ReaderScreen("", Content(told)))

    def glossary(self) -> list[tuple[str, str]]:
        return [(term.title, term.says) for term in self.plan.guide.glossary.values()]
