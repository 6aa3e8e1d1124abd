"""What did a quiz come to? Its items, summed up by what they have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Protocol

from ocrequiz.library.cited import Cited
from ocrequiz.library.library import Library
from ocrequiz.library.results import GroupResult, ItemResult, QuizRecord, QuizResult, Reread, share
from ocrequiz.questions.card import Card
from ocrequiz.records import record
from ocrequiz.scheduling.events import Certainty
from ocrequiz.store.quizzes import KeptOutcome, KeptQuiz
from ocrequiz.study.quiz.item import Item
from ocrequiz.study.quiz.marking import earned
from ocrequiz.study.quiz.wish import QuizWish
from ocrequiz.text import one_line

Paragraph = tuple[str, str, int, str]
"""What tells a paragraph from all others."""
CERTAINTY_NAMES: Final = {Certainty.GUESS: "guess", Certainty.THINK: "think so", Certainty.SURE: "sure"}
"""What the learner says of each."""
WORDS: Final = 60
"""Characters of a paragraph by which it is named."""
EARLIER: Final = 10
"""Earlier quizzes that stand beside a result."""


class Sources(Protocol):
    """Who can find the passages that questions test."""

    def cited(self, card: Card) -> tuple[Cited, ...]:
        """Return the passages of a card; none where they, or their documents, are not there."""


@record
class Marked:
    """An item with the score it was closed with, which stays though the question be edited later."""

    item: Item
    score: float


def summed_up(
    library: Library, kept: KeptQuiz, wish: QuizWish, items: Sequence[Marked], sources: Sources
) -> QuizResult:
    """Sum up a quiz that is marked."""
    found = tuple(
        _item_result(library, number, each, wish, sources) for number, each in enumerate(items, start=1)
    )
    return QuizResult(
        record=record_of(kept),
        seed=kept.seed,
        ran_out=kept.ran_out,
        time_limit_ms=wish.time_limit_ms,
        with_certainty=wish.certainty,
        schedules=wish.schedules,
        items=found,
        by_tag=_grouped(found, lambda item: item.tags),
        by_objective=_grouped(found, lambda item: [item.objective] if item.objective else []),
        by_type=_grouped(found, lambda item: [item.type]),
        by_paragraph=_by_paragraph(found),
        by_certainty=_by_certainty(found) if wish.certainty else (),
        reread=_reread(found),
        earlier=_earlier(library, kept),
    )


def record_of(kept: KeptQuiz) -> QuizRecord:
    """Describe a quiz in a line."""
    outcome = kept.outcome or KeptOutcome(0.0, 0.0, 0.0)
    return QuizRecord(
        number=kept.number,
        title=kept.title,
        decks=kept.decks,
        begun=kept.begun,
        took_ms=kept.elapsed_ms,
        items=kept.items,
        answered=kept.answered,
        score=outcome.score,
        points=outcome.points,
        worth=outcome.worth,
    )


def records(library: Library, decks: Iterable[str] = ()) -> tuple[QuizRecord, ...]:
    """Describe the quizzes that are marked, the latest first; with `decks` those that asked about any of them."""
    wanted = set(decks)
    finished = library.progress.quizzes.finished()
    return tuple(record_of(kept) for kept in finished if not wanted or wanted & set(kept.decks))


def _earlier(library: Library, kept: KeptQuiz) -> tuple[QuizRecord, ...]:
    return tuple(each for each in records(library, kept.decks) if each.number < kept.number)[:EARLIER]


def _item_result(
    library: Library, number: int, marked: Marked, wish: QuizWish, sources: Sources
) -> ItemResult:
    item, card = marked.item, marked.item.card
    question, part = card.question, card.id.part
    came_to = earned(item, marked.score, wish)
    return ItemResult(
        number=number,
        card=card.id,
        deck_title=library.deck(card.id.deck).title,
        type=question.type,
        tags=question.tags,
        objective=question.objective,
        prompt=item.prompt,
        response=item.response,
        certainty=item.certainty,
        verdict=item.verdict,
        solution=question.solution(part),
        answer=question.answer_text(part),
        explanation=question.explanation,
        score=came_to.score,
        points=came_to.points,
        worth=came_to.worth,
        took_ms=item.took_ms,
        marked=item.marked,
        cited=sources.cited(card),
        image=question.image,
        answer_image=question.answer_image,
    )


def _grouped(
    items: Iterable[ItemResult], names: Callable[[ItemResult], Iterable[str]]
) -> tuple[GroupResult, ...]:
    """Sum up items by name, the names in order; an item with several counts for each."""
    groups: dict[str, list[ItemResult]] = {}
    for item in items:
        for name in dict.fromkeys(names(item)):
            groups.setdefault(name, []).append(item)
    return tuple(_group(name, groups[name]) for name in sorted(groups))


def _group(name: str, items: Sequence[ItemResult]) -> GroupResult:
    return GroupResult(
        name=name,
        items=len(items),
        right=sum(item.is_right for item in items),
        score=share(items),
        points=sum(item.points for item in items),
        worth=sum(item.worth for item in items),
    )


def _by_certainty(items: Sequence[ItemResult]) -> tuple[GroupResult, ...]:
    """Sum up the answers by how sure the learner was; one without a certainty counted as a guess."""
    answered = [item for item in items if item.is_answered]
    groups = {
        certainty: [item for item in answered if (item.certainty or Certainty.GUESS) is certainty]
        for certainty in Certainty
    }
    return tuple(_group(CERTAINTY_NAMES[certainty], found) for certainty, found in groups.items() if found)


def _by_paragraph(items: Iterable[ItemResult]) -> tuple[GroupResult, ...]:
    """Sum up items by the paragraph they come from, in the order of the documents."""
    groups: dict[Paragraph, tuple[str, list[ItemResult]]] = {}
    for item in items:
        for key, cited in {each.key: each for each in item.cited}.items():
            name = f"{cited.place}: “{one_line(cited.paragraph, WORDS)}”"
            groups.setdefault(key, (name, []))[1].append(item)
    return tuple(_group(*groups[key]) for key in sorted(groups))


def _reread(items: Iterable[ItemResult]) -> tuple[Reread, ...]:
    """List the paragraphs that questions were missed on, those with the most of them first."""
    groups: dict[Paragraph, list[tuple[int, Cited]]] = {}
    for item in items:
        if not item.is_right:
            for key, cited in {each.key: each for each in item.cited}.items():
                groups.setdefault(key, []).append((item.number, cited))
    found = (Reread(missed[0][1], tuple(number for number, _ in missed)) for missed in groups.values())
    return tuple(sorted(found, key=lambda each: (-len(each.numbers), each.numbers)))
