"""What a reader sends, prepared in plain lines."""

from pathlib import Path

import pytest
from walkout.engine.journey import Journey
from walkout.engine.letters import Details, letter
from walkout.export.letter import as_text

from tests.invented import LATER
from tests.plain.walks import COMPLAINT, GUIDE, LOST, MISSING, TO_CHECKLIST, last, listed, run, said

LETTER = f"letter {COMPLAINT}"
REASONS = "Your own reasons:"
OWN = "Your own words on one line, or press Enter to leave them out:"
NAME = "Your name, or press Enter to leave it out:"
SAVE = "Type save and a name to save the text, or press Enter to go back:"
BOTH = ("aeria", "", "", "3", "1", "", "letter 4")
"""To the letter of someone who can name two reasons."""


def test_the_letter_is_told_from_its_title_to_its_text() -> None:
    words = said(*MISSING, LETTER, "1", "I am a poet.", "Ada", "")
    order = [
        "A letter to Keeper of Letters (KL).",
        "You can send this as it is.",
        "What it will not do: It does not call the pigeons back.",
        REASONS,
        "Feathers make me sneeze: press 1",
        "They are not kept.",
        OWN,
        "It is not kept.",
        NAME,
        "Open: https://keeper.example/complain",
        "Kind of letter: Choose “about pigeons”.",
        "Wing: Choose the North Wing.",
        "The text:",
        "My name is Ada. I live in Aeria.",
        "I object under",
        "Feathers make me sneeze.",
        "I am a poet.",
        SAVE,
        "Type mark, letter",
    ]
    places = [words.rindex(part) for part in order]
    assert places == sorted(places)


def test_what_is_left_out_stays_a_gap() -> None:
    words = last(*MISSING, LETTER, "", "", "")
    assert "My name is [your name]." in words
    assert "Say here what is special about your situation." in words
    assert "Feathers make me sneeze" not in words


def test_each_part_of_a_paragraph_has_its_line() -> None:
    part = GUIDE.letters["complaint"].parts[0].wordings[0]._replace(says="Kind regards,\n{name}")
    parts = (GUIDE.letters["complaint"].parts[0]._replace(wordings=(part,)),)
    of = GUIDE._replace(letters={"complaint": GUIDE.letters["complaint"]._replace(parts=parts)})
    assert "\nKind regards,\nAda\n" in run(*MISSING, LETTER, "Ada", of=of)[1]


def test_a_letter_without_a_place_for_reasons_asks_for_none() -> None:
    letters = {"complaint": GUIDE.letters["complaint"]._replace(parts=GUIDE.letters["complaint"].parts[:1])}
    _code, text = run(*MISSING, LETTER, "Ada", of=GUIDE._replace(letters=letters))
    assert REASONS not in text
    assert OWN not in text
    assert "My name is Ada." in text


@pytest.mark.parametrize(
    ("typed", "named"), [("1 2", "both"), ("2,1", "both"), ("2", "archive"), ("none", ""), ("", "")]
)
def test_reasons_are_named_by_their_numbers(typed: str, named: str) -> None:
    words = last(*BOTH, typed, "", "")
    assert ("Feathers make me sneeze." in words) == (named == "both")
    assert ("Some of my letters are old." in words) == (named in ("both", "archive"))
    assert words.rstrip().endswith(SAVE)


@pytest.mark.parametrize("wrong", ["0", "3", "1 3", "one", "1-2", "9" * 5000])
def test_what_is_no_reason_is_asked_again(wrong: str) -> None:
    words = last(*BOTH, wrong)
    assert "Type numbers from 1 to 2 with spaces between them, or none." in words
    assert OWN not in words


def test_reasons_are_kept_until_others_are_named() -> None:
    again = (*BOTH, "2", "", "", "", "letter 4")
    assert "You named: 2." in last(*again)
    assert "Some of my letters are old." in last(*again, "", "", "")
    assert "Some of my letters are old." not in last(*again, "none", "", "")
    other = last(*again, "1", "", "")
    assert "Some of my letters are old." not in other
    assert "Feathers make me sneeze." in other


def test_a_reason_that_cannot_be_named_now_is_not_lost() -> None:
    journey = Journey(GUIDE, LOST, seen=frozenset(GUIDE.disclosures), grounds=("archive",))
    keeping_letters = ("back", "change 3", "1", "")
    _code, text = run("", LETTER, "1", "", "", "", *keeping_letters, "letter 4", journey=journey)
    assert "You named: 1, 2." in text


@pytest.mark.parametrize("typed", [(), ("1",), ("1", "I am a poet.")])
def test_going_back_leads_to_the_checklist(typed: tuple[str, ...]) -> None:
    assert last(*MISSING, LETTER, *typed, "back").strip().startswith("Type mark, letter")
    assert ("Question 1." in last(*MISSING, LETTER, *typed, "change 1")) == (not typed)
    assert run(*MISSING, LETTER, *typed, "quit")[1].endswith("Nothing was kept.\n")


@pytest.mark.parametrize("words", ["change is hard for me", "help me", "s", "quit smoking", "1", "mark 1 done", "b"])
def test_own_words_are_no_command(words: str) -> None:
    assert f" {words} " in last(*MISSING, LETTER, "", words, "Ada")


def test_own_words_cannot_steer_a_terminal(tmp_path: Path) -> None:
    words = "\x1b[31mred\x07 and \u202eturned \udc80"
    run(*MISSING, LETTER, "", words, "\x1b]0;Ada\x07", f"save {tmp_path / 'letter.txt'}")
    text = (tmp_path / "letter.txt").read_text(encoding="utf-8")
    assert "[31mred and turned" in text
    assert all(letter == "\n" or letter.isprintable() for letter in text)


def test_the_text_is_saved_as_it_stands_and_only_on_request(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    typed = (*MISSING, LETTER, "1", "I am a poet.", "Ada")
    assert run(*typed, "", "quit")[1].endswith("Nothing was kept.\n")
    code, text = run(*typed, f"save {file}", "", "quit")
    assert code == 0
    plan = listed(LOST)._replace(grounds=("allergy",)).plan(LATER)
    assert file.read_text(encoding="utf-8") == as_text(letter(plan, "complain", Details("I am a poet.", "Ada")))
    assert "Nothing else was kept." in text
    assert "The file was left as it is." in last(*typed, f"save {file}", "")
    for wrong in ("save", "yes"):
        assert "like this: save pigeonhole-complaint.txt" in last(*typed, wrong)
    assert "save pigeonhole-complaint.txt" in last(*typed, "help")
    assert "Law of Letters" in last(*typed, "sources")


def test_only_items_with_a_letter_have_one() -> None:
    for wrong in ("letter", "letter 1", "letter 99", "letter complain"):
        assert f"There is one for: {COMPLAINT}." in last(*MISSING, wrong)
    assert "There is no letter for the items on your list." in last(*TO_CHECKLIST, "letter 1")


def test_words_and_name_are_forgotten_by_the_next_letter() -> None:
    words = last(*MISSING, LETTER, "", "I am a poet.", "Ada", "", LETTER, "", "", "")
    assert "poet" not in words
    assert "[your name]" in words
