"""Answers: what a reader said, by question id; whether a condition holds; which questions they open."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from walkout.engine import places
from walkout.errors import AnswerError
from walkout.guide.model import Condition, Guide, Question
from walkout.words import _

Answers = Mapping[str, str]

REGION = "region"
"""The name under which conditions see the region profile."""


def holds(condition: Condition, answers: Answers) -> bool:
    """Whether every question named by the condition has one of its answers."""
    return all(answers.get(question) in allowed for question, allowed in condition.items())


def effective(guide: Guide, answers: Answers) -> dict[str, str]:
    """The answers that count: those to questions that are asked here, what silence means for others, the region.

    Raises AnswerError without a country, or with a place that does not exist.
    """
    country = answers.get("country")
    if country is None:
        raise AnswerError(_("Say which country you live in, like this: --country DE"))
    place = places.locate(guide, country, answers.get("subdivision"))
    known = {REGION: place.profile}
    for key, question in guide.questions.items():
        if asked(guide, question, known):
            value = answers.get(key, question.unanswered)
            if value is not None:
                known[key] = value
    return known


def asked(guide: Guide, question: Question, known: Answers) -> bool:
    """Whether a question is asked of someone of whom this much is known, the answers to earlier questions included."""
    if question.kind == "subdivision":
        return bool(guide.countries[known["country"]].subdivisions) if "country" in known else False
    return any(holds(condition, known) for condition in question.when)


def accept(guide: Guide, given: Iterable[tuple[str, str]]) -> tuple[dict[str, str], list[str]]:
    """Check answers from outside: those that count here, and the ids of valid ones to questions not asked here.

    Raises AnswerError, naming the question and what is allowed, also where one question has two different answers.
    """
    checked: dict[str, str] = {}
    for key, text in given:
        value = _value(guide, key, text)
        if checked.setdefault(key, value) != value:
            raise AnswerError(
                _("{key} is answered twice: {one} and {other}. Give one.").format(
                    key=key, one=checked[key], other=value
                )
            )
    known = effective(guide, checked)
    ignored = [key for key in checked if key not in known]
    return {key: value for key, value in checked.items() if key in known}, ignored


def _value(guide: Guide, key: str, value: str) -> str:
    question = guide.questions.get(key)
    if question is None:
        raise AnswerError(
            _("There is no question “{key}”. The questions are: {allowed}.").format(
                key=key, allowed=", ".join(guide.questions)
            )
        )
    if question.kind == "country":
        return places.country_code(guide, value)
    if question.kind == "subdivision":
        return value.strip().upper() if value != places.UNSURE else value
    allowed = [option.value for option in question.options]
    if value not in allowed:
        raise AnswerError(
            _("“{value}” is not an answer to {key}. Allowed are: {allowed}.").format(
                key=key, value=value, allowed=", ".join(allowed)
            )
        )
    return value


def said(guide: Guide, key: str, value: str) -> str:
    """The sentence that says an answer back to the reader."""
    question = guide.questions[key]
    if question.kind == "country":
        return _("Your country is {country}.").format(country=guide.countries[value].name)
    if question.kind == "subdivision":
        return _("You live in {place}.").format(place=places.subdivision_name(guide, value))
    return next(option.says for option in question.options if option.value == value)


def shown(guide: Guide, key: str, value: str) -> str:
    """An answer as it is shown in a row: the words of its option, or the name of the place."""
    question = guide.questions[key]
    if question.kind == "country":
        return guide.countries[value].name
    if question.kind == "subdivision":
        return places.subdivision_name(guide, value)
    return next(option.text for option in question.options if option.value == value)


class Reason(NamedTuple):
    """An answer that led somewhere, and the sentence that says it back."""

    question: str
    value: str
    says: str


def because(guide: Guide, conditions: Iterable[Condition], known: Answers) -> tuple[Reason, ...]:
    """The answers that made these conditions hold, each said back."""
    found = _reasons(conditions, known)
    if known.get("subdivision") not in (None, places.UNSURE) and "subdivision" in found:
        found.pop("country", None)
    return tuple(Reason(key, value, said(guide, key, value)) for key, value in found.items())


def _reasons(conditions: Iterable[Condition], known: Answers) -> dict[str, str]:
    """The answers that made these conditions hold; a region profile is told as the place it comes from."""
    named = {key for condition in conditions for key in condition}
    if REGION in named:
        named |= {"country", "subdivision"}
    return {
        key: value
        for key, value in known.items()
        if key in named and key != REGION and (key, value) != ("subdivision", places.UNSURE)
    }
