"""The words: no claim about a result, easy to read, short quotations; and the judge of words, tried both ways."""

import re
from datetime import date
from functools import cache

import pytest
from walkout.engine.build import build_plan
from walkout.export import exporter, formats
from walkout.guide.checks import texts

from tests.guide.real import HOME, linkedin
from tests.guide.wording import (
    OF_FILES,
    claims,
    grade,
    long_quotes,
    messages,
    prose,
    said,
    sentence_length,
    sentences,
    translated,
    words,
)

__all__ = ["messages"]

TODAY = date(2026, 11, 24)
HARDEST = 9.0
"""DESIGN aims at grade 8; names like LinkedIn Corporation, which a count takes for hard words, cost one."""
LONGEST_AVERAGE = 18
"""Words per sentence; facts, which must be one sentence each, come close."""
LONGEST = 30

EASY = ["The cat sat on the mat. It was warm there, and it slept."]
HARD = [
    "Notwithstanding the aforementioned considerations, legitimate interests necessitate comprehensive documentation."
]


@cache
def groups() -> dict[str, list[str]]:
    """Everything in the guide that is written for the reader, by what it is."""
    guide = linkedin()
    facts = [text for fact in guide.facts.values() for text in (fact.says, fact.other_reading)]
    authorities = [text for who in guide.authorities.values() for text in (who.note,)]
    found: dict[str, list[str | None]] = {
        "about": [guide.about.says, guide.about.not_ours],
        "facts": [*facts],
        "regions": [text for region in guide.regions.values() for text in (region.says, region.ground)],
        "authorities": [*authorities],
        "lanes": [lane.text for lane in guide.lanes.values()],
        "questions": [
            text
            for item in guide.questions.values()
            for text in (item.title, item.why, item.text, *(option.says for option in item.options))
        ],
        "disclosures": [
            text
            for item in guide.disclosures.values()
            for text in (item.text, *(part.says for part in item.today), *(part.says for part in item.means))
        ],
        "actions": [
            text
            for item in guide.actions.values()
            for text in (item.why, item.does, item.does_not, item.worked, item.undo, *item.steps, *item.phone)
        ],
        "what actions add": [extra.says for item in guide.actions.values() for extra in item.also],
        "glossary": [term.says for term in guide.glossary.values()],
    }
    return {name: [text for text in group if text] for name, group in found.items()}


def exports() -> list[tuple[str, str]]:
    return [(profile, form) for profile in HOME for form in formats()]


def exported(profile: str, form: str) -> str:
    return prose(form, exporter(form)(build_plan(linkedin(), HOME[profile], {}, TODAY)))


# The judge


@pytest.mark.parametrize(
    "claim",
    [
        "Your data was removed.",
        "You are safe now.",
        "Your account is protected, and nothing is shared.",
        "This is guaranteed.",
        "LinkedIn is compliant with the law.",
        "It works 100 % of the time.",
        "Everything is deleted. This will not undo training.",
        "LinkedIn said that your posts are deleted.",
        "No switch is left on, but your data is safe.",
    ],
)
def test_a_claim_is_caught(claim: str) -> None:
    assert list(claims(claim))


@pytest.mark.parametrize(
    "fine",
    [
        "This does not mean that your data is deleted.",
        "Nothing is guaranteed.",
        "Nobody is safe from that.",
        "LinkedIn said in September 2024 that personal data is removed from its training sets.",
        "According to its notice of 2026, data is deleted within 30 days.",
        "Save a copy, then delete the rest.",
        "The Data Protection Commission hears complaints.",
        "See https://example.org/safe/deleted for more.",
        "100 members wrote to us.",
    ],
)
def test_a_denial_or_a_dated_statement_is_no_claim(fine: str) -> None:
    assert not list(claims(fine))


def test_easy_text_is_easy_and_hard_text_is_hard() -> None:
    assert grade(EASY) < 3
    assert grade(HARD) > 16
    assert grade(EASY) < grade(["LinkedIn leaves this switch on until you turn it off."]) < HARDEST
    assert sentence_length(EASY) == 6.5
    assert sentence_length(HARD) == len(words(HARD[0]))


def test_sentences_end_where_they_end() -> None:
    assert len(sentences("One. “Two.” Three? Four\n\nFive: https://a.example/b.c.d")) == 5


def test_a_long_quotation_is_caught() -> None:
    assert not long_quotes("“" + "word " * 24 + "” and " + "word " * 30)
    assert long_quotes("“" + "word " * 25 + "”")
    assert long_quotes('"' + "word " * 25 + '"')


WRITTEN = {
    "json": '{"title": "One.", "url": null, "minutes": 3, "because": [{"says": "Two."}]}',
    "html": (
        "<html><head><style>p { float: deleted; }</style><title>One.</title></head>"
        '<body class="safe"><p id="removed">Two <a href="https://a.example/deleted">parts</a>.</p>'
        '<svg aria-label="Three."><text>Four</text></svg></body></html>'
    ),
    "ics": (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//safe//EN\r\nX-WR-CALNAME:One.\r\n"
        "BEGIN:VEVENT\r\nUID:removed\r\nSUMMARY:Two\\, in\r\n  two lines.\r\nDESCRIPTION:Three.\\nFour.\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    ),
    "markdown": "# One\n\n- [ ] **Two.** Not \\_three\\_.\n  1. Four.\n",
    "text": "[ ] One. Two\n    https://a.example/safe\n    Three.\n",
}
READ = {
    "json": ["One.", "Two."],
    "html": ["One.", "Two parts.", "Three.", "Four"],
    "ics": ["One.", "Two, in two lines.", "Three.", "Four."],
    "markdown": ["One", "Two.", "Not _three_.", "Four."],
    "text": ["[ ] One.", "Two", "a.example/safe", "Three."],
}


@pytest.mark.parametrize("form", WRITTEN)
def test_prose_is_what_there_is_to_read(form: str) -> None:
    assert said(prose(form, WRITTEN[form])) == READ[form]


def test_every_format_has_its_prose() -> None:
    assert set(WRITTEN) == set(formats())


# The guide, the exports, the program


@pytest.mark.parametrize("group", groups())
def test_the_guide_is_easy_to_read(group: str) -> None:
    written = groups()[group]
    assert grade(written) <= HARDEST
    assert sentence_length(written) <= LONGEST_AVERAGE
    too_long = [sentence for text in written for sentence in sentences(text) if len(words(sentence)) > LONGEST]
    assert too_long == []


def test_the_guide_makes_no_claim() -> None:
    assert [claim for text in texts(linkedin()._replace(countries={})) for claim in claims(text)] == []


def test_the_guide_quotes_briefly() -> None:
    assert [quote for text in texts(linkedin()._replace(countries={})) for quote in long_quotes(text)] == []


@pytest.mark.parametrize(("profile", "form"), exports())
def test_exports_make_no_claim_and_quote_briefly(profile: str, form: str) -> None:
    whole = exported(profile, form)
    assert list(claims(whole)) == []
    assert long_quotes(whole) == []


@pytest.mark.parametrize("profile", HOME)
def test_exports_are_easy_to_read(profile: str) -> None:
    assert grade([exported(profile, "text")]) <= HARDEST


def test_messages_are_found() -> None:
    assert _found('print(_("one"), plural("a", "b", count), other("no"), _(name))') == ["one", "a", "b"]
    assert len(messages()) > 200
    assert "Choose the country you live in." in messages() or any("country" in message for message in messages())


def _found(source: str) -> list[str]:
    return sorted(translated(source), key=["one", "a", "b"].index)


def test_the_program_makes_no_claim() -> None:
    assert [claim for message in messages() if message not in OF_FILES for claim in claims(message)] == []


def test_only_what_forget_deletes_is_said_to_be_deleted() -> None:
    """Each exception is a message that is there, would be caught, and speaks of files of walkout's own."""
    for message in OF_FILES:
        assert message in messages()
        assert list(claims(message))
        assert re.search(r"walkout (kept|remembered on this computer)", message)


def test_the_program_is_easy_to_read() -> None:
    prose = [message for message in messages() if len(words(message)) > 4]
    assert grade(prose) <= HARDEST
    assert [message for message in prose for sentence in sentences(message) if len(words(sentence)) > LONGEST] == []


@pytest.mark.parametrize("term", linkedin().glossary)
def test_every_glossary_term_is_used(term: str) -> None:
    guide = linkedin()
    said = [*texts(guide._replace(countries={}, glossary={})), *messages()]
    names = [name for name in re.split(r" \(|\)", guide.glossary[term].title.casefold()) if name]
    pattern = re.compile("|".join(rf"\b{re.escape(name)}" for name in names))
    assert any(pattern.search(text.casefold()) for text in said)
