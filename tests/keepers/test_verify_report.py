"""The lines a keeper works through, and the exit code."""

import pytest
from walkout.keepers.verify import Result, exit_code, report
from walkout.keepers.verifying.result import VERDICTS, Standing, Verdict
from walkout.keepers.verifying.verdict import Hop, has_moved, is_login

URL = "https://a.example/"


def of(verdict: Verdict, key: str = "link.a", detail: str = "why", where: str | None = None) -> Result:
    return Result(key, URL, verdict, where, detail="" if verdict == "ok" else detail)


def quoted(*standings: tuple[str, Standing], words: str = "So it is", detail: str = "") -> list[Result]:
    """A quote, and how it stands at each of these keys."""
    return [Result(key, URL, "ok", quotes=((words, standing),), detail=detail) for key, standing in standings]


def test_the_worst_comes_first_and_counts_come_last() -> None:
    results = [
        of("ok"),
        of("behind a login", "link.b", "sent to /login"),
        *quoted(("source.a", "not found")),
        of("slow", "link.c"),
        of("moved", "link.d", "for good: 301", "https://b.example/"),
        of("gone", "link.e", "answered 404"),
        of("gone", "authority.f", "answered 410"),
        *quoted(("source.b", "could not be looked for"), words="We say", detail="no words"),
        *quoted(("source.c", "stands"), words="They say"),
    ]
    assert report(results) == (
        "gone: link.e: https://a.example/ (answered 404)\n"
        "gone: authority.f: https://a.example/ (answered 410)\n"
        "quote not found: “So it is” (source.a)\n"
        "moved: link.d: https://a.example/ is now https://b.example/ (for good: 301)\n"
        "slow: link.c: https://a.example/ (why)\n"
        "behind a login: link.b: https://a.example/ (sent to /login)\n"
        "quote could not be looked for: “We say” (source.b: no words)\n"
        "\n"
        "9 addresses\n"
        "     2 gone\n"
        "     1 moved\n"
        "     1 slow\n"
        "     1 behind a login\n"
        "     4 ok\n"
        "3 quotes\n"
        "     1 not found\n"
        "     1 could not be looked for\n"
        "     1 found\n"
    )


def test_where_all_is_well_there_are_only_counts() -> None:
    assert report([of("ok")]) == "1 address\n     1 ok\n"


def test_an_address_made_up_by_a_server_is_cut() -> None:
    (line, *_counts) = report([of("moved", where=URL + "x" * 9000)]).splitlines()
    assert len(line) < 400


@pytest.mark.parametrize("verdict", VERDICTS)
def test_the_exit_code_tells_whether_there_is_work(verdict: Verdict) -> None:
    assert exit_code([of("ok"), of(verdict)]) == (verdict not in ("ok", "behind a login"))


@pytest.mark.parametrize(
    ("standings", "state", "code"),
    [
        ([("source.a", "stands")], "found", 0),
        ([("source.a", "not found")], "not found", 1),
        ([("source.a", "could not be looked for")], "could not be looked for", 0),
        ([("source.a", "not found"), ("source.b", "stands")], "found", 0),
        ([("source.a", "not found"), ("source.b", "could not be looked for")], "not found", 1),
        ([("source.a", "not found"), ("source.a.archive", "stands")], "only in the archive", 1),
        ([("source.a", "not found"), ("source.a.archive", "not found")], "not found", 1),
        ([("source.a", "could not be looked for"), ("source.a.archive", "stands")], "found", 0),
        ([("source.a", "could not be looked for"), ("source.a.archive", "not found")], "not found", 1),
    ],
)
def test_a_quote_stands_where_a_page_of_today_has_it(
    standings: list[tuple[str, Standing]], state: str, code: int
) -> None:
    results = quoted(*standings)
    assert report(results).endswith(f"1 quote\n     1 {state}\n")
    assert exit_code(results) == code


def test_a_quote_typed_in_two_ways_is_one() -> None:
    results = [*quoted(("source.a", "stands")), *quoted(("source.b", "not found"), words="so  IT is")]
    assert report(results).endswith("1 quote\n     1 found\n")


@pytest.mark.parametrize(
    ("first", "last", "for_now", "for_good"),
    [
        ("https://a.example/b", "https://a.example/b/", False, False),
        ("https://a.example", "https://a.example/", False, False),
        ("http://a.example/b", "https://a.example/b", False, False),
        ("https://a.example/b", "https://a.example/b?lang=en", False, False),
        ("https://a.example/b?x=1&y=2", "https://a.example/b?y=2&locale=de_DE&x=1", False, False),
        ("https://a.example/b?x=1", "https://a.example/b?x=2", False, True),
        ("https://a.example/b", "http://a.example/b", True, True),
        ("https://a.example/b", "https://a.example/c", True, True),
        ("https://a.example/b", "https://a.example/en/b", True, True),
        ("https://a.example/b", "https://www.a.example/b", True, True),
    ],
)
def test_what_counts_as_moved(first: str, last: str, for_now: bool, for_good: bool) -> None:
    assert has_moved((Hop(first, 302), Hop(last, 200))) == for_now
    assert has_moved((Hop(first, 301), Hop(last, 200))) == for_good


@pytest.mark.parametrize(
    ("url", "login"),
    [
        ("https://a.example/login", True),
        ("https://a.example/en/Login.aspx?x", True),
        ("https://a.example/uas/x", True),
        ("https://a.example/checkpoint/challenge", True),
        ("https://login.example/", True),
        ("https://sso.a.example/x", True),
        ("https://a.example/sign-in/", True),
        ("https://a.example/logins-explained", False),
        ("https://a.example/help?back=/login", False),
        ("https://blogin.example/author", False),
    ],
)
def test_what_a_login_looks_like(url: str, login: bool) -> None:
    assert is_login(url) == login
