"""The gate and the loader, on the real guide: it passes, and a broken copy names file and key."""

import shutil
import sys
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


BROKEN: dict[str, tuple[str, str, str, str]] = {
    "an unknown key": ("facts.toml", "[fact.default-on]", '[fact.default-on]\nsaid = "x"', "fact.default-on.said"),
    "an unknown table": ("facts.toml", "[fact.default-on]", "[facts.default-on]", "facts"),
    "a missing key": ("glossary.toml", 'title = "Member"', "", "term.member.title"),
    "no day of checking": ("facts.toml", "checked = 2026-09-28\n", "", "fact.switch-label.checked"),
    "a misspelt fact": (
        "lanes.toml",
        '["start-eu", "default-on"]',
        '["start-uu", "default-on"]',
        "lane.content_ai.rules.8.facts",
    ),
    "a misspelt source": (
        "facts.toml",
        '["privacy-policy-2024-09-18"]',
        '["privacy-polcy"]',
        "fact.policy-2024.sources",
    ),
    "a misspelt link": ("questions.toml", 'link = "research"', 'link = "reserch"', "question.research.link"),
    "a misspelt lane": (
        "questions.toml",
        'lane = "content_ai"',
        'lane = "content"',
        "question.ai_training_off_since.lane",
    ),
    "a misspelt region": ("facts.toml", 'where = ["china"]', 'where = ["cina"]', "fact.china-unknown.where"),
    "a misspelt authority": (
        "regions.toml",
        'lead_authority = "dpc"',
        'lead_authority = "dcp"',
        "region.eu.authority",
    ),
    "no source": (
        "facts.toml",
        'sources = ["user-agreement-2025-11-03"]',
        "sources = []",
        "fact.changes-without-notice.sources",
    ),
    "a plain address": (
        "links.toml",
        "https://www.linkedin.com/jobs",
        "http://www.linkedin.com/jobs",
        "link.job-applications.url",
    ),
    "a host not listed": (
        "links.toml",
        "https://www.linkedin.com/jobs",
        "https://www.linkdin.com/jobs",
        "link.job-applications.url",
    ),
    "a later question": (
        "questions.toml",
        'when = [{ account = ["member"] }]\nunanswered = "yes"',
        'when = [{ research = ["on"] }]\nunanswered = "yes"',
        "question.adult.when.0",
    ),
    "a question by another name": (
        "actions.toml",
        'job_data = ["none"]',
        'jobs = ["none"]',
        "action.job-data-clear.sets.done",
    ),
    "an option that does not exist": (
        "lanes.toml",
        'adult = ["no"]',
        'adult = ["maybe"]',
        "lane.content_ai.rules.0.when",
    ),
    "a region in a condition": (
        "lanes.toml",
        'region = ["japan"]',
        'region = ["nippon"]',
        "lane.content_ai.rules.24.when",
    ),
    "a country in two regions": (
        "regions.toml",
        'countries = ["CH"]',
        'countries = ["CH", "NO"]',
        "region.switzerland",
    ),
    "a country that is none": ("regions.toml", 'countries = ["CH"]', 'countries = ["CH", "XK"]', "region.switzerland"),
    "nobody takes the rest": ("regions.toml", "rest = true", 'countries = ["ZA"]', "region"),
    "a country without authority": (
        "regions.toml",
        'ground = "Unknown."\nauthority = "unknown"',
        'ground = "Unknown."',
        "authority",
    ),
    "no last rule": ("lanes.toml", '[[lane.content_ai.rules]]\napplies = "unknown"\n', "", "lane.content_ai.rules"),
    "applies without since": (
        "lanes.toml",
        'when = { region = ["uk"] }\nsince = 2025-11-03\n',
        'when = { region = ["uk"] }\n',
        "lane.content_ai.rules.15.since",
    ),
    "a lane that follows a follower": (
        "lanes.toml",
        'like = "content_ai"',
        'like = "past_training"',
        "lane.job_data.rules.2",
    ),
    "no other reading": ("facts.toml", "other_reading = \"Italy's", "# \"Italy's", "fact.late-opt-out.other_reading"),
    "a day after the edition": (
        "links.toml",
        "checked = 2026-10-05",
        "checked = 2026-11-24",
        "link.data-copy.checked",
    ),
    "broken TOML": ("links.toml", "[link.research]", "[link.research", "is not TOML"),
    "an unknown blank": ("actions.toml", "within {deadline}", "within {dedline}", "objection-form"),
    "a page of the walk twice": (
        "guide.toml",
        '{ disclosure = "techniques" }',
        '{ disclosure = "techniques" }, { disclosure = "policy" }',
        "about.sections",
    ),
    "a question nobody is asked": ("guide.toml", '{ question = "research" },', "", "about.sections"),
    "the country not first": (
        "guide.toml",
        '{ question = "country" }, { question = "subdivision" }',
        '{ question = "subdivision" }, { question = "country" }',
        "about.sections",
    ),
    "a confidence that is none": (
        "facts.toml",
        'confidence = "contested"',
        'confidence = "sure"',
        "fact.switch-first-seen.confidence",
    ),
    "a reading for some only": (
        "disclosures.toml",
        '[[disclosure.other-ml.today]]\nverdict = "cannot_be_checked"',
        '[[disclosure.other-ml.today]]\nuntil = 2024-01-01\nverdict = "cannot_be_checked"',
        "disclosure.other-ml.today",
    ),
}
"""What is wrong -> the file, what stands there, what is put in its place, the key that must be named."""


@pytest.mark.parametrize("wrong", BROKEN)
def test_a_broken_guide_names_file_and_key(wrong: str, copy: Path) -> None:
    file, old, new, key = BROKEN[wrong]
    named = "authorities.toml" if wrong == "a country without authority" else file
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text, "the guide has changed: nothing was broken"
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(GuideError) as caught:
        gate.read(copy)
    told = str(caught.value).split(": ")
    assert told[0] == named
    assert told[1].endswith(key)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("file", sorted(path.name for path in FOLDER.iterdir()))
def test_a_missing_file_is_named(file: str, copy: Path) -> None:
    (copy / file).unlink()
    with pytest.raises(GuideError, match=f"^{file}: "):
        gate.read(copy)


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
