"""Plain lines from the first question to the checklist."""

import io
from datetime import date
from typing import NoReturn

import pytest
from walkout.engine.journey import Journey
from walkout.export import exporter
from walkout.guide.loader import load
from walkout.plain import walk
from walkout.plain.lines import simpler

from tests.invented import LATER, LONG_URL
from tests.plain.walks import (
    ANSWERS,
    END,
    GUIDE,
    TO_CHECKLIST,
    TO_REVIEW,
    checklist,
    flat,
    last,
    lines_for,
    listed,
    run,
    said,
)


def test_the_whole_walk() -> None:
    code, text = run(*TO_CHECKLIST, "quit")
    assert code == 0
    words = flat(text)
    order = [
        "Pigeonhole and your letters.",
        "Pigeons learn from letters.",
        "Nothing you answer leaves this computer",
        "Question 1. Where do you live?",
        "Your country is Aeria.",
        "What happened, 1 of 2. It was quiet.",
        "What happened, 2 of 2. Not in the Nest. Reported: The Nest was left out.",
        "Today (changed): Today it counts too.",
        "For you: Aeria is in the Nest.",
        "Question 2. Is the Loft switched on?",
        "On: press 1",
        "I can't find it: press 3",
        "You said the Loft is on.",
        "Question 3. Do you keep old letters?",
        "Check your answers.",
        "2. Is the Loft switched on? On.",
        "Your Pigeonhole checklist",
        "Your items by number:",
        "Nothing was kept.",
    ]
    places = [words.find(part) for part in order]
    assert -1 not in places, order[places.index(-1)]
    assert places == sorted(places)


def test_the_checklist_is_that_of_the_other_formats() -> None:
    _code, text = run(*TO_CHECKLIST, "show")
    assert f"\n{checklist(ANSWERS)}" in text
    assert f"\n{checklist(ANSWERS, form='markdown')}" in text


def test_the_age_and_the_stale_banner_are_said() -> None:
    words = flat(run(*TO_CHECKLIST, "mark 1 done", on=date(2027, 1, 1))[1])
    review, marked = words.index("Check your answers."), words.rindex("Your items by number:")
    for part in (words[review : words.index("Your Pigeonhole checklist")], words[marked:]):
        assert "Oldest fact used was checked 377 days ago." in part
        assert "past their re-check date" in part
    assert "With the knowledge of 10 January 2026." in flat(run(*TO_CHECKLIST, on=date(2026, 1, 1))[1])


def test_addresses_stand_unbroken_on_lines_of_their_own() -> None:
    _code, text = run("aeria", "", "", "sources", "1", "1", "", "sources")
    lines = text.splitlines()
    assert lines.count(LONG_URL) >= 2
    assert "https://archive.example/policy" in lines
    assert all(len(line) <= 78 or line.strip() == LONG_URL or ", help, sources" in line for line in lines)


def test_back_keeps_every_answer() -> None:
    words = last("aeria", "", "", "1", "back")
    assert "Question 2. Is the Loft switched on?" in words
    assert "You said: On. Press Enter to keep it." in words
    assert "Question 3." in last("aeria", "", "", "1", "back", "")
    assert "first page" in last("back")
    assert "Check your answers." in last(*TO_CHECKLIST, "back")
    assert "Question 3." in last(*TO_CHECKLIST, "back", "b")


def test_a_change_asks_only_what_depends_on_it() -> None:
    words = said(*TO_CHECKLIST, "change 2", "2", "1", "")
    after = words[words.index("You said the Loft is off.") :]
    assert "Since when?" in after
    assert after.index("Since when?") < after.index("Check your answers.")
    assert "Do you keep old letters? Yes." in after
    assert "Question 4." not in after
    changed = {**ANSWERS, "training": "off", "off_since": "before_start"}
    assert flat(checklist(changed, listed(ANSWERS).marks)) in after


@pytest.mark.parametrize("prompt", [("aeria",), ("aeria", "", ""), TO_REVIEW, TO_CHECKLIST])
def test_an_answer_can_be_changed_at_every_prompt(prompt: tuple[str, ...]) -> None:
    assert "Question 1. Where do you live?" in last(*prompt, "change 1")
    assert "1. Where do you live? Aeria." in last(*prompt, "change")
    assert "Question 1. Where do you live?" in last(*prompt, "c", "1")
    assert "Question 2. Is the Loft switched on?" in last(*TO_REVIEW, "2")
    assert "Choose one by its number, from 1 to" in last(*prompt, "change 99")
    assert said(*prompt, "change", "")


def test_there_is_nothing_to_change_at_first() -> None:
    assert "There is no answer to change yet." in last("change")


@pytest.mark.parametrize("wrong", ["0", "5", "-1", "99999999999", "9" * 5000, "maybe", "²", "", "\x1b[31m", "a\tb"])
def test_what_is_no_answer_is_asked_again(wrong: str) -> None:
    words = last("aeria", "", "", wrong)
    assert words.count("Choose one by its number, from 1 to 4.") == 1
    assert words.rstrip().endswith("quit:")
    assert "You said the Loft is on." in last("aeria", "", "", wrong, "ON")


def test_a_country_is_found_by_any_spelling() -> None:
    for spelling in ("AERIA", "xa", " République d’Aërie"):
        assert "Your country is Aeria." in last(spelling)
    several = last("eria")
    assert "Aeria: press 1 Upper Aeria: press 2" in several
    assert "Your country is Upper Aeria." in last("eria", "2")
    assert "Choose the country you live in" in last("")
    assert "No country goes by that name." in last("Atlantis")
    assert "No country goes by that name." in last("eria", "3")
    assert "Aeria: press 1" in last("aerja")


def test_one_letter_is_not_taken_for_a_country_nor_for_a_command() -> None:
    assert "type the whole word" in last("u")
    assert "Question 1." not in last("u")


def test_a_subdivision_is_found_by_number_code_or_name() -> None:
    for typed in ("north wing", "xb-n", "N", "north"):
        assert "You live in North Wing." in last("xb", typed)
    assert "type its name or its number" in last("xb", "")
    assert "North Wing: press 2 South Wing: press 3" in last("xb", "wing")
    assert "I would rather not say" in last("xb", "list")
    assert "You live in South Wing." in last("xb", "3")


@pytest.mark.parametrize("prompt", [(), ("xb",), ("aeria",), ("aeria", "", ""), TO_REVIEW, TO_CHECKLIST])
def test_help_sources_words_and_quit_work_at_every_prompt(prompt: tuple[str, ...]) -> None:
    assert "quit: leave. Your answers are not kept." in last(*prompt, "help")
    assert "Pigeon: A bird." in last(*prompt, "words")
    assert "ource" in last(*prompt, "SOURCES")
    code, text = run(*prompt, "quit", "never read")
    assert code == 0
    assert text.endswith("Nothing was kept.\n")


def test_first_letters_work_where_no_place_is_typed() -> None:
    assert "quit: leave." in last("aeria", "h")
    assert "Pigeonhole: Policy" in last("aeria", "", "s")
    assert run("aeria", "q")[0] == 0


@pytest.mark.parametrize(("lines", "code"), [((), 1), (("aeria",), 1), (TO_REVIEW, 1), (TO_CHECKLIST, 0)])
def test_the_end_of_the_input_ends_the_walk(lines: tuple[str, ...], code: int) -> None:
    ended, text = run(*lines)
    assert ended == code
    assert text.rpartition(END)[2].endswith("\nNothing was kept.\n")


def test_a_last_line_without_its_end_counts() -> None:
    out = io.StringIO()
    assert walk(GUIDE, lambda: LATER, io.StringIO("aeria"), out) == 1
    assert "Your country is Aeria." in out.getvalue()


def test_an_interrupt_leaves_politely() -> None:
    class Interrupted(io.StringIO):
        def readline(self, *_size: object) -> NoReturn:
            raise KeyboardInterrupt

    out = io.StringIO()
    assert walk(GUIDE, lambda: LATER, Interrupted(), out) == 130
    assert out.getvalue().endswith("You left the walk.\nNothing was kept.\n")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437", "utf-8"])
def test_the_stream_is_given_only_letters_it_can_write(encoding: str) -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding=encoding, newline="\n")
    lines = "".join(f"{line}\n" for line in (*TO_CHECKLIST, "save /nowhere/é“”/x", "show"))
    assert walk(GUIDE, lambda: LATER, io.StringIO(lines), out) == 0
    text = raw.getvalue().decode(encoding)
    assert LONG_URL in text.splitlines()
    assert "\x1b" not in text


def test_simpler_letters() -> None:
    assert simpler("“Résumé” … – ‘Łódź’ ×\u00a0日", "ascii") == "\"Resume\" ... - 'Lodz' x ?"
    assert simpler("“é”", "latin-1") == '"é"'
    assert simpler("“é”", "utf-8") == "“é”"


def test_unreadable_input_is_asked_again() -> None:
    given = io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n"), encoding="utf-8")
    out = io.StringIO()
    assert walk(GUIDE, lambda: LATER, given, out) == 1
    assert "Choose the country you live in" in out.getvalue()


@pytest.mark.parametrize(
    "values",
    [
        {"country": "DE", "subdivision": "DE-BE", "account": "member", "adult": "yes", "ai_training": "off"},
        {"country": "US", "subdivision": "US-CA", "account": "member", "adult": "yes", "ai_training": "on"},
        {"country": "JP", "account": "visitor"},
    ],
)
def test_the_real_guide_from_end_to_end(values: dict[str, str]) -> None:
    of = load()
    today = of.about.edition
    code, text = run(*lines_for(of, values), "", "sources", "quit", of=of, on=today)
    assert code == 0
    journey = Journey(of)
    while step := journey.current:
        options = of.questions[step.question].options if step.question else ()
        value = values.get(step.question or "") or (options[-1].value if options else "unsure")
        journey = journey.answered(value) if step.question else journey.read()
    assert exporter("text")(journey.listed(today).plan(today)) in text
    assert "{" not in text
