"""How what was typed differs from the answer, letter by letter; never told by colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from textual.content import Content

from ocrequiz.questions.verdict import Piece
from ocrequiz.tui.widgets.page import Block, Paragraph


def difference_blocks(pieces: Sequence[Piece]) -> list[Block]:
    """Lay what was typed over the answer: what is missing is in brackets, what is too much is struck through."""
    if not pieces:
        return []
    first = Content.styled("Compared: ", "$foreground-muted")
    legend = Content.styled("          [missing]  –too much–", "$foreground-muted")
    line = Content("").join(_piece(piece) for piece in pieces)
    return [Paragraph(line, first, Content(" " * first.cell_length)), Paragraph(legend)]


def _piece(piece: Piece) -> Content:
    match piece.kind:
        case "same":
            return Content(piece.text)
        case "missing":
            return Content.styled(f"[{piece.text}]", "$text-success bold")
        case "extra":
            return Content.styled(f"–{piece.text}–", "$text-error")
        case _:
            assert_never(piece.kind)
