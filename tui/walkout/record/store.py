"""Where a record is kept: one file for each guide, readable by its owner only, written by one walk at a time."""

import re
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from walkout.errors import RecordError
from walkout.files import is_draft, sync_folder, write_whole
from walkout.record.model import Record
from walkout.words import _, plural

if TYPE_CHECKING:
    from filelock import BaseFileLock

LARGEST = 1024 * 1024
"""Bytes; a record takes some twenty thousand."""
_HARMLESS = re.compile(r"(?!(con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9_-]{0,63}")
"""A file name on every platform; Windows keeps some for its devices."""


def default_folder() -> Path:
    """The platform's folder for what a program remembers. Raises RecordError where nobody has a home."""
    from platformdirs import user_state_path

    folder = user_state_path("walkout", appauthor=False)
    if not folder.is_absolute():
        raise RecordError(_("walkout cannot tell where your home folder is, so it remembers nothing."))
    return folder


class Found(NamedTuple):
    """What was remembered, if anything."""

    record: Record | None
    notice: str = ""
    """A sentence for the reader, where what was found could not be used."""


class Store:
    """The record of one guide in a folder. Everything raises RecordError where the folder or the file is of no use.

    Nothing is made, not even the folder, before the first `write`.
    """

    def __init__(self, folder: Path, guide_id: str) -> None:
        self.path = folder / f"{_file_name(guide_id)}.json"
        self._guide_id = guide_id
        self._lock_path = self.path.with_name(f"{self.path.name}.lock")
        self._lock: BaseFileLock | None = None
        self._known = False
        """Whether what is on disk was seen while no other walk could change it."""

    def hold(self) -> bool:
        """Keep other walks out until `release` or the end of the process; False where another one has it.

        Where nothing was ever kept there is nothing to hold yet; the first `write` then does.
        """
        with _told(_("{path} could not be read: {reason}."), self.path):
            self._check_folder()
            return bool(self._lock) or not (_there(self.path) or _there(self._lock_path)) or self._take()

    def release(self) -> None:
        """Let other walks in."""
        if self._lock:
            self._lock.release()
        self._lock, self._known = None, False

    def read(self) -> Found:
        """What was remembered. What is damaged is put aside, and the notice says so; what is newer is left alone."""
        if not self.hold():
            raise RecordError(_("Another walk is open, so this one starts afresh and is not remembered."))
        with _told(_("{path} could not be read: {reason}."), self.path):
            self._sweep()
            content = self._content()
            found = Found(None) if content is None else self._parsed(content)
        self._known = self._lock is not None
        return found

    def write(self, record: Record) -> None:
        """Remember this instead of what was read before; where that fails, what was remembered stays as it was."""
        from walkout.record.shape import dump, parse

        content = dump(record)
        if len(content) > LARGEST or parse(content, self._guide_id) != record:
            raise RecordError(_("This walk is not remembered: what it would leave behind could not be read again."))
        with _told(_("{path} could not be written: {reason}. Nothing was changed."), self.path):
            self._make_folder()
            if not (self._lock or self._take()):
                raise RecordError(_("Another walk is open, so this one is not remembered."))
            if not self._known and self.read().record:
                self.release()
                raise RecordError(_("Another walk was remembered while this one was open, so this one is not."))
            write_whole(self.path, content)

    def forget(self) -> tuple[Path, ...]:
        """Delete the record, what was put aside and what was left half written, and return what was deleted."""
        with _told(_("{path} could not be deleted: {reason}."), self.path):
            if not self.hold():
                raise RecordError(
                    _("Another walk is open, so nothing was deleted. Leave it, then use “walkout forget” again.")
                )
            kept = self._kept()
        for path in kept:
            with _told(_("{path} could not be deleted: {reason}."), path):
                path.unlink()
        with suppress(OSError):
            self._lock_path.unlink(missing_ok=True)  # while it is held: later it may be another walk's
        self.release()
        sync_folder(self.path.parent)
        with suppress(OSError):
            self.path.parent.rmdir()  # goes only if it is empty
        return kept

    def _take(self) -> bool:
        from filelock import FileLock, Timeout

        lock = FileLock(self._lock_path, mode=0o600, thread_local=False)
        try:
            lock.acquire(blocking=False)
        except Timeout:
            return False
        self._lock = lock
        return True

    def _check_folder(self) -> None:
        folder = self.path.parent
        if _there(folder) and not folder.is_dir():
            raise RecordError(_("{folder} is a file, and walkout needs a folder there.").format(folder=folder))

    def _make_folder(self) -> None:
        self._check_folder()
        folder = self.path.parent
        if not _there(folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            sync_folder(folder.parent)

    def _content(self) -> bytes | None:
        """What the file holds, if it is there; nothing of what is too large or no file at all."""
        try:
            status = self.path.lstat()
        except FileNotFoundError:
            return None
        return self.path.read_bytes() if stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST else b""

    def _parsed(self, content: bytes) -> Found:
        from walkout.record.shape import parse

        record = parse(content, self._guide_id)
        if record:
            return Found(record)
        numbered = (self.path.with_name(f"{self.path.name}.damaged-{number}") for number in count(1))
        aside = next(path for path in numbered if not _there(path))
        self.path.rename(aside)
        return Found(
            None,
            _("What was remembered could not be read, so it was put aside as {path} and you start afresh.").format(
                path=aside
            ),
        )

    def _kept(self) -> tuple[Path, ...]:
        """Every file that holds something of this record: never a folder, and of a link only the link."""
        name = self.path.name
        return tuple(
            path
            for path in self._files()
            if path.name == name or path.name.startswith(f"{name}.damaged-") or is_draft(path.name, name)
        )

    def _sweep(self) -> None:
        """Take away drafts whose writers were stopped; only while this walk is the one that writes."""
        for path in self._files() if self._lock else ():
            if is_draft(path.name, self.path.name):
                with suppress(OSError):
                    path.unlink()

    def _files(self) -> list[Path]:
        try:
            paths = sorted(self.path.parent.iterdir())
        except FileNotFoundError:
            return []
        return [path for path in paths if path.is_symlink() or not path.is_dir()]


def forgotten(deleted: Sequence[Path]) -> str:
    """What was deleted, in plain lines."""
    if not deleted:
        return _("Nothing was remembered, so there was nothing to delete.")
    told = plural("Deleted {count} file that walkout kept:", "Deleted {count} files that walkout kept:", len(deleted))
    return "\n".join([told, *(f"  {path}" for path in deleted)])


def _file_name(guide_id: str) -> str:
    """A name that leads nowhere else, whatever the id; never the same for two of them."""
    if _HARMLESS.fullmatch(guide_id):
        return guide_id
    from hashlib import sha256

    return "_" + sha256(guide_id.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _there(path: Path) -> bool:
    """Whether there is something of that name, be it a link to nowhere. Raises OSError where that cannot be told."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    return True


@contextmanager
def _told(sentence: str, path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RecordError(sentence.format(path=path, reason=error.strerror)) from error
