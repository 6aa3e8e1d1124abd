"""Every type of question works line by line: its example deck is answered, and each answer is right."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from learner import Learner
from quizzing import logged

from ocrequiz.plain.lines import Lines
from ocrequiz.plain.quiz import QuizSitting
from ocrequiz.plain.sitting import Sitting
from ocrequiz.questions.prompt import Arrange, Match, Pick, Prompt
from ocrequiz.questions.response import Arranged, Matched, Picked, Response, Typed
from ocrequiz.questions.types import TYPES
from ocrequiz.scheduling.events import Mode
from ocrequiz.study.quiz.quiz import QuizSession
from ocrequiz.study.quiz.view import Asking as QuizAsking
from ocrequiz.study.quiz.view import Overview
from ocrequiz.study.quiz.wish import QuizWish
from ocrequiz.study.session import Session
from ocrequiz.study.view import Asking, Closing


@pytest.fixture(params=TYPES)
def kind(request: pytest.FixtureRequest, learner: Learner, repository: Path) -> str:
    """A type of question, of which the learner has the example deck alone."""
    for path in learner.decks.iterdir():
        path.unlink()
    for name in (f"{request.param}.yaml", "reading.md", "sea.png"):
        shutil.copy(repository / "tests" / "examples" / name, learner.decks / name)
    return str(request.param)


class Scholar(Lines):
    """Knows every solution, and writes it when asked."""

    def __init__(self, answers: Iterator[str], written: io.StringIO) -> None:
        super().__init__(io.StringIO(), written)
        self._answers = answers

    def ask(self, question: str) -> str | None:
        self.put(question)
        return next(self._answers, None)


def line_for(prompt: Prompt, solution: Response) -> str:
    """Write a solution as a line."""
    match prompt, solution:
        case Pick(options=shown), Picked(wanted):
            numbers = [shown.index(option) + 1 for option in wanted]
        case Arrange(items=shown), Arranged(wanted):
            numbers = [shown.index(item) + 1 for item in wanted]
        case Match(lefts=lefts, rights=rights), Matched(pairs):
            numbers = [rights.index(dict(pairs)[left]) + 1 for left in lefts]
        case _, Typed(text):
            return text
        case _:
            return ""
    return " ".join(map(str, numbers))


def known(session: Session) -> Iterator[str]:
    """Write the solution of each card, and rate it Easy."""
    while not isinstance(phase := session.view.phase, Closing):
        card = session.card
        assert card is not None
        assert isinstance(phase, Asking)
        yield line_for(phase.prompt, card.question.solution(card.id.part))
        yield "4"


def known_in_quiz(quiz: QuizSession) -> Iterator[str]:
    """Write the solution of each question, hand in, and judge as right what only the learner can judge."""
    while not isinstance(phase := quiz.view.phase, Overview):
        card = quiz.card
        assert card is not None
        assert isinstance(phase, QuizAsking)
        line = line_for(phase.prompt, card.question.solution(card.id.part))
        yield line or "as I know it"
    yield ":h"
    while quiz.card is not None:
        yield "y"


def test_each_type_can_be_studied(learner: Learner, kind: str) -> None:
    """The solution, as a line, earns full marks and is recorded as an answer of that type."""
    with learner.open() as workspace:
        session = workspace.study(mode=Mode.CRAM)
        written = io.StringIO()
        Sitting(workspace, session, Scholar(known(session), written)).run()
    answers = logged(learner).values()
    assert {answer.question_type for answer in answers} == {kind}
    assert {answer.score for answer in answers} <= {None, 1.0}
    assert "Not right." not in written.getvalue()


def test_each_type_can_be_asked_in_a_quiz(learner: Learner, kind: str) -> None:
    """Every question of the paper is right, and the result is a hundred percent."""
    with learner.open() as workspace:
        (deck,) = (deck.id for deck in workspace.home().decks)
        quiz = workspace.quizzes.begin(QuizWish(decks=(deck,), seed=7))
        written = io.StringIO()
        QuizSitting(workspace, quiz, Scholar(known_in_quiz(quiz), written)).run()
        (record,) = workspace.quizzes.finished()
    assert record.score == 1
    assert "100 %" in written.getvalue()
    assert {answer.question_type for answer in logged(learner).values()} == {kind}
