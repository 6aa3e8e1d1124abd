"""A quiz in a test: a deck of choices and truths, and ways to sit it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from learner import Learner

from ocrequiz.library.results import QuizResult
from ocrequiz.questions.prompt import Pick
from ocrequiz.questions.response import Picked, Response, Revealed, Typed
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Reviewed
from ocrequiz.store.progress import Progress
from ocrequiz.study.quiz.quiz import QuizSession
from ocrequiz.study.quiz.view import HandedIn, Judging
from ocrequiz.study.quiz.wish import QuizWish
from ocrequiz.workspace.workspace import Workspace

CAPITALS = QuizWish(decks=("capitals",), seed=7)
"""A quiz on the four questions of the deck of capitals."""
SUMS = QuizWish(decks=("sums",), seed=7)
"""A quiz on all the sums."""


def write_sums(learner: Learner, count: int = 40, deck: str = "sums") -> None:
    """Write a deck of choices `s1`, `s2` and so on, tagged odd or even, worth one point or two."""
    questions = "".join(
        f"  - {{id: s{n}, type: choice, question: '{n} + 1?', answer: '{n + 1}', "
        f"distractors: ['{n}', '{n + 2}', '{n + 10}'], points: {2 - n % 2}, "
        f"tags: [{'odd' if n % 2 else 'even'}], objective: Add one to {n % 3}}}\n"
        for n in range(1, count + 1)
    )
    learner.write(f"{deck}.yaml", f"format: 1\nid: {deck}\ntitle: {deck.title()}\nquestions:\n{questions}")


def begin_quiz(workspace: Workspace, wish: QuizWish = CAPITALS, **terms: object) -> QuizSession:
    """Begin a quiz; `terms` change the wish."""
    return workspace.quizzes.begin(changed(wish, **terms))


def changed(wish: QuizWish, **terms: object) -> QuizWish:
    """Return a wish with other terms."""
    return replace(wish, **terms)  # type: ignore[arg-type]


def right(session: QuizSession) -> Response:
    """Return the response that is right for the question shown."""
    assert session.card is not None
    solution = session.card.question.solution(session.card.id.part)
    return Typed("as I know it") if isinstance(solution, Revealed) else solution


def wrong(session: QuizSession) -> Response:
    """Return a response that is not right for the question shown."""
    assert session.card is not None
    prompt = session.card.question.prompt(session.card.id.part, 0)
    if not isinstance(prompt, Pick):
        return Typed("nowhere")
    return Picked((next(each for each in prompt.options if Picked((each,)) != right(session)),))


def show(session: QuizSession, card: str, now: Moment) -> None:
    """Go to the question of a card."""
    for position in range(len(session.view.places)):
        session.go_to(position, now)
        if session.card is not None and str(session.card.id) == card:
            return
    raise AssertionError(f"{card} is not on the paper")


def answer_all(session: QuizSession, now: Moment, correct: Sequence[bool] = ()) -> None:
    """Answer every question in turn, right where `correct` says so or says nothing."""
    for position in range(len(session.view.places)):
        session.go_to(position, now)
        is_right = position >= len(correct) or correct[position]
        session.respond(right(session) if is_right else wrong(session), now)


def result(session: QuizSession, now: Moment) -> QuizResult:
    """Hand in, judge as right what only the learner can judge, and return the result."""
    session.hand_in(now)
    while isinstance(session.view.phase, Judging):
        session.judge(now, right=True)
    phase = session.view.phase
    assert isinstance(phase, HandedIn)
    return phase.result


def cards(session: QuizSession, now: Moment) -> list[str]:
    """Return the cards on the paper, in order."""
    found = []
    for position in range(len(session.view.places)):
        session.go_to(position, now)
        assert session.card is not None
        found.append(str(session.card.id))
    session.go_to(0, now)
    return found


def logged(learner: Learner) -> dict[str, Reviewed]:
    """Return the answers in the log by card."""
    with Progress.open(learner.progress, "test") as progress:
        rows = list(progress.history())
    return {row.card: row.event for row in rows if isinstance(row.event, Reviewed)}
