"""How is a card shown with its answer and with what is remembered of it?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from ocrequiz.questions.prompt import Arrange, Match, Pick, Reveal, TypeIn
from ocrequiz.questions.response import Picked
from ocrequiz.tui.paths import shown
from ocrequiz.tui.widgets.marked import blocks_of, inline, labelled
from ocrequiz.tui.widgets.outcome import picture_line
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paragraph
from ocrequiz.workspace.browsed import BrowsedCard, Preview

LABEL = 12
"""Cells before a value."""


def preview_page(preview: Preview) -> Page:
    """Lay out a card."""
    question = preview.card.question
    sections: list[Sequence[Block]] = [blocks_of(preview.prompt.question)]
    if question.image is not None:
        sections.append([picture_line(question.image)])
    sections.append(list(_answer(preview)))
    if question.hint:
        sections.append(labelled("Hint", "$text-accent", blocks_of(question.hint)))
    if question.explanation:
        sections.append(blocks_of(question.explanation))
    sections += [
        labelled("Remark", "$text-accent", [Paragraph(Content(each.text))]) for each in preview.remarks
    ]
    sections.append(list(_facts(preview.row)))
    blocks: list[Block] = []
    for section in sections:
        blocks += [Gap(), *section] if blocks else section
    return Page(blocks)


def _answer(preview: Preview) -> Iterator[Block]:
    match preview.prompt:
        case Pick(options=options):
            solution = preview.card.question.solution(preview.row.id.part)
            right = solution.options if isinstance(solution, Picked) else ()
            for option in options:
                is_right = option in right
                first = Content.styled(
                    "✓ " if is_right else "· ", "$text-success" if is_right else "$foreground-muted"
                )
                yield Paragraph(inline(option), first, Content("  "))
        case Reveal() | TypeIn() | Arrange() | Match():
            yield from labelled("Answer", "$text-success", blocks_of(preview.answer))


def _facts(row: BrowsedCard) -> Iterator[Block]:
    memory = row.memory
    yield _fact("Deck", row.deck_title)
    yield _fact("Type", row.type)
    if row.tags:
        yield _fact("Tags", ", ".join(row.tags))
    yield _fact("State", ", ".join(_state(row)))
    if memory is not None:
        yield _fact("Due", row.due if row.due == "now" else f"in {row.due}")
        yield _fact("Stability", f"{memory.stability:.1f} days")
        yield _fact("Difficulty", f"{memory.difficulty:.1f} of 10")
        yield _fact("Answers", f"{memory.reviews}" + (f", {memory.lapses} lapses" if memory.lapses else ""))
    yield _fact("File", f"{shown(row.file)}:{row.line}")


def _state(row: BrowsedCard) -> Iterator[str]:
    yield row.state.value
    if row.standing.suspended:
        yield "suspended"
    if row.is_buried:
        yield "buried until tomorrow"
    if row.standing.flagged:
        yield "flagged ⚑"
    if row.is_leech:
        yield "a leech !"


def _fact(label: str, words: str) -> Paragraph:
    return Paragraph(
        Content(words), Content.styled(f"{label:<{LABEL}}", "$foreground-muted"), Content(" " * LABEL)
    )
