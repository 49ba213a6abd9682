"""Everything raised on purpose. Each says one sentence to the reader, in words that say what to do."""


class WalkoutError(Exception):
    """The root: `str(error)` is the sentence to show."""

    exit_code = 2


class GuideError(WalkoutError):
    """A guide cannot be used; the sentence names the file and the key."""


class AnswerError(WalkoutError):
    """An answer cannot be used; the sentence names the question and what is allowed."""


class OutputError(WalkoutError):
    """A file cannot be written; the sentence names it and says why."""
