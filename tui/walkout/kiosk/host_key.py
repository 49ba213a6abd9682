"""The host key: made once, kept for its owner only, the same for every worker and every machine of a kiosk."""

import stat
from pathlib import Path

import asyncssh

from walkout.errors import KioskError
from walkout.files import write_whole
from walkout.words import _

KIND = "ssh-ed25519"


def default_file() -> Path:
    """Where the key of this machine's kiosk is kept unless the operator says otherwise."""
    from platformdirs import user_state_path

    return user_state_path("walkout", appauthor=False) / "kiosk" / "host_key"


def host_key(file: Path) -> asyncssh.SSHKey:
    """The key in that file, made if there is none. Raises KioskError for one that others can read or that is no key."""
    if not file.exists():
        _make(file)
    try:
        mode = stat.S_IMODE(file.stat().st_mode)
        if mode & 0o077:
            raise KioskError(
                _("Others can read the host key {file}. Make it your own with “chmod 600”, or name another.").format(
                    file=file
                )
            )
        key = asyncssh.read_private_key(file)
    except OSError as error:
        raise KioskError(
            _("The host key {file} could not be read: {reason}.").format(file=file, reason=error.strerror)
        ) from error
    except asyncssh.KeyImportError as error:
        raise KioskError(_("{file} holds no private key that can be used.").format(file=file)) from error
    if key.get_algorithm() != KIND:
        raise KioskError(
            _("The host key {file} is not an ed25519 key. Others cost too much at every connection.").format(file=file)
        )
    return key


def _make(file: Path) -> None:
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(file, asyncssh.generate_private_key(KIND, comment="walkout kiosk").export_private_key())
    except OSError as error:
        raise KioskError(
            _("The host key {file} could not be made: {reason}.").format(file=file, reason=error.strerror)
        ) from error
