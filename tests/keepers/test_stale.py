"""What is past its re-check date, oldest first; and the one rule for it, wherever an age is shown."""

from datetime import date, timedelta

import pytest
from walkout.engine.build import build_plan
from walkout.engine.due import days_overdue
from walkout.engine.pages import founded
from walkout.guide.model import Guide
from walkout.keepers.stale import stale

from tests.guide.real import HOME, linkedin
from tests.invented import EDITION, FRESH, LATER, guide

DAY = timedelta(days=1)
FIRST = date(2026, 1, 30)
"""The last day on which nothing of the invented guide is overdue: the Law of Letters was read 90 days before."""


def lines(of: Guide, today: date) -> list[str]:
    return stale(of, today)[0].splitlines()


def test_nothing_is_stale_on_the_last_day_of_its_time_and_something_is_a_day_later() -> None:
    told, code = stale(guide(), FIRST)
    assert code == 0
    assert told == "Nothing is past its re-check date on 30 January 2026. The first will be on 31 January 2026.\n"
    told, code = stale(guide(), FIRST + DAY)
    assert code == 1
    assert told == (
        "1 day overdue, checked 2025-11-01: facts.toml: fact.nest-pause: It paused for a season.\n"
        "1 entry is past its re-check date.\n"
    )


def test_each_kind_of_entry_is_told_with_its_file_its_key_and_its_first_words() -> None:
    told = lines(guide(), date(2099, 1, 1))
    assert len(told) == 1 + sum(len(t) for t in (guide().facts, guide().links, guide().authorities, guide().regions))
    assert any("facts.toml: fact.counted: Nine pigeons *stars* _low_" in line for line in told)
    assert any("links.toml: link.loft: " in line for line in told)
    assert any("authorities.toml: authority.north: North Keeper" in line for line in told)
    assert any("regions.toml: region.nest: " in line for line in told)
    assert told[-1] == f"{len(told) - 1} entries are past their re-check date."
    assert max(map(len, told)) < 160


def test_the_oldest_check_comes_first_and_of_one_day_what_is_longest_overdue() -> None:
    facts = guide().facts
    late = facts["counted"]._replace(checked=date(2024, 1, 1), recheck_after_days=400)
    later = late._replace(recheck_after_days=300)
    newer = late._replace(checked=date(2024, 6, 1), recheck_after_days=0)
    of = guide()._replace(facts={"newer": newer, "late": late, "later": later}, links={}, authorities={}, regions={})
    told = lines(of, LATER)
    assert [line.split("fact.")[1].partition(":")[0] for line in told[:-1]] == ["later", "late", "newer"]


def test_before_the_edition_no_age_is_given() -> None:
    old = {key: fact._replace(recheck_after_days=0) for key, fact in guide().facts.items()}
    of = guide()._replace(facts=old)
    told, code = stale(of, EDITION - DAY)
    assert code == 0
    assert told == ("The guide is of 10 January 2026. Of a day before that, 9 January 2026, no age can be given.\n")
    assert stale(of, EDITION)[1] == 1


def test_a_guide_that_states_nothing_has_nothing_to_check_again() -> None:
    empty = guide()._replace(facts={}, links={}, authorities={}, regions={})
    assert stale(empty, FRESH) == ("Nothing is past its re-check date on 15 January 2026.\n", 0)


@pytest.mark.parametrize("today", [date(2026, 11, 23), date(2027, 1, 1), date(2027, 12, 1)])
def test_what_a_plan_calls_overdue_is_stale(today: date) -> None:
    of = linkedin()
    told = lines(of, today)
    stale_keys = {line.split(": ")[2].partition(".")[2] for line in told[:-1]}
    names = {who.name: key for key, who in of.authorities.items()}
    for home in HOME.values():
        overdue = build_plan(of, home, {}, today).age.overdue
        assert {names.get(key, key) for key in overdue} <= stale_keys


def test_a_thing_is_overdue_from_the_day_after_its_last() -> None:
    fact = guide().facts["counted"]._replace(checked=date(2026, 1, 1), recheck_after_days=10)
    assert [days_overdue(fact, date(2026, 1, day)) for day in (1, 11, 12)] == [-10, 0, 1]
    assert [founded(guide(), [fact], date(2026, 1, day)).overdue for day in (11, 12)] == [False, True]
