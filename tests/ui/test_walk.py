"""The pages of the walk, one by one, with the keyboard."""

import pytest
from walkout.engine.pages import CardPage, QuestionPage

from tests.ui.walking import CHECKLIST, GERMAN, GUIDE, REVIEW, START, walking


async def test_the_start_says_what_this_is_and_enter_begins() -> None:
    async with walking() as walk:
        assert GUIDE.about.title in walk.words
        assert "Nothing you answer leaves this computer" in walk.words
        assert "That was 1 day ago." in walk.words
        assert "escape" not in walk.keys
        await walk.press("escape", "up", "x")
        assert walk.asked == START
        await walk.press("enter")
        assert walk.asked == "country"


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        ("uk", "GB"),
        ("deutschland", "DE"),
        ("usa", "US"),
        (" united kingdom ", "GB"),
        ("hong kong", "HK"),
        ("Brasil", "BR"),
        ("u.s.", "US"),
    ],
)
async def test_a_country_is_found_by_sloppy_spellings(typed: str, country: str) -> None:
    async with walking(at="country") as walk:
        await walk.type(typed)
        await walk.press("enter")
        assert walk.app.journey.answers == {"country": country}
        assert GUIDE.countries[country].name in walk.lines[0]


async def test_the_arrows_choose_among_the_countries_found() -> None:
    async with walking(at="country") as walk:
        await walk.type("uk")
        assert "> United Kingdom" in walk.text
        await walk.press("down")
        assert "> Ukraine" in walk.text
        await walk.press("enter")
        assert walk.app.journey.answers["country"] == "UA"


async def test_a_country_that_is_not_found_or_not_chosen_is_asked_for() -> None:
    async with walking(at="country") as walk:
        await walk.press("enter")
        assert "Choose the country you live in." in walk.text
        await walk.type("xyzzy")
        assert "Choose the country you live in." not in walk.text
        await walk.press("enter")
        assert "No country goes by that name. Try another spelling" in walk.words
        assert walk.asked == "country"
        await walk.press(*["backspace"] * 5)
        assert "No country goes by that name" not in walk.words
        await walk.type("uk")
        await walk.press("enter")
        assert walk.app.journey.answers["country"] == "GB"


async def test_esc_is_not_offered_on_the_first_question() -> None:
    async with walking(at="country") as walk:
        assert "escape" not in walk.keys
        await walk.press("escape")
        assert walk.asked == "country"


async def test_a_subdivision_is_chosen_or_left_open() -> None:
    async with walking(at="subdivision") as walk:
        assert walk.menu.cursor is None
        await walk.press("enter")
        assert "Choose the part of the country you live in, or say you would rather not." in walk.words
        await walk.press("down")
        assert "> I would rather not say" in walk.text
        assert "Choose the part of the country you live in, or say" not in walk.words
        await walk.press("enter")
        assert walk.app.journey.answers["subdivision"] == "unsure"
    async with walking(at="subdivision") as walk:
        await walk.press("end", "enter")
        assert walk.app.journey.answers["subdivision"] == list(GUIDE.countries["DE"].subdivisions)[-1]


async def test_nothing_is_chosen_before_the_reader_does() -> None:
    async with walking(at="ai_training") as walk:
        assert "(•)" not in walk.text
        assert walk.text.count("( )") == 4
        await walk.press("enter")
        assert walk.asked == "ai_training"
        assert "Choose an answer: use the arrow keys or its number." in walk.words
        await walk.press("up")
        assert "> (•) Not sure" in walk.text
        assert "Choose an answer" not in walk.words


async def test_arrows_and_numbers_choose() -> None:
    async with walking(at="ai_training") as walk:
        for keys, shown in (
            (("down", "down"), "Off"),
            (("1",), "On"),
            (("3",), "I can't find it"),
            (("9",), "I can't"),
        ):
            await walk.press(*keys)
            assert f"> (•) {shown}" in walk.text
            assert walk.text.count("(•)") == 1
        await walk.press("enter")
        assert walk.app.journey.answers["ai_training"] == "missing"


async def test_a_click_chooses() -> None:
    async with walking(at="ai_training") as walk:
        await walk.pilot.click("Menu", offset=(8, 1))
        await walk.settle()
        assert "> (•) Off" in walk.text
        await walk.pilot.click("#keys", offset=(3, 0))
        await walk.settle()
        assert walk.app.journey.answers["ai_training"] == "off"


async def test_back_keeps_the_answer() -> None:
    async with walking(at="ai_training") as walk:
        await walk.press("2", "enter")
        asked = walk.asked
        await walk.press("escape")
        assert walk.asked == "ai_training"
        assert "> (•) Off" in walk.text
        await walk.press("enter")
        assert walk.asked == asked


async def test_back_to_the_country_keeps_what_was_typed() -> None:
    async with walking(at="subdivision") as walk:
        await walk.press("escape")
        assert walk.asked == "country"
        assert "> Germany" in walk.text
        await walk.press("enter")
        assert walk.asked == "subdivision"


async def test_the_way_and_the_reason_are_on_the_page() -> None:
    async with walking((120, 40), at="ai_training") as walk:
        for part in ("Me > Settings & Privacy", "Why we ask", "Off stops future training", "sources"):
            assert part in walk.words


async def test_a_card_shows_what_was_reported_beside_what_is_so() -> None:
    async with walking(at="region") as walk:
        assert isinstance(walk.page, CardPage)
        line = next(line for line in walk.lines if "Reported in September 2024" in line)
        assert "Today, where you live" in line
        assert "CHANGED" in walk.text
        assert "Changed on 3 November 2025." in walk.words
        number, total = walk.page.number, walk.page.total
        assert f"{number} of {total}" in walk.text
        await walk.press("enter")
        assert "region" in walk.app.journey.seen
        assert walk.asked != "region"
        await walk.press("escape")
        assert walk.asked == "region"


async def test_the_answers_to_check_are_those_given() -> None:
    async with walking((120, 40), at=REVIEW) as walk:
        assert "Check your answers" in walk.text
        for answer in ("Germany", "Berlin", "Yes, some are saved", "Not sure"):
            assert answer in walk.text
        await walk.press("escape")
        assert isinstance(walk.page, QuestionPage)
        assert walk.asked == "research"
        await walk.press("enter")
        assert walk.asked == REVIEW


async def test_a_changed_answer_returns_to_the_check() -> None:
    async with walking(at=REVIEW) as walk:
        await walk.press(*["down"] * 6, "enter")
        assert walk.asked == "job_data"
        assert "(•) Yes, some are saved" in walk.text
        await walk.press("2", "enter")
        assert walk.asked == REVIEW
        assert walk.app.journey.answers == {**GERMAN, "job_data": "none"}


async def test_an_answer_that_opens_a_question_asks_only_that() -> None:
    async with walking(at=REVIEW) as walk:
        await walk.press(*["down"] * 5, "enter")
        await walk.press("2", "enter")
        assert walk.asked == "ai_training_off_since"
        await walk.press("1", "enter")
        assert walk.asked == REVIEW


async def test_a_changed_country_asks_only_what_depends_on_it() -> None:
    async with walking(at=REVIEW) as walk:
        await walk.press("down", "enter")
        assert walk.asked == "country"
        await walk.press("ctrl+u")
        await walk.type("usa")
        await walk.press("enter")
        assert walk.asked == "subdivision"
        await walk.press("down", "enter")
        assert walk.asked == "ads_sharing"
        await walk.press("4", "enter")
        assert walk.asked == REVIEW
        assert walk.app.journey.answers["ai_training"] == "on"
        assert walk.app.journey.answers["subdivision"] == "unsure"


async def test_the_whole_walk_with_the_keyboard_alone() -> None:
    async with walking() as walk:
        await walk.walk_to(CHECKLIST)
        assert walk.app.journey.answers == GERMAN
        assert "Do this first: Switch off AI training on your data." in walk.words
        await walk.press("escape")
        assert walk.asked == REVIEW
        await walk.press("enter")
        assert walk.asked == CHECKLIST
