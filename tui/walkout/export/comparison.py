"""A comparison as text: the same answers in two places, side by side."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import zip_longest
from textwrap import wrap as fold
from typing import NamedTuple

from walkout.engine.answers import Answers, said
from walkout.engine.build import NO_MARKS
from walkout.engine.compare import PLACE, ActionPair, Comparison, compare, in_places
from walkout.engine.plan import ActionView, LaneView, Mark, Plan
from walkout.export import phrases
from walkout.export.markdown import escape
from walkout.export.page import tidy
from walkout.export.text import WIDTH, wrap
from walkout.guide.model import Guide
from walkout.words import _, plural

INDENT = GAP = "  "
COLUMN = (WIDTH - len(INDENT) - len(GAP)) // 2


class Row(NamedTuple):
    """One thing in both places, in sentences."""

    title: str
    """Empty where each place has its own."""
    one: tuple[str, ...]
    other: tuple[str, ...]


class Part(NamedTuple):
    """Rows under a heading, and what is said below them."""

    title: str
    rows: tuple[Row, ...] = ()
    lines: tuple[str, ...] = ()


def compare_places(
    guide: Guide, places: Iterable[str], answers: Answers, today: date, marks: Mapping[str, Mark] = NO_MARKS
) -> str:
    """The same answers in the first place and each other one, as text; where the answers say is left out of account.

    Raises AnswerError for a place or an answer that cannot be used.
    """
    given = [(key, value) for key, value in answers.items() if key not in PLACE]
    return comparisons(in_places(guide, tuple(places), given, today, marks)[0])


def comparison(of: Comparison) -> str:
    """The comparison as plain text, two columns in lines of at most 78."""
    return "\n\n".join("\n".join(block) for part in parts(of) for block in _text(part, of)) + "\n"


def markdown(of: Comparison) -> str:
    """The comparison as Markdown, with a table for each part."""
    title, *rest = parts(of)
    blocks = [f"# {escape(title.title)}", *map(escape, title.lines)]
    for part in rest:
        blocks += [f"## {escape(part.title)}"] if part.title else []
        blocks += ["\n".join(_table(part, of))] if part.rows else []
        blocks += map(escape, part.lines)
    return "\n\n".join(blocks) + "\n"


def comparisons(plans: Iterable[Plan], form: Callable[[Comparison], str] = comparison) -> str:
    """The first plan beside each of the others."""
    first, *others = plans
    return "\n\n".join(form(compare(first, other)) for other in others)


def parts(of: Comparison) -> Iterator[Part]:
    """What there is to say, in order; the first names the places, the last says how old the knowledge is."""
    one, other = of.one.place.name, of.other.place.name
    title = _("The same answers in two places: {one} and {other}").format(one=one, other=other)
    yield Part(title, lines=tuple(line for line in (_stale(of), *_answers(of)) if line))
    if of.differs:
        yield Part(_("Who is in charge, and what you can rely on"), tuple(_terms(of)))
        yield Part(_("Where your data goes"), tuple(_lanes(of)), _same_lanes(of.same_lanes))
        yield Part(_("Your items"), tuple(_actions(of)), _same_actions(of.same_actions))
        closing = _("Steps, pages and sources stand in the checklist of each place.")
    else:
        closing = _("With these answers we know of nothing that differs between the two.")
    older = max(of.one, of.other, key=lambda plan: plan.age.days or 0)
    yield Part("", lines=(closing, phrases.age(older), older.guide.about.not_ours))


def _stale(of: Comparison) -> str:
    return phrases.stale(of.one.age._replace(overdue=tuple({*of.one.age.overdue, *of.other.age.overdue})))


def _answers(of: Comparison) -> Iterator[str]:
    """What was answered, and what of it counts in one place only."""
    guide, given = of.one.guide, {**of.other.answers, **of.one.answers}
    shared = [key for key in of.one.answers if key in of.other.answers and key not in PLACE]
    yield " ".join(said(guide, key, given[key]) for key in shared)
    for plan, keys in ((of.one, of.only_one), (of.other, of.only_other)):
        if keys:
            told = " ".join(said(guide, key, given[key]) for key in keys)
            yield _("Counts in one place only, {place}: {told}").format(place=plan.place.name, told=told)
    yield _("What is not answered counts as “not sure”.")


def _terms(of: Comparison) -> Iterator[Row]:
    titles = {
        "controller": _("In charge of your data"),
        "ground": _("The legal ground"),
        "right": _("What you can rely on"),
        "deadline": _("Time to answer you"),
        "authority": _("Complaints"),
        "lead_authority": _("The lead authority"),
    }
    for term in of.terms:
        yield Row(titles[term.id], (phrases.sentence(term.one),), (phrases.sentence(term.other),))
    sure = tuple(phrases.sentence(phrases.confidence(plan.place.region.confidence)) for plan in (of.one, of.other))
    if any(sure):
        one, other = (words or _("No doubt that we know of.") for words in sure)
        yield Row(_("How sure this is"), (one,), (other,))


def _lanes(of: Comparison) -> Iterator[Row]:
    for pair in of.lanes:
        yield Row(pair.one.title, _lane(of.one, pair.one), _lane(of.other, pair.other))


def _lane(plan: Plan, lane: LaneView) -> tuple[str, ...]:
    state = phrases.state(lane.state)
    told = (
        _("Applies here: {applies}.").format(applies=phrases.applies(lane.applies)),
        _("Yours: {state}.").format(state=state) if state else "",
        phrases.sentence(phrases.since(lane)),
        *_doubts(plan, lane.facts),
    )
    return tuple(words for words in told if words)


def _actions(of: Comparison) -> Iterator[Row]:
    for pair in of.actions:
        titles = {item.title for item in pair[:2] if item}
        yield Row(
            titles.pop() if len(titles) == 1 else "",
            _action(of.one, pair, pair.one, pair.only_one),
            _action(of.other, pair, pair.other, pair.only_other),
        )


def _action(plan: Plan, pair: ActionPair, item: ActionView | None, says: tuple[str, ...]) -> tuple[str, ...]:
    if item is None:
        return (_("Not on the list."),)
    if pair.one is None or pair.other is None:
        return (_("On the list."), *_doubts(plan, item.facts))
    facts = [fact for fact in item.facts if not (fact in pair.one.facts and fact in pair.other.facts)]
    standing = (pair.one.status, pair.one.due) != (pair.other.status, pair.other.due)
    told = (phrases.status_line(item, plan.as_of),) if standing else ()
    return (*told, *map(phrases.sentence, says), *_doubts(plan, facts)) or (_("Nothing more."),)


def _doubts(plan: Plan, facts: Iterable[str]) -> list[str]:
    return [words for fact in facts if (words := phrases.doubt(plan.facts[fact]))]


def _same_lanes(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    return (
        plural(
            "{count} use of your data stands the same in both.",
            "{count} uses of your data stand the same in both.",
            count,
        ),
    )


def _same_actions(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    return (plural("{count} item is the same in both.", "{count} items are the same in both.", count),)


# As text


def _text(part: Part, of: Comparison) -> Iterator[list[str]]:
    """The blocks of a part, each a few lines."""
    if part.title:
        yield [*wrap(part.title)]
    if part.rows:
        yield [*_beside((of.one.place.name,), (of.other.place.name,), of)]
    for row in part.rows:
        yield [*(wrap(row.title) if row.title else ()), *_beside(row.one, row.other, of)]
    for line in part.lines:
        yield [*wrap(line)]


def _beside(one: tuple[str, ...], other: tuple[str, ...], of: Comparison) -> Iterator[str]:
    """Two columns; one below the other where a word, such as an address, is too long for that."""
    if any(len(word) > COLUMN for text in (*one, *other) for word in tidy(text).split()):
        for plan, texts in ((of.one, one), (of.other, other)):
            yield from wrap(" ".join((f"{plan.place.name}:", *texts)), INDENT, INDENT)
        return
    for left, right in zip_longest(_column(one), _column(other), fillvalue=""):
        yield f"{INDENT}{left:<{COLUMN}}{GAP}{right}".rstrip()


def _column(texts: tuple[str, ...]) -> list[str]:
    lines = (fold(tidy(text), COLUMN, break_on_hyphens=False) for text in texts)
    return [line for text in lines for line in text]


# As Markdown


def _table(part: Part, of: Comparison) -> Iterator[str]:
    yield f"| | {escape(of.one.place.name)} | {escape(of.other.place.name)} |"
    yield "| --- | --- | --- |"
    for row in part.rows:
        yield f"| {escape(row.title)} | {escape(' '.join(row.one))} | {escape(' '.join(row.other))} |"
