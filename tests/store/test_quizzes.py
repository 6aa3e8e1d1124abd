"""What is kept of a quiz while it is sat, and when it is marked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ocrequiz.errors import ProgressFailed
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Certainty, Entry
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.health import examine
from ocrequiz.store.progress import Progress
from ocrequiz.store.quizzes import KeptItem, KeptOutcome

Answer = Callable[..., Entry]
NOW = Moment(1_750_000_000_000, 120)


@pytest.fixture
def number(progress: Progress) -> int:
    """A quiz of three questions, just begun."""
    return progress.quizzes.begin("Europe", ["a", "b"], 7, "{}", ["a/q1#main", "a/q2#main", "b/q#c1"], NOW)


def test_a_quiz_begins_open_and_unanswered(progress: Progress, number: int) -> None:
    """With its paper in order, and its clock at nothing."""
    quiz = progress.quizzes.quiz(number)
    assert quiz is not None
    assert (quiz.title, quiz.decks, quiz.seed, quiz.terms, quiz.begun) == ("Europe", ("a", "b"), 7, "{}", NOW)
    assert (quiz.items, quiz.answered, quiz.elapsed_ms, quiz.clock_ms) == (3, 0, 0, NOW.utc_ms)
    assert (quiz.ended, quiz.outcome, quiz.ran_out) == (None, None, False)
    assert progress.quizzes.items(number) == [
        KeptItem(0, "a/q1#main"),
        KeptItem(1, "a/q2#main"),
        KeptItem(2, "b/q#c1"),
    ]
    assert progress.quizzes.quiz(number + 1) is None


def test_an_item_is_kept_as_it_is_given(progress: Progress, number: int) -> None:
    """Response, certainty, mark, judgement and time; a second word takes the place of the first."""
    item = KeptItem(1, "a/q2#main", '{"typed":"x"}', Certainty.SURE, True, False, 4_000)
    progress.quizzes.keep_item(number, item)
    assert progress.quizzes.items(number)[1] == item
    later = replace(item, response=None, certainty=None, marked=False, judged=None)
    progress.quizzes.keep_item(number, later)
    assert progress.quizzes.items(number)[1] == later


def test_time_once_gone_does_not_come_back(progress: Progress, number: int) -> None:
    """Two windows may keep the clock of one quiz."""
    progress.quizzes.keep_clock(number, 2, 50, 9_000)
    progress.quizzes.keep_clock(number, 1, 60, 3_000)
    quiz = progress.quizzes.quiz(number)
    assert quiz is not None
    assert (quiz.position, quiz.clock_ms, quiz.elapsed_ms) == (1, 60, 9_000)


def test_a_paper_is_handed_in_once(progress: Progress, number: int) -> None:
    """The first moment counts, and the clock stands then."""
    progress.quizzes.end(number, NOW.later(5), ran_out=True)
    progress.quizzes.end(number, NOW.later(9), ran_out=False)
    progress.quizzes.keep_clock(number, 2, 50, 9_000)
    quiz = progress.quizzes.quiz(number)
    assert quiz is not None
    assert (quiz.ended, quiz.ran_out, quiz.elapsed_ms) == (NOW.later(5), True, 0)
    assert progress.quizzes.unfinished() == [quiz]


def test_a_quiz_is_marked_once(progress: Progress, answer: Answer, number: int) -> None:
    """What it came to stands, and so do its answers."""
    quizzes, first = progress.quizzes, KeptOutcome(0.5, 1.5, 3.0)
    quizzes.keep_item(number, KeptItem(0, "a/q1#main", "{}"))
    assert quizzes.close(number, first)
    quizzes.close_item(number, 0, 1.0, answer("a/q1#main").id)
    assert not quizzes.close(number, KeptOutcome(1.0, 3.0, 3.0))
    quizzes.keep_item(number, KeptItem(0, "a/q1#main", '{"typed":"late"}'))
    (quiz,) = quizzes.finished()
    assert (quiz.outcome, quiz.answered) == (first, 1)
    assert (quizzes.items(number)[0].response, quizzes.items(number)[0].score) == ("{}", 1.0)
    assert quizzes.unfinished() == []
    quizzes.discard(number)
    assert quizzes.finished() == [quiz]


def test_a_quiz_that_is_discarded_leaves_nothing(progress: Progress, number: int) -> None:
    """Its number may be given again."""
    progress.quizzes.discard(number)
    assert progress.quizzes.quiz(number) is None
    assert progress.quizzes.items(number) == []


def test_quizzes_come_the_latest_first(progress: Progress, number: int) -> None:
    """The one left last is the one gone on with."""
    later = progress.quizzes.begin("Later", ["a"], 1, "{}", ["a/q1#main"], NOW)
    assert [quiz.number for quiz in progress.quizzes.unfinished()] == [later, number]


def test_what_is_rolled_back_was_never_kept(progress: Progress, number: int) -> None:
    """All methods join the transaction that is open."""

    def fail() -> None:
        with progress.transaction():
            progress.quizzes.close(number, KeptOutcome(1.0, 1.0, 1.0))
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert progress.quizzes.finished() == []


def test_the_last_rating_is_that_of_the_last_answer_that_counts(progress: Progress, answer: Answer) -> None:
    """In whatever sitting; an answer undone does not count."""
    assert progress.quizzes.last_rating("d/q#main") is None
    answer("d/q#main", Rating.GOOD)
    last = answer("d/q#main", Rating.AGAIN, schedules=False)
    assert progress.quizzes.last_rating("d/q#main") is Rating.AGAIN
    progress.undo(last.id, NOW, 20_001)
    assert progress.quizzes.last_rating("d/q#main") is Rating.GOOD


def test_the_last_rating_follows_a_rename(progress: Progress, answer: Answer) -> None:
    """What was answered under the old name counts for the new one."""
    answer("d/old#main", Rating.AGAIN)
    progress.rename("d/old#main", "d/new#main", NOW, 20_001)
    assert progress.quizzes.last_rating("d/new#main") is Rating.AGAIN
    answer("d/new#main", Rating.EASY, day=20_002)
    assert progress.quizzes.last_rating("d/new#main") is Rating.EASY
    assert progress.quizzes.last_rating("d/old#main") is None


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE quiz_item SET certainty = 'certain'",
        "UPDATE quiz SET decks = 'a'",
        "UPDATE quiz SET ended_at = 5",
    ],
)
def test_what_makes_no_sense_is_refused(progress: Progress, number: int, spoil: str) -> None:
    """A damaged row becomes a sentence."""
    progress.log.connection.execute(spoil)
    with pytest.raises(ProgressFailed):
        (progress.quizzes.quiz(number), progress.quizzes.items(number))


def test_quizzes_survive_closing_and_examination(path: Path) -> None:
    """They are part of a file that is well."""
    with Progress.open(path, "x") as progress:
        number = progress.quizzes.begin("Europe", ["a"], 1, "{}", ["a/q1#main"], NOW)
    with Progress.open(path, "x") as progress:
        assert progress.quizzes.quiz(number) is not None
        assert examine(progress).is_well
