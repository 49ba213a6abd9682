"""Letters: which wordings hold, what the reader adds, which days stand in them, and the letter as text."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.letters import Details, LetterView, grounds, letter
from walkout.engine.plan import Mark, Plan
from walkout.export.letter import as_text, statement
from walkout.guide.model import Action, Guide, Letter, Meaning, Part, Status

from tests.invented import FRESH, HOSTILE, LINE_STARTS, guide

SENT = date(2026, 1, 31)
REFUSED = date(2026, 2, 10)
SAID = "Sent on {sent}, answered on {answered}, due on {due}, again on {complained}."
GAPS = (
    "Sent on [the day you sent it], answered on [the day of the answer], due on [the last day for an answer], "
    "again on [the day you complained]."
)


def _guide() -> Guide:
    """The invented guide, with one more letter, about what became of the first."""
    plain = guide()
    asks = plain.actions["complain"]
    again = asks._replace(title="Ask again", marks=("done",), after=("complain",), letter=None)
    last = again._replace(title="Ask the last time", letter="last")
    about = Letter(
        title="The last letter, from {country}",
        text="It is for {authority}.",
        does_not="It wakes no pigeon in {region}.",
        link="loft",
        parts=(
            Part((Meaning(SAID), Meaning("Never said."))),
            Part((Meaning("Late news.", since=FRESH, until=FRESH, facts=("sky-start",)), Meaning("No news."))),
            Part((Meaning("Only in the Sky.", {"region": ("sky",)}),)),
            Part((Meaning("Signed, {name}"),)),
        ),
    )
    return plain._replace(
        actions={**plain.actions, "again": again, "last": last}, letters={**plain.letters, "last": about}
    )


GUIDE = _guide()


ASKED = {"country": "XA", "training": "missing"}
NOWHERE: dict[str, str] = {}
SKY = {"country": "XC"}
KEPT = {"archive": "kept"}


def plan(
    answers: Mapping[str, str] = NOWHERE,
    marks: Mapping[str, Mark] = NO_MARKS,
    named: tuple[str, ...] = (),
    today: date = FRESH,
) -> Plan:
    return build_plan(GUIDE, {**ASKED, **answers}, marks, today, named)


def plea(own: str = "", name: str = "", named: tuple[str, ...] = (), **answers: str) -> LetterView:
    return letter(plan(answers, named=named), "complain", Details(own, name))


def last(marks: Mapping[str, Mark] = NO_MARKS, answers: Mapping[str, str] = NOWHERE) -> str:
    return letter(plan(answers, marks), "last").paragraphs[0]


def test_the_first_wording_that_holds_is_said() -> None:
    assert plea().paragraphs[1] == "I object under the right to object, Law of Letters, line 3."
    assert plea(country="XC").paragraphs[1] == "I ask you to look at this."


def test_a_part_of_which_nothing_holds_is_left_out() -> None:
    assert len(plea().paragraphs) == 3
    assert len(letter(plan(), "last").paragraphs) == 3
    assert letter(plan(SKY), "last").paragraphs[2] == "Only in the Sky."


def test_a_wording_holds_on_its_days_only() -> None:
    day = timedelta(days=1)
    said = {n: letter(plan(today=FRESH + n * day), "last") for n in (-1, 0, 1)}
    assert [view.paragraphs[1] for view in said.values()] == ["No news.", "Late news.", "No news."]
    assert [view.facts for view in said.values()] == [(), ("sky-start",), ()]


def test_wordings_see_what_was_done() -> None:
    marks = {"switch-off": Mark("done")}
    own = GUIDE._replace(actions={**GUIDE.actions, "look-again": _for_all("look-again")})
    on = {**ASKED, "training": "on"}
    before = letter(build_plan(own, on, NO_MARKS, FRESH), "look-again").paragraphs
    after = letter(build_plan(own, on, marks, FRESH), "look-again").paragraphs
    assert "You were asked late." not in before
    assert "You were asked late." in after


def _for_all(key: str) -> Action:
    action = GUIDE.actions[key]
    return action._replace(rules=(action.rules[0]._replace(when={}),), letter="complaint")


def test_title_text_and_what_it_does_not_do_are_filled() -> None:
    view = letter(plan(), "last")
    assert (view.id, view.title, view.does_not) == (
        "last",
        "The last letter, from Aeria",
        "It wakes no pigeon in the Nest.",
    )
    assert "{" not in view.text


def test_it_goes_to_the_page_of_its_link_or_of_the_authority() -> None:
    assert letter(plan(), "last").url == GUIDE.links["loft"].url
    assert plea().url == GUIDE.authorities["keeper"].url
    assert plea(country="XC").url is None


def test_fields_are_those_that_hold() -> None:
    kind = ("Kind of letter", "Choose “about pigeons”.")
    assert plea().fields == (kind, ("Wing", "Choose the North Wing."))
    assert plea(country="XC").fields == (kind,)


def test_facts_and_sources_are_those_of_what_is_said() -> None:
    assert plea().facts == ("counted", "nest-start")
    assert plea(country="XC").facts == ("counted",)
    for view in (plea(), plea(country="XC"), letter(plan(), "last")):
        founded = [source for fact in view.facts for source in GUIDE.facts[fact].sources]
        owner = GUIDE.links["loft"].sources if view.id == "last" else ("law",)
        assert view.sources == tuple(dict.fromkeys((*owner, *founded)))


def test_an_item_without_a_letter_or_not_on_the_list_has_none() -> None:
    for key in ("again", "nothing"):
        with pytest.raises(KeyError):
            letter(plan(), key)
    with pytest.raises(KeyError):
        letter(plan({"training": "on"}), "complain")


# What the reader adds


def test_only_grounds_whose_condition_holds_can_be_named() -> None:
    assert [key for key, _ground in grounds(plan())] == ["allergy"]
    assert grounds(plan(KEPT)) == tuple(GUIDE.grounds.items())


def test_named_grounds_are_said_and_no_others() -> None:
    assert plea(named=("allergy",)).paragraphs[2] == "Feathers make me sneeze."
    both = plea(named=("archive", "allergy"), archive="kept")
    assert both.paragraphs[2] == "Feathers make me sneeze. Some of my letters are old."
    assert plea(named=("archive",), archive="none").paragraphs[2] == "Say here what is special about your situation."


def test_grounds_follow_the_words_that_lead_to_them() -> None:
    lead = (Meaning("This is my situation:"),)
    part = Part(lead, grounds=True, missing="[Say it.]")
    own = GUIDE._replace(letters={"complaint": GUIDE.letters["complaint"]._replace(parts=(part,))})
    bare = build_plan(own, ASKED, NO_MARKS, FRESH)
    named = build_plan(own, ASKED, NO_MARKS, FRESH, ("allergy",))
    words = Details("Coo.")
    assert letter(bare, "complain").paragraphs == ("This is my situation: [Say it.]",)
    assert letter(named, "complain").paragraphs == ("This is my situation: Feathers make me sneeze.",)
    assert letter(bare, "complain", words).paragraphs == ("This is my situation:", "Coo.")
    assert letter(named, "complain", words).paragraphs[1:] == ("Coo.",)


def test_facts_of_a_ground_come_with_it() -> None:
    assert "counted" not in letter(plan(named=("allergy",)), "last").facts
    assert plea().takes_grounds
    assert not letter(plan(), "last").takes_grounds
    bare = GUIDE.letters["complaint"]._replace(fields=())
    own = GUIDE._replace(letters={"complaint": bare})
    made = build_plan(own, ASKED, NO_MARKS, FRESH, ("allergy",))
    assert "counted" in letter(made, "complain").facts
    assert "counted" not in letter(made._replace(grounds=()), "complain").facts


OWN = {
    "braces": "{name} {sent} {0} {} {{",
    "markup": HOSTILE,
    "lines": "\n".join(LINE_STARTS),
    "space around": "  \n My loft is dark.\n\n",
    "bidi": "\u202eevil\u2066 \u05e9\u05dc\u05d5\u05dd",
    "long": "coo " * 1250,
    "emoji": "🕊️👩🏽‍⚖️",
    "steering": "\x1b[31m\t\r\x00",
    "percent": "%s %(x)s $x",
}


@pytest.mark.parametrize("kind", OWN)
def test_own_words_stand_alone_and_as_they_are(kind: str) -> None:
    own = OWN[kind]
    assert plea(own).paragraphs[2] == own
    assert plea(own, named=("allergy",)).paragraphs[2:4] == ("Feathers make me sneeze.", own)
    assert own in as_text(plea(own))
    assert own in statement(plea(own))


@pytest.mark.parametrize("kind", OWN)
def test_a_name_stands_as_it_is(kind: str) -> None:
    assert plea(name=OWN[kind]).paragraphs[0] == f"My name is {OWN[kind]}. I live in Aeria."


@pytest.mark.parametrize("own", ["", " ", "\n\t "])
def test_where_nothing_is_added_there_are_gaps(own: str) -> None:
    assert plea(own).paragraphs == (
        "My name is [your name]. I live in Aeria.",
        "I object under the right to object, Law of Letters, line 3.",
        "Say here what is special about your situation.",
    )


# Days


def test_days_that_are_not_known_are_gaps() -> None:
    assert last() == GAPS
    statuses: tuple[Status, ...] = ("todo", "sent", "answered", "refused")
    for status in statuses:
        assert last({"complain": Mark(status)}) == GAPS


def test_the_day_of_sending_gives_the_last_day_for_an_answer() -> None:
    said = last({"complain": Mark("sent", SENT)})
    assert said.startswith("Sent on 31 January 2026, answered on [the day of the answer], due on 28 February 2026,")
    assert "due on [the last day" in last({"complain": Mark("sent", SENT)}, SKY)


@pytest.mark.parametrize("status", ["answered", "refused"])
def test_the_day_of_the_answer_is_said(status: Status) -> None:
    said = last({"complain": Mark(status, REFUSED, SENT)})
    assert said.startswith("Sent on 31 January 2026, answered on 10 February 2026, due on 28 February 2026,")
    unsent = last({"complain": Mark(status, REFUSED)})
    assert unsent.startswith("Sent on [the day you sent it], answered on 10 February 2026, due on [")


def test_the_day_of_asking_again_is_said_of_what_came_before() -> None:
    assert last({"again": Mark("done", REFUSED)}).endswith("again on 10 February 2026.")
    for key, mark in (("again", Mark("done")), ("again", Mark("todo", REFUSED))):
        assert last({key: mark}) == GAPS
    for key in ("last", "archive-clear"):
        assert last({key: Mark("done", REFUSED)}) == GAPS


# As text


def test_the_statement_is_the_paragraphs_alone() -> None:
    view = plea("One.\nTwo.")
    assert statement(view) == "\n\n".join(view.paragraphs) + "\n"
    assert view.title not in statement(view)


def test_the_text_has_everything_in_order_and_wraps_nothing() -> None:
    view = plea("coo " * 100, "Ada")
    whole = as_text(view)
    assert view.url
    parts = [view.title, view.text, view.url, *(f"{title}: {says}" for title, says in view.fields), *view.paragraphs]
    parts += [f"What it will not do: {view.does_not}", "This is information, not legal advice."]
    places = [whole.index(part) for part in parts]
    assert places == sorted(places)
    assert whole.endswith("advice.\n")


def test_without_fields_or_address_nothing_stands_in_their_place() -> None:
    view = letter(plan(), "last")._replace(url=None)
    assert not view.fields
    assert "\n\n\n" not in as_text(view)
    assert "None" not in as_text(view)
