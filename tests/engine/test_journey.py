"""The journey: back loses nothing, a change re-asks only what depends on it."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from walkout.engine.journey import Journey
from walkout.engine.places import UNSURE
from walkout.guide.model import Step

from tests.invented import guide

GUIDE = guide()


def choices(journey: Journey, question: str) -> list[str]:
    asked = GUIDE.questions[question]
    if asked.kind == "country":
        return list(GUIDE.countries)
    if asked.kind == "subdivision":
        return [*GUIDE.countries[journey.answers["country"]].subdivisions, UNSURE]
    return [option.value for option in asked.options]


def walked(**answers: str) -> Journey:
    """A journey with these answers and every disclosure read."""
    return Journey(GUIDE, answers, seen=frozenset(GUIDE.disclosures))


def at(journey: Journey) -> str | None:
    step = journey.current
    return step and (step.question or step.disclosure)


def test_a_walk_from_the_start_to_the_end() -> None:
    journey = Journey(GUIDE)
    assert journey.first
    seen = []
    for reply in ("XB", "XB-N", None, None, "off", "unsure", "kept"):
        seen.append(at(journey))
        journey = journey.answered(reply) if reply else journey.read()
    assert seen == ["country", "subdivision", "quiet", "nest", "training", "off_since", "archive"]
    assert journey.current is None
    assert not journey.first


def test_without_a_country_nothing_after_it_is_known() -> None:
    assert Journey(GUIDE).steps == (Step(question="country"),)


def test_questions_not_asked_here_are_left_out() -> None:
    assert Step(question="subdivision") not in walked(country="XA").steps
    assert Step(question="off_since") not in walked(country="XA", training="on").steps


def test_back_and_on_again_shows_the_same_page_with_the_answer_kept() -> None:
    journey = walked(country="XA", training="on")
    assert at(journey) == "archive"
    back = journey.back()
    assert at(back) == "training"
    assert back.answers == journey.answers
    assert at(back.answered("on")) == "archive"


def test_back_from_the_end_is_the_last_page_and_from_the_first_the_first() -> None:
    assert at(walked(country="XA", training="on", archive="none").back()) == "archive"
    assert at(Journey(GUIDE).back()) == "country"


def test_back_twice_and_on_goes_page_by_page() -> None:
    journey = walked(country="XA", training="on").back().back()
    assert at(journey) == "nest"
    assert at(journey.read()) == "training"


def test_a_change_comes_back_to_the_end() -> None:
    journey = walked(country="XA", training="on", archive="none").change("country")
    assert at(journey) == "country"
    changed = journey.answered("XC")
    assert changed.current is None
    assert changed.answers == {"country": "XC", "training": "on", "archive": "none"}


def test_a_change_asks_only_what_it_opens() -> None:
    journey = walked(country="XA", training="on", archive="none").change("training").answered("off")
    assert at(journey) == "off_since"
    assert journey.answered("unsure").current is None


def test_a_change_to_and_fro_keeps_what_was_said_in_between() -> None:
    journey = walked(country="XA", training="off", off_since="unsure", archive="none")
    there = journey.change("training").answered("on")
    assert there.current is None
    assert there.change("training").answered("off").current is None


def test_a_part_of_the_old_country_goes_with_it_and_nothing_else_does() -> None:
    journey = walked(country="XB", subdivision="XB-N", training="on", archive="none").change("country")
    assert journey.answered("XB").answers == journey.answers
    moved = journey.answered("XA")
    assert moved.current is None
    assert moved.answers == {"country": "XA", "training": "on", "archive": "none"}
    assert at(moved.change("country").answered("XB")) == "subdivision"


class Walk(RuleBasedStateMachine):
    """Any walk over answers, reading, back and change."""

    def __init__(self) -> None:
        super().__init__()
        self.journey = Journey(GUIDE)
        self.said: dict[str, str] = {}
        self.read_cards: set[str] = set()

    @precondition(lambda self: self.journey.current and self.journey.current.question)
    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        step = self.journey.current
        assert step and step.question
        value = data.draw(st.sampled_from(choices(self.journey, step.question)))
        if step.question == "country" and value != self.said.get("country"):
            self.said.pop("subdivision", None)
        self.said[step.question] = value
        self.journey = self.journey.answered(value)

    @precondition(lambda self: self.journey.current and self.journey.current.disclosure)
    @rule()
    def read(self) -> None:
        step = self.journey.current
        assert step and step.disclosure
        self.read_cards.add(step.disclosure)
        self.journey = self.journey.read()

    @rule()
    def back(self) -> None:
        steps, current = self.journey.steps, self.journey.current
        place = steps.index(current) if current else len(steps)
        self.journey = self.journey.back()
        assert self.journey.current == steps[max(place - 1, 0)]

    @precondition(lambda self: self.said)
    @rule(data=st.data())
    def change(self, data: st.DataObject) -> None:
        open_ones = [step.question for step in self.journey.steps if step.question in self.journey.answers]
        question = data.draw(st.sampled_from([one for one in open_ones if one]))
        self.journey = self.journey.change(question)
        assert at(self.journey) == question

    @invariant()
    def nothing_said_is_lost(self) -> None:
        assert {key: self.journey.answers.get(key) for key in self.said} == self.said
        assert self.journey.seen == self.read_cards

    @invariant()
    def the_page_is_one_of_this_walk(self) -> None:
        assert self.journey.current is None or self.journey.current in self.journey.steps

    @invariant()
    def the_end_is_reached_only_with_everything_answered(self) -> None:
        if self.journey.current is None:
            asked = {step.question for step in self.journey.steps if step.question}
            assert asked <= self.said.keys()

    def teardown(self) -> None:
        """Whatever happened, going on leads to the end."""
        for _turn in range(30):
            step = self.journey.current
            if step is None:
                return
            if step.question:
                self.journey = self.journey.answered(choices(self.journey, step.question)[0])
            else:
                self.journey = self.journey.read()
        raise AssertionError("the walk does not end")


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=60, stateful_step_count=25, deadline=None, database=None)
