"""The walk: every page once, in an order in which nobody is asked too early."""

from collections.abc import Collection, Iterator, Sequence

from walkout.guide.checks.finding import Finding
from walkout.guide.checks.subject import Subject
from walkout.guide.model import Guide, Question

FILE, KEY = "guide.toml", "about.sections"


def findings(subject: Subject) -> Iterator[Finding]:
    """Pages that are missing, that come twice, or that come too early."""
    guide = subject.guide
    steps = [step for section in guide.about.sections for step in section.steps]
    questions = [step.question for step in steps if step.question]
    disclosures = [step.disclosure for step in steps if step.disclosure]
    yield from _pages("question", questions, guide.questions)
    yield from _pages("disclosure", disclosures, guide.disclosures)
    if not steps or steps[0].question != "country":
        yield Finding(FILE, KEY, "the first page must ask for the country.")
    for number, section in enumerate(guide.about.sections):
        for place, step in enumerate(section.steps):
            if bool(step.question) == bool(step.disclosure):
                yield Finding(FILE, f"{KEY}.{number}.steps.{place}", "a page is a question or a disclosure.")
    yield from _order(guide, questions)


def _pages(kind: str, shown: Sequence[str], known: Collection[str]) -> Iterator[Finding]:
    for name in dict.fromkeys(shown):
        if name not in known:
            yield Finding(FILE, KEY, f"there is no {kind} “{name}”.")
        elif shown.count(name) > 1:
            yield Finding(FILE, KEY, f"the {kind} “{name}” stands there twice.")
    for name in known:
        if name not in shown:
            yield Finding(FILE, KEY, f"the {kind} “{name}” is never shown.")


def _order(guide: Guide, walked: list[str]) -> Iterator[Finding]:
    asked = [name for name in walked if name in guide.questions]
    for place, name in enumerate(asked):
        needed = {key for key in _deciders(guide.questions[name]) if key in asked[place + 1 :]}
        for key in sorted(needed):
            yield Finding(FILE, KEY, f"“{name}” is asked before “{key}”, which decides whether to ask it.")


def _deciders(question: Question) -> set[str]:
    return {name for condition in question.when for name in condition}
