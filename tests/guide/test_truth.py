"""The tempting falsehoods stand nowhere: not in the guide, not in any checklist."""

import re
from datetime import date
from functools import cache

import pytest
from walkout.engine.build import build_plan
from walkout.export import exporter
from walkout.guide.checks import texts

from tests.guide.real import HOME, linkedin
from tests.guide.tempting import FALSE
from tests.guide.wording import sentences

TODAY = date(2026, 11, 24)

ANY = re.compile("|".join(f"(?:{pattern})" for pattern, _false, _fine in FALSE), re.IGNORECASE)

SITUATIONS: dict[str, dict[str, str]] = {
    "nothing said": {},
    "on": {"ai_training": "on", "ads_sharing": "on", "job_data": "saved", "groups": "yes", "ai_features": "yes"},
    "off in time": {"ai_training": "off", "ai_training_off_since": "before_start", "ads_sharing": "off"},
    "off later": {"ai_training": "off", "ai_training_off_since": "after_start", "other_ai": "object"},
    "cannot find it": {"ai_training": "missing", "other_ai": "leave"},
    "refused": {"other_ai": "object", "objection": "refused"},
    "waiting": {"other_ai": "object", "objection": "waiting"},
    "under 18": {"adult": "no"},
    "visitor": {"account": "visitor"},
    "closed": {"account": "closed", "objection": "refused"},
}


def said(text: str) -> list[str]:
    """The sentences of a text, each on one line, addresses included."""
    return [" ".join(sentence.split()) for sentence in sentences(text.replace("https://", ""))]


@cache
def is_false(sentence: str) -> bool:
    """Whether any of the false sentences is said; the same sentences come again in every checklist."""
    return bool(ANY.search(sentence))


def anywhere(pattern: str, text: str) -> list[str]:
    """The sentences in which the false one is said."""
    return [sentence for sentence in said(text) if re.search(pattern, sentence, re.IGNORECASE)]


@pytest.mark.parametrize(("pattern", "false", "fine"), FALSE)
def test_the_pattern_catches_the_false_and_leaves_the_true(pattern: str, false: str, fine: str) -> None:
    assert anywhere(pattern, false)
    assert not anywhere(pattern, fine)


def test_there_are_enough_of_them() -> None:
    assert len({pattern for pattern, _false, _fine in FALSE}) >= 40


@pytest.mark.parametrize("pattern", [pattern for pattern, _false, _fine in FALSE])
def test_the_guide_does_not_say_it(pattern: str) -> None:
    guide = linkedin()._replace(countries={})
    assert [sentence for text in texts(guide) for sentence in anywhere(pattern, text)] == []


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("profile", HOME)
def test_no_checklist_says_any_of_it(profile: str, situation: str) -> None:
    plan = build_plan(linkedin(), {**HOME[profile], **SITUATIONS[situation]}, {}, TODAY)
    assert [sentence for sentence in said(exporter("text")(plan)) if is_false(sentence)] == []
