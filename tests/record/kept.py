"""Invented records, and how a test looks at a folder."""

from datetime import date
from pathlib import Path

from walkout.engine.changes import Seen
from walkout.engine.plan import Mark
from walkout.record.model import Given, Record

GUIDE = "pigeonhole"
RECORD = Record(
    guide=GUIDE,
    edition=date(2026, 7, 1),
    saved=date(2026, 8, 15),
    answers={"country": Given("XA", date(2026, 7, 2)), "training": Given("off", date(2026, 8, 15))},
    read=("scanned", "région"),
    marks={
        "switch-off": Mark("done", date(2026, 7, 2)),
        "object": Mark("refused", date(2026, 8, 15), date(2026, 7, 3)),
        "ask": Mark("todo"),
    },
    grounds=("work", "health"),
    seen=Seen(
        edition=date(2026, 7, 1),
        on=date(2026, 7, 2),
        lanes={"training": ("applies", "off"), "ads": ("does_not_apply", "")},
        actions={"switch-off": "Turn it off – “for good”"},
        facts={"starts": "It starts on 3 November 2025."},
    ),
)


def numbered(number: int) -> Record:
    """A record that differs from every other all the way through, and in length."""
    facts = {f"fact-{line}": f"{number} " * (line % 7 + number % 50) for line in range(150)}
    seen = Seen(date(2026, 7, 1), date(2026, 7, 2), {}, {}, facts)
    return RECORD._replace(answers={"number": Given(str(number), date(2026, 7, 2))}, seen=seen)


def number_of(record: Record | None) -> int:
    return int(record.answers["number"].value) if record else 0


def contents(folder: Path) -> dict[str, bytes]:
    """What is in a folder, by name; the lock says nothing."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}
