"""What the answers of a server say about an address. Pure: nothing is asked for here."""

import re
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qsl, urlsplit

from walkout.keepers.verifying.page import Page
from walkout.keepers.verifying.result import Verdict
from walkout.words import _

FOLLOWED = (301, 302, 303, 307, 308)
_FOR_GOOD = (301, 308)
_GONE = (404, 410)
_ASKS_WHO = (401, 407, 999)
"""999 stands in no standard; it is said to those who are not logged in."""
_ENTRANCES = re.compile(r"log[-_]?in|sign[-_]?(in|up)|authwall|checkpoint|uas|o?auth2?|sso|saml")
_LOCALES = ("lang", "language", "locale", "hl")


class Hop(NamedTuple):
    """An address that was asked for, and the status of the answer."""

    url: str
    status: int


class Trouble(NamedTuple):
    """Why there is no answer to judge."""

    verdict: Verdict
    detail: str


class Visit(NamedTuple):
    """What was asked for, one after the other, and where it ended: at a page, a login, or in trouble."""

    trail: tuple[Hop, ...] = ()
    page: Page = Page()
    login: str | None = None
    trouble: Trouble | None = None


class Judgement(NamedTuple):
    """The verdict on an address, where it moved to, and why."""

    verdict: Verdict
    where: str | None = None
    detail: str = ""


def judge(visit: Visit) -> Judgement:
    """The verdict on the address that a visit began with."""
    if visit.trouble:
        return Judgement(visit.trouble.verdict, detail=visit.trouble.detail)
    if visit.login:
        return _at_a_login(visit.trail, urlsplit(visit.login).path[:80])
    if 200 <= visit.trail[-1].status < 300:
        return _at_a_page(visit.trail, visit.page)
    return _refused(visit.trail[-1].status)


def _at_a_page(trail: tuple[Hop, ...], page: Page) -> Judgement:
    if page.cut and page.is_text:
        return Judgement("too much", detail=_("the page is longer than any that is read"))
    if not page.body:
        return Judgement(
            "unreachable", detail=_("answered {status} with an empty page").format(status=trail[-1].status)
        )
    if has_moved(trail):
        return Judgement("moved", trail[-1].url, _statuses(trail))
    return Judgement("ok")


def _at_a_login(trail: tuple[Hop, ...], path: str) -> Judgement:
    if has_moved(trail):
        return Judgement("moved", trail[-1].url, _("and from there sent to {path}").format(path=path))
    return Judgement("behind a login", detail=_("sent to {path}").format(path=path))


def _refused(status: int) -> Judgement:
    verdict: Verdict = "turned away"
    if status in _GONE:
        verdict = "gone"
    elif status in _ASKS_WHO:
        verdict = "behind a login"
    elif status < 400:
        return Judgement("unreachable", detail=_("answered {status} without a page").format(status=status))
    return Judgement(verdict, detail=_("answered {status}").format(status=status))


def _statuses(trail: tuple[Hop, ...]) -> str:
    statuses = [hop.status for hop in trail[:-1]]
    said = ", ".join(map(str, statuses))
    if all(status in _FOR_GOOD for status in statuses):
        return _("for good: {statuses}").format(statuses=said)
    return _("for now: {statuses}").format(statuses=said)


def has_moved(trail: tuple[Hop, ...]) -> bool:
    """Whether the trail leads elsewhere for good, or to another place for now; what only says how, does not count."""
    first, last = urlsplit(trail[0].url), urlsplit(trail[-1].url)
    if _place(first) != _place(last) or (first.scheme == "https" != last.scheme):
        return True
    return _asked(first) != _asked(last) and any(hop.status in _FOR_GOOD for hop in trail[:-1])


def _place(url: SplitResult) -> tuple[str, str]:
    return (url.hostname or "").rstrip("."), url.path.rstrip("/")


def _asked(url: SplitResult) -> list[tuple[str, str]]:
    return sorted((name, value) for name, value in parse_qsl(url.query, keep_blank_values=True) if name not in _LOCALES)


def is_login(url: str) -> bool:
    """Whether an address is one at which a service asks who is there."""
    parts = urlsplit(url)
    names = [parts.hostname or "", *parts.path.lower().split("/")]
    return any(_ENTRANCES.fullmatch(name.partition(".")[0]) for name in names)
