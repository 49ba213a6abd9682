"""The way through the walk. Where someone is follows from what they answered; only a step back is remembered."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, Self

from walkout.engine.answers import asked, effective
from walkout.engine.build import build_plan
from walkout.engine.code import Taken
from walkout.engine.items import settled
from walkout.engine.plan import Mark, Plan
from walkout.guide.model import Guide, Section, Status, Step


class Journey(NamedTuple):
    """All that a reader said and did, and their place in the walk. Every move gives a new journey.

    Only a new country loses an answer, its part; and a new answer the mark that says otherwise.
    """

    guide: Guide
    answers: Mapping[str, str] = {}
    marks: Mapping[str, Mark] = {}
    grounds: tuple[str, ...] = ()
    """What they would name in a letter."""
    seen: frozenset[str] = frozenset()
    """The disclosures that have been read."""
    at: Step | None = None
    """The step someone went back to, or chose to change."""
    changing: bool = False
    """After a change the walk goes on where something is open, not at the next page."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every page of this reader's walk, as far as the answers tell."""
        return tuple(step for _section, step in route(self.guide, self.answers))

    @property
    def current(self) -> Step | None:
        """The page to show; nothing when all is answered."""
        return self._current(self.steps)

    def _current(self, steps: Sequence[Step]) -> Step | None:
        """The page to show of these; to find all pages is the dearer part."""
        if self.at in steps:
            return self.at
        return next((step for step in steps if not self._is_done(step)), None)

    @property
    def section(self) -> Section | None:
        """The section of the current page."""
        routed = tuple(route(self.guide, self.answers))
        current = self._current([step for _section, step in routed])
        return next((section for section, step in routed if step == current), None)

    @property
    def first(self) -> bool:
        """Whether there is no page before this one."""
        steps = self.steps
        return self._current(steps) == steps[0]

    @property
    def standing(self) -> dict[str, str]:
        """The answers as they stand since: what was done may have changed them."""
        if "country" not in self.answers:
            return {}
        changed = settled(self.guide, effective(self.guide, self.answers), self.marks)
        return {key: changed.get(key, value) for key, value in self.answers.items()}

    def plan(self, today: date) -> Plan:
        """The plan on that day."""
        return build_plan(self.guide, self.answers, self.marks, today, self.grounds)

    def marked(self, action: str, status: Status, on: date | None = None) -> Self:
        """The journey after something was done with an action on that day. When it was sent stays known."""
        before = self.marks.get(action, Mark("todo"))
        sent = before.sent or (before.on if before.status == "sent" else None)
        mark = Mark(status, on, sent if status in ("answered", "refused") else None)
        return self._replace(marks={**self.marks, action: mark})

    def listed(self, today: date) -> Self:
        """The journey after the checklist was shown: from that day on, the days to what comes back are counted."""
        new = {
            item.id: Mark("todo", today)
            for item in self.plan(today).actions
            if item.action.in_days is not None and self.marks.get(item.id, Mark("todo")) == Mark("todo")
        }
        return self._replace(marks={**self.marks, **new}) if new else self

    def answered(self, value: str) -> Self:
        """The journey after the current question was answered."""
        current = self.current
        assert current and current.question
        answers = {**self.answers, current.question: value}
        if self.guide.questions[current.question].kind == "country" and value != self.answers.get(current.question):
            answers = {key: given for key, given in answers.items() if self.guide.questions[key].kind != "subdivision"}
        return self._replace(answers=answers, marks=self._agreeing(current.question, value))._after(current)

    def _agreeing(self, question: str, value: str) -> dict[str, Mark]:
        """The marks, less those that would make another answer of the one just given."""
        return {
            key: mark
            for key, mark in self.marks.items()
            if value in self.guide.actions[key].sets.get(mark.status, {}).get(question, (value,))
        }

    def read(self) -> Self:
        """The journey after the current disclosure was read."""
        current = self.current
        assert current and current.disclosure
        return self._replace(seen=self.seen | {current.disclosure})._after(current)

    def back(self) -> Self:
        """The journey one page earlier; from the end, at the last page."""
        steps = self.steps
        current = self._current(steps)
        position = steps.index(current) if current else len(steps)
        return self._replace(at=steps[max(position - 1, 0)], changing=False)

    def again(self) -> Self:
        """The journey at its first page, with all answers kept."""
        return self._replace(at=self.steps[0], changing=False)

    def change(self, question: str) -> Self:
        """The journey at a question to answer anew."""
        return self._replace(at=Step(question=question), changing=True)

    def _after(self, step: Step) -> Self:
        steps = self.steps
        if self.changing or self.at is None:
            return self._replace(at=None)
        position = steps.index(step) + 1
        return self._replace(at=steps[position] if position < len(steps) else None)

    def _is_done(self, step: Step) -> bool:
        return step.question in self.answers if step.question else step.disclosure in self.seen


def route(guide: Guide, answers: Mapping[str, str]) -> Iterator[tuple[Section, Step]]:
    """The order of the pages: sections and steps as the guide lists them, less the questions not asked here."""
    known = effective(guide, answers) if "country" in answers else {}
    for section in guide.about.sections:
        for step in section.steps:
            if step.question is None or asked(guide, guide.questions[step.question], known):
                yield section, step
            if step.question == "country" and not known:
                return


def taken_up(guide: Guide, taken: Taken) -> Journey:
    """The journey of someone who comes with a code: what is open is asked, what was disclosed is not told again."""
    return Journey(guide, taken.answers, taken.marks, taken.grounds, seen=frozenset(guide.disclosures))
