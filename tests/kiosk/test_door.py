"""The door, and the buckets behind it: who may come in, by numbers alone."""

import pytest
from walkout.kiosk import door
from walkout.kiosk.bucket import Bucket
from walkout.kiosk.door import Door, Refusal, network

HERE, THERE = "192.0.2.1", "198.51.100.1"


def test_a_bucket_gives_what_it_holds_and_gains_with_time() -> None:
    bucket = Bucket(rate=10, most=3, now=0)
    assert [bucket.take(0) for _ in range(4)] == [True, True, True, False]
    assert bucket.wait() == pytest.approx(0.1)
    assert bucket.take(0.1)
    assert not bucket.is_full(0.2)
    assert bucket.is_full(60)
    assert [bucket.take(60) for _ in range(4)] == [True, True, True, False]


def test_only_so_many_come_in() -> None:
    at = Door(most=2, per_address=9, per_minute=9)
    assert [at.enter(f"192.0.2.{number}", 0) for number in range(3)] == [None, None, Refusal.FULL]
    at.leave("192.0.2.0")
    assert at.enter(THERE, 0) is None


def test_one_address_has_only_so_many_at_once_and_leaves_room_for_others() -> None:
    at = Door(most=9, per_address=2, per_minute=9)
    assert [at.enter(HERE, 0) for _ in range(3)] == [None, None, Refusal.ADDRESS_FULL]
    assert at.enter(THERE, 0) is None
    at.leave(HERE)
    assert at.enter(HERE, 0) is None


def test_one_address_comes_only_so_often() -> None:
    at = Door(most=9, per_address=9, per_minute=2)
    for _ in range(2):
        assert at.enter(HERE, 0) is None
        at.leave(HERE)
    assert at.enter(HERE, 0) is Refusal.TOO_OFTEN
    assert at.enter(THERE, 0) is None
    assert at.enter(HERE, 31) is None


def test_a_balancer_is_let_in_as_often_as_it_comes() -> None:
    at = Door(most=100, per_address=1, per_minute=1, trusted=[HERE])
    assert {at.enter(HERE, 0) for _ in range(50)} == {None}
    at.enter(THERE, 0)
    assert at.enter(THERE, 0) is Refusal.ADDRESS_FULL


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff:2", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("fe80::1%eth0", "fe80::2%eth0", True),
    ],
)
def test_an_ipv6_address_counts_with_its_network(one: str, other: str, same: bool) -> None:
    assert (network(one) == network(other)) is same


def test_what_is_known_of_addresses_does_not_grow_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "MOST_KNOWN", 50)
    at = Door(most=10_000, per_address=1, per_minute=1)
    for number in range(1000):
        address = f"198.51.{number // 250}.{number % 250}"
        assert at.enter(address, number / 1000) is None
        at.leave(address)
    assert len(at._recent) <= 50
    assert not at._here
    assert at.inside == 0
