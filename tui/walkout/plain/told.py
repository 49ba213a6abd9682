"""What the pages of the walk say, line by line."""

from collections.abc import Iterable, Iterator
from datetime import date

from walkout.engine.pages import CardPage, Checked, QuestionPage, Row
from walkout.engine.plan import Plan
from walkout.export import phrases
from walkout.export.page import Address, Line
from walkout.guide.model import Fact, Guide, Link, Source, Status
from walkout.words import _, checked_ago, long_date


def commands(*, kept: bool) -> Iterator[Line]:
    """The commands that work at every prompt."""
    yield _("back: go back one page. No answer is lost.")
    yield _("change: choose an answer to change. With its number, like change 2, you go there at once.")
    yield _("help: hear this.")
    yield _("sources: hear what the page rests on, with addresses.")
    yield (
        _("quit: leave. Your answers stay on this computer.") if kept else _("quit: leave. Your answers are not kept.")
    )
    yield _("words: hear what the terms mean.")
    yield _("The first letter of these is enough, except where you type the name of a country, a state or a province.")


def question(page: QuestionPage, guide: Guide, today: date) -> Iterator[Line]:
    """A question, how to find the answer, and why it is asked."""
    yield _("Question {number}. {title}").format(number=page.number, title=page.title)
    yield page.text
    if page.link:
        yield from _where(page.link, page.local)
    yield _("Why we ask: {why}").format(why=page.why)
    yield from (_fact(fact) for fact in page.founded.facts[:1])
    yield _checked(page.founded, guide, today)


def _where(link: Link, local: tuple[str, ...]) -> Iterator[Line]:
    yield _("Open:")
    yield Address(link.url)
    yield link.path or ""
    yield _("On a phone: {path}").format(path=link.phone) if link.phone else ""
    yield phrases.how_sure(link.confidence)
    yield phrases.switch_label(link)
    yield from phrases.earlier_labels(link)
    yield phrases.local_labels(local)


def card(page: CardPage, guide: Guide, today: date) -> Iterator[Line]:
    """A disclosure: what was reported, what is so today, what it means for the reader."""
    view = page.view
    yield _("{section}, {number} of {total}.").format(section=page.section, number=page.number, total=page.total)
    yield phrases.sentence(view.title)
    yield _("Reported: {reported}").format(reported=view.reported)
    yield _("Today ({verdict}): {today}").format(verdict=phrases.verdict(view.verdict), today=view.today)
    yield _("For you: {means}").format(means=view.means) if view.means else ""
    yield from (phrases.doubt(fact) for fact in page.founded.facts)
    yield _checked(page.founded, guide, today)


def _fact(fact: Fact) -> str:
    return phrases.doubt(fact) or fact.says


def _checked(founded: Checked, guide: Guide, today: date) -> str:
    if not founded.oldest:
        return ""
    edition = guide.about.edition
    if today < edition:
        return _("With the knowledge of {edition}.").format(edition=long_date(edition))
    return phrases.sentence(checked_ago(max((today - founded.oldest).days, 0)))


def answers(listed: Iterable[Row]) -> Iterator[Line]:
    """The answers given, by number."""
    for number, row in enumerate(listed, 1):
        yield phrases.sentence(
            _("{number}. {question} {answer}").format(number=number, question=row.title, answer=row.answer)
        )


def items(plan: Plan) -> Iterator[Line]:
    """The items of the checklist by number, with their status."""
    if plan.actions:
        yield _("Your items by number:")
    for number, item in enumerate(plan.actions, 1):
        yield _("{number}. {title} {status}").format(
            number=number, title=phrases.sentence(item.title), status=phrases.status_line(item, plan.as_of)
        )
    yield phrases.oldest(plan.age) or phrases.age(plan)
    yield phrases.stale(plan.age)


def sources(facts: Iterable[Fact], listed: Iterable[Source]) -> Iterator[Line]:
    """What a page rests on."""
    yield from (_fact(fact) for fact in facts)
    found = list(listed)
    if not found:
        yield _("This page names no source.")
    for source in found:
        yield phrases.source_title(source)
        yield phrases.source_dates(source)
        yield Address(source.url) if source.url else phrases.citation(source)
        if source.archive:
            yield _("A copy that was kept:")
            yield Address(source.archive)


def terms(guide: Guide) -> Iterator[Line]:
    """The glossary."""
    for term in guide.glossary.values():
        yield _("{term}: {meaning}").format(term=term.title, meaning=term.says)


def done() -> dict[Status, str]:
    """What a reader can say of an item, in the words to type."""
    return {
        "done": _("done"),
        "not_for_me": _("not for me"),
        "not_found": _("could not find it"),
        "sent": _("sent"),
        "answered": _("answered"),
        "refused": _("refused"),
        "todo": _("to do"),
    }
