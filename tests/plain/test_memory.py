"""What plain lines remember, and what someone hears who comes back."""

import io
from datetime import date
from pathlib import Path

import pytest
from walkout.engine.journey import Journey
from walkout.guide.loader import load
from walkout.plain import walk
from walkout.record.memory import Memory
from walkout.record.store import Store

from tests.invented import LATER
from tests.plain.walks import (
    COMPLAINT,
    GUIDE,
    LOST,
    MISSING,
    TO_CHECKLIST,
    TO_REVIEW,
    flat,
    lines_for,
    run,
)

ASK = "Remember your answers on this computer, for when you come back? Type yes or no:"
KEPT = "What you answer is remembered on this computer. “walkout forget” deletes it."
NEXT_DAY = date(2026, 3, 2)


def keep(folder: Path, *lines: str) -> None:
    """A walk of someone who says yes."""
    code, text = run("yes", *lines, "quit", folder=folder)
    assert code == 0
    assert text.endswith(f"{KEPT}\n")


def back(folder: Path, *lines: str, on: date = NEXT_DAY) -> str:
    return flat(run(*lines, folder=folder, on=on)[1])


# The start


def test_it_is_asked_once_with_nothing_preselected(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    for answer in ("", "maybe", "change", "back", "ja"):
        words = back(folder, answer, "no", *TO_REVIEW)
        assert words.count(ASK) == 2
        assert "Type yes or no, and press Enter." in words
        assert "Nothing is kept when you leave." in words
    assert not folder.exists()
    assert ASK not in flat(run()[1])


@pytest.mark.parametrize("answer", ["yes", "YES", "y", " Yes. "])
def test_only_a_yes_writes(answer: str, tmp_path: Path) -> None:
    assert KEPT in back(tmp_path / "state", answer, *TO_CHECKLIST, "quit")
    assert (tmp_path / "state" / "pigeonhole.json").exists()


@pytest.mark.parametrize("lines", [("no", *TO_CHECKLIST, "mark 1 done"), ("n",), (), ("quit",), ("help",)])
def test_nothing_else_does(lines: tuple[str, ...], tmp_path: Path) -> None:
    words = back(tmp_path / "state", *lines, "quit")
    assert words.endswith("Nothing was kept.")
    assert not (tmp_path / "state").exists()


def test_the_start_says_what_becomes_of_the_answers(tmp_path: Path) -> None:
    assert "and nothing is kept when you leave" in flat(run()[1])
    words = back(tmp_path, "help", "yes", "help")
    asked, after = words.split(ASK, 1)
    assert "Nothing you answer leaves this computer. The guide" in asked
    assert "nothing is kept when you leave" not in asked
    before, now = after.rsplit(KEPT, 1)[0], after
    assert "quit: leave. Your answers are not kept." in before
    assert "quit: leave. Your answers stay on this computer." in now
    assert "Nothing you answer leaves this computer. It is remembered here." in back(tmp_path)


def test_where_it_cannot_be_kept_the_walk_goes_on_without(tmp_path: Path) -> None:
    with Memory(Store(tmp_path / "state", "pigeonhole")) as memory:
        (tmp_path / "state").write_text("a file")
        code, words = told(memory, "yes", *TO_CHECKLIST, "quit")
    assert code == 2
    assert "is a file, and walkout needs a folder there." in words
    assert "The walk goes on without it. Nothing is kept when you leave." in words
    assert words.endswith("Nothing was kept.")


def told(memory: Memory, *lines: str, journey: Journey | None = None) -> tuple[int, str]:
    out = io.StringIO()
    given = io.StringIO("".join(f"{line}\n" for line in lines))
    code = walk(GUIDE, lambda: LATER, given, out, memory, journey)
    return code, flat(out.getvalue())


def test_a_second_walk_says_that_it_is_not_kept(tmp_path: Path) -> None:
    keep(tmp_path, "aeria")
    with Memory(Store(tmp_path, "pigeonhole")):
        words = back(tmp_path, *TO_CHECKLIST, "quit")
        coded = run(folder=tmp_path, journey=Journey(GUIDE, LOST))[1]
    assert "What was remembered before" not in coded
    assert "Another walk is open on this computer. It is remembered, and this one is not." in words
    assert ASK not in words
    assert words.endswith("Nothing was kept.")


def test_what_was_damaged_is_said(tmp_path: Path) -> None:
    (tmp_path / "pigeonhole.json").write_text("{")
    words = back(tmp_path, "no")
    assert "could not be read, so it was put aside" in words
    assert ASK in words


def test_a_step_that_could_not_be_kept_is_said_at_the_end(tmp_path: Path) -> None:
    keep(tmp_path, *TO_CHECKLIST)
    store = Store(tmp_path, "pigeonhole")
    with Memory(store) as memory:
        store.path.unlink()
        store.path.mkdir()
        code, words = told(memory, "1", "mark 1 done", f"save {tmp_path / 'list.md'}", "quit")
    assert code == 2
    assert "The last step could not be kept." in words
    assert "could not be written" in words
    assert words.endswith("What was remembered before it is still there. “walkout forget” deletes it.")
    assert f"You saved {tmp_path / 'list.md'}." in words


# Coming back


def test_a_walk_goes_on_where_it_was_left(tmp_path: Path) -> None:
    keep(tmp_path, "aeria", "", "")
    words = back(tmp_path, "1")
    assert words.startswith("Welcome back. You were here last on 1 March 2026.")
    assert "Question 2. Is the Loft switched on?" in words
    assert "Where do you live?" not in words
    assert "Check your answers." in back(tmp_path, "1", "1", "1")
    keep(tmp_path / "other", "aeria")
    assert "What happened, 1 of 2." in back(tmp_path / "other", "1")


def test_every_step_is_kept_without_a_word(tmp_path: Path) -> None:
    keep(tmp_path, *TO_CHECKLIST, "mark 1 done")
    words = back(tmp_path, "1")
    assert "What you did. Switch off the Loft. You did this on 1 March 2026." in words
    assert "Still open. Clear the archive" in words
    start, after = words.split("How do you want to go on?")
    assert "Oldest fact used was checked 72 days ago." in start
    assert "Your Pigeonhole checklist" in after
    assert "Check your answers." not in words


def test_the_questions_can_be_gone_through_again(tmp_path: Path) -> None:
    keep(tmp_path, *TO_CHECKLIST)
    words = back(tmp_path, "2", "", "", "")
    assert "You said: Aeria. Press Enter to keep it." in words
    assert "You said: On. Press Enter to keep it." in words
    assert "Question 2. Which wing?" in back(tmp_path, "2", "xb")


def test_an_answer_can_be_changed_at_once(tmp_path: Path) -> None:
    keep(tmp_path, *TO_CHECKLIST)
    assert back(tmp_path, "change 2").rpartition("Your choice")[2].count("Question 2. Is the Loft switched on?") == 1


@pytest.mark.parametrize("wrong", ["", "0", "4", "forget", "back"])
def test_what_is_no_way_on_is_asked_again(wrong: str, tmp_path: Path) -> None:
    keep(tmp_path, *TO_CHECKLIST)
    words = back(tmp_path, wrong)
    assert ("This is the first page." if wrong == "back" else "Choose one by its number, from 1 to 3.") in words
    assert words.count("Your choice, or change") == 2


def test_what_is_due_without_a_letter_offers_none(tmp_path: Path) -> None:
    keep(tmp_path, *TO_CHECKLIST)
    words = back(tmp_path, on=date(2026, 5, 30))
    assert "Due now. Look again. Due since 30 May 2026." in words
    assert "Prepare" not in words
    assert "Go to my checklist: press 1" in words


def test_the_days_to_an_item_that_a_mark_brought_are_counted_from_then(tmp_path: Path) -> None:
    again = GUIDE.actions["look-again"]
    later = again._replace(rules=(again.rules[0]._replace(when={"training": ("off",)}),))
    of = GUIDE._replace(actions={**GUIDE.actions, "look-again": later})
    text = run("yes", *TO_CHECKLIST, "mark 1 done", "quit", of=of, folder=tmp_path)[1]
    assert "Look again. Later, from 30 May 2026" in flat(text)
    assert "Look again. Later, from 30 May 2026" in flat(run(of=of, on=NEXT_DAY, folder=tmp_path)[1])


def test_what_was_remembered_can_be_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    keep(folder, *TO_CHECKLIST)
    code, text = run("3", "never read", folder=folder)
    assert code == 0
    assert text.endswith("\nNothing is remembered on this computer any more.\nNothing was kept.\n")
    assert not folder.exists()
    assert ASK in back(folder)


def test_where_it_cannot_be_forgotten_the_ways_on_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path, *TO_CHECKLIST)

    def refuse(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        words = back(tmp_path, "3", "quit")
    assert "could not be deleted: Permission denied." in words
    assert words.count("How do you want to go on?") == 2
    assert words.endswith(KEPT)


def test_a_setting_that_has_turned_is_said_before_the_checklist(tmp_path: Path) -> None:
    keep(tmp_path, "aeria", "", "", "2", "1", "1", "")
    words = back(tmp_path, "change 2", "1", "")
    note, title = words.index("On 1 March 2026 we noted: “You said the Loft is off.”"), "Your Pigeonhole checklist"
    assert words.index("Check your answers.") < note < words.index(title)


def test_reasons_are_remembered_but_no_words_and_no_name(tmp_path: Path) -> None:
    keep(tmp_path, *MISSING, f"letter {COMPLAINT}", "1", "I am a poet.", "Ada", "")
    kept = (tmp_path / "pigeonhole.json").read_text(encoding="utf-8")
    assert "allergy" in kept
    assert "poet" not in kept
    assert "Ada" not in kept
    assert "You named: 1." in back(tmp_path, "1", f"letter {COMPLAINT}")


def test_a_code_is_gone_on_from(tmp_path: Path) -> None:
    journey = Journey(GUIDE, LOST, seen=frozenset(GUIDE.disclosures)).marked("complain", "sent")
    _code, text = run("no", "", folder=tmp_path, journey=journey)
    assert "Check your answers." in text
    assert "Sent, waiting." in flat(text)
    keep(tmp_path, "aeria")
    with Memory(Store(tmp_path, "pigeonhole")) as memory:
        before = memory.before
        words = told(memory, "no", "quit", journey=journey)[1]
    assert "Welcome back." not in words
    assert "If you say yes, this one takes its place." in flat(words)
    assert Store(tmp_path, "pigeonhole").read().record == before


# The whole story

FRENCH = {
    "country": "FR",
    "account": "member",
    "adult": "yes",
    "ai_training": "on",
    "job_data": "none",
    "groups": "yes",
    "ai_features": "no",
    "other_ai": "object",
    "objection": "not_sent",
    "research": "off",
}


def number_of(words: str, title: str) -> str:
    """The number of an item, by the last list that was said."""
    rows = words[words.rindex("Your items by number:") :]
    return rows[: rows.index(f". {title}")].rpartition(" ")[2]


def test_five_weeks_after_the_form_was_sent(tmp_path: Path) -> None:
    of = load()
    sent, five_weeks_later = date(2026, 11, 24), date(2026, 12, 29)
    walked = ("yes", *lines_for(of, FRENCH), "")
    words = flat(run(*walked, of=of, on=sent, folder=tmp_path / "first")[1])
    form = number_of(words, "Object to the AI that the switch leaves out.")

    calendar = tmp_path / "days.ics"
    code, text = run(
        *walked, f"mark {form} sent", "", f"save {calendar}", "quit", of=of, on=sent, folder=tmp_path / "state"
    )
    assert code == 0
    assert "The time to answer you ends on 24 December 2026." in flat(text)
    assert "DTSTART;VALUE=DATE:20261225" in calendar.read_text(encoding="utf-8")

    lines = ("1", "", "", "Claire", "", "quit")
    code, text = run(*lines, of=of, on=five_weeks_later, folder=tmp_path / "state")
    assert code == 0
    start, rest = flat(text).split("How do you want to go on?")
    assert start.startswith("Welcome back. You were here last on 24 November 2026. Due now.")
    assert "one month, ended on 24 December 2026" in start
    assert "Commission Nationale de l'Informatique et des Libertés (CNIL). https://www.cnil.fr/" in start
    assert "https://www.cnil.fr/" in text.splitlines()
    assert "“Ask LinkedIn's data protection officer”: press 1" in rest
    prepared, checklist = rest.split(of.about.checklist, 1)
    assert "A message to LinkedIn's data protection officer." in prepared
    assert "24 November 2026" in prepared.partition("The text:")[2]
    assert "Claire" in prepared
    assert "Claire" not in checklist

    code, text = run("5", of=of, on=five_weeks_later, folder=tmp_path / "state")
    assert code == 0
    assert not (tmp_path / "state").exists()
