"""Whether every type of question does everything that decks promise, shown on its example deck."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from ocrequiz.decks.fields import slots
from ocrequiz.decks.json_schema import deck_schema
from ocrequiz.decks.lint.linting import lint
from ocrequiz.decks.loading import Loaded, load
from ocrequiz.decks.packing import pack, pack_header, unpack, unpack_header
from ocrequiz.questions.question import Question
from ocrequiz.questions.types import TYPES

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


@pytest.fixture(params=TYPES)
def type_(request: pytest.FixtureRequest) -> str:
    """Return the name of each type in turn."""
    return str(request.param)


@pytest.fixture
def example(type_: str) -> Loaded:
    """Load the example deck of a type."""
    return load(EXAMPLES / f"{type_}.yaml")


def questions(example: Loaded) -> tuple[Question, ...]:
    """Return the questions of a deck, of which there are some."""
    assert example.deck is not None
    assert example.deck.questions
    return example.deck.questions


def test_an_example_has_no_findings(example: Loaded) -> None:
    """The example deck of each type is without a mistake, and its questions are not weak."""
    assert example.findings == ()
    assert lint(load(example.path, for_authors=True)) == ()
    assert example.kind == "deck"


def test_an_example_is_of_its_type(example: Loaded, type_: str) -> None:
    """Each type is shown by several questions of its own."""
    assert {question.type for question in questions(example)} == {type_}
    assert len(questions(example)) >= 3


def test_an_example_shows_every_field(example: Loaded, type_: str) -> None:
    """Whoever looks for how a field of a type is written finds it in the example."""
    own = [name for name in slots(TYPES[type_]) if name not in Question.__dataclass_fields__]
    written = (EXAMPLES / f"{type_}.yaml").read_text(encoding="utf-8")
    assert [name for name in own if f"{name}:" not in written] == []


def test_every_common_field_is_shown() -> None:
    """What all types have in common is shown by the example of the plainest."""
    written = (EXAMPLES / "basic.yaml").read_text(encoding="utf-8")
    assert [name for name in slots(TYPES["basic"]) if f"{name}:" not in written] == []


def test_an_example_comes_back_from_its_rows(example: Loaded) -> None:
    """Packed and unpacked, a question is the same."""
    for question in questions(example):
        assert unpack(pack(question)) == question
    assert example.deck is not None
    assert unpack_header(pack_header(example.deck.header)) == example.deck.header


def test_a_solution_earns_full_marks(example: Loaded) -> None:
    """The response that a question calls right is marked so, wherever it can be marked at all."""
    for question in questions(example):
        for part in question.parts():
            verdict = question.mark(part, question.solution(part))
            assert verdict is None or verdict.score == 1.0


def test_an_editor_accepts_an_example(type_: str) -> None:
    """The JSON Schema agrees with the program on what is a good deck."""
    written = yaml.safe_load((EXAMPLES / f"{type_}.yaml").read_text(encoding="utf-8"))
    errors = list(jsonschema.Draft7Validator(deck_schema()).iter_errors(written))
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


def test_every_place_is_known(example: Loaded) -> None:
    """Each question of an example is found at the line that begins it."""
    lines = example.path.read_text(encoding="utf-8").splitlines()
    for question in questions(example):
        place = example.places[question.id]
        assert lines[place.line - 1][place.column - 1 :] == f"id: {question.id}"
