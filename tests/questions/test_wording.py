"""Which typed answers say the same, and which do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.limits import RESPONSE_CHARACTERS
from ocrequiz.questions.wording import normal, same, unaccented, unified, unstyled


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("b CELLS", "B cells"),
        ("  B   cells \n", "B cells"),
        ("B-cells", "B cells"),
        ("B‑cells", "B cells"),
        ("the B cells", "B cells"),
        ("infusion", "An infusion"),
        ("B cells.", "B cells"),
        ("“B cells”", "B cells"),
        ("B cells, T cells", "B cells T cells"),
        ("B cells , T cells", "B cells, T cells"),
        ("USA", "U.S.A."),
        ("dont", "don’t"),
        ("Strasse", "Straße"),
        ("ﬁbrin", "fibrin"),
        ("cafe\u0301", "café"),
        ("5mg", "5 mg"),
        ("50 %", "50%"),
        ("37°C", "37 °C"),
        ("H2O", "H₂O"),
        ("10^2", "10²"),
        ("10^-2", "10⁻²"),
        ("Ca2+", "Ca²⁺"),
        ("1 1/2", "1½"),
        ("-5", "−5"),
        ("3-5", "3–5"),
        ("weeks — or so", "weeks or so"),
        ("Homo sapiens", "*Homo sapiens*"),
        ("x = 1", "`x = 1`"),
        ("the", "The"),
        ("!=", "!="),
        ("...", "…"),
        ("—", "—"),
        ("a (b)", "a b"),
        ("¿qué?", "qué"),
        ("１２", "12"),
    ],
)
def test_the_same_in_other_writing(typed: str, accepted: str) -> None:
    """Case, spacing, hyphens, an article in front and punctuation do not make an answer wrong."""
    assert same(typed, accepted)
    assert same(accepted, typed)


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [
        ("T cells", "B cells"),
        ("B cell", "B cells"),
        ("5", "-5"),
        ("15", "1.5"),
        ("5", ".5"),
        ("102", "10²"),
        ("=", "!="),
        ("C", "C++"),
        ("Cl", "Cl-"),
        ("35", "3-5"),
        ("(0,1]", "[0,1)"),
        ("cafe", "café"),
        ("11/2", "1½"),
        ("2*3*4", "234"),
        ("", ""),
        (" ", "B cells"),
        ("?", ""),
    ],
)
def test_what_means_something_else_is_not_the_same(typed: str, accepted: str) -> None:
    """A sign, a decimal point, a power, a letter: what changes the meaning makes the answer wrong."""
    assert not same(typed, accepted)
    assert not same(accepted, typed)


def test_a_flood_is_cut_before_it_is_compared() -> None:
    """Of a pasted book only the first 2 000 characters count."""
    assert normal("ab " * 1_000_000) == normal(("ab " * 1_000)[:RESPONSE_CHARACTERS])


@given(st.text())
def test_every_answer_is_the_same_as_itself(text: str) -> None:
    """Whoever types exactly the accepted answer is right, whatever signs it is made of."""
    assert same(text, text) is bool(text.strip())


@given(st.text(max_size=60), st.text(max_size=60))
def test_it_does_not_matter_which_is_the_accepted_one(typed: str, accepted: str) -> None:
    """Sameness goes both ways."""
    assert same(typed, accepted) == same(accepted, typed)


@given(st.text(max_size=60))
def test_space_and_case_never_matter(text: str) -> None:
    """Blanks around an answer change nothing, nor does a pasted line end."""
    assert normal(f"  {text}\r\n") == normal(text)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("café", "cafe"),
        ("cafe\u0301", "cafe"),
        ("sjögren", "sjogren"),
        ("smørrebrød", "smorrebrod"),
        ("łódź", "lodz"),
        ("œdème", "oedeme"),
        ("άλφα", "αλφα"),
        ("й", "й"),
        ("が", "が"),
        ("नमस्ते", "नमस्ते"),
        ("\u0301", "\u0301"),
    ],
)
def test_accents_come_off_latin_and_greek_letters(text: str, bare: str) -> None:
    """What is an accent in one script is another letter in others, and stays there."""
    assert unaccented(text) == bare


@given(st.text(max_size=60))
def test_powers_and_fractions_stay_apart_in_one_spelling(text: str) -> None:
    """One spelling of everything is spelt no further."""
    assert unified("10⁻³ and 1½") == "10^-3 and 1 1/2"
    assert len(unified(text)) <= RESPONSE_CHARACTERS


def test_emphasis_that_is_never_closed_costs_no_time() -> None:
    """Asterisks without a partner are left alone, as are two that stand a page apart."""
    assert unstyled("*a " * 600) == "*a " * 600
    assert unstyled("*a*, **b** and `c`") == "a, b and c"
    assert unstyled(f"*{'a' * 300}*") == f"*{'a' * 300}*"
