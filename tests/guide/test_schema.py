"""The JSON Schemas: the real guide fits them, and what the gate refuses for its shape does not."""

import json
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from walkout.errors import GuideError
from walkout.guide import gate
from walkout.guide.checks.tables import FILES
from walkout.guide.schema import schema, write

from tests.guide.mutations import slips
from tests.guide.real import FOLDER


def text_of(file: str) -> str:
    return (FOLDER / file).read_text(encoding="utf-8")


def as_json(value: Any) -> Any:
    """What TOML says, as an editor hands it to a validator: days are text."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


@cache
def validator(file: str) -> Draft202012Validator:
    return Draft202012Validator(schema(file), format_checker=Draft202012Validator.FORMAT_CHECKER)


def faults(file: str, text: str) -> list[str]:
    return [error.json_path for error in validator(file).iter_errors(as_json(tomllib.loads(text)))]


SLIPS = slips()
MISSHAPEN = {
    "an unknown key",
    "an unknown table",
    "a misspelt key",
    "a missing key",
    "no day of checking",
    "a day in words",
    "a number in words",
    "words where a list must be",
    "a list where a table must be",
    "a confidence that is none",
    "a status that is none",
}


@pytest.mark.parametrize("file", FILES)
def test_the_guide_fits(file: str) -> None:
    Draft202012Validator.check_schema(schema(file))
    assert faults(file, text_of(file)) == []
    assert tomllib.loads(text_of(file)).keys() <= schema(file)["properties"].keys()


@pytest.mark.parametrize("what", SLIPS)
def test_what_the_gate_refuses_for_its_shape_does_not_fit_and_nothing_else(what: str) -> None:
    slip = SLIPS[what]
    text = text_of(slip.file).replace(slip.old, slip.new, 1)
    refused = gate.shape(slip.file, tomllib.loads(text)).findings
    assert bool(faults(slip.file, text)) == bool(refused) == (what in MISSHAPEN)


def test_a_day_must_be_one() -> None:
    assert faults("links.toml", text_of("links.toml").replace("checked = 2026-09-28", 'checked = "2026-09-31"', 1)) == [
        "$.link['ai-training'].checked"
    ]


def test_what_the_model_says_is_told_where_it_is_typed() -> None:
    fact = schema("facts.toml")["$defs"]["Fact"]
    assert fact["description"].startswith("One sentence about the world")
    assert fact["properties"]["until"]["description"] == "The last day on which it held."
    assert fact["properties"]["confidence"]["enum"] == ["verified", "documented", "reported", "contested", "unresolved"]
    assert fact["properties"]["until"] == {
        "type": "string",
        "format": "date",
        "description": "The last day on which it held.",
    }
    assert fact["required"] == ["says", "confidence", "sources", "checked"]


@pytest.mark.parametrize("file", FILES)
def test_every_record_is_described(file: str) -> None:
    found = schema(file)["$defs"]
    assert found
    assert all(record["description"] and not record["additionalProperties"] for record in found.values())


def test_only_what_a_guide_says_of_itself_may_not_be_left_out() -> None:
    assert {file: schema(file)["required"] for file in FILES if schema(file)["required"]} == {"guide.toml": ["about"]}


def test_a_file_that_no_guide_has_has_no_schema() -> None:
    with pytest.raises(GuideError, match=r"^fact\.toml: .* facts\.toml,"):
        schema("fact.toml")


def test_they_are_written_beside_the_guide(tmp_path: Path) -> None:
    paths = write(tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in paths] == [
        f"schema/{file.removesuffix('.toml')}.json" for file in FILES
    ]
    assert [json.loads(path.read_text(encoding="utf-8")) for path in paths] == [schema(file) for file in FILES]
    before = [path.read_bytes() for path in paths]
    assert write(tmp_path) == paths
    assert [path.read_bytes() for path in paths] == before


@pytest.mark.parametrize("where", ["none", "schema"])
def test_where_they_cannot_be_written_it_is_said(where: str, tmp_path: Path) -> None:
    (tmp_path / "schema").write_text("")
    with pytest.raises(GuideError, match="cannot be written"):
        write(tmp_path / "none" if where == "none" else tmp_path)
