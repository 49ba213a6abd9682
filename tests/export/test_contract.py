"""JSON: exactly the contract's keys, in order, and every id it names is there."""

import json
from typing import Any

import pytest
from walkout.engine.build import NO_MARKS, build_plan
from walkout.engine.plan import Mark
from walkout.export import exporter

from tests.invented import FRESH, HOSTILE, LATER, LONG_URL, guide

GUIDE = guide()


def text(marks: dict[str, Mark] | None = None, **answers: str) -> str:
    return exporter("json")(build_plan(GUIDE, {"country": "XA", **answers}, marks or NO_MARKS, FRESH))


def contract(marks: dict[str, Mark] | None = None, **answers: str) -> Any:
    return json.loads(text(marks, **answers))


def test_the_keys_are_those_of_the_contract_in_its_order() -> None:
    whole = contract(training="missing", archive="kept")
    assert list(whole) == [
        *("schema", "guide", "as_of", "code", "answers", "region", "lanes", "actions", "disclosures", "timeline"),
        "sources",
    ]
    assert list(whole["guide"]) == ["id", "edition"]
    assert list(whole["region"]) == [
        *("country", "subdivision", "profile", "controller", "right", "authority", "lead_authority", "deadline"),
    ]
    assert list(whole["region"]["authority"]) == list(whole["region"]["lead_authority"]) == ["name", "url"]
    keys = {
        "lanes": ["id", "applies", "state", "since", "since_certainty", "sources"],
        "actions": ["id", "title", "url", "minutes", "status", "on", "because", "does", "does_not", "sources"],
        "disclosures": ["id", "title", "reported", "verdict", "today", "sources"],
        "timeline": ["from", "until", "lane", "certainty"],
    }
    for part, names in keys.items():
        assert whole[part]
        assert all(list(item) == names for item in whole[part])
    for source in whole["sources"].values():
        assert list(source) == ["publisher", "title", "kind", "url", "archive", "citation", "published", "checked"]
    assert all(list(reason) == ["question", "value"] for item in whole["actions"] for reason in item["because"])


def test_the_values_are_the_plain_ones() -> None:
    whole = contract(training="on", archive="kept")
    assert (whole["schema"], whole["code"], whole["as_of"]) == (1, "1000-7SQD", "2026-01-15")
    assert whole["guide"] == {"id": "pigeonhole", "edition": "2026-01-10"}
    assert whole["answers"] == {"country": "XA", "training": "on", "archive": "kept"}
    assert whole["region"] == {
        "country": "XA",
        "subdivision": None,
        "profile": "nest",
        "controller": f"Pigeonhole Nest {HOSTILE}",
        "right": "the right to object, Law of Letters, line 3",
        "authority": {"name": "Keeper of Letters (KL)", "url": "https://keeper.example/complain"},
        "lead_authority": {"name": "Lead Keeper (LK)", "url": "https://lead.example/"},
        "deadline": "P1M",
    }
    assert whole["lanes"][0] == {
        "id": "letters",
        "applies": "applies",
        "state": "on",
        "since": "2025-07-01",
        "since_certainty": "exact",
        "sources": ["policy"],
    }
    assert whole["timeline"] == [
        {"from": "2025-01-01", "until": "2025-03-31", "lane": "letters", "certainty": "exact"},
        {"from": "2025-07-01", "until": None, "lane": "letters", "certainty": "exact"},
    ]
    assert whole["sources"]["law"] == {
        "publisher": "The Nest",
        "title": "Law of Letters",
        "kind": "law",
        "url": None,
        "archive": None,
        "citation": "Scroll 7, line 3",
        "published": None,
        "checked": "2025-11-01",
    }


def test_an_item_tells_status_day_and_reasons() -> None:
    item = contract({"switch-off": Mark("done", FRESH)}, training="on")["actions"][0]
    assert (item["id"], item["url"], item["status"], item["on"]) == ("switch-off", LONG_URL, "done", "2026-01-15")
    assert item["because"] == [{"question": "country", "value": "XA"}]  # it was on, and is off
    before = contract(training="on")["actions"][0]
    assert before["because"] == [{"question": "country", "value": "XA"}, {"question": "training", "value": "on"}]
    assert before["on"] is None


def test_a_place_without_right_deadline_or_lead_says_null() -> None:
    whole = contract(country="XC", training="missing")
    assert [whole["region"][key] for key in ("right", "lead_authority", "deadline")] == [None, None, None]
    assert whole["region"]["authority"] == {"name": "The Wind", "url": None}
    assert whole["lanes"][0]["since_certainty"] == "at_the_latest"
    assert whole["actions"][-1]["url"] is None


def test_the_subdivision_is_told() -> None:
    region = contract(country="XB", subdivision="XB-N")["region"]
    assert (region["country"], region["subdivision"], region["profile"]) == ("XB", "XB-N", "nest")


@pytest.mark.parametrize("country", list(GUIDE.countries))
@pytest.mark.parametrize("training", ["on", "off", "missing"])
def test_every_id_it_names_is_there(country: str, training: str) -> None:
    whole = json.loads(exporter("json")(build_plan(GUIDE, {"country": country, "training": training}, {}, LATER)))
    for item in (*whole["lanes"], *whole["actions"], *whole["disclosures"]):
        assert set(item["sources"]) <= whole["sources"].keys()
    assert {period["lane"] for period in whole["timeline"]} <= {lane["id"] for lane in whole["lanes"]}


def test_it_is_laid_out_for_people_too() -> None:
    made = text(training="on", archive="kept")
    assert made.startswith('{\n  "schema": 1,\n')
    assert made.endswith("\n}\n")
    assert "\\u" not in made
    assert json.loads(made)["actions"][1]["title"] == f"Clear the archive {HOSTILE}"
