"""Nothing that anybody is told asserts one of the tempting falsehoods; and the pattern for each, tried both ways."""

from functools import cache
from itertools import chain, product

import pytest

from tests.guide.real import HOME, distinct
from tests.guide.tempting import FAMILIES, HERE, everything, falsehoods
from tests.guide.tempting.judge import Falsehood, asserts
from tests.guide.tempting.walking import PEOPLE, turn
from tests.guide.test_walks import outcomes, projected
from tests.guide.wording import OF_FILES, claims, long_quotes, said

__all__ = ["is_false", "said"]

EVERYWHERE = tuple(chain.from_iterable(FAMILIES.values()))
EACH = pytest.mark.parametrize("false", [*EVERYWHERE, *HERE], ids=lambda false: str(false.says))
CHANNELS = {
    "in the guide",
    "in the program",
    "in a projection",
    "on a page",
    "at the end",
    "as markdown",
    "as html",
    "as ics",
    "as text",
    "as json",
    "in a letter",
    "at the prompts",
    "on another day",
    "in another place",
    "coming back",
}


@cache
def is_false(sentence: str) -> bool:
    """Whether any of the false sentences is said; the same sentences come again in every checklist."""
    return bool(falsehoods(sentence))


# The judge


def test_there_are_enough_of_them() -> None:
    assert len({false.says for false in EVERYWHERE}) == len(EVERYWHERE) >= 150


@EACH
def test_it_is_caught_however_it_is_said(false: Falsehood) -> None:
    assert false.also
    assert [sentence for sentence in (false.says, *false.also) if not asserts(sentence, false)] == []


@EACH
def test_what_is_true_close_by_is_left_alone(false: Falsehood) -> None:
    assert false.passes
    for sentence in chain.from_iterable(map(said, false.passes)):
        assert not asserts(sentence, false)
        assert falsehoods(sentence) == []


DENIALS = ("No text says that", "It is not true that", "We do not know whether", "Nobody says")


@EACH
def test_to_deny_it_is_not_to_say_it(false: Falsehood) -> None:
    for denial, sentence in product(DENIALS, (false.says, *false.also)):
        assert not asserts(f"{denial} {sentence[0].lower()}{sentence[1:]}", false)


@pytest.mark.parametrize(
    ("sentence", "caught"),
    [
        ("Opting out deletes your data from the model.", True),
        ("From the model your data is deleted when you opt out.", True),
        ("Opting out deletes nothing from the model.", False),
        ("Opting out doesn’t delete your data from the model.", False),
        ("It does not undo training, but opting out deletes your data from the model.", True),
        ("We do not know when it began, but opting out deletes your data from the model.", True),
        ("If you opt out, LinkedIn deletes your data from the model.", True),
        ("If you opt out LinkedIn deletes your data from the model.", True),
        ("If LinkedIn deletes your data from the model, opting out was worth it.", False),
        ("Ask whether opting out deletes your data from the model.", False),
        ("Without delay, and no questions asked, opting out deletes your data from the model.", True),
        ("“Opt-out” – and that erases it from the model.", True),
    ],
)
def test_what_the_judge_understands(sentence: str, caught: bool) -> None:
    assert ("Opting out deletes your data from the model." in falsehoods(sentence)) == caught


# What is said


def test_there_are_as_many_as_it_says() -> None:
    told = " ".join(str(everything.__doc__).split())
    plans = len(everything.together())
    assert f"{plans * len(HOME):,} plans, {plans} in each of the {len(HOME)} region profiles" in told
    turns = [turn(profile, person) for profile in HOME for person in PEOPLE]
    assert f"a sample: {len(turns)} people, {len(PEOPLE)} in each profile" in told
    assert f"{turns.count(0)} of them walk page by page" in told
    assert f"{turns.count(1)} take every format" in told
    assert f"All of the {sum(len(projected(profile)) for profile in HOME):,} projections" in told
    assert len(everything.DAYS) == 10


@pytest.mark.parametrize("profile", HOME)
def test_every_projection_is_among_them(profile: str) -> None:
    for needed in set(outcomes().values()):
        there = [everything.counts(answers, needed) for answers in everything.held(profile)]
        assert all(everything.counts(answers, needed) in there for answers in distinct(HOME[profile], needed))


def test_every_channel_is_heard() -> None:
    channels = everything.heard().channels
    assert channels.keys() == CHANNELS
    assert min(channels.values()) >= len(HOME)


@pytest.mark.parametrize("family", FAMILIES)
def test_nobody_is_told_any_of_it(family: str) -> None:
    told = [
        f"{where}: {sentence} [{false.says}]"
        for sentence, where in everything.heard().where.items()
        for false in FAMILIES[family]
        if asserts(sentence, false)
    ]
    assert told == []


def test_nobody_is_promised_anything() -> None:
    told = [sentence for sentence in everything.heard().where if sentence not in OF_FILES and any(claims(sentence))]
    assert told == []


def test_nothing_is_quoted_at_length() -> None:
    assert [sentence for sentence in everything.heard().where if long_quotes(sentence)] == []


@pytest.mark.parametrize("false", HERE, ids=lambda false: str(false.says))
def test_nobody_is_told_what_is_not_so_where_they_live(false: Falsehood) -> None:
    told = {
        sentence: profiles & set(false.where)
        for sentence, profiles in everything.heard().here.items()
        if profiles & set(false.where) and asserts(sentence, false)
    }
    assert told == {}


@pytest.mark.parametrize("false", HERE[1:], ids=lambda false: str(false.says))
def test_it_is_told_where_it_is_so(false: Falsehood) -> None:
    """So the patterns of what is false elsewhere are alive; but for the first, which is so nowhere."""
    heard = everything.heard().here
    assert any(profiles - set(false.where) and asserts(sentence, false) for sentence, profiles in heard.items())
