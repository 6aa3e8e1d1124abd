"""The one form of words: legible, composed, on one line."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.documents.plain_text import legible, plain_text
from ocrequiz.text import is_clean

ODD = "ae \n\u00ad\u200b\ufeff\x0c\x85\u2028\u0301\u0344\u0958\u0345\u200d\u1100\u1161\x1b\u00a0"
RAW = st.text(st.one_of(st.sampled_from(ODD), st.characters(codec=None, exclude_categories=())))


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("  one\ttwo \r\n three ", "one two three"),
        ("cafe\u0301", "café"),
        ("a\u00a0b\u2009c", "a b c"),
        ("ocre\u00adlizu\u200bmab", "ocrelizumab"),
        ("\ufeffTitle", "Title"),
        ("page one\x0cpage two", "page one page two"),
        ("one\u2028two", "one two"),
        ("red\x1b[31m", "red␛[31m"),
        ("\u202eevil", "�evil"),
        (" \n ", ""),
    ],
)
def test_how_words_are_kept(raw: str, plain: str) -> None:
    """Line ends and wide gaps are one space, what only a printer needs is gone, what is hostile is seen."""
    assert plain_text(raw) == plain


def test_lines_keep_their_numbers() -> None:
    """A page break does not shift the lines that an editor counts."""
    assert legible("one\x0ctwo\r\nthree\u2029four") == "one two\nthree four"


@given(RAW)
def test_the_form_is_final(raw: str) -> None:
    """Whatever the text, its form is clean, composed, on one line, and its own form."""
    plain = plain_text(raw)
    assert is_clean(plain)
    assert unicodedata.is_normalized("NFC", plain)
    assert " ".join(plain.split()) == plain
    assert plain_text(plain) == plain
