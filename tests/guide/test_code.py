"""The take-home code of the real guide: every walk comes back, no slip passes, and no code ever issued is lost."""

import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from walkout.engine.build import build_plan
from walkout.engine.code import ALPHABET, GROUP, LONGEST, Taken, decode, encode, length
from walkout.engine.plan import Mark
from walkout.errors import CodeError
from walkout.guide.checks import findings
from walkout.guide.model import Code, CodeField, Guide

from tests.guide.codes.walks import undated, walks
from tests.guide.real import HOME, linkedin

CODES = Path(__file__).with_name("codes")
EDITIONS = sorted(path.stem for path in CODES.glob("*.toml"))
TODAY = date(2027, 3, 1)


def table() -> Code:
    code = linkedin().code
    assert code
    return code


def code_of(walk: Taken, guide: Guide | None = None) -> str:
    code = encode(guide or linkedin(), *walk)
    assert code
    return code


# Every walk


def test_ten_thousand_walks_come_back() -> None:
    guide, seen = linkedin(), set()
    for walk in walks(guide, 10_000, seed=20261123):
        code = code_of(walk)
        found = decode(guide, code)
        assert found == undated(walk)
        assert code_of(found) == code
        seen.add(code)
    assert len(seen) > 9_900


@settings(max_examples=200)
@given(st.integers(0, 2**64))
def test_any_walk_comes_back(seed: int) -> None:
    (walk,) = walks(linkedin(), 1, seed)
    assert decode(linkedin(), code_of(walk)) == undated(walk)


def test_everything_that_has_a_number_comes_back() -> None:
    for field in table().fields:
        for value in field.values:
            walk = Taken({"country": "DE"}, {}, ())
            match field.kind:
                case "place":
                    country, _dash, part = value.partition("-")
                    divided = {"subdivision": part if part == "unsure" else value} if part else {}
                    walk = walk._replace(answers={"country": country, **divided})
                case "answer":
                    walk.answers[field.id] = value
                case "mark":
                    walk.marks[field.id] = Mark(value)  # type: ignore[arg-type]
                case "ground":
                    walk = walk._replace(grounds=(field.id,))
            assert decode(linkedin(), code_of(walk)) == walk


def test_a_plan_from_its_code_is_the_plan_without_days() -> None:
    guide = linkedin()
    for walk in walks(guide, 100, seed=2):
        plan = build_plan(guide, walk.answers, walk.marks, TODAY, walk.grounds)
        assert plan.code == code_of(walk)
        taken = decode(guide, plan.code)
        again = build_plan(guide, taken.answers, taken.marks, TODAY, taken.grounds)
        without = undated(walk)
        assert again == build_plan(guide, without.answers, without.marks, TODAY, without.grounds)
        assert again.code == plan.code
        assert all(item.on is None and item.sent is None for item in again.actions)


def test_a_code_has_eighteen_characters_and_room_for_more() -> None:
    (walk,) = walks(linkedin(), 1, seed=3)
    code = code_of(walk)
    assert [len(group) for group in code.split("-")] == [GROUP] * 4 + [2]
    assert length(table()) == 18 <= LONGEST == 20
    bits = 1
    for field in table().fields:
        bits *= field.radix
    assert bits << 1 <= 32 ** (18 - 3), "room for a new field without a longer code"


# No slip


@cache
def codes() -> list[str]:
    found = [code_of(walk).replace("-", "") for walk in walks(linkedin(), 200, seed=4)]
    assert len(set(found)) == 200
    return found


def passes(text: str, guide: Guide | None = None) -> bool:
    try:
        decode(guide or linkedin(), text)
    except CodeError:
        return False
    return True


def refuse(slips: Iterator[str]) -> int:
    """How many slips there were, each of them refused."""
    passed, count = [], 0
    for slip in slips:
        count += 1
        if passes(slip):
            passed.append(slip)
    assert passed == []
    return count


def test_these_codes_are_read() -> None:
    assert all(passes(code) for code in codes())


def test_every_single_wrong_character_is_refused() -> None:
    assert 200 * 18 * 31 == refuse(
        code[:place] + sign + code[place + 1 :]
        for code in codes()
        for place in range(len(code))
        for sign in ALPHABET
        if sign != code[place]
    )


def test_every_swap_of_two_different_characters_is_refused_neighbours_or_not() -> None:
    def swapped(code: str, one: int, other: int) -> str:
        return code[:one] + code[other] + code[one + 1 : other] + code[one] + code[other + 1 :]

    neighbours = sum(one != other for code in codes() for one, other in pairwise(code))
    assert neighbours < refuse(
        swapped(code, one, other)
        for code in codes()
        for one, other in combinations(range(len(code)), 2)
        if code[one] != code[other]
    )


def test_a_missing_or_a_doubled_character_is_refused() -> None:
    places = [(code, place) for code in codes() for place in range(len(code))]
    assert len(places) == refuse(code[:place] + code[place + 1 :] for code, place in places)
    assert len(places) == refuse(code[:place] + code[place] + code[place:] for code, place in places)


def test_the_codes_of_another_guide_are_refused() -> None:
    guide = linkedin()
    for other in ("chatgpt", "meta", "x", "reddit", "slack"):
        elsewhere = guide._replace(about=guide.about._replace(id=other))
        theirs = [code_of(walk, elsewhere) for walk in walks(guide, 200, seed=4)]
        assert all(passes(code, elsewhere) for code in theirs[:5])
        assert refuse(iter(theirs)) == 200


# For ever. `codes/` has a file for every edition that changed code.toml; python -m tests.guide.codes writes the next.


@cache
def issued(edition: str) -> dict[str, Any]:
    return tomllib.loads((CODES / f"{edition}.toml").read_text(encoding="utf-8"))


def issued_walks(edition: str) -> Iterator[tuple[str, Taken]]:
    for entry in issued(edition)["walk"]:
        marks = {key: Mark(status) for key, status in entry["marks"].items()}
        yield entry["code"], Taken(entry["answers"], marks, tuple(entry["grounds"]))


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_codes_of_every_edition_are_read(edition: str) -> None:
    for code, walk in issued_walks(edition):
        assert decode(linkedin(), code) == walk
        plan = build_plan(linkedin(), walk.answers, walk.marks, TODAY, walk.grounds)
        assert plan.place.country == walk.answers["country"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_code_toml_is_only_ever_appended_to(edition: str) -> None:
    then = issued(edition)["code"]
    assert table().version == then["version"]
    assert list(table().lengths[: len(then["lengths"])]) == then["lengths"]
    for now, field in zip(table().fields, then["fields"], strict=False):
        assert (now.kind, now.id, now.radix) == (field["kind"], field.get("id", ""), field["radix"])
        assert list(now.values[: len(field["values"])]) == field["values"]
    assert len(table().fields) >= len(then["fields"])


def test_the_newest_file_is_that_of_code_toml_as_it_is() -> None:
    newest = issued(EDITIONS[-1])["code"]
    fields = tuple(CodeField(**{**field, "values": tuple(field["values"])}) for field in newest["fields"])
    assert Code(newest["version"], tuple(newest["lengths"]), fields) == table(), "run python -m tests.guide.codes"
    assert EDITIONS[-1] <= linkedin().about.edition.isoformat()


def test_what_was_issued_says_everything_that_can_be_said() -> None:
    said: set[tuple[str, str, str]] = set()
    homes = set()
    for _code, walk in issued_walks(EDITIONS[-1]):
        said.add(("place", walk.answers["country"], walk.answers.get("subdivision", "")))
        said |= {("answer", key, value) for key, value in walk.answers.items()}
        said |= {("mark", key, mark.status) for key, mark in walk.marks.items()}
        said |= {("ground", key, "yes") for key in walk.grounds}
        homes.add(build_plan(linkedin(), walk.answers, {}, TODAY).place.profile)
    fields = [field for field in table().fields if field.kind != "place"]
    assert {(field.kind, field.id, value) for field in fields for value in field.values} <= said
    divided = [code for code, entry in linkedin().countries.items() if entry.subdivisions]
    assert {("place", code, "unsure") for code in divided} <= said
    assert homes == set(HOME)


# What is wrong with a code is found before anyone is given one


def changed(kind: str, key: str = "", **changes: Any) -> Guide:
    """The guide with one field of its code changed."""
    fields = tuple(
        field._replace(**changes) if (field.kind, field.id) == (kind, key) else field for field in table().fields
    )
    return coded(fields=fields)


def coded(**changes: Any) -> Guide:
    return linkedin()._replace(code=table()._replace(**changes))


def place_field() -> CodeField:
    return table().fields[0]


def without(kind: str, key: str) -> Guide:
    return coded(fields=tuple(field for field in table().fields if (field.kind, field.id) != (kind, key)))


WRONG: dict[str, tuple[Callable[[], Guide], str, str]] = {
    "a missing country": (
        lambda: changed("place", values=tuple(value for value in place_field().values if value != "FR")),
        "code.fields",
        "no number for “FR” of the place",
    ),
    "a missing part of a country": (
        lambda: changed("place", values=tuple(value for value in place_field().values if value != "CA-QC")),
        "code.fields",
        "“CA-QC”",
    ),
    "a part not named": (
        lambda: changed("place", values=tuple(value for value in place_field().values if value != "DE-unsure")),
        "code.fields",
        "“DE-unsure”",
    ),
    "a missing answer": (
        lambda: changed("answer", "account", values=("member", "visitor")),
        "code.fields",
        "“closed” of answer “account”",
    ),
    "a missing status": (
        lambda: changed("mark", "data-copy", values=("done", "not_for_me", "not_found")),
        "code.fields",
        "“todo” of mark “data-copy”",
    ),
    "a missing ground": (
        lambda: changed("ground", "safety", values=("no",)),
        "code.fields",
        "“yes” of ground “safety”",
    ),
    "no field for a question": (lambda: without("answer", "groups"), "code.fields", "answer “groups”"),
    "no field for an action": (lambda: without("mark", "complaint"), "code.fields", "mark “complaint”"),
    "a value twice": (
        lambda: changed("answer", "adult", values=("yes", "no", "yes")),
        "code.fields.2.values",
        "twice",
    ),
    "a radix without room": (lambda: changed("answer", "account", radix=3), "code.fields.1.radix", "no number left"),
    "no radix": (lambda: changed("answer", "account", radix=0), "code.fields.1.radix", "no number left"),
    "two fields for a question": (
        lambda: coded(fields=(*table().fields, CodeField("answer", 2, ("yes",), "adult"))),
        "code.fields",
        "two fields for answer “adult”",
    ),
    "two fields for the place": (
        lambda: coded(fields=(*table().fields, CodeField("place", 2, ("FR",)))),
        "code.fields",
        "two fields for the place",
    ),
    "no length": (lambda: coded(lengths=()), "code.lengths", "must list 18"),
    "another length": (lambda: coded(lengths=(17,)), "code.lengths", "must list 18"),
    "a length not reached yet": (lambda: coded(lengths=(18, 19)), "code.lengths", "none above"),
    "too long": (
        lambda: coded(fields=(*table().fields, CodeField("answer", 2**20, ("yes",), "retired"))),
        "code.fields",
        "more than 20 characters",
    ),
    "version 0": (lambda: coded(version=0), "code.version", "from 1 to 31"),
    "version 32": (lambda: coded(version=32), "code.version", "from 1 to 31"),
}


def about_the_code(guide: Guide) -> list[tuple[str, str]]:
    return [(finding.key, finding.message) for finding in findings(guide) if finding.file == "code.toml"]


def test_nothing_is_wrong_with_the_code() -> None:
    assert about_the_code(linkedin()) == []
    assert about_the_code(linkedin()._replace(code=None)) == []


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_with_a_code_is_found(what: str) -> None:
    make, key, message = WRONG[what]
    assert {where for where, told in about_the_code(make()) if message in told} == {key}


def test_what_is_retired_or_longer_in_order_is_no_fault() -> None:
    retired = CodeField("answer", 3, ("yes", "no"), "retired")
    assert about_the_code(coded(fields=(*table().fields, retired))) == []
    longer = coded(fields=(*table().fields, retired._replace(radix=100)), lengths=(18, 19))
    assert about_the_code(longer) == []
