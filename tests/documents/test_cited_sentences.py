"""By which names the sentences that questions cite are known."""

from __future__ import annotations

import pytest

from ocrequiz.documents.cited_sentences import CitedSentences
from ocrequiz.documents.quotes import Citation
from ocrequiz.documents.reading import read_document

TEXT = """# All about tea

Green tea is heated (soon after picking). Black tea is left for hours! Is white tea rare? “It is.” Said of tea.

绿茶要加热。红茶要发酵。
"""


def names(*quotes: str, document: str = "tea", text: str = TEXT) -> tuple[str, ...]:
    """Return the names of the sentences that a question with these quotes cites."""
    read = read_document(text, "tea")
    return CitedSentences({"tea": read}).names(Citation(document=document, quote=quote) for quote in quotes)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Green tea", "heated (soon after picking)"),
        ("Black tea is left for hours!", "hours"),
        ("white tea", "Is white tea rare?"),
        ("“It is.”", "It is"),
        ("红茶", "红茶要发酵。"),
        ("All about", "about tea"),
    ],
)
def test_quotes_of_one_sentence_have_one_name(one: str, other: str) -> None:
    """Whichever piece of a sentence, or of a heading, a question cites, it is the same sentence."""
    assert len(names(one)) == 1
    assert names(one) == names(other) == names(one, other)


def test_each_sentence_has_a_name_of_its_own() -> None:
    """Marks and closing brackets end a sentence, also where no space follows as in Chinese."""
    quotes = ("Green", "Black", "white", "It is", "Said", "绿茶", "红茶", "All about")
    assert len({name for quote in quotes for name in names(quote)}) == len(quotes)


def test_a_quote_of_several_sentences_has_the_names_of_all() -> None:
    """Who cites two sentences shares one with whoever cites either."""
    assert names("soon after picking). Black tea") == names("Green", "Black")


def test_other_decks_know_a_sentence_by_the_same_name() -> None:
    """What else stands in a document does not matter, nor its formatting."""
    assert names(
        "Black tea", text="# Else\n\nFirst this. Black *tea* is left\nfor hours! Then that."
    ) == names("Black")


@pytest.mark.parametrize(("quote", "document"), [("tea", "tea"), ("coffee", "tea"), ("Green", "coffee")])
def test_a_passage_that_is_not_found_has_no_name(quote: str, document: str) -> None:
    """A quote that stands in several places or nowhere, or in no document of the deck, names no sentence."""
    assert names(quote, document=document) == ()


def test_a_quote_that_runs_on_names_its_first_sentences() -> None:
    """What a hostile deck makes the index keep of a question is bounded."""
    text = " ".join(f"This is sentence {number}." for number in range(100))
    assert len(names(text, text=text)) == 8
