"""Walks of the real guide, at random: only what is asked there is answered, only what can be marked is marked."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from walkout.engine.answers import REGION, asked, holds
from walkout.engine.code import Taken
from walkout.engine.places import UNSURE, locate
from walkout.engine.plan import Mark
from walkout.guide.model import Guide, Status

FIRST = date(2026, 11, 24)


def places(guide: Guide) -> list[dict[str, str]]:
    """Everywhere one can live: every country, and where it is divided, every part of it, and not sure."""
    parts = ((code, part) for code, entry in guide.countries.items() for part in _parts(entry.subdivisions))
    return [{"country": code, "subdivision": part} if part else {"country": code} for code, part in parts]


def _parts(subdivisions: dict[str, str]) -> tuple[str, ...]:
    return ("", UNSURE, *subdivisions) if subdivisions else ("",)


def walks(guide: Guide, count: int, seed: int) -> Iterator[Taken]:
    """Walks with their marks dated, or not."""
    draw, everywhere = Random(seed), places(guide)
    for _number in range(count):
        answers = dict(draw.choice(everywhere))
        known = {REGION: locate(guide, answers["country"], answers.get("subdivision")).profile, **answers}
        for key, question in guide.questions.items():
            if question.kind == "choice" and asked(guide, question, known):
                value = draw.choice([None, *(option.value for option in question.options)])
                answers |= {key: value} if value else {}
                known |= {key: said} if (said := value or question.unanswered) else {}
        marks = {
            key: _mark(draw, ("todo", *action.marks)) for key, action in guide.actions.items() if draw.getrandbits(1)
        }
        grounds = (key for key, ground in guide.grounds.items() if holds(ground.when, known))
        yield Taken(answers, marks, tuple(key for key in grounds if draw.getrandbits(1)))


def _mark(draw: Random, statuses: tuple[Status, ...]) -> Mark:
    return Mark(draw.choice(statuses), draw.choice([None, FIRST + timedelta(days=draw.randrange(400))]))


def undated(walk: Taken) -> Taken:
    """What a code can hold of a walk."""
    return walk._replace(marks={key: Mark(mark.status) for key, mark in walk.marks.items()})
