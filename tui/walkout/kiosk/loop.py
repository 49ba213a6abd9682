"""The event loop that all visitors of a worker share."""

import asyncio
from typing import Any

try:
    from uvloop import Loop as Fastest
except ModuleNotFoundError:  # Windows has none
    Fastest = asyncio.SelectorEventLoop  # type: ignore[misc, assignment]


class SharedLoop(Fastest):
    """A loop that starts every task as it started the first.

    From Python 3.12 on every Textual app asks its loop for eager tasks, for all that run there. asyncssh did not, and
    uvloop does not know them.
    """

    def set_task_factory(self, factory: Any) -> None:
        """Stay as it is."""
