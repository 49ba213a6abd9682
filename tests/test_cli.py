"""The command line: what bad input gets, and that nothing is written then."""

import errno
import io
import json
import os
from pathlib import Path

import pytest
from walkout.cli import main

BAD = [
    ([], "country"),
    (["--country", "XX"], "country=XX"),
    (["--country", "EU"], "country=EU"),
    (["--country", "DE", "--answer", "ai_training=maybe"], "on, off, missing, unsure"),
    (["--country", "DE", "--answer", "mood=good"], "mood"),
    (["--country", "DE", "--answer", "ai_training"], "QUESTION=VALUE"),
    (["--country", "DE", "--subdivision", "US-CA"], "DE-BY"),
    (["--country", "FR", "--subdivision", "FR-75"], "subdivision=FR-75"),
    (["--country", "DE", "--answer", "country=FR"], "DE and FR"),
    (["--country", "DE", "--answer", "groups=yes", "--answer", "groups=no"], "groups is answered twice"),
]


def refused(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> str:
    assert main(["checklist", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("walkout: ")
    assert err.count("\n") == 1
    return err


@pytest.mark.parametrize(("arguments", "named"), BAD, ids=str)
def test_bad_input_gets_one_sentence_that_names_the_key(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: list[str], named: str
) -> None:
    target = tmp_path / "list.md"
    assert named in refused(capsys, [*arguments, "--output", str(target)])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("day", ["2025-02-30", "yesterday", "1066-10-14"])
def test_a_day_that_does_not_exist_is_refused(capsys: pytest.CaptureFixture[str], day: str) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["checklist", "--country", "DE", "--as-of", day])
    assert stop.value.code == 2
    assert day in capsys.readouterr().err


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"country": 1}', b'{"country": "DE"', b"\xff\xfe", b"x" * 70000], ids=lambda c: c[:9]
)
def test_a_broken_answers_file_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "answers.json"
    file.write_bytes(content)
    assert "answers.json" in refused(capsys, ["--answers", str(file)])


def test_an_answers_file_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "nowhere.json" in refused(capsys, ["--answers", str(tmp_path / "nowhere.json")])


def test_the_same_answer_twice_in_two_spellings_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["checklist", "--country", "Germany", "--answer", "country=de"]) == 0
    assert capsys.readouterr().out.startswith("# Your LinkedIn AI checklist\n\nGermany.\n")


def test_answers_from_standard_input_count(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"country": "US", "subdivision": "US-CA", "ai_training": "off"}
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(json.dumps(given).encode())))
    assert main(["checklist", "--answers", "-", "--format", "json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["answers"] == given
    assert made["region"]["profile"] == "california"
    assert made["lanes"][0]["state"] == "off"


def test_an_answer_not_asked_for_here_is_said_and_ignored(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["checklist", "--country", "DE", "--answer", "ads_sharing=on", "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert err == "walkout: not asked here, so ignored: ads_sharing.\n"
    assert json.loads(out)["answers"] == {"country": "DE"}


def test_a_file_is_written_whole_for_its_owner_and_replaced_only_by_force(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    target = tmp_path / "list.md"
    assert main(["checklist", "--country", "DE", "--output", str(target)]) == 0
    written = target.read_text(encoding="utf-8")
    assert written.startswith("# Your LinkedIn AI checklist")
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == 0o600
    target.write_text("mine", encoding="utf-8")
    assert "list.md" in refused(capsys, ["--country", "DE", "--output", str(target)])
    assert target.read_text(encoding="utf-8") == "mine"
    assert main(["checklist", "--country", "DE", "--output", str(target), "--force"]) == 0
    assert target.read_text(encoding="utf-8") == written


def test_a_folder_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert str(tmp_path / "no") in refused(capsys, ["--country", "DE", "--output", str(tmp_path / "no" / "list.md")])


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_full_or_closed_disk_leaves_nothing_behind(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, number: int
) -> None:
    def fail(*_given: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    said = refused(capsys, ["--country", "DE", "--output", str(tmp_path / "list.md")])
    assert os.strerror(number) in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--public-url", "https://kiosk.example"], "--public-ssh and --public-url go with --kiosk."),
        (["--kiosk", "--plain"], "--kiosk serves whoever comes by: it goes neither with --plain nor with --code."),
        (
            ["--kiosk", "--code", "1000"],
            "--kiosk serves whoever comes by: it goes neither with --plain nor with --code.",
        ),
        (["--kiosk"], "A standing kiosk needs a terminal. To serve one over SSH, use “walkout kiosk”."),
    ],
    ids=str,
)
def test_what_does_not_go_with_a_kiosk_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], sentence: str
) -> None:
    monkeypatch.setattr("sys.__stdin__", None)
    assert main(arguments) == 2
    assert capsys.readouterr() == ("", f"walkout: {sentence}\n")
