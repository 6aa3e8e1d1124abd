"""Where what was typed departs from the answer, letter by letter."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.questions.difference import difference
from ocrequiz.questions.verdict import Piece


def drawn(typed: str, accepted: str) -> str:
    """Draw a difference: what is missing after a plus, what is extra after a minus."""
    signs = {"same": "", "missing": "+", "extra": "-"}
    return " ".join(f"{signs[piece.kind]}{piece.text}" for piece in difference(typed, accepted))


@pytest.mark.parametrize(
    ("typed", "accepted", "picture"),
    [
        ("splen", "spleen", "sple +e n"),
        ("spleenx", "spleen", "spleen -x"),
        ("spkeen", "spleen", "sp -k +l een"),
        ("Splen", "spleen", "Sple +e n"),
        ("cafe", "café", "caf -e +é"),
        ("cafe\u0301s", "cafés", ""),
        ("spleen", "*spleen*", ""),
        ("beta 1b", "beta-1a", "beta 1 -b +a"),
        ("H2O2", "H₂O", "H2O -2"),
        ("नमस्कर", "नमस्कार", "नमस्क +ा र"),
    ],
)
def test_letters_are_laid_over_each_other(typed: str, accepted: str, picture: str) -> None:
    """Each letter is the same, missing or extra; case, hyphens and how a letter is encoded make no difference."""
    assert drawn(typed, accepted) == picture


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("spleen", "Spleen"),
        ("liver", "spleen"),
        ("", "spleen"),
        ("a" * 201, "a" * 200),
        ("x" * 9_000, "spleen"),
    ],
)
def test_where_there_is_nothing_to_show_nothing_is_shown(typed: str, accepted: str) -> None:
    """The same words, quite other words, and whole pages are not taken apart."""
    assert difference(typed, accepted) == ()


def test_what_a_terminal_would_obey_is_made_visible() -> None:
    """The pieces are fit to be shown, whatever was typed."""
    assert difference("sp\x1bleen", "spleen") == (
        Piece("sp", "same"),
        Piece("␛", "extra"),
        Piece("leen", "same"),
    )


@given(st.text("abcdé ñ", max_size=20), st.text("abcdé ñ", max_size=20))
def test_the_pieces_make_up_both_texts(typed: str, accepted: str) -> None:
    """Leave out what is missing and read what was typed; leave out what is extra and read the answer."""
    pieces = difference(typed, accepted)
    if pieces:
        assert "".join(piece.text for piece in pieces if piece.kind != "missing") == " ".join(typed.split())
        assert "".join(piece.text for piece in pieces if piece.kind != "extra") == " ".join(accepted.split())
        assert all(one.kind != next_one.kind for one, next_one in pairwise(pieces))
