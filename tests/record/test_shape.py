"""The gate: every field comes back, every version reads for ever, nothing else gets in."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from walkout.engine.changes import Seen
from walkout.engine.plan import Mark
from walkout.errors import RecordError
from walkout.record.model import Given, Record
from walkout.record.shape import MIGRATIONS, VERSION, YEARS, dump, parse

from tests.record.kept import GUIDE, RECORD

FIXTURES = Path(__file__).parent
WHOLE: dict[str, Any] = json.loads(dump(RECORD))

days = st.dates(date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31))
words = st.dictionaries(st.text(), st.text())
marks = st.builds(Mark, st.sampled_from(["todo", "done", "sent", "answered"]), st.none() | days, st.none() | days)
pairs = st.dictionaries(st.text(), st.tuples(st.text(), st.text()))
records = st.builds(
    Record,
    guide=st.just(GUIDE),
    edition=days,
    saved=days,
    answers=st.dictionaries(st.text(), st.builds(Given, st.text(), days)),
    read=st.lists(st.text()).map(tuple),
    marks=st.dictionaries(st.text(), marks),
    grounds=st.lists(st.text()).map(tuple),
    seen=st.none() | st.builds(Seen, edition=days, on=days, lanes=pairs, actions=words, facts=words),
)


@given(records)
def test_every_field_comes_back(record: Record) -> None:
    back = parse(dump(record), GUIDE)
    assert back == record
    assert back is not None
    assert {type(mark) for mark in back.marks.values()} <= {Mark}


def test_the_version_comes_first_and_a_person_can_read_the_rest() -> None:
    text = dump(RECORD).decode()
    assert text.startswith('{\n  "version": 1,\n')
    assert '"région"' in text
    assert '"on": "2026-08-15"' in text


def test_there_is_a_fixture_and_a_migration_for_every_version() -> None:
    assert {path.name for path in FIXTURES.glob("*.json")} == {f"v{number}.json" for number in range(1, VERSION + 1)}
    assert set(MIGRATIONS) == set(range(1, VERSION))


@pytest.mark.parametrize("number", range(1, VERSION + 1))
def test_every_version_ever_written_reads(number: int) -> None:
    assert parse((FIXTURES / f"v{number}.json").read_bytes(), GUIDE) == RECORD


def test_this_version_is_written_as_its_fixture_shows() -> None:
    assert dump(RECORD) == (FIXTURES / f"v{VERSION}.json").read_bytes()


def test_older_records_are_brought_up_step_by_step() -> None:
    def rename(whole: dict[str, Any]) -> dict[str, Any]:
        return {**{key: part for key, part in whole.items() if key != "ticked"}, "marks": whole["ticked"]}

    def add(whole: dict[str, Any]) -> dict[str, Any]:
        return {**whole, "grounds": [*whole.get("grounds", []), "added"]}

    old = {key: part for key, part in WHOLE.items() if key not in ("marks", "grounds")} | {"ticked": WHOLE["marks"]}
    steps = {1: rename, 2: add}
    assert parse(json.dumps(old).encode(), GUIDE, 3, steps) == RECORD._replace(grounds=("added",))
    second = json.dumps({**WHOLE, "version": 2}).encode()
    assert parse(second, GUIDE, 3, steps) == RECORD._replace(grounds=(*RECORD.grounds, "added"))
    assert parse(json.dumps({**WHOLE, "version": 3}).encode(), GUIDE, 3, steps) == RECORD


@pytest.mark.parametrize("fault", [KeyError, IndexError, TypeError, ValueError, AttributeError])
def test_an_older_record_that_its_migration_stumbles_over_is_damaged(fault: type[Exception]) -> None:
    def stumble(_whole: dict[str, Any]) -> dict[str, Any]:
        raise fault

    assert parse(dump(RECORD), GUIDE, 2, {1: stumble}) is None


@pytest.mark.parametrize("version", [VERSION + 1, 99, 10**30])
def test_a_later_version_is_refused_whatever_it_holds(version: int) -> None:
    with pytest.raises(RecordError, match=r"newer walkout.*left as it is.*walkout forget"):
        parse(json.dumps({"version": version, "all": "new"}).encode(), GUIDE)


def test_a_record_cut_short_anywhere_is_damaged() -> None:
    content = dump(RECORD).rstrip()
    assert [length for length in range(len(content)) if parse(content[:length], GUIDE)] == []
    assert parse(content, GUIDE) == RECORD


def _changed(**parts: Any) -> bytes:
    return json.dumps(WHOLE | parts).encode()


def _without(key: str) -> bytes:
    return json.dumps({name: part for name, part in WHOLE.items() if name != key}).encode()


DAMAGED = {
    "empty": b"",
    "blank": b"\n",
    "binary": bytes(range(256)),
    "zeros": bytes(4096),
    "not UTF-8": dump(RECORD).replace("é".encode(), b"\xe9"),
    "two of them": dump(RECORD) * 2,
    "null": b"null",
    "a list": b"[1, 2]",
    "a word": b'"version"',
    "an empty object": b"{}",
    "no version": _without("version"),
    "version 0": _changed(version=0),
    "version -1": _changed(version=-1),
    "version true": _changed(version=True),
    "version 1.0": _changed(version=1.0),
    "version in words": _changed(version="1"),
    "an unknown key": _changed(extra=1),
    "another guide's": _changed(guide="other"),
    "a day that does not exist": _changed(saved="2026-02-30"),
    "a day as a number": _changed(saved=0),
    "a day before all days": _changed(saved="0001-01-01"),
    "a day after all days": _changed(marks={"ask": {"status": "sent", "on": "9999-12-31"}}),
    "a status there is none of": _changed(marks={"ask": {"status": "forgotten"}}),
    "an unknown key within": _changed(marks={"ask": {"status": "done", "by": "me"}}),
    "answers without days": _changed(answers={"country": "XA"}),
    "a number for a word": _changed(answers={"country": {"value": 1, "on": "2026-07-02"}}),
    "lanes of three": _changed(seen=WHOLE["seen"] | {"lanes": {"training": ["a", "b", "c"]}}),
    "deep": b'{"version": 1, "read": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "deep objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "a long number": b'{"version": 1, "read": ' + b"9" * 10_000 + b"}",
    "not a number": b'{"version": 1, "read": NaN}',
} | {f"no {key}": _without(key) for key in WHOLE}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_what_is_no_record_does_not_get_in(content: bytes) -> None:
    assert parse(content, GUIDE) is None
