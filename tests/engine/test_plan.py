"""The plan: what follows from answers, marks and the day."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

import pytest
from walkout.engine.answers import accept, effective, holds
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.lanes import DAY
from walkout.engine.plan import ActionView, LaneView, Mark, Period, Plan
from walkout.errors import AnswerError

from tests.invented import EDITION, FRESH, LATER, PAUSED, RESUMED, STARTED, guide

GUIDE = guide()


def plan(today: date = FRESH, marks: dict[str, Mark] | None = None, **answers: str) -> Plan:
    return build_plan(GUIDE, {"country": "XA", **answers}, marks or NO_MARKS, today)


def lane(of: Plan, key: str) -> LaneView:
    return next(item for item in of.lanes if item.id == key)


def action(of: Plan, key: str) -> ActionView:
    return next(item for item in of.actions if item.id == key)


def every_answer_set() -> Iterator[dict[str, str]]:
    places = ({"country": "XA"}, {"country": "XB"}, {"country": "XB", "subdivision": "XB-N"}, {"country": "XC"})
    questions = ("training", "off_since", "archive")
    allowed = [(None, *(option.value for option in GUIDE.questions[key].options)) for key in questions]
    for place, values in product(places, product(*allowed)):
        given = {key: value for key, value in zip(questions, values, strict=True) if value}
        yield accept(GUIDE, {**place, **given}.items())[0]


def test_a_country_is_needed() -> None:
    with pytest.raises(AnswerError, match="country"):
        build_plan(GUIDE, {"training": "on"}, NO_MARKS, FRESH)


def test_since_is_the_first_day_of_the_current_period_whatever_was_chosen() -> None:
    for training in ("on", "off", "missing"):
        assert lane(plan(training=training), "letters").since == RESUMED
    assert lane(plan(date(2025, 3, 1)), "letters").since == STARTED
    assert lane(plan(), "past").since == STARTED


def test_where_a_lane_does_not_apply_there_is_no_state_and_no_day() -> None:
    paused = lane(plan(date(2025, 5, 1), training="on"), "letters")
    assert (paused.applies, paused.state, paused.since) == ("does_not_apply", None, None)


def test_a_day_known_at_the_latest_says_so() -> None:
    found = lane(plan(country="XC"), "letters")
    assert (found.since, found.since_certainty) == (date(2024, 2, 1), "at_the_latest")


def test_a_use_with_no_known_beginning_applies_without_a_day() -> None:
    letters = GUIDE.lanes["letters"]
    always = letters._replace(rules=(letters.rules[2]._replace(since=None), letters.rules[-1]))
    found = build_plan(GUIDE._replace(lanes={"letters": always}), {"country": "XA"}, NO_MARKS, FRESH)
    assert (found.lanes[0].applies, found.lanes[0].since) == ("applies", None)
    assert all(period.since != date.min for period in found.timeline)


def test_the_timeline_ends_with_a_pause_and_stays_open_while_the_switch_is_on() -> None:
    assert plan(training="on").timeline == (
        Period(STARTED, PAUSED - DAY, "letters", "exact"),
        Period(RESUMED, None, "letters", "exact"),
    )


def test_switched_off_on_an_unknown_day_ends_the_timeline_today_at_the_latest() -> None:
    assert plan(training="off").timeline[-1] == Period(RESUMED, FRESH, "letters", "at_the_latest")


def test_switched_off_in_time_spares_the_current_period_only() -> None:
    assert plan(training="off", off_since="before_start").timeline == (
        Period(STARTED, PAUSED - DAY, "letters", "exact"),
    )


def test_what_was_done_changes_how_the_lanes_stand_and_stays_on_the_list() -> None:
    before = plan(training="on", archive="kept")
    after = plan(training="on", archive="kept", marks={"switch-off": Mark("done", FRESH)})
    assert lane(before, "letters").state == "on"
    assert lane(after, "letters").state == "off"
    assert lane(after, "archive").state == "off"
    assert after.timeline[-1].until == FRESH
    assert [item.id for item in before.actions] == ["switch-off", "archive-clear", "look-again"]
    assert [item.id for item in after.actions] == ["switch-off", "archive-clear"]
    assert (action(after, "switch-off").status, action(after, "switch-off").on) == ("done", FRESH)


@pytest.mark.parametrize("status", ["not_found", "not_for_me", "todo"])
def test_only_done_changes_how_the_lanes_stand(status: str) -> None:
    after = plan(training="on", marks={"switch-off": Mark(status)})  # type: ignore[arg-type]
    assert lane(after, "letters").state == "on"


def test_marks_of_actions_that_are_unknown_here_do_no_harm() -> None:
    assert plan(marks={"fly": Mark("done")}) == plan()


def test_silence_means_not_sure_and_takes_the_protective_branch() -> None:
    silent = plan()
    assert silent.answers == {"country": "XA"}
    assert lane(silent, "letters").state == "unknown"
    assert [item.id for item in silent.actions] == ["switch-off", "archive-clear", "look-again"]
    assert silent._replace(answers={}, code=None) == plan(training="unsure", archive="unsure")._replace(
        answers={}, code=None
    )


def test_first_is_the_first_that_is_still_to_do_today() -> None:
    def first(of: Plan) -> str | None:
        return of.first.id if of.first else None

    assert first(plan(training="on", archive="kept")) == "switch-off"
    assert first(plan(training="on", archive="kept", marks={"switch-off": Mark("done")})) == "archive-clear"
    assert first(plan(training="on", archive="none", marks={"switch-off": Mark("done")})) is None


def test_every_reason_is_an_answer_and_enough_to_come_to_the_same_item() -> None:
    seen = 0
    for answers in every_answer_set():
        known = effective(GUIDE, answers)
        made = build_plan(GUIDE, answers, NO_MARKS, FRESH)
        for item in made.actions:
            given = {reason.question: reason.value for reason in item.because}
            assert given.items() <= known.items()
            again = {**given, "region": known["region"]}
            assert any(holds(rule.when, again) for rule in GUIDE.actions[item.id].rules)
            kept = [extra for extra in GUIDE.actions[item.id].also if holds(extra.when, again)]
            assert len(kept) == len(item.also)
            seen += 1
        for use in made.lanes:
            assert {reason.question: reason.value for reason in use.because}.items() <= known.items()
    assert seen > 200


def test_a_part_of_a_country_that_was_not_named_is_no_reason() -> None:
    def reasons(part: str) -> set[str]:
        return {reason.says for reason in lane(plan(country="XB", subdivision=part), "letters").because}

    assert reasons("unsure") == {"Your country is Upper Aeria."}
    assert reasons("XB-N") == {"You live in North Wing."}


def test_every_plan_stands_on_sources_it_carries() -> None:
    for answers in every_answer_set():
        made = build_plan(GUIDE, answers, NO_MARKS, LATER)
        for action_view in made.actions:
            assert set(action_view.sources) <= set(made.sources)
            assert set(action_view.facts) <= set(made.facts)
        for disclosure in made.disclosures:
            assert set(disclosure.sources) <= set(made.sources)
            assert set(disclosure.facts) <= set(made.facts)
        if made.place.lead_authority:
            assert set(made.place.lead_authority.sources) <= set(made.sources)


def test_the_link_of_a_complaint_is_the_authority_of_the_place() -> None:
    assert action(plan(training="missing"), "complain").url == "https://keeper.example/complain"
    assert action(plan(training="missing"), "complain").title == "Complain to Keeper of Letters (KL)"
    assert action(plan(country="XC", training="missing"), "complain").url is None


def test_labels_come_in_the_languages_of_the_country() -> None:
    (label,) = action(plan(), "switch-off").local
    assert label.startswith("Taubenschlag")
    assert action(plan(country="XB"), "switch-off").local == ()


@pytest.mark.parametrize(("day", "verdict"), [(STARTED - DAY, "still_true"), (STARTED, "changed")])
def test_a_verdict_holds_as_of_the_day(day: date, verdict: str) -> None:
    assert next(item for item in plan(day).disclosures if item.id == "nest").verdict == verdict


def test_what_a_disclosure_means_depends_on_the_place() -> None:
    assert plan().disclosures[1].means == "Aeria is in the Nest."
    assert plan(country="XC").disclosures[1].means == "This was never about Saint Coo & the Loft."


def test_events_are_those_of_the_place_up_to_the_day() -> None:
    assert [event.on for event in plan(LATER).events] == [STARTED, date(2026, 2, 1)]
    assert [event.on for event in plan(FRESH).events] == [STARTED]
    assert [event.on for event in plan(FRESH, country="XC").events] == [date(2024, 2, 1)]


def test_age_is_told_from_the_edition_on() -> None:
    assert plan(EDITION).age.days == (EDITION - date(2025, 12, 20)).days
    early = plan(EDITION - timedelta(days=1)).age
    assert (early.days, early.overdue) == (None, ())


def test_what_is_past_its_recheck_date_is_named() -> None:
    late = date(2026, 3, 21)
    assert plan(late - DAY).age.overdue == ()
    assert plan(late).age.overdue == ("archive", "loft", "nest-start")
