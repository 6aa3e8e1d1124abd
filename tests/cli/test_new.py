"""The verb `new`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml
from program import Ran

from ocrequiz.questions.types import TYPES

Run = Callable[..., Ran]


@pytest.mark.usefixtures("learner")
def test_a_deck_that_was_begun_is_clean(run: Run, tmp_path: Path) -> None:
    """It shows every type once, and `check --strict` has nothing at all to say about it, nor has an editor."""
    file = tmp_path / "my-tides.yaml"
    ran = run("new", file)
    assert (ran.code, ran.out.splitlines()) == (
        0, [str(tmp_path / name) for name in ("my-tides.yaml", "my-tides-reading.md", "deck.schema.json")]
    )  # fmt: skip
    checked = run("check", file, "--strict")
    assert (checked.code, checked.out) == (0, "")
    assert run("ids", file, "--check").code == 0

    text = file.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=deck.schema.json\n")
    content = yaml.safe_load(text)
    assert (content["id"], content["title"]) == ("my-tides", "My tides")
    assert {question["type"] for question in content["questions"]} == set(TYPES)
    schema = json.loads((tmp_path / "deck.schema.json").read_text(encoding="utf-8"))
    assert list(jsonschema.Draft7Validator(schema).iter_errors(content)) == []


@pytest.mark.parametrize("there", ["deck.yaml", "deck-reading.md"])
def test_nothing_is_written_over(run: Run, tmp_path: Path, there: str) -> None:
    """Neither a deck nor a document."""
    (tmp_path / there).write_text("mine", encoding="utf-8")
    ran = run("new", tmp_path / "deck")
    assert (ran.code, ran.sentence) == (
        2, f"ocrequiz: {tmp_path / there} is there already. Take another name; nothing was written."
    )  # fmt: skip
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir() if each.is_file()] == [
        (there, "mine")
    ]


def test_a_second_deck_shares_the_schema(run: Run, tmp_path: Path) -> None:
    """What editors read is the same for all decks of a folder."""
    run("new", tmp_path / "one.yaml")
    (tmp_path / "deck.schema.json").write_text("{}", encoding="utf-8")
    assert run("new", tmp_path / "two.yml").code == 0
    assert (tmp_path / "deck.schema.json").read_text(encoding="utf-8") == "{}"


@pytest.mark.parametrize(("name", "code"), [("deck.txt", 2), ("no/such/folder/deck.yaml", 3)])
def test_a_deck_needs_a_name_and_a_folder(run: Run, tmp_path: Path, name: str, code: int) -> None:
    """Told in a sentence."""
    ran = run("new", tmp_path / name)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (code, "", 1)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
@pytest.mark.usefixtures("learner")
def test_any_name_makes_a_sound_deck(run: Run, tmp_path: Path) -> None:
    """A title and an id are made of it, whatever it holds."""
    file = tmp_path / 'Über "Öl"\\: \x1b[2J水.yaml'
    assert run("new", file).code == 0
    assert run("check", file, "--strict").code == 0
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert (content["id"], content["title"][:9]) == ("uber-ol-2j", "Über 'Öl'")
