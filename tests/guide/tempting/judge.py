"""The judge: whether a sentence asserts something, as far as patterns can tell.

A falsehood has a claim, which must stand in one clause, and what it is about, which may stand anywhere in the sentence,
in any order. A clause that denies its claim, or only asks or supposes it, asserts nothing.
"""

import re
from functools import cache
from typing import NamedTuple

_PLAINER = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": ",", "—": ",", "\u00a0": " ", "…": "."})
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w.-]+\.[a-z]{2,}/\S+")
_SHORT = (
    (r"'re\b", " are"),
    (r"'ve\b", " have"),
    (r"'ll\b", " will"),
    (r"\bcan't\b", "cannot"),
    (r"\bwon't\b", "will not"),
    (r"n't\b", " not"),
    (r"\bopt(ed|ing|s)?-", r"opt\1 "),
)
_CLAUSES = re.compile(r"[,;:()]|\b(?:but|yet|although|though|whereas|because)\b")
_DENIAL = re.compile(
    r"\b(not|never|no|nothing|none|nobody|nowhere|cannot|neither|nor|without|hardly|false|wrong|untrue|myth"
    r"|denies|denied)\b"
)
_NO_DENIAL = re.compile(
    r"\b(not only|no (doubt|matter|longer|exceptions?|further ado|strings attached|questions asked)"
    r"|without (delay|exceptions?|fail|asking|consent|question|you|them|members|(an "
    r"|any )?(linkedin )?account)|nothing (else )?to do|wrong(ful|ly)\w*)\b"
)
_GAP = r"(?:(?!\b(?:not|never|no|nothing|none|nobody|cannot|neither|nor)\b)[\w' ])*"
"""What `…` stands for in a pattern: any words of the clause, none of which denies what follows."""
_OPEN = re.compile(r"\b(if|whether|unless|in case|suppose)\b")
_MATRIX = re.compile(
    r"(?:^|: )(?:it is (?:not (?:true|so|known)|false|untrue|wrong|a myth)|no (?:text|source|law) (?:we know of )?says"
    r"|nobody (?:says|knows)|nothing (?:says|shows)|we (?:do not|could not|cannot) (?:know|find out|tell|say)"
    r"|do not believe|it does not (?:follow|mean)|this does not mean|who says)"
    r" (?:(?!;| but ).)*"
)


class Falsehood(NamedTuple):
    """Something false that is tempting to say."""

    says: str
    """As it would be said."""
    claims: str
    """What must be said, and not denied, in one clause."""
    about: tuple[str, ...] = ()
    """What else the sentence must speak of."""
    unless: str = ""
    """What makes the sentence right, wherever it stands."""
    also: tuple[str, ...] = ()
    """Other ways to say it, which must be caught as well."""
    passes: tuple[str, ...] = ()
    """True sentences close by, which must not be."""
    where: tuple[str, ...] = ()
    """The region profiles where it is false; empty where it is false everywhere."""


def _as_one_word(address: re.Match[str]) -> str:
    return re.sub(r"[^\w.@]", "_", address[0])


@cache
def plain(sentence: str) -> str:
    """The sentence in small letters, on one line, without contractions, and without what it denies as a whole."""
    text = _ADDRESS.sub(_as_one_word, " ".join(sentence.translate(_PLAINER).casefold().split()))
    for short, full in _SHORT:
        text = re.sub(short, full, text)
    return _MATRIX.sub(" ", text)


@cache
def _clauses(sentence: str) -> tuple[str, ...]:
    return tuple(_CLAUSES.split(plain(sentence)))


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text.replace("…", _GAP))


def asserts(sentence: str, false: Falsehood) -> bool:
    """Whether a sentence asserts it."""
    text = plain(sentence)
    return (
        _pattern(false.claims).search(text) is not None
        and all(_pattern(about).search(text) for about in false.about)
        and not (false.unless and _pattern(false.unless).search(text))
        and any(_claimed(clause, false.claims, last=clause is _clauses(sentence)[-1]) for clause in _clauses(sentence))
    )


def _claimed(clause: str, claim: str, *, last: bool) -> bool:
    """Whether a clause makes a claim that neither the rest of it nor the claim's own words deny or leave open.

    A clause that begins with “if” and ends the sentence holds what follows from it as well.
    """
    opening = clause.removeprefix("if ") if last else clause
    skipped = len(clause) - len(opening)
    for found in _pattern(claim).finditer(clause):
        before, after = clause[: found.start()], clause[found.end() :]
        said = "~" if _is_negative(claim) else found[0]
        if not _DENIAL.search(_NO_DENIAL.sub(" ", f"{before} {said} {after}")) and not _OPEN.search(before[skipped:]):
            return True
    return False


@cache
def _is_negative(claim: str) -> bool:
    """Whether the claim is itself that something is not so."""
    return bool(_DENIAL.search(re.sub(r"\\[bws]", " ", claim)))
