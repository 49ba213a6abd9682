"""Writes a checklist to a file: whole or not at all, and never over another without leave."""

from pathlib import Path

from walkout.errors import OutputError
from walkout.files import write_whole
from walkout.words import _


class FileThereError(OutputError):
    """The file is already there, and nobody said to replace it."""


def save(path: Path, text: str, *, replace: bool = False) -> None:
    """Write the text, readable by its owner only. Raises OutputError, and leaves no half file behind."""
    try:
        _check(path, replace)
        write_whole(path, text.encode())
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
