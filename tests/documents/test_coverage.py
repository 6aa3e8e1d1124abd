"""Coverage: which sentences are asked about, and by whom."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.documents.coverage import Coverage, cover
from ocrequiz.documents.quotes import Citation
from ocrequiz.documents.reading import read_document

TEA = read_document(
    """# Everything that is known about tea

Green tea is heated soon after picking. Black tea is left to oxidise for hours. Briefly said.

- White tea is made of young buds.

```
code is no sentence that anyone asks
```
""",
    "tea",
)


def covered(*quotes: tuple[str, str], document: str = "tea") -> Coverage:
    """Cover the text on tea with quotes, each by a question."""
    return cover(TEA, [(question, Citation(document=document, quote=quote)) for question, quote in quotes])


def askers(coverage: Coverage) -> list[tuple[str, ...]]:
    """Return who asks about each sentence."""
    return [sentence.questions for sentence in coverage.sentences]


def test_what_can_be_asked_are_sentences_of_five_words() -> None:
    """Headings, code and scraps of a few words are not counted."""
    coverage = covered()
    assert [(sentence.sentence.text, sentence.block) for sentence in coverage.sentences] == [
        ("Green tea is heated soon after picking.", 1),
        ("Black tea is left to oxidise for hours.", 1),
        ("White tea is made of young buds.", 2),
    ]
    assert (coverage.document, coverage.covered, coverage.total) == ("tea", 0, 3)


def test_a_quote_covers_its_sentence() -> None:
    """A few words of a sentence are enough: a question that cites them asks about it."""
    coverage = covered(("q1", "left to oxidise"), ("q2", "young buds"), ("q3", "young buds"))
    assert askers(coverage) == [(), ("q1",), ("q2", "q3")]
    assert (coverage.covered, coverage.total) == (2, 3)


def test_a_question_is_named_once_a_sentence() -> None:
    """Two quotes of one question from one sentence are one question about it."""
    assert askers(covered(("q", "Green tea"), ("q", "after picking")))[0] == ("q",)


def test_a_quote_over_two_sentences_covers_both() -> None:
    """What takes in half of a sentence asks about it."""
    quote = "Green tea is heated soon after picking. Black tea is left to oxidise"
    assert askers(covered(("q", quote))) == [("q",), ("q",), ()]


def test_a_quote_that_only_reaches_over_does_not_cover() -> None:
    """One word of the next sentence does not make a question about it."""
    assert askers(covered(("q", "is heated soon after picking. Black")))[:2] == [("q",), ()]


def test_what_is_not_found_in_one_place_covers_nothing() -> None:
    """Quotes that are ambiguous, gone or from another document do not count as asked."""
    assert covered(("q", "tea is"), ("r", "Red tea is a misnomer for rooibos")).covered == 0
    assert covered(("q", "young buds"), document="coffee").covered == 0


@given(st.text(), st.lists(st.tuples(st.sampled_from("pqr"), st.text())))
def test_any_document_can_be_covered(text: str, quotes: list[tuple[str, str]]) -> None:
    """Covered sentences are never more than there are, and only questions that cite are named."""
    document = read_document(text, "d")
    coverage = cover(document, [(name, Citation(document="d", quote=quote)) for name, quote in quotes])
    assert 0 <= coverage.covered <= coverage.total
    assert {name for names in askers(coverage) for name in names} <= {name for name, _ in quotes}
