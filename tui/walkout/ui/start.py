"""The start page: what this is, or what someone finds who comes back."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from walkout.engine.pages import Choice
from walkout.engine.returning import Return
from walkout.export import phrases
from walkout.export.returning import Told, returning
from walkout.guide.model import About
from walkout.ui import draw
from walkout.ui.surroundings import Kiosk
from walkout.words import _, long_date, plural

YES, NO, CHECKLIST, AGAIN, FORGET = "yes", "no", "checklist", "again", "forget"
LETTER = "letter:"
"""Before the id of the action whose letter is asked for."""


class StartPage(NamedTuple):
    """What stands before the first question."""

    about: About
    asks: bool = False
    """Whether this walk can be remembered, and the reader has not been asked."""
    back: Return | None = None
    notice: str = ""
    kiosk: Kiosk | None = None

    @property
    def choices(self) -> Sequence[Choice]:
        """The ways on; none where there is only one."""
        if self.back:
            letters = [
                Choice(f"{LETTER}{item.id}", _("Prepare what to write: {title}").format(title=item.title))
                for item in self.back.due
                if item.action.letter
            ]
            return (
                *letters,
                Choice(CHECKLIST, phrases.way_on(unfinished=self.back.unfinished)),
                Choice(AGAIN, _("Go through the questions again")),
                Choice(FORGET, _("Forget what was remembered, and leave")),
            )
        if self.asks:
            return Choice(NO, _("No, keep nothing")), Choice(YES, _("Yes, remember them on this computer"))
        return ()


def draw_start(page: StartPage, width: int) -> Content:
    """The words above the ways on: what this is, or what is due."""
    return _welcome(page, page.back, width) if page.back else _first_time(page)


def draw_below(page: StartPage, days: int, width: int) -> Content:
    """The words below them: what else there is to know, whose the guide is not, and how old it is."""
    groups = [told for told in returning(page.back) if not told.pressing] if page.back else []
    return draw.lines(
        *(_group(told, draw.HEADING, width) for told in groups),
        "",
        Content.styled(page.about.not_ours, draw.QUIET),
        Content.styled(_aged(page, days), draw.QUIET),
        Content.styled(_signed(page.about.signed), draw.QUIET) if page.about.signed else None,
    )


def _aged(page: StartPage, days: int) -> str:
    known = _("The guide is of {edition}.").format(edition=long_date(page.about.edition))
    aged = plural("That was {count} day ago.", "That was {count} days ago.", days) if days > 0 else ""
    return f"{known} {aged}".strip()


def _signed(words: str) -> str:
    return _("The words of this edition were read and signed: {words}.").format(words=words)


def _first_time(page: StartPage) -> Content:
    about = page.about
    return draw.lines(
        Content.styled(about.title, draw.HEADING),
        "",
        about.says,
        "",
        _("It takes about three minutes. Have {service} open on another screen if you can.").format(
            service=about.service
        ),
        *(_at_a_kiosk(page.kiosk) if page.kiosk else [_("Nothing you answer leaves this computer.")]),
        "",
        Content(page.notice) if page.notice else None,
        Content.styled(_("Remember your answers on this computer, for when you come back?"), draw.HEADING)
        if page.asks
        else Content.assemble((_("Press enter to begin. Nothing is kept when you leave."), draw.ACCENT)),
    )


def _at_a_kiosk(kiosk: Kiosk) -> tuple[str, str]:
    kept = (
        _("What you answer travels encrypted to this kiosk, which forgets it when your visit ends.")
        if kiosk.remote
        else _("What you answer stays in this kiosk’s memory, and is gone when your visit ends.")
    )
    return kept, _("A visit ends by itself after {time} without a key.").format(time=phrases.span(kiosk.idle))


def _welcome(page: StartPage, back: Return, width: int) -> Content:
    pressing = [told for told in returning(back) if told.pressing]
    return draw.lines(
        Content.styled(_("Welcome back"), draw.HEADING),
        _("You were here last on {day}.").format(day=long_date(back.last)),
        page.notice or None,
        *(_group(told, draw.HEADING if number else draw.ACCENT, width) for number, told in enumerate(pressing)),
        "",
    )


def _group(told: Told, style: str, width: int) -> Content:
    entries = (draw.hanging("  ", entry, width) for entry in told.entries)
    address = Content.assemble("  ", draw.address(told.address)) if told.address else None
    return draw.lines("", Content.styled(told.title, style), *entries, address)
