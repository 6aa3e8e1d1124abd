"""How the view of a sitting is written in lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from ocrequiz.plain.answering import prompt_lines, response_line
from ocrequiz.questions.question import Picture
from ocrequiz.questions.response import DontKnow, Response
from ocrequiz.questions.verdict import Piece, Verdict
from ocrequiz.scheduling.events import Mode
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.buttons import Button
from ocrequiz.study.view import Answered, Asking, CardFace, Closing, View
from ocrequiz.text import one_line


def view_lines(view: View, before: View | None = None) -> list[str]:
    """Write what a view says that the one `before` it, already written, did not."""
    match view.phase, None if before is None else before.phase:
        case Asking() as asking, Asking() as earlier if _is_same(asking, earlier):
            return [*_notice(view), *(_labelled("Hint", asking.hint) if not earlier.hint else [])]
        case Answered(card=card), Answered(card=earlier) if card.id == earlier.id:
            return _notice(view)
        case Asking() as asking, _:
            return [*_notice(view), *_heading(view), *_asking(asking)]
        case Answered() as answered, _:
            return [*_notice(view), *_answer(answered)]
        case Closing() as closing, _:
            return [*_notice(view), *_closing(closing)]
        case _:
            assert_never(view.phase)


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


def _is_same(asking: Asking, earlier: Asking) -> bool:
    return (asking.card.id, asking.prompt) == (earlier.card.id, earlier.prompt)


def _notice(view: View) -> list[str]:
    return [view.notice] if view.notice else []


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


def _asking(asking: Asking) -> list[str]:
    return [
        *_marks(asking.card),
        *prompt_lines(asking.prompt),
        *_picture(asking.card.image),
        *_labelled("Hint", asking.hint),
    ]


def _marks(card: CardFace) -> list[str]:
    marks = [word for word, holds in (("flagged", card.flagged), ("leech", card.is_leech)) if holds]
    return [f"({', '.join(marks)})"] if marks else []


def _picture(picture: Picture | None) -> list[str]:
    return [] if picture is None else [f"[Picture: {one_line(picture.alt)}]"]


def _labelled(label: str, text: str | None) -> list[str]:
    return [f"{label}: {text}"] if text else []


def _answer(answered: Answered) -> list[str]:
    verdict = answered.verdict
    return [
        *([] if verdict is None else _judged(verdict, answered.response)),
        *_labelled("Answer", answered.answer),
        *_picture(answered.answer_image),
        *_labelled("About your answer", None if verdict is None else verdict.feedback),
        *_labelled("Why", answered.explanation),
    ]


def _judged(verdict: Verdict, response: Response) -> list[str]:
    """Write how the response did and, where it was not wholly right, what it was."""
    if isinstance(response, DontKnow):
        return ["Not known yet."]
    compared = [*_compared(verdict.difference), *([verdict.reason] if verdict.reason else [])]
    if verdict.is_right:
        return ["Right.", *compared]
    said = response_line(response)
    judgement = f"Partly right ({verdict.score:.0%})." if verdict.score > 0 else "Not right."
    return [judgement, *([] if said is None else [said]), *compared]


def _compared(difference: Sequence[Piece]) -> list[str]:
    """Write what was typed over the answer."""
    signs = {"same": "{}", "missing": "[{}]", "extra": "–{}–"}
    line = "".join(signs[piece.kind].format(piece.text) for piece in difference)
    return [f"Compared, with [missing] and –too much–: {line}"] if line else []


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
