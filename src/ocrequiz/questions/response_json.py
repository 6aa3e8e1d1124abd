"""How a response is kept in the log: a small JSON object, and back."""

from __future__ import annotations

import json
from typing import assert_never

from ocrequiz.questions.response import Arranged, DontKnow, Matched, Picked, Response, Revealed, Typed


def to_json(response: Response) -> str:
    """Write a response as one line of JSON in ASCII, such as `{"picked":["B cells"]}`."""
    match response:
        case Revealed():
            written: dict[str, object] = {"revealed": True}
        case Picked(options):
            written = {"picked": options}
        case Typed(text):
            written = {"typed": text}
        case Arranged(items):
            written = {"arranged": items}
        case Matched(pairs):
            written = {"matched": pairs}
        case DontKnow():
            written = {"dont_know": True}
        case _:
            assert_never(response)
    return json.dumps(written, separators=(",", ":"))


def from_json(text: str) -> Response:
    """Read what `to_json` wrote.

    Raises ValueError where `text` is anything else.
    """
    try:
        written: object = json.loads(text)
    except RecursionError as deep:
        raise ValueError("not a response: nested too deep") from deep
    match written:
        case {"revealed": True, **rest} if not rest:
            return Revealed()
        case {"picked": [*options], **rest} if not rest:
            return Picked(_texts(options))
        case {"typed": str(typed), **rest} if not rest:
            return Typed(typed)
        case {"arranged": [*items], **rest} if not rest:
            return Arranged(_texts(items))
        case {"matched": [*pairs], **rest} if not rest:
            return Matched(tuple(_pair(pair) for pair in pairs))
        case {"dont_know": True, **rest} if not rest:
            return DontKnow()
        case _:
            raise ValueError(f"not a response: {text[:200]!r}")


def _texts(entries: list[object]) -> tuple[str, ...]:
    texts = tuple(entry for entry in entries if isinstance(entry, str))
    if len(texts) != len(entries):
        raise ValueError("not a response: texts were expected")
    return texts


def _pair(entry: object) -> tuple[str, str]:
    match entry:
        case [str(left), str(right)]:
            return left, right
        case _:
            raise ValueError("not a response: pairs were expected")
