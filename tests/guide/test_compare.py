"""The guide in two places, and on two days: what differs is what section B of the facts says."""

from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

import pytest
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.changes import changes, seen, turned
from walkout.engine.compare import Comparison, compare, elsewhere, in_places
from walkout.engine.plan import Mark, Plan
from walkout.export.comparison import compare_places
from walkout.export.text import WIDTH

from tests.guide.real import HOME, linkedin
from tests.guide.wording import claims, grade, long_quotes

TODAY = date(2026, 11, 24)
NOVEMBER = date(2025, 11, 3)
DAY = timedelta(days=1)
HARDEST = 9.0


def compared(one: str, other: str, **answers: str) -> Comparison:
    plans, _ignored = in_places(linkedin(), [one, other], answers.items(), TODAY)
    return compare(*plans)


def lanes(found: Comparison) -> dict[str, tuple[str, str]]:
    return {pair.one.id: (pair.one.applies, pair.other.applies) for pair in found.lanes}


def terms(found: Comparison) -> set[str]:
    return {term.id for term in found.terms if term.one != term.other}


def only(found: Comparison) -> tuple[set[str], set[str]]:
    """Items on the first list only, and on the second only."""
    one = {pair.one.id for pair in found.actions if pair.one and not pair.other}
    return one, {pair.other.id for pair in found.actions if pair.other and not pair.one}


def test_germany_and_the_united_kingdom() -> None:
    found = compared("DE", "GB", ai_training="on")
    assert {term.id: (term.one, term.other) for term in found.terms}["controller"] == (
        "LinkedIn Ireland Unlimited Company",  # K10
        "LinkedIn Corporation",
    )
    assert terms(found) == {"controller", "right", "authority", "lead_authority"}
    assert lanes(found) == {
        "microsoft_ai": ("does_not_apply", "applies"),  # B25
        "past_training": ("applies", "applies"),  # B03: used before the pause
    }
    assert only(found) == (set(), set())
    [switch] = [pair for pair in found.actions if pair.one and pair.one.id == "ai-training-off"]
    assert "Microsoft" in " ".join(switch.only_other)
    assert switch.only_one == ()


def test_germany_and_the_united_states() -> None:
    found = compared("DE", "US", ads_sharing="on", ai_training="off", ai_training_off_since="before_start")
    assert {term.id: term.other for term in found.terms}["right"] == "no right to object that we know of"  # B07
    assert {"controller", "right", "deadline", "authority"} <= terms(found)
    assert lanes(found)["microsoft_ads"] == ("does_not_apply", "applies")  # K11
    assert only(found) == (set(), {"ads-sharing-off"})
    assert (found.only_one, found.only_other) == (("ai_training_off_since",), ("ads_sharing",))


def test_the_united_states_and_california() -> None:
    found = compared("US", "US-CA", ai_training="on")
    assert (lanes(found), found.actions) == ({}, ())
    assert terms(found) == {"ground", "authority"}  # B07, B08


@pytest.mark.parametrize("place", ["DE", "germany", "US-CA", "CA-QC"])
def test_a_place_beside_itself(place: str) -> None:
    assert not compared(place, place, ai_training="on").differs
    assert "nothing that differs" in compare_places(linkedin(), [place, place], {}, TODAY)


def test_names_with_a_hyphen_are_no_parts_of_a_country() -> None:
    assert compared("Guinea-Bissau", "Timor-Leste").one.place.country == "GW"


@pytest.mark.parametrize("other", ["eu", "us", "quebec"])
@pytest.mark.parametrize("profile", HOME)
def test_answers_that_moved_are_those_that_count_there(profile: str, other: str) -> None:
    guide, home, place = linkedin(), HOME[profile], HOME[other]
    said = {**home, "ai_training": "off", "ai_training_off_since": "before_start", "ads_sharing": "off", "adult": "no"}
    moved = elsewhere(guide, said, place["country"], place.get("subdivision"), TODAY)
    assert set(moved) <= {*said, *place}
    assert place.items() <= moved.items()
    assert build_plan(guide, moved, NO_MARKS, TODAY).answers == moved
    assert moved["ai_training"] == "off"


def test_the_day_before_which_it_was_switched_off_is_the_same_where_it_is_asked() -> None:
    said = {**HOME["eu"], "ai_training": "off", "ai_training_off_since": "before_start"}
    for profile in ("eea", "switzerland", "uk", "canada", "hong-kong"):
        assert elsewhere(linkedin(), said, HOME[profile]["country"], None, TODAY)["ai_training_off_since"]
    assert "ai_training_off_since" not in elsewhere(linkedin(), said, "US", None, TODAY)


@pytest.mark.parametrize("other", ["DE", "US"])
@pytest.mark.parametrize("profile", HOME)
def test_the_text_makes_no_claim_and_can_be_read(profile: str, other: str) -> None:
    home = HOME[profile]
    said = {"ai_training": "off", "other_ai": "object", "objection": "refused"}
    text = compare_places(linkedin(), [home.get("subdivision", home["country"]), other], said, TODAY)
    assert list(claims(text)) == []
    assert long_quotes(text) == []
    assert grade([text]) <= HARDEST
    assert max(map(len, text.splitlines())) <= WIDTH


# Two days


def plan(profile: str, day: date, **answers: str) -> Plan:
    return build_plan(linkedin(), {**HOME[profile], **answers}, NO_MARKS, day)


def test_what_changed_for_someone_in_france_in_november_2025() -> None:
    france = {"country": "FR", "ai_training": "on", "job_data": "saved"}
    before, after = (build_plan(linkedin(), france, NO_MARKS, day) for day in (NOVEMBER - DAY, NOVEMBER))
    found = changes(seen(before), after)
    assert [change.says for change in found if change.kind == "lane"] == [
        "AI that writes and draws: it did not apply where you live; now it does, since 3 November 2025.",
        "Microsoft's own AI: it was not known whether it applies where you live; it does not.",
        "Saved résumés and answers: it did not apply where you live; now it does, since 3 November 2025.",
        "Training already done: it did not apply where you live; now it does, since 3 November 2025.",
    ]
    assert "New: LinkedIn switched this on for members in the EU on 3 November 2025." in [one.says for one in found]
    assert not [change for change in found if change.kind == "action"]


def test_what_changed_in_the_united_states_in_november_2025() -> None:
    found = changes(seen(plan("us", NOVEMBER - DAY)), plan("us", NOVEMBER))
    assert [change.id for change in found if change.kind == "lane"] == ["microsoft_ads"]


@pytest.mark.parametrize("profile", HOME)
def test_a_month_in_which_nothing_happened_changed_nothing(profile: str) -> None:
    for days in (1, 35, 120):
        assert changes(seen(plan(profile, TODAY)), plan(profile, TODAY + timedelta(days=days))) == ()


@pytest.mark.parametrize("profile", HOME)
def test_a_new_edition_that_says_the_same_changed_nothing(profile: str) -> None:
    guide = linkedin()
    later = guide._replace(about=guide.about._replace(edition=TODAY + DAY))
    after = build_plan(later, HOME[profile], NO_MARKS, TODAY + 2 * DAY)
    assert changes(seen(plan(profile, TODAY)), after) == ()


@pytest.mark.parametrize("profile", HOME)
def test_whatever_happened_is_said_once_and_in_a_sentence(profile: str) -> None:
    days = (date(2024, 9, 17), date(2024, 9, 30), date(2024, 11, 1), date(2025, 1, 1), NOVEMBER, TODAY)
    for before, after in pairwise(days):
        found = changes(seen(plan(profile, before)), plan(profile, after))
        says = [change.says for change in found]
        assert len({(change.kind, change.id) for change in found}) == len(set(says)) == len(says)
        assert all(sentence.endswith((".", "…", "”")) for sentence in says)
        assert [claim for sentence in says for claim in claims(sentence)] == []


# Settings


class Answered(NamedTuple):
    value: str
    on: date


OCTOBER = date(2026, 10, 20)
SETTINGS = {
    "ai_training": ("off", "on", "ai-training-off"),
    "job_data": ("none", "saved", "job-data-clear"),
    "ads_sharing": ("off", "on", "ads-sharing-off"),
    "research": ("off", "on", "research-off"),
}


def test_every_setting_that_an_item_brings_about_is_tried() -> None:
    brought = {question for action in linkedin().actions.values() for question in action.sets.get("done", {})}
    assert brought == set(SETTINGS)


@pytest.mark.parametrize("question", SETTINGS)
def test_a_setting_that_no_longer_stands(question: str) -> None:
    guide = linkedin()
    wanted, other, item = SETTINGS[question]
    now = {**HOME["us"], question: other}
    title = guide.actions[item].title
    [answered] = turned(guide, {question: Answered(wanted, OCTOBER)}, {}, now, TODAY)
    [done] = turned(guide, {question: Answered(other, OCTOBER)}, {item: Mark("done", OCTOBER)}, now, TODAY)
    for says in (answered, done):
        assert says.startswith("On 20 October 2026 ")
        assert "On 24 November 2026 we note:" in says
        assert "LinkedIn may have; we cannot tell." in says
        assert says.endswith(f"do this again: “{title}”.")
    assert turned(guide, {question: Answered(wanted, OCTOBER)}, {}, {**now, question: "unsure"}, TODAY) == ()


def test_a_setting_of_an_account_that_is_closed_is_no_news() -> None:
    now = {**HOME["eu"], "account": "closed", "ai_training": "on"}
    assert turned(linkedin(), {"ai_training": Answered("off", OCTOBER)}, {}, now, TODAY) == ()
