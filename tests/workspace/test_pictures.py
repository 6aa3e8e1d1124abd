"""The bytes of a picture, and what is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from learner import Learner, begin

from ocrequiz.limits import IMAGE_BYTES
from ocrequiz.questions.basic import Basic
from ocrequiz.questions.card import Card, CardId
from ocrequiz.questions.question import Picture
from ocrequiz.workspace.pictures import PictureRefused, read_picture


def card(file: str) -> Card:
    """Make a card whose question has a picture."""
    picture = Picture(file=file, alt="A map")
    return Card(CardId("d", "q", "main"), Basic(id="q", question="Where?", answer="Here", image=picture))


def refusal(folder: Path, file: str) -> str:
    """Return why a picture is refused."""
    read = read_picture(folder, card(file), "image")
    assert isinstance(read, PictureRefused)
    return read.reason


def test_a_picture_in_the_decks_folder_is_read(tmp_path: Path) -> None:
    """As it is; nothing is decoded."""
    (tmp_path / "map.png").write_bytes(b"any bytes")
    assert read_picture(tmp_path, card("map.png"), "image") == b"any bytes"


def test_there_may_be_no_picture(tmp_path: Path) -> None:
    """A question can have one and its answer none."""
    assert isinstance(read_picture(tmp_path, card("map.png"), "answer_image"), PictureRefused)


@pytest.mark.parametrize("file", ["../secret.png", "/etc/passwd", "~/secret.png", "missing.png"])
def test_a_path_never_leads_out_of_the_folder(tmp_path: Path, file: str) -> None:
    """Whatever the deck says, with the reason in a sentence."""
    (tmp_path / "secret.png").write_bytes(b"secret")
    deck = tmp_path / "deck"
    deck.mkdir()
    assert refusal(deck, file).endswith(".")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only some systems have pipes with names")
def test_a_pipe_keeps_nobody_waiting(tmp_path: Path) -> None:
    """A named pipe is no picture, and is not waited for."""
    os.mkfifo(tmp_path / "map.png")
    assert "not a regular file" in refusal(tmp_path, "map.png")


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    """What is larger than the bound is refused by its size."""
    with (tmp_path / "map.png").open("wb") as file:
        file.truncate(IMAGE_BYTES + 1)
    assert "larger than" in refusal(tmp_path, "map.png")


def test_the_workspace_reads_the_pictures_of_its_decks(learner: Learner) -> None:
    """Faces ask the workspace, which knows the folder."""
    (learner.decks / "map.gif").write_bytes(b"GIF")
    learner.write(
        "maps.yaml",
        """
        format: 1
        id: maps
        title: Maps
        questions:
          - {id: a, type: basic, question: Where?, answer: Here, image: {file: map.gif, alt: A map}}
        """,
    )
    with learner.open() as workspace:
        asked = begin(workspace).card
        assert asked is not None
        assert workspace.picture(asked, "image") == b"GIF"
