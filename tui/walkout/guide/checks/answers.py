"""Conditions and answers: only what is asked, asked before, and can be answered so."""

from collections.abc import Iterable, Iterator

from walkout.engine.answers import REGION
from walkout.guide.checks.finding import Finding
from walkout.guide.checks.parts import Asked, asked
from walkout.guide.checks.subject import Subject
from walkout.guide.model import Action, Guide, Question


def findings(subject: Subject) -> Iterator[Finding]:
    """Conditions on what nobody can answer, and questions whose answers do not fit together."""
    guide = subject.guide
    for file, key, item in asked(guide):
        for message in _faults(guide, item):
            yield Finding(file, key, message)
    for key, question in guide.questions.items():
        yield from _question(key, question)
    yield from _pointless(guide)
    for key, action in guide.actions.items():
        yield from _statuses(f"action.{key}", action)


def _faults(guide: Guide, item: Asked) -> Iterator[str]:
    order = list(guide.questions)
    for name, allowed in item.condition.items():
        if name == REGION:
            known: Iterable[str] = guide.regions
        elif name in guide.questions and guide.questions[name].kind == "choice":
            known = [option.value for option in guide.questions[name].options]
        else:
            yield f"“{name}” is not a question that a condition can name."
            continue
        if not allowed:
            yield f"no answer to “{name}” is named."
        for value in dict.fromkeys(allowed):
            if value not in known:
                yield f"“{value}” is not an answer to “{name}”."
            elif allowed.count(value) > 1:
                yield f"“{value}” stands there twice."
        if item.question and name != REGION and order.index(name) >= order.index(item.question):
            yield f"“{name}” is asked later."


def _question(key: str, question: Question) -> Iterator[Finding]:
    where = f"question.{key}"
    if question.kind != "choice":
        if key != question.kind:
            yield Finding("questions.toml", where, f"the question for the {question.kind} must be called so.")
        if question.options:
            yield Finding("questions.toml", f"{where}.options", "the answers are places; it takes no options.")
        return
    values = [option.value for option in question.options]
    if len(values) < 2:
        yield Finding("questions.toml", f"{where}.options", "at least two answers are needed.")
    for value in dict.fromkeys(values):
        if values.count(value) > 1:
            yield Finding("questions.toml", f"{where}.options", f"“{value}” stands there twice.")
    if question.unanswered not in values:
        yield Finding("questions.toml", f"{where}.unanswered", "must name the answer that silence counts as.")


def _pointless(guide: Guide) -> Iterator[Finding]:
    """Questions whose answer decides nothing."""
    named = {name for _file, key, item in asked(guide) if ".sets." not in key for name in item.condition}
    for key, question in guide.questions.items():
        if question.kind == "choice" and key not in named:
            yield Finding("questions.toml", f"question.{key}", "nothing depends on the answer.")


def _statuses(where: str, action: Action) -> Iterator[Finding]:
    """What an action gives a status to that it never has, and answers that a status brings in two minds."""
    statuses = [(f"{where}.sets.{status}", status) for status in action.sets]
    statuses += [(f"{where}.rules.{number}.status", rule.status) for number, rule in enumerate(action.rules)]
    for key, status in statuses:
        if status not in (*action.marks, "todo"):
            yield Finding("actions.toml", key, f"“{status}” is none of its marks.")
    for status, brought in action.sets.items():
        for name, values in brought.items():
            if len(values) != 1:
                yield Finding("actions.toml", f"{where}.sets.{status}", f"must bring one answer to “{name}”.")
