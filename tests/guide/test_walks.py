"""Every answer set that matters, on the real guide and the real engine.

An outcome depends on the questions its conditions name, and on those that decide whether they are asked. So each is
tried with every way to answer just these (a projection), in each of the 18 region profiles. `test_how_many` counts: of
252,864 answer sets that differ in what counts, the projections need 2,636. That the rest adds nothing is what
`test_an_outcome_depends_on_the_questions_its_conditions_name_and_no_others` samples, out of all of them.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from walkout.engine.answers import effective, holds
from walkout.engine.build import build_plan, disclosure_view
from walkout.engine.fill import blanks
from walkout.engine.lanes import rule_on, state_of
from walkout.engine.places import locate
from walkout.engine.plan import ActionView, Plan
from walkout.errors import OutputError
from walkout.export import exporter, formats
from walkout.guide.checks import conditions
from walkout.guide.model import Condition, Fact, LaneRule, Meaning, Reading

from tests.guide.real import HOME, answer_sets, choices, distinct, linkedin

TODAY = date(2026, 11, 24)
FIRST_REPORT = date(2024, 9, 18)

PROTECTIVE = {
    "ai_training": ("on", "off"),
    "ai_training_off_since": ("after_start", "before_start"),
    "job_data": ("saved", "none"),
    "ads_sharing": ("on", "off"),
    "research": ("on", "off"),
}
"""Question -> the answer that not knowing must count as, and the answer that it must never count as."""

ACTIONS = {
    "ai-training-off",
    "ai-training-recheck",
    "job-data-clear",
    "objection-form",
    "visitor-objection",
    "objection-follow-up",
    "complaint",
    "ads-sharing-off",
    "research-off",
    "data-copy",
    "leave-linkedin",
}


def plan(answers: Mapping[str, str], day: date = TODAY) -> Plan:
    return build_plan(linkedin(), answers, {}, day)


def named(prefix: str) -> frozenset[str]:
    """The questions that the conditions under a key name."""
    found = (condition for _file, key, condition in conditions(linkedin()) if f"{key}.".startswith(f"{prefix}."))
    return frozenset(name for condition in found for name in condition if name in choices())


@cache
def outcomes() -> dict[str, frozenset[str]]:
    """Everything that answers decide -> the questions that its conditions, or those of what it follows, name."""
    guide = linkedin()
    found = {f"action.{key}": named(f"action.{key}") for key in guide.actions}
    found |= {f"disclosure.{key}": named(f"disclosure.{key}") for key in guide.disclosures}
    for key, lane in guide.lanes.items():
        followed = {other for rule in lane.rules for other in (rule.like, rule.once) if other}
        found[f"lane.{key}"] = named(f"lane.{key}").union(*(named(f"lane.{other}.rules") for other in followed))
    return found


@cache
def projected(profile: str) -> list[dict[str, str]]:
    """The answer sets of every projection in a profile, each once."""
    found = {
        tuple(given.items()): given for needed in set(outcomes().values()) for given in distinct(HOME[profile], needed)
    }
    return list(found.values())


@cache
def plans(profile: str) -> list[Plan]:
    return [plan(answers) for answers in projected(profile)]


def test_how_many() -> None:
    every = sum(_ways(home) for home in HOME.values())
    needed = sum(len(projected(profile)) for profile in HOME)
    assert __doc__ is not None
    assert f"{every:,} answer sets that differ" in " ".join(__doc__.split())
    assert f"the projections need {needed:,}." in " ".join(__doc__.split())


def _ways(home: Mapping[str, str]) -> int:
    """How many answer sets count as different: the answers to questions that do not touch each other, multiplied."""
    guide = linkedin()
    settled = frozenset({"account", "ai_training", "ai_training_off_since", "other_ai", "objection"})
    ways = 0
    for known in distinct(home, settled):
        left = 1
        for key in choices() - settled:
            question = guide.questions[key]
            if any(holds(condition, effective(guide, known)) for condition in question.when):
                left *= len(question.options)
        ways += left
    return ways


@pytest.mark.parametrize("profile", HOME)
def test_every_projection_makes_a_whole_plan_whose_reasons_lead_to_the_same_actions(profile: str) -> None:
    for made in plans(profile):
        known = effective(linkedin(), made.answers)
        assert len(made.disclosures) == 9
        assert all(item.means for item in made.disclosures)
        assert {lane.id for lane in made.lanes} == set(linkedin().lanes)
        for item in made.actions:
            assert all(known[reason.question] == reason.value for reason in item.because)
            assert _same_again(made, item)


@pytest.mark.parametrize("profile", HOME)
def test_leaving_a_question_open_counts_as_its_default(profile: str) -> None:
    guide = linkedin()
    for key in choices():
        for answers in distinct(HOME[profile], frozenset({key})):
            default = guide.questions[key].unanswered
            if answers.get(key) == default:
                left = {name: value for name, value in answers.items() if name != key}
                assert effective(guide, left) == effective(guide, answers)
    assert all(guide.questions[key].unanswered for key in choices())


@pytest.mark.parametrize("question", PROTECTIVE)
@pytest.mark.parametrize("profile", HOME)
def test_not_knowing_never_counts_as_off(profile: str, question: str) -> None:
    on, off = PROTECTIVE[question]
    not_known = {option.value for option in linkedin().questions[question].options} - {on, off}
    assert not_known
    touched = [needed for needed in outcomes().values() if question in needed]
    for answers in {tuple(a.items()): a for needed in touched for a in distinct(HOME[profile], needed)}.values():
        if effective(linkedin(), answers).get(question) not in not_known:
            continue
        unsure, exposed = plan(answers), plan({**answers, question: on})
        for here, there in zip(unsure.lanes, exposed.lanes, strict=True):
            assert here.applies == there.applies
            assert here.state != "off" or there.state == "off"
        assert {item.id for item in exposed.actions} <= {item.id for item in unsure.actions}
        todo = {item.id for item in exposed.actions if item.status == "todo"}
        assert todo <= {item.id for item in unsure.actions if item.status == "todo"}
        assert len(unsure.timeline) == len(exposed.timeline)


@pytest.mark.parametrize("question", sorted(choices()))
def test_each_question_changes_an_outcome(question: str) -> None:
    assert any(_outcome(first) != _outcome(second) for first, second in combinations(_varied(question), 2))


def _varied(question: str) -> list[dict[str, str]]:
    """The same person with every answer to one question; everything else such that it is asked, in Canada."""
    base = {"country": "CA", "account": "member", "other_ai": "object"}
    base |= {"ai_training": "off" if question == "ai_training_off_since" else "on"}
    options = [option.value for option in linkedin().questions[question].options]
    answers = [{**base, question: option} for option in options]
    assert all(question in effective(linkedin(), given) for given in answers)
    return answers


def _outcome(answers: Mapping[str, str]) -> tuple[object, ...]:
    made = plan(answers)
    return (
        [(item.id, item.status, item.also, {r.question for r in item.because}) for item in made.actions],
        [(lane.id, lane.applies, lane.state, lane.since) for lane in made.lanes],
        made.timeline,
        [(item.verdict, item.today, item.means) for item in made.disclosures],
    )


@pytest.mark.parametrize("country", ["CA", "DE", "US"])
def test_the_part_of_a_country_changes_an_outcome(country: str) -> None:
    places = [locate(linkedin(), country, part) for part in linkedin().countries[country].subdivisions]
    assert len({(place.profile, place.authority.name) for place in places}) > 1


def test_each_action_is_reachable_and_no_other() -> None:
    reached = {item.id for profile in ("eu", "us") for made in plans(profile) for item in made.actions}
    assert reached == ACTIONS == set(linkedin().actions)


def test_each_lane_reaches_each_of_its_states() -> None:
    guide = linkedin()
    reached = {
        (lane.id, lane.state) for profile in ("eu", "uk", "us") for made in plans(profile) for lane in made.lanes
    }
    named_states = {(key, state.state) for key, lane in guide.lanes.items() for state in lane.states if state.when}
    assert named_states - reached == {("job_data", "no_control")}  # for closed accounts, where the lane is unknown


def boundaries() -> list[date]:
    """Every day on which something in the guide begins or ends, the day before, and the day after."""
    guide = linkedin()
    parts: list[LaneRule | Reading | Meaning | Fact] = [*guide.facts.values()]
    parts += [rule for lane in guide.lanes.values() for rule in lane.rules]
    for item in guide.disclosures.values():
        parts += [*item.today, *item.means]
    days = {day for part in parts for day in (part.since, part.until) if day}
    return sorted({day + timedelta(days=n) for day in days for n in (-1, 0, 1)} | {TODAY})


@pytest.mark.parametrize("profile", HOME)
def test_each_disclosure_has_a_reading_and_a_meaning_on_every_boundary(profile: str) -> None:
    guide = linkedin()
    days = boundaries()
    assert FIRST_REPORT in days
    for answers in distinct(HOME[profile], frozenset({"account", "adult", "ai_training_off_since"})):
        known = effective(guide, answers)
        words = blanks(locate(guide, known["country"], known.get("subdivision")))
        for key in guide.disclosures:
            for day in days:
                view = disclosure_view(guide, key, known, day, words)
                assert view.today
                assert bool(view.means) == (day >= FIRST_REPORT), (key, day)
                assert "{" not in f"{view.today}{view.means}"


def test_the_article_is_older_than_no_claim_about_it() -> None:
    """Before the first report no disclosure is more than a thing not yet reported."""
    for profile in HOME:
        made = plan(HOME[profile], FIRST_REPORT - timedelta(days=1))
        assert {item.verdict for item in made.disclosures} == {"cannot_be_checked"}


def _same_again(made: Plan, item: ActionView) -> bool:
    """Whether the reasons alone, with the place they name, choose the same rule and the same additions."""
    guide = made.guide
    told = {reason.question: reason.value for reason in item.because}
    country = told.get("country") or told.get("subdivision", "").partition("-")[0]
    if country:
        told["region"] = locate(guide, country, told.get("subdivision")).profile
    known = effective(guide, made.answers)
    action = guide.actions[item.id]

    def chosen(answers: Mapping[str, str]) -> tuple[list[Condition], list[Condition]]:
        rules = [rule.when for rule in action.rules if holds(rule.when, answers)]
        return rules[:1], [extra.when for extra in action.also if holds(extra.when, answers)]

    return chosen(told) == chosen(known) and chosen(told)[0] != []


@st.composite
def walks(draw: st.DrawFn) -> dict[str, str]:
    """Any answers at all, from anywhere, also to questions not asked there."""
    guide = linkedin()
    country = draw(st.sampled_from([*guide.countries, "DE", "GB", "CA", "US", "US"]))
    answers = {"country": country}
    parts = guide.countries[country].subdivisions
    part = draw(st.sampled_from([None, "unsure", *parts]))
    if part and parts:
        answers["subdivision"] = part
    for key in sorted(choices()):
        value = draw(st.sampled_from([None, *(option.value for option in guide.questions[key].options)]))
        if value:
            answers[key] = value
    return {key: value for key, value in answers.items() if key in effective(guide, answers)}


@settings(max_examples=150, deadline=None)
@given(walks(), st.dates(date(2024, 1, 1), date(2028, 1, 1)))
def test_an_outcome_depends_on_the_questions_its_conditions_name_and_no_others(
    answers: dict[str, str], day: date
) -> None:
    guide = linkedin()
    known = effective(guide, answers)
    place = {key: value for key, value in known.items() if key in ("country", "subdivision", "region")}
    for outcome, needed in outcomes().items():
        less = {**place, **{key: value for key, value in known.items() if key in needed}}
        kind, _dot, key = outcome.partition(".")
        assert list(_views(kind, key, known, day)) == list(_views(kind, key, less, day)), outcome


def _views(kind: str, key: str, known: Mapping[str, str], day: date) -> Iterator[object]:
    guide = linkedin()
    if kind == "lane":
        ruling = rule_on(guide, key, known, day)
        yield ruling
        yield state_of(guide, key, known) if ruling.applies == "applies" else None
    elif kind == "action":
        action = guide.actions[key]
        yield [rule for rule in action.rules if holds(rule.when, known)]
        yield [extra for extra in action.also if holds(extra.when, known)]
    else:
        yield disclosure_view(guide, key, known, day, blanks(locate(guide, known["country"], known.get("subdivision"))))


@settings(max_examples=60, deadline=None)
@given(walks(), st.dates(date(2024, 1, 1), date(2028, 1, 1)))
def test_no_walk_raises_in_any_export(answers: dict[str, str], day: date) -> None:
    made = plan(answers, day)
    for form in formats():
        if form == "ics" and not any(item.due for item in made.actions):
            with pytest.raises(OutputError):
                exporter(form)(made)
        else:
            assert exporter(form)(made).endswith("\n")
    assert made.actions
    assert all(item.because for item in made.actions)


def test_answer_sets_leave_questions_open_too() -> None:
    given_sets = list(answer_sets(HOME["eu"], frozenset({"ai_training"})))
    assert {"country": "DE"} in given_sets
    assert {"country": "DE", "account": "member", "ai_training": "off"} in given_sets
    assert not any(given.get("account") == "visitor" and "ai_training" in given for given in given_sets)
