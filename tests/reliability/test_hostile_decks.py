"""Whether a deck can stop the program, or cost more than it is worth."""

from __future__ import annotations

from pathlib import Path
from random import Random

from bad_decks import HEAVY, MADE, make_decks
from fuzzing import fuzz
from loading_bounded import check, read_each

from ocrequiz.documents.citations import Changed, Missing, locate
from ocrequiz.documents.quotes import Citation
from ocrequiz.documents.reading import read_document


def test_a_deck_that_is_too_much_is_told_so(tmp_path: Path) -> None:
    """Large, deep, endless or binary: a finding with its place and remedy, in 200 MB, and soon."""
    files = make_decks(tmp_path, [name for name in MADE if name not in HEAVY])
    for file, read in zip(files, read_each(files), strict=True):
        check(read, file.read_bytes(), MADE[file.stem].rule)


def test_mutated_decks_are_decks_or_have_findings(tmp_path: Path) -> None:
    """Whatever is changed in a deck, the result is a deck that can be asked, or findings, or both."""
    assert fuzz(tmp_path, 300, Random(42)) > 0


def test_only_so_much_of_a_document_is_compared_with_a_quote() -> None:
    """A quote that is nowhere is sought in the beginning of a long document, so that it costs no minutes."""
    document = read_document(
        "Nothing of the kind stands here.\n\nThe Nile flows to the north of Africa.", "d"
    )
    citation = Citation(document="d", quote="The Nile flows to the south of Africa.")
    assert isinstance(locate(document, citation), Changed)
    assert isinstance(locate(document, citation, compared=20), Missing)
