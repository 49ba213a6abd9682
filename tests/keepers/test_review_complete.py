"""Nothing that anyone can be shown is missing in the review.

The judge is the real thing: every text that screens, plain lines and exports make of many plans and pages is taken to
pieces, and each piece must stand in the review on a line whose margin names where it was met.
"""

import random
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from walkout.engine.answers import asked, effective
from walkout.engine.build import build_plan
from walkout.engine.compare import elsewhere
from walkout.engine.journey import Journey
from walkout.engine.plan import Mark
from walkout.guide.gate import read
from walkout.guide.model import Guide, Status
from walkout.keepers.review import review
from walkout.keepers.reviewing.ways import Given, periods, spots
from walkout.keepers.reviewing.world import World, world

from tests.guide.real import linkedin
from tests.keepers.renderings import KINDS, Account, Said, of_letters, of_page, of_plan, of_start, of_two

SMALL = Path(__file__).parents[1] / "guides" / "pigeonhole"


@cache
def small() -> Guide:
    return read(SMALL)


@cache
def reviewed(name: str) -> str:
    return review(small() if name == "small" else linkedin())


def choices(of: Guide) -> list[str]:
    return [key for key, question in of.questions.items() if question.options]


def shown_to(known: World, given: Given, day: date, marks: dict[str, Mark], others: list[Given]) -> Iterator[Said]:
    """Everything that one reader can be shown on that day."""
    gaps = known.gaps
    journey = Journey(gaps, given, marks).listed(day)
    plan = journey.plan(day)
    yield from of_plan(plan)
    yield from of_letters(build_plan(gaps, given, {key: Mark(mark.status) for key, mark in marks.items()}, day))
    for step in journey.steps:
        yield from of_page(Journey(gaps, given, at=step), day)
    for other in others:
        moved = elsewhere(gaps, given, other["country"], other.get("subdivision"), day)
        yield from of_two(build_plan(gaps, given, marks, day), build_plan(gaps, moved, marks, day))


def shown_by_chance(of: Guide, seed: int) -> Iterator[Said]:
    """Some of what a guide shows: in each region profile a reader who answers and marks by chance."""
    chance = random.Random(seed)
    known = world(of)
    homes = list(known.homes.values())
    days = [period.day for period in periods(of.disclosures, of.lanes)][1:]
    yield from of_start(known.gaps)
    for home in homes:
        given = dict(home)
        for key in choices(of):
            if asked(of, of.questions[key], effective(of, given)):
                given[key] = chance.choice(of.questions[key].options).value
        day = chance.choice([of.about.edition, *days])
        marks = {key: Mark(_any(chance, of, key), day) for key in of.actions if chance.random() < 0.4}
        yield from shown_to(known, given, day, marks, chance.sample(homes, 2))


def _any(chance: random.Random, of: Guide, key: str) -> Status:
    return chance.choice(("todo", *of.actions[key].marks))


@pytest.mark.parametrize("seed", range(3))
def test_the_review_of_the_real_guide_accounts_for_what_is_shown(seed: int) -> None:
    account = Account(reviewed("linkedin"))
    texts = set(shown_by_chance(linkedin(), seed))
    assert len(texts) > 3000
    assert sorted(said for said in texts if not account.has(*said)) == []


def test_the_review_of_the_small_guide_accounts_for_what_is_shown() -> None:
    account = Account(reviewed("small"), names=[spot.name for spot in spots(small())])
    texts = {said for seed in range(3) for said in shown_by_chance(small(), seed)}
    assert {kind for kind, _text in texts} == set(KINDS)
    assert sorted(said for said in texts if not account.has(*said)) == []


def test_a_sentence_that_is_left_out_is_missed() -> None:
    whole = reviewed("small")
    sentence = small().questions["country"].text
    assert Account(whole).has("S", sentence)
    assert not Account(whole.replace(sentence, "")).has("S", sentence)
