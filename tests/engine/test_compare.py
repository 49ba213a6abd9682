"""What if: the same answers in two places, what counts there, and what differs."""

from datetime import date

import pytest
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.compare import Comparison, Term, compare, elsewhere, in_places
from walkout.engine.lanes import DAY
from walkout.engine.plan import Mark, Plan
from walkout.errors import AnswerError
from walkout.guide.model import ActionRule, Guide, LaneRule

from tests.invented import FRESH, PAUSED, RESUMED, STARTED, guide

GUIDE = guide()
NEST, SKY, NORTH = {"country": "XA"}, {"country": "XC"}, {"country": "XB", "subdivision": "XB-N"}


def plan(place: dict[str, str], of: Guide = GUIDE, marks: dict[str, Mark] | None = None, **answers: str) -> Plan:
    return build_plan(of, {**place, **answers}, marks or NO_MARKS, FRESH)


def compared(one: dict[str, str], other: dict[str, str], of: Guide = GUIDE, **answers: str) -> Comparison:
    return compare(plan({**one, **answers}, of), plan({**other, **answers}, of))


def with_action(key: str, **changed: object) -> Guide:
    action = GUIDE.actions[key]._replace(**changed)  # type: ignore[arg-type]
    return GUIDE._replace(actions={**GUIDE.actions, key: action})


def test_a_place_beside_itself_differs_in_nothing() -> None:
    found = compared(NEST, NEST, training="on")
    assert not found.differs
    assert (found.lanes, found.actions) == ((), ())
    assert (found.same_lanes, found.same_actions) == (3, 3)
    assert all(term.one == term.other for term in found.terms)


def test_the_terms_of_both_places_stand_side_by_side() -> None:
    found = {term.id: term for term in compared(NEST, SKY).terms}
    assert list(found) == ["controller", "ground", "right", "deadline", "authority", "lead_authority"]
    assert found["controller"].other == "Pigeonhole Sky"
    assert found["right"] == Term(
        "right", "the right to object, Law of Letters, line 3", "no right to object that we know of"
    )
    assert found["deadline"] == Term("deadline", "one month", "no time limit that we know of")
    assert found["authority"] == Term("authority", "Keeper of Letters (KL)", "The Wind")
    assert found["lead_authority"] == Term("lead_authority", "Lead Keeper (LK)", "no lead authority")


def test_another_authority_is_a_difference_of_its_own() -> None:
    plain = with_action("switch-off", also=())
    found = compared(NEST, NORTH, plain, training="on")
    assert (found.lanes, found.actions) == ((), ())
    assert found.differs
    assert [term.id for term in found.terms if term.one != term.other] == ["authority"]


def test_lanes_that_differ_stand_in_pairs_and_the_others_are_counted() -> None:
    found = compared(NEST, SKY, archive="none")
    assert [(pair.one.id, pair.one.since, pair.other.since) for pair in found.lanes] == [
        ("letters", RESUMED, date(2024, 2, 1)),
        ("past", date(2025, 1, 1), date(2024, 2, 1)),
    ]
    assert found.same_lanes == 1


@pytest.mark.parametrize(
    "changed",
    [{"applies": "unknown"}, {"state": "off"}, {"since": FRESH}, {"since_certainty": "at_the_latest"}],
)
def test_whatever_is_told_of_a_lane_can_differ(changed: dict[str, object]) -> None:
    one = plan(NEST, training="on")
    lane = one.lanes[0]._replace(**changed)  # type: ignore[arg-type]
    found = compare(one, one._replace(lanes=(lane, *one.lanes[1:])))
    assert [pair.other for pair in found.lanes] == [lane]
    assert found.differs


def test_what_a_lane_rests_on_can_differ_without_a_word() -> None:
    one = plan(NEST)
    lane = one.lanes[0]._replace(facts=(), because=())
    assert not compare(one, one._replace(lanes=(lane, *one.lanes[1:]))).differs


def test_an_item_of_one_place_only() -> None:
    nest_only = with_action("archive-clear", rules=(ActionRule({"region": ("nest",)}),))
    [found] = [pair for pair in compared(NEST, SKY, nest_only).actions if not (pair.one and pair.other)]
    assert found.one
    assert (found.one.id, found.other) == ("archive-clear", None)
    [found] = [pair for pair in compared(SKY, NEST, nest_only).actions if not (pair.one and pair.other)]
    assert found.other
    assert (found.one, found.other.id) == (None, "archive-clear")


def test_an_item_that_says_more_in_one_place() -> None:
    whole = compared(NEST, SKY, training="on", archive="kept")
    [found] = whole.actions
    assert whole.same_actions == 2
    assert found.one
    assert found.one.id == "switch-off"
    assert (found.only_one, found.only_other) == (("In Aeria you were asked late.",), ())
    [found] = compared(SKY, NEST, training="on", archive="kept").actions
    assert (found.only_one, found.only_other) == ((), ("In Aeria you were asked late.",))


@pytest.mark.parametrize("field", ["title", "why", "does", "does_not", "worked", "undo"])
def test_whatever_an_item_says_can_differ(field: str) -> None:
    named = with_action("look-again", **{field: "Ask {authority}."})
    found = {pair.one.id: pair for pair in compared(NEST, NORTH, named).actions if pair.one}["look-again"]
    assert (found.only_one, found.only_other) == (("Ask Keeper of Letters (KL).",), ("Ask North Keeper.",))


@pytest.mark.parametrize("field", ["steps", "phone"])
def test_whatever_step_an_item_takes_can_differ(field: str) -> None:
    named = with_action("look-again", **{field: ("Look.", "Ask {authority}.")})
    found = {pair.one.id: pair for pair in compared(NEST, NORTH, named).actions if pair.one}["look-again"]
    assert (found.only_one, found.only_other) == (("Ask Keeper of Letters (KL).",), ("Ask North Keeper.",))


def test_an_item_that_is_due_on_another_day() -> None:
    plain = with_action("switch-off", also=(), marks=("sent",))
    sent = {"switch-off": Mark("sent", FRESH)}
    [found] = compare(plan(NEST, plain, sent), plan(SKY, plain, sent)).actions
    assert found.one
    assert found.other
    assert (found.one.due, found.other.due) == (date(2026, 2, 15), date(2026, 2, 14))
    assert (found.only_one, found.only_other) == ((), ())


def test_an_item_that_stands_otherwise() -> None:
    done = with_action("look-again", rules=(ActionRule({"region": ("sky",)}, "done"), ActionRule()), in_days=None)
    found = compared(NEST, SKY, done).actions
    assert [(pair.one.status, pair.other.status) for pair in found if pair.one and pair.other] == [
        ("todo", "todo"),
        ("todo", "done"),
    ]


def test_an_item_alone_is_a_difference() -> None:
    one = plan(NEST)
    assert compare(one, one._replace(actions=one.actions[1:])).differs
    assert not compare(one, one._replace(disclosures=())).differs


def test_items_keep_the_order_of_the_guide() -> None:
    rules = {
        "archive-clear": (ActionRule({"region": ("sky",)}),),
        "look-again": (ActionRule({"region": ("nest",)}),),
    }
    actions = {key: item._replace(rules=rules.get(key, item.rules)) for key, item in GUIDE.actions.items()}
    found = compared(NEST, SKY, GUIDE._replace(actions=actions), training="missing").actions
    ids = [item.id for pair in found for item in pair[:2] if item]
    assert list(dict.fromkeys(ids)) == ["switch-off", "archive-clear", "look-again", "complain"]


# The same answers elsewhere


def asked_in_the_nest() -> Guide:
    archive = GUIDE.questions["archive"]._replace(when=({"region": ("nest",)},))
    return GUIDE._replace(questions={**GUIDE.questions, "archive": archive})


def test_what_is_asked_there_is_kept_and_the_rest_dropped() -> None:
    said = {**NEST, "training": "off", "archive": "kept"}
    assert elsewhere(GUIDE, said, "XC", None, FRESH) == {**SKY, "training": "off", "archive": "kept"}
    assert elsewhere(asked_in_the_nest(), said, "XC", None, FRESH) == {**SKY, "training": "off"}
    assert elsewhere(asked_in_the_nest(), said, "XB", "XB-N", FRESH) == {**NORTH, "training": "off", "archive": "kept"}


def test_a_part_of_a_country_stays_behind() -> None:
    assert elsewhere(GUIDE, {**NORTH, "training": "on"}, "XA", None, FRESH) == {**NEST, "training": "on"}
    assert elsewhere(GUIDE, NORTH, "XB", None, FRESH) == {"country": "XB"}
    assert elsewhere(GUIDE, NEST, "XB", "unsure", FRESH) == {"country": "XB", "subdivision": "unsure"}


def test_an_answer_that_counts_from_a_first_day_stays_where_that_day_is() -> None:
    said = {**NEST, "training": "off", "off_since": "before_start"}
    assert elsewhere(GUIDE, said, "XB", "XB-N", FRESH)["off_since"] == "before_start"
    assert "off_since" not in elsewhere(GUIDE, said, "XC", None, FRESH)
    assert elsewhere(GUIDE, said, "XA", None, FRESH) == said


def test_the_first_day_is_that_of_the_current_period() -> None:
    letters = GUIDE.lanes["letters"]
    paused, began = letters.rules[:3], letters.rules[3]._replace(since=STARTED, certainty="exact")
    once = GUIDE._replace(lanes={**GUIDE.lanes, "letters": letters._replace(rules=(*paused, began, LaneRule()))})
    said = {**NEST, "training": "off", "off_since": "before_start"}
    assert elsewhere(once, said, "XC", None, PAUSED - DAY)["off_since"] == "before_start"
    assert "off_since" not in elsewhere(once, said, "XC", None, FRESH)


def test_an_answer_to_what_is_not_asked_at_home_counts_where_it_is() -> None:
    since = GUIDE.questions["off_since"]._replace(when=({"training": ("off",), "region": ("sky",)},))
    sky_only = GUIDE._replace(questions={**GUIDE.questions, "off_since": since})
    said = {**NEST, "training": "off", "off_since": "before_start"}
    assert elsewhere(sky_only, said, "XC", None, FRESH)["off_since"] == "before_start"


@pytest.mark.parametrize(("country", "part"), [("QQ", None), ("XA", "XB-N"), ("XB", "XB-Q")])
def test_a_place_that_does_not_exist_is_refused(country: str, part: str | None) -> None:
    with pytest.raises(AnswerError):
        elsewhere(GUIDE, NEST, country, part, FRESH)


# Places as they are typed


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("XA", "Aeria"),
        ("xa", "Aeria"),
        ("aeria", "Aeria"),
        ("loft", "Saint Coo & the Loft"),
        ("XB-N", "North Wing, Upper Aeria"),
        (" xb-s ", "South Wing, Upper Aeria"),
    ],
)
def test_a_place_is_a_country_or_a_part_of_one(text: str, name: str) -> None:
    plans, ignored = in_places(GUIDE, ["XC", text], [], FRESH)
    assert [one.place.name for one in plans] == ["Saint Coo & the Loft", name]
    assert ignored == []


def test_a_name_with_a_hyphen_is_no_part_of_a_country() -> None:
    hyphenated = GUIDE.countries["XA"]._replace(spellings=("xa", "xb upon sea"))
    other = GUIDE._replace(countries={**GUIDE.countries, "XA": hyphenated})
    assert in_places(other, ["XC", "Xb-upon-Sea"], [], FRESH)[0][1].place.country == "XA"


@pytest.mark.parametrize(
    ("places", "says"),
    [
        ([], "two places"),
        (["XA"], "two places"),
        (["XA", "XB-Q"], "subdivision=XB-Q is not in Upper Aeria. Allowed are: XB-N, XB-S"),
        (["XA", "XA-N"], "no state or province is needed for Aeria"),
        (["XA", "Nowhere"], "country=Nowhere is not"),
        (["XA", "QQ-N"], "country=QQ-N is not"),
    ],
)
def test_places_that_cannot_be_used(places: list[str], says: str) -> None:
    with pytest.raises(AnswerError, match=says):
        in_places(GUIDE, places, [], FRESH)


def test_answers_are_checked_and_count_where_they_are_asked() -> None:
    given = [("training", "on"), ("archive", "none")]
    plans, ignored = in_places(asked_in_the_nest(), ["XC", "XA", "XB-N"], given, FRESH)
    assert [dict(one.answers) for one in plans] == [
        {**SKY, "training": "on"},
        {**NEST, "training": "on", "archive": "none"},
        {**NORTH, "training": "on", "archive": "none"},
    ]
    assert ignored == []
    found = compare(plans[0], plans[1])
    assert (found.only_one, found.only_other) == ((), ("archive",))
    assert compare(plans[1], plans[0]).only_one == ("archive",)
    assert compare(plans[2], plans[1]).only_one == compare(plans[1], plans[2]).only_other == ()


def test_answers_that_are_asked_nowhere_are_named() -> None:
    _plans, ignored = in_places(asked_in_the_nest(), ["XC", "XB-S"], [("archive", "none")], FRESH)
    assert ignored == ["archive"]


@pytest.mark.parametrize(
    "given", [[("training", "up")], [("flying", "yes")], [("training", "on"), ("training", "off")], [("country", "XC")]]
)
def test_answers_that_cannot_be_used(given: list[tuple[str, str]]) -> None:
    with pytest.raises(AnswerError):
        in_places(GUIDE, ["XA", "XB"], given, FRESH)


def test_what_is_counted_from_a_first_day_is_meant_for_the_first_place() -> None:
    given = [("training", "off"), ("off_since", "before_start")]
    [nest, sky] = in_places(GUIDE, ["XA", "XC"], given, FRESH)[0]
    assert nest.answers["off_since"] == "before_start"
    assert "off_since" not in sky.answers
    assert compare(nest, sky).only_one == ("off_since",)


def test_what_was_done_counts_in_both() -> None:
    plans, _ignored = in_places(GUIDE, ["XA", "XC"], [], FRESH, {"switch-off": Mark("done", FRESH)})
    assert [one.lanes[0].state for one in plans] == ["off", "off"]
