"""How is a quiz sat? The state machine that every face drives with intents and draws from a frozen view."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Self

from ocrequiz.errors import WrongUse
from ocrequiz.library.library import Library
from ocrequiz.library.results import QuizResult
from ocrequiz.questions.card import Card
from ocrequiz.questions.response import Response
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Certainty
from ocrequiz.store.quizzes import KeptQuiz
from ocrequiz.study.quiz import drawing
from ocrequiz.study.quiz.clock import Clock
from ocrequiz.study.quiz.item import Item
from ocrequiz.study.quiz.marking import mark_paper
from ocrequiz.study.quiz.paper import draw_paper, title_of
from ocrequiz.study.quiz.result import Marked, Sources, summed_up
from ocrequiz.study.quiz.taking_up import take_up
from ocrequiz.study.quiz.view import HandedIn, Judging, Overview, Phase, QuizView
from ocrequiz.study.quiz.wish import Feedback, QuizWish, terms_to_json

SAVED_EVERY_MS: Final = 5_000
"""The time that may pass before it is saved, when the learner does nothing."""
TIME_IS_UP: Final = "Time is up: the paper is handed in."


class QuizSession:
    """One quiz of one learner: sat, then judged where only the learner can, then marked.

    Each intent first lets the time pass that has passed, and the paper is handed in where the limit is reached; an
    intent that does not fit the phase changes nothing else. What has to be saved is saved before it returns; where
    that fails it raises ProgressFailed, and the quiz stands as before.
    """

    def __init__(self, library: Library, kept: KeptQuiz, sources: Sources, now: Moment) -> None:
        self._library = library
        self._quizzes = library.progress.quizzes
        self._sources = sources
        self._kept = kept
        paper = take_up(library, kept)
        if not paper.items and kept.outcome is None:
            raise WrongUse(f"No deck has the questions of quiz {kept.number} any more.", "Discard it.")
        self._wish = paper.wish
        self._items = list(paper.items)
        self._places = [drawing.place(item, self._wish) for item in self._items]
        self._position = min(kept.position, len(self._items))
        """Which item is shown; as many as there are stands for the overview."""
        self._clock = Clock(kept.clock_ms, kept.elapsed_ms)
        self._result: QuizResult | None = None
        self._notice: str | None = None
        if kept.ended is not None:
            self._judge_on(now)
        elif self._wish.time_limit_ms is None:
            # Without a limit only the time before the paper counts, not that until it is taken up again.
            self._clock = Clock(now.utc_ms, kept.elapsed_ms)
        else:
            self._clock = self._clock.at(now.utc_ms)
            self._hand_in_at_the_limit(now)
        self._saved_ms = self._clock.elapsed_ms
        self._view = self._draw()

    @classmethod
    def begin(cls, library: Library, wish: QuizWish, sources: Sources, now: Moment) -> Self:
        """Draw a paper and begin.

        Raises WrongUse where no question fits the wish.
        """
        cards = [str(card.id) for card in draw_paper(library, wish, now)]
        if not cards:
            raise WrongUse("No question fits what you asked for.", "Ask for more types, tags or cards.")
        title = title_of(library, wish.decks)
        terms = terms_to_json(wish)
        number = library.progress.quizzes.begin(title, wish.decks, wish.seed, terms, cards, now)
        return cls.resume(library, number, sources, now)

    @classmethod
    def resume(cls, library: Library, number: int, sources: Sources, now: Moment) -> Self:
        """Go on with a quiz that was begun, or look again at one that is marked.

        Raises WrongUse where there is none of that number, or where no deck asks any of its questions any more.
        """
        kept = library.progress.quizzes.quiz(number)
        if kept is None:
            raise WrongUse(f"There is no quiz {number}.")
        return cls(library, kept, sources, now)

    @property
    def number(self) -> int:
        """The number by which the quiz is kept."""
        return self._kept.number

    @property
    def view(self) -> QuizView:
        """The quiz as it stands."""
        return self._view

    @property
    def card(self) -> Card | None:
        """The card that is shown, or None in the overview and when all is marked."""
        return None if (item := self._shown) is None else item.card

    def tick(self, now: Moment) -> QuizView:
        """Let time pass; a face calls this every second or so, and shows the clock."""
        self._pass_time(now)
        if self._is_sat and self._clock.elapsed_ms - self._saved_ms >= SAVED_EVERY_MS:
            self._save()
        return self._seen()

    def respond(self, response: Response, now: Moment) -> QuizView:
        """Give a response, in place of an earlier one, and go on: to the certainty, the answer or the next."""
        self._turn(now)
        if (item := self._changeable) is not None:
            self._change(replace(item.answered(self._library, response), certainty=None))
            self._go_on()
        return self._seen()

    def certainty(self, certainty: Certainty, now: Moment) -> QuizView:
        """Say how sure one is of the response given, and go on."""
        self._turn(now)
        item = self._changeable
        if item is not None and self._wish.certainty and item.is_answered:
            self._change(replace(item, certainty=certainty))
            self._go_on()
        return self._seen()

    def clear(self, now: Moment) -> QuizView:
        """Take the response back; the question is open again."""
        self._turn(now)
        if (item := self._changeable) is not None:
            self._change(item.opened())
        return self._seen()

    def mark(self, now: Moment) -> QuizView:
        """Mark the question to come back to it, or take the mark away."""
        self._turn(now)
        if self._is_sat and (item := self._shown) is not None:
            self._change(replace(item, marked=not item.marked))
        return self._seen()

    def go_to(self, position: int, now: Moment) -> QuizView:
        """Go to a place on the paper, counted from 0; behind the last one lies the overview."""
        self._turn(now)
        if self._is_sat and 0 <= position <= len(self._items):
            self._move(position)
        return self._seen()

    def next(self, now: Moment) -> QuizView:
        """Go to the next question, after the last to the overview."""
        return self.go_to(self._position + 1, now)

    def previous(self, now: Moment) -> QuizView:
        """Go to the question before, from the overview to the last one."""
        return self.go_to(self._position - 1, now)

    def overview(self, now: Moment) -> QuizView:
        """Look at the whole paper."""
        return self.go_to(len(self._items), now)

    def judge(self, now: Moment, *, right: bool) -> QuizView:
        """Say whether a response was right that only the learner can judge, once its answer is shown."""
        self._turn(now)
        item = self._shown
        if item is not None and item.waits_for_judgement and (not self._is_sat or item.is_final(self._wish)):
            self._change(replace(item, judged=right))
            if not self._is_sat:
                self._judge_on(now)
        return self._seen()

    def hand_in(self, now: Moment) -> QuizView:
        """Hand the paper in; answers that only the learner can judge are judged next, then all is marked."""
        self._turn(now)
        if self._is_sat:
            self._end(now, ran_out=False)
        return self._seen()

    @property
    def _is_sat(self) -> bool:
        """Whether the paper is not handed in yet."""
        return self._kept.ended is None

    @property
    def _shown(self) -> Item | None:
        is_shown = self._result is None and self._position < len(self._items)
        return self._items[self._position] if is_shown else None

    @property
    def _changeable(self) -> Item | None:
        """The item whose response can be given or changed now."""
        item = self._shown
        return item if self._is_sat and item is not None and not item.is_final(self._wish) else None

    def _turn(self, now: Moment) -> None:
        """Begin an intent."""
        self._notice = None
        self._pass_time(now)

    def _seen(self) -> QuizView:
        self._view = self._draw()
        return self._view

    # Time

    def _pass_time(self, now: Moment) -> None:
        """Let the clock and the time before the item shown go on, up to the limit."""
        if not self._is_sat:
            return
        before, self._clock = self._clock, self._clock.at(now.utc_ms)
        item = self._shown
        if item is not None and not item.is_final(self._wish):
            passed = self._clock.elapsed_ms - before.elapsed_ms
            self._items[self._position] = replace(item, took_ms=item.took_ms + passed)
        self._hand_in_at_the_limit(now)

    def _hand_in_at_the_limit(self, now: Moment) -> None:
        limit = self._wish.time_limit_ms
        if limit is not None and self._clock.elapsed_ms >= limit:
            self._clock = replace(self._clock, elapsed_ms=limit)
            self._end(now, ran_out=True)
            self._notice = TIME_IS_UP

    # Changes, each saved before it counts

    def _change(self, item: Item) -> None:
        """Put an item in the place of the one that is shown."""
        self._save(item)
        self._items[self._position] = item
        self._places[self._position] = drawing.place(item, self._wish)

    def _go_on(self) -> None:
        """Leave the item shown, unless its certainty or its answer comes next."""
        is_done = not self._items[self._position].asks_certainty(self._wish)
        if is_done and self._wish.feedback is Feedback.END:
            self._move(self._position + 1)

    def _move(self, position: int) -> None:
        self._save(self._shown, position)
        self._position = position

    def _save(self, item: Item | None = None, position: int | None = None) -> None:
        """Save an item, where the learner is, and the time that is gone."""
        where = self._position if position is None else position
        with self._library.progress.transaction():
            if item is not None:
                self._quizzes.keep_item(self.number, item.kept())
            self._quizzes.keep_clock(self.number, where, self._clock.seen_ms, self._clock.elapsed_ms)
        self._saved_ms = self._clock.elapsed_ms

    # The end

    def _end(self, now: Moment, *, ran_out: bool) -> None:
        """Hand the paper in, and mark it at once where nothing is left to judge."""
        self._save(self._shown)
        with self._library.progress.transaction():
            self._quizzes.end(self.number, now, ran_out=ran_out)
            if not self._waiting():
                self._mark(now)
        self._look_again(now)

    def _judge_on(self, now: Moment) -> None:
        """Show the next answer to be judged; mark the paper when there is none."""
        if self._kept.outcome is None and not self._waiting():
            with self._library.progress.transaction():
                self._mark(now)
        self._look_again(now)

    def _mark(self, now: Moment) -> None:
        mark_paper(self._library, self.number, self._items, self._wish, now)

    def _look_again(self, now: Moment) -> None:
        """Take in what is kept of a paper that is handed in: another window may have marked it before."""
        self._kept = self._quizzes.quiz(self.number) or self._kept
        if self._kept.outcome is None:
            self._position = min(self._waiting())
            return
        paper = take_up(self._library, self._kept)
        marked = [Marked(item, score or 0.0) for item, score in zip(paper.items, paper.scores, strict=True)]
        self._result = summed_up(self._library, self._kept, self._wish, marked, self._sources)

    def _waiting(self) -> list[int]:
        """Return the positions of the answers that the learner has still to judge."""
        return [position for position, item in enumerate(self._items) if item.waits_for_judgement]

    # The view

    def _draw(self) -> QuizView:
        limit, shown = self._wish.time_limit_ms, self._shown
        return QuizView(
            title=self._kept.title,
            wish=self._wish,
            phase=self._phase(),
            places=tuple(self._places),
            position=None if shown is None else self._position,
            elapsed_ms=self._clock.elapsed_ms,
            left_ms=None if limit is None else limit - self._clock.elapsed_ms,
            notice=self._notice,
        )

    def _phase(self) -> Phase:
        item = self._shown
        if self._result is not None:
            return HandedIn(self._result)
        if item is None:
            places = self._places
            return Overview(
                open=sum(not place.answered for place in places), marked=sum(place.marked for place in places)
            )
        if not self._is_sat:
            return Judging(drawing.answered(self._library, item), len(self._waiting()))
        if item.is_final(self._wish):
            return drawing.answered(self._library, item)
        return drawing.asking(self._library, item, self._wish)
