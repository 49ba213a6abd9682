"""The standing kiosk: a console that one visitor after another uses, with nothing left in between."""

import sys
import time

from walkout.guide.model import Guide
from walkout.ui.surroundings import Kiosk, Surroundings
from walkout.ui.visit import VisitApp

WIPE = "\x1b[H\x1b[2J\x1b[3J"
"""Clears the screen and what was scrolled out of it."""
SHORT_LIVED = 5.0
"""Seconds; a visit that a fault ends before counts as one that never began."""
MOST_FAILURES = 3


def stand(guide: Guide, surroundings: Surroundings, kiosk: Kiosk) -> tuple[int, str]:
    """Serve visitors until a signal ends it: the exit code, and the fault if it never came to a walk.

    Every visit has an app of its own, so that no visitor can find anything of the one before. A fault ends a visit, and
    the kiosk only when it comes up again and again.
    """
    failures = 0
    while failures < MOST_FAILURES:
        began = time.monotonic()
        app = VisitApp(guide, surroundings, kiosk, invites=True)
        app.run()
        print(WIPE, end="", file=sys.__stderr__, flush=True)
        if app.return_code and app.return_code > 128:
            return app.return_code, ""
        if app.fault:
            failures = failures + 1 if time.monotonic() - began < SHORT_LIVED else 0
    return 0, app.fault or ""
