"""Writes a checklist to a file: whole or not at all, and never over another without leave."""

import os
from contextlib import suppress
from pathlib import Path

from walkout.errors import OutputError
from walkout.words import _


class FileThereError(OutputError):
    """The file is already there, and nobody said to replace it."""


def save(path: Path, text: str, *, replace: bool = False) -> None:
    """Write the text, readable by its owner only. Raises OutputError, and leaves no half file behind."""
    try:
        _check(path, replace)
        _write(path, text)
    except OSError as error:
        raise OutputError(
            _("{path} could not be written: {reason}. Nothing was written.").format(path=path, reason=error.strerror)
        ) from error


def _check(path: Path, replace: bool) -> None:
    if not path.parent.is_dir():
        raise OutputError(_("The folder {folder} does not exist. Nothing was written.").format(folder=path.parent))
    if path.is_dir():
        raise OutputError(_("{path} is a folder. Name a file in it. Nothing was written.").format(path=path))
    if path.exists() and not replace:
        raise FileThereError(_("{path} is already there. Nothing was written.").format(path=path))


def _write(path: Path, text: str) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        draft.touch(mode=0o600, exist_ok=False)
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
