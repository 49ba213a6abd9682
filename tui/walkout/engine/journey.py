"""The way through the walk. Where someone is follows from what they answered; only a step back is remembered."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Self

from walkout.engine.answers import asked, effective
from walkout.guide.model import Guide, Section, Step


class Journey(NamedTuple):
    """A reader's place in the walk. Every move gives a new journey; only a new country loses an answer: its part."""

    guide: Guide
    answers: Mapping[str, str] = {}
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
        if self.at in self.steps:
            return self.at
        return next((step for step in self.steps if not self._is_done(step)), None)

    @property
    def section(self) -> Section | None:
        """The section of the current page."""
        current = self.current
        return next((section for section, step in route(self.guide, self.answers) if step == current), None)

    @property
    def first(self) -> bool:
        """Whether there is no page before this one."""
        return self.current == self.steps[0]

    def answered(self, value: str) -> Self:
        """The journey after the current question was answered."""
        current = self.current
        assert current and current.question
        answers = {**self.answers, current.question: value}
        if self.guide.questions[current.question].kind == "country" and value != self.answers.get(current.question):
            answers = {key: given for key, given in answers.items() if self.guide.questions[key].kind != "subdivision"}
        return self._replace(answers=answers)._after(current)

    def read(self) -> Self:
        """The journey after the current disclosure was read."""
        current = self.current
        assert current and current.disclosure
        return self._replace(seen=self.seen | {current.disclosure})._after(current)

    def back(self) -> Self:
        """The journey one page earlier; from the end, at the last page."""
        steps = self.steps
        current = self.current
        position = steps.index(current) if current else len(steps)
        return self._replace(at=steps[max(position - 1, 0)], changing=False)

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
