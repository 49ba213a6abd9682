"""Checklists from take-home codes: for a command, a file and a page. Nothing of them is kept."""

import asyncio
import shlex
from collections.abc import Callable
from datetime import date

from walkout.engine.build import build_plan
from walkout.engine.code import decode
from walkout.errors import KioskError
from walkout.export import exporter, formats
from walkout.guide.model import Guide
from walkout.kiosk.bucket import Bucket
from walkout.words import _

A_SECOND, AT_ONCE = 20, 40
"""How many checklists one worker renders: more would make those wait who walk."""
PATIENCE = 5.0
"""Seconds that one may wait for its turn."""


class Checklists:
    """Renders the checklist of a code, as on the day it is asked for."""

    def __init__(self, guide: Guide, today: Callable[[], date]) -> None:
        self._guide = guide
        self._today = today
        self._bucket: Bucket | None = None

    async def render(self, code: str, form: str = "markdown") -> str:
        """The checklist. Raises CodeError, OutputError for a format that is not, KioskError when it is too busy."""
        export = exporter(form)
        taken = decode(self._guide, code)
        await self._turn()
        return export(build_plan(self._guide, taken.answers, taken.marks, self._today(), taken.grounds))

    async def _turn(self) -> None:
        clock = asyncio.get_running_loop().time
        self._bucket = self._bucket or Bucket(A_SECOND, AT_ONCE, clock())
        until = clock() + PATIENCE
        while not self._bucket.take(clock()):
            if clock() > until:
                raise KioskError(_("Too many checklists are asked for at once. Try again in a minute."))
            await asyncio.sleep(self._bucket.wait())


def asked_for(command: str) -> tuple[str, str]:
    """The code and the format that a command names. Raises KioskError for every command but `checklist`."""
    try:
        name, *words = shlex.split(command) or [""]
    except ValueError:
        name, words = "", []
    if name != "checklist":
        raise KioskError(
            _("Here are the walk, which begins without a command, and “checklist CODE [--format {formats}]”.").format(
                formats="|".join(formats())
            )
        )
    form, code = "markdown", []
    rest = iter(words)
    for word in rest:
        option, equals, value = word.partition("=")
        if option == "--format":
            form = value if equals else next(rest, "")
        elif word.startswith("--"):
            raise KioskError(_("There is no {word} here. Write: checklist CODE [--format FORMAT].").format(word=word))
        else:
            code.append(word)
    if not code:
        raise KioskError(_("Write the code after it: checklist CODE [--format FORMAT]."))
    return "".join(code), form
