"""What was found so far, kept in a file, so that a run that was stopped can go on."""

import json
from pathlib import Path

from walkout.errors import OutputError, WalkoutError
from walkout.guide.model import Guide
from walkout.keepers.verifying.addresses import Address
from walkout.keepers.verifying.result import STANDINGS, VERDICTS, Result, Standing, is_settled
from walkout.words import _

LARGEST = 4 * 1024 * 1024
"""Bytes; a run over a whole guide takes some fifty thousand."""


class ProgressError(WalkoutError):
    """The file is none to go on with; the sentence names it and says why."""


class Progress:
    """A file with a line that names the guide, and one for each result. Made when the first line is written."""

    def __init__(self, path: Path, guide: Guide) -> None:
        """Read what is there. Raises ProgressError where it is not a run over this edition of the guide."""
        self._path = path
        self._head = {
            "walkout": "guide verify",
            "guide": guide.about.id,
            "edition": guide.about.edition.isoformat(),
        }
        self._rest = b""
        """Ends a line that was never finished."""
        self._lines = self._read()

    def known(self, wanted: tuple[Address, ...]) -> list[Result]:
        """What need not be asked again: same address, same quotes, and a server had its say."""
        asked = {(address.key, address.url): address.quotes for address in wanted}
        found = {(result.key, result.url): result for result in map(_result, self._lines) if result}
        return [
            result
            for which, result in found.items()
            if is_settled(result) and asked.get(which) == tuple(quote for quote, _standing in result.quotes)
        ]

    def add(self, result: Result) -> None:
        """Write a result, in one piece. Raises OutputError."""
        try:
            with self._path.open("ab", buffering=0) as file:
                file.write((b"" if file.tell() else _line(self._head)) + self._rest + _line(result._asdict()))
        except OSError as error:
            raise OutputError(
                _("{path} could not be written: {reason}.").format(path=self._path, reason=error.strerror)
            ) from error
        self._rest = b""

    def _read(self) -> list[object]:
        try:
            with self._path.open("rb") as file:
                content = file.read(LARGEST + 1)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise ProgressError(
                _("{path} cannot be read: {reason}.").format(path=self._path, reason=error.strerror)
            ) from error
        if not content:
            return []
        self._rest = b"" if content.endswith(b"\n") else b"\n"
        lines = [_parsed(line) for line in content.split(b"\n")]
        head = lines[0]
        if len(content) > LARGEST or not isinstance(head, dict) or head.get("walkout") != self._head["walkout"]:
            raise ProgressError(
                _("{path} was not written by “walkout guide verify”: name a new file.").format(path=self._path)
            )
        if head != self._head:
            raise ProgressError(
                _("{path} belongs to another guide or edition: name a new file.").format(path=self._path)
            )
        return lines[1:]


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode() + b"\n"


def _parsed(line: bytes) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None  # the end of a line that was never finished


def _result(line: object) -> Result | None:
    match line:
        case {
            "key": str(key),
            "url": str(url),
            "verdict": str(named),
            "where": (str() | None) as where,
            "quotes": list(listed),
            "detail": str(detail),
        }:
            verdict = next((known for known in VERDICTS if known == named), None)
            quotes = [quote for quote in map(_quote, listed) if quote]
            return Result(key, url, verdict, where, tuple(quotes), detail) if verdict else None
        case _:
            return None


def _quote(listed: object) -> tuple[str, Standing] | None:
    match listed:
        case [str(quote), str(named)]:
            standing = next((known for known in STANDINGS if known == named), None)
            return (quote, standing) if standing else None
        case _:
            return None
