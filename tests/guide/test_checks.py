"""The checks: every slip is told of with its file and key, and what is right is left alone."""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from types import ModuleType

import pytest
from walkout.engine.answers import effective
from walkout.engine.items import settled
from walkout.engine.plan import Mark
from walkout.guide import gate
from walkout.guide.checks import addresses, findings, glossary, reachable, reading, words
from walkout.guide.checks.finding import Finding
from walkout.guide.checks.readers import Readers
from walkout.guide.checks.subject import subject
from walkout.guide.gate import Shaped
from walkout.guide.model import Guide, LaneRule, Link, Term

from tests.guide.mutations import Slip, slips
from tests.guide.real import FOLDER, HOME, distinct, linkedin

TODAY = date(2026, 11, 24)
SLIPS = slips()


@cache
def whole() -> dict[str, Shaped]:
    return {file: gate.shape(file, content) for file, content in gate.contents(FOLDER).items()}


def slipped(slip: Slip) -> tuple[Finding, ...]:
    text = (FOLDER / slip.file).read_text(encoding="utf-8")
    assert slip.old in text, "the guide has changed: nothing was broken"
    broken = gate.shape(slip.file, tomllib.loads(text.replace(slip.old, slip.new, 1)))
    return gate.judge({**whole(), slip.file: broken}.values(), TODAY).findings


def test_nothing_is_found_in_the_guide_as_it_stands() -> None:
    assert gate.judge(whole().values(), TODAY).findings == ()
    assert list(findings(linkedin())) == []


@pytest.mark.parametrize("what", SLIPS)
def test_a_slip_is_told_of(what: str) -> None:
    slip = SLIPS[what]
    found = slipped(slip)
    told = [item for item in found if (item.file, item.key) == (slip.named or slip.file, slip.key)]
    assert any(slip.told in item.message for item in told), "\n".join(map(str, found))
    assert all("\n" not in str(item) and item.message.endswith(".") for item in found)


def test_there_are_slips_of_every_kind() -> None:
    assert len(SLIPS) >= 40
    assert {slip.file for slip in SLIPS.values()} == set(whole())


# What is right is left


def about(check: ModuleType, guide: Guide) -> list[Finding]:
    found: Iterator[Finding] = check.findings(subject(guide, TODAY))
    return list(found)


def saying(text: str) -> Guide:
    """The guide with another sentence in its glossary."""
    guide = linkedin()
    return guide._replace(glossary={**guide.glossary, "new": Term("New", text)})


@pytest.mark.parametrize(
    "fine",
    [
        "This does not mean that your data is deleted.",
        "Nothing is guaranteed, and nobody is safe from that.",
        "LinkedIn said in September 2024 that personal data is removed from its sets.",
        "According to its notice of 2026, data is deleted within 30 days.",
        "Save a copy, then delete the rest. The Data Protection Commission hears complaints.",
        "“" + "word " * 24 + "” is the end of it.",
    ],
)
def test_a_denial_a_dated_statement_and_a_short_quotation_are_left(fine: str) -> None:
    assert about(words, saying(fine)) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "Your data was removed.",
        "Your account is protected, and nothing is shared.",
        "LinkedIn is compliant with the law.",
        "Everything is deleted. This will not undo training.",
        "No switch is left on, but your data is safe.",
        "LinkedIn said that your posts are deleted.",
        "“" + "word " * 25 + "”",
        " ",
        "left\u200bright",
    ],
)
def test_a_promise_a_long_quotation_and_what_cannot_be_seen_are_found(wrong: str) -> None:
    (found,) = about(words, saying(wrong))
    assert str(found).startswith("glossary.toml: term.new.says: ")


@pytest.mark.parametrize(
    "fine",
    [
        "https://www.linkedin.com/psettings/?page=2&lang=de",
        "https://www.linkedin.com/help?usermanual=1&monkey=2#section-email",
        "https://www.linkedin.com/help?processInstanceId=994719535",
        "https://www.linkedin.com/a@b/token/session",
        "https://www.linkedin.com/help/user?pid=5a37966ab26c4489adc20dc53162fa4d",
    ],
)
def test_a_plain_address_is_left(fine: str) -> None:
    assert about(addresses, at(fine)) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "https://www.linkedin.com/?session_redirect=x&sessionId=1",
        "https://www.linkedin.com/?li_at=1",
        "https://www.linkedin.com/?member-id=1",
        "https://www.linkedin.com/#access_token=1",
        "https://www.linkedin.com/?next=%65yJhbGciOiJIUzI1NiJ9.e30",
        "https://www.linkedin.com/ada@example.org",
        "https://www.linkedin.com:8443/",
        "https://www.linkedin.com.example.org/",
        "https://www.linkedin.com\\@example.org/",
        "ftp://www.linkedin.com/",
        "www.linkedin.com",
        "https://www.linkedin.com/a b",
        "",
    ],
)
def test_an_address_that_tells_of_a_person_or_leads_elsewhere_is_found(wrong: str) -> None:
    (found,) = about(addresses, at(wrong))
    assert str(found).startswith("links.toml: link.new.url: ")


def at(url: str) -> Guide:
    guide = linkedin()
    new = Link("New", url, "verified", ("help-control",), TODAY)
    return guide._replace(links={**guide.links, "new": new})


def test_the_words_of_the_glossary_count_as_easy() -> None:
    hard = (
        "Organisational data subject documentation necessitates intermediary identification, " * 2 + "as is known here."
    )
    assert [found.key for found in about(reading, saying(hard))] == ["term.new.says"]
    guide = saying(hard)
    names = "Organisational data subject documentation necessitates intermediary identification"
    guide = guide._replace(glossary={**guide.glossary, "long": Term(names, "A long word.")})
    assert about(reading, guide) == []


def test_a_short_name_is_explained_by_the_glossary_or_by_an_authority() -> None:
    assert about(glossary, saying("The CNIL and the GDPR are known; so is an FAQ.")) == []
    twice = saying("The XYZ is not.")
    twice = twice._replace(glossary={**twice.glossary, "newer": Term("Newer", "Nor is the XYZ.")})
    assert [str(found) for found in about(glossary, twice)] == [
        "glossary.toml: term.new.says: “XYZ” is used, and glossary.toml does not explain it."
    ]


def test_a_table_as_a_whole_is_measured_too() -> None:
    guide = linkedin()
    plain = "Members appreciate considerable flexibility whenever organisations communicate sufficiently early."
    many = {f"new-{number}": Term("New", plain) for number in range(60)}
    assert ("glossary.toml", "term") in {
        (found.file, found.key) for found in about(reading, guide._replace(glossary=many))
    }


def test_a_part_of_a_country_is_asked_for_only_where_one_matters() -> None:
    guide = linkedin()
    whole_countries = {code: country._replace(subdivisions={}) for code, country in guide.countries.items()}
    assert [found.key for found in about(reachable, guide._replace(countries=whole_countries))] == [
        "question.subdivision"
    ]


def test_the_last_of_a_lane_may_be_there_in_case() -> None:
    guide = linkedin()
    lane = guide.lanes["past_training"]
    for added, dead in ((LaneRule(), []), (LaneRule({"adult": ("no",)}), ["lane.past_training.rules.2"])):
        longer = lane._replace(rules=(*lane.rules, added))
        found = about(reachable, guide._replace(lanes={**guide.lanes, "past_training": longer}))
        assert [one.key for one in found] == dead


# Readers


@pytest.mark.parametrize("profile", HOME)
def test_nobody_who_can_come_is_left_out(profile: str) -> None:
    guide = linkedin()
    for names in ({"account", "adult"}, {"ai_training", "ai_training_off_since"}, {"other_ai", "objection", "account"}):
        crowd = Readers(guide).by([dict.fromkeys(names, ())])
        coming = [dict(reader) for reader in crowd.readers]
        known = {name for name, _value in crowd.gave}
        for answers in distinct(HOME[profile], frozenset(names)):
            here = effective(guide, answers)
            assert {name: value for name, value in here.items() if name in known} in coming


def test_what_somebody_did_counts() -> None:
    guide = linkedin()
    waiting = effective(guide, {"country": "DE", "other_ai": "object", "objection": "waiting"})
    after = settled(guide, waiting, {"objection-form": Mark("not_for_me", TODAY)})
    crowd = Readers(guide).by([{"objection": ("waiting",)}])
    known = {name: value for name, value in after.items() if name in {name for name, _value in crowd.gave}}
    assert (known["other_ai"], known["objection"]) == ("leave", "waiting")
    assert known in [dict(one) for one in crowd.readers]


def test_a_condition_holds_for_those_who_gave_all_its_answers() -> None:
    guide = linkedin()
    crowd = Readers(guide).by([{"region": ("eu",), "account": ("member",)}])
    chosen = list(crowd.among(crowd.fitting({"region": ("eu", "uk"), "account": ("visitor",)})))
    assert sorted(reader["region"] for reader in chosen) == ["eu", "uk"]
    assert {reader["account"] for reader in chosen} == {"visitor"}
    assert crowd.fitting({}) == crowd.everyone
    assert crowd.fitting({"nothing": ("x",)}) == 0


# Whatever is broken, a check finds and never fails


@pytest.mark.parametrize(
    "field", [name for file in whole().values() for name in file.parts if name not in ("about", "code")]
)
def test_a_guide_with_a_table_left_out_is_checked_to_the_end(field: str) -> None:
    parts = {name: part for file in whole().values() for name, part in file.parts.items()}
    empty = Shaped({field: () if field == "events" else {}}, ())
    found = gate.judge([Shaped(parts, ()), empty], TODAY).findings
    assert bool(found) == (field != "grounds")


def test_a_guide_with_all_its_tables_left_out_is_checked_to_the_end() -> None:
    about_it = whole()["guide.toml"].parts["about"]
    parts: dict[str, object] = {name: {} for file in whole().values() for name in file.parts}
    found = gate.judge([Shaped({**parts, "about": about_it, "events": (), "code": None}, ())], TODAY).findings
    assert {item.file for item in found} == {"guide.toml", "regions.toml", "authorities.toml"}
