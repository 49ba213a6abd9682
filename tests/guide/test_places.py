"""Places of the real guide: every country in one profile with one authority, found however it is spelt."""

import pycountry
import pytest
from walkout.engine.places import country_code, locate, search
from walkout.errors import AnswerError

from tests.guide.real import HOME, linkedin

EVERYWHERE = sorted(country.alpha_2 for country in pycountry.countries)

TERRITORIES = {
    "eu": "GF GP MQ RE YT MF AX",
    "eea": "SJ",
    "us": "PR GU VI AS MP UM",
    "world": "GL FO AW CW SX BQ NC PF PM WF BL TF GI JE GG IM MO BV",
}
"""From B44: which law holds in the parts of a country that lie elsewhere."""

EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
NOT_IN_THE_WORLD = {
    "eea": "NO IS LI",
    "uk": "GB",
    "switzerland": "CH",
    "canada": "CA",
    "hong-kong": "HK",
    "us": "US",
    "brazil": "BR",
    "india": "IN",
    "australia": "AU",
    "japan": "JP",
    "singapore": "SG",
    "south-korea": "KR",
    "china": "CN",
}


def test_the_guide_knows_the_countries_of_iso_3166_and_no_others() -> None:
    assert sorted(linkedin().countries) == EVERYWHERE
    assert len(EVERYWHERE) == 249


@pytest.mark.parametrize("code", EVERYWHERE)
def test_every_country_has_one_profile_and_an_authority(code: str) -> None:
    guide = linkedin()
    place = locate(guide, code)
    naming = [key for key, region in guide.regions.items() if code in region.countries]
    assert naming in ([place.profile], []) and (naming or place.region.rest)
    covering = [key for key, authority in guide.authorities.items() if code in authority.covers]
    assert len(covering) <= 1
    assert place.authority.name
    assert bool(covering) or place.region.authority


@pytest.mark.parametrize("profile", NOT_IN_THE_WORLD)
def test_the_countries_the_facts_name_are_where_they_say(profile: str) -> None:
    for code in NOT_IN_THE_WORLD[profile].split():
        assert locate(linkedin(), code).profile == profile


def test_the_eu_has_its_twenty_seven_countries() -> None:
    assert len(EU.split()) == 27
    assert {code for code in EVERYWHERE if locate(linkedin(), code).profile == "eu"} == {
        *EU.split(),
        *TERRITORIES["eu"].split(),
    }


@pytest.mark.parametrize("profile", TERRITORIES)
def test_territories_follow_the_law_that_holds_there(profile: str) -> None:
    for code in TERRITORIES[profile].split():
        assert locate(linkedin(), code).profile == profile, code


@pytest.mark.parametrize(
    ("code", "mother"),
    [("AX", "FI"), ("SJ", "NO"), *((code, "FR") for code in ("GF", "GP", "MQ", "RE", "YT", "MF"))],
)
def test_territories_have_the_authority_of_their_mother_country(code: str, mother: str) -> None:
    assert locate(linkedin(), code).authority == locate(linkedin(), mother).authority


@pytest.mark.parametrize("profile", HOME)
def test_subdivisions_have_a_profile_and_an_authority(profile: str) -> None:
    home = HOME[profile]
    assert locate(linkedin(), home["country"], home.get("subdivision")).profile == profile


@pytest.mark.parametrize(
    ("code", "name", "lead"),
    [
        ("FR", "Commission nationale de l’informatique et des libertés", True),
        ("DE", "authority of your Land", True),
        ("DE-BY", "Bayer", True),
        ("DE-HH", "Hamburg", True),
        ("IE", "Data Protection Commission", True),
        ("NO", "Datatilsynet", True),
        ("LI", "Datenschutzstelle", True),
        ("GB", "Information Commissioner", False),
        ("CH", "EDÖB", False),
        ("CA-QC", "CAI", False),
        ("CA-ON", "Privacy Commissioner of Canada", False),
        ("US-CA", "California", False),
        ("US-NY", "Federal Trade Commission", False),
        ("BR", "ANPD", False),
        ("HK", "PCPD", False),
        ("KR", "PIPC", False),
    ],
)
def test_who_hears_a_complaint(code: str, name: str, lead: bool) -> None:
    country, _dash, part = code.partition("-")
    place = locate(linkedin(), country, code if part else None)
    authority = place.authority
    told = " ".join(filter(None, (authority.name, authority.english, authority.abbreviation))).replace("'", "’")
    assert name.casefold() in told.casefold()
    assert (place.lead_authority is linkedin().authorities["dpc"]) is lead


SPELLINGS = {
    "GB": (
        "uk",
        "UK",
        "Uk",
        "great britain",
        "United Kingdom",
        "united kingdom",
        "  United  Kingdom ",
        "england",
        "Scotland",
        "gbr",
    ),
    "DE": ("de", "Germany", "Deutschland", "GERMANY", "deu", "germ"),
    "US": ("usa", "USA", "United States", "United States of America"),
    "HK": ("hong kong", "Hong Kong", "hk"),
    "CI": ("côte d'ivoire", "Cote d’Ivoire", "COTE D IVOIRE"),
    "TR": ("Türkiye", "turkiye", "Turkiye"),
    "CZ": ("czechia", "Czech Republic", "Česko"),
    "CH": ("Switzerland", "Schweiz", "suisse", "Svizzera"),
    "KR": ("South Korea", "south korea"),
    "NL": ("Nederland", "the netherlands", "Netherlands"),
    "ES": ("España", "espana"),
    "AT": ("Österreich", "osterreich"),
    "BR": ("Brasil", "brazil"),
    "JP": ("日本", "japan"),
    "GR": ("Ελλάδα", "greece"),
}


@pytest.mark.parametrize(("code", "typed"), [(code, typed) for code, all_ in SPELLINGS.items() for typed in all_])
def test_a_country_is_found_by_sloppy_spellings(code: str, typed: str) -> None:
    assert search(linkedin(), typed)[0] == code
    assert country_code(linkedin(), typed) == code


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("Germny", "Germany (DE)"),
        ("Untied Kingdom", "United Kingdom (GB)"),
        ("Swizterland", "Switzerland (CH)"),
        ("Brazl", "Brazil (BR)"),
        ("korea", "South Korea (KR)"),
        ("united", "United Kingdom (GB)"),
        ("America", "United States (US)"),
        ("turkey", "Türkiye (TR)"),
        ("hongkong", "Hong Kong SAR China (HK)"),
    ],
)
def test_a_slip_or_half_a_name_suggests_and_never_guesses(typed: str, suggested: str) -> None:
    with pytest.raises(AnswerError) as caught:
        country_code(linkedin(), typed)
    assert suggested in str(caught.value)


@pytest.mark.parametrize("typed", ["ZZ", "europe", "", "atlantis", "01", "holland", "uae"])
def test_what_is_no_country_is_refused(typed: str) -> None:
    with pytest.raises(AnswerError, match="country="):
        country_code(linkedin(), typed)


def test_the_eu_is_no_country() -> None:
    with pytest.raises(AnswerError, match="country="):
        country_code(linkedin(), "EU")
