"""In a quiz that is marked, a typed answer that was not accepted can be proposed to the author."""

from __future__ import annotations

import pytest
from face import OpenFace
from learner import Learner
from quizzing import CAPITALS, begin_quiz, result, right, show

from ocrequiz.questions.response import Typed
from ocrequiz.scheduling.events import Remarked
from ocrequiz.tui.screens.quiz.result import ResultScreen
from ocrequiz.workspace.workspace import Workspace

VISTULA = "capitals/poland#c2"
WORDS = (
    "Please accept “Wisła” from now on: it was typed and marked as not right, "
    "but a learner thinks that it says the same as “Vistula”."
)


@pytest.fixture
def sat(learner: Learner, workspace: Workspace) -> Workspace:
    """Where a quiz lies in which the name a Pole would give was the only thing missed."""
    quiz = begin_quiz(workspace, CAPITALS, tags=("europe::east",))
    show(quiz, VISTULA, learner.clock())
    quiz.respond(Typed("Wisła"), learner.clock())
    result(quiz, learner.clock())
    return workspace


def remarks(learner: Learner) -> list[tuple[str, str]]:
    """Read the remarks that count, with their cards."""
    return [(row.card, row.event.text) for row in learner.rows() if isinstance(row.event, Remarked)]


async def test_what_was_typed_is_proposed_and_the_score_stays(
    learner: Learner, sat: Workspace, open_face: OpenFace
) -> None:
    """The author reads it as a remark, once; the result says so and is as it was marked; `u` takes it back."""
    score = sat.quizzes.finished()[0].score
    async with open_face(own=sat) as face:
        await face.press("Z", "enter")
        assert face.shows(ResultScreen)
        assert "Accept from now on" not in face.text
        await face.press("a")
        assert "Only a typed answer that was marked as not right" in face.text
        await face.press("n")
        assert "a Accept from now on" in face.text
        await face.press("a")
        told = " ".join(face.text.split())
        assert "Kept as a remark to the author: accept “Wisła” from now on. The score stays" in told
        assert "Accept from now on" not in face.text
        await face.press("a")
        assert remarks(learner) == [(VISTULA, WORDS)]
        await face.press("u")
        assert "Taken back" in face.text
        await face.press("a", "escape", "enter", "n")
        assert "Accept from now on" not in face.text
    assert sat.quizzes.finished()[0].score == score
    (kept,) = sat.bench.remarks.about(sat.quizzes.result(1).items[0].card)
    assert kept.text == WORDS


def test_only_what_was_typed_and_refused_can_be_proposed(learner: Learner, workspace: Workspace) -> None:
    """Neither a right answer nor an option that was picked is anything to tell the author."""
    quiz = begin_quiz(workspace)
    for position in range(len(quiz.view.places)):
        quiz.go_to(position, learner.clock())
        quiz.respond(right(quiz), learner.clock())
    found = result(quiz, learner.clock())
    assert [workspace.quizzes.disputed(item) for item in found.items] == [None] * 4
