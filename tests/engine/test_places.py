"""Places: found by any spelling, refused where more than one is meant, and what holds in them."""

import pytest
from walkout.engine.answers import accept
from walkout.engine.places import UNSURE, country_code, locate, search
from walkout.errors import AnswerError

from tests.invented import guide

GUIDE = guide()


@pytest.mark.parametrize(
    "typed", ["XC", "xc", " Xc ", "saint coo", "Saint Coo & the Loft", "SAINT  COO AND THE LOFT", "St. Coo", "the loft"]
)
def test_a_country_is_found_by_sloppy_spellings(typed: str) -> None:
    assert search(GUIDE, typed)[0] == "XC"
    assert country_code(GUIDE, typed) == "XC"


def test_accents_and_case_do_not_matter() -> None:
    assert country_code(GUIDE, "République d’Aërie") == "XA"


def test_the_whole_spelling_comes_before_its_beginning_and_a_word_in_it() -> None:
    assert search(GUIDE, "aeria") == ["XA", "XB"]
    assert search(GUIDE, "upp") == ["XB"]
    assert search(GUIDE, "") == list(GUIDE.countries)
    assert search(GUIDE, "zzzz") == []


def test_a_slip_is_offered_but_not_guessed_at() -> None:
    assert search(GUIDE, "uper aerai")[0] == "XB"
    with pytest.raises(AnswerError, match=r"Upper Aeria \(XB\)"):
        country_code(GUIDE, "uper aerai")


@pytest.mark.parametrize("typed", ["aer", "", "  ", "zzzz", "--"])
def test_an_ambiguous_or_unknown_country_is_refused(typed: str) -> None:
    with pytest.raises(AnswerError, match="country="):
        country_code(GUIDE, typed)


def test_an_ambiguous_country_is_refused_with_those_it_could_be() -> None:
    with pytest.raises(AnswerError, match=r"Aeria \(XA\), Upper Aeria \(XB\)"):
        accept(GUIDE, {"country": "aer"}.items())


def test_a_whole_spelling_is_not_ambiguous() -> None:
    assert country_code(GUIDE, "Aeria") == "XA"


def test_a_subdivision_has_a_profile_and_an_authority_of_its_own() -> None:
    north, south, whole = (locate(GUIDE, "XB", part) for part in ("XB-N", "XB-S", UNSURE))
    assert (north.profile, north.authority.name, north.name) == ("nest", "North Keeper", "North Wing, Upper Aeria")
    assert (south.profile, south.authority.name, south.name) == ("sky", "The Wind", "South Wing, Upper Aeria")
    assert (whole.profile, whole.subdivision, whole.name) == ("sky", None, "Upper Aeria")
    assert north.lead_authority == GUIDE.authorities["lead"]
    assert south.lead_authority is None


@pytest.mark.parametrize(("country", "part"), [("XA", "XB-N"), ("XB", "XB-Q"), ("XB", "nonsense")])
def test_a_subdivision_that_is_not_there_is_refused(country: str, part: str) -> None:
    with pytest.raises(AnswerError, match="subdivision="):
        locate(GUIDE, country, part)
    with pytest.raises(AnswerError, match="subdivision="):
        accept(GUIDE, {"country": country, "subdivision": part}.items())


def test_answers_to_questions_not_asked_here_are_named_and_left_out() -> None:
    given = {"country": "upper aeria", "subdivision": "xb-n", "training": "on", "off_since": "unsure"}
    taken, ignored = accept(GUIDE, given.items())
    assert taken == {"country": "XB", "subdivision": "XB-N", "training": "on"}
    assert ignored == ["off_since"]


def test_the_order_in_which_answers_come_does_not_matter() -> None:
    taken, ignored = accept(GUIDE, {"off_since": "unsure", "training": "off", "country": "XA"}.items())
    assert (taken, ignored) == ({"off_since": "unsure", "training": "off", "country": "XA"}, [])


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"country": "XA", "colour": "red"}, "colour.*training"),
        ({"country": "XA", "training": "maybe"}, "maybe.*training.*on, off, missing, unsure"),
        ({"country": "XA", "training": "ON"}, "ON.*training"),
        ({"country": "XA", "off_since": "never"}, "never.*off_since"),
        ({"training": "on"}, "country"),
        ({"country": "XA", "subdivision": ""}, "subdivision="),
    ],
)
def test_a_bad_answer_is_refused_in_one_sentence_naming_the_key(given: dict[str, str], says: str) -> None:
    with pytest.raises(AnswerError, match=says) as refused:
        accept(GUIDE, given.items())
    assert "\n" not in str(refused.value)


def test_a_country_without_subdivisions_takes_unsure_without_asking() -> None:
    assert accept(GUIDE, {"country": "XA", "subdivision": UNSURE}.items()) == ({"country": "XA"}, ["subdivision"])
