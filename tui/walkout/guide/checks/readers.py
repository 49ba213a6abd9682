"""Readers: everyone who can come, as far as some questions tell them apart."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import and_, or_
from typing import NamedTuple

from walkout.engine.answers import REGION, asked
from walkout.guide.model import Condition, Guide

Reader = Mapping[str, str]
"""What is known of someone: the region, and the answers to the questions that they were asked."""


class Crowd(NamedTuple):
    """Readers who differ in what matters, and who of them gave an answer: sets of them are the bits of a number."""

    readers: tuple[Reader, ...]
    gave: Mapping[tuple[str, str], int]

    @property
    def everyone(self) -> int:
        """All of them."""
        return (1 << len(self.readers)) - 1

    def fitting(self, condition: Condition) -> int:
        """Those for whom the condition holds."""
        gave = ((self.gave.get((name, value), 0) for value in values) for name, values in condition.items())
        return reduce(and_, (reduce(or_, masks, 0) for masks in gave), self.everyone)

    def among(self, chosen: int) -> Iterator[Reader]:
        """The readers of a set."""
        return (reader for number, reader in enumerate(self.readers) if chosen >> number & 1)


def crowd(readers: Iterable[Reader]) -> Crowd:
    """These readers, each once."""
    listed = tuple({frozenset(reader.items()): reader for reader in readers}.values())
    gave: defaultdict[tuple[str, str], int] = defaultdict(int)
    for number, reader in enumerate(listed):
        one = 1 << number
        for answer in reader.items():
            gave[answer] |= one
    return Crowd(listed, gave)


class Readers:
    """Everyone who can come to a guide. Whoever asks for the same questions twice gets the same crowd."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        self._regions = sorted(profile for profile in set(guide.profiles.values()) if profile)
        self._crowds: dict[tuple[object, ...], Crowd] = {}

    def by(self, conditions: Iterable[Condition]) -> Crowd:
        """Those who differ in what these conditions name, also by what they did since, which brings answers."""
        return self._by(self._names(conditions))

    def given(self, actions: tuple[str, ...], conditions: Iterable[Condition]) -> Crowd:
        """Those of them who have one of these actions on their checklist."""
        rules = self._rules(actions)
        names = self._names([*rules, *conditions])
        return self._once(("given", actions, names), lambda: _those(self._by(names), rules))

    def writing(self, actions: tuple[str, ...], conditions: Sequence[Condition]) -> Crowd:
        """Those of them who may write what goes with one of these actions, which they may have done already."""
        rules = self._rules(actions)
        names = self._names([*rules, *conditions])

        def make() -> Crowd:
            done = self._after(_those(self._first(names), rules), names)
            return crowd([*done, *self.given(actions, conditions).readers])

        return self._once(("writing", actions, names), make)

    def silent(self) -> Crowd:
        """Those of whom only the region is known."""
        return crowd(self._silent(region) for region in self._regions)

    def before(self, question: str) -> Crowd:
        """Those who differ in what decides whether a question is asked, as they are when it is their turn."""
        order = list(self._guide.questions)
        deciders = self._with_deciders(frozenset({question})) & set(order[: order.index(question)])
        return crowd(self._asked(deciders))

    def _names(self, conditions: Iterable[Condition]) -> frozenset[str]:
        return self._with_bringers(frozenset(name for condition in conditions for name in condition))

    def _rules(self, actions: Iterable[str]) -> list[Condition]:
        return [rule.when for key in actions for rule in self._guide.actions[key].rules]

    def _by(self, names: frozenset[str]) -> Crowd:
        return self._once(("by", names), lambda: crowd(self._after(self._first(names), names)))

    def _first(self, names: frozenset[str]) -> Crowd:
        return self._once(("first", names), lambda: crowd(self._asked(names)))

    def _once(self, key: tuple[object, ...], make: Callable[[], Crowd]) -> Crowd:
        if key not in self._crowds:
            self._crowds[key] = make()
        return self._crowds[key]

    def _asked(self, names: frozenset[str]) -> list[Reader]:
        """Every way to answer these questions, each asked of those of whom it is asked."""
        found: list[Reader] = [{REGION: region} for region in self._regions]
        for key, question in self._guide.questions.items():
            if key in names:
                found = [
                    {**reader, key: option.value} if option else reader
                    for reader in found
                    for option in (question.options if asked(self._guide, question, reader) else [None])
                ]
        return found

    def _silent(self, region: str) -> Reader:
        known = {REGION: region}
        for key, question in self._guide.questions.items():
            if question.unanswered is not None and asked(self._guide, question, known):
                known[key] = question.unanswered
        return known

    def _after(self, first: Crowd, names: frozenset[str]) -> Iterator[Reader]:
        """Readers, and what becomes of them by doing things that bring an answer to one of these questions."""
        bringing = [
            (_any(first, [rule.when for rule in action.rules]), brought)
            for action in self._guide.actions.values()
            if (brought := [answers for sets in action.sets.values() if (answers := _answers(sets, names))])
        ]
        for number, reader in enumerate(first.readers):
            found = [reader]
            for doing, brought in bringing:
                if doing >> number & 1:
                    found += [{**one, **answers} for one in found.copy() for answers in brought]
            yield from found

    def _with_deciders(self, names: frozenset[str]) -> frozenset[str]:
        questions = self._guide.questions
        known = frozenset(name for name in names if name in questions and questions[name].kind == "choice")
        deciders = {name for key in known for condition in questions[key].when for name in condition}
        more = known.union(name for name in deciders if name in questions and questions[name].kind == "choice")
        return known if more == known else self._with_deciders(more)

    def _with_bringers(self, names: frozenset[str]) -> frozenset[str]:
        """Questions with those that decide on them, and on the actions that bring answers to them."""
        known = self._with_deciders(names)
        bringing = (
            rule.when
            for action in self._guide.actions.values()
            if any(known.intersection(sets) for sets in action.sets.values())
            for rule in action.rules
        )
        more = self._with_deciders(known.union(name for condition in bringing for name in condition))
        return known if more == known else self._with_bringers(more)


def _any(everyone: Crowd, conditions: Iterable[Condition]) -> int:
    """Those for whom one of these conditions holds."""
    return reduce(or_, map(everyone.fitting, conditions), 0)


def _those(everyone: Crowd, conditions: Iterable[Condition]) -> Crowd:
    """The same, as a crowd of their own."""
    return crowd(everyone.among(_any(everyone, conditions)))


def _answers(brought: Condition, names: frozenset[str]) -> Reader:
    """The answers to these questions that something brings; of several to one question, the first counts."""
    return {name: values[0] for name, values in brought.items() if name in names and values}
