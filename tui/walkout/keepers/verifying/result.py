"""What asking for an address of the guide came to."""

from typing import Literal, NamedTuple, get_args

from walkout.words import _

Verdict = Literal["gone", "moved", "unreachable", "slow", "too much", "turned away", "behind a login", "ok"]
"""The worst first."""
Standing = Literal["not found", "could not be looked for", "stands"]
"""Of a quote in its source."""

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
STANDINGS: tuple[Standing, ...] = get_args(Standing)
FINE: tuple[Verdict, ...] = ("ok", "behind a login")
NO_ANSWER: tuple[Verdict, ...] = ("unreachable", "slow", "turned away")


class Result(NamedTuple):
    """An address, under the key that names it in the guide, and what was found there."""

    key: str
    url: str
    verdict: Verdict
    where: str | None = None
    """Where what moved is now."""
    quotes: tuple[tuple[str, Standing], ...] = ()
    detail: str = ""
    """Why, in a few words; empty where all is as it was."""


def no_such_host() -> str:
    """Why an address is gone whose host has no entry in the register of names."""
    return _("there is no such host")


def host_not_looked_up() -> str:
    """Why an address was not reached when the register of names did not answer."""
    return _("its host could not be looked up")


def is_nameless(result: Result) -> bool:
    """Whether it got no further than the register of names, as without a network."""
    return result.detail in (no_such_host(), host_not_looked_up())


def is_settled(result: Result) -> bool:
    """Whether a server had its say, so that there is no need to ask again."""
    return result.verdict not in NO_ANSWER and not is_nameless(result)
