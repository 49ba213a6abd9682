"""The letters of the real guide, by place, situation and ground: what they cite, what they say, what they ask."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import product
from typing import NamedTuple

import pytest
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.letters import Details, LetterView, grounds, letter
from walkout.engine.plan import Mark, Plan
from walkout.export.letter import as_text, statement
from walkout.guide.checks import texts
from walkout.guide.model import Letter

from tests.guide.real import HOME, linkedin
from tests.guide.test_truth import is_false, said
from tests.guide.test_words import HARDEST, LONGEST, LONGEST_AVERAGE
from tests.guide.wording import claims, grade, long_quotes, sentence_length, sentences, words

TODAY = date(2026, 12, 31)
SENT = date(2026, 11, 24)
REFUSED = date(2026, 12, 20)
NAME = "Camille Roux"
OWN = "I have my reasons, {name}.\n<b>They are mine.</b> \u202e🕊️"

MEMBER: dict[str, dict[str, str]] = {
    "not sent": {"other_ai": "object"},
    "no switch": {"ai_training": "missing"},
    "young": {"adult": "no", "other_ai": "object", "objection": "refused"},
    "groups": {"groups": "yes", "other_ai": "object", "objection": "waiting"},
    "waiting": {"other_ai": "object", "objection": "waiting"},
    "refused": {"other_ai": "object", "objection": "refused"},
}
NO_ACCOUNT = {
    f"{account}, {objection}": {"account": account, "objection": objection}
    for account, objection in product(("visitor", "closed"), ("not_sent", "waiting", "refused"))
}
SITUATIONS = {**MEMBER, **NO_ACCOUNT}

NO_RIGHT = {"hong-kong", "us", "california", "us-states", "india", "australia", "china", "world"}
EUROPE = {"eu", "eea", "uk", "switzerland"}

GDPR = ("Article 21(1) of the GDPR", "Article 18(1)(d) of the GDPR", "Article 77 of the GDPR")
CITED: dict[str, tuple[str, ...]] = {
    "eu": GDPR,  # B01, B22, E11, T
    "eea": GDPR,  # B02
    "uk": ("Article 21 of the UK GDPR", "Article 18(1)(d) of the UK GDPR"),  # B03, E11
    "switzerland": ("FADP",),  # B04
    "canada": ("PIPEDA",),  # B05
    "quebec": ("PIPEDA", "Law 25"),  # B05
    "hong-kong": ("PDPO",),  # B06, in the complaint only
    "us": (),
    "california": (),  # B08: nothing against a company training its own AI
    "us-states": (),
    "brazil": ("Article 18(2) of the LGPD",),  # B09
    "india": (),  # B36: rights from May 2027 on
    "australia": ("Privacy Act 1988",),  # B11, in the complaint only
    "japan": ("APPI",),  # B12
    "singapore": ("PDPA",),  # B13
    "south-korea": ("PIPA",),  # B14
    "china": (),
    "world": (),
}
"""Region profile -> the law that its letters cite: written by hand, from section B of the facts."""

SOURCE = {
    "Article 21(1) of the GDPR": "gdpr-article-21",
    "Article 18(1)(d) of the GDPR": "gdpr-article-18",
    "Article 77 of the GDPR": "gdpr-article-77",
    "Article 21 of the UK GDPR": "uk-gdpr-article-21",
    "Article 18(1)(d) of the UK GDPR": "uk-gdpr-article-18",
    "FADP": "swiss-fadp",
    "PIPEDA": "pipeda",
    "Law 25": "quebec-law-25",
    "PDPO": "pdpo",
    "Article 18(2) of the LGPD": "lgpd",
    "Privacy Act 1988": "privacy-act-1988",
    "APPI": "appi",
    "PDPA": "pdpa",
    "PIPA": "pipa",
}
"""What is cited -> the source it rests on."""

_NUMBER = r"(?:\b(?:Articles?|Art\.|[Ss]ections?|[Pp]aragraphs?|Principle)|§)\s*\d[\w()/]*"
_LAW = (
    r"\b(?:UK GDPR|GDPR|FADP|PIPEDA|Law 25|LGPD|APPI|PDPA|PIPA|PDPO|CCPA|CPRA|PIPL|DPDP|TFEU"
    r"|(?:Privacy|Protection|Access\)) Act(?: \d{4})?|Ordinance)\b"
)
CITATION = re.compile(rf"{_NUMBER} of the {_LAW}|{_NUMBER}|{_LAW}")

QUOTES = {
    "Data for Generative AI Improvement",  # D01
    "To train our content-generating Generative AI systems",  # B21
    "To improve LinkedIn's products and Services generally",  # B23
    "improve, develop, and provide products and Services, develop and train artificial intelligence (AI) models",  # F30
    "consider your request in accordance with applicable laws",  # E09
}
"""Every quotation of a letter, word for word as the facts have it."""

GAP = re.compile(r"\[[^\]]*\]")


class Case(NamedTuple):
    """A letter, and who sends it."""

    profile: str
    situation: str
    action: str
    plan: Plan
    view: LetterView

    @property
    def text(self) -> str:
        return "\n\n".join(self.view.paragraphs)


@cache
def plans(profile: str) -> tuple[tuple[str, Plan], ...]:
    return tuple(
        (situation, build_plan(linkedin(), {**HOME[profile], **answers}, NO_MARKS, TODAY))
        for situation, answers in SITUATIONS.items()
    )


@cache
def cases(profile: str) -> tuple[Case, ...]:
    """Every letter that a person there can come to, in every situation."""
    return tuple(
        Case(profile, situation, item.id, made, letter(made, item.id))
        for situation, made in plans(profile)
        for item in made.actions
        if item.action.letter
    )


def everywhere() -> Iterator[Case]:
    return (case for profile in HOME for case in cases(profile))


def choices() -> list[tuple[str, ...]]:
    """Every ground alone, all of them, and none."""
    return [(), *((key,) for key in linkedin().grounds), tuple(linkedin().grounds)]


def cited(text: str) -> list[str]:
    return CITATION.findall(text)


# The judge


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I rely on Article 21(1) of the GDPR.", ["Article 21(1) of the GDPR"]),
        ("Article 21 of the UK GDPR holds, and so does the GDPR.", ["Article 21 of the UK GDPR", "GDPR"]),
        ("See Art. 12(3), § 5 and section 7.", ["Art. 12(3)", "§ 5", "section 7"]),
        ("Under PIPEDA and Quebec's Law 25.", ["PIPEDA", "Law 25"]),
        ("The CCPA, the PIPL and the Privacy Act 1988.", ["CCPA", "PIPL", "Privacy Act 1988"]),
        ("The Data (Use and Access) Act 2025.", ["Access) Act 2025"]),
        ("I ask you to act, one of two, within 30 days.", []),
    ],
)
def test_what_is_cited_is_found(text: str, found: list[str]) -> None:
    assert cited(text) == found


# The law


@pytest.mark.parametrize("profile", HOME)
def test_letters_cite_the_law_of_the_place_and_no_other(profile: str) -> None:
    found = {law for case in cases(profile) for part in texts(tuple(case.view)) for law in cited(part)}
    assert found == set(CITED[profile])


@pytest.mark.parametrize("profile", HOME)
def test_what_is_cited_has_its_source(profile: str) -> None:
    for case in cases(profile):
        assert {SOURCE[law] for law in cited(case.text)} <= set(case.view.sources)


@pytest.mark.parametrize("profile", HOME)
def test_each_objection_names_the_right_or_says_that_it_is_a_plain_request(profile: str) -> None:
    for case in cases(profile):
        if case.view.id != "objection":
            continue
        plain = "This is a plain request. I do not claim a right to object." in case.text
        assert plain == (profile in NO_RIGHT)
        assert bool(cited(case.text)) != plain
        if not plain:
            assert cited(case.text)[0] == CITED[profile][0]


@pytest.mark.parametrize("profile", sorted(NO_RIGHT))
def test_no_right_is_claimed_where_none_is_known(profile: str) -> None:
    assert not linkedin().regions[profile].right
    for case in cases(profile):
        claimed = [sentence for sentence in said(case.text) if re.search(r"\bright\b|\blaw (asks|gives)\b", sentence)]
        assert all(re.search(r"\b(do not claim|claim no) ", sentence) for sentence in claimed)
        assert len(claimed) == 1


@pytest.mark.parametrize("profile", HOME)
def test_every_fact_holds_where_and_when_it_is_used(profile: str) -> None:
    for case in cases(profile):
        for key in case.view.facts:
            fact = linkedin().facts[key]
            assert not fact.where or profile in fact.where, (case.situation, case.action, key)
            assert fact.since is None or fact.since <= TODAY


@pytest.mark.parametrize("profile", HOME)
def test_a_time_limit_stands_only_where_the_law_sets_one(profile: str) -> None:
    limited = linkedin().regions[profile].deadline is not None
    for case in cases(profile):
        if case.view.id == "objection":
            assert ("within one month" in case.text) == limited
            assert ("when I can expect your answer" in case.text) != limited
        assert "no time limit" not in case.text
        assert limited or "last day" not in case.text


# What the person said


def test_a_ground_says_what_it_was_chosen_by() -> None:
    for ground in linkedin().grounds.values():
        assert ground.says == f"{ground.text}."


@pytest.mark.parametrize("profile", HOME)
def test_letters_hold_only_the_grounds_that_were_named(profile: str) -> None:
    guide = linkedin()
    for case in cases(profile):
        can = dict(grounds(case.plan))
        for named in choices():
            text = statement(letter(case.plan._replace(grounds=named), case.action))
            for key, ground in guide.grounds.items():
                assert (ground.says in text) == (key in named and key in can), (case.situation, case.action, key)
            assert ("[What about your own situation" in text) == (not set(named) & set(can))
            if named:
                assert "{" not in text


@pytest.mark.parametrize("profile", HOME)
def test_own_words_and_name_come_as_they_are_and_only_once(profile: str) -> None:
    for case in cases(profile):
        view = letter(case.plan, case.action, Details(OWN, NAME))
        assert view.paragraphs.count(OWN) == 1
        assert statement(view).count(NAME) == 1
        assert "[What about your own situation" not in statement(view)
        assert "[your name]" in case.text
        assert NAME not in case.text


@pytest.mark.parametrize("profile", HOME)
def test_the_account_is_told_as_it_was_said(profile: str) -> None:
    for case in cases(profile):
        member = case.situation in MEMBER
        text = as_text(case.view)
        assert ("I am a LinkedIn member" in text) == (member and case.view.id != "follow-up")
        assert ("have no LinkedIn account" in text) == (not member)
        closed = case.situation.startswith("closed")
        assert ("former account" in text) == (closed and case.view.id == "objection")
        assert ("I could not find the switch" in text) == (case.situation == "no switch")


# The form


MEMBER_FIELDS = ["First name", "Last name", "E-mail", "Type of objection", "Text"]


@pytest.mark.parametrize("profile", HOME)
def test_fields_are_those_of_the_form(profile: str) -> None:
    for case in cases(profile):
        titles = [title for title, _says in case.view.fields]
        if case.view.id != "objection":
            assert titles == []
        elif case.situation in MEMBER:
            assert titles == MEMBER_FIELDS
            assert dict(case.view.fields)["Type of objection"].startswith("Other.")
        else:
            rest = ["Type of objection, for AI that makes content", "Type of objection, for the rest", "Text"]
            assert titles == [*MEMBER_FIELDS[:3], *rest]


@pytest.mark.parametrize("profile", HOME)
def test_letters_ask_for_no_more_than_the_form_does(profile: str) -> None:
    more = re.compile(r"\b(passport|identity|ID|birth|born|phone|street|postal|password|nationality|profile URL)\b")
    for case in cases(profile):
        assert not more.search(as_text(case.view))
        asked = {"[your name]"} if case.view.id == "objection" else set()
        links = "[links to the posts or pages, or where it appears]"
        if case.view.id == "objection":
            gaps = {gap for gap in GAP.findall(case.text) if not gap.startswith("[What about your own situation")}
            assert gaps == asked | (set() if case.situation in MEMBER else {links})


@pytest.mark.parametrize("profile", HOME)
def test_the_uses_are_quoted_as_linkedin_words_them(profile: str) -> None:
    for case in cases(profile):
        quoted = set(re.findall("“([^”]*)”", as_text(case.view)))
        assert quoted <= QUOTES
        assert '"' not in case.text
        if case.view.id == "objection":
            assert ("To improve LinkedIn's products and Services generally" in quoted) == (profile in EUROPE)
            assert any(quote.startswith("improve, develop") for quote in quoted) == (profile not in EUROPE)
            trains = "To train our content-generating Generative AI systems" in quoted
            assert trains == (profile in EUROPE and case.situation in NO_ACCOUNT)


# Which letters there are


EXPECTED = {
    "not sent": ["objection-form"],
    "waiting": ["objection-form", "objection-follow-up", "complaint"],
    "visitor, not_sent": ["visitor-objection"],
    "visitor, refused": ["visitor-objection", "objection-follow-up", "complaint"],
}


@pytest.mark.parametrize("profile", HOME)
def test_every_item_that_is_sent_somewhere_has_its_letter(profile: str) -> None:
    for situation, wanted in EXPECTED.items():
        nobody = {"objection-follow-up"} if profile not in EUROPE else set()
        silent = situation == "waiting" and profile in NO_RIGHT - {"australia"}
        if silent or profile in ("china", "world"):
            nobody.add("complaint")
        found = [case.action for case in cases(profile) if case.situation == situation]
        assert found == [action for action in wanted if action not in nobody]


def test_every_wording_is_said_to_somebody() -> None:
    everything = "\n\n".join(as_text(case.view) for case in everywhere())
    for key, source in linkedin().letters.items():
        for text in _sayings(source):
            start, *_rest = re.split(r"\{\w+\}", text)
            pattern = r"[^\n]+".join(re.escape(part) for part in re.split(r"\{\w+\}", text))
            assert re.search(pattern, everything), (key, start)


def _sayings(source: Letter) -> Iterator[str]:
    yield from (field.says for field in source.fields)
    yield from (wording.says for part in source.parts for wording in part.wordings)


ANYONE = {"regulated-work", "safety", "job-search", "sensitive"}
ONLY = {"young": {"young"}, "groups": {"groups"}}


@pytest.mark.parametrize("profile", HOME)
def test_each_ground_is_offered_to_those_of_whom_it_can_be_true(profile: str) -> None:
    for situation, made in plans(profile):
        account = {"visitor": {"never-joined"}, "closed": {"left"}}.get(situation.partition(",")[0], set())
        assert {key for key, _ground in grounds(made)} == ANYONE | account | ONLY.get(situation, set())
    assert {*ANYONE, "never-joined", "left", *ONLY} == set(linkedin().grounds)


COMPLAINS = {
    "eu": ["This is a complaint under Article 77 of the GDPR.", "Data Protection Commission (DPC)", "LinkedIn Ireland"],
    "uk": ["I complained to LinkedIn first, on", "30 days", "LinkedIn Corporation"],
    "switzerland": ["This is a report. I know that it does not make me a party.", "LinkedIn Ireland"],
    "hong-kong": ["within the last two years", "a new use of my data needs my consent"],
    "us-states": ["the day you appealed by answering LinkedIn's message"],
    "brazil": ["This is a petition", "I asked that company first."],
    "australia": ["I complained to LinkedIn first, on", "30 days"],
}


@pytest.mark.parametrize("profile", COMPLAINS)
def test_a_complaint_says_what_its_authority_wants_first(profile: str) -> None:
    found = [case for case in cases(profile) if case.view.id == "complaint"]
    assert found
    for case in found:
        assert all(part in case.text for part in COMPLAINS[profile])
        assert case.view.url == case.plan.place.authority.url
        assert case.plan.place.authority.name in case.view.title


def test_the_uk_follow_up_is_a_data_protection_complaint_once_the_law_is_in_force() -> None:
    first = date(2026, 6, 19)
    answers = {**HOME["uk"], **SITUATIONS["waiting"]}
    for day in (first - timedelta(days=1), first):
        made = build_plan(linkedin(), answers, NO_MARKS, day)
        text = statement(letter(made, "objection-follow-up"))
        assert ("This is a data protection complaint." in text) == (day >= first)
        assert ("I complained to LinkedIn first" in statement(letter(made, "complaint"))) == (day >= first)


# Days


def test_the_days_of_the_record_stand_in_the_letters() -> None:
    answers = {"country": "FR", "other_ai": "object"}
    waiting = build_plan(linkedin(), answers, {"objection-form": Mark("sent", SENT)}, TODAY)
    text = statement(letter(waiting, "objection-follow-up"))
    assert text.startswith("On 24 November 2026 I sent LinkedIn an objection.")
    assert "I am still waiting for an answer." in text
    assert "one month. Counted from the day I sent it, the last day is 24 December 2026." in text
    refused = build_plan(linkedin(), answers, {"objection-form": Mark("refused", REFUSED, SENT)}, TODAY)
    for action in ("objection-follow-up", "complaint"):
        text = statement(letter(refused, action))
        assert "On 24 November 2026 I sent LinkedIn an objection" in text
        assert "On 20 December 2026 LinkedIn refused" in text
        assert "still waiting" not in text


def test_a_month_is_a_calendar_month() -> None:
    answers = {"country": "FR", "account": "visitor"}
    made = build_plan(linkedin(), answers, {"visitor-objection": Mark("sent", date(2027, 1, 31))}, date(2027, 3, 7))
    assert "the last day is 28 February 2027." in statement(letter(made, "objection-follow-up"))


def test_a_complaint_in_the_uk_names_the_day_of_the_one_before() -> None:
    marks = {"objection-form": Mark("refused", REFUSED, SENT), "objection-follow-up": Mark("done", date(2026, 12, 21))}
    made = build_plan(linkedin(), {"country": "GB"}, marks, TODAY)
    assert "I complained to LinkedIn first, on 21 December 2026." in statement(letter(made, "complaint"))
    marks["complaint"] = Mark("done", TODAY)
    assert "on 21 December 2026." in statement(
        letter(build_plan(linkedin(), {"country": "GB"}, marks, TODAY), "complaint")
    )


@pytest.mark.parametrize("profile", HOME)
def test_days_that_nobody_told_are_gaps(profile: str) -> None:
    for case in cases(profile):
        assert ("[the day you sent it]" in case.text) == (case.view.id != "objection")
        assert ("[the day of the answer]" in case.text) == (
            case.view.id != "objection"
            and case.situation in ("young", "refused", "visitor, refused", "closed, refused")
        )
        assert ("[the last day for an answer]" in case.text) == (
            case.view.id != "objection"
            and linkedin().regions[profile].deadline is not None
            and case.situation in ("groups", "waiting", "visitor, waiting", "closed, waiting")
        )


# Words


@pytest.mark.parametrize("profile", HOME)
def test_no_letter_claims_too_much_or_says_what_is_false(profile: str) -> None:
    for case in cases(profile):
        whole = as_text(letter(case.plan._replace(grounds=tuple(linkedin().grounds)), case.action))
        assert list(claims(whole)) == []
        assert [sentence for sentence in said(whole) if is_false(sentence)] == []
        assert long_quotes(whole) == []
        assert "{" not in whole
        assert "}" not in whole


@pytest.mark.parametrize("profile", HOME)
def test_letters_are_easy_to_read(profile: str) -> None:
    for case in cases(profile):
        assert grade([statement(case.view)]) <= HARDEST, (case.situation, case.action)
        assert sentence_length([statement(case.view)]) <= LONGEST_AVERAGE


def test_what_stands_around_the_letters_is_easy_to_read() -> None:
    guide = linkedin()
    around = [text for item in guide.letters.values() for text in (item.text, item.does_not)]
    around += [field.says for item in guide.letters.values() for field in item.fields]
    around += [ground.says for ground in guide.grounds.values()]
    everything = [*around, *(text for item in guide.letters.values() for text in _sayings(item))]
    assert grade(around) <= HARDEST
    assert [sentence for text in everything for sentence in sentences(text) if len(words(sentence)) > LONGEST] == []


def test_every_letter_says_what_sending_it_does_not_do() -> None:
    for source in linkedin().letters.values():
        assert re.search(r"\bnot\b", source.does_not)
    assert "LinkedIn may refuse" in linkedin().letters["objection"].does_not
