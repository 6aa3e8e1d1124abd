"""How a prompt is written in lines, and how a line is read as a response."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from ocrequiz.questions.prompt import Arrange, Match, Pick, Prompt, Reveal, TypeIn
from ocrequiz.questions.response import (
    Arranged,
    DontKnow,
    Matched,
    Picked,
    Response,
    Revealed,
    Typed,
)
from ocrequiz.scheduling.events import Certainty
from ocrequiz.study.certainty import ASKED, NUMBERS, QUESTION


class Unreadable(Exception):
    """A line that is no response to this prompt; the text says what would be one."""


def prompt_lines(prompt: Prompt) -> list[str]:
    """Write what is asked, and what can be chosen."""
    match prompt:
        case Reveal() | TypeIn():
            return [prompt.question]
        case Pick(options=options) | Arrange(items=options):
            return [prompt.question, *_numbered(options)]
        case Match(lefts=lefts, rights=rights):
            return [prompt.question, *_numbered(rights), *(_hanging("  for: ", left) for left in lefts)]
        case _:
            assert_never(prompt)


def invitation(prompt: Prompt) -> str:
    """Say what to write."""
    match prompt:
        case Reveal():
            return "Think, then press Enter to see the answer:"
        case Pick(options=options, several=False):
            return f"1 to {len(options)}, or Enter if you don't know:"
        case Pick(options=options):
            return f"Numbers of all that are right, such as 1 {len(options)}, or Enter if you don't know:"
        case TypeIn(unit=unit):
            return f"Your answer{f' in {unit}' if unit else ''}, or Enter if you don't know:"
        case Arrange():
            return "All numbers in the right order, or Enter if you don't know:"
        case Match(lefts=lefts):
            return f"{len(lefts)} numbers, one for each left side in turn, or Enter if you don't know:"
        case _:
            assert_never(prompt)


def read_response(prompt: Prompt, line: str) -> Response:
    """Read a line as a response; an empty one, or 0 where no text is typed, means that the learner doesn't know.

    Raises Unreadable, with a sentence for the learner, where it is none.
    """
    text = line.strip()
    match prompt:
        case Reveal():
            return DontKnow() if text == "0" else Revealed()
        case TypeIn():
            return Typed(text) if text else DontKnow()
        case Pick(options=options, several=several):
            return _picked(options, _numbers(text, len(options)), several=several)
        case Arrange(items=items):
            return _arranged(items, _numbers(text, len(items)))
        case Match(lefts=lefts, rights=rights):
            return _matched(lefts, rights, _numbers(text, len(rights)))
        case _:
            assert_never(prompt)


def response_line(response: Response) -> str | None:
    """Write a response for the learner to read again; None where there is nothing to say."""
    match response:
        case Revealed() | DontKnow():
            return None
        case Typed(text):
            return f"You wrote: {text}"
        case Picked(options):
            return f"You chose: {', '.join(options)}"
        case Arranged(items):
            return f"Your order: {', '.join(items)}"
        case Matched(pairs):
            return f"You chose: {', '.join(f'{left} – {right}' for left, right in pairs)}"
        case _:
            assert_never(response)


def certainty_invitation(unsaid: str) -> str:
    """Ask how sure the learner is; `unsaid` is what an empty line says."""
    known = ", ".join(f"{number} {ASKED[certainty]}" for number, certainty in NUMBERS.items())
    return f"{QUESTION} {known} (Enter: {unsaid}):"


def read_certainty(text: str) -> Certainty | None:
    """Read a line as how sure the learner is; None where they would rather not say.

    Raises Unreadable, with a sentence for the learner, where it is neither.
    """
    if text and text not in NUMBERS:
        raise Unreadable("Write 1, 2 or 3.")
    return NUMBERS.get(text)


def _picked(options: Sequence[str], numbers: Sequence[int], *, several: bool) -> Response:
    if len(set(numbers)) != len(numbers):
        raise Unreadable("Write each number once.")
    if len(numbers) > 1 and not several:
        raise Unreadable("Only one option is right: write one number.")
    return Picked(tuple(options[number - 1] for number in numbers)) if numbers else DontKnow()


def _arranged(items: Sequence[str], numbers: Sequence[int]) -> Response:
    if numbers and sorted(numbers) != list(range(1, len(items) + 1)):
        raise Unreadable(f"Write each number from 1 to {len(items)} once.")
    return Arranged(tuple(items[number - 1] for number in numbers)) if numbers else DontKnow()


def _matched(lefts: Sequence[str], rights: Sequence[str], numbers: Sequence[int]) -> Response:
    if not numbers:
        return DontKnow()
    if len(numbers) != len(lefts):
        raise Unreadable(f"Write {len(lefts)} numbers, one for each left side.")
    return Matched(tuple((left, rights[number - 1]) for left, number in zip(lefts, numbers, strict=True)))


def _numbers(text: str, highest: int) -> list[int]:
    """Read numbers apart by spaces or commas; none, or 0 alone, means that the learner does not know."""
    words = text.replace(",", " ").split()
    if words in ([], ["0"]):
        return []
    if not all(_is_number(word) and 1 <= int(word) <= highest for word in words):
        raise Unreadable(f"Write a number from 1 to {highest}, or 0 if you don't know.")
    return [int(word) for word in words]


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) < 5


def _numbered(options: Sequence[str]) -> list[str]:
    return [_hanging(f"  {number}. ", option) for number, option in enumerate(options, 1)]


def _hanging(label: str, text: str) -> str:
    """Write a label and a text; where the text has several lines, the others stand below the first."""
    return label + text.replace("\n", "\n" + " " * len(label))
