"""Both front ends end in the same checklist for the same answers."""

import io
from collections.abc import Iterator, Mapping

import pytest
from walkout.engine.journey import Journey
from walkout.export import exporter, phrases
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


def said_plainly(answers: Mapping[str, str], *then: str) -> str:
    """Everything that plain lines say to someone who gives these answers, and does this with their checklist."""
    out = io.StringIO()
    lines = "".join(f"{line}\n" for line in (*typed(answers), "", *then, "quit"))
    assert walk_plainly(GUIDE, lambda: TODAY, io.StringIO(lines), out) == 0
    return out.getvalue()


@pytest.mark.parametrize("person", PEOPLE)
async def test_both_front_ends_give_the_same_checklist(person: str) -> None:
    answers = PEOPLE[person]
    async with walking() as walk:
        await walk.walk_to(CHECKLIST, answers)
        screen = walk.app.screen
        assert isinstance(screen, ChecklistScreen)
        plan = screen.plan
        rows = [row.text for row in walk.menu.rows]
        code = walk.app.journey.plan(TODAY).code
    plain = said_plainly(answers, "show")
    assert exporter("text")(plan) in plain
    assert exporter("markdown")(plan) in plain
    assert rows == [view.title for view in plan.actions]
    assert plan == Journey(GUIDE, walk.app.journey.answers).listed(TODAY).plan(TODAY)
    assert code
    assert phrases.take_home(code) in plain.splitlines()


async def test_both_front_ends_heed_the_same_marks() -> None:
    answers = PEOPLE["Quebec"]
    async with walking() as walk:
        await walk.walk_to(CHECKLIST, answers)
        screen = walk.app.screen
        assert isinstance(screen, ChecklistScreen)
        ids = [view.id for view in screen.plan.actions]
        await walk.press("home", *["down"] * ids.index("research-off"), "space")
        await walk.press("home", *["down"] * ids.index("objection-form"), "m", "down", "enter", "enter")
        plan = screen.plan
    assert {view.id: view.on for view in plan.actions if view.status in ("done", "sent")}.keys() >= {
        "research-off",
        "objection-form",
    }
    marks = (f"mark {ids.index('research-off') + 1} done", f"mark {ids.index('objection-form') + 1} sent", "", "show")
    plain = said_plainly(answers, *marks)
    assert exporter("markdown")(plan) in plain
    assert plan.code
    assert plain.rpartition("quit: ")[2].startswith(f"\n{phrases.take_home(plan.code)}\n")
