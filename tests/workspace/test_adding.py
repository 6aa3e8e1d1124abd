"""Putting a deck into the learner's own folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from learner import Learner

from ocrequiz.errors import EnvironmentFailed, WrongUse
from ocrequiz.workspace.adding import add_deck


def test_a_deck_is_copied_with_all_that_belongs_to_it(learner: Learner, tmp_path: Path) -> None:
    """The document it cites and the files it includes come along, and the copy is complete."""
    deck = learner.write_capitals()
    deck.write_text(
        deck.read_text(encoding="utf-8").replace("documents:", "include: [more/*.yaml]\ndocuments:"),
        encoding="utf-8",
    )
    learner.write(
        "more/extra.yaml",
        "format: 1\nquestions:\n  - {id: malta, type: basic, question: Malta?, answer: Valletta}\n",
    )
    own = tmp_path / "own"

    added = add_deck(deck, own)

    assert (added.id, added.title, added.cards) == ("capitals", "Capitals", 7)
    copied = sorted(path.relative_to(own).as_posix() for path in own.rglob("*") if path.is_file())
    assert copied == ["capitals/atlas.md", "capitals/capitals.yaml", "capitals/more/extra.yaml"]


def test_a_deck_is_not_put_over_another(learner: Learner, tmp_path: Path) -> None:
    """A second one of that id needs --replace, and then the first is kept beside."""
    deck = learner.write_capitals()
    own = tmp_path / "own"
    add_deck(deck, own)
    deck.write_text(
        deck.read_text(encoding="utf-8").replace("title: Capitals", "title: Newer"), encoding="utf-8"
    )

    with pytest.raises(WrongUse, match="--replace"):
        add_deck(deck, own)
    kept = [add_deck(deck, own, replace=True).replaced for _ in range(2)]

    assert all(each is not None for each in kept)
    assert "title: Newer" in (own / "capitals/capitals.yaml").read_text(encoding="utf-8")
    assert "title: Capitals" in (own / ".replaced/capitals-1/capitals.yaml").read_text(encoding="utf-8")


def test_a_deck_with_mistakes_is_not_added(learner: Learner, tmp_path: Path) -> None:
    """Nothing is copied, and the first mistake is told with its line."""
    deck = learner.write(
        "bad.yaml", "format: 1\nid: bad\ntitle: Bad\nquestions:\n  - {id: q, type: basic, question: Q}\n"
    )

    with pytest.raises(WrongUse, match=r"bad\.yaml:5"):
        add_deck(deck, tmp_path / "own")

    assert not (tmp_path / "own").exists()


def test_what_is_no_deck_is_not_added(learner: Learner, tmp_path: Path) -> None:
    """Neither a missing file, nor a file of questions, nor prose."""
    fragment = learner.write(
        "more.yaml", "format: 1\nquestions:\n  - {id: q, type: basic, question: Q, answer: A}\n"
    )
    for file in (fragment, learner.write("prose.yaml", "just words"), learner.decks / "missing.yaml"):
        with pytest.raises(WrongUse, match="not added"):
            add_deck(file, tmp_path / "own")


def test_a_folder_that_cannot_be_written_is_said_to_be_so(learner: Learner, tmp_path: Path) -> None:
    """One sentence with the path."""
    blocked = tmp_path / "own"
    blocked.write_text("a file", encoding="utf-8")

    with pytest.raises(EnvironmentFailed, match="cannot be copied"):
        add_deck(learner.write_capitals(), blocked)


def test_a_deck_that_is_a_link_is_added(learner: Learner, tmp_path: Path) -> None:
    """The file it leads to is copied, under the name of the link."""
    learner.write_capitals()
    link = learner.decks / "linked.yaml"
    try:
        link.symlink_to("capitals.yaml")
    except OSError:
        link = learner.decks / "capitals.yaml"  # a system that lets nobody make links

    added = add_deck(link, tmp_path / "own")

    assert (added.folder / link.name).is_file()
    assert (added.folder / "atlas.md").is_file()
