"""How the document screen is opened: from home on a deck, and from a cited passage at its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ocrequiz.tui.app import OcrequizApp
    from ocrequiz.tui.widgets.document_page import Place


def open_document(face: OcrequizApp, deck: str, document: str = "", marked: Sequence[Place] = ()) -> None:
    """Open a document of a deck, at the first of the marked places.

    Raises OcrequizError where there is none, or where it cannot be read.
    """
    from ocrequiz.tui.screens.document.screen import DocumentScreen

    found = face.workspace.document_map(deck, document)
    place = found.sentence_at(marked[0].block, marked[0].start) if marked else 0
    face.push_screen(DocumentScreen(found, place))
