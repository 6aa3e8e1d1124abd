"""What an editor is told about deck files: a JSON Schema, made from the same types that check them."""

from __future__ import annotations

import ast
import inspect
import textwrap
from itertools import pairwise
from typing import Final, TypeAlias, assert_never

from ocrequiz.decks.deck import FORMAT, DeckHeader
from ocrequiz.decks.fields import (
    Dataclass,
    Entries,
    Kind,
    OneOf,
    Record,
    Scalar,
    Slot,
    Table,
    slots,
    sole_text,
)
from ocrequiz.limits import ID_CHARACTERS, LIST_ITEMS
from ocrequiz.questions.types import TYPES

Json: TypeAlias = "str | int | list[Json] | dict[str, Json]"

_ID: Final = "^[a-z0-9][a-z0-9-]*$"


def deck_schema() -> dict[str, Json]:
    """Return the JSON Schema (draft 7) of format 1: of decks, and of the files they include."""
    definitions: dict[str, Json] = {}
    properties = _properties(DeckHeader, definitions)
    properties["format"] = {"enum": [FORMAT, str(FORMAT)], "description": "The version of the deck format."}
    properties["questions"] = {
        "type": "array",
        "description": "The questions of this file.",
        "items": _question(definitions),
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "ocrequiz deck",
        "description": "A deck of questions, or a file of questions that a deck includes.",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "required": ["format"],
        "anyOf": [{"required": ["id", "title"]}, {"required": ["questions"], "maxProperties": 2}],
        "definitions": definitions,
    }


def _question(definitions: dict[str, Json]) -> Json:
    """Return the schema of a question: its type tells which other keys it has."""
    cases: list[Json] = []
    for name, cls in TYPES.items():
        _define(name, cls, definitions)
        is_of_type: Json = {"properties": {"type": {"const": name}}, "required": ["type"]}
        cases.append({"if": is_of_type, "then": _reference(name)})
    return {
        "type": "object",
        "properties": {"type": {"enum": list(TYPES), "description": "The type of the question."}},
        "required": ["id", "type"],
        "allOf": cases,
    }


def _define(name: str, cls: type[Dataclass], definitions: dict[str, Json]) -> None:
    """Add the schema of a dataclass to the definitions, once."""
    if name in definitions:
        return
    definitions[name] = {}
    definitions[name] = {
        "type": "object",
        "description": inspect.cleandoc(cls.__doc__ or ""),
        "properties": _properties(cls, definitions),
        "additionalProperties": False,
        "required": [slot.name for slot in slots(cls).values() if slot.is_required],
    }


def _properties(cls: type[Dataclass], definitions: dict[str, Json]) -> dict[str, Json]:
    said = _descriptions(cls)
    return {
        name: _described(_field(slot, definitions), said.get(name, "")) for name, slot in slots(cls).items()
    }


def _field(slot: Slot, definitions: dict[str, Json]) -> dict[str, Json]:
    """Return the schema of a field, with the shorthands that its kind admits."""
    schema = _admitted(slot.kind, definitions)
    if slot.name == "id":
        schema |= {"pattern": _ID, "maxLength": ID_CHARACTERS}
    elif slot.kind is Scalar.TEXT and slot.is_required:
        schema["minLength"] = 1
    return schema


def _admitted(kind: Kind, definitions: dict[str, Json]) -> dict[str, Json]:
    match kind:
        case Scalar():
            return _scalar(kind)
        case OneOf(words):
            return {"enum": list(words)}
        case Record(cls):
            _define(cls.__name__, cls, definitions)
            reference = _reference(cls.__name__)
            return {"anyOf": [_scalar(Scalar.TEXT), reference]} if sole_text(cls) else reference
        case Table(inner):
            return {"type": "object", "additionalProperties": _admitted(inner, definitions)}
        case Entries(inner):
            entry = _admitted(inner, definitions)
            return {"anyOf": [{"type": "array", "items": entry, "maxItems": LIST_ITEMS}, entry]}
    assert_never(kind)


def _scalar(kind: Scalar) -> dict[str, Json]:
    """Return the schema of one value; text is also what an editor takes for a number, such as `1.10`."""
    match kind:
        case Scalar.TEXT:
            return {"type": ["string", "number", "boolean"]}
        case Scalar.WHOLE:
            return {"type": "integer"}
        case Scalar.NUMBER:
            return {"type": "number"}
        case Scalar.FLAG:
            # To a reader of YAML 1.2 the words are text.
            return {"enum": [True, False, "yes", "no", "on", "off"]}
        case Scalar.DAY:
            return {"type": "string", "format": "date"}
    assert_never(kind)


def _reference(name: str) -> dict[str, Json]:
    return {"$ref": f"#/definitions/{name}"}


def _described(schema: dict[str, Json], description: str) -> dict[str, Json]:
    """Add what a field means; draft 7 overlooks whatever stands beside a reference."""
    if not description:
        return schema
    return {"description": description, **({"allOf": [schema]} if "$ref" in schema else schema)}


def _descriptions(cls: type[Dataclass]) -> dict[str, str]:
    """Return the docstrings beneath the fields of a class and its bases, where the source is at hand."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        try:
            tree = ast.parse(textwrap.dedent(inspect.getsource(base)))
        except (OSError, TypeError):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                found |= dict(_documented(node.body))
    return found


def _documented(body: list[ast.stmt]) -> list[tuple[str, str]]:
    return [
        (field.target.id, " ".join(said.value.value.split()))
        for field, said in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(said, ast.Expr)
        and isinstance(said.value, ast.Constant)
        and isinstance(said.value.value, str)
    ]
