"""Files that are written whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

DRAFT = ".part"


def write_whole(path: Path, content: bytes) -> None:
    """Put the content in place of a file, readable by its owner only. Raises OSError, and then nothing has changed."""
    draft = path.with_name(f".{path.name}.{os.urandom(8).hex()}{DRAFT}")
    try:
        draft.touch(mode=0o600, exist_ok=False)
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def is_draft(name: str, of: str) -> bool:
    """Whether a name is that of a draft of a file, left over when its writer was stopped."""
    return name.startswith(f".{of}.") and name.endswith(DRAFT)


def sync_folder(folder: Path) -> None:
    """Make what happened to the names in a folder outlast a power cut, where the platform can."""
    with suppress(OSError):  # Windows opens no folder, and not every network drive syncs one
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
