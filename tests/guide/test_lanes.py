"""What each lane says where and when: typed from sections A and B of the facts, not computed from the guide.

Y applies, N does not apply, ? is not known. One letter for each of these days, in this order.
"""

from datetime import date
from itertools import product

import pytest
from walkout.engine.answers import effective, holds
from walkout.engine.build import build_plan
from walkout.engine.plan import LaneView

from tests.guide.real import HOME, linkedin

DAYS = (
    date(2024, 9, 17),
    date(2024, 9, 18),  # A07, A08: the report, and the policy of the same day
    date(2024, 9, 20),  # A10: paused in the UK
    date(2024, 10, 11),  # A12: paused in Hong Kong
    date(2024, 12, 9),
    date(2024, 12, 10),  # A15: paused in Canada by that day
    date(2025, 11, 2),
    date(2025, 11, 3),  # A24
    date(2026, 8, 21),  # A31
    date(2026, 11, 24),
)
TODAY = DAYS[-1]
LETTERS = {"applies": "Y", "does_not_apply": "N", "unknown": "?"}

EUROPE = ("eu", "eea", "uk", "switzerland")
IRELAND = ("eu", "eea", "switzerland")
CANADA = ("canada", "quebec")
ON_SINCE_2024 = (
    "us",
    "california",
    "us-states",
    "brazil",
    "india",
    "australia",
    "japan",
    "singapore",
    "south-korea",
    "world",
)

CONTENT_AI = {
    **dict.fromkeys(IRELAND, "NNNNNNNYYY"),  # B01, B02, B04, K01
    "uk": "?YNNNNNYYY",  # B03, A10
    "hong-kong": "?YYNNNNYYY",  # B06, A12
    **dict.fromkeys(CANADA, "?YYYYNNYYY"),  # B05, A15
    **dict.fromkeys(ON_SINCE_2024, "?YYYYYYYYY"),  # B07 to B14, B16
    "china": "??????????",  # B15
}
MEMBER = {
    "content_ai": CONTENT_AI,
    "job_data": CONTENT_AI,  # C05: they feed the same training
    "past_training": {  # K05: once it has begun, a pause does not undo it
        **dict.fromkeys(IRELAND, "NNNNNNNYYY"),
        **dict.fromkeys(("uk", "hong-kong", *CANADA, *ON_SINCE_2024), "?YYYYYYYYY"),
        "china": "??????????",
    },
    "other_ai": {  # A08, B23, K07
        **dict.fromkeys((*EUROPE, "hong-kong", *CANADA, *ON_SINCE_2024), "?YYYYYYYYY"),
        "china": "??????????",
    },
    "microsoft_ai": {  # B25: a purpose of its own in the UK only; B26: elsewhere the policy only permits sharing
        "uk": "???????YYY",
        **dict.fromkeys(IRELAND, "???????NNN"),
        **dict.fromkeys(("hong-kong", *CANADA, *ON_SINCE_2024, "china"), "??????????"),
    },
    "microsoft_ads": {  # K11, G07
        **dict.fromkeys(EUROPE, "NNNNNNNNNN"),
        **dict.fromkeys(("hong-kong", *CANADA, *ON_SINCE_2024), "???????YYY"),
        "china": "??????????",
    },
}

NOVEMBER = (date(2025, 11, 3), "exact")
SEPTEMBER = (date(2024, 9, 18), "at_the_latest")

SINCE = {
    "content_ai": dict.fromkeys((*EUROPE, "hong-kong", *CANADA), NOVEMBER) | dict.fromkeys(ON_SINCE_2024, SEPTEMBER),
    "job_data": dict.fromkeys((*EUROPE, "hong-kong", *CANADA), NOVEMBER) | dict.fromkeys(ON_SINCE_2024, SEPTEMBER),
    "past_training": dict.fromkeys(IRELAND, NOVEMBER)
    | dict.fromkeys(("uk", "hong-kong", *CANADA, *ON_SINCE_2024), SEPTEMBER),
    "other_ai": dict.fromkeys((*EUROPE, "hong-kong", *CANADA, *ON_SINCE_2024), SEPTEMBER),
    "microsoft_ai": {"uk": NOVEMBER},
    "microsoft_ads": dict.fromkeys(("hong-kong", *CANADA, *ON_SINCE_2024), NOVEMBER),
}
"""As of today: since when, and how sure the day is. No entry where the lane does not apply or is not known to."""

"""Unknown on purpose: no rule but the last speaks of these."""


def lane(key: str, profile: str, day: date = TODAY, **answers: str) -> LaneView:
    plan = build_plan(linkedin(), {**HOME[profile], **answers}, {}, day)
    return next(view for view in plan.lanes if view.id == key)


def verdicts(key: str, profile: str, **answers: str) -> str:
    return "".join(LETTERS[lane(key, profile, day, **answers).applies] for day in DAYS)


def test_the_tables_cover_every_lane_and_profile() -> None:
    assert set(MEMBER) == set(SINCE) == set(linkedin().lanes)
    assert all(set(table) == set(linkedin().regions) for table in MEMBER.values())


@pytest.mark.parametrize(("key", "profile"), list(product(MEMBER, HOME)))
def test_what_a_lane_says_to_a_member(key: str, profile: str) -> None:
    assert verdicts(key, profile, job_data="saved") == MEMBER[key][profile]


@pytest.mark.parametrize(("key", "profile"), list(product(SINCE, HOME)))
def test_since_when_a_lane_applies(key: str, profile: str) -> None:
    view = lane(key, profile, job_data="saved")
    day, certainty = SINCE[key].get(profile, (None, "exact"))
    assert (view.since, view.since_certainty) == (day, certainty)
    assert (view.state is None) == (view.applies != "applies")


@pytest.mark.parametrize("profile", IRELAND)
def test_nothing_was_learned_from_those_who_were_out_before_it_began(profile: str) -> None:
    said = {"ai_training": "off", "ai_training_off_since": "before_start"}
    assert verdicts("past_training", profile, **said) == "NNNNNNNNNN"


@pytest.mark.parametrize("profile", ["uk", "hong-kong", *CANADA])
def test_where_it_ran_before_the_pause_being_out_before_it_began_again_undoes_nothing(profile: str) -> None:
    said = {"ai_training": "off", "ai_training_off_since": "before_start"}
    assert verdicts("past_training", profile, **said) == "?YYYYYYYYY"


@pytest.mark.parametrize("profile", HOME)
def test_visitors(profile: str) -> None:
    documented = profile in ("eu", "eea")  # C15
    expected = "NNNNNNNYYY" if documented else "??????????"
    assert verdicts("content_ai", profile, account="visitor") == expected
    assert verdicts("job_data", profile, account="visitor") == "NNNNNNNNNN"
    assert verdicts("other_ai", profile, account="visitor") == "??????????"
    if documented:
        assert lane("content_ai", profile, account="visitor").state == "no_control"
    ads = "NNNNNNNNNN" if profile in EUROPE else "??????????"
    assert verdicts("microsoft_ads", profile, account="visitor") == ads


@pytest.mark.parametrize("profile", HOME)
def test_closed_accounts(profile: str) -> None:
    for key in ("content_ai", "job_data", "other_ai"):
        assert verdicts(key, profile, account="closed") == "??????????"
    assert lane("microsoft_ads", profile, account="closed").applies != "applies"
    assert lane("microsoft_ai", profile, account="closed").applies != "applies"


@pytest.mark.parametrize("profile", HOME)
def test_under_18_it_is_not_known_what_linkedin_believes(profile: str) -> None:
    for key in ("content_ai", "job_data"):
        assert verdicts(key, profile, adult="no", job_data="saved") == "??????????"
    assert lane("microsoft_ai", profile, adult="no").applies != "applies"
    assert verdicts("other_ai", profile, adult="no") == MEMBER["other_ai"][profile]


def test_nothing_saved_is_nothing_used() -> None:
    for profile in HOME:
        assert verdicts("job_data", profile, job_data="none") == "NNNNNNNNNN"


def test_every_lane_has_a_rule_before_the_last_for_every_profile() -> None:
    guide = linkedin()
    missing = set()
    for key, profile in product(guide.lanes, HOME):
        known = effective(guide, {**HOME[profile], "job_data": "saved"})
        *rules, last = guide.lanes[key].rules
        if not (last.like or last.once or any(holds(rule.when, known) for rule in rules)):
            missing.add((key, profile))
    assert missing == set()
