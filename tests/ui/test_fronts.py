"""Both front ends end in the same checklist for the same answers."""

import io
from collections.abc import Iterator, Mapping

import pytest
from walkout.engine.build import build_plan
from walkout.engine.journey import Journey
from walkout.export import exporter
from walkout.plain import walk as walk_plainly
from walkout.ui.screens.checklist import ChecklistScreen

from tests.ui.walking import CHECKLIST, GERMAN, GUIDE, TODAY, walking

MEMBER = {
    **GERMAN,
    "ai_training": "off",
    "ai_training_off_since": "after_start",
    "job_data": "unsure",
    "groups": "yes",
    "ads_sharing": "on",
    "objection": "refused",
}
PEOPLE: Mapping[str, Mapping[str, str]] = {
    "Berlin": GERMAN,
    "California": {**MEMBER, "country": "US", "subdivision": "US-CA"},
    "Texas": {**MEMBER, "country": "US", "subdivision": "unsure", "ai_training": "missing", "other_ai": "leave"},
    "British, under 18": {**GERMAN, "country": "GB", "subdivision": "unsure", "adult": "no"},
    "French, never a member": {"country": "FR", "subdivision": "unsure", "account": "visitor", "objection": "not_sent"},
    "Italian, closed": {"country": "IT", "subdivision": "unsure", "account": "closed", "objection": "waiting"},
    "China": {**MEMBER, "country": "CN", "subdivision": "unsure", "ai_training": "unsure"},
    "India": {**MEMBER, "country": "IN", "subdivision": "unsure"},
    "Switzerland": {**MEMBER, "country": "CH", "subdivision": "unsure", "ai_training_off_since": "before_start"},
    "Quebec": {**MEMBER, "country": "CA", "subdivision": "CA-QC", "objection": "not_sent"},
    "Japan": {**MEMBER, "country": "JP", "subdivision": "unsure", "other_ai": "undecided", "research": "off"},
}


def typed(answers: Mapping[str, str]) -> Iterator[str]:
    """What to type in plain lines for these answers, page by page."""
    journey = Journey(GUIDE)
    while step := journey.current:
        if step.question is None:
            yield ""
            journey = journey.read()
            continue
        value = answers[step.question]
        options = [option.value for option in GUIDE.questions[step.question].options]
        yield str(options.index(value) + 1) if options else "1" if value == "unsure" else value
        journey = journey.answered(value)


@pytest.mark.parametrize("person", PEOPLE)
async def test_both_front_ends_give_the_same_checklist(person: str) -> None:
    answers = PEOPLE[person]
    async with walking() as walk:
        await walk.walk_to(CHECKLIST, answers)
        screen = walk.app.screen
        assert isinstance(screen, ChecklistScreen)
        plan = screen.plan
        rows = [row.text for row in walk.menu.rows]
    text = exporter("text")(plan)
    out = io.StringIO()
    lines = "".join(f"{line}\n" for line in (*typed(answers), "", "show", "quit"))
    assert walk_plainly(GUIDE, lambda: TODAY, io.StringIO(lines), out) == 0
    assert text in out.getvalue()
    assert exporter("markdown")(plan) in out.getvalue()
    assert rows == [view.title for view in plan.actions]
    straight = build_plan(GUIDE, walk.app.journey.answers, {}, TODAY)
    assert (plan.actions, plan.lanes, plan.timeline) == (straight.actions, straight.lanes, straight.timeline)
