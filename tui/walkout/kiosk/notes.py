"""The log: one JSON object a line, with counts and times. No answer, no key, no code, no address in full."""

import json
import sys
from datetime import UTC, datetime
from typing import TextIO


class Notes:
    """Writes what happened."""

    def __init__(self, out: TextIO | None = None, **always: object) -> None:
        self._out = out or sys.stderr
        self._always = always

    def note(self, event: str, **values: object) -> None:
        """One line; a log that cannot be written stops nothing."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        try:
            print(json.dumps({"at": now, "event": event, **self._always, **values}), file=self._out, flush=True)
        except (OSError, ValueError):
            return
