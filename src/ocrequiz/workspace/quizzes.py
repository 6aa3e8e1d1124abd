"""Where are quizzes begun, taken up again, looked back on and printed?"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from string import ascii_uppercase
from typing import Final

from ocrequiz.errors import WrongUse
from ocrequiz.library.exam import Exam, ExamForm, ExamItem
from ocrequiz.library.library import Library
from ocrequiz.library.results import ItemResult, QuizRecord, QuizResult
from ocrequiz.questions.card import Card
from ocrequiz.questions.shuffle import seed_for
from ocrequiz.records import record
from ocrequiz.scheduling.events import Mode, Remarked
from ocrequiz.study.proposing import disputed, proposal
from ocrequiz.study.quiz.paper import (
    Choices,
    choices,
    count_paper,
    draw_paper,
    in_order_of_form,
    printed,
    title_of,
)
from ocrequiz.study.quiz.quiz import QuizSession
from ocrequiz.study.quiz.result import record_of, records
from ocrequiz.study.quiz.taking_up import wish_of
from ocrequiz.study.quiz.view import HandedIn
from ocrequiz.study.quiz.wish import QuizWish
from ocrequiz.study.session import Session
from ocrequiz.study.wish import Wish
from ocrequiz.workspace.clock import Clock
from ocrequiz.workspace.quoting import Quoting

SEEDS: Final = 1_000_000
"""Seeds are drawn from below this number, which is short enough to be written on a blackboard."""
MOST_FORMS: Final = 8
"""Forms of one exam."""


@record
class Unfinished:
    """A quiz that was begun and is not marked yet."""

    record: QuizRecord
    wish: QuizWish
    is_handed_in: bool
    """Whether only answers are left that the learner has to judge."""


def fresh_seed() -> int:
    """Throw the dice for a paper."""
    return secrets.randbelow(SEEDS)


class QuizDesk:
    """The quizzes of one learner."""

    def __init__(self, library: Library, choose: Callable[[Sequence[str]], list[str]], now: Clock) -> None:
        self._library = library
        self._choose = choose
        self._now = now

    @property
    def titles(self) -> Mapping[str, str]:
        """Name the decks that can be asked about, by id."""
        return {deck.id: deck.title for deck in self._library.decks.values()}

    def chosen(self, wish: QuizWish) -> QuizWish:
        """Turn the names of decks in a wish into ids; none means all decks.

        Raises WrongUse where a name fits no deck, or where there is none at all.
        """
        decks = self._choose(wish.decks) if wish.decks else list(self._library.decks)
        if not decks:
            raise WrongUse("There is no deck to ask questions from.", "Put one there with: ocrequiz add FILE")
        return replace(wish, decks=tuple(decks))

    def begin(self, wish: QuizWish) -> QuizSession:
        """Begin a quiz. Raises WrongUse where a deck is not there, or no question fits."""
        return QuizSession.begin(self._library, self.chosen(wish), Quoting(self._library), self._now())

    def resume(self, number: int) -> QuizSession:
        """Go on with a quiz. Raises WrongUse where there is none of that number."""
        return QuizSession.resume(self._library, number, Quoting(self._library), self._now())

    def discard(self, number: int) -> None:
        """Take a quiz away that is not marked."""
        self._library.progress.quizzes.discard(number)

    def unfinished(self) -> tuple[Unfinished, ...]:
        """Describe the quizzes that are not marked yet, the latest first."""
        return tuple(
            Unfinished(record_of(kept), wish_of(kept), kept.ended is not None)
            for kept in self._library.progress.quizzes.unfinished()
        )

    def finished(self, decks: Sequence[str] = ()) -> tuple[QuizRecord, ...]:
        """Describe the quizzes that are marked, the latest first; with `decks` those that asked about any."""
        return records(self._library, self._choose(decks))

    def result(self, number: int) -> QuizResult:
        """Look again at a quiz that is marked. Raises WrongUse where there is none, or none of its questions."""
        kept = self._library.progress.quizzes.quiz(number)
        if kept is not None and kept.outcome is not None:
            phase = self.resume(number).view.phase
            assert isinstance(phase, HandedIn)
            if not phase.result.items:
                raise WrongUse("No deck has the questions of this quiz any more.")
            return phase.result
        raise WrongUse(f"There is no result of a quiz {number}.")

    def count(self, wish: QuizWish) -> int:
        """Count the questions that a quiz would have now. Raises WrongUse where a deck is not there."""
        return count_paper(self._library, self.chosen(wish), self._now())

    def why_none(self, wish: QuizWish) -> str:
        """Say which of the terms leaves no question. Raises WrongUse where a deck is not there."""
        for words, looser in _looser(wish):
            if looser != wish and (count := self.count(looser)):
                return f"{words} there would be {count}."
        return "Nothing in these decks can be asked now."

    def choices(self, decks: Sequence[str] = ()) -> Choices:
        """List the types and tags that can be chosen among; without `decks`, those of all."""
        return choices(self._library, self._choose(decks) if decks else list(self._library.decks))

    def cram(self, result: QuizResult) -> Session:
        """Begin a sitting that drills what was missed, the schedule untouched."""
        cards = tuple(item.card for item in result.missed)
        decks = tuple(dict.fromkeys(card.deck for card in cards))
        now = self._now()
        seed = seed_for(self._library.study_day(now), *map(str, cards))
        return Session(self._library, Wish(decks, mode=Mode.CRAM, seed=seed, cards=cards), now)

    def disputed(self, item: ItemResult) -> str | None:
        """Return what was typed and not accepted, where its author can be told of it and was not yet; else None."""
        typed, card = disputed(item.response, item.verdict), self._library.card(item.card)
        if typed is None or card is None:
            return None
        told, words = self._library.progress.remarks(item.card.deck), Remarked(proposal(card, typed))
        return None if any((each.card, each.event) == (str(item.card), words) for each in told) else typed

    def propose(self, item: ItemResult) -> tuple[str, ...]:
        """Propose to the author to accept what was typed, as a remark; return what takes it back.

        The score stays. Raises WrongUse where there is nothing to propose, ProgressFailed where it cannot be kept.
        """
        typed, card = self.disputed(item), self._library.card(item.card)
        if typed is None or card is None:
            raise WrongUse("There is nothing to propose to the author of this question.")
        return self._library.note(Remarked(proposal(card, typed)), [item.card], self._now())

    def take_back(self, rows: Sequence[str]) -> None:
        """Take a proposal back. Raises ProgressFailed where that cannot be kept."""
        self._library.take_back(rows, self._now())

    def exam(self, wish: QuizWish, forms: int = 1) -> Exam:
        """Draw a paper to be printed, in several orders; nothing is recorded.

        Raises WrongUse where no question fits, or for more forms than eight.
        """
        if not 1 <= forms <= MOST_FORMS:
            raise WrongUse(f"An exam has 1 to {MOST_FORMS} forms.")
        wish = self.chosen(wish)
        cards = draw_paper(self._library, wish, self._now())
        if not cards:
            raise WrongUse("No question fits what you asked for.", "Ask for more types, tags or cards.")
        quoting = Quoting(self._library)
        return Exam(
            title=title_of(self._library, wish.decks),
            seed=wish.seed,
            time_limit_ms=wish.time_limit_ms,
            forms=tuple(_form(cards, wish.seed, letter, quoting) for letter in ascii_uppercase[:forms]),
        )


def _looser(wish: QuizWish) -> Iterator[tuple[str, QuizWish]]:
    """Yield what a wish would be without one of its restrictions, or without all."""
    if wish.only is not None:
        yield "With all cards", replace(wish, only=None)
    yield "With all types", replace(wish, types=())
    yield "With any tag", replace(wish, tags=())
    yield "With all types, tags and cards", replace(wish, only=None, types=(), tags=())


def _form(cards: Sequence[Card], seed: int, letter: str, quoting: Quoting) -> ExamForm:
    ordered = enumerate(in_order_of_form(cards, seed, letter), start=1)
    return ExamForm(
        letter, tuple(_exam_item(number, card, seed, letter, quoting) for number, card in ordered)
    )


def _exam_item(number: int, card: Card, seed: int, letter: str, quoting: Quoting) -> ExamItem:
    question, part = card.question, card.id.part
    return ExamItem(
        number=number,
        card=card.id,
        prompt=printed(card, seed, letter),
        points=question.points,
        solution=question.solution(part),
        answer=question.answer_text(part),
        explanation=question.explanation,
        cited=quoting.cited(card),
        picture=quoting.picture(card),
    )
