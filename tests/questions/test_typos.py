"""Which slips of the finger are forgiven."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.questions.lookalikes import mean_apart
from ocrequiz.questions.typos import Miss, in_capitals, typos

LETTERS = st.text("abcdefghij", min_size=10, max_size=20)


@pytest.mark.parametrize(
    ("typed", "accepted", "most", "found"),
    [
        ("spleen", "spleen", 1, 0),
        ("splen", "spleen", 1, 1),
        ("spleeen", "spleen", 1, 1),
        ("spkeen", "spleen", 1, 1),
        ("splene", "spleen", 1, 1),
        ("slpene", "spleen", 1, Miss.FAR),
        ("slpene", "spleen", 2, Miss.FAR),
        ("lymphcoytse", "lymphocytes", 1, Miss.FAR),
        ("lymphcoytse", "lymphocytes", 2, 2),
        ("lymhpcoytse", "lymphocytes", 3, Miss.FAR),
        ("rde marrow", "red marrow", 1, Miss.EXACT),
        ("red marow", "red marrow", 1, 1),
        ("ribb", "rib", 1, Miss.EXACT),
        ("vitamin b13", "vitamin b12", 1, Miss.EXACT),
        ("sple3n", "spleen", 1, Miss.EXACT),
        ("alpha+", "alpha-", 1, Miss.EXACT),
        ("spelen", "spleen", 0, Miss.STRICT),
        ("nitrite", "nitrate", 1, Miss.OTHER_WORD),
        ("red marrow cells", "red marrow", 1, Miss.FAR),
        ("redmarrow", "red marrow", 1, 1),
        ("redmarrow", "red marrow", 0, Miss.STRICT),
        ("11/2", "1 1/2", 1, Miss.FAR),
        ("सकता", "सकती", 1, Miss.EXACT),
        ("नमस्कर", "नमस्कार", 1, 1),
        ("とうきよう", "とうきょう", 1, Miss.EXACT),
        ("x" * 70, "x" * 71, 1, Miss.FAR),
    ],
)
def test_what_is_a_typo(typed: str, accepted: str, most: int, found: int | Miss) -> None:
    """One for five letters, at most so many in a word, and never where one letter makes another word."""
    assert typos(typed, accepted, most) == found


def test_abbreviations_are_exact() -> None:
    """A word that the author wrote in capitals is no place for typos."""
    assert typos("unesko", "unesco", 1, {"unesco"}) is Miss.EXACT
    assert typos("unesko", "unesco", 1) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("RRMS", {"rrms"}),
        ("the UNESCO list", {"unesco"}),
        ("U.N.E.S.C.O.", {"unesco"}),
        ("mRNA and IgG", {"mrna", "igg"}),
        ("Alzheimer's disease", set()),
        ("McDonald criteria", set()),
        ("B cells", set()),
        ("RRMS-like", {"rrms"}),
    ],
)
def test_what_is_an_abbreviation(text: str, words: set[str]) -> None:
    """Two capitals or more, and no fewer than small letters."""
    assert in_capitals(text) == words


@given(LETTERS, st.data())
def test_one_slip_is_one_typo(word: str, data: st.DataObject) -> None:
    """A letter left out of a long word is forgiven, wherever it stands, unless that makes another word."""
    at = data.draw(st.integers(0, len(word) - 1))
    assert typos(word[:at] + word[at + 1 :], word, 1) in (1, Miss.OTHER_WORD)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("typical", "atypical"),
        ("stable", "unstable"),
        ("abduction", "adduction"),
        ("hypertension", "hypotension"),
        ("macroscopic", "microscopic"),
        ("afferent", "efferent"),
        ("methane", "methyne"),
        ("ethanol", "ethanal"),
        ("cyclohexane", "cyclohexene"),
        ("chlorine", "chloride"),
        ("perchlorate", "perchlorite"),
        ("lactose", "lactase"),
        ("ileum", "ilium"),
        ("million", "billion"),
        ("dysphagia", "dysphasia"),
    ],
)
def test_words_that_look_alike_mean_apart(one: str, other: str) -> None:
    """Names that are told apart by a letter are not taken for each other, either way round."""
    assert mean_apart(one, other)
    assert mean_apart(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("medicene", "medicine"),
        ("membrene", "membrane"),
        ("inmune", "immune"),
        ("antebody", "antibody"),
        ("hormane", "hormone"),
        ("diseose", "disease"),
        ("ocrelizumap", "ocrelizumab"),
        ("methane", "propane"),
    ],
)
def test_a_misspelt_word_is_no_other_word(one: str, other: str) -> None:
    """What is nobody's word stays a typo, though it ends as other words do."""
    assert not mean_apart(one, other)
