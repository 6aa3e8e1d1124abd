"""What a sitting came to, and where to go from there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from ocrequiz.scheduling.events import Mode
from ocrequiz.study.view import Closing
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paragraph

MORE_NEW = 10
"""How many new cards one key adds at most."""


def closing_page(closing: Closing, mode: Mode, keys: Sequence[tuple[str, str]]) -> Page:
    """Lay out the summary; `keys` are letters and what each does from here."""
    return Page([*_summary(closing, mode), Gap(), *_ahead(closing), Gap(), *_ways_on(keys)])


def _summary(closing: Closing, mode: Mode) -> Iterator[Block]:
    if not closing.answered:
        yield Paragraph(Content.styled("Nothing to study here right now.", "bold"))
        return
    words = "Done. Nothing was scheduled: this was a cram." if mode is Mode.CRAM else "Done for now."
    yield Paragraph(Content.styled(words, "bold $text-success"))
    yield Gap()
    known = closing.answered - closing.again
    yield _row("Answers", f"{closing.answered}, on {_cards(closing.cards)}")
    yield _row("Known", f"{known} of {closing.answered}  ({round(100 * known / closing.answered)} %)")
    yield _row("Time", _duration(closing.took_ms))


def _ahead(closing: Closing) -> Iterator[Block]:
    if closing.back_in_minutes is not None:
        minutes = max(1, closing.back_in_minutes)
        yield _row("Soon", f"a card you are learning comes back in {minutes} {_plural('minute', minutes)}")
    if closing.due_left:
        yield _row("Waiting", f"{_cards(closing.due_left)} due beyond today's limit")
    if closing.new_left:
        yield _row("New", f"{closing.new_left} more beyond today's limit")
    yield _row(
        "Tomorrow", f"{_cards(closing.due_tomorrow)} due" if closing.due_tomorrow else "nothing due yet"
    )


def _ways_on(keys: Sequence[tuple[str, str]]) -> Iterator[Block]:
    for letter, words in keys:
        first = Content.styled(f"{letter:>5}  ", "$primary bold")
        yield Paragraph(Content(words), first, Content(" " * first.cell_length))


def _row(label: str, words: str) -> Paragraph:
    return Paragraph(Content(words), Content.styled(f"{label:<10}", "$foreground-muted"), Content(" " * 10))


def _cards(count: int) -> str:
    return f"{count} {_plural('card', count)}"


def _plural(word: str, count: int) -> str:
    return word if count == 1 else f"{word}s"


def _duration(milliseconds: int) -> str:
    minutes, seconds = divmod(round(milliseconds / 1000), 60)
    if not minutes:
        return f"{seconds} {_plural('second', seconds)}"
    return f"{minutes} {_plural('minute', minutes)}" + (f" {seconds} s" if seconds and minutes < 10 else "")
