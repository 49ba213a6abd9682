"""The history: what plans say on the days on which something began or ended.

What ten people in nine places would have been told is kept under `plans`, a file for each day; `pytest --draw-goldens`
writes them again. Beside it stands what changes on which day, typed from the facts; the verdicts of all lanes stand in
`test_lanes`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.plan import LaneView, Plan
from walkout.export import exporter

from tests.guide.real import HOME, linkedin
from tests.guide.test_walks import boundaries

DAY = timedelta(days=1)
REPORT = date(2024, 9, 18)  # A07, A08
UK_PAUSE = date(2024, 9, 20)  # A10
HONG_KONG_PAUSE = date(2024, 10, 11)  # A12
CANADA_PAUSE = date(2024, 12, 10)  # A15: by that day
ANNOUNCED = date(2025, 9, 18)  # A20
NOVEMBER = date(2025, 11, 3)  # A24
DPC = date(2025, 11, 7)  # A25
NOTICE = date(2026, 8, 21)  # A31
EDITION = date(2026, 11, 23)
TODAY = date(2026, 11, 24)

GOLDENS = Path(__file__).parent / "plans"
DAYS = (REPORT - DAY, REPORT, UK_PAUSE, HONG_KONG_PAUSE, NOVEMBER - DAY, NOVEMBER, NOTICE, TODAY)
PEOPLE: Mapping[str, Mapping[str, str]] = {
    "Germany, on, objection sent": {
        "country": "DE",
        "ai_training": "on",
        "job_data": "saved",
        "groups": "yes",
        "other_ai": "object",
        "objection": "waiting",
    },
    "Norway, off in time": {"country": "NO", "ai_training": "off", "ai_training_off_since": "before_start"},
    "United Kingdom, off later": {
        "country": "GB",
        "ai_training": "off",
        "ai_training_off_since": "after_start",
        "other_ai": "object",
        "objection": "refused",
    },
    "Switzerland, switch not found": {"country": "CH", "ai_training": "missing", "job_data": "none"},
    "Canada, on, ads too": {"country": "CA", "ai_training": "on", "ads_sharing": "on", "other_ai": "leave"},
    "Hong Kong, off in time": {
        "country": "HK",
        "ai_training": "off",
        "ai_training_off_since": "before_start",
        "ads_sharing": "off",
    },
    "California, on": {"country": "US", "subdivision": "US-CA", "ai_training": "on", "ads_sharing": "on"},
    "India, nothing said": {"country": "IN"},
    "China, off": {"country": "CN", "ai_training": "off"},
    "France, never a member": {"country": "FR", "account": "visitor"},
}

IRELAND = ("eu", "eea", "switzerland")
EUROPE = (*IRELAND, "uk")
CANADA = ("canada", "quebec")
PAUSES = {"uk": UK_PAUSE, "hong-kong": HONG_KONG_PAUSE, "canada": CANADA_PAUSE}
SINCE_2024 = (
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


def plan(answers: Mapping[str, str], day: date) -> Plan:
    return build_plan(linkedin(), answers, NO_MARKS, day)


def at(profile: str, day: date, **answers: str) -> Plan:
    return plan({**HOME[profile], **answers}, day)


def lane(of: Plan, key: str) -> LaneView:
    return next(view for view in of.lanes if view.id == key)


def periods(of: Plan, key: str) -> list[tuple[date, date | None, str]]:
    return [(period.since, period.until, period.certainty) for period in of.timeline if period.lane == key]


def happened(of: Plan) -> list[date]:
    return [event.on for event in of.events]


# As it was


@pytest.fixture
def matches(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare with a golden, or write it where `--draw-goldens` was given."""
    update: bool = request.config.getoption("draw_goldens")

    def match(file: Path, drawn: str) -> None:
        if update:
            file.parent.mkdir(exist_ok=True)
            file.write_text(drawn, encoding="utf-8", newline="\n")
        assert drawn == file.read_text(encoding="utf-8"), f"{file.name}: --draw-goldens draws it again"

    return match


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_plans_of_a_day_are_as_they_were(day: date, matches: Callable[[Path, str], None]) -> None:
    told = [_told(person, plan(answers, day)) for person, answers in PEOPLE.items()]
    matches(GOLDENS / f"{day}.txt", "\n".join([f"As of {day}\n", *told]))


def test_there_are_goldens_for_these_days_and_no_other() -> None:
    assert {file.name for file in GOLDENS.iterdir()} == {f"{day}.txt" for day in DAYS}


def _told(person: str, of: Plan) -> str:
    age = "no age" if of.age.days is None else f"{of.age.days} days old"
    lines = [f"{person} ({of.place.profile}; {age}, {len(of.age.overdue)} overdue)"]
    lines += (f"  {view.id:<14}{_lane(view)}" for view in of.lanes)
    lines += (f"  time          {period.lane} {_period(*period[:2], period.certainty)}" for period in of.timeline)
    lines += _by("actions", ((item.status, item.id) for item in of.actions))
    lines += _by("claims", ((item.verdict, item.id) for item in of.disclosures))
    lines += (f"  event         {event.on} {event.says}" for event in of.events)
    return "\n".join([*lines, ""])


def _lane(view: LaneView) -> str:
    since = f"since {view.since} {view.since_certainty}" if view.since else ""
    return " ".join(part for part in (view.applies, view.state, since) if part)


def _period(since: date, until: date | None, certainty: str) -> str:
    return f"{since} to {until or 'now'} {certainty}"


def _by(title: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """What has the same status, on a line of its own."""
    found: dict[str, list[str]] = {}
    for status, key in pairs:
        found.setdefault(status, []).append(key)
    for status, keys in found.items():
        yield f"  {title:<14}{status}: {', '.join(keys)}"


# Lanes, day by day


TURNS: Mapping[str, tuple[date, ...]] = {
    **dict.fromkeys(IRELAND, (NOVEMBER,)),
    "uk": (REPORT, UK_PAUSE, NOVEMBER),
    "hong-kong": (REPORT, HONG_KONG_PAUSE, NOVEMBER),
    **dict.fromkeys(CANADA, (REPORT, CANADA_PAUSE, NOVEMBER)),
    **dict.fromkeys(SINCE_2024, (REPORT,)),
    "china": (),
}
"""The days on which training AI that makes content begins or ends, and no others. B01 to B16."""


@pytest.mark.parametrize("profile", HOME)
def test_training_begins_and_ends_on_these_days_and_no_other(profile: str) -> None:
    days = sorted({day + step for day in boundaries() for step in (-DAY, 0 * DAY)})
    applies = {day: lane(at(profile, day), "content_ai").applies for day in days}
    turns = [day for before, day in pairwise(days) if applies[before] != applies[day]]
    assert tuple(turns) == TURNS[profile]
    assert all(day - DAY in applies for day in turns)


def test_the_last_day_before_each_pause_and_before_the_start() -> None:
    """A10, A12, A15, A24: the day before is not yet the day."""
    for profile, pause in PAUSES.items():
        before, after = (lane(at(profile, day), "content_ai") for day in (pause - DAY, pause))
        assert (before.applies, before.since, before.since_certainty) == ("applies", REPORT, "at_the_latest")
        assert (after.applies, after.state, after.since) == ("does_not_apply", None, None)
    for profile in (*EUROPE, *CANADA, "hong-kong"):
        before, after = (lane(at(profile, day), "content_ai") for day in (NOVEMBER - DAY, NOVEMBER))
        assert (before.applies, before.since) == ("does_not_apply", None)
        assert (after.applies, after.since, after.since_certainty) == ("applies", NOVEMBER, "exact")


def test_saved_job_data_follows_and_what_was_learned_stays() -> None:
    for profile, pause in {**PAUSES, "quebec": CANADA_PAUSE}.items():
        paused = at(profile, pause, job_data="saved")
        assert lane(paused, "job_data").applies == "does_not_apply"
        assert lane(paused, "past_training").applies == "applies"
        assert lane(paused, "past_training").since == REPORT
    for profile in IRELAND:
        assert lane(at(profile, NOVEMBER - DAY), "past_training").applies == "does_not_apply"


def test_what_began_with_the_change_of_november_beside_the_training() -> None:
    """B25, K11: the hand-over in the UK, and the ads where the European notice does not hold."""
    for day, known in ((NOVEMBER - DAY, "unknown"), (NOVEMBER, "applies")):
        assert lane(at("uk", day), "microsoft_ai").applies == known
        for profile in (*SINCE_2024, *CANADA, "hong-kong"):
            assert lane(at(profile, day), "microsoft_ads").applies == known
        for profile in EUROPE:
            assert lane(at(profile, day), "microsoft_ads").applies == "does_not_apply"


# The exposure timeline


@pytest.mark.parametrize("profile", PAUSES)
def test_a_pause_leaves_a_gap(profile: str) -> None:
    """K02: used before the pause, not in it, and again since."""
    first = (REPORT, PAUSES[profile] - DAY, "at_the_latest")
    for day in (PAUSES[profile], NOVEMBER - DAY):
        assert periods(at(profile, day), "content_ai") == [first]
    for day in (NOVEMBER, NOTICE, TODAY):
        again = [first, (NOVEMBER, None, "exact")]
        assert periods(at(profile, day, ai_training="on"), "content_ai") == again
        assert periods(at(profile, day), "content_ai") == again  # not sure is never off
        in_time = at(profile, day, ai_training="off", ai_training_off_since="before_start")
        assert periods(in_time, "content_ai") == [first]


@pytest.mark.parametrize("profile", IRELAND)
def test_where_nothing_was_used_before_there_is_one_period_or_none(profile: str) -> None:
    for day in (REPORT - DAY, REPORT, NOVEMBER - DAY):
        assert periods(at(profile, day, ai_training="on"), "content_ai") == []
    for day in (NOVEMBER, TODAY):
        assert periods(at(profile, day, ai_training="on"), "content_ai") == [(NOVEMBER, None, "exact")]
        in_time = at(profile, day, ai_training="off", ai_training_off_since="before_start")
        later = at(profile, day, ai_training="off", ai_training_off_since="after_start")
        assert periods(in_time, "content_ai") == []
        assert periods(later, "content_ai") == [(NOVEMBER, day, "at_the_latest")]


@pytest.mark.parametrize("profile", SINCE_2024)
def test_where_it_was_on_already_nothing_began_in_november(profile: str) -> None:
    """G02."""
    assert periods(at(profile, REPORT - DAY), "content_ai") == []
    for day in (REPORT, NOVEMBER - DAY, NOVEMBER, TODAY):
        assert periods(at(profile, day), "content_ai") == [(REPORT, None, "at_the_latest")]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_of_mainland_china_no_day_is_known(day: date) -> None:
    made = at("china", day)
    assert (made.timeline, {view.applies for view in made.lanes}) == ((), {"unknown"})


# The claims of the article


STILL_TRUE = ("setting", "policy", "opt-out", "future-only", "other-ml")
TRUE_THEN = ("enrolled", "notice")


@pytest.mark.parametrize("profile", HOME)
def test_the_verdict_on_each_claim_of_the_article(profile: str) -> None:
    """G30 to G36: only `region` changed since, and it did on one day, for everybody."""
    unknown = ("setting", "opt-out") if profile == "china" else ()  # B15
    told = {
        **dict.fromkeys(STILL_TRUE, "still_true"),
        **dict.fromkeys(TRUE_THEN, "true_then"),
        **dict.fromkeys(("techniques", *unknown), "cannot_be_checked"),
    }
    for day in (REPORT, UK_PAUSE, HONG_KONG_PAUSE, CANADA_PAUSE, ANNOUNCED, NOVEMBER - DAY):
        assert _verdicts(at(profile, day)) == {**told, "region": "still_true"}
    for day in (NOVEMBER, DPC, NOTICE, TODAY):
        assert _verdicts(at(profile, day)) == {**told, "region": "changed"}


def _verdicts(of: Plan) -> dict[str, str]:
    return {item.id: item.verdict for item in of.disclosures}


@pytest.mark.parametrize("account", ["member", "visitor", "closed"])
@pytest.mark.parametrize("country", ["DE", "NO", "CH", "FR"])
def test_the_day_on_which_the_claim_about_the_region_ceased_to_be_true(country: str, account: str) -> None:
    """K01."""
    before, after = (
        next(item for item in plan({"country": country, "account": account}, day).disclosures if item.id == "region")
        for day in (NOVEMBER - DAY, NOVEMBER)
    )
    assert (before.verdict, before.today) == ("still_true", "On this day it was still so.")
    assert after.verdict == "changed"
    assert after.today.startswith("Changed on 3 November 2025.")


# Events


EVENTS: Mapping[str, tuple[date, ...]] = {
    **dict.fromkeys(("eu", "eea"), (REPORT, ANNOUNCED, NOVEMBER, DPC, NOTICE)),
    "switzerland": (REPORT, ANNOUNCED, NOVEMBER, NOTICE),
    "uk": (REPORT, UK_PAUSE, ANNOUNCED, NOVEMBER, NOTICE),
    "hong-kong": (REPORT, HONG_KONG_PAUSE, ANNOUNCED, NOVEMBER, NOVEMBER),
    **dict.fromkeys(CANADA, (REPORT, CANADA_PAUSE, ANNOUNCED, NOVEMBER, NOVEMBER)),
    **dict.fromkeys(SINCE_2024, (REPORT, ANNOUNCED, NOVEMBER)),
    "china": (REPORT, ANNOUNCED),
}
"""What happened for people there, and when: section A of the facts."""


@pytest.mark.parametrize("profile", HOME)
def test_events_are_told_from_their_day_on(profile: str) -> None:
    for day in {event for days in EVENTS.values() for event in days} | {REPORT - DAY, NOVEMBER - DAY, TODAY}:
        assert happened(at(profile, day)) == [event for event in EVENTS[profile] if event <= day]


@pytest.mark.parametrize("profile", EUROPE)
def test_the_revised_notice_changed_nothing_else(profile: str) -> None:
    """A31."""
    before, after = at(profile, NOTICE - DAY), at(profile, NOTICE)
    assert [view._replace(facts=()) for view in before.lanes] == [view._replace(facts=()) for view in after.lanes]
    assert (before.disclosures, before.timeline) == (after.disclosures, after.timeline)
    assert [item._replace(due=None) for item in before.actions] == [item._replace(due=None) for item in after.actions]
    assert [event for event in after.events if event not in before.events] == [after.events[-1]]


# How old the knowledge was


def test_no_age_is_given_before_the_edition() -> None:
    assert linkedin().about.edition == EDITION
    for person, answers in PEOPLE.items():
        for day in (*DAYS[:-1], EDITION - DAY):
            made = plan(answers, day)
            assert (made.age.days, made.age.overdue) == (None, ()), person
            text = " ".join(exporter("text")(made).split())
            assert "With the knowledge of 23 November 2026." in text
            assert "ago" not in text
            assert "past its re-check date" not in text
            assert "past their re-check date" not in text


def test_from_the_edition_on_the_age_is_counted_from_the_oldest_check() -> None:
    for answers in PEOPLE.values():
        for day in (EDITION, TODAY, date(2027, 11, 24)):
            age = plan(answers, day).age
            assert age.days == (day - age.oldest).days
            assert age.oldest <= EDITION
        assert plan(answers, date(2027, 11, 24)).age.overdue
    text = " ".join(exporter("text")(plan(PEOPLE["China, off"], TODAY)).split())
    assert "Made on 24 November 2026 with the guide of 23 November 2026. Oldest fact used was checked" in text
