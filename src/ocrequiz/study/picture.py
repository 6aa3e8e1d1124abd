"""How a sitting is described to a face: the parts of the view."""

from __future__ import annotations

from ocrequiz.library.library import Library
from ocrequiz.questions.card import Card
from ocrequiz.scheduling.leeches import is_leech
from ocrequiz.scheduling.memory import Standing
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.course import Course
from ocrequiz.study.given import Asked, Given, Held
from ocrequiz.study.modes.mode import Offers, Outlook
from ocrequiz.study.view import Answered, Asking, AskingCertainty, CardFace, Closing
from ocrequiz.study.wish import Wish
from ocrequiz.text import Clean, one_line

NAME_CHARACTERS = 40
"""The most characters of a question in a notice."""


def name(card: Card) -> Clean:
    """Name a card in a sentence: the beginning of what it asks, in quotes."""
    return Clean(f"“{one_line(card.question.stem, NAME_CHARACTERS)}”")


def title(library: Library, wish: Wish) -> str:
    """Name what is studied."""
    if len(wish.decks) == 1:
        return library.deck(wish.decks[0]).title
    return f"{len(wish.decks)} decks"


def asking(library: Library, asked: Asked) -> Asking:
    """Describe a card that is put."""
    hint = asked.card.question.hint
    card = face(library, asked.card, asked.standing)
    return Asking(card, asked.prompt, hint if asked.hint_used else None, has_hint=bool(hint))


def asking_certainty(library: Library, held: Held) -> AskingCertainty:
    """Describe a response that is not judged yet."""
    asked = held.asked
    hint = asked.card.question.hint if asked.hint_used else None
    return AskingCertainty(face(library, asked.card, asked.standing), asked.prompt, hint, held.response)


def answered(library: Library, given: Given, offers: Offers) -> Answered:
    """Describe a card whose answer is shown."""
    asked, card = given.asked, given.asked.card
    question, part = card.question, card.id.part
    return Answered(
        card=face(library, card, asked.standing),
        prompt=asked.prompt,
        hint=question.hint if asked.hint_used else None,
        response=given.response,
        verdict=given.verdict,
        solution=question.solution(part),
        answer=question.answer_text(part),
        explanation=question.explanation,
        answer_image=question.answer_image,
        offered=given.offered,
        offers=offers,
        certainty=given.certainty,
        passage_has_changed=library.passage_has_changed(card),
    )


def closing(course: Course, outlook: Outlook) -> Closing:
    """Sum up a sitting."""
    answers = course.answers
    return Closing(
        answered=len(answers),
        cards=len({answer.card for answer in answers}),
        again=sum(answer.rating is Rating.AGAIN for answer in answers),
        took_ms=sum(answer.took_ms for answer in answers),
        new_left=outlook.new_left,
        due_left=outlook.due_left,
        due_tomorrow=outlook.due_tomorrow,
        back_in_minutes=outlook.back_in_minutes,
    )


def face(library: Library, card: Card, standing: Standing) -> CardFace:
    """Describe what is known of a card before it is answered."""
    deck = library.deck(card.id.deck)
    return CardFace(
        id=card.id,
        deck_title=deck.title,
        type=card.question.type,
        tags=card.question.tags,
        state=standing.state,
        flagged=standing.flagged,
        is_leech=standing.memory is not None and is_leech(standing.memory.lapses),
        image=card.question.image,
        deck_folder=str(deck.folder),
        cites=bool(card.question.cite),
    )
