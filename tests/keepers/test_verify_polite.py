"""How servers are treated, from their own log; and where no redirect leads."""

import socket
import ssl
from collections.abc import Sequence
from itertools import groupby, pairwise

import httpx
import pytest
from walkout.keepers.verify import verify
from walkout.keepers.verifying.names import is_inside, look_up
from walkout.keepers.verifying.network import Network
from walkout.keepers.verifying.wire import trouble

from tests.keepers.server import QUICK, Asked, answer, in_turn, serving, slowly, to
from tests.keepers.small import naming

PAUSE = 0.02


def by_host(log: Sequence[Asked]) -> dict[str, list[Asked]]:
    ordered = sorted(log, key=lambda asked: (asked.host, asked.began))
    return {host: list(group) for host, group in groupby(ordered, key=lambda asked: asked.host)}


def at_once(log: Sequence[Asked], moment: float) -> int:
    return sum(asked.began <= moment <= asked.ended for asked in log)


async def test_a_host_is_asked_one_thing_at_a_time_with_a_pause() -> None:
    links = {f"{host}{n}": f"https://{host}.example/{n}" for host in ("a", "b") for n in range(4)}
    shapes = {url.removeprefix("https://"): slowly(0.01, answer(200)) for url in links.values()}
    shapes["a.example/0"], shapes["b.example/1"] = to("https://b.example/3"), to("/2")
    with serving(shapes) as server:
        await verify(naming(links), network=server.network(QUICK._replace(pause=PAUSE)))
    hosts = by_host(server.log)
    assert {host: len(asked) for host, asked in hosts.items()} == {"a.example": 4, "b.example": 6}
    assert all(late.began - early.ended >= PAUSE for asked in hosts.values() for early, late in pairwise(asked))
    assert max(at_once(server.log, asked.began) for asked in server.log) == 2


async def test_four_hosts_are_asked_at_once() -> None:
    links = {f"h{n}": f"https://h{n}.example/" for n in range(12)}
    with serving({f"h{n}.example/": slowly(0.1, answer(200)) for n in range(12)}) as server:
        await verify(naming(links), network=server.network())
    assert max(at_once(server.log, asked.began) for asked in server.log) == 4


async def test_the_same_address_is_asked_once() -> None:
    guide = naming({"one": "https://a.example/", "two": "https://a.example/"}, {"s": "https://a.example/"})
    with serving({"a.example/": answer(200)}) as server:
        results = await verify(guide, network=server.network())
    assert [result.key for result in results] == ["source.s", "link.one", "link.two"]
    assert server.targets() == ["a.example/"]


async def test_a_request_says_who_asks_and_carries_nothing_else() -> None:
    biscuit = "a=b; Path=/"
    shapes = {
        "a.example/": answer(200, set_cookie=biscuit),
        "a.example/in": answer(302, b"", location="https://me:secret@a.example/on", set_cookie=biscuit),
        "a.example/on": answer(200),
    }
    with serving(shapes) as server:
        links = {"a": "https://a.example/", "b": "https://a.example/in", "c": "https://a.example/on"}
        results = await verify(naming(links), network=server.network())
    assert [result.where for result in results] == [None, "https://a.example/on", None]
    assert len(server.log) == 4
    for asked in server.log:
        assert asked.method == "GET"
        assert asked.headers.keys() == {
            "host",
            "user-agent",
            "accept",
            "accept-encoding",
            "accept-language",
            "connection",
        }
        assert asked.headers["user-agent"].startswith("walkout/") and "guide verify" in asked.headers["user-agent"]


@pytest.mark.parametrize(
    ("status", "retry_after", "times"), [(429, "0", 3), (503, "0", 3), (429, "61", 1), (503, "3600", 1), (500, "0", 1)]
)
async def test_a_busy_server_is_asked_again_twice_and_no_more(status: int, retry_after: str, times: int) -> None:
    with serving({"a.example/": answer(status, retry_after=retry_after)}) as server:
        await verify(naming({"a": "https://a.example/"}), network=server.network())
    assert len(server.log) == times


async def test_retry_after_is_honoured_for_the_whole_host() -> None:
    headers = {"retry_after": "Wed, 21 Oct 2026 07:28:01 GMT", "date": "Wed, 21 Oct 2026 07:28:00 GMT"}
    busy = in_turn(answer(429, **headers), answer(200))
    with serving({"a.example/": busy, "a.example/b": answer(200)}) as server:
        links = {"a": "https://a.example/", "b": "https://a.example/b"}
        results = await verify(naming(links), network=server.network())
    assert [result.verdict for result in results] == ["ok", "ok"]
    assert server.log[1].began - server.log[0].ended >= 1


async def test_a_retry_date_of_long_ago_or_of_no_sense_is_no_reason_to_hurry_or_to_fail() -> None:
    past = {"retry_after": "Wed, 21 Oct 2015 07:28:00 GMT", "date": "Wed, 21 Oct 2026 07:28:00 GMT"}
    shapes = [answer(429, **past), answer(429, retry_after="soon"), answer(200)]
    with serving({"a.example/": in_turn(*shapes)}) as server:
        (result,) = await verify(naming({"a": "https://a.example/"}), network=server.network())
    assert result.verdict == "ok"


async def test_a_host_that_wants_no_more_is_left_alone() -> None:
    links = {str(n): f"https://a.example/{n}" for n in range(5)} | {"b": "https://b.example/"}
    shapes = {f"a.example/{n}": answer(429) for n in range(5)} | {"b.example/": answer(200)}
    with serving(shapes) as server:
        results = await verify(naming(links), network=server.network(QUICK._replace(retries=0)))
    assert [result.verdict for result in results] == ["turned away"] * 5 + ["ok"]
    assert results[1].detail == "not asked: its host wanted no more requests"
    assert server.targets().count("a.example/0") == 1
    assert len(server.log) == 2


async def test_a_page_that_is_busy_does_not_speak_for_its_host() -> None:
    links = {str(n): f"https://a.example/{n}" for n in range(2)}
    with serving({"a.example/0": answer(503), "a.example/1": answer(200)}) as server:
        results = await verify(naming(links), network=server.network(QUICK._replace(retries=0)))
    assert [result.verdict for result in results] == ["turned away", "ok"]


@pytest.mark.parametrize("location", ["http://127.0.0.1/", "http://localhost/", "http://printer.example/"])
@pytest.mark.parametrize("status", [301, 302])
async def test_nobody_is_led_into_the_own_network(location: str, status: int) -> None:
    inside = ("127.0.0.1", "localhost", "printer.example")
    with serving({"a.example/": to(location, status), location[7:]: answer(200)}) as server:
        (result,) = await verify(naming({"a": "https://a.example/"}), network=server.network(inside=inside))
    assert (result.verdict, result.where) == ("unreachable", None)
    assert result.detail == f"it sends on to {location}, which is not followed"
    assert server.targets() == ["a.example/"]


async def test_one_that_was_inside_may_stay_there() -> None:
    with serving({"127.0.0.1/": to("http://localhost/"), "localhost/": answer(200)}) as server:
        (result,) = await verify(naming({"a": "http://127.0.0.1/"}), network=server.network())
    assert (result.verdict, result.where) == ("moved", "http://localhost/")


async def test_outside_of_tests_the_system_knows_the_hosts() -> None:
    assert Network().lookup is look_up
    assert await is_inside("127.0.0.1", look_up)
    assert await is_inside("localhost", look_up)


@pytest.mark.parametrize(
    ("number", "private"),
    [
        ("1.1.1.1", False),
        ("2606:4700::1111", False),
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("169.254.169.254", True),
        ("100.64.0.1", True),
        ("0.0.0.0", True),
        ("::1", True),
        ("fe80::1%eth0", True),
        ("fd00::1", True),
        ("::ffff:127.0.0.1", True),
    ],
)
async def test_which_numbers_are_inside(number: str, private: bool) -> None:
    async def look_up(_host: str) -> Sequence[str]:
        return ["1.1.1.1", number]

    assert await is_inside("a.example", look_up) == private


@pytest.mark.parametrize(
    ("code", "verdict", "detail"),
    [
        (socket.EAI_NONAME, "gone", "there is no such host"),
        (socket.EAI_AGAIN, "unreachable", "its host could not be looked up"),
    ],
)
async def test_a_host_without_a_number(code: int, verdict: str, detail: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def getaddrinfo(*_arguments: object, **_more: object) -> None:
        raise socket.gaierror(code, "as the resolver says")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    (result,) = await verify(naming({"a": "https://a.example/"}), network=Network(QUICK))
    assert (result.verdict, result.detail) == (verdict, detail)


async def test_a_server_without_a_secure_connection() -> None:
    with serving({}) as server:
        url = f"https://127.0.0.1:{server.port}/"
        (result,) = await verify(naming({"a": url}), network=Network(QUICK))
    assert (result.verdict, result.detail) == ("unreachable", "no secure connection")


async def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/"
        (result,) = await verify(naming({"a": url}), network=Network(QUICK))
    assert (result.verdict, result.detail) == ("unreachable", "no connection")


def test_a_bad_certificate_is_told_with_its_reason() -> None:
    refusal = ssl.SSLCertVerificationError(1, "certificate verify failed")
    refusal.verify_message = "certificate has expired"
    failure = httpx.ConnectError("failed")
    failure.__cause__ = refusal
    assert trouble(failure) == ("unreachable", "its certificate: certificate has expired")


@pytest.mark.parametrize("url", ["ftp://a.example/", "https://", "no address", "http://[::1", "file:///etc/passwd"])
async def test_what_is_no_address_is_told(url: str) -> None:
    (result,) = await verify(naming({"a": url}), network=Network(QUICK))
    assert (result.verdict, result.detail) == ("unreachable", "it is no address of the web, or leads to none")
