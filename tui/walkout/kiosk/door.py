"""The door: who may come in, before anything is done for them."""

from collections import Counter
from collections.abc import Container
from enum import Enum
from ipaddress import IPv6Address, ip_address

from walkout.kiosk.bucket import Bucket

MOST_KNOWN = 10_000
"""Addresses that are remembered at once."""


class Refusal(Enum):
    """Why a connection was not let in."""

    FULL = "full"
    ADDRESS_FULL = "address_full"
    TOO_OFTEN = "too_often"


class Door:
    """Counts connections, in all and by address. An IPv6 address counts with its /64, which one customer has."""

    def __init__(self, most: int, per_address: int, per_minute: int, trusted: Container[str] = ()) -> None:
        self.most, self.per_address, self.per_minute, self.trusted = most, per_address, per_minute, trusted
        self.inside = 0
        self._here: Counter[str] = Counter()
        self._recent: dict[str, Bucket] = {}

    def enter(self, address: str, now: float) -> Refusal | None:
        """Let a connection in, or say why not. Every one that was let in has to `leave`."""
        if self.inside >= self.most:
            return Refusal.FULL
        who = network(address)
        if address not in self.trusted:
            if self._here[who] >= self.per_address:
                return Refusal.ADDRESS_FULL
            if not self._bucket(who, now).take(now):
                return Refusal.TOO_OFTEN
        self.inside += 1
        self._here[who] += 1
        return None

    def leave(self, address: str) -> None:
        """A connection that was let in has gone."""
        who = network(address)
        self.inside -= 1
        self._here[who] -= 1
        if not self._here[who]:
            del self._here[who]

    def _bucket(self, who: str, now: float) -> Bucket:
        if who not in self._recent:
            if len(self._recent) >= MOST_KNOWN:
                self._forget(now)
            self._recent[who] = Bucket(self.per_minute / 60, self.per_minute, now)
        return self._recent[who]

    def _forget(self, now: float) -> None:
        """Forget the addresses that have been quiet; where none has, those that were known first."""
        quiet = [who for who, bucket in self._recent.items() if bucket.is_full(now)]
        for who in quiet or list(self._recent)[: MOST_KNOWN // 10]:
            del self._recent[who]


def network(address: str) -> str:
    """What counts as one address."""
    known = ip_address(address.partition("%")[0])
    if isinstance(known, IPv6Address):
        if known.ipv4_mapped:
            return str(known.ipv4_mapped)
        return f"{IPv6Address(int(known) >> 64 << 64)}/64"
    return str(known)
