"""How is a card laid out in one line of the list?"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rich.cells import cell_len
from textual.content import Content

from ocrequiz.records import record
from ocrequiz.scheduling.memory import State
from ocrequiz.tui.widgets.marked import inline
from ocrequiz.tui.widgets.page import NOTHING
from ocrequiz.workspace.browsed import BrowsedCard, Column

MARGIN: Final = 4
"""Cells for the cursor and the mark of the selection."""
BETWEEN: Final = 2
"""Cells between two columns."""
QUESTION: Final = "Question"

_STATES: Final = {
    State.NEW: "$text-primary",
    State.LEARNING: "$text-accent",
    State.REVIEW: "$text-success",
    State.RELEARNING: "$text-warning",
}


@record
class Field:
    """One column besides the question."""

    title: str
    width: int
    least: int
    """Cells of a list from which on there is room for it."""
    column: Column | None
    """By which it sorts."""
    to_the_right: bool = False


FIELDS: Final = (
    Field("Type", 9, 66, Column.TYPE),
    Field("State", 10, 0, None),
    Field("", 2, 0, None),
    Field("Due", 5, 0, Column.DUE, to_the_right=True),
    Field("Stab.", 6, 84, Column.STABILITY, to_the_right=True),
    Field("Diff.", 5, 84, Column.DIFFICULTY, to_the_right=True),
    Field("Lapses", 6, 92, Column.LAPSES, to_the_right=True),
    Field("Deck", 24, 120, Column.DECK),
)
"""Those behind the question, from left to right."""


def fields(width: int) -> list[Field]:
    """Return the columns that a list of so many cells has room for."""
    return [field for field in FIELDS if width >= field.least]


def question_width(width: int) -> int:
    """Return the cells left for the question."""
    return max(8, width - MARGIN - 1 - sum(field.width + BETWEEN for field in fields(width)))


def titles(width: int, column: Column, *, backwards: bool) -> Content:
    """Lay out the line above the list; an arrow stands at the column it is sorted by."""
    arrow = "▼" if backwards else "▲"
    room = question_width(width)
    named = {Column.QUESTION: f"{QUESTION} {arrow}", Column.DECK: f"{QUESTION}  ({arrow} deck order)"}
    line = Content.styled(" " * MARGIN + _cell(named.get(column, QUESTION), room), "$foreground-muted")
    for field in fields(width):
        is_sorted = field.column is column and column is not Column.DECK
        text = f"{field.title}{arrow}" if is_sorted else field.title
        cell = _cell(text, field.width, to_the_right=field.to_the_right)
        style = "$foreground bold" if is_sorted else "$foreground-muted"
        line += " " * BETWEEN + Content.styled(cell, style)
    return line


def column_at(x: int, width: int) -> Column:
    """Return the column by whose title a click at `x` asks to sort."""
    left = MARGIN + question_width(width)
    for field in fields(width):
        if left <= x < left + BETWEEN + field.width and field.column is not None:
            return field.column
        left += BETWEEN + field.width
    return Column.QUESTION


def row_line(row: BrowsedCard, width: int, *, is_cursor: bool) -> Content:
    """Lay out one card."""
    room = question_width(width)
    margin = Content.assemble(
        ("▸ " if is_cursor else "  ", "$primary bold"), ("● " if row.is_selected else "  ", "$accent bold")
    )
    label = _label(row.label)
    label = label.truncate(room, ellipsis=True) if label.cell_length > room else label
    if row.standing.suspended or row.is_buried:
        label = label.stylize("$foreground-muted")
    line = margin + label.pad_right(max(0, room - label.cell_length))
    return line + NOTHING.join(_field(row, field) for field in fields(width))


def _field(row: BrowsedCard, field: Field) -> Content:
    memory = row.memory
    style = "$foreground-muted"
    match field.title:
        case "Type":
            text = row.type
        case "State":
            text, style = _state(row)
        case "Due":
            text, style = row.due, "$text-success" if row.due == "now" else style
        case "Stab.":
            text = f"{memory.stability:.1f}d" if memory and memory.stability < 1000 else ""
            text = f"{memory.stability / 365.25:.1f}y" if memory and memory.stability >= 1000 else text
        case "Diff.":
            text = f"{memory.difficulty:.1f}" if memory else ""
        case "Lapses":
            text = str(memory.lapses) if memory and memory.lapses else ""
        case "Deck":
            text = row.deck_title
        case _:
            text, style = (
                ("⚑" if row.standing.flagged else " ") + ("!" if row.is_leech else " "),
                "$text-warning",
            )
    return Content(" " * BETWEEN) + Content.styled(
        _cell(text, field.width, to_the_right=field.to_the_right), style
    )


def _state(row: BrowsedCard) -> tuple[str, str]:
    if row.standing.suspended:
        return "suspended", "$foreground-muted"
    if row.is_buried:
        return "buried", "$foreground-muted"
    return row.state.value, _STATES[row.state]


def _cell(text: str, width: int, *, to_the_right: bool = False) -> str:
    if cell_len(text) > width:
        text = Content(text).truncate(width, ellipsis=True).plain
    space = " " * (width - cell_len(text))
    return space + text if to_the_right else text + space


@lru_cache(maxsize=2_000)
def _label(text: str) -> Content:
    return inline(text)
