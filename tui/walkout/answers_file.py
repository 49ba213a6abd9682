"""The gate for an answers file: a JSON object of question ids and values."""

from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from walkout.errors import AnswerError
from walkout.words import _

SHAPE = TypeAdapter(dict[str, str])
LARGEST = 64 * 1024
"""Bytes; a walk's answers take less than one thousand."""


def read_answers(path: Path) -> dict[str, str]:
    """The answers in a file, not yet checked against a guide. Raises AnswerError, naming the file and the key."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise AnswerError(_("{path} cannot be read: {reason}.").format(path=path, reason=error.strerror)) from error
    return parse_answers(content, str(path))


def parse_answers(content: bytes, name: str) -> dict[str, str]:
    """The answers in a JSON text. Raises AnswerError, naming where it came from and the key."""
    if len(content) > LARGEST:
        raise AnswerError(_("{name} is too large for an answers file.").format(name=name))
    try:
        return SHAPE.validate_json(content, strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        where = f"{name}: {key}" if key else name
        raise AnswerError(
            _("{where}: an answers file is a JSON object of question ids and words, like {example}.").format(
                where=where, example='{"country": "DE"}'
            )
        ) from error
