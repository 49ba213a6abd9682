"""What the program around a screen can do: told by the command line, so that no screen looks at the machine."""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple, Self

from walkout.errors import KioskError
from walkout.words import _

HOST = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._@-]|:(?!$)|\[|\])*")
PAGE = re.compile(r"https?://[A-Za-z0-9\[][A-Za-z0-9.:\]_/-]*")


class Kiosk(NamedTuple):
    """A walk that many people use, one after another or at once: what they take home, and when a visit ends."""

    remote: bool = False
    """Whether a visitor comes over SSH, so that what they answer travels to the kiosk."""
    ssh: str = ""
    """The host that visitors reach over SSH, with its port unless that is 22; empty where there is none."""
    page: str = ""
    """The address below which a take-home page stands; empty where there is none."""
    idle: float = 180
    """Seconds without a key after which a visit ends."""
    longest: float = 3600
    """Seconds after which a visit ends in any case."""

    def checked(self) -> Self:
        """The same kiosk. Raises KioskError for what visitors could not type, or could not open."""
        if self.page and not PAGE.fullmatch(self.page):
            raise KioskError(_("--public-url must be an address like https://kiosk.example."))
        if self.ssh and not HOST.fullmatch(self.ssh):
            raise KioskError(_("--public-ssh must be a host like kiosk.example or kiosk.example:2222."))
        return self

    def address(self, code: str) -> str | None:
        """The take-home page of a code."""
        return f"{self.page.rstrip('/')}/c/{code}" if self.page else None

    def fetch(self, code: str) -> str | None:
        """The command that prints the checklist of a code on a computer with SSH."""
        if not self.ssh:
            return None
        host, port = self.parts
        return f"ssh {f'-p {port} ' if port else ''}{host} checklist {code} > checklist.md"

    def copy(self, code: str) -> str | None:
        """The command that copies it as a file."""
        if not self.ssh:
            return None
        host, port = self.parts
        return f"scp {f'-P {port} ' if port else ''}{host}:checklist-{code}.md ."

    @property
    def parts(self) -> tuple[str, str]:
        """The host, and its port unless that is 22."""
        host, colon, port = self.ssh.rpartition(":")
        return (host, port) if colon and port.isdecimal() else (self.ssh, "")


class Surroundings(NamedTuple):
    """The day, and what may be done here."""

    today: Callable[[], date] = date.today
    opens_links: bool = False
    """Whether an address can be opened in a browser that the reader sees."""
    saves: bool = True
    """Whether the reader may write files."""
    signals: bool = False
    """Whether the process is the reader's own, so that its signals are meant for this walk."""
    kiosk: Kiosk | None = None
    """Set where the walk is not the reader's own copy."""
