"""Walks in plain lines: what is typed, and everything that is said."""

import io
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from walkout.engine.journey import Journey
from walkout.engine.plan import Mark
from walkout.export import exporter
from walkout.guide.model import Guide
from walkout.plain import walk
from walkout.record.memory import Memory
from walkout.record.store import Store

from tests.invented import LATER, guide

GUIDE = guide()

TO_REVIEW = ("aeria", "", "", "1", "1")
"""Aeria, both cards, the Loft is on, old letters are kept."""
ANSWERS = {"country": "XA", "training": "on", "archive": "kept"}
TO_CHECKLIST = (*TO_REVIEW, "")
MISSING = ("aeria", "", "", "3", "2", "")
"""To a checklist with a complaint on it: the Loft was not found, and no old letters are kept."""
LOST = {"country": "XA", "training": "missing", "archive": "none"}
COMPLAINT = 3
"""Its number there."""
END = "The input ended, so the walk ends here."


def run(
    *lines: str, of: Guide = GUIDE, on: date = LATER, folder: Path | None = None, journey: Journey | None = None
) -> tuple[int, str]:
    """The exit code and everything that was said. Whatever is said must suit a simple terminal.

    With a folder, the walk can be remembered there.
    """
    out = io.StringIO()
    given = io.StringIO("".join(f"{line}\n" for line in lines))
    with ExitStack() as stack:
        memory = stack.enter_context(Memory(Store(folder, of.about.id))) if folder else None
        code = walk(of, lambda: on, given, out, memory, journey)
    text = out.getvalue()
    assert "\r" not in text
    assert "\n" in text
    assert all(c == "\n" or c.isprintable() for c in text)
    return code, text


def flat(text: str) -> str:
    return " ".join(text.split())


def said(*lines: str) -> str:
    return flat(run(*lines)[1])


def last(*lines: str) -> str:
    """What the last line typed led to."""
    before, after = said(*lines[:-1]), said(*lines)
    common = before.partition(f" {END}")[0]
    assert after.startswith(common)
    return after.removeprefix(common).partition(END)[0]


def listed(answers: Mapping[str, str], marks: Mapping[str, Mark] | None = None, of: Guide = GUIDE) -> Journey:
    """The journey of someone who was shown their checklist."""
    return Journey(of, answers, marks or {}).listed(LATER)


def checklist(answers: Mapping[str, str], marks: Mapping[str, Mark] | None = None, form: str = "text") -> str:
    return exporter(form)(listed(answers, marks).plan(LATER))


def lines_for(of: Guide, values: Mapping[str, str]) -> Iterator[str]:
    """What to type for these answers, page by page, by their words; where there is none, the last option."""
    journey = Journey(of)
    while step := journey.current:
        if not step.question:
            yield ""
            journey = journey.read()
            continue
        options = of.questions[step.question].options
        value = values.get(step.question) or (options[-1].value if options else "unsure")
        yield next((option.text for option in options if option.value == value), value if value != "unsure" else "1")
        journey = journey.answered(value)
