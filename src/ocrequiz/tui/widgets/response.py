"""What was answered, in a line of words."""

from __future__ import annotations

from typing import assert_never

from ocrequiz.questions.response import Arranged, DontKnow, Matched, Picked, Response, Revealed, Typed
from ocrequiz.tui.widgets.marked import inline


def response_words(response: Response) -> str:
    """Put a response into one line."""
    match response:
        case Picked(options):
            return ", ".join(inline(option).plain for option in options)
        case Typed(text):
            return text
        case Arranged(items):
            return " → ".join(inline(item).plain for item in items)
        case Matched(pairs):
            return ", ".join(f"{inline(left).plain} → {inline(right).plain}" for left, right in pairs)
        case Revealed():
            return "thought of; you judge it when the paper is handed in"
        case DontKnow():
            return "you don't know"
        case _:
            assert_never(response)
