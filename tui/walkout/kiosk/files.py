"""One file for each code, which is there when it is asked for: `checklist-CODE.md`, to be copied and nothing else."""

import posixpath
import re
import stat
from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any, NoReturn

import asyncssh
from asyncssh.constants import FILEXFER_TYPE_DIRECTORY, FILEXFER_TYPE_REGULAR, FXF_READ

from walkout.errors import WalkoutError
from walkout.kiosk.checklists import Checklists
from walkout.words import _

_NAME = re.compile(rb"/?(?:\./)?checklist-([0-9A-Za-z -]{1,60})\.md")
_ROOT = asyncssh.SFTPAttrs(type=FILEXFER_TYPE_DIRECTORY, permissions=stat.S_IFDIR | 0o555, size=0)


class ChecklistFiles(asyncssh.SFTPServer):
    """A folder that lists nothing and in which every code has its file. Whatever is not a way to read it is refused."""

    def __init__(self, channel: "asyncssh.SSHServerChannel[bytes]", checklists: Checklists) -> None:
        super().__init__(channel)
        self._checklists = checklists

    async def open(self, path: bytes, pflags: int, _attrs: asyncssh.SFTPAttrs) -> BytesIO:
        if pflags != FXF_READ:
            _refuse()
        return BytesIO(await self._content(path))

    async def read(self, file_obj: object, offset: int, size: int) -> bytes:
        assert isinstance(file_obj, BytesIO)
        file_obj.seek(offset)
        return file_obj.read(size)

    async def close(self, file_obj: object) -> None:
        assert isinstance(file_obj, BytesIO)
        file_obj.close()

    async def stat(self, path: bytes) -> asyncssh.SFTPAttrs:
        return _ROOT if _is_root(path) else _attrs(len(await self._content(path)))

    async def lstat(self, path: bytes) -> asyncssh.SFTPAttrs:
        return await self.stat(path)

    async def fstat(self, file_obj: object) -> asyncssh.SFTPAttrs:
        assert isinstance(file_obj, BytesIO)
        return _attrs(len(file_obj.getbuffer()))

    def realpath(self, path: bytes) -> bytes:
        return posixpath.normpath(posixpath.join(b"/", path)).replace(b"//", b"/")

    async def scandir(self, path: bytes) -> AsyncIterator[asyncssh.SFTPName]:
        if not _is_root(path):
            raise asyncssh.SFTPNoSuchFile(_("There is no such folder."))
        for name in (b".", b".."):
            yield asyncssh.SFTPName(name, attrs=_ROOT)

    def format_user(self, _uid: int | None) -> str:
        """Nobody's: no name of this machine is told."""
        return ""

    def format_group(self, _gid: int | None) -> str:
        """Nobody's."""
        return ""

    def exit(self) -> None:
        """Say that it went well, without which scp reports a failure."""
        if not self.channel.is_closing():
            self.channel.exit(0)

    async def _content(self, path: bytes) -> bytes:
        found = _NAME.fullmatch(path)
        if not found:
            raise asyncssh.SFTPNoSuchFile(_("There is only checklist-CODE.md, with your own code."))
        try:
            return (await self._checklists.render(found[1].decode())).encode()
        except WalkoutError as error:
            raise asyncssh.SFTPFailure(str(error)) from error


def _is_root(path: bytes) -> bool:
    return posixpath.normpath(posixpath.join(b"/", path)).lstrip(b"/") == b""


def _attrs(size: int) -> asyncssh.SFTPAttrs:
    return asyncssh.SFTPAttrs(type=FILEXFER_TYPE_REGULAR, permissions=stat.S_IFREG | 0o444, size=size)


def _refuse(*_told: Any) -> NoReturn:
    raise asyncssh.SFTPPermissionDenied(_("Here checklists are read, and nothing else is done."))


_OURS = frozenset(vars(ChecklistFiles))
_HARMLESS = frozenset({"channel", "connection", "env", "logger", "convert_attrs", "format_longname"})
"""What asyncssh's own class does without looking at this machine."""

for _name in dir(asyncssh.SFTPServer):
    if not _name.startswith("_") and _name not in _OURS | _HARMLESS:
        setattr(ChecklistFiles, _name, _refuse)
