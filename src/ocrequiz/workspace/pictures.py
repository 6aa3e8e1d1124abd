"""What is in the picture of a question? Its bytes, taken only from a regular file inside the deck's folder."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from ocrequiz.decks.paths import Refused, read_bytes, resolve
from ocrequiz.limits import IMAGE_BYTES
from ocrequiz.questions.card import Card
from ocrequiz.records import record

Which = Literal["image", "answer_image"]


@record
class PictureRefused:
    """A picture that is not shown; its words are shown instead."""

    reason: str
    """One sentence."""


def read_picture(folder: Path, card: Card, which: Which) -> bytes | PictureRefused:
    """Read a picture of a card whose deck stands in `folder`; nothing in it is decoded here."""
    picture = card.question.image if which == "image" else card.question.answer_image
    if picture is None:
        return PictureRefused("There is no picture.")
    try:
        return read_bytes(resolve(folder, picture.file), IMAGE_BYTES)
    except Refused as refused:
        return PictureRefused(refused.message)
