"""Whether changes to the files of decks are noticed without reading any."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from learner import Learner

from ocrequiz.workspace.watching import Watch


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    """A learner with one deck and its document."""
    learner = Learner(tmp_path / "machine")
    learner.write_capitals()
    return learner


@pytest.fixture
def watch(learner: Learner) -> Watch:
    """What watches the learner's files, after its first look."""
    with learner.open() as workspace:
        watch = workspace.watch()
    assert not watch.has_changed()
    return watch


def test_without_a_change_there_is_none(watch: Watch) -> None:
    """Looking changes nothing."""
    assert not watch.has_changed()


def test_a_new_deck_is_noticed_once(learner: Learner, watch: Watch) -> None:
    """Also in a folder that was not there before."""
    learner.write("new/rivers.yaml", "format: 1\n")
    assert watch.has_changed()
    assert not watch.has_changed()


@pytest.mark.parametrize("name", ["capitals.yaml", "atlas.md"])
def test_a_changed_file_is_noticed(learner: Learner, watch: Watch, name: str) -> None:
    """Be it a deck or the document that it cites."""
    path = learner.decks / name
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert watch.has_changed()
    os.utime(path, ns=(1, 1))
    assert watch.has_changed()


@pytest.mark.parametrize("name", ["capitals.yaml", "atlas.md"])
def test_a_file_that_is_gone_is_noticed_and_so_is_its_return(
    learner: Learner, watch: Watch, name: str
) -> None:
    """An editor that writes by moving files does both."""
    path = learner.decks / name
    aside = path.rename(path.with_suffix(".aside"))
    assert watch.has_changed()
    aside.rename(path)
    assert watch.has_changed()


def test_a_folder_that_cannot_be_found_is_as_if_empty(tmp_path: Path) -> None:
    """A stick that was pulled out stops nobody."""
    watch = Watch([tmp_path / "gone"], [str(tmp_path / "gone" / "deck.yaml")])
    assert not watch.has_changed()
    assert not watch.has_changed()
