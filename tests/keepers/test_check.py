"""`walkout guide check`: what it says of a guide, and with which exit code."""

import shutil
import sys
from datetime import date
from pathlib import Path

import pytest
from walkout.keepers.check import check

from tests.guide.real import FOLDER, linkedin

TODAY = date(2026, 11, 24)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "linkedin"))


def change(copy: Path, file: str, old: str, new: str) -> None:
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_good_guide_is_called_so_with_how_much_is_in_it(copy: Path) -> None:
    guide = linkedin()
    text, code = check(copy, TODAY)
    assert code == 0
    assert text.startswith(f"{guide.about.title}, edition of {guide.about.edition}, is good: ")
    assert f"{len(guide.sources)} sources, {len(guide.facts)} facts, " in text
    assert text.endswith(f"{len(guide.glossary)} glossary entries.\n")
    assert text.count("\n") == 1


def test_each_finding_is_a_line_with_file_and_key(copy: Path) -> None:
    change(copy, "links.toml", "https://www.linkedin.com/jobs", "http://www.linkedin.com/jobs")
    change(copy, "actions.toml", "minutes = 8", "minutes = 0")
    text, code = check(copy, TODAY)
    assert code == 1
    assert text.splitlines(keepends=True) == [
        "links.toml: link.job-applications.url: only https addresses are used.\n",
        "actions.toml: action.objection-form.minutes: must be 1 or more.\n",
        "\n",
        "2 findings.\n",
    ]


def test_one_finding_is_one(copy: Path) -> None:
    change(copy, "actions.toml", "minutes = 8", "minutes = 0")
    assert check(copy, TODAY)[0].endswith(": must be 1 or more.\n\n1 finding.\n")


def test_a_wrong_shape_is_told_first(copy: Path) -> None:
    change(copy, "actions.toml", "minutes = 8", 'minutes = "eight"')
    change(copy, "links.toml", "https://www.linkedin.com/jobs", "http://www.linkedin.com/jobs")
    text, code = check(copy, TODAY)
    assert code == 1
    assert text.splitlines() == [
        "actions.toml: action.objection-form.minutes: must be a whole number.",
        "",
        "1 finding.",
        "What the tables say is checked once every key is as it should be.",
    ]


def test_the_day_is_what_counts_as_today(copy: Path) -> None:
    text, code = check(copy, date(2026, 11, 22))
    assert code == 1
    assert "guide.toml: about.edition: is still to come.\n" in text


@pytest.mark.parametrize("wrong", ["no folder", "a file", "an empty folder", "not TOML", "no text"])
def test_what_cannot_be_used_is_one_sentence(wrong: str, copy: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    folder, told = {
        "no folder": (tmp_path / "none", f"{tmp_path / 'none'} is not a folder with a guide in it.\n"),
        "a file": (copy / "facts.toml", f"{copy / 'facts.toml'} is not a folder with a guide in it.\n"),
        "an empty folder": (tmp_path / "empty", "guide.toml: cannot be read: No such file or directory.\n"),
        "not TOML": (copy, "links.toml: is not TOML: "),
        "no text": (copy, "facts.toml: is not TOML: "),
    }[wrong]
    if wrong == "not TOML":
        change(copy, "links.toml", "[link.research]", "[link.research")
    if wrong == "no text":
        (copy / "facts.toml").write_bytes(b"\xff\xfe")
    text, code = check(folder, TODAY)
    assert code == 2
    assert text.startswith(told)
    assert text.count("\n") == 1


def test_without_its_libraries_it_says_what_to_install(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("walkout.guide.gate", "walkout.guide.world"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "pycountry", None)
    text, code = check(copy, TODAY)
    assert code == 2
    assert text == "To check a guide pycountry is needed: install walkout[guide].\n"
