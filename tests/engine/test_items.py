"""The items of a checklist: what was done with one settles others, and when each is due."""

from datetime import date, timedelta

import pytest
from walkout.engine.build import build_plan
from walkout.engine.plan import ActionView, Mark, Plan
from walkout.guide.model import Action, ActionRule, Condition, Guide, Option, Question

from tests.invented import FRESH, guide

DAY = timedelta(days=1)
MONTH_END = date(2026, 2, 15)
"""Of a month that began on FRESH."""


def _guide() -> Guide:
    """The invented guide, with an objection to send, and what leads up to it and follows it."""
    plain = guide()
    sky: Condition = {"region": ("sky",)}
    asking: Condition = {"objection": ("not_sent",)}
    waiting: Condition = {"objection": ("waiting",)}
    said = ("not_sent", "waiting", "refused", "accepted")
    question = Question("Have you objected?", "It decides.", options=tuple(Option(v, v, f"{v}.") for v in said))
    blank = plain.actions["archive-clear"]
    return plain._replace(
        questions={**plain.questions, "objection": question._replace(unanswered="not_sent")},
        actions={
            **{key: plain.actions[key] for key in ("switch-off", "look-again")},
            "copy": blank._replace(title="Copy", rules=(ActionRule(asking),), sets={}),
            "object": blank._replace(
                title="Object",
                rules=(
                    ActionRule(asking),
                    ActionRule(waiting, "sent"),
                    ActionRule({"objection": ("refused",)}, "refused"),
                    ActionRule({"objection": ("accepted",)}, "answered"),
                ),
                sets={
                    "sent": waiting,
                    "answered": {"objection": ("accepted",)},
                    "refused": {"objection": ("refused",)},
                },
                marks=("sent", "answered", "refused", "not_for_me"),
                follow_up_days=30,
            ),
            "push": _after(blank, {"objection": ("waiting", "refused")}),
            "complain": _after(blank, {"objection": ("waiting", "refused")})._replace(link="authority"),
            "sky-only": _after(blank, {**waiting, **sky}),
        },
    )


def _after(blank: Action, when: Condition) -> Action:
    return blank._replace(title="Push", rules=(ActionRule(when),), sets={}, after=("object",))


GUIDE = _guide()


def plan(marks: dict[str, Mark] | None = None, today: date = FRESH, of: Guide = GUIDE, **answers: str) -> Plan:
    return build_plan(of, {"country": "XA", **answers}, marks or {}, today)


def item(made: Plan, key: str) -> ActionView:
    return next(one for one in made.actions if one.id == key)


def ids(made: Plan) -> set[str]:
    return {one.id for one in made.actions}


def sent(on: date | None = FRESH) -> dict[str, Mark]:
    return {"object": Mark("sent", on)}


# What settles what


def test_what_was_sent_brings_what_follows_and_ends_what_came_before() -> None:
    assert {"copy", "object"} <= ids(plan())
    assert not {"push", "complain"} & ids(plan())
    after = ids(plan(sent()))
    assert {"object", "push", "complain"} <= after
    assert "copy" not in after


def test_what_was_done_stays_on_the_list_though_its_time_is_over() -> None:
    made = plan({**sent(), "copy": Mark("done", FRESH)})
    assert (item(made, "copy").status, item(made, "copy").on) == ("done", FRESH)


def test_an_answer_ends_the_waiting() -> None:
    made = plan({"object": Mark("answered", MONTH_END, sent=FRESH)}, MONTH_END)
    assert not {"push", "complain", "copy"} & ids(made)
    found = item(made, "object")
    assert (found.status, found.on, found.sent, found.due) == ("answered", MONTH_END, FRESH, None)


def test_a_refusal_is_for_pushing_at_once() -> None:
    push = item(plan({"object": Mark("refused", FRESH, sent=FRESH)}), "push")
    assert (push.status, push.due, push.waits, push.is_open(FRESH)) == ("todo", FRESH, False, True)


def test_a_mark_says_more_than_the_answer_given_before() -> None:
    assert item(plan(objection="waiting"), "object").status == "sent"
    made = plan({"object": Mark("refused", FRESH)}, objection="waiting")
    assert item(made, "object").status == "refused"
    assert item(made, "push").is_open(FRESH)


def test_an_answer_that_a_mark_has_overtaken_is_no_reason() -> None:
    (reason,) = item(plan(objection="waiting"), "object").because
    assert (reason.question, reason.value) == ("objection", "waiting")
    assert item(plan({"object": Mark("refused", FRESH)}, objection="waiting"), "object").because == ()


def test_what_was_refused_is_answered_before_all_else() -> None:
    first = plan({"object": Mark("refused", FRESH, sent=FRESH)}, training="on").first
    assert first and first.id == "push"


def test_a_mark_of_what_is_not_on_the_list_settles_nothing() -> None:
    hidden = GUIDE._replace(
        actions={
            **GUIDE.actions,
            "object": GUIDE.actions["object"]._replace(rules=(ActionRule({"training": ("on",)}),)),
        }
    )
    assert "push" in ids(plan(sent(), of=hidden, training="on"))
    assert "push" not in ids(plan(sent(), of=hidden, training="off"))


def test_an_item_stays_whatever_its_own_mark_brings() -> None:
    made = plan({"switch-off": Mark("done", FRESH)}, training="on")
    assert item(made, "switch-off").status == "done"
    assert "look-again" not in ids(made)


# When it is due


def test_what_was_sent_has_the_time_that_the_law_gives() -> None:
    found = item(plan(sent()), "object")
    assert (found.status, found.sent, found.due) == ("sent", FRESH, MONTH_END)
    assert not found.is_overdue(MONTH_END)
    assert found.is_overdue(MONTH_END + DAY)


def test_a_month_from_the_31st_ends_with_february() -> None:
    assert item(plan(sent(date(2026, 1, 31))), "object").due == date(2026, 2, 28)


def test_where_no_law_sets_a_time_there_is_a_day_to_come_back() -> None:
    made = plan(sent(), country="XC")
    assert item(made, "object").due == FRESH + timedelta(days=30)


def test_what_follows_opens_on_the_day_after_the_time_to_answer() -> None:
    push = item(plan(sent()), "push")
    assert (push.status, push.due) == ("todo", MONTH_END + DAY)
    assert not push.is_open(MONTH_END)
    assert push.is_open(MONTH_END + DAY)


def test_what_follows_opens_on_the_day_to_come_back_where_no_law_sets_a_time() -> None:
    back = FRESH + timedelta(days=30)
    push = item(plan(sent(), country="XC"), "sky-only")
    assert push.due == back
    assert push.is_open(back)


def test_the_time_of_the_law_does_not_bind_the_authority() -> None:
    marks = {**sent(), "complain": Mark("sent", FRESH)}
    assert item(plan(marks), "complain").due is None


def test_what_is_over_comes_first() -> None:
    assert plan(sent(), MONTH_END).first == item(plan(sent(), MONTH_END), "switch-off")
    late = plan(sent(), MONTH_END + DAY)
    assert late.first == item(late, "push")


def test_without_a_day_nothing_is_due_and_what_follows_waits() -> None:
    made = plan(sent(None))
    assert (item(made, "object").status, item(made, "object").due) == ("sent", None)
    assert not item(made, "object").is_overdue(date(2099, 1, 1))
    push = item(made, "push")
    assert (push.due, push.waits, push.is_open(date(2099, 1, 1))) == (None, True, False)


@pytest.mark.parametrize("status", ["not_for_me", "not_found"])
def test_what_was_put_aside_is_not_due(status: str) -> None:
    made = plan({**sent(), "push": Mark(status, FRESH), "look-again": Mark(status, FRESH)})  # type: ignore[arg-type]
    for key in ("push", "look-again"):
        assert (item(made, key).status, item(made, key).due) == (status, None)


# What comes back


def test_to_look_again_is_for_later() -> None:
    found = item(plan(), "look-again")
    assert (found.status, found.due) == ("todo", FRESH + timedelta(days=90))
    assert not found.is_open(FRESH)


def test_to_look_again_counts_from_the_day_it_came_on_the_list() -> None:
    found = item(plan({"look-again": Mark("todo", FRESH)}, FRESH + timedelta(days=89)), "look-again")
    assert (found.due, found.is_open(FRESH + timedelta(days=89))) == (FRESH + timedelta(days=90), False)


def test_what_was_done_comes_back_after_its_days() -> None:
    marks = {"look-again": Mark("done", FRESH)}
    for days, status in ((0, "done"), (89, "done"), (90, "todo"), (200, "todo")):
        found = item(plan(marks, FRESH + timedelta(days=days)), "look-again")
        assert (found.status, found.on, found.due) == (status, FRESH, FRESH + timedelta(days=90))
        assert found.is_open(FRESH + timedelta(days=days)) == (status == "todo")


def test_done_again_it_waits_as_long_again() -> None:
    again = FRESH + timedelta(days=100)
    found = item(plan({"look-again": Mark("done", again)}, again), "look-again")
    assert (found.status, found.due) == ("done", again + timedelta(days=90))
