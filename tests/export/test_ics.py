"""The calendar: on which days it reminds of what, never in the past; valid, and quiet about the reader."""

import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.plan import Mark, Plan
from walkout.errors import OutputError
from walkout.export import exporter
from walkout.guide.model import Action, ActionRule, Guide, Meaning, Status

from tests.guide.real import HOME, linkedin
from tests.invented import FRESH, HOSTILE, LATER, LONG_URL, guide

GUIDE = guide()
CODE = "1234-5678-9ABC"
SENT = date(2026, 10, 20)
LAST_DAY, OVER = date(2026, 11, 20), date(2026, 11, 21)
FRANCE = {"country": "FR", "other_ai": "object", "adult": "no", "groups": "yes"}
HOSTILE_TITLE = f"One, two; three: \\four\r\nBEGIN:VEVENT\u202e\x07 \u00e9\u00e8 \U0001f426 {HOSTILE}"


def plan(marks: Mapping[str, Mark] = NO_MARKS, today: date = FRESH, of: Guide = GUIDE, **answers: str) -> Plan:
    return build_plan(of, {"country": "XA", **answers}, marks, today)


def in_france(today: date = SENT, **more: Mark) -> Plan:
    marks = {"objection-form": Mark("sent", SENT), **{key.replace("_", "-"): mark for key, mark in more.items()}}
    return build_plan(linkedin(), FRANCE, marks, today)


def written(made: Plan) -> str:
    return exporter("ics")(made)


def read(made: Plan) -> Any:
    (calendar,) = Calendar.from_ical(written(made), multiple=True)
    return calendar


def events(made: Plan) -> list[Any]:
    return list(read(made).events)


def days(made: Plan) -> dict[str, date]:
    """What it reminds of -> the day."""
    return {str(event["summary"]): event["dtstart"].dt for event in events(made)}


def said(event: Any) -> list[str]:
    """The lines of a description."""
    return str(event["description"]).split("\n")


def with_action(key: str, action: Action) -> Guide:
    return GUIDE._replace(actions={**GUIDE.actions, key: action})


def item_title(key: str) -> str:
    return linkedin().actions[key].title


# What it reminds of


def test_it_names_the_last_day_for_an_answer_and_the_day_after() -> None:
    assert days(in_france()) == {
        "Last day for LinkedIn's answer": LAST_DAY,
        "The time to answer is over: Ask LinkedIn's data protection officer": OVER,
        item_title("ai-training-recheck"): SENT + timedelta(days=90),
    }


def test_on_the_last_day_it_is_still_the_last_day() -> None:
    assert days(in_france(LAST_DAY))["Last day for LinkedIn's answer"] == LAST_DAY
    assert "Last day for LinkedIn's answer" not in days(in_france(OVER))


def test_what_is_over_and_open_is_for_today() -> None:
    late = date(2026, 11, 24)
    title = "The time to answer is over: Ask LinkedIn's data protection officer"
    assert days(in_france(late)) == {title: late, item_title("ai-training-recheck"): late + timedelta(days=90)}
    (told,) = (said(event) for event in events(in_france(late)) if event["summary"] == title)
    assert "The time to answer you ended on 20 November 2026." in told
    assert "Due since 21 November 2026." in told


def test_what_is_due_today_is_not_said_to_be_late() -> None:
    assert not any("Due since" in line for event in events(in_france(OVER)) for line in said(event))


def test_the_day_after_has_the_next_page_and_the_authority() -> None:
    (event,) = (one for one in events(in_france()) if one["dtstart"].dt == OVER)
    following = linkedin().actions["objection-follow-up"]
    for line in (
        "You sent this on 20 October 2026:",
        linkedin().links["dpo-form"].url,
        f"What it will not do: {following.does_not}",
        f"1. {following.steps[0]}",
        "Complaints where you live: Commission Nationale de l'Informatique et des Libertés (CNIL).",
        "https://www.cnil.fr/",
    ):
        assert line in said(event)
    assert event["url"] == linkedin().links["dpo-form"].url


def test_after_the_officer_comes_the_authority() -> None:
    made = in_france(objection_follow_up=Mark("done", OVER))
    (title,) = (title for title, day in days(made).items() if day == OVER)
    assert title.startswith("The time to answer is over: Complain to your authority: Commission Nationale")
    (event,) = (one for one in events(made) if one["dtstart"].dt == OVER)
    assert said(event).count("https://www.cnil.fr/") == 1


def test_what_was_done_or_put_aside_is_left_out() -> None:
    done = in_france(date(2026, 11, 24), objection_follow_up=Mark("done", OVER), complaint=Mark("not_for_me", OVER))
    assert list(days(done)) == [item_title("ai-training-recheck")]
    answered = in_france(objection_form=Mark("answered", OVER, sent=SENT))
    assert list(days(answered)) == [item_title("ai-training-recheck")]


def test_without_a_time_limit_it_names_the_day_to_come_back() -> None:
    made = build_plan(linkedin(), {"country": "US", "other_ai": "object"}, {"objection-form": Mark("sent", SENT)}, SENT)
    assert days(made)["Has LinkedIn answered you?"] == SENT + timedelta(days=30)
    assert not any("time to answer" in title or "Last day" in title for title in days(made))
    (event,) = (one for one in events(made) if one["dtstart"].dt == SENT + timedelta(days=30))
    assert "We know of no time limit for an answer." in said(event)
    assert "Due since" not in str(event["description"])


def test_the_day_to_come_back_is_today_once_it_is_over() -> None:
    marks = {"objection-form": Mark("sent", SENT)}
    made = build_plan(linkedin(), {"country": "US", "other_ai": "object"}, marks, OVER)
    assert days(made)["Has LinkedIn answered you?"] == OVER
    assert "Due since 19 November 2026." in said(events(made)[0])


def test_where_nothing_follows_it_leads_back_to_where_it_was_sent() -> None:
    marks = {"switch-off": Mark("sent", FRESH)}
    found = days(plan(marks, training="on"))
    assert found["Last day for Pigeonhole's answer"] == date(2026, 2, 15)
    assert found["The time for Pigeonhole's answer is over"] == date(2026, 2, 16)
    assert days(plan(marks, country="XC", training="on"))["Has Pigeonhole answered you?"] == date(2026, 2, 14)
    for event in events(plan(marks, training="on"))[:2]:
        assert "Where you sent it:" in said(event)
        assert LONG_URL in said(event)
        assert event["url"] == LONG_URL


def test_what_was_sent_to_the_authority_waits_for_the_authority() -> None:
    complain = GUIDE.actions["complain"]._replace(follow_up_days=60)
    made = plan({"complain": Mark("sent", FRESH)}, of=with_action("complain", complain), training="missing")
    assert days(made)["Has Keeper of Letters (KL) answered you?"] == FRESH + timedelta(days=60)
    assert not any("Pigeonhole" in title for title in days(made))


def test_to_look_again_is_there_from_the_start_and_moves_when_it_was_done() -> None:
    assert days(plan()) == {"Look again": FRESH + timedelta(days=90)}
    marks = {"look-again": Mark("done", FRESH)}
    assert days(plan(marks, LATER)) == {"Look again": FRESH + timedelta(days=90)}
    late = FRESH + timedelta(days=100)
    assert days(plan(marks, late)) == {"Look again": late}
    assert "Due since 15 April 2026." in said(events(plan(marks, late))[0])


def test_what_has_no_day_is_left_out() -> None:
    made = in_france(objection_form=Mark("sent"))
    assert list(days(made)) == [item_title("ai-training-recheck")]


def test_entries_come_in_the_order_of_their_days() -> None:
    made = in_france(ai_training_recheck=Mark("done", SENT - timedelta(days=80)))
    assert list(days(made).values()) == [SENT + timedelta(days=10), LAST_DAY, OVER]


def test_with_nothing_to_come_back_to_there_is_no_calendar() -> None:
    visitor = build_plan(linkedin(), {"country": "FR", "account": "visitor"}, NO_MARKS, SENT)
    with pytest.raises(OutputError, match="nothing to put in a calendar"):
        written(visitor)


# How it is written


@pytest.mark.parametrize("made", [in_france(), plan(training="missing", archive="kept")])
def test_every_entry_takes_a_whole_day_of_nobodys_time_and_reminds_at_nine(made: Plan) -> None:
    for event in events(made):
        day = event["dtstart"].dt
        assert not isinstance(day, datetime)
        assert event["dtstart"].params["VALUE"] == "DATE"
        assert event["dtend"].dt == day + timedelta(days=1)
        assert (event["transp"], event["class"]) == ("TRANSPARENT", "PRIVATE")
        (alarm,) = event.subcomponents
        assert (alarm.name, alarm["action"]) == ("VALARM", "DISPLAY")
        assert alarm["trigger"].dt == timedelta(hours=9)
        assert alarm["description"] == event["summary"]


def test_the_calendar_says_whose_it_is() -> None:
    calendar = read(plan())
    assert re.fullmatch(r"-//walkout//walkout \d+\.\d+\.\d+//EN", calendar["prodid"])
    assert (calendar["version"], calendar["calscale"]) == ("2.0", "GREGORIAN")
    assert calendar["x-wr-calname"] == "Your Pigeonhole checklist"
    assert "method" not in calendar


def test_the_same_plan_is_the_same_calendar() -> None:
    assert written(in_france()) == written(in_france())


def test_a_later_calendar_moves_an_entry_rather_than_doubling_it() -> None:
    first, later = (
        {event["summary"]: event for event in events(in_france(today))} for today in (SENT, date(2026, 11, 24))
    )
    assert len(later) == 2
    for title, event in later.items():
        assert event["uid"] == first[title]["uid"]
        assert event["dtstart"].dt > first[title]["dtstart"].dt
        assert event["sequence"] > first[title]["sequence"]
        assert event["dtstamp"].dt == event["last-modified"].dt == datetime(2026, 11, 24, tzinfo=UTC)


def test_an_id_is_one_entrys_and_one_guides_own() -> None:
    ours = [event["uid"] for event in events(in_france())]
    other = linkedin()._replace(about=linkedin().about._replace(id="other"))
    theirs = [event["uid"] for event in events(in_france()._replace(guide=other))]
    assert len(set(ours + theirs)) == 6


def test_an_id_never_changes() -> None:
    assert {event["uid"] for event in events(in_france())} == {
        "6c82fe03-b5f8-547e-a77d-bc0b0d010380",
        "3031d8b2-380f-51c3-8663-9a0fdd7cf52e",
        "f1e2c8e8-cd1b-5bcd-80ad-040315173537",
    }


@pytest.mark.parametrize("made", [in_france(), plan(training="missing", archive="kept")])
def test_lines_are_folded_between_characters_and_end_as_they_must(made: Plan) -> None:
    text = written(made)
    assert text.endswith("END:VCALENDAR\r\n")
    assert not re.search(r"(?<!\r)\n|\r(?!\n)", text)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert "\r\n " in text


def hostile() -> Guide:
    """The invented guide with titles, steps and addresses that try to break out."""
    look = GUIDE.actions["look-again"]._replace(title=HOSTILE_TITLE, steps=("a\nb", HOSTILE), does_not=HOSTILE_TITLE)
    about = GUIDE.about._replace(checklist=HOSTILE_TITLE)
    loft = GUIDE.links["loft"]._replace(url="https://pigeonhole.example/\r\nATTENDEE:mailto:a@evil.example")
    return with_action("look-again", look)._replace(about=about, links={**GUIDE.links, "loft": loft})


def test_text_arrives_as_it_is_and_breaks_out_of_nothing() -> None:
    made = plan(of=hostile())
    (event,) = events(made)
    clean = f"One, two; three: \\four BEGIN:VEVENT \u00e9\u00e8 \U0001f426 {HOSTILE}"
    assert event["summary"] == clean
    assert f"What it will not do: {clean}" in said(event)
    assert said(event)[said(event).index("1. a b") + 1] == f"2. {HOSTILE}"
    assert "attendee" not in event
    assert "\r\nSUMMARY:One\\, two\\; three: \\\\four BEGIN:VEVENT" in written(made).replace("\r\n ", "")
    assert "\\, two\\; three" in read(made)["x-wr-calname"]
    assert "\\nBEGIN" not in read(made)["x-wr-calname"]


# In braces stands a blank, and a backslash with an N is a new line to the library, whoever wrote it.
@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf"], exclude_characters="\\{}"), min_size=1))
def test_any_title_arrives(title: str) -> None:
    (event,) = events(plan(of=with_action("look-again", GUIDE.actions["look-again"]._replace(title=title))))
    assert event["summary"] == " ".join(title.split())


# What it keeps to itself


def test_the_code_is_in_the_calendar_and_in_no_entry() -> None:
    made = in_france()._replace(code=CODE)
    text = written(made)
    assert f"\r\nX-WR-CALDESC:Take-home code: {CODE}\\n" in text
    assert text.count(CODE) == 1
    told = str(read(made)["x-wr-caldesc"])
    assert "Anyone who has it can read them." in told
    assert "code" not in written(made._replace(code=None))


def test_titles_tell_no_answers() -> None:
    private = [reason.says for item in in_france().actions for reason in item.because]
    assert private
    for event in events(in_france()):
        assert "18" not in str(event["summary"])
        assert not any(words in str(event["description"]) for words in private)
        assert "You are under 18" not in str(event["description"])


@pytest.mark.parametrize("today", [SENT, date(2027, 6, 1)])
def test_every_entry_says_how_old_its_knowledge_is(today: date) -> None:
    for event in events(in_france(today)):
        text = str(event["description"])
        assert ("With the knowledge of 23 November 2026." in text) == (today == SENT)
        assert ("Made on 1 June 2027 with the guide of 23 November 2026." in text) == (today != SENT)
        assert ("past their re-check date" in text) == (today != SENT)
        assert " ago" not in text
        assert linkedin().about.not_ours in text


def test_what_is_not_certain_is_said_to_be_so() -> None:
    doubtful = GUIDE.actions["look-again"]
    assert doubtful.facts == ("counted",)
    assert any(line.startswith("Not certain (contested): Nine pigeons") for line in said(events(plan())[0]))


def test_what_is_told_does_not_hang_on_the_answers() -> None:
    extra = Meaning("You keep letters.", {"archive": ("kept",)}, facts=("counted",))
    look = GUIDE.actions["look-again"]._replace(facts=(), also=(extra,))
    made = plan(of=with_action("look-again", look), archive="kept")
    assert made.actions[-1].facts == ("counted",)
    assert "Nine pigeons" not in written(made)
    assert "You keep letters" not in written(made)


# Whatever was done, and whenever

MARKS = st.builds(
    Mark,
    st.sampled_from(get_args(Status)),
    st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
)

OTHERS = dict.fromkeys(("objection-follow-up", "complaint", "ai-training-recheck", "ai-training-off"), MARKS)


@settings(deadline=None, max_examples=150)
@given(
    st.sampled_from(list(HOME.values())),
    st.sampled_from(["member", "visitor", "closed"]),
    st.fixed_dictionaries({"objection-form": MARKS, "visitor-objection": MARKS}, optional=OTHERS),
    st.dates(date(2026, 1, 1), date(2028, 12, 31)),
)
def test_nothing_is_in_the_past(home: dict[str, str], account: str, marks: dict[str, Mark], today: date) -> None:
    made = build_plan(linkedin(), {**home, "account": account, "other_ai": "object"}, marks, today)
    try:
        found = events(made)
    except OutputError:
        assert all(item.due is None or item.action.after or item.status == "sent" for item in made.actions)
        return
    assert min(event["dtstart"].dt for event in found) >= today
    assert len({event["uid"] for event in found}) == len(found)
    for item in made.actions:
        if item.due and item.due >= today and item.status != "sent":
            assert item.due in {event["dtstart"].dt for event in found}


# What it costs


def test_the_library_is_loaded_for_a_calendar_only() -> None:
    code = "import sys; from walkout.export import ics; print('icalendar' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_an_item_for_everyone_has_its_day_too() -> None:
    bare = GUIDE.actions["look-again"]._replace(rules=(ActionRule(),), link="authority")
    (event,) = events(plan(country="XC", of=with_action("look-again", bare)))
    assert "url" not in event
    assert "No page is known for this." in said(event)
