"""The checklist in plain lines: marks, days, another country, files, and the take-home code."""

import json
from datetime import date
from pathlib import Path

import pytest
from walkout.export import formats, phrases

from tests.invented import LATER
from tests.plain.walks import (
    ANSWERS,
    COMPLAINT,
    LOST,
    MISSING,
    TO_CHECKLIST,
    checklist,
    flat,
    last,
    listed,
    run,
    said,
)

SENT = f"mark {COMPLAINT} sent"
WHEN = "On which day did you send it? Press Enter for today, or type a day like 2026-03-01:"


def row(words: str, number: int) -> str:
    """An item as the last list says it."""
    rows = words[words.rindex("Your items by number:") :]
    return rows[rows.index(f" {number}. ") :].partition(f" {number + 1}. ")[0]


def test_marks_are_said_and_counted() -> None:
    assert "1. Switch off the Loft. You did this on 1 March 2026." in last(*TO_CHECKLIST, "mark 1 done")
    assert "1. Switch off the Loft. Could not find it." in last(*TO_CHECKLIST, "MARK 1 Could Not  Find it")
    assert "1. Switch off the Loft. Not for you." in last(*TO_CHECKLIST, "Mark 1 not_for_me")
    assert "1. Switch off the Loft. To do, 1 minute." in last(*TO_CHECKLIST, "mark 1 done", "mark 1 to do")
    text = run(*TO_CHECKLIST, "mark 1 done", "show")[1]
    marks = listed(ANSWERS).marked("switch-off", "done", LATER).marks
    assert checklist(ANSWERS, marks, "markdown") in text


def test_a_mark_outlasts_a_look_at_the_answers() -> None:
    words = said(*TO_CHECKLIST, "mark 1 done", "back", "")
    assert "Is the Loft switched on? Off." in words
    assert "You did this on 1 March 2026." in row(words, 1)


def test_only_the_marks_of_an_item_are_taken() -> None:
    assert "Of this item you can say: done, not for me, could not find it, to do." in last(*TO_CHECKLIST, "mark 1 sent")
    for wrong in ("mark", "mark 0 done", "mark 9 done", "mark done"):
        assert "like this: mark 1 done" in last(*TO_CHECKLIST, wrong)
    assert "Type help" in last(*TO_CHECKLIST, "what now")


def test_the_day_is_asked_for() -> None:
    assert last(*MISSING, SENT).strip() == WHEN
    assert "Sent on 1 March 2026, waiting." in row(last(*MISSING, SENT, ""), COMPLAINT)
    assert "Sent on 27 February 2026, waiting." in row(last(*MISSING, SENT, "2026-02-27"), COMPLAINT)
    marks = listed(LOST).marked("complain", "sent", date(2026, 2, 27)).marks
    assert checklist(LOST, marks) in run(*MISSING, SENT, "2026-02-27", "back", "")[1]


def test_the_day_can_be_typed_along() -> None:
    assert "Sent on 27 February 2026, waiting." in row(last(*MISSING, f"{SENT} 2026-02-27"), COMPLAINT)
    assert "You did this on 27 February 2026." in row(last(*MISSING, "mark 1 done 2026-02-27"), 1)
    asked = last(*MISSING, f"mark {COMPLAINT} refused")
    assert asked.strip().startswith("On which day did the refusal come?")


@pytest.mark.parametrize("wrong", ["2026-02-30", "tomorrow", "2026-03-02", "1999-12-31"])
def test_a_day_that_cannot_be_is_asked_for_again(wrong: str) -> None:
    for lines in ((f"{SENT} {wrong}",), (SENT, wrong)):
        words = last(*MISSING, *lines)
        assert "like this: 2026-03-01" in words or "from 2000-01-01 to today, 2026-03-01" in words
        assert words.rstrip().endswith(WHEN)
    assert "Sent on 1 March 2026, waiting." in row(last(*MISSING, SENT, wrong, ""), COMPLAINT)


def test_going_back_from_the_day_marks_nothing() -> None:
    words = last(*MISSING, SENT, "back")
    assert "The item was left as it is." in words
    assert "show, change, back" in words
    assert checklist(LOST) in run(*MISSING, SENT, "back", "back", "")[1]
    assert "Question 1." in last(*MISSING, SENT, "change 1")


def test_what_comes_back_is_counted_from_the_day_of_the_list() -> None:
    look_again = row(said(*TO_CHECKLIST), 3)
    assert "Look again. Later, from 30 May 2026" in look_again


def test_the_code_stands_below_the_checklist_and_is_said_on_leaving() -> None:
    shown = listed(ANSWERS).plan(LATER).code
    assert shown
    words = said(*TO_CHECKLIST, "quit")
    assert words.count(phrases.take_home(shown)) == 2
    assert words.endswith(f"{phrases.take_home(shown)} {phrases.code_holds()} Nothing was kept.")
    marked = listed(ANSWERS).marked("switch-off", "done", LATER).plan(LATER).code
    assert marked
    assert marked != shown
    assert said(*TO_CHECKLIST, "mark 1 done", "quit").endswith(
        f"{phrases.take_home(marked)} {phrases.code_holds()} Nothing was kept."
    )
    assert "Take-home code" not in said(*TO_CHECKLIST[:-1], "quit")


def test_help_says_what_works_on_this_checklist() -> None:
    words = last(*MISSING, "help")
    assert f"mark {COMPLAINT} sent 2026-03-01" in words
    assert f"letter {COMPLAINT}" in words
    assert "save pigeonhole-checklist.md" in words
    assert ".ics: A calendar" in words
    without = last(*TO_CHECKLIST, "help")
    assert "letter:" not in without
    assert "sent 2026" not in without
    assert "Type mark, what if, save" in without


# What if


def test_another_country_is_told_place_by_place() -> None:
    words = last(*TO_CHECKLIST, "what if upper aeria")
    assert "The same answers in two places: Aeria and Upper Aeria." in words
    assert "Time to answer you. Aeria: One month. Upper Aeria: No time limit that we know of." in words
    assert "Complaints. Aeria: Keeper of Letters (KL). Upper Aeria: The Wind." in words
    text = run(*TO_CHECKLIST, "What if XB")[1]
    assert "    " not in text[text.index("The same answers") :]


def test_what_was_done_counts_for_another_country_too() -> None:
    words = last(*TO_CHECKLIST, "mark 1 done", "what if xb")
    assert "You said the Loft is off." in words
    assert "You said the Loft is on." not in words


def test_what_is_the_same_is_said_once() -> None:
    words = last(*TO_CHECKLIST, "what if aeria")
    assert "nothing that differs" in words
    words = last("xb", "n", *TO_CHECKLIST[1:], "what if aeria")
    assert "Time to answer you. In both: One month. Complaints. North Wing, Upper Aeria: North Keeper." in words


def test_a_country_to_compare_with_is_asked_for() -> None:
    ask = "The other country, or press Enter to go back:"
    assert last(*TO_CHECKLIST, "what if").strip() == ask
    assert "Aeria: press 1 Upper Aeria: press 2" in last(*TO_CHECKLIST, "what if", "eria")
    assert "Aeria and Upper Aeria." in last(*TO_CHECKLIST, "what if eria", "2")
    assert "No country goes by that name." in last(*TO_CHECKLIST, "what if Atlantis")
    for back in ("", "back"):
        assert last(*TO_CHECKLIST, "what if", back).strip().startswith("Type mark")


# Files


def test_a_file_is_saved_and_never_replaced_unasked(tmp_path: Path) -> None:
    file = tmp_path / "my list.md"
    code, text = run(*TO_CHECKLIST, f"save {file}", "quit")
    assert code == 0
    assert file.read_text(encoding="utf-8") == checklist(ANSWERS, form="markdown")
    assert f"You saved {file}. Nothing else was kept." in flat(text)
    file.write_text("mine")
    for answer in ("", "yes", "back", "mark 1 done"):
        assert "The file was left as it is." in said(*TO_CHECKLIST, f"save {file}", answer)
    assert "Question 1." in last(*TO_CHECKLIST, f"save {file}", "change 1")
    assert file.read_text() == "mine"
    run(*TO_CHECKLIST, f"save {file}", "Replace")
    assert file.read_text(encoding="utf-8") == checklist(ANSWERS, form="markdown")


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.md", "markdown"),
        ("a.html", "html"),
        ("a.json", "json"),
        ("a.TXT", "text"),
        ("a", "markdown"),
        ("a.b", "markdown"),
    ],
)
def test_the_ending_decides_the_format(name: str, form: str, tmp_path: Path) -> None:
    run(*TO_CHECKLIST, f"save {tmp_path / name}")
    assert (tmp_path / name).read_text(encoding="utf-8") == checklist(ANSWERS, form=form)


def test_a_calendar_holds_the_day_to_come_back(tmp_path: Path) -> None:
    run(*TO_CHECKLIST, f"save {tmp_path / 'days.ics'}")
    assert "DTSTART;VALUE=DATE:20260530" in (tmp_path / "days.ics").read_text(encoding="utf-8")


def test_every_format_is_named_by_its_ending() -> None:
    words = last(*TO_CHECKLIST, "help")
    assert all(phrases.format_name(form) in words for form in formats())


def test_a_saved_file_holds_the_marks(tmp_path: Path) -> None:
    run(*MISSING, f"{SENT} 2026-02-27", f"save {tmp_path / 'list.json'}")
    actions = json.loads((tmp_path / "list.json").read_text(encoding="utf-8"))["actions"]
    assert [(item["status"], item["on"]) for item in actions if item["id"] == "complain"] == [("sent", "2026-02-27")]


def test_a_file_can_be_saved_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert f"Saved as {tmp_path / 'list.md'}." in said(*TO_CHECKLIST, "save ~/list.md")


def test_what_cannot_be_saved_is_said(tmp_path: Path) -> None:
    assert "like this: save pigeonhole-checklist.md" in last(*TO_CHECKLIST, "save")
    assert "does not exist" in last(*TO_CHECKLIST, f"save {tmp_path / 'no' / 'where.md'}")
    assert "is a folder" in last(*TO_CHECKLIST, "save .")
    assert "is a folder" in last(*TO_CHECKLIST, f"save {tmp_path}")
    assert "could not be written" in last(*TO_CHECKLIST, f"save {tmp_path / ('x' * 300)}")
    assert "could not be written" in last(*TO_CHECKLIST, f"save {tmp_path / ('x' * 250)}")
