"""On which day something happened: today, unless the reader types another."""

from datetime import date

from walkout.engine.due import EARLIEST, day_in
from walkout.errors import AnswerError
from walkout.ui.screens.dialog import DialogScreen
from walkout.ui.widgets.field import Field
from walkout.words import _


class DayScreen(DialogScreen[date]):
    """Gives back the day, which is not in the future, nor before the first."""

    def __init__(self, question: str, today: date, first: date = EARLIEST) -> None:
        text = _("Write it like this: 2026-10-20. It is today, unless you type another day.")
        super().__init__(question, text, Field(today.isoformat()))
        self.today = today
        self.first = first

    def submitted(self, typed: str) -> None:
        try:
            self.dismiss(day_in(typed, self.today, self.first))
        except AnswerError as error:
            self.say(str(error))
