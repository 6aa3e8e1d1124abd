"""How does an author learn of an answer that should have been accepted? As a remark in words of its own."""

from __future__ import annotations

from typing import Final

from ocrequiz.questions.card import Card
from ocrequiz.questions.response import Response, Typed
from ocrequiz.questions.verdict import Verdict
from ocrequiz.text import Clean, one_line

CHARACTERS: Final = 200
"""The most characters of an answer in the remark."""


def disputed(response: Response | None, verdict: Verdict | None) -> str | None:
    """Return what was typed, where the verdict did not accept it; None elsewhere."""
    is_refused = verdict is not None and not verdict.is_right
    return response.text if is_refused and isinstance(response, Typed) else None


def proposal(card: Card, typed: str) -> Clean:
    """Write what was typed, and that the learner holds it to say the same as the answer."""
    solution = card.question.solution(card.id.part)
    answer = solution.text if isinstance(solution, Typed) else card.question.answer_text(card.id.part)
    return Clean(
        f"Please accept “{one_line(typed, CHARACTERS)}” from now on: it was typed and marked as not right, "
        f"but a learner thinks that it says the same as “{one_line(answer, CHARACTERS)}”."
    )
