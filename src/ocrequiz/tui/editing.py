"""How is a question edited from a screen? The terminal is lent to the learner's editor, and the deck is read again."""

from __future__ import annotations

from ocrequiz.errors import Finding
from ocrequiz.questions.card import Card
from ocrequiz.records import record
from ocrequiz.tui.face import Face
from ocrequiz.tui.paths import shown
from ocrequiz.workspace.editing import run_editor


@record
class Edited:
    """What came of it."""

    problems: tuple[Finding, ...]
    """What keeps the question from being asked as it was saved."""
    told: str
    """Where the deck was copied to first, in a sentence; empty where it was the learner's own."""


def edit_question(face: Face, card: Card) -> Edited:
    """Open a card's question at its line, and take in what was saved.

    Raises OcrequizError where there is no editor, or where it or the deck's copying fails.
    """
    edit = face.workspace.prepare_edit(card)
    with face.lent_terminal():
        run_editor(edit)
    problems = face.workspace.take_in_edit(card)
    if edit.copied_to is None:
        return Edited(problems, "")
    place = shown(str(edit.copied_to))
    return Edited(problems, f"This deck came with the program, so it was copied to {place} first.")
