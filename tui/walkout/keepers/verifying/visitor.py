"""Asks for addresses one after the other, and follows by hand where they lead."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

import httpx

from walkout.keepers.verifying.courtesy import Courtesy
from walkout.keepers.verifying.names import is_inside
from walkout.keepers.verifying.network import Network
from walkout.keepers.verifying.verdict import FOLLOWED, Hop, Trouble, Visit, is_login
from walkout.keepers.verifying.wire import FAILURES, Answer, request, trouble
from walkout.words import _

_BUSY = (429, 503)
_TOO_MANY = 429

T = TypeVar("T")


class _Budget:
    """The time that is left for one address."""

    def __init__(self, seconds: float) -> None:
        self._left = seconds

    async def spend(self, doing: Awaitable[T]) -> T:
        """Do it, on the clock. Raises TimeoutError when nothing is left."""
        clock = asyncio.get_running_loop().time
        began = clock()
        try:
            async with asyncio.timeout(self._left):
                return await doing
        finally:
            self._left -= clock() - began


class _EndError(Exception):
    """A visit ends here."""

    def __init__(self, why: Trouble) -> None:
        super().__init__(why)
        self.why = why


class Visitor:
    """Asks for addresses, within its manners."""

    def __init__(self, client: httpx.AsyncClient, network: Network) -> None:
        self._client = client
        self._manners = network.manners
        self._lookup = network.lookup
        self._courtesy = Courtesy(network.manners)

    async def visit(self, address: str) -> Visit:
        """Ask for an address. What goes wrong on the way is part of the visit."""
        trail: list[Hop] = []
        try:
            return await self._walk(httpx.URL(address), trail)
        except _EndError as end:
            return Visit(tuple(trail), trouble=end.why)
        except FAILURES as error:
            return Visit(tuple(trail), trouble=trouble(error))

    async def _walk(self, first: httpx.URL, trail: list[Hop]) -> Visit:
        url, budget = first, _Budget(self._manners.whole)
        while True:
            answer = await self._ask(url, budget)
            trail.append(Hop(str(url), answer.status))
            if answer.status not in FOLLOWED or not answer.location:
                return Visit(tuple(trail), answer.page)
            url = url.join(answer.location).copy_with(userinfo=b"", fragment=None)
            if is_login(str(url)) and not is_login(str(first)):
                return Visit(tuple(trail), login=str(url))  # a closed door; no need to knock
            if len(trail) > self._manners.hops:
                raise _EndError(Trouble("too much", _("it sends on and on")))
            if not await budget.spend(self._may_follow(url, first)):
                detail = _("it sends on to {url}, which is not followed").format(url=str(url)[:200])
                raise _EndError(Trouble("unreachable", detail))

    async def _may_follow(self, url: httpx.URL, first: httpx.URL) -> bool:
        if url.scheme not in ("http", "https"):
            return False
        if url.host == first.host or not await is_inside(url.host, self._lookup):
            return True
        return await is_inside(first.host, self._lookup)

    async def _ask(self, url: httpx.URL, budget: _Budget) -> Answer:
        """The answer of one address, which is asked again while its server is busy."""
        retries = 0
        while True:
            async with self._courtesy.turn(url.host):
                if self._courtesy.is_closed(url.host):
                    raise _EndError(Trouble("turned away", _("not asked: its host wanted no more requests")))
                answer = await budget.spend(request(self._client, url, self._manners.most))
                if answer.status not in _BUSY:
                    return answer
                retries += 1
                wait = self._manners.pause * 2**retries if answer.wait is None else answer.wait
                if retries > self._manners.retries or wait > self._manners.patience:
                    if answer.status == _TOO_MANY:
                        self._courtesy.close(url.host)
                    return answer
                self._courtesy.leave_alone(url.host, wait)
