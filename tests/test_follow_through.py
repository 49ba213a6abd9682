"""Follow-through from the command line: codes, what was remembered, and what bad input gets."""

import json
from datetime import date
from pathlib import Path

import pytest
from walkout.cli import main
from walkout.engine.journey import Journey
from walkout.engine.plan import Mark
from walkout.guide.loader import load
from walkout.record.memory import Memory
from walkout.record.store import Store, default_folder

GUIDE = load()
SENT = date(2026, 10, 20)
FRENCH = {"country": "FR", "account": "member", "ai_training": "on", "other_ai": "object", "objection": "not_sent"}
JOURNEY = Journey(GUIDE, FRENCH, {"objection-form": Mark("sent", SENT)}, ("safety",), frozenset(GUIDE.disclosures))
CODE = str(JOURNEY.plan(SENT).code)

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def kept(home: Path) -> Path:
    """A record of a walk in October, in the place where walkout looks for it."""
    store = Store(default_folder(), "linkedin")
    with Memory(store) as memory:
        memory.begin(JOURNEY, SENT)
    assert home in store.path.parents
    return store.path


def refused(capsys: Capture, *arguments: str) -> str:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("walkout: ")
    assert err.count("\n") == 1
    return err


def test_a_code_brings_answers_and_marks_without_their_days(capsys: Capture) -> None:
    assert main(["checklist", "--code", CODE, "--format", "json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["answers"] == FRENCH
    assert made["code"] == CODE
    sent = next(item for item in made["actions"] if item["id"] == "objection-form")
    assert (sent["status"], sent["on"]) == ("sent", None)


def test_options_add_to_a_code_and_must_agree_with_it(capsys: Capture) -> None:
    assert main(["checklist", "--code", CODE.lower(), "--answer", "research=on", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["answers"] == {**FRENCH, "research": "on"}
    assert "FR and DE" in refused(capsys, "checklist", "--code", CODE, "--country", "DE")


@pytest.mark.parametrize("form", ["markdown", "text"])
def test_the_last_line_is_the_code(capsys: Capture, form: str) -> None:
    assert main(["checklist", "--code", CODE, "--format", form]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == f"Take-home code: {CODE}"


@pytest.mark.parametrize("command", ["checklist", "--plain"])
def test_a_wrong_code_is_one_sentence(capsys: Capture, home: Path, command: str) -> None:
    wrong = CODE[:-1] + ("A" if CODE[-1] != "A" else "B")
    assert "Compare it" in refused(capsys, command, "--code", wrong)


@pytest.mark.parametrize("command", ["checklist", "--plain"])
def test_an_empty_code_is_not_the_same_as_none(capsys: Capture, home: Path, command: str) -> None:
    country = ("--country", "FR") if command == "checklist" else ()
    assert "too few or too many characters" in refused(capsys, command, *country, "--code", "")


@pytest.mark.parametrize("command", ["checklist", "--plain"])
def test_a_code_of_a_later_version_says_so(capsys: Capture, home: Path, command: str) -> None:
    assert GUIDE.code
    later = GUIDE._replace(code=GUIDE.code._replace(version=GUIDE.code.version + 1))
    code = str(Journey(later, FRENCH).plan(SENT).code)
    assert "made by a newer walkout" in refused(capsys, command, "--code", code)


def test_two_places_are_compared(capsys: Capture) -> None:
    assert main(["compare", "DE", "GB", "--answer", "ai_training=on"]) == 0
    out = capsys.readouterr().out
    assert "LinkedIn Corporation" in out
    assert "LinkedIn Ireland" in out
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize("places", [("DE", "XX"), ("DE", "US-ZZ"), ("EU", "DE")])
def test_a_place_that_is_none_is_refused(capsys: Capture, places: tuple[str, str]) -> None:
    refused(capsys, "compare", *places)


def test_forget_says_what_was_deleted(capsys: Capture, kept: Path) -> None:
    assert main(["forget"]) == 0
    assert str(kept) in capsys.readouterr().out
    assert not kept.exists()
    assert main(["forget"]) == 0
    assert "nothing to delete" in capsys.readouterr().out


def test_a_record_from_a_newer_version_stops_the_walk_and_stays(capsys: Capture, kept: Path) -> None:
    newer = kept.read_text().replace('"version": 1', '"version": 2')
    kept.write_text(newer)
    assert "newer walkout" in refused(capsys, "--plain")
    assert kept.read_text() == newer


def test_a_state_folder_that_is_a_file_stops_the_walk(capsys: Capture, home: Path) -> None:
    folder = default_folder()
    folder.parent.mkdir(parents=True)
    folder.write_text("mine")
    assert "is a file" in refused(capsys, "--plain")
    assert "is a file" in refused(capsys, "forget")
    assert folder.read_text() == "mine"


def test_the_checklist_neither_reads_nor_writes_what_is_remembered(capsys: Capture, kept: Path) -> None:
    before = {path.name: path.read_bytes() for path in kept.parent.iterdir()}
    assert main(["checklist", "--country", "DE"]) == 0
    assert "20 October 2026" not in capsys.readouterr().out
    assert {path.name: path.read_bytes() for path in kept.parent.iterdir()} == before
