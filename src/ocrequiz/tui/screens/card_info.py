"""What is known of a card: its history, its memory, and how recall falls."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from ocrequiz.scheduling.rating import Rating
from ocrequiz.text import one_line
from ocrequiz.tui.commands import INFO_COMMANDS, SCROLL_COMMANDS
from ocrequiz.tui.paths import shown
from ocrequiz.tui.screens.reading import ReadingScreen
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyLine
from ocrequiz.tui.widgets.marked import inline
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paper, Paragraph
from ocrequiz.tui.widgets.rating_bar import STYLES
from ocrequiz.tui.widgets.recall_curve import RecallCurve
from ocrequiz.tui.widgets.table import Table
from ocrequiz.workspace.card_info import CardInfo, PastAnswer

LABEL: Final = 12
"""Cells before a value."""


class CardInfoScreen(ReadingScreen):
    """One card, from its memory to its first answer."""

    CSS_PATH = "card_info.tcss"
    OFFERS = (*INFO_COMMANDS, *SCROLL_COMMANDS)

    def __init__(self, info: CardInfo) -> None:
        super().__init__()
        self._info = info

    def compose(self) -> ComposeResult:
        stem = inline(one_line(self._info.card.question.stem, 120))
        yield Heading(stem.stylize_before("bold"), Content.styled("card info", "$foreground-muted"))
        with VerticalScroll(can_focus=False):
            yield Paper(Page(_blocks(self._info)))
        yield KeyLine()

    def give(self, command: str) -> None:
        if command == "info.close":
            self.app.pop_screen()
        else:
            super().give(command)


def _blocks(info: CardInfo) -> Iterator[Block]:
    yield from (_row(name, value) for name, value in _memory(info) if value)
    if info.recall is not None:
        yield Gap()
        yield _title("Recall, if nothing is answered")
        yield RecallCurve(info.recall)
    yield Gap()
    yield _row("Next", _waits(info))
    yield Gap()
    yield from _history(info)
    for day, words in info.remarks:
        yield Gap()
        yield Paragraph(Content(words), Content.styled(f"Your remark, {day}  ", "$text-accent bold"))
    yield Gap()
    yield from (
        _row(name, Content.styled(value, "$foreground-muted")) for name, value in _place(info) if value
    )


def _memory(info: CardInfo) -> Iterator[tuple[str, Content]]:
    memory = info.memory
    away = [word for word, holds in (("suspended", info.standing.suspended), ("buried until tomorrow", info.buried),
                                     ("flagged", info.standing.flagged)) if holds]  # fmt: skip
    yield "State", Content(", ".join([info.standing.state.value, *away]))
    if memory is None:
        return
    yield "Due", Content(info.due)
    yield "Stability", Content(f"{memory.stability:.1f} days until recall falls to 90 %")
    yield "Difficulty", Content(f"{memory.difficulty:.1f} of 10")
    forgotten = f", forgotten {memory.lapses} times" if memory.lapses > 1 else ", forgotten once"
    yield "Answers", Content(f"{memory.reviews}{forgotten if memory.lapses else ''}")


def _waits(info: CardInfo) -> Content:
    return Content("   ").join(
        Content.assemble((f"{rating.title} ", STYLES[rating]), wait)
        for rating, wait in zip(Rating, info.waits, strict=True)
    )


def _history(info: CardInfo) -> Iterator[Block]:
    if not info.history:
        yield Paragraph(Content.styled("You have not answered this card yet.", "$foreground-muted"))
        return
    yield _title("History")
    names = ("Day", "Rating", "Back after", "Recall then", "Took", "")
    yield Table([[Content(name) for name in names], *(_answer(answer) for answer in info.history)])


def _answer(answer: PastAnswer) -> list[Content]:
    score = "" if answer.score is None else f", {answer.score:.0%} right" if 0 < answer.score < 1 else ""
    return [
        Content(answer.on.isoformat()),
        Content.styled(f"{answer.rating.value} {answer.rating.title}{score}", STYLES[answer.rating]),
        Content(answer.interval or "–"),
        Content("–" if answer.recall is None else f"{answer.recall:.0%}"),
        Content(f"{answer.took_ms / 1000:.0f} s"),
        Content.styled("" if answer.interval else answer.mode.value, "$foreground-muted"),
    ]


def _place(info: CardInfo) -> Iterator[tuple[str, str]]:
    question = info.card.question
    yield "Deck", info.deck_title
    yield "Tags", ", ".join(question.tags)
    yield "Objective", question.objective
    yield "Type", question.type
    yield "Card", one_line(str(info.card.id))
    yield "File", f"{shown(str(info.file))}:{info.line}"


def _row(name: str, value: Content) -> Paragraph:
    first = Content.styled(f"{name:<{LABEL}}", "$foreground-muted")
    return Paragraph(value, first, Content(" " * LABEL))


def _title(words: str) -> Paragraph:
    return Paragraph(Content.styled(words, "bold"))
