"""The verb `schema`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator
from learner import CAPITALS
from program import Ran

Run = Callable[..., Ran]


@pytest.fixture
def validator(run: Run) -> Draft7Validator:
    """What an editor makes of the schema."""
    ran = run("schema")
    assert (ran.code, ran.err) == (0, "")
    Draft7Validator.check_schema(ran.facts)
    return Draft7Validator(ran.facts)


def test_editors_accept_the_shipped_decks(validator: Draft7Validator, repository: Path) -> None:
    """The schema finds nothing wrong where `check` finds nothing wrong."""
    decks = sorted((repository / "decks").rglob("*.yaml"))
    assert decks
    for deck in decks:
        content = yaml.safe_load(deck.read_text(encoding="utf-8"))
        assert [error.message for error in validator.iter_errors(content)] == [], deck.name


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
