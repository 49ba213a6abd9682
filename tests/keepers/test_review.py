"""`walkout guide review`: which words are signed, and that their hash changes exactly when they do."""

from collections.abc import Callable
from typing import Any

import pytest
from walkout.guide.model import Guide
from walkout.keepers.review import fingerprint, misfit, review
from walkout.keepers.reviewing import program

from tests.invented import guide

WORDS = [
    ("about", "title"),
    ("regions", "ground"),
    ("authorities", "name"),
    ("lanes", "control"),
    ("questions", "why"),
    ("disclosures", "text"),
    ("actions", "does_not"),
    ("grounds", "says"),
    ("glossary", "says"),
    ("facts", "says"),
    ("sources", "title"),
    ("links", "url"),
]


def hashed(of: Guide) -> str:
    return fingerprint(review(of))


def changed(table: str, change: Callable[[Any], Any]) -> Guide:
    """The guide with one record of a table changed."""
    of = guide()
    records = getattr(of, table)
    if not isinstance(records, dict):
        return of._replace(**{table: change(records)})
    key = next(iter(records))
    fields: dict[str, Any] = {table: {**records, key: change(records[key])}}
    return of._replace(**fields)


@pytest.mark.parametrize(("table", "field"), WORDS)
def test_another_word_is_another_hash(table: str, field: str) -> None:
    other = changed(table, lambda record: record._replace(**{field: f"{getattr(record, field)} Pigeonry"}))
    assert "Pigeonry" in review(other)
    assert hashed(other) != hashed(guide())


def test_a_word_of_the_program_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = hashed(guide())
    messages = program._messages
    monkeypatch.setattr(
        program, "_messages", lambda source: [text.replace("Welcome back", "Hello") for text in messages(source)]
    )
    assert hashed(guide()) != before


def test_what_nobody_reads_does_not_count() -> None:
    of = guide()
    renamed = of._replace(about=of.about._replace(hosts=("elsewhere.example", *of.about.hosts)))
    again = of._replace(glossary=dict(reversed(of.glossary.items())))
    assert hashed(renamed) == hashed(again._replace(glossary=of.glossary)) == hashed(of)


def test_how_lines_are_broken_does_not_count() -> None:
    text = review(guide())
    assert fingerprint(text.replace(" ", "\n ")) == fingerprint(text)


def test_a_signature_is_not_among_the_words_it_signs() -> None:
    of = guide()
    signed = of._replace(about=of.about._replace(signed=hashed(of)))
    assert hashed(signed) == hashed(of)
    assert misfit(signed, review(signed)) == ""
    assert "This edition was signed for these words." in review(signed)
    assert f'signed = "{hashed(of)}"' in review(of)


def test_a_signature_for_other_words_is_told() -> None:
    of = changed("facts", lambda fact: fact._replace(says="Something else."))
    of = of._replace(about=of.about._replace(signed=hashed(guide())))
    assert misfit(of, review(of)) == (
        f"The signed hash {hashed(guide())} does not fit these words: theirs is {hashed(of)}."
    )
    assert misfit(of, review(of)) in review(of)


def test_who_did_not_sign_has_no_misfit() -> None:
    assert misfit(guide(), review(guide())) == ""
