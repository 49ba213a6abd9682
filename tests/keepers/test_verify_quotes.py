"""Which quotes a guide has, and whether they still stand in their sources."""

import time

import pytest
from walkout.errors import WalkoutError
from walkout.guide.loader import load
from walkout.keepers.verify import Result, verify
from walkout.keepers.verifying.addresses import addresses, quotes_by_source
from walkout.keepers.verifying.page import Page, fold, standings, stands, text_of
from walkout.keepers.verifying.result import Standing

from tests.keepers.server import QUICK, Shape, answer, serving, to
from tests.keepers.small import naming

URL = "https://www.linkedin.com/legal/policy"
QUOTE = "LinkedIn's own members – “read” by an AI"
PAGES = {
    "utf-8": "<p>Of LinkedIn’s&nbsp;<b>own</b>\n <i>mem</i>bers — \"<a href='x'>read</a>\"<wbr> by an AI.",
    "latin-1": "<p>Caf\xe9: LinkedIn's own\xa0members - &ldquo;read&rdquo; by an AI",
    "windows-1252": "<meta charset=windows-1252><p>LinkedIn’s own members – “read” by an AI",
    "utf-16": "<p>LinkedIn's OWN<br>members - &quot;read&quot; by<ul><li>an <li>AI</ul>",
}


async def standing(shape: Shape, most: int = QUICK.most) -> tuple[Result, Standing]:
    guide = naming(sources={"s": URL}, facts={"f": ('They say "it is so".', ("s",))})
    guide = guide._replace(facts={"f": guide.facts["f"]._replace(says="They say “it is so”.")})
    with serving({"www.linkedin.com/legal/policy": shape, "www.linkedin.com/new": answer(200, "It is so.")}) as server:
        (result,) = await verify(guide, network=server.network(QUICK._replace(most=most)))
    ((quote, how),) = result.quotes
    assert quote == "it is so"
    return result, how


@pytest.mark.parametrize(
    ("shape", "how"),
    [
        (answer(200, "<p>They said: it is so."), "stands"),
        (answer(200, "<p>They said: it was so."), "not found"),
        (answer(200, "it is so", content_type="text/plain"), "stands"),
        (answer(200, "it&nbsp;is so", content_type="text/plain"), "not found"),
        (answer(200, "it is so".encode("utf-16"), content_type="Text/Plain; Charset='UTF-16'"), "stands"),
        (answer(200, "it is so", content_type="charset"), "stands"),
        (to("/new", 301), "stands"),
    ],
)
async def test_a_quote_is_looked_for(shape: Shape, how: Standing) -> None:
    assert (await standing(shape))[1] == how


@pytest.mark.parametrize(
    ("shape", "verdict", "why"),
    [
        (answer(200, "%PDF-1.7 it is so", content_type="application/pdf"), "ok", "application/pdf cannot be read here"),
        (answer(200, "it is so", content_encoding="br"), "ok", "text/html cannot be read here"),
        (answer(200, "<script>it is so</script>"), "ok", "there are no words on the page"),
        (answer(200, "<p>word <![nonsense[ it is so"), "ok", "there are no words on the page"),
        (answer(404, "it is so"), "gone", "answered 404"),
        (answer(999, "it is so"), "behind a login", "answered 999"),
        (to("/login"), "behind a login", "sent to /login"),
        (answer(200, b""), "unreachable", "answered 200 with an empty page"),
    ],
)
async def test_a_quote_that_could_not_be_looked_for_is_not_missing(shape: Shape, verdict: str, why: str) -> None:
    result, how = await standing(shape)
    assert (how, result.verdict, result.detail) == ("could not be looked for", verdict, why)


@pytest.mark.parametrize(("place", "how"), [(100, "stands"), (5000, "could not be looked for")])
async def test_of_a_page_that_was_cut_only_what_was_read_counts(place: int, how: Standing) -> None:
    result, told = await standing(answer(200, "x" * place + " it is so " + "x" * 9000), most=2000)
    assert (result.verdict, told) == ("too much", how)


@pytest.mark.parametrize("charset", PAGES)
def test_a_quote_is_found_however_the_page_is_written(charset: str) -> None:
    body = PAGES[charset].encode(charset)
    page = Page("text/html", None if b"<meta" in body else charset, body)
    assert standings([QUOTE], page) == (((QUOTE, "stands"),), "")
    assert standings(["LinkedIn's other members"], page)[0][0][1] == "not found"


def test_packed_pages_are_read() -> None:
    assert standings(["a"], Page("text/html", body=b"a", packed=True))[0] == (("a", "could not be looked for"),)


@pytest.mark.parametrize("charset", ["rot13", "hex", "idna", "punycode", "unicode_escape", "no-such", "utf-7"])
def test_a_charset_that_is_none_is_passed_over(charset: str) -> None:
    assert text_of(Page("text/plain", charset, "Grüße +AGE-".encode())) == "Grüße +AGE-"


@pytest.mark.parametrize(
    ("quote", "text", "is_there"),
    [
        ("at present", "Not at  PRESENT.", True),
        ("at present", "what presently", False),
        ("at present", "at presents", False),
        ("at present,", "at present", True),
        ("we … data", "we use your data", True),
        ("we [...] data", "we use your data", True),
        ("data … we", "we use your data", False),
        ("(AI) models", "artificial (AI) models", True),
        ("co\u00adoperate", "cooperate", True),
        ("fi ne", "ﬁ ne", True),
        ("a.b", "axb", False),
    ],
)
def test_when_a_quote_stands(quote: str, text: str, is_there: bool) -> None:
    assert stands(quote, fold(text)) == is_there


def test_the_words_of_a_page_are_those_one_sees() -> None:
    page = "<title>A</title><style>b{}</style><!-- c --><p>d<script>e</script>f</p><p hidden>g<td>h&amp;<unfinished"
    assert text_of(Page(body=page.encode())).split() == ["A", "df", "g", "h&"]


@pytest.mark.parametrize("piece", ["<!--", "<", "</", "<a ", '<a b="', "<![CDATA[", "<div>", "&", "<script></scrip"])
def test_a_page_made_to_be_slow_is_not(piece: str) -> None:
    took = []
    for size in (30_000, 120_000):
        began = time.process_time()
        text_of(Page(body=(piece * size)[:size].encode()))
        took.append(time.process_time() - began)
    assert took[1] < 10 * took[0] + 0.1  # four times the page: with a square it would be sixteen


def test_quotes_belong_to_the_sources_of_their_facts() -> None:
    guide = naming(
        sources={"s": (URL, f"{URL}/old"), "t": "https://t.example/", "u": "https://u.example/"},
        facts={"f": ('Both "one" and “two”, “one”.', ("s", "t")), "g": ("No “{service}”.", ("u",))},
        letter=("As you say, “three” to “{name}”.", ("f",)),
    )
    assert quotes_by_source(guide) == {"s": ("one", "two", "three"), "t": ("one", "two", "three")}
    assert [(address.key, address.url, len(address.quotes)) for address in addresses(guide)] == [
        ("source.s", URL, 3),
        ("source.s.archive", f"{URL}/old", 3),
        ("source.t", "https://t.example/", 3),
        ("source.u", "https://u.example/", 0),
    ]


def test_the_other_reading_of_a_fact_is_quoted_too() -> None:
    guide = naming(sources={"s": URL}, facts={"f": ("One.", ("s",))})
    guide = guide._replace(facts={"f": guide.facts["f"]._replace(other_reading="Or “two”.")})
    assert quotes_by_source(guide) == {"s": ("two",)}


@pytest.mark.parametrize(
    ("only", "keys"),
    [
        (None, ["source.a", "source.a.archive", "source.ab", "link.a"]),
        ("source", ["source.a", "source.a.archive", "source.ab"]),
        ("source.a", ["source.a", "source.a.archive"]),
        ("link.a", ["link.a"]),
    ],
)
def test_one_kind_or_key_can_be_asked_for(only: str | None, keys: list[str]) -> None:
    guide = naming({"a": URL}, {"a": (URL, URL), "ab": URL})
    assert [address.key for address in addresses(guide, only)] == keys


@pytest.mark.parametrize("only", ["", "sourc", "source.", "a", "source.a.b", "lane"])
def test_a_key_without_an_address_is_refused(only: str) -> None:
    with pytest.raises(WalkoutError, match=r"like source or source\.a"):
        addresses(naming({"a": URL}, {"a": URL}), only)


def test_every_address_of_the_real_guide_has_a_key_of_its_own() -> None:
    every = addresses(load())
    kinds = {address.key.partition(".")[0] for address in every}
    assert len({address.key for address in every}) == len(every) and kinds == {"source", "link", "authority"}
    assert any(address.quotes for address in every)
