"""How is it written in lines what became of a response: whether it was right, the answer, and why?"""

from __future__ import annotations

from collections.abc import Sequence

from ocrequiz.plain.answering import response_line
from ocrequiz.questions.question import Picture
from ocrequiz.questions.response import DontKnow, Response
from ocrequiz.questions.verdict import Piece, Verdict
from ocrequiz.scheduling.events import Certainty
from ocrequiz.study.certainty import SAID


def judged_lines(response: Response, verdict: Verdict, certainty: Certainty | None) -> list[str]:
    """Write how a response did and, where it was not wholly right, what it was; what differs, and by which rule."""
    if isinstance(response, DontKnow):
        return ["Not known yet."]
    sure = "" if certainty is None else f" {SAID[certainty].capitalize()}."
    if verdict.is_right:
        return [f"Right.{sure}", *_reasons(verdict)]
    judgement = f"Partly right ({verdict.score:.0%})." if verdict.score > 0 else "Not right."
    return [judgement + sure, *response_lines(response, verdict)]


def response_lines(response: Response, verdict: Verdict | None) -> list[str]:
    """Write what was given, what differs from the answer, and by which rule."""
    line = response_line(response)
    return [*([] if line is None else [line]), *([] if verdict is None else _reasons(verdict))]


def answer_lines(answer: str, image: Picture | None, verdict: Verdict | None, explanation: str) -> list[str]:
    """Write the answer, what its author says to this response, and why it is so."""
    return [
        *labelled("Answer", answer),
        *picture_lines(image),
        *labelled("About your answer", None if verdict is None else verdict.feedback),
        *labelled("Why", explanation),
    ]


def picture_lines(picture: Picture | None) -> list[str]:
    """Write what a picture shows, in all its words."""
    return [] if picture is None else [f"[Picture: {' '.join(picture.alt.split())}]"]


def labelled(label: str, text: str | None) -> list[str]:
    """Write a text behind its label, where there is one."""
    return [f"{label}: {text}"] if text else []


def _reasons(verdict: Verdict) -> list[str]:
    return [*_compared(verdict.difference), *([verdict.reason] if verdict.reason else [])]


def _compared(difference: Sequence[Piece]) -> list[str]:
    """Write what was typed over the answer."""
    signs = {"same": "{}", "missing": "[{}]", "extra": "–{}–"}
    line = "".join(signs[piece.kind].format(piece.text) for piece in difference)
    return [f"Compared, with [missing] and –too much–: {line}"] if line else []
