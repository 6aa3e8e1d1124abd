"""How a cited passage is told, wherever its words may stand by now."""

from __future__ import annotations

from ocrequiz.documents.citations import locate
from ocrequiz.documents.quotes import Citation
from ocrequiz.documents.reading import read_document
from ocrequiz.plain.passages import passage_lines
from ocrequiz.workspace.passages import Passage

TIDES = """# Tides

## Twice a day

Two bulges of water form. The Earth turns below them.

## Twice a month

At new moon the tide is large. At full moon the tide is large.
"""


def told(quote: str, expected_block: int | None = None, text: str = TIDES) -> list[str]:
    """Return the lines for a passage with that quote."""
    document = read_document(text, "tides")
    citation = Citation(document="tides", quote=quote)
    return passage_lines([Passage(document, citation, locate(document, citation, expected_block))])


def test_a_passage_is_shown_with_its_headings_and_its_quote_marked() -> None:
    """Where it stands, and the words around it."""
    assert told("bulges of water") == [
        "[Tides › Twice a day]",
        "Two »bulges of water« form. The Earth turns below them.",
    ]


def test_a_passage_that_moved_is_shown_where_it_is_now() -> None:
    """The learner need not know where it was."""
    assert told("bulges of water", expected_block=0) == told("bulges of water")


def test_a_passage_that_changed_says_so() -> None:
    """What is nearest to it is shown, and not passed off as the source."""
    said, where, passage = told("Two large bulges of water form")
    assert said == "The passage has changed since the question was written; nearest to it:"
    assert where == "[Tides › Twice a day]"
    assert "bulges of water form«" in passage


def test_a_quote_in_several_places_says_so() -> None:
    """The first of them is shown."""
    assert told("moon the tide is large") == [
        "The quote stands in 2 places; the first:",
        "[Tides › Twice a month]",
        "At new »moon the tide is large«. At full moon the tide is large.",
    ]


def test_a_passage_that_is_gone_is_told_by_its_quote() -> None:
    """With the name of the document it was in."""
    assert told("the sea is salty") == [
        "In “Tides” the passage is no longer there: the sea is salty",
    ]


def test_a_passage_under_no_heading_bears_the_name_of_its_document() -> None:
    """So that the learner knows where it is from."""
    assert told("is salty", text="The sea is salty.") == ["[tides]", "The sea »is salty«."]


def test_every_citation_of_a_question_is_told() -> None:
    """One after the other."""
    document = read_document(TIDES, "tides")
    cited = [Citation(document="tides", quote=quote) for quote in ("bulges of water", "The Earth turns")]
    lines = passage_lines([Passage(document, each, locate(document, each)) for each in cited])
    assert len(lines) == 4
