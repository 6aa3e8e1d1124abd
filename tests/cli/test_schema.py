"""The verb `schema`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator
from learner import CAPITALS
from program import Ran

from ocrequiz.decks.fields import slots
from ocrequiz.questions.types import TYPES

Run = Callable[..., Ran]


@pytest.fixture
def validator(run: Run) -> Draft7Validator:
    """What an editor makes of the schema."""
    ran = run("schema")
    assert (ran.code, ran.err) == (0, "")
    return Draft7Validator(ran.facts)


def test_the_schema_is_one(validator: Draft7Validator) -> None:
    """What is printed is a schema by the rules of Draft 7."""
    Draft7Validator.check_schema(validator.schema)


def test_editors_accept_the_shipped_decks(validator: Draft7Validator, repository: Path) -> None:
    """The schema finds nothing wrong where `check` finds nothing wrong."""
    decks = [*(repository / "decks").rglob("*.yaml"), *(repository / "tests" / "authored").rglob("*.yaml")]
    assert decks
    for deck in decks:
        content = yaml.safe_load(deck.read_text(encoding="utf-8"))
        assert [error.message for error in validator.iter_errors(content)] == [], deck.name


class Modern(yaml.SafeLoader):
    """Reads YAML 1.2, as many editors do: `yes` and `no` are text."""


Modern.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("loader", [yaml.SafeLoader, Modern])
@pytest.mark.parametrize("name", TYPES)
def test_editors_refuse_the_broken_twins(
    validator: Draft7Validator, repository: Path, name: str, loader: type[yaml.SafeLoader]
) -> None:
    """The example of each type is accepted, by whatever reader of YAML; without any of its keys it is not."""
    content = yaml.load((repository / "tests" / "examples" / f"{name}.yaml").read_bytes(), Loader=loader)
    assert [error.message for error in validator.iter_errors(content)] == []
    question = next(each for each in content["questions"] if each["type"] == name)
    needed = [slot.name for slot in slots(TYPES[name]).values() if slot.is_required]
    assert {"id", "type"} < {*needed, "type"}
    for key in needed:
        twin = {each: value for each, value in question.items() if each != key}
        assert not validator.is_valid({**content, "questions": [twin]}), key
    assert not validator.is_valid({**content, "questions": [{**question, "tgas": ["x"]}]})
    assert not validator.is_valid({each: value for each, value in content.items() if each != "title"})


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("title: Capitals", "titel: Capitals"),
        ("answer: Madrid", "anwser: Madrid"),
        ("type: choice", "type: chioce"),
        ("format: 1", "format: 2"),
        ("id: france", "id: La France"),
    ],
)
def test_editors_see_a_slip(validator: Draft7Validator, right: str, wrong: str) -> None:
    """While the author still writes."""
    assert validator.is_valid(yaml.safe_load(CAPITALS))
    assert not validator.is_valid(yaml.safe_load(CAPITALS.replace(right, wrong)))
