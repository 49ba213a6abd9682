"""People, and all that each of them is told: on the way, at the end, in their letters, and in what they take away."""

import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from walkout.engine.journey import Journey
from walkout.engine.letters import Details, letter
from walkout.engine.pages import QuestionPage, page, rows
from walkout.engine.places import UNSURE
from walkout.engine.plan import Mark, Plan
from walkout.errors import OutputError
from walkout.export import exporter, formats
from walkout.export import page as blocks
from walkout.export.letter import as_text
from walkout.plain import told
from walkout.plain import walk as walk_plainly
from walkout.ui import draw

from tests.guide.real import HOME, linkedin
from tests.guide.wording import prose

TODAY = date(2026, 11, 24)
LONG_AGO, LATELY = date(2026, 8, 1), date(2026, 9, 1)
NARROW = draw.NARROW - 1
"""Cells on a line at which nothing stands side by side."""


class Person(NamedTuple):
    """What someone says, and what they did with their items."""

    answers: Mapping[str, str] = {}
    marks: Mapping[str, Mark] = {}


DONE = {
    "ai-training-off": Mark("done", LONG_AGO),
    "ai-training-recheck": Mark("todo", LONG_AGO),
    "ads-sharing-off": Mark("not_found", TODAY),
    "research-off": Mark("not_for_me", TODAY),
}
PEOPLE: Mapping[str, Person] = {
    "nothing said": Person(),
    "on": Person(
        {"ai_training": "on", "ads_sharing": "on", "job_data": "saved", "groups": "yes", "ai_features": "yes"},
        {"objection-form": Mark("sent", TODAY)},
    ),
    "off in time": Person({"ai_training": "off", "ai_training_off_since": "before_start", "ads_sharing": "off"}),
    "off later": Person({"ai_training": "off", "ai_training_off_since": "after_start", "other_ai": "object"}, DONE),
    "cannot find it": Person({"ai_training": "missing", "other_ai": "leave", "job_data": "none", "research": "off"}),
    "waiting": Person({"other_ai": "object", "objection": "waiting", "ai_features": "no"}),
    "no answer": Person({"ai_training": "on"}, {**DONE, "objection-form": Mark("sent", LONG_AGO)}),
    "refused": Person({"groups": "no"}, {"objection-form": Mark("refused", TODAY, LATELY)}),
    "complained": Person(
        {"other_ai": "object", "objection": "refused", "groups": "yes"},
        {"objection-follow-up": Mark("done", LATELY), "complaint": Mark("sent", LONG_AGO)},
    ),
    "under 18": Person({"adult": "no", "other_ai": "object", "objection": "accepted"}),
    "visitor": Person({"account": "visitor"}),
    "visitor, no answer": Person({"account": "visitor"}, {"visitor-objection": Mark("sent", LONG_AGO)}),
    "closed": Person({"account": "closed", "objection": "refused"}),
}


def journey(profile: str, person: str) -> Journey:
    """The walk of a person there."""
    return Journey(linkedin(), {**HOME[profile], **PEOPLE[person].answers}, PEOPLE[person].marks)


def turn(profile: str, person: str) -> int:
    """Who does what: of three people, one walks page by page (0), and one takes the checklist in every format (1)."""
    return (list(HOME).index(profile) + list(PEOPLE).index(person)) % 3


def said_to(profile: str, person: str) -> Iterator[tuple[str, str]]:
    """Where something is said to a person, and what."""
    plan = journey(profile, person).plan(TODAY)
    match turn(profile, person):
        case 0:
            yield from (("on a page", text) for text in walked(profile, person))
        case 1:
            yield from ((f"as {form}", text) for form, text in exported(plan))
    yield from (("at the end", text) for text in drawn(plan))
    yield from (("in a letter", text) for text in lettered(plan))


def walked(profile: str, person: str) -> Iterator[str]:
    """Every page on the way, in plain lines and as it is drawn."""
    guide, on_the_way = linkedin(), Journey(linkedin())
    given = journey(profile, person).answers
    while on_the_way.current:
        shown = page(on_the_way, TODAY)
        yield from _lines(told.sources(shown.founded.facts, shown.founded.sources))
        if isinstance(shown, QuestionPage):
            yield from _lines(told.question(shown, guide, TODAY))
            yield draw.question_head(shown, NARROW).plain
            yield draw.question_way(shown).plain
            yield draw.question_why(shown, NARROW, TODAY, guide.about.edition).plain
            if shown.kind == "choice":
                yield from (choice.text for choice in shown.choices)
            on_the_way = on_the_way.answered(_value(shown.id, given))
        else:
            yield from _lines(told.card(shown, guide, TODAY))
            yield draw.card(shown, NARROW, TODAY, guide.about).plain
            on_the_way = on_the_way.read()
    yield from _lines(told.answers(rows(on_the_way, TODAY)))


def _value(question: str, given: Mapping[str, str]) -> str:
    return given.get(question) or linkedin().questions[question].unanswered or UNSURE


def drawn(plan: Plan) -> Iterator[str]:
    """A checklist as the screens and the plain prompts tell it."""
    yield from _lines(told.items(plan))
    for item in plan.actions:
        yield from draw.item_head(item).plain.splitlines()
        yield draw.item(plan, item, NARROW).plain
    yield from draw.lane_map(plan, NARROW).plain.splitlines()
    yield draw.timeline(plan, NARROW).plain
    yield draw.code(plan.code).plain


def lettered(plan: Plan) -> Iterator[str]:
    """Every letter that goes with an item: bare, and with all that can be said in it."""
    full = plan._replace(grounds=tuple(plan.guide.grounds))
    for item in plan.actions:
        if item.action.letter:
            yield as_text(letter(plan, item.id))
            yield as_text(letter(full, item.id, Details(name="Camille Roux")))


def exported(plan: Plan) -> Iterator[tuple[str, str]]:
    """The checklist in every format; as a calendar only where there is something to come back to."""
    for form in formats():
        with suppress(OutputError):
            yield form, prose(form, exporter(form)(plan))


def paged(plan: Plan) -> Iterator[str]:
    """The checklist as every format says it, line by line."""
    for block in blocks.page(plan):
        match block:
            case blocks.Heading():
                yield block.text
            case blocks.Group():
                yield from _lines(block.lines)
            case blocks.Entry():
                yield f"{block.title} {block.says}"
                yield from _lines(block.lines)
                for part in block.more:
                    yield from _lines(part.lines if isinstance(part, blocks.Group) else (part.title, *part.steps))


def _lines(lines: Iterable[blocks.Line]) -> Iterator[str]:
    return (line.url if isinstance(line, blocks.Address) else line for line in lines)


AT_THE_END = (
    "help",
    "sources",
    "words",
    "mark 1 done",
    "mark 2 sent",
    "",
    "what if de",
    "show",
    "letter 2",
    "",
    "",
    "",
)


def prompted(profile: str) -> str:
    """A walk at the plain prompts, where help and sources are asked for every time; the people take turns."""
    person = list(PEOPLE)[list(HOME).index(profile) % len(PEOPLE)]
    lines = (*_typed(journey(profile, person).answers), "", *AT_THE_END)
    out = io.StringIO()
    walk_plainly(linkedin(), lambda: TODAY, io.StringIO("".join(f"{line}\n" for line in lines)), out)
    return prose("text", out.getvalue())


def _typed(given: Mapping[str, str]) -> Iterator[str]:
    on_the_way = Journey(linkedin())
    while step := on_the_way.current:
        yield from ("help", "sources")
        if step.question:
            value = _value(step.question, given)
            options = [option.value for option in linkedin().questions[step.question].options]
            yield str(options.index(value) + 1) if options else "1" if value == UNSURE else value
            on_the_way = on_the_way.answered(value)
        else:
            yield ""
            on_the_way = on_the_way.read()
