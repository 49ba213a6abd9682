"""Ports that several processes serve together: the system shares the connections out among them."""

import socket
from collections.abc import Iterator

from walkout.errors import KioskError
from walkout.words import _


def bound(host: str, port: int) -> list[socket.socket]:
    """Sockets for every address of a host at one port, for this process and others like it; they do not listen yet.

    With port 0 it is a free one. Raises KioskError for a host that is not here, and for a port that is not to be had.
    """
    addresses = list(_addresses(host, port))
    sockets: list[socket.socket] = []
    for family, address in addresses:
        place = (address, port or (sockets[0].getsockname()[1] if sockets else 0))
        try:
            sockets.append(_bound(family, place))
        except OSError as error:
            for each in sockets:
                each.close()
            raise KioskError(
                _("Port {port} at {host} cannot be used: {reason}.").format(
                    port=place[1], host=host, reason=error.strerror
                )
            ) from error
    return sockets


def check_free(host: str, port: int) -> None:
    """Raises KioskError where somebody else serves the port: sharing it with a stranger would go unnoticed."""
    for family, address in _addresses(host, port):
        with socket.socket(family, socket.SOCK_STREAM) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            _six_only(trial)
            try:
                trial.bind((address, port))
            except OSError as error:
                raise KioskError(
                    _("Port {port} at {host} cannot be used: {reason}.").format(
                        port=port, host=host, reason=error.strerror
                    )
                ) from error


def _addresses(host: str, port: int) -> Iterator[tuple[socket.AddressFamily, str]]:
    try:
        found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except OSError as error:
        raise KioskError(_("{host} is no address of this machine.").format(host=host)) from error
    yield from dict.fromkeys((family, str(place[0])) for family, _kind, _protocol, _name, place in found)


def _bound(family: socket.AddressFamily, place: tuple[str, int]) -> socket.socket:
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        _six_only(made)
        made.bind(place)
    except OSError:
        made.close()
        raise
    return made


def _six_only(made: socket.socket) -> None:
    if made.family == socket.AF_INET6:
        made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
