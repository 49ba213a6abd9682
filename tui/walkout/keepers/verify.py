"""`walkout guide verify`: asks for every address of a guide, and whether each quote still stands in its source."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO
from urllib.parse import urlsplit

from walkout.errors import WalkoutError
from walkout.guide.model import Guide
from walkout.keepers.verifying.addresses import Address, addresses
from walkout.keepers.verifying.network import OUTSIDE, Network
from walkout.keepers.verifying.page import standings
from walkout.keepers.verifying.progress import Progress
from walkout.keepers.verifying.report import exit_code, report
from walkout.keepers.verifying.result import Result, is_nameless
from walkout.keepers.verifying.telling import telling
from walkout.keepers.verifying.verdict import judge
from walkout.words import _

if TYPE_CHECKING:
    from walkout.keepers.verifying.visitor import Visitor

__all__ = ["Network", "Result", "exit_code", "report", "run", "verify"]


def run(
    guide: Guide, resume: Path | None, only: str | None, err: TextIO, network: Network = OUTSIDE
) -> tuple[str, int]:
    """Verify a guide: the report, and the exit code. What was found before is in `resume`, and goes there at once.

    Raises WalkoutError where there is nothing to ask, no way to ask, or nowhere to write.
    """
    wanted = addresses(guide, only)
    progress = Progress(resume, guide) if resume else None
    known = progress.known(wanted) if progress else []
    try:
        with telling(err, len(wanted), len(known)) as step:

            def keep(result: Result) -> None:
                if progress:
                    progress.add(result)
                step()

            results = asyncio.run(verify(guide, only=only, known=known, on_result=keep, network=network))
    except KeyboardInterrupt:
        if resume:
            print(_("Stopped. To go on, start again with --resume {path}.").format(path=resume), file=err)
        raise
    if all(map(is_nameless, results)) and len({urlsplit(result.url).hostname for result in results}) > 1:
        raise WalkoutError(_("Not one of the hosts was found: is this computer connected to the internet?"))
    return report(results), exit_code(results)


async def verify(
    guide: Guide,
    *,
    only: str | None = None,
    known: Iterable[Result] = (),
    on_result: Callable[[Result], None] = lambda _result: None,
    network: Network = OUTSIDE,
) -> list[Result]:
    """Ask for every address that is not known yet; the results, known and new, in the guide's order.

    `on_result` is told each new one as it comes; what it raises ends the run. Raises WalkoutError without httpx.
    """
    try:
        from walkout.keepers.verifying.visitor import Visitor
        from walkout.keepers.verifying.wire import client
    except ModuleNotFoundError as missing:
        raise WalkoutError(
            _("To ask for addresses {name} is needed: install walkout[guide].").format(name=missing.name)
        ) from missing

    wanted = addresses(guide, only)
    found = {result.key: result for result in known}
    named: dict[str, list[Address]] = {}
    for address in wanted:
        if address.key not in found:
            named.setdefault(address.url, []).append(address)
    async with client(network) as asking:
        visitor = Visitor(asking, network)
        tasks = [asyncio.create_task(_check(visitor, url, group)) for url, group in named.items()]
        try:
            for done in asyncio.as_completed(tasks):
                for result in await done:
                    found[result.key] = result
                    on_result(result)
        finally:
            await _stop(tasks)
    return [found[address.key] for address in wanted]


async def _stop(tasks: Sequence[asyncio.Task[list[Result]]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _check(visitor: "Visitor", url: str, named: Sequence[Address]) -> list[Result]:
    """Visit an address once, for everything in the guide that names it."""
    visit = await visitor.visit(url)
    verdict, where, detail = judge(visit)
    every = tuple(dict.fromkeys(quote for address in named for quote in address.quotes))
    looked, why = await asyncio.to_thread(standings, every, visit.page)
    standing = dict(looked)
    return [
        Result(
            address.key,
            url,
            verdict,
            where,
            tuple((quote, standing[quote]) for quote in address.quotes),
            detail or (why if address.quotes else ""),
        )
        for address in named
    ]
