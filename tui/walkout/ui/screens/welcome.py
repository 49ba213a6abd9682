"""What a standing kiosk shows while nobody is there: an invitation, that any key takes up."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from walkout.guide.model import About
from walkout.ui import draw
from walkout.ui.screens.notice import NoticeScreen
from walkout.words import _


class WelcomeScreen(NoticeScreen):
    """Invites whoever comes by."""

    CSS_PATH = "welcome.tcss"

    def __init__(self, about: About) -> None:
        super().__init__(about.title, about.says)

    def compose(self) -> ComposeResult:
        promises = (
            _("About three minutes, with the keyboard alone."),
            _("No account, no name. What you answer is gone when you leave."),
            _("At the end you take a code home, for your phone or your computer."),
        )
        with Vertical(id="box"):
            yield Static(Content.styled(self.heading, draw.HEADING))
            yield Static(Content(self.text), id="text")
            yield Static(draw.lines(*promises))
            yield Static(Content.styled(_("Press any key to begin"), draw.ACCENT), id="begin")
