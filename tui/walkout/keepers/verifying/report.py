"""What was found, in lines to work through."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from walkout.keepers.verifying.page import fold
from walkout.keepers.verifying.result import FINE, VERDICTS, Result, Standing, Verdict
from walkout.words import _, plural

ARCHIVE = ".archive"
LONGEST = 300
"""Characters of an address that a server made up."""

QuoteState = Literal["not found", "only in the archive", "could not be looked for", "stands"]


class _Quote(NamedTuple):
    """A quote, over all sources that should have it."""

    words: str
    state: QuoteState
    sources: tuple[str, ...]
    """Those where it does not stand, or could not be looked for."""


def report(results: Sequence[Result]) -> str:
    """A line for each finding and for what a person must look at, the worst first; then how many there are of each."""
    quotes = _quotes(results)
    lines = [
        *(_line(result) for result in results_of(results, ("gone",))),
        *_quote_lines(quotes, "not found"),
        *_quote_lines(quotes, "only in the archive"),
        *(_line(result) for result in results_of(results, [v for v in VERDICTS if v not in ("gone", "ok")])),
        *_quote_lines(quotes, "could not be looked for"),
    ]
    counts = [*_counts(results), *_quote_counts(quotes)]
    return "\n".join([*lines, *([""] if lines else []), *counts, ""])


def exit_code(results: Sequence[Result]) -> int:
    """0 where every address is as it was or behind a login, and no quote is missing; else 1."""
    missing = any(quote.state in ("not found", "only in the archive") for quote in _quotes(results))
    return int(missing or any(result.verdict not in FINE for result in results))


def results_of(results: Sequence[Result], verdicts: Sequence[Verdict]) -> Iterator[Result]:
    """The results with these verdicts, in the verdicts' order."""
    for verdict in verdicts:
        yield from (result for result in results if result.verdict == verdict)


def _line(result: Result) -> str:
    if result.where:
        return _("{verdict}: {key}: {url} is now {where} ({detail})").format(
            verdict=_verdict_words()[result.verdict],
            key=result.key,
            url=result.url,
            where=result.where[:LONGEST],
            detail=result.detail,
        )
    return _("{verdict}: {key}: {url} ({detail})").format(
        verdict=_verdict_words()[result.verdict], key=result.key, url=result.url, detail=result.detail
    )


def _quote_lines(quotes: Sequence[_Quote], state: QuoteState) -> Iterator[str]:
    for quote in quotes:
        if quote.state == state:
            yield _("{state}: “{quote}” ({sources})").format(
                state=_quote_words()[state], quote=quote.words, sources="; ".join(quote.sources)
            )


def _quotes(results: Sequence[Result]) -> list[_Quote]:
    """Each quote once, however it is typed. Where one page has it, the others need not."""
    sought: dict[str, list[tuple[Result, str, Standing]]] = {}
    for result in results:
        for words, standing in result.quotes:
            sought.setdefault(fold(words), []).append((result, words, standing))
    return [_quote(places) for places in sought.values()]


def _quote(places: Sequence[tuple[Result, str, Standing]]) -> _Quote:
    live = {standing for result, _words, standing in places if not result.key.endswith(ARCHIVE)}
    kept = {standing for result, _words, standing in places if result.key.endswith(ARCHIVE)}
    state: QuoteState = "could not be looked for"
    if "stands" in live:
        state = "stands"
    elif "not found" in live:
        state = "only in the archive" if "stands" in kept else "not found"
    elif "stands" in kept:
        state = "stands"
    elif "not found" in kept:
        state = "not found"
    if state == "could not be looked for":
        named = [f"{result.key}: {result.detail}" for result, _words, _standing in places]
    else:
        named = [result.key for result, _words, standing in places if standing == "not found"]
    return _Quote(places[0][1], state, tuple(named))


def _counts(results: Sequence[Result]) -> Iterator[str]:
    yield plural("{count} address", "{count} addresses", len(results))
    count = Counter(result.verdict for result in results)
    yield from (f"{count[verdict]:>6} {_verdict_words()[verdict]}" for verdict in VERDICTS if count[verdict])


def _quote_counts(quotes: Sequence[_Quote]) -> Iterator[str]:
    if quotes:
        yield plural("{count} quote", "{count} quotes", len(quotes))
    count = Counter(quote.state for quote in quotes)
    yield from (f"{count[state]:>6} {words}" for state, words in _found_words().items() if count[state])


def _verdict_words() -> dict[Verdict, str]:
    return {
        "gone": _("gone"),
        "moved": _("moved"),
        "unreachable": _("unreachable"),
        "slow": _("slow"),
        "too much": _("too much"),
        "turned away": _("turned away"),
        "behind a login": _("behind a login"),
        "ok": _("ok"),
    }


def _quote_words() -> dict[QuoteState, str]:
    return {
        "not found": _("quote not found"),
        "only in the archive": _("quote only in the archive"),
        "could not be looked for": _("quote could not be looked for"),
    }


def _found_words() -> dict[QuoteState, str]:
    return {
        "not found": _("not found"),
        "only in the archive": _("only in the archive"),
        "could not be looked for": _("could not be looked for"),
        "stands": _("found"),
    }
