"""Pages: what each step of the walk shows, in words. Screens and plain lines draw the same pages."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from walkout.engine.answers import effective, shown
from walkout.engine.build import disclosure_view
from walkout.engine.due import days_overdue
from walkout.engine.fill import blanks, fill
from walkout.engine.journey import Journey
from walkout.engine.lanes import spans, within
from walkout.engine.places import UNSURE, locate
from walkout.engine.plan import DisclosureView
from walkout.guide.model import Fact, Guide, Link, Source
from walkout.words import _


class Choice(NamedTuple):
    """An answer to choose: its value and its words."""

    value: str
    text: str


class Checked(NamedTuple):
    """How well something is founded: the facts, their sources, the oldest check."""

    facts: tuple[Fact, ...]
    sources: tuple[Source, ...]
    oldest: date | None
    overdue: bool
    """Whether a fact is past its re-check date."""


class QuestionPage(NamedTuple):
    """A question, how to find the answer, and why it is asked."""

    id: str
    section: str
    number: int
    """Which question of this walk it is, from 1."""
    kind: str
    title: str
    text: str
    link: Link | None
    local: tuple[str, ...]
    choices: tuple[Choice, ...]
    why: str
    here: tuple[str, ...]
    """What the facts say of the place and the day."""
    founded: Checked
    given: str | None


class CardPage(NamedTuple):
    """A disclosure: what was reported beside what is so today."""

    section: str
    number: int
    total: int
    view: DisclosureView
    founded: Checked


class Row(NamedTuple):
    """An answer to check: its question, its words, what to change."""

    question: str
    title: str
    answer: str


Page = QuestionPage | CardPage


def page(journey: Journey, today: date) -> Page:
    """The page of the current step. There must be one."""
    step = journey.current
    assert step
    if step.question:
        return _question(journey, step.question, today)
    assert step.disclosure
    return _card(journey, step.disclosure, today)


def _known(journey: Journey) -> dict[str, str]:
    return effective(journey.guide, journey.answers) if "country" in journey.answers else {}


def _words(guide: Guide, known: dict[str, str], lane: str | None, today: date) -> dict[str, str]:
    if "country" not in known:
        return {}
    found = spans(guide, lane, known, today) if lane else []
    return blanks(locate(guide, known["country"], known.get("subdivision")), found[-1].since if found else None)


def _question(journey: Journey, key: str, today: date) -> QuestionPage:
    guide = journey.guide
    question = guide.questions[key]
    known = _known(journey)
    words = _words(guide, known, question.lane, today)
    facts = [guide.facts[fact] for fact in question.facts if fact_holds(guide.facts[fact], known.get("region"), today)]
    link = guide.links[question.link] if question.link else None
    spoken = guide.countries[known["country"]].languages if known else ()
    asked = [step.question for step in journey.steps if step.question]
    section = journey.section
    return QuestionPage(
        id=key,
        section=section.title if section else "",
        number=asked.index(key) + 1,
        kind=question.kind,
        title=fill(question.title, words),
        text=fill(question.text, words),
        link=link,
        local=tuple(label for language, label in link.local.items() if language in spoken) if link else (),
        choices=choices(guide, key, known.get("country")),
        why=fill(question.why, words),
        here=tuple(fact.says for fact in facts),
        founded=founded(guide, facts, today),
        given=journey.standing.get(key),
    )


def choices(guide: Guide, key: str, country: str | None) -> tuple[Choice, ...]:
    """The answers to choose from: options, all countries, or the parts of a country."""
    question = guide.questions[key]
    if question.kind == "country":
        return tuple(Choice(code, entry.name) for code, entry in guide.countries.items())
    if question.kind == "subdivision":
        parts = guide.countries[country].subdivisions if country else {}
        return (Choice(UNSURE, _("I would rather not say")), *(Choice(code, name) for code, name in parts.items()))
    return tuple(Choice(option.value, option.text) for option in question.options)


def fact_holds(fact: Fact, profile: str | None, day: date) -> bool:
    """Whether a fact holds in a region profile on a day."""
    return (not fact.where or profile in fact.where) and within(fact.since, fact.until, day)


def founded(guide: Guide, facts: Iterable[Fact], today: date) -> Checked:
    """What a page rests on."""
    listed = tuple(facts)
    sources = dict.fromkeys(source for fact in listed for source in fact.sources)
    oldest = min((fact.checked for fact in listed), default=None)
    overdue = any(days_overdue(fact, today) > 0 for fact in listed)
    return Checked(listed, tuple(guide.sources[source] for source in sources), oldest, overdue)


def _card(journey: Journey, key: str, today: date) -> CardPage:
    guide = journey.guide
    known = _known(journey)
    view = disclosure_view(guide, key, known, today, _words(guide, known, None, today))
    cards = [step.disclosure for step in journey.steps if step.disclosure]
    section = journey.section
    return CardPage(
        section=section.title if section else "",
        number=cards.index(key) + 1,
        total=len(cards),
        view=view,
        founded=founded(guide, [guide.facts[name] for name in view.facts], today),
    )


def rows(journey: Journey, today: date) -> list[Row]:
    """The answers given, one row each, in the order of the walk."""
    guide, standing = journey.guide, journey.standing
    known = _known(journey)
    return [
        Row(
            step.question,
            fill(
                guide.questions[step.question].title, _words(guide, known, guide.questions[step.question].lane, today)
            ),
            shown(guide, step.question, standing[step.question]),
        )
        for step in journey.steps
        if step.question and step.question in standing
    ]
