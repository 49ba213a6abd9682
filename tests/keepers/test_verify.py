"""What each shape of answer is reported as, over a real server."""

import gzip
import tracemalloc
from itertools import chain, repeat

import pytest
from walkout.keepers.verify import verify
from walkout.keepers.verifying.courtesy import Manners
from walkout.keepers.verifying.result import Result

from tests import invented
from tests.keepers.server import QUICK, Shape, answer, head, in_turn, serving, slowly, to
from tests.keepers.small import naming

HOST = "www.linkedin.com"
URL = f"https://{HOST}/mypreferences/d/settings/data-for-ai"
PAGE = URL.removeprefix("https://")
RENAMED = "/mypreferences/d/settings/data-for-ai-improvement"
HERE = {f"{HOST}{RENAMED}": answer(200), f"{HOST}/home": answer(200), f"{HOST}/": answer(200)}
"""Where redirects lead."""
HTML = {"content-type": "text/html"}


async def found(shape: Shape, more: dict[str, Shape] | None = None, manners: Manners = QUICK, url: str = URL) -> Result:
    with serving({**HERE, url.partition("://")[2]: shape, **(more or {})}) as server:
        (result,) = await verify(naming({"switch": url}), network=server.network(manners))
    return result


@pytest.mark.parametrize(
    ("shape", "detail"),
    [
        (to(f"https://{HOST}/login?session_redirect=https%3A%2F%2F{HOST}%2Fmypreferences"), "sent to /login"),
        (to("/uas/login?session_redirect=x", 303), "sent to /uas/login"),
        (to("/authwall?trk=x"), "sent to /authwall"),
        (to("/checkpoint/lg/login", 307), "sent to /checkpoint/lg/login"),
        (to("https://login.example/?next=x"), "sent to /"),
        (to(f"{URL}?lang=en", 301), "sent to /login"),
        (answer(999, "denied"), "answered 999"),
        (answer(401), "answered 401"),
    ],
)
async def test_a_login_is_named(shape: Shape, detail: str) -> None:
    shape = in_turn(shape, to("/login"))
    assert await found(shape) == Result("link.switch", URL, "behind a login", detail=detail)


@pytest.mark.parametrize(
    ("shape", "where", "detail"),
    [
        (to(RENAMED, 301), f"https://{HOST}{RENAMED}", "for good: 301"),
        (to(RENAMED, 302), f"https://{HOST}{RENAMED}", "for now: 302"),
        (to("/home", 308), f"https://{HOST}/home", "for good: 308"),
        (to("https://linkedin.example/", 301), "https://linkedin.example/", "for good: 301"),
        (to("?lang=de", 301), f"https://{HOST}{RENAMED}", "for now: 301, 307"),
        (to(f"{URL}?form=2", 301), f"{URL}?form=2", "for good: 301"),
        (to(f"http://{PAGE}", 301), f"http://{PAGE}", "for good: 301"),
    ],
)
async def test_what_moved_is_told_with_where_to(shape: Shape, where: str, detail: str) -> None:
    then = to(RENAMED, 307) if "307" in detail else answer(200)
    result = await found(in_turn(shape, then), {"linkedin.example/": answer(200)})
    assert (result.verdict, result.where, result.detail) == ("moved", where, detail)


async def test_a_page_about_logins_is_not_behind_one() -> None:
    result = await found(to("/login/new", 301), {f"{HOST}/login/new": answer(200)}, url=f"https://{HOST}/login/old")
    assert (result.verdict, result.where) == ("moved", f"https://{HOST}/login/new")


async def test_five_redirects_are_followed() -> None:
    for count, verdict in ((5, "ok"), (6, "too much")):
        with serving({PAGE: in_turn(*[to(f"{URL}?n")] * count, answer(200))}) as server:
            (result,) = await verify(naming({"switch": URL}), network=server.network())
        assert (result.verdict, len(server.log)) == (verdict, 6)


async def test_a_renamed_setting_behind_a_login_has_moved() -> None:
    result = await found(to(RENAMED, 301), {f"{HOST}{RENAMED}": to("/login")})
    moved_to = f"https://{HOST}{RENAMED}"
    assert (result.verdict, result.where, result.detail) == ("moved", moved_to, "and from there sent to /login")


@pytest.mark.parametrize(
    "first",
    [
        answer(200),
        answer(203),
        to(f"{URL}/", 301),
        in_turn(to(f"{URL}?locale=en_US&lang=en", 301), answer(200)),
        in_turn(to(f"{URL}?visit=1"), answer(200)),
        in_turn(to(f"https://{PAGE}#top", 308), answer(200)),
        in_turn(answer(429, retry_after="0"), answer(200)),
        in_turn(answer(503), answer(503), answer(200)),
    ],
)
async def test_what_only_says_how_is_ok(first: Shape) -> None:
    assert await found(first, {f"{PAGE}/": answer(200)}) == Result("link.switch", URL, "ok")


async def test_from_http_to_https_is_ok() -> None:
    result = await found(in_turn(to(URL, 301), answer(200)), url=f"http://{PAGE}")
    assert result.verdict == "ok"


@pytest.mark.parametrize(
    ("shape", "verdict", "detail"),
    [
        (answer(404), "gone", "answered 404"),
        (answer(410), "gone", "answered 410"),
        (to("/nowhere", 301), "gone", "answered 404"),
        (answer(403), "turned away", "answered 403"),
        (answer(429), "turned away", "answered 429"),
        (answer(429, retry_after="3600"), "turned away", "answered 429"),
        (answer(500), "turned away", "answered 500"),
        (answer(503), "turned away", "answered 503"),
        (answer(304, b""), "unreachable", "answered 304 without a page"),
        (answer(302, b""), "unreachable", "answered 302 without a page"),
        (answer(200, b""), "unreachable", "answered 200 with an empty page"),
        (answer(204, b""), "unreachable", "answered 204 with an empty page"),
        (to(URL), "too much", "it sends on and on"),
        (to("file:///etc/passwd"), "unreachable", "it sends on to file:/etc/passwd, which is not followed"),
        (to("ftp://a.example/b"), "unreachable", "it sends on to ftp://a.example/b, which is not followed"),
        (to("http://[::1"), "unreachable", "the answer broke off or made no sense"),
        (to("/\x1b[2Jhome"), "unreachable", "the answer broke off or made no sense"),
        (lambda _: [], "unreachable", "the answer broke off or made no sense"),
        (lambda _: [b"SSH-2.0-OpenSSH_9.6\r\n"], "unreachable", "the answer broke off or made no sense"),
        (
            lambda _: [head(200, HTML | {"content-length": "99"}) + b"<p>"],
            "unreachable",
            "the answer broke off or made no sense",
        ),
        (answer(200, b"<p>plain", content_encoding="gzip"), "unreachable", "the answer broke off or made no sense"),
        (answer(200, x_long="x" * 200_000), "too much", "its headers do not end"),
        (lambda _: [b"HTTP/1.1 200 OK\r\n", *[b"a: b\r\n" * 1000] * 100], "too much", "its headers do not end"),
    ],
)
async def test_what_is_wrong_is_told(shape: Shape, verdict: str, detail: str) -> None:
    result = await found(shape)
    assert (result.verdict, result.detail) == (verdict, detail)


@pytest.mark.parametrize(
    "shape",
    [
        slowly(30.0, answer(200)),
        lambda _: [head(200, HTML), 30.0],
        lambda _: [head(200, HTML), *(piece for _ in range(3000) for piece in (b"x", 0.01))],
        to(f"{URL}/slow"),
    ],
)
async def test_what_takes_too_long_is_slow(shape: Shape) -> None:
    limits = QUICK._replace(read=0.15, whole=0.3)
    result = await found(shape, {f"{PAGE}/slow": slowly(30.0, answer(200))}, limits)
    assert (result.verdict, result.detail) == ("slow", "it took too long")


BOMB = gzip.compress(bytes(20_000_000))
"""Twenty megabytes of nothing, in twenty kilobytes."""


def endless(media: str, piece: bytes) -> Shape:
    return lambda _: chain([head(200, {"content-type": media})], repeat(piece))


@pytest.mark.parametrize(
    "shape",
    [
        endless("text/html", b"<p>on and on" * 1000),
        answer(200, BOMB, content_encoding="gzip"),
        lambda _: [head(200, HTML | {"content-encoding": "gzip"}), *[gzip.compress(b"") * 1000] * 200],
    ],
)
async def test_a_page_is_read_to_a_limit(shape: Shape) -> None:
    result = await found(shape)
    assert (result.verdict, result.detail) == ("too much", "the page is longer than any that is read")


async def test_a_packed_page_is_never_held_unpacked() -> None:
    tracemalloc.start()
    try:
        await found(answer(200, BOMB, content_encoding="gzip"), manners=QUICK._replace(most=10_000))
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


async def test_what_is_no_text_is_not_read_to_its_end() -> None:
    assert (await found(endless("video/mp4", b"x"))).verdict == "ok"


async def test_every_kind_of_address_is_asked_for() -> None:
    guide = naming({"l": "https://a.example/l"}, {"s": ("https://a.example/s", "https://a.example/old"), "t": ""})
    guide = guide._replace(authorities=invented.guide().authorities)
    pages = ("a.example/l", "a.example/s", "a.example/old", "keeper.example/complain")
    with serving({page: answer(200) for page in pages}) as server:
        results = await verify(guide, network=server.network())
    assert [(result.key, result.verdict) for result in results] == [
        ("source.s", "ok"),
        ("source.s.archive", "ok"),
        ("link.l", "ok"),
        ("authority.keeper", "ok"),
        ("authority.lead", "gone"),
    ]
