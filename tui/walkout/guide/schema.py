"""JSON Schemas for a guide's TOML files, from the records themselves, so that editors complete and underline."""

import ast
import inspect
import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_type_hints

from pydantic import TypeAdapter

from walkout.errors import GuideError
from walkout.guide import model
from walkout.guide.checks.tables import FILES, TABLES

FOLDER = "schema"
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema(file: str) -> dict[str, Any]:
    """The JSON Schema of one of a guide's files, like facts.toml. Raises GuideError for a file that no guide has."""
    if file not in FILES:
        raise GuideError(f"{file}: a guide has no file of this name. It has: {', '.join(FILES)}.")
    tables = [table for table in TABLES if table.file == file]
    fields = get_type_hints(model.Guide)
    shapes, definitions = TypeAdapter.json_schemas(
        [(table.key, "validation", TypeAdapter(fields[table.field])) for table in tables]
    )
    return {
        "$schema": DRAFT,
        "title": file,
        "type": "object",
        "properties": {table.key: _plain(shapes[table.key, "validation"]) for table in tables},
        "required": [table.key for table in tables if table.field == "about"],
        "additionalProperties": False,
        "$defs": {name: _record(name, found) for name, found in definitions.get("$defs", {}).items()},
    }


def write(folder: Path) -> tuple[Path, ...]:
    """Write the schema of every file into `schema` in a guide's folder, over older ones, and return the paths.

    An editor finds one by the first line of a file: `#:schema ./schema/facts.json`. Raises GuideError.
    """
    target = folder / FOLDER
    try:
        target.mkdir(exist_ok=True)
        paths = tuple(target / f"{Path(file).stem}.json" for file in FILES)
        for file, path in zip(FILES, paths, strict=True):
            path.write_text(json.dumps(schema(file), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise GuideError(f"{error.filename}: cannot be written: {error.strerror}.") from error
    return paths


def _record(name: str, found: dict[str, Any]) -> dict[str, Any]:
    """A record as a table: pydantic sees a named tuple, and so a list, in which every place has a name."""
    record = getattr(model, name)
    told = _told()[name]
    properties = {
        field: {**_plain(shape), **({"description": told.fields[field]} if field in told.fields else {})}
        for field, shape in zip(record._fields, found["prefixItems"], strict=True)
    }
    return {
        "description": told.record,
        "type": "object",
        "properties": properties,
        "required": [field for field in record._fields if field not in record._field_defaults],
        "additionalProperties": False,
    }


def _plain(shape: Any) -> Any:
    """A shape as TOML has it: nothing is null there, and a title that repeats the key tells nothing."""
    if isinstance(shape, list):
        return [_plain(item) for item in shape]
    if not isinstance(shape, dict):
        return shape
    kept = {key: _plain(value) for key, value in shape.items() if key != "title" and (key, value) != ("default", None)}
    choices = [choice for choice in kept.pop("anyOf", []) if choice != {"type": "null"}]
    if len(choices) == 1:
        return {**choices[0], **kept}
    return {**kept, "anyOf": choices} if choices else kept


class _Told(NamedTuple):
    """The contract of a record and of its fields, in the words of the model."""

    record: str
    fields: dict[str, str]


@cache
def _told() -> dict[str, _Told]:
    tree = ast.parse(inspect.getsource(model))
    return {
        node.name: _Told(ast.get_docstring(node) or "", dict(_fields(node)))
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }


def _fields(record: ast.ClassDef) -> list[tuple[str, str]]:
    """The fields of a record that have a sentence of their own below them."""
    found = []
    for field, below in zip(record.body, record.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(below, ast.Expr):
            said = below.value
            if isinstance(said, ast.Constant) and isinstance(said.value, str):
                found.append((field.target.id, inspect.cleandoc(said.value)))
    return found
