"""One request and what comes back, never more of it than allowed."""

import re
import socket
import ssl
import zlib
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import NamedTuple

import httpx

from walkout import __version__
from walkout.errors import WalkoutError
from walkout.keepers.verifying.network import Network
from walkout.keepers.verifying.page import Page
from walkout.keepers.verifying.result import host_not_looked_up, no_such_host
from walkout.keepers.verifying.verdict import Trouble
from walkout.words import _

HEADERS = {
    "User-Agent": f"walkout/{__version__} (walkout guide verify: do the links of a privacy guide still work?)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.8",
    "Accept-Encoding": "gzip",
    "Accept-Language": "en",
    "Connection": "close",
}
FAILURES = (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError, zlib.error)
"""What a request may raise."""
_NO_NAME = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
_TOO_LARGE = 431
_MEDIA = re.compile(r"\s*([a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,80})", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)


class Answer(NamedTuple):
    """What came back from one request."""

    status: int
    location: str
    wait: float | None
    """Seconds after which to ask again, if it says."""
    page: Page


def client(network: Network) -> httpx.AsyncClient:
    """A client that keeps no cookies and knows no passwords. Raises WalkoutError where it cannot be set up."""
    try:
        return httpx.AsyncClient(
            transport=network.transport,
            headers=HEADERS,
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
            timeout=httpx.Timeout(network.manners.read, connect=network.manners.connect),
            limits=httpx.Limits(max_keepalive_connections=0),
        )
    except (ImportError, OSError, ValueError) as error:  # a proxy or certificates that the environment names
        raise WalkoutError(_("The connection cannot be set up: {reason}.").format(reason=error)) from error


async def request(client: httpx.AsyncClient, url: httpx.URL, most: int) -> Answer:
    """Ask for an address once, and follow nothing. Raises one of FAILURES."""
    async with client.stream("GET", url, follow_redirects=False) as response:
        page = await _page(response, most) if response.is_success else Page()
        return Answer(response.status_code, response.headers.get("location", ""), _wait(response.headers), page)


async def _page(response: httpx.Response, most: int) -> Page:
    kind = response.headers.get("content-type", "")
    media, charset = _MEDIA.match(kind), _CHARSET.search(kind)
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    page = Page(
        media[1].lower() if media else "",
        charset[1] if charset else None,
        packed=packing not in ("identity", "gzip", "x-gzip"),
    )
    inflate = zlib.decompressobj(zlib.MAX_WBITS | 16) if "gzip" in packing and not page.packed else None
    body, read = bytearray(), 0
    async for chunk in response.aiter_raw():
        read += len(chunk)
        room = most + 1 - len(body)
        body += inflate.decompress(chunk, room) if inflate else chunk[:room]
        if len(body) > most or read > most or (body and not page.is_text):
            return page._replace(body=bytes(body[:most]), cut=True)
    return page._replace(body=bytes(body))


def _wait(headers: httpx.Headers) -> float | None:
    value = headers.get("retry-after", "").strip()
    if value.isdecimal():
        return float(value)
    try:  # a moment, against the server's own clock
        wait = parsedate_to_datetime(value) - parsedate_to_datetime(headers.get("date", ""))
    except (OverflowError, TypeError, ValueError):
        return None
    return max(wait.total_seconds(), 0)


def trouble(error: BaseException) -> Trouble:
    """What a failure means, in words that repeat nothing a server said."""
    known = next(filter(None, map(_known, _causes(error))), None)
    return known or next(meant for kind, meant in _meanings() if isinstance(error, kind))


def _known(cause: BaseException) -> Trouble | None:
    """What lies below a failure tells more than the failure itself."""
    if isinstance(cause, socket.gaierror):
        missing = cause.errno in _NO_NAME
        return Trouble("gone", no_such_host()) if missing else Trouble("unreachable", host_not_looked_up())
    if isinstance(cause, ssl.SSLCertVerificationError):
        return Trouble("unreachable", _("its certificate: {reason}").format(reason=cause.verify_message))
    if isinstance(cause, ssl.SSLError):
        return Trouble("unreachable", _("no secure connection"))
    if getattr(cause, "error_status_hint", None) == _TOO_LARGE:
        return Trouble("too much", _("its headers do not end"))
    return None


def _meanings() -> tuple[tuple[tuple[type[BaseException], ...], Trouble], ...]:
    return (
        ((httpx.TimeoutException, TimeoutError), Trouble("slow", _("it took too long"))),
        (
            (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError),
            Trouble("unreachable", _("it is no address of the web, or leads to none")),
        ),
        ((httpx.ConnectError, httpx.ProxyError), Trouble("unreachable", _("no connection"))),
        ((BaseException,), Trouble("unreachable", _("the answer broke off or made no sense"))),
    )


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause:
        yield cause
        cause = cause.__cause__ or cause.__context__
