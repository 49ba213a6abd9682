"""Everything raised on purpose. Each says one sentence to the reader, in words that say what to do."""


class WalkoutError(Exception):
    """The root: `str(error)` is the sentence to show."""

    exit_code = 2


class GuideError(WalkoutError):
    """A guide cannot be used; the sentence names the file and the key."""


class AnswerError(WalkoutError):
    """An answer cannot be used; the sentence names the question and what is allowed."""


class CodeError(WalkoutError):
    """A take-home code cannot be read; the sentence says what to do about it."""


class OutputError(WalkoutError):
    """A file cannot be written; the sentence names it and says why."""


class RecordError(WalkoutError):
    """What is kept between walks cannot be read or written; the sentence says why, and what was left as it is."""


class KioskError(WalkoutError):
    """A kiosk cannot be served like that; the sentence says what is in the way."""
