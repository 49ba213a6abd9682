"""`walkout guide …` on the command line: what goes where, and with which exit code."""

import json
import shutil
from pathlib import Path

import pytest
from walkout.cli import main
from walkout.keepers.review import fingerprint

from tests.guide.real import FOLDER

SMALL = Path(__file__).parents[1] / "guides" / "pigeonhole"

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "pigeonhole"))


def told(capsys: Capture, *arguments: str) -> tuple[int, str]:
    code = main(["guide", *arguments])
    out, err = capsys.readouterr()
    assert err == ""
    return code, out


def refused(capsys: Capture, *arguments: str) -> str:
    assert main(["guide", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("walkout: ")
    assert err.count("\n") == 1
    return err


def change(copy: Path, file: str, old: str, new: str) -> None:
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_guide_that_comes_along_is_good(capsys: Capture) -> None:
    code, out = told(capsys, "check", "--as-of", "2026-11-24")
    assert code == 0
    assert out.startswith("LinkedIn and AI training, edition of 2026-11-23, is good: ")


def test_findings_are_lines_and_exit_code_1(capsys: Capture, copy: Path) -> None:
    change(copy, "links.toml", "https://", "http://")
    code, out = told(capsys, "check", str(copy), "--as-of", "2026-11-24")
    assert code == 1
    assert out.startswith("links.toml: link.")


def test_what_cannot_be_used_is_one_sentence(capsys: Capture, copy: Path) -> None:
    (copy / "facts.toml").unlink()
    assert "facts.toml" in refused(capsys, "check", str(copy))
    assert "is not a folder" in refused(capsys, "check", str(copy / "nowhere"))
    for task in ("stale", "graph", "review", "verify"):
        assert "facts.toml" in refused(capsys, task, str(copy))


def test_what_is_stale_is_told_with_exit_code_1(capsys: Capture) -> None:
    assert told(capsys, "stale", str(SMALL), "--as-of", "2026-01-11")[0] == 0
    code, out = told(capsys, "stale", str(SMALL), "--as-of", "2027-01-11")
    assert code == 1
    days = [int(line.partition(" ")[0]) for line in out.splitlines()[:-1]]
    assert len(days) > 10


@pytest.mark.parametrize(("options", "first"), [([], "flowchart TD"), (["--format", "dot"], "digraph ")])
def test_the_flow_is_drawn(capsys: Capture, options: list[str], first: str) -> None:
    code, out = told(capsys, "graph", str(SMALL), *options)
    assert code == 0
    assert out.startswith(first)


def test_what_was_signed_for_other_words_has_exit_code_1(capsys: Capture, copy: Path) -> None:
    code, out = told(capsys, "review", str(copy))
    assert code == 0
    change(copy, "guide.toml", "\ntitle = ", f'\nsigned = "{fingerprint(out)}"\ntitle = ')
    assert told(capsys, "review", str(copy))[0] == 0
    change(copy, "facts.toml", 'says = "', 'says = "In short: ')
    code, out = told(capsys, "review", str(copy))
    assert code == 1
    assert "does not fit these words" in out


def test_schemas_are_written_where_editors_look_and_the_guide_stays_good(capsys: Capture, copy: Path) -> None:
    code, out = told(capsys, "schema", str(copy))
    assert code == 0
    for path in out.splitlines():
        assert json.loads(Path(path).read_text(encoding="utf-8"))["type"] == "object"
    assert told(capsys, "check", str(copy), "--as-of", "2026-11-24")[0] == 0


def test_nothing_to_ask_for_is_said_before_anything_is_asked(capsys: Capture) -> None:
    assert "source" in refused(capsys, "verify", "--only", "nothing")


def test_a_task_must_be_named(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["guide"])
    assert stop.value.code == 2
    assert "TASK" in capsys.readouterr().err


def test_the_network_is_never_asked_without_its_task(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(*_arguments: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr("socket.socket.connect", ask)
    monkeypatch.setattr("socket.getaddrinfo", ask)
    for task in ("check", "stale", "graph", "review"):
        assert main(["guide", task, str(FOLDER)]) in (0, 1)
    capsys.readouterr()
