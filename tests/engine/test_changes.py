"""What changed since a plan was seen: the world and the guide, never the reader; and settings that no longer stand."""

from datetime import date, timedelta
from typing import NamedTuple

import pytest
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.changes import Change, Seen, changes, seen, turned
from walkout.engine.plan import Mark, Plan
from walkout.errors import AnswerError
from walkout.guide.model import Action, Certainty, Fact, Guide, LaneState

from tests.invented import EDITION, FRESH, LATER, PAUSED, RESUMED, STARTED, guide

GUIDE = guide()
NEXT = EDITION + timedelta(days=30)
DAY = timedelta(days=1)


def plan(today: date = FRESH, of: Guide = GUIDE, marks: dict[str, Mark] | None = None, **answers: str) -> Plan:
    return build_plan(of, {"country": "XA", "training": "on", **answers}, marks or NO_MARKS, today)


def later_edition(**parts: object) -> Guide:
    return GUIDE._replace(about=GUIDE.about._replace(edition=NEXT), **parts)  # type: ignore[arg-type]


def told(before: Seen, now: Plan, kind: str = "") -> dict[str, str]:
    return {change.id: change.says for change in changes(before, now) if kind in (change.kind, "")}


def test_what_is_seen_of_a_plan() -> None:
    found = seen(plan(archive="none"))
    assert (found.edition, found.on) == (EDITION, FRESH)
    assert found.lanes == {
        "letters": ("applies", "on"),
        "archive": ("does_not_apply", ""),
        "past": ("applies", "no_control"),
    }
    assert found.actions == {"switch-off": "Switch off the Loft", "look-again": "Look again"}
    assert found.facts["nest-start"] == "Training began in the Nest."
    assert set(found.facts) == set(plan(archive="none").facts)


def test_nothing_changed_within_a_day_and_an_edition_whatever_the_reader_said_since() -> None:
    assert changes(seen(plan()), plan()) == ()
    assert changes(seen(plan()), plan(training="off", archive="none")) == ()


def test_nothing_changed_since_by_an_older_guide_or_on_an_earlier_day() -> None:
    newer = plan(of=later_edition(facts={**GUIDE.facts, "counted": GUIDE.facts["counted"]._replace(says="Eight.")}))
    assert changes(seen(newer), plan(LATER)) == ()
    assert changes(seen(plan(FRESH)), plan(PAUSED)) == ()
    assert changes(seen(plan()), newer)


def test_a_use_that_began_in_between() -> None:
    found = told(seen(plan(STARTED - DAY)), plan(STARTED), "lane")
    assert found["letters"] == (
        "Pigeons that write: it did not apply where you live; now it does, since 1 January 2025."
    )


def test_a_use_that_stopped_in_between() -> None:
    found = told(seen(plan(PAUSED - DAY)), plan(PAUSED), "lane")
    assert found["letters"] == "Pigeons that write: it applied where you live; now it does not."
    assert "past" not in found


def test_a_use_that_stopped_and_began_again_in_between() -> None:
    found = told(seen(plan(PAUSED - DAY)), plan(RESUMED), "lane")
    assert (
        found["letters"] == "Pigeons that write: it applies where you live, as before; it began again on 1 July 2025."
    )
    assert "letters" not in told(seen(plan(RESUMED)), plan(FRESH), "lane")


def test_a_use_of_which_only_the_latest_day_of_its_beginning_is_known() -> None:
    found = told(seen(plan(date(2024, 1, 31), country="XC")), plan(date(2024, 2, 1), country="XC"), "lane")
    assert found["letters"] == (
        "Pigeons that write: it was not known whether it applies where you live; "
        "it does, since 1 February 2024 at the latest."
    )


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ("applies", "does_not_apply", "it applied where you live; now it does not."),
        ("applies", "unknown", "it applied where you live; now it is not known whether it does."),
        ("does_not_apply", "applies", "it did not apply where you live; now it does, since 1 July 2025."),
        ("does_not_apply", "unknown", "it did not apply where you live; now that is not known."),
        ("unknown", "applies", "it was not known whether it applies where you live; it does, since 1 July 2025."),
        ("unknown", "does_not_apply", "it was not known whether it applies where you live; it does not."),
        ("", "applies", "it applies where you live."),
        ("", "does_not_apply", "it does not apply where you live."),
        ("", "unknown", "it is not known whether it applies where you live."),
    ],
)
def test_every_way_from_one_verdict_to_another(was: str, now: str, says: str) -> None:
    today = plan(LATER)
    lane = today.lanes[0]._replace(applies=now)  # type: ignore[arg-type]
    before = seen(plan())._replace(lanes={"letters": (was, "")} if was else {})
    [change] = changes(before, today._replace(lanes=(lane,)))
    name = "Pigeons that write: " if was else "New in this guide, Pigeons that write: "
    assert change == Change("lane", "letters", name + says)


@pytest.mark.parametrize("was", ["does_not_apply", "unknown"])
@pytest.mark.parametrize(
    ("since", "certainty", "ending"),
    [
        (None, "exact", "does."),
        (RESUMED, "exact", "does, since 1 July 2025."),
        (RESUMED, "at_the_latest", "does, since 1 July 2025 at the latest."),
    ],
)
def test_since_when_is_told_as_far_as_it_is_known(
    was: str, since: date | None, certainty: Certainty, ending: str
) -> None:
    today = plan(LATER)
    lane = today.lanes[0]._replace(since=since, since_certainty=certainty)
    [change] = changes(seen(plan())._replace(lanes={"letters": (was, "")}), today._replace(lanes=(lane,)))
    assert change.says.endswith(f" {ending}")


def test_that_it_began_again_is_no_surer_than_the_day() -> None:
    today = plan(LATER)
    lane = today.lanes[0]._replace(since=LATER, since_certainty="at_the_latest")
    before = seen(plan())._replace(lanes={"letters": ("applies", "on")})
    [change] = changes(before, today._replace(lanes=(lane,)))
    assert change.says == (
        "Pigeons that write: it applies where you live, as before; it began again on 1 March 2026 at the latest."
    )


def test_a_use_that_stands_otherwise_for_the_same_answers() -> None:
    letters = GUIDE.lanes["letters"]._replace(states=(LaneState({"training": ("off",)}, "off"), LaneState()))
    found = told(seen(plan()), plan(of=later_edition(lanes={**GUIDE.lanes, "letters": letters})), "lane")
    assert found == {"letters": "Pigeons that write: for your answers we said “on”; now we say “not known”."}


@pytest.mark.parametrize(
    ("gone", "says"),
    [
        (["past"], "1 use of your data that you saw before is no longer in this guide."),
        (["past", "archive"], "2 uses of your data that you saw before are no longer in this guide."),
    ],
)
def test_uses_that_left_the_guide(gone: list[str], says: str) -> None:
    fewer = later_edition(lanes={key: lane for key, lane in GUIDE.lanes.items() if key not in gone})
    assert told(seen(plan()), plan(of=fewer), "lane") == {"": says}


# The list


def edited(**actions: Action | None) -> Guide:
    """The next edition, with these actions in place of others; none takes one away."""
    named = {key.replace("_", "-"): action for key, action in actions.items()}
    return later_edition(
        actions={key: action for key, action in (GUIDE.actions | named).items() if action},
    )


def test_an_item_that_is_new_or_gone() -> None:
    without = edited(switch_off=None)
    later = without._replace(about=without.about._replace(edition=NEXT + DAY), actions=GUIDE.actions)
    assert told(seen(plan()), plan(of=without), "action") == {
        "switch-off": "No longer on your list: “Switch off the Loft”."
    }
    assert told(seen(plan(of=without)), plan(of=later), "action") == {
        "switch-off": "New on your list: “Switch off the Loft”."
    }


def test_an_item_that_is_called_something_else() -> None:
    renamed = edited(switch_off=GUIDE.actions["switch-off"]._replace(title="Close the Loft"))
    assert told(seen(plan()), plan(of=renamed), "action") == {
        "switch-off": "On your list, “Switch off the Loft” is now “Close the Loft”."
    }


def test_the_title_is_the_one_that_the_reader_sees() -> None:
    keeper = GUIDE.authorities["keeper"]._replace(name="Warden", abbreviation=None)
    moved = later_edition(authorities={**GUIDE.authorities, "keeper": keeper})
    before = seen(plan(training="missing"))
    assert told(before, plan(of=moved, training="missing"), "action") == {
        "complain": "On your list, “Complain to Keeper of Letters (KL)” is now “Complain to Warden”."
    }


def test_an_item_that_became_due_is_no_change() -> None:
    marks = {"look-again": Mark("todo", FRESH), "switch-off": Mark("done", FRESH)}
    day = FRESH + timedelta(days=90)
    today = plan(day, marks=marks)
    assert any(item.due and item.is_open(day) for item in today.actions)
    assert changes(seen(plan(marks=marks)), today) == ()


# Facts


def with_fact(key: str, fact: Fact | None, edition: date = NEXT) -> Guide:
    facts = {**GUIDE.facts, key: fact} if fact else {name: one for name, one in GUIDE.facts.items() if name != key}
    return GUIDE._replace(facts=facts, about=GUIDE.about._replace(edition=edition))


def test_a_fact_that_is_said_in_other_words() -> None:
    now = plan(of=with_fact("nest-start", GUIDE.facts["nest-start"]._replace(says="It began.")))
    assert changes(seen(plan()), now) == (
        Change("fact", "nest-start", "What we say has changed. It was: “Training began in the Nest.” Now: “It began.”"),
    )


def test_a_fact_that_is_not_certain_is_not_told_as_if_it_were() -> None:
    now = plan(of=with_fact("counted", GUIDE.facts["counted"]._replace(says="Eight pigeons.")))
    assert told(seen(plan()), now)["counted"].endswith(" Now, and not certain: “Eight pigeons.”")
    before = seen(plan())
    before.facts.clear()
    assert told(before, now)["counted"] == "New, and not certain: Eight pigeons."
    assert told(before, now)["nest-start"] == "New: Training began in the Nest."


def test_a_fact_that_began_to_hold_in_between_is_new() -> None:
    found = told(seen(plan(STARTED - DAY))._replace(facts={}), plan(STARTED), "fact")
    assert found == {"nest-start": "New: Training began in the Nest."}


def test_a_fact_that_held_already_is_not_new_because_it_is_needed_now() -> None:
    before = seen(plan(PAUSED - DAY))
    today = plan(PAUSED)
    assert "nest-pause" in today.facts
    assert "nest-pause" not in before.facts
    assert "nest-pause" not in told(before, today)
    assert "nest-start" not in told(seen(plan(STARTED))._replace(facts={}), plan(PAUSED))


def test_in_a_new_edition_every_fact_that_was_not_seen_is_new() -> None:
    before = seen(plan())
    del before.facts["nest-start"]
    assert told(before, plan(of=later_edition())) == {"nest-start": "New: Training began in the Nest."}


def without_use(edition: date, **changed: object) -> Guide:
    """A guide that has the fact of the pause, changed like this, and needs it nowhere on these days."""
    pause = GUIDE.facts["nest-pause"]._replace(**changed)  # type: ignore[arg-type]
    return with_fact("nest-pause", pause, edition)


def saw_pause(on: date = FRESH) -> Seen:
    before = seen(plan(on))
    return before._replace(facts={**before.facts, "nest-pause": GUIDE.facts["nest-pause"].says})


GONE = {"nest-pause": "We no longer say: It paused for a season."}


def test_a_fact_that_left_the_guide() -> None:
    assert told(saw_pause(), plan(of=with_fact("nest-pause", None))) == GONE


def test_a_fact_that_is_merely_not_needed_now_is_no_change() -> None:
    assert told(saw_pause(), plan(LATER), "fact") == {}
    assert told(saw_pause(), plan(of=without_use(NEXT)), "fact") == {}


def test_a_fact_that_ceased_to_hold_in_between() -> None:
    assert told(saw_pause(), plan(LATER, of=without_use(EDITION, until=LATER - DAY)), "fact") == GONE
    assert told(saw_pause(), plan(LATER, of=without_use(EDITION, until=FRESH)), "fact") == GONE
    assert told(saw_pause(), plan(LATER, of=without_use(EDITION, until=LATER)), "fact") == {}


def test_what_was_history_when_it_was_seen_still_is() -> None:
    assert told(saw_pause(), plan(LATER, of=without_use(EDITION, until=FRESH - DAY)), "fact") == {}


@pytest.mark.parametrize("changed", [{"where": ("sky",)}, {"until": FRESH - DAY}])
def test_a_new_edition_that_no_longer_says_it_of_this_place_or_day(changed: dict[str, object]) -> None:
    assert told(saw_pause(), plan(of=without_use(NEXT, **changed)), "fact") == GONE


def test_a_fact_about_elsewhere_that_the_plan_still_rests_on_is_no_change() -> None:
    nest = GUIDE.disclosures["nest"]._replace(facts=("sky-start",))
    before = GUIDE._replace(disclosures={**GUIDE.disclosures, "nest": nest})
    after = before._replace(about=GUIDE.about._replace(edition=NEXT))
    assert "sky-start" in plan(of=before).facts
    assert changes(seen(plan(of=before)), plan(of=after)) == ()


def test_a_fact_that_is_not_needed_now_and_said_otherwise() -> None:
    found = told(saw_pause(), plan(of=without_use(NEXT, says="It rested.")), "fact")
    assert found == {"nest-pause": "What we say has changed. It was: “It paused for a season.” Now: “It rested.”"}


def test_lanes_come_first_then_the_list_then_facts() -> None:
    without = edited(switch_off=None)
    later = without._replace(facts={**GUIDE.facts, "sky-start": GUIDE.facts["sky-start"]._replace(says="Seen.")})
    found = changes(seen(plan(date(2024, 1, 31), country="XC")), plan(LATER, later, country="XC"))
    kinds = [change.kind for change in found]
    assert list(dict.fromkeys(kinds)) == ["lane", "action", "fact"]
    assert kinds == sorted(kinds, key=["lane", "action", "fact"].index)


# Settings


class Answered(NamedTuple):
    value: str
    on: date


OCTOBER, NOVEMBER = date(2026, 10, 20), date(2026, 11, 24)
LOOK = (
    "On 24 November 2026 we note: “You said the Loft is on.” You may have changed this yourself, on this or another "
    "device, or Pigeonhole may have; we cannot tell. If it is not what you want, do this again: “Switch off the Loft”."
)


def stands(
    before: dict[str, Answered] | None = None, marks: dict[str, Mark] | None = None, of: Guide = GUIDE, **now: str
) -> tuple[str, ...]:
    return turned(of, before or {}, marks or {}, {"country": "XA", **now}, NOVEMBER)


def test_a_setting_that_was_answered_off_and_is_on() -> None:
    assert stands({"training": Answered("off", OCTOBER)}, training="on") == (
        f"On 20 October 2026 we noted: “You said the Loft is off.” {LOOK}",
    )


def test_a_setting_that_was_switched_off_by_what_was_done_and_is_on() -> None:
    answered = {"training": Answered("on", date(2026, 10, 1))}
    assert stands(answered, {"switch-off": Mark("done", OCTOBER)}, training="on") == (
        f"On 20 October 2026 you marked “Switch off the Loft” as done. {LOOK}",
    )


def test_a_day_that_is_not_known_is_not_told() -> None:
    assert stands(marks={"switch-off": Mark("done")}, training="on") == (
        f"You marked “Switch off the Loft” as done. {LOOK}",
    )


def test_of_two_days_the_later_one_is_told() -> None:
    answered = {"training": Answered("off", OCTOBER)}
    [earlier] = stands(answered, {"switch-off": Mark("done", OCTOBER - DAY)}, training="on")
    [later] = stands(answered, {"switch-off": Mark("done", OCTOBER + DAY)}, training="on")
    [dated] = stands(answered, {"switch-off": Mark("done")}, training="on")
    assert earlier.startswith("On 20 October 2026 we noted")
    assert later.startswith("On 21 October 2026 you marked")
    assert dated.startswith("On 20 October 2026 we noted")


@pytest.mark.parametrize("now", ["off", "missing", "unsure"])
def test_whoever_does_not_say_that_it_is_on_is_told_nothing(now: str) -> None:
    assert stands({"training": Answered("off", OCTOBER)}, training=now) == ()


def test_whoever_says_nothing_is_told_nothing() -> None:
    assert stands({"training": Answered("off", OCTOBER)}) == ()


@pytest.mark.parametrize("before", ["on", "missing", "unsure", None])
def test_whoever_never_had_it_off_is_told_nothing(before: str | None) -> None:
    assert stands({"training": Answered(before, OCTOBER)} if before else {}, training="on") == ()


@pytest.mark.parametrize("status", ["todo", "not_for_me", "not_found"])
def test_only_what_was_done_counts_as_done(status: str) -> None:
    assert stands(marks={"switch-off": Mark(status, OCTOBER)}, training="on") == ()  # type: ignore[arg-type]


def test_another_answer_on_the_same_day_is_a_correction() -> None:
    assert stands({"training": Answered("off", NOVEMBER)}, training="on") == ()
    assert stands(marks={"switch-off": Mark("done", NOVEMBER)}, training="on") == ()
    assert stands({"training": Answered("off", NOVEMBER - DAY)}, training="on")


def test_settings_are_named_by_what_the_guide_wants_of_them() -> None:
    [found] = stands({"archive": Answered("none", OCTOBER)}, archive="kept", training="off")
    assert found.startswith("On 20 October 2026 we noted: “You keep none.” On 24 November 2026 we note: “You keep old")
    both = {"archive": Answered("none", OCTOBER), "training": Answered("off", OCTOBER)}
    assert len(stands(both, archive="kept", training="on")) == 2


def test_an_answer_that_calls_for_nothing_is_no_news() -> None:
    action = GUIDE.actions["switch-off"]
    idle = action._replace(rules=(action.rules[0]._replace(status="done"),))
    aloof = action._replace(rules=(action.rules[0]._replace(when={"archive": ("kept",)}),))
    for changed in (idle, aloof):
        other = GUIDE._replace(actions={**GUIDE.actions, "switch-off": changed})
        assert stands({"training": Answered("off", OCTOBER)}, of=other, training="on", archive="kept") == ()


def test_what_stands_as_wanted_is_no_news_even_if_there_is_more_to_do() -> None:
    action = GUIDE.actions["switch-off"]
    always = action._replace(rules=(action.rules[0]._replace(when={"training": ("on", "off")}),))
    other = GUIDE._replace(actions={**GUIDE.actions, "switch-off": always})
    assert stands({"training": Answered("off", OCTOBER)}, of=other, training="off") == ()
    assert stands({"training": Answered("off", OCTOBER)}, of=other, training="on")


def test_a_setting_is_told_of_once() -> None:
    twice = GUIDE._replace(actions={**GUIDE.actions, "again": GUIDE.actions["switch-off"]._replace(title="Again")})
    assert stands({"training": Answered("off", OCTOBER)}, of=twice, training="on") == stands(
        {"training": Answered("off", OCTOBER)}, training="on"
    )


def test_blanks_in_the_title_are_filled() -> None:
    switch = GUIDE.actions["switch-off"]._replace(title="Switch off in {country}")
    named = GUIDE._replace(actions={**GUIDE.actions, "switch-off": switch})
    [found] = stands({"training": Answered("off", OCTOBER)}, of=named, training="on")
    assert found.endswith("do this again: “Switch off in Aeria”.")


def test_a_country_is_needed() -> None:
    with pytest.raises(AnswerError, match="country"):
        turned(GUIDE, {}, {}, {"training": "on"}, NOVEMBER)
