"""How is a quiz described to a face? The parts of the view."""

from __future__ import annotations

from ocrequiz.library.library import Library
from ocrequiz.questions.response import DontKnow
from ocrequiz.study.picture import face
from ocrequiz.study.quiz.item import Item
from ocrequiz.study.quiz.view import Answered, Asking, PlaceView
from ocrequiz.study.quiz.wish import QuizWish
from ocrequiz.study.view import CardFace
from ocrequiz.text import one_line

STEM_CHARACTERS = 80
"""The most characters of a question in the overview."""


def place(item: Item, wish: QuizWish) -> PlaceView:
    """Describe a place on the paper."""
    shown = item.is_final(wish) and not item.waits_for_judgement
    return PlaceView(
        stem=one_line(item.card.question.stem, STEM_CHARACTERS),
        answered=item.response is not None,
        marked=item.marked,
        score=item.score if shown else None,
    )


def asking(library: Library, item: Item, wish: QuizWish) -> Asking:
    """Describe a question that can be answered."""
    return Asking(
        card=_face(library, item),
        prompt=item.prompt,
        points=item.card.question.points,
        response=item.response,
        certainty=item.certainty,
        asks_certainty=item.asks_certainty(wish),
    )


def answered(library: Library, item: Item) -> Answered:
    """Describe a question whose answer is shown."""
    question, part = item.card.question, item.card.id.part
    return Answered(
        card=_face(library, item),
        prompt=item.prompt,
        points=question.points,
        response=DontKnow() if item.response is None else item.response,
        certainty=item.certainty,
        verdict=item.verdict,
        judged=item.judged,
        solution=question.solution(part),
        answer=question.answer_text(part),
        explanation=question.explanation,
        answer_image=question.answer_image,
    )


def _face(library: Library, item: Item) -> CardFace:
    return face(library, item.card, library.progress.standing(str(item.card.id)))
