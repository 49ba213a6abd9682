"""Leaving: the code to come back with, and what is kept of the walk."""

from collections.abc import Iterator, Sequence

from walkout.export import phrases
from walkout.export.page import Line
from walkout.plain.course import Course
from walkout.plain.starting import remembered
from walkout.words import _


def leaving(course: Course, saved: Sequence[str]) -> Iterator[Line]:
    """What to say at the end."""
    code = course.plan.code if course.listed else None
    if code:
        yield phrases.take_home(code)
        yield phrases.code_holds()
    files = ", ".join(dict.fromkeys(saved))
    if course.kept:
        yield _("You saved {files}.").format(files=files) if files else ""
        yield from _troubled(trouble(course)) if trouble(course) else (remembered(),)
    elif files:
        yield _("You saved {files}. Nothing else was kept.").format(files=files)
    else:
        yield _("Nothing was kept.")


def _troubled(reason: str) -> Iterator[Line]:
    yield _("The last step could not be kept.")
    yield reason
    yield _("What was remembered before it is still there. “walkout forget” deletes it.")


def trouble(course: Course) -> str:
    """Why the walk or its last step could not be kept; empty where it was, or was not to be."""
    return course.memory.trouble if course.memory else ""
