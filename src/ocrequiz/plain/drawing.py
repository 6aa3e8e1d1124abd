"""How the view of a sitting is written in lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from ocrequiz.plain.answering import prompt_lines
from ocrequiz.plain.outcome import answer_lines, judged_lines, labelled, picture_lines
from ocrequiz.scheduling.events import Mode
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.buttons import Button
from ocrequiz.study.view import (
    PASSAGE_HAS_CHANGED,
    Answered,
    Asking,
    AskingCertainty,
    CardFace,
    Closing,
    View,
)
from ocrequiz.text import one_line


def view_lines(view: View, before: View | None = None) -> list[str]:
    """Write what a view says that the one `before` it, already written, did not."""
    return [*_notice(view, before), *_news(view, before)]


def rating_line(shown: Sequence[Button], offered: Rating) -> str:
    """Write the ratings with what each would give; where the one offered has another name, it is named so."""
    words = (
        f"{each.number} {each.title}{f' {each.offer.wait}' if each.offer.wait else ''}" for each in shown
    )
    enter = next((each.title for each in shown if each.offer.rating is offered), offered.title)
    return f"{' · '.join(words)} (Enter: {enter}):"


def counted(number: int, noun: str) -> str:
    """Say how many there are of something: `1 card`, `2 cards`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _news(view: View, before: View | None) -> list[str]:
    match view.phase, None if before is None else before.phase:
        case Asking() as asking, Asking() as earlier if _is_same(asking, earlier):
            return labelled("Hint", asking.hint) if not earlier.hint else []
        case AskingCertainty() as asking, Asking() | AskingCertainty() as earlier if _is_same(
            asking, earlier
        ):
            return []
        case Answered(card=card), Answered(card=earlier) if card.id == earlier.id:
            return []
        case (Asking() | AskingCertainty()) as asking, _:
            return [*_heading(view), *_asking(asking)]
        case Answered() as answered, _:
            return _answer(answered)
        case Closing() as closing, _:
            return _closing(closing)
        case _:
            assert_never(view.phase)


def _is_same(asking: Asking | AskingCertainty, earlier: Asking | AskingCertainty) -> bool:
    return (asking.card.id, asking.prompt) == (earlier.card.id, earlier.prompt)


def _notice(view: View, before: View | None) -> list[str]:
    """Write what the last line did, and what can be made of a verdict that it overruled."""
    was_overruled = view.disputed is not None and before is not None and isinstance(before.phase, Answered)
    way_on = was_overruled and not isinstance(view.phase, Answered)
    return [
        *([view.notice] if view.notice else []),
        *(["Write :a to propose to its author to accept it from now on."] if way_on else []),
    ]


def _heading(view: View) -> list[str]:
    tally = view.tally
    match view.mode:
        case Mode.REVIEW:
            left = f"{tally.new} new, {tally.learning} learning, {tally.due} due"
        case Mode.CRAM | Mode.QUIZ:
            left = f"{tally.left} left"
        case _:
            assert_never(view.mode)
    return ["", f"— {one_line(view.title)}: {left} —"]


def _asking(asking: Asking | AskingCertainty) -> list[str]:
    return [
        *_marks(asking.card),
        *prompt_lines(asking.prompt),
        *picture_lines(asking.card.image),
        *labelled("Hint", asking.hint),
    ]


def _marks(card: CardFace) -> list[str]:
    marks = [word for word, holds in (("flagged", card.flagged), ("leech", card.is_leech)) if holds]
    return [f"({', '.join(marks)})"] if marks else []


def _answer(answered: Answered) -> list[str]:
    verdict = answered.verdict
    return [
        *([] if verdict is None else judged_lines(answered.response, verdict, answered.certainty)),
        *answer_lines(answered.answer, answered.answer_image, verdict, answered.explanation),
        *([PASSAGE_HAS_CHANGED] if answered.passage_has_changed else []),
    ]


def _closing(closing: Closing) -> list[str]:
    """Sum up a sitting, and say where it can lead."""
    lines = [_done(closing) if closing.answered else "Nothing is left to ask now."]
    if closing.back_in_minutes is not None:
        lines.append(f"A card you are learning comes back in {counted(closing.back_in_minutes, 'minute')}.")
    if closing.due_left:
        lines.append(f"Still due today: {counted(closing.due_left, 'card')}. Write :t to study them now.")
    if closing.due_tomorrow:
        lines.append(f"Due tomorrow: {counted(closing.due_tomorrow, 'card')}. Write :t to study them now.")
    if closing.new_left:
        lines.append(f"Never seen: {counted(closing.new_left, 'card')}. Write :m for ten of them.")
    return lines


def _done(closing: Closing) -> str:
    minutes = max(1, round(closing.took_ms / 60_000))
    return (
        f"Done: {counted(closing.answered, 'answer')} to {counted(closing.cards, 'card')} "
        f"in about {counted(minutes, 'minute')}; {closing.again} again."
    )
