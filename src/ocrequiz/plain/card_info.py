"""How what is known of a card is written in lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ocrequiz.scheduling.rating import Rating
from ocrequiz.text import one_line
from ocrequiz.workspace.card_info import CardInfo, PastAnswer, Recall


def card_info_lines(info: CardInfo) -> list[str]:
    """Write a card's memory, when it comes back, its history, and where its question stands."""
    return [*_memory(info), *_history(info), *_place(info)]


def _memory(info: CardInfo) -> Iterator[str]:
    memory, standing = info.memory, info.standing
    away = (("suspended", standing.suspended), ("buried", info.buried), ("flagged", standing.flagged))
    yield f"State: {', '.join([standing.state.value, *(word for word, holds in away if holds)])}"
    if memory is not None:
        yield f"Due: {info.due}"
        yield f"Stability: {memory.stability:.1f} days until recall falls to 90 %"
        yield f"Difficulty: {memory.difficulty:.1f} of 10"
        yield f"Answers: {memory.reviews}, forgotten {memory.lapses} times"
    if info.recall is not None:
        yield f"Recall: {info.recall.now:.0%} today; {_ahead(info.recall)}"
    waits = (f"{rating.title} {wait}" for rating, wait in zip(Rating, info.waits, strict=True))
    yield f"Next: {', '.join(waits)}"


def _ahead(recall: Recall) -> str:
    """Say what recall comes to at the end of its curve."""
    return f"{recall.values[-1]:.0%} on {recall.begin + timedelta(days=recall.days)}, if nothing is answered"


def _history(info: CardInfo) -> Iterator[str]:
    yield "History:" if info.history else "You have not answered this card yet."
    yield from map(_answer, info.history)
    for day, words in info.remarks:
        yield f"Your remark, {day}: {one_line(words, len(words))}"


def _answer(answer: PastAnswer) -> str:
    back = f"back after {answer.interval}" if answer.interval else f"scheduled nothing ({answer.mode.value})"
    recall = "" if answer.recall is None else f", recall was {answer.recall:.0%}"
    return f"  {answer.on}: {answer.rating.title}, {back}{recall}, {answer.took_ms / 1000:.0f} s"


def _place(info: CardInfo) -> Iterator[str]:
    tags = info.card.question.tags
    yield f"Deck: {one_line(info.deck_title)}"
    if tags:
        yield f"Tags: {', '.join(tags)}"
    yield f"Card: {one_line(str(info.card.id))}"
    yield f"File: {one_line(str(info.file), 2000)}:{info.line}"
