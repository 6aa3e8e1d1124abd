"""Every type of question works on the screen: its example deck is answered by keys, and each answer is right."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from face import OpenFace
from learner import Learner

from ocrequiz.questions.types import TYPES
from ocrequiz.scheduling.events import Reviewed


@pytest.mark.parametrize("kind", TYPES)
async def test_each_type_can_be_answered_by_keys(
    learner: Learner, open_face: OpenFace, repository: Path, kind: str
) -> None:
    """The solution, given key by key, earns full marks, is painted, and is recorded as an answer of that type."""
    for path in learner.decks.iterdir():
        path.unlink()
    for name in (f"{kind}.yaml", "reading.md", "sea.png"):
        shutil.copy(repository / "tests" / "examples" / name, learner.decks / name)
    with learner.open() as workspace:
        session = workspace.study()
        async with open_face(session, own=workspace) as face:
            while session.card is not None:
                await face.answer(session, "4")

    answers = [row.event for row in learner.rows() if isinstance(row.event, Reviewed)]
    assert answers
    assert {answer.question_type for answer in answers} == {kind}
    assert {answer.score for answer in answers} <= {None, 1.0}
