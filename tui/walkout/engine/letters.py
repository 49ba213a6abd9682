"""Letters: what a reader sends, from the guide's wordings, the answers, the days, and what the reader adds."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import takewhile
from typing import NamedTuple

from walkout.engine.answers import Answers, effective, holds
from walkout.engine.due import later
from walkout.engine.fill import blanks, fill
from walkout.engine.items import settled
from walkout.engine.lanes import within
from walkout.engine.lists import ordered
from walkout.engine.plan import Plan
from walkout.guide.model import Ground, Meaning, Part
from walkout.words import _, long_date


class Details(NamedTuple):
    """What a reader adds to a letter. It is kept nowhere."""

    own: str = ""
    """Their own words; blank ones count as none."""
    name: str = ""


NOTHING = Details()


class LetterView(NamedTuple):
    """A letter for this reader. What is not known stands in it as a gap, in square brackets."""

    id: str
    title: str
    text: str
    """What to do with it."""
    does_not: str
    url: str | None
    fields: tuple[tuple[str, str], ...]
    """The fields of the form, and what goes into each."""
    paragraphs: tuple[str, ...]
    takes_grounds: bool
    """Whether the reader's own situation has a place in it."""
    facts: tuple[str, ...]
    sources: tuple[str, ...]


def grounds(plan: Plan) -> tuple[tuple[str, Ground], ...]:
    """The grounds that this reader can name, by id, in the guide's order."""
    known = _known(plan)
    return tuple((key, ground) for key, ground in plan.guide.grounds.items() if holds(ground.when, known))


def letter(plan: Plan, action_id: str, details: Details = NOTHING) -> LetterView:
    """The letter that goes with an item of the checklist. Raises KeyError where there is no such item, or no letter."""
    key = str({item.id: item.action.letter for item in plan.actions}[action_id])
    source = plan.guide.letters[key]
    known = _known(plan)
    words = {**blanks(plan.place), **_days(plan, action_id), "name": details.name or _("[your name]")}
    fields = [field for field in source.fields if holds(field.when, known)]
    parts = [(part, _wording(part, known, plan.as_of)) for part in source.parts]
    named = [ground for key, ground in grounds(plan) if key in plan.grounds]
    takes_grounds = any(part.grounds for part in source.parts)
    facts = ordered(
        *(item.facts for item in fields),
        *(wording.facts for _part, wording in parts if wording),
        *(ground.facts for ground in named if takes_grounds),
    )
    owner = plan.guide.links.get(source.link) or plan.place.authority
    return LetterView(
        id=key,
        title=fill(source.title, words),
        text=fill(source.text, words),
        does_not=fill(source.does_not, words),
        url=owner.url,
        fields=tuple((field.title, fill(field.says, words)) for field in fields),
        paragraphs=tuple(
            text
            for part, wording in parts
            for text in _paragraphs(part, fill(wording.says, words) if wording else "", named, details.own)
        ),
        takes_grounds=takes_grounds,
        facts=tuple(facts),
        sources=tuple(ordered(owner.sources, *(plan.guide.facts[fact].sources for fact in facts))),
    )


def _known(plan: Plan) -> Answers:
    """The answers as they stand after what was done."""
    return settled(plan.guide, effective(plan.guide, plan.answers), plan.marks)


def _wording(part: Part, known: Answers, today: date) -> Meaning | None:
    holding = (item for item in part.wordings if holds(item.when, known) and within(item.since, item.until, today))
    return next(holding, None)


def _paragraphs(part: Part, says: str, named: Iterable[Ground], own: str) -> Iterator[str]:
    """A part as it is written. Own words stand alone and as they are, so that they turn no writing but their own."""
    said = [says] if says else []
    if part.grounds:
        said += [ground.says for ground in named] or ([] if own.strip() else [part.missing])
    if said:
        yield " ".join(said)
    if part.grounds and own.strip():
        yield own


def _days(plan: Plan, action_id: str) -> Mapping[str, str]:
    """The days of what was sent first, and of turning to the company again; a gap for each that is not known."""
    before = list(takewhile(lambda item: item.id != action_id, plan.actions))
    first = next((item for item in plan.actions if "sent" in item.action.marks), None)
    again = next((item for item in before if item.action.after and item.status == "done"), None)
    sent = first.sent if first else None
    limit = plan.place.region.deadline
    return {
        "sent": _day(sent, _("[the day you sent it]")),
        "answered": _day(first.on if first and first.status in ANSWERED else None, _("[the day of the answer]")),
        "due": _day(later(sent, limit) if sent and limit else None, _("[the last day for an answer]")),
        "complained": _day(again.on if again else None, _("[the day you complained]")),
    }


ANSWERED = ("answered", "refused")


def _day(day: date | None, gap: str) -> str:
    return long_date(day) if day else gap
