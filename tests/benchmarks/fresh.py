"""A question the obvious way: a fresh screen with a `Markdown` widget for each."""

from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Markdown

QUESTION = """\
## Your settings

# Question {number}: is "Data for Generative AI Improvement" switched on?

To look, open this page where you are signed in to LinkedIn:

<https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement>

Me > Settings & Privacy > Data privacy

- On
- Off
- I can't find it
- Not sure

**Why we ask.** LinkedIn switched this on for members in the EU on 3 November 2025.
Off stops future training. It undoes nothing.
"""


class Question(Screen[None]):
    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def compose(self) -> ComposeResult:
        yield Markdown(QUESTION.format(number=self.number))


class Fresh(App[None]):
    BINDINGS = [("enter", "another", "Continue")]
    number = 1

    def on_mount(self) -> None:
        self.push_screen(Question(self.number))

    def action_another(self) -> None:
        self.number += 1
        self.push_screen(Question(self.number))


if __name__ == "__main__":
    Fresh().run()
