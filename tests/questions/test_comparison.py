"""Why a typed text is taken for the answer, or is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.questions.comparison import compare
from ocrequiz.questions.marking import Marking
from ocrequiz.questions.verdict import Verdict

WRITING = "Case, spacing, punctuation and a leading article do not count."
TYPO = "A typo is forgiven."
EXACT = "It is nearly the answer, but short words, numbers and abbreviations must be exact."
ANOTHER = "It is so near to another term of this deck that it is no typo."
LENIENT = Marking(accents_count=False)


@pytest.mark.parametrize(
    ("typed", "accepted", "reason"),
    [
        ("spleen", "spleen", ""),
        ("  spleen\n", "spleen", ""),
        ("The Spleen.", "spleen", WRITING),
        ("spelen", "spleen", TYPO),
        ("monoclnal antibdy", "monoclonal antibody", "Typos are forgiven."),
        ("mono clonal antibody", "monoclonal antibody", "A space too many or too few is forgiven."),
        ("beta1a", "beta-1a", "A space too many or too few is forgiven."),
    ],
)
def test_the_verdict_says_which_rule_accepted(typed: str, accepted: str, reason: str) -> None:
    """What is typed exactly needs no words; everything forgiven is named."""
    verdict = compare(typed, (accepted,), most=1)
    assert (verdict.score, verdict.reason) == (1.0, reason)


@pytest.mark.parametrize(
    ("typed", "accepted", "reason"),
    [
        ("", "spleen", "Nothing was written."),
        (" \t", "spleen", "Nothing was written."),
        ("liver", "spleen", "It is more than a typo away from the answer."),
        ("T cells", "B cells", EXACT),
        ("beta-1b", "beta-1a", EXACT),
        ("SPMS", "PPMS", EXACT),
        ("UNESKO", "UNESCO", EXACT),
        ("ilium", "ileum", "It is nearly the answer, but it is a word of its own."),
        ("cafe", "café", "Only the accents differ, and here they count."),
    ],
)
def test_the_verdict_says_which_rule_refused(typed: str, accepted: str, reason: str) -> None:
    """Who was near is told why that is not enough."""
    verdict = compare(typed, (accepted,), most=1)
    assert (verdict.score, verdict.reason) == (0.0, reason)


def test_typos_are_not_forgiven_where_none_are() -> None:
    """With no typos to forgive, one letter is the difference between right and wrong, and that is said."""
    reason = "It is a typo away from the answer, and typos are not forgiven here."
    assert compare("spelen", ("spleen",)).reason == reason
    assert compare("spelen", ("spleen",), most=1, rules=Marking(typos_forgiven=False)).reason == reason
    assert compare("sple en", ("spleen",)).reason == reason


def test_accents_are_forgiven_where_the_learner_says_so() -> None:
    """Accents left out, or put where there are none, do not count, and leave the typos their room."""
    assert compare("cafe", ("café",), rules=LENIENT) == Verdict(
        1.0, reason="Accents do not count.", difference=compare("cafe", ("café",)).difference
    )
    assert compare("Sjogren syndrom", ("Sjögren syndrome",), most=1, rules=LENIENT).reason == TYPO
    assert compare("resume", ("résumé",), most=1).score == 0.0


def test_an_abbreviation_is_exact_with_its_accents_forgiven() -> None:
    """Capitals are kept apart whether or not accents count."""
    assert compare("ÉCOLA", ("ÉCOLE",), most=1, rules=LENIENT).reason == EXACT


def test_any_of_the_answers_will_do() -> None:
    """The best of all accepted answers decides: one that is exact before one with a typo."""
    assert compare("gray", ("grey", "gray"), most=1) == Verdict(1.0)
    assert compare("clavicel", ("collarbone", "clavicle"), most=1).is_right
    assert compare("splees", ("spleen", "sleets", "spleens"), most=2).reason == TYPO
    assert compare("anything", (), most=1) == Verdict(0.0)
    assert compare("anything", ("", " "), most=1) == Verdict(0.0)


def test_a_refusal_speaks_of_the_answer_most_alike() -> None:
    """Of several answers the nearest is compared letter by letter."""
    verdict = compare("collarbons x", ("clavicle", "collarbone"))
    assert "".join(piece.text for piece in verdict.difference if piece.kind != "extra") == "collarbone"


@pytest.mark.parametrize(
    ("typed", "other", "reason"),
    [
        ("peroneum", "peroneum", ANOTHER),
        ("Peroneum", "the peroneum", ANOTHER),
        ("peroneum", "peroneus", ANOTHER),
        ("peroneum", "tibia", TYPO),
        ("perineu", "perineum", TYPO),
        ("perineums", "perineums", TYPO),
        ("peroneum", "peroneum muscle of the lower leg", TYPO),
    ],
)
def test_a_typo_never_makes_one_term_another(typed: str, other: str, reason: str) -> None:
    """What is as near to another term as to the answer is no typo; the answer's own plural is no other term."""
    assert compare(typed, ("perineum",), most=1, others=(other,)).reason == reason
    assert compare(typed, ("perineum",), most=1, rules=Marking(others=(other,))).reason == reason


def test_a_term_without_its_accents_may_be_another() -> None:
    """Where accents are forgiven, a word that is another term without them stays another."""
    rules = Marking(accents_count=False, others=("ano",))
    assert compare("ano", ("año",), rules=rules).reason == ANOTHER


def test_other_terms_do_not_touch_what_is_exact() -> None:
    """Two questions may have one answer: it is right in both."""
    assert compare("Spleen", ("spleen",), others=("spleen",)).is_right


@given(st.text(max_size=30), st.lists(st.text(max_size=30), max_size=4), st.integers(0, 5))
def test_forgiving_more_never_makes_an_answer_wrong(typed: str, accepted: list[str], most: int) -> None:
    """What is right with few typos forgiven is right with more."""
    strict, lenient = compare(typed, accepted, most=most), compare(typed, accepted, most=most + 1)
    assert strict.score <= lenient.score


@given(st.text(), st.lists(st.text(), max_size=3))
def test_an_accepted_answer_is_right_as_it_stands(answer: str, others: list[str]) -> None:
    """Whoever types an accepted answer is right, whatever else the deck asks for."""
    assert compare(answer, (answer,), others=others).is_right is bool(answer.strip())
