"""One paper of thirty questions, sat by the same script on the screen and line by line."""

from __future__ import annotations

import io

from face import OpenFace
from learner import Learner
from quizzing import SUMS, changed, logged, write_sums

from ocrequiz.plain.lines import Lines
from ocrequiz.plain.quiz import QuizSitting
from ocrequiz.workspace.workspace import Workspace


async def test_the_same_script_gives_the_same_score(
    learner: Learner, workspace: Workspace, open_face: OpenFace
) -> None:
    """Thirty digits and the paper is handed in: score, points and every answer in the log are the same."""
    write_sums(learner, 30)
    workspace.refresh()
    wish = changed(SUMS, questions=30)
    script = [str(place * 7 % 4 + 1) for place in range(30)]

    quiz = workspace.quizzes.begin(wish)
    source = io.StringIO("".join(f"{line}\n" for line in (*script, ":h", "")))
    QuizSitting(workspace, quiz, Lines(source, io.StringIO())).run()
    by_lines = {card: (row.response, row.score, row.rating) for card, row in logged(learner).items()}

    async with open_face(workspace.quizzes.begin(wish)) as face:
        for digit in script:
            await face.pilot.press(digit)
        await face.press("h", "enter")
    by_keys = {card: (row.response, row.score, row.rating) for card, row in logged(learner).items()}

    later, earlier = workspace.quizzes.finished()
    assert by_keys == by_lines
    assert (later.score, later.points, later.answered) == (earlier.score, earlier.points, 30)
    assert 0 < earlier.score < 1
