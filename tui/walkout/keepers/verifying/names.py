"""Hosts and their numeric addresses."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from ipaddress import IPv6Address, ip_address

Lookup = Callable[[str], Awaitable[Sequence[str]]]
"""Host -> its numeric addresses. Raises OSError where there are none."""


async def look_up(host: str) -> Sequence[str]:
    """The numeric addresses of a host, as the system knows them."""
    found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


async def is_inside(host: str, lookup: Lookup) -> bool:
    """Whether a host is this computer or in the network around it. No for one without an address."""
    try:
        return any(_is_private(number) for number in await lookup(host))
    except (OSError, UnicodeError):
        return False


def _is_private(number: str) -> bool:
    address = ip_address(number.partition("%")[0])
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return not address.ipv4_mapped.is_global
    return not address.is_global
