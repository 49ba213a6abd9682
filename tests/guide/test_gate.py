"""The gate and the loader, on the real guide: it passes, and a broken copy names file and key."""

import shutil
import sys
from datetime import timedelta
from pathlib import Path
from types import ModuleType

import pytest
from walkout.errors import GuideError
from walkout.guide import gate, loader
from walkout.guide.model import Guide

from tests.guide.real import FOLDER, HOME, linkedin


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "linkedin"))


def test_the_guide_passes() -> None:
    guide = linkedin()
    assert guide.about.id == "linkedin"
    assert set(HOME) == set(guide.regions)
    assert len(guide.disclosures) == 9


def test_a_copy_passes_unchanged(copy: Path) -> None:
    assert gate.read(copy) == linkedin()


def break_(copy: Path, file: str, old: str, new: str) -> None:
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text, "the guide has changed: nothing was broken"
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_broken_guide_is_not_let_through(copy: Path) -> None:
    break_(copy, "questions.toml", 'link = "research"', 'link = "reserch"')
    with pytest.raises(GuideError, match=r"^questions\.toml: question\.research\.link: there is no link “reserch”\.$"):
        gate.read(copy)


def test_a_wrong_shape_is_not_let_through(copy: Path) -> None:
    break_(copy, "glossary.toml", 'title = "Member"', "")
    with pytest.raises(GuideError, match=r"^glossary\.toml: term\.member\.title: is missing\.$"):
        gate.read(copy)


def test_everything_wrong_is_told_file_by_file(copy: Path) -> None:
    break_(copy, "questions.toml", 'link = "research"', 'link = "reserch"')
    break_(copy, "actions.toml", "within {deadline}", "within {dedline}")
    break_(copy, "guide.toml", "on = 2024-12-10", "on = 2024-12-11")
    break_(copy, "facts.toml", "checked = 2026-11-23", "checked = 2026-12-23")
    guide, found = gate.examine(copy)
    assert guide
    assert [(item.file, item.key) for item in found] == [
        ("guide.toml", "event.3.on"),
        ("facts.toml", "fact.reported-enrolled.checked"),
        ("questions.toml", "question.research.link"),
        ("actions.toml", "action.objection-form.also.2.says"),
    ]


def test_every_wrong_shape_is_told_and_nothing_is_said_of_the_rest(copy: Path) -> None:
    break_(copy, "glossary.toml", 'title = "Member"', "")
    break_(copy, "glossary.toml", 'title = "InMail"', "title = 5")
    break_(copy, "facts.toml", 'confidence = "contested"', 'confidence = "sure"')
    break_(copy, "questions.toml", 'link = "research"', 'link = "reserch"')
    guide, found = gate.examine(copy)
    assert guide is None
    assert [f"{item.file}: {item.key}" for item in found] == [
        "facts.toml: fact.switch-first-seen.confidence",
        "glossary.toml: term.inmail.title",
        "glossary.toml: term.member.title",
    ]


def test_what_is_still_to_come_depends_on_the_day(copy: Path) -> None:
    before = linkedin().about.edition - timedelta(days=1)
    assert gate.examine(copy).findings == gate.examine(copy, linkedin().about.edition).findings == ()
    told = {(item.key, item.message) for item in gate.examine(copy, before).findings}
    assert ("about.edition", "is still to come.") in told


def test_a_file_that_no_guide_has_is_told_of(copy: Path) -> None:
    (copy / "fact.toml").write_text("", encoding="utf-8")
    (copy / ".taplo.toml").write_text("", encoding="utf-8")
    (copy / "notes.txt").write_text("", encoding="utf-8")
    assert [item.file for item in gate.examine(copy).findings] == ["fact.toml"]
    with pytest.raises(GuideError, match=r"^fact\.toml: "):
        gate.read(copy)


def test_tables_may_be_left_out(copy: Path) -> None:
    break_(copy, "code.toml", (copy / "code.toml").read_text(encoding="utf-8"), "")
    guide, found = gate.examine(copy)
    assert guide
    assert guide.code is None
    assert found == ()


@pytest.mark.parametrize("file", sorted(path.name for path in FOLDER.iterdir()))
def test_a_missing_file_is_named(file: str, copy: Path) -> None:
    (copy / file).unlink()
    with pytest.raises(GuideError, match=f"^{file}: "):
        gate.read(copy)


def test_a_file_that_is_not_toml_is_named(copy: Path) -> None:
    break_(copy, "links.toml", "[link.research]", "[link.research")
    with pytest.raises(GuideError, match=r"^links\.toml: is not TOML: "):
        gate.examine(copy)


def test_a_file_that_is_no_text_is_named(copy: Path) -> None:
    (copy / "facts.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(GuideError, match=r"^facts\.toml: "):
        gate.read(copy)


@pytest.fixture
def baked(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Guide:
    """A guide that stands in a generated module only, baked from the copy."""
    guide = linkedin()
    guide = guide._replace(about=guide.about._replace(title="Out of the oven"))
    module = ModuleType("walkout.guide._linkedin")
    vars(module).update(DIGEST=loader.digest(str(copy)), GUIDE=guide)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(loader, "GUIDES", str(copy.parent))
    return guide


def test_the_generated_module_is_used_while_its_digest_fits(baked: Guide) -> None:
    assert loader.load() is baked


def test_the_generated_module_is_ignored_once_the_toml_differs(baked: Guide, copy: Path) -> None:
    with (copy / "glossary.toml").open("a", encoding="utf-8") as file:
        file.write('\n[term.new]\ntitle = "New"\nsays = "A word added after the build."\n')
    assert "new" in loader.load().glossary
    assert "new" not in baked.glossary


def test_a_changed_guide_that_does_not_pass_is_never_papered_over(baked: Guide, copy: Path) -> None:
    assert loader.load() is baked
    (copy / "glossary.toml").write_text("[term", encoding="utf-8")
    with pytest.raises(GuideError, match=r"^glossary\.toml: "):
        loader.load()


def test_the_digest_follows_every_file(copy: Path) -> None:
    before = loader.digest(str(copy))
    assert before == loader.digest(str(FOLDER))
    for path in sorted(copy.glob("*.toml")):
        content = path.read_bytes()
        path.write_bytes(content + b"\n")
        assert loader.digest(str(copy)) != before, path.name
        path.write_bytes(content)


def test_what_is_baked_is_what_the_gate_read(copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from walkout.guide import bake

    monkeypatch.setattr(bake, "PACKAGE", str(tmp_path))
    monkeypatch.setattr(bake, "GUIDES", str(copy.parent))
    made: dict[str, object] = {}
    exec(bake.bake().read_text(encoding="utf-8"), made)
    assert made["DIGEST"] == loader.digest(str(FOLDER))
    assert made["GUIDE"] == linkedin()
