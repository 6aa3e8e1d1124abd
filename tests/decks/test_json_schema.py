"""What editors are told about deck files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

import jsonschema
import pytest

from ocrequiz.decks.json_schema import deck_schema
from ocrequiz.questions.types import TYPES

Written = Mapping[str, object]
DECK: Written = {"format": 1, "id": "rivers", "title": "Rivers"}
NILE: Written = {"id": "nile", "type": "basic", "question": "Where is the Nile?", "answer": "Africa"}
CHOICE: Written = {"id": "nile", "type": "choice", "question": "Where?", "answer": "Africa"}


@cache
def validator() -> jsonschema.Draft7Validator:
    """Make an editor that knows the schema."""
    return jsonschema.Draft7Validator(deck_schema())


def is_valid(deck: Written, *questions: Written) -> bool:
    """Tell whether an editor would accept the deck."""
    return validator().is_valid({**deck, "questions": list(questions)})


def test_the_schema_is_one() -> None:
    """What is printed for editors is a JSON Schema, and can be written as JSON."""
    jsonschema.Draft7Validator.check_schema(deck_schema())
    assert json.loads(json.dumps(deck_schema())) == deck_schema()


def test_each_type_has_its_own_keys() -> None:
    """An editor completes the keys of the type that a question has, and underlines others."""
    definitions = deck_schema()["definitions"]
    assert isinstance(definitions, dict)
    assert set(TYPES) <= set(definitions)
    assert is_valid(DECK, NILE, {**CHOICE, "distractors": ["Asia"]})
    assert not is_valid(DECK, {**NILE, "distractors": ["Asia"]})
    assert not is_valid(DECK, CHOICE)


@pytest.mark.parametrize(
    "question",
    [
        {**NILE, "answer": 1.10},
        {**NILE, "answer": False},
        {**NILE, "tags": "water"},
        {**NILE, "tags": ["water", 7]},
        {**NILE, "cite": {"document": "a", "quote": "b"}},
        {**NILE, "cite": [{"document": "a", "quote": "b", "prefix": "c"}]},
        {**CHOICE, "distractors": ["a", {"text": "b", "feedback": "c"}]},
        {**CHOICE, "distractors": "a"},
        {**NILE, "lint": {"ignore": {"rule": "reason"}}, "points": 0.5, "status": "draft"},
    ],
)
def test_shorthands_are_admitted(question: Written) -> None:
    """What the program accepts is not underlined in red: a number as text, one entry as a list."""
    assert is_valid(DECK, question)


@pytest.mark.parametrize(
    "question",
    [
        {**NILE, "anwser": "x"},
        {**NILE, "answer": ""},
        {**NILE, "answer": ["x"]},
        {**NILE, "id": "Nile 1"},
        {**NILE, "type": "essay"},
        {**NILE, "points": "many"},
        {**NILE, "image": {"file": "x.png"}},
        {**NILE, "status": "redy"},
        {"type": "basic", "question": "a", "answer": "b"},
    ],
)
def test_mistakes_are_underlined(question: Written) -> None:
    """What `check` would refuse, an editor refuses while it is typed."""
    assert not is_valid(DECK, question)


@pytest.mark.parametrize(
    ("header", "valid"),
    [
        (DECK, True),
        ({"format": 1}, True),
        ({"format": "1", "id": "a", "title": "b"}, True),
        ({"format": 1, "id": "a"}, False),
        ({"format": 2, "id": "a", "title": "b"}, False),
        ({"id": "a", "title": "b"}, False),
        ({**DECK, "licence": "MIT"}, False),
        ({**DECK, "study": {"exam_date": "2027-01-15"}, "include": "more/*.yaml"}, True),
    ],
)
def test_a_file_is_a_deck_or_a_fragment(header: Written, valid: bool) -> None:
    """A file has a whole header, or only its format and questions."""
    assert is_valid(header, NILE) is valid


def test_fields_are_described() -> None:
    """Hovering over a key shows what it is for, in the words of the program's own source."""
    definitions = deck_schema()["definitions"]
    assert "shown after the answer" in json.dumps(definitions)


def test_the_schema_is_made_without_its_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where only compiled code is installed the schema lacks descriptions, and nothing else."""
    described = deck_schema()
    monkeypatch.setattr("inspect.getsource", _no_source)
    bare = deck_schema()
    assert bare["required"] == described["required"]
    assert "shown after the answer" not in json.dumps(bare)


def _no_source(cls: type) -> str:
    raise OSError("source code not available")
