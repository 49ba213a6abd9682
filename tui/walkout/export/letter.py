"""A letter as plain text: what to paste, and what to keep. Paragraphs are not wrapped, for a form does that itself."""

from collections.abc import Iterator

from walkout.engine.letters import LetterView
from walkout.words import _


def statement(view: LetterView) -> str:
    """The text alone, as it is pasted into a form."""
    return "\n\n".join(view.paragraphs) + "\n"


def as_text(view: LetterView) -> str:
    """The whole letter: what it is, where it goes, the fields, the text, and what sending it does not do."""
    return "\n\n".join((*_before(view), *view.paragraphs, *_after(view))) + "\n"


RULE = "-" * 20


def _before(view: LetterView) -> Iterator[str]:
    yield view.title
    yield view.text
    if view.url:
        yield view.url
    if view.fields:
        yield "\n".join(_("{field}: {says}").format(field=title, says=says) for title, says in view.fields)
    yield RULE


def _after(view: LetterView) -> Iterator[str]:
    yield RULE
    yield _("What it will not do: {does_not}").format(does_not=view.does_not)
    yield _("This is information, not legal advice.")
