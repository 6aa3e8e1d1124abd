"""Responses as they are kept: every one comes back, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.questions.response import Arranged, DontKnow, Matched, Picked, Response, Revealed, Typed
from ocrequiz.questions.response_json import from_json, to_json

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
TEXTS = st.lists(ANY_TEXT).map(tuple)
RESPONSES: st.SearchStrategy[Response] = st.one_of(
    st.builds(Revealed),
    st.builds(DontKnow),
    st.builds(Typed, ANY_TEXT),
    st.builds(Picked, TEXTS),
    st.builds(Arranged, TEXTS),
    st.builds(Matched, st.lists(st.tuples(ANY_TEXT, ANY_TEXT)).map(tuple)),
)


@given(RESPONSES)
def test_every_response_comes_back(response: Response) -> None:
    """What is written is one line of ASCII, and reading it gives the very response."""
    written = to_json(response)
    assert written.isascii()
    assert "\n" not in written
    assert from_json(written) == response


def test_how_a_response_is_written() -> None:
    """The form stands on disk for years, so it is fixed here."""
    assert to_json(Picked(("B cells", "iron"))) == '{"picked":["B cells","iron"]}'
    assert to_json(Typed("five")) == '{"typed":"five"}'
    assert to_json(Arranged(("a", "b"))) == '{"arranged":["a","b"]}'
    assert to_json(Matched((("a", "b"),))) == '{"matched":[["a","b"]]}'
    assert to_json(Revealed()) == '{"revealed":true}'
    assert to_json(DontKnow()) == '{"dont_know":true}'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        '"typed"',
        '{"typed":5}',
        '{"typed":"a","more":1}',
        '{"picked":"a"}',
        '{"picked":["a",1]}',
        '{"arranged":[null]}',
        '{"matched":[["a"]]}',
        '{"matched":["ab"]}',
        '{"matched":[["a",2]]}',
        '{"revealed":false}',
        '{"revealed":1}',
        '{"dont_know":1}',
        '{"typed":"a"',
        "[" * 100_000,
        "9" * 10_000,
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    """What a stranger's progress file holds is a response or an error, never a crash."""
    with pytest.raises(ValueError, match=r"."):
        from_json(text)
