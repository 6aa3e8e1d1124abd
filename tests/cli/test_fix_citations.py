"""`check --fix-citations`: what moved exactly and once is put right, byte for byte; nothing else is touched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from learner import ATLAS, CAPITALS, Learner
from program import Ran

from ocrequiz.decks.amending import Amendment, amend
from ocrequiz.decks.places import to_spot

Run = Callable[..., Ran]

ODD = CAPITALS.replace(
    "cite: {document: atlas, quote: Madrid", "cite:   { document:  'atlas'  ,quote: Madrid"
).replace("  - id: italy", "\n  # a comment: atlas\n  - id: italy")
"""The deck of capitals in an author's own layout."""


def check(run: Run, file: Path) -> Ran:
    """Check a file, and put right what moved."""
    return run("check", "--fix-citations", "--select", "citation,missing-file", file)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_words_that_stand_in_one_other_document_are_cited_there(
    run: Run, learner: Learner, ending: str
) -> None:
    """Only the name of the document changes, in the quotes that it had; layout and line ends stay."""
    two = ODD.replace(
        "{id: atlas, file: atlas.md}", "{id: atlas, file: atlas.md}\n  - {id: spain-2, file: spain.md}"
    )
    file = learner.write("capitals.yaml", two)
    before = file.read_text("utf-8").replace("\n", ending).encode()
    file.write_bytes(before)
    learner.write("spain.md", "# Spain\n\nMadrid took over\nfrom Toledo in 1561.\n")
    learner.write("atlas.md", ATLAS.replace("Madrid took over from Toledo in 1561. ", ""))

    told = run("check", "--select", "citation", file)
    assert told.code == 1
    assert "`atlas` does not say this; `spain-2` does." in told.out
    assert "Run: ocrequiz check --fix-citations" in told.out
    fixed = check(run, file)
    assert fixed.code == 0
    assert "What `spain` cites has moved: `atlas` is now `spain-2`." in fixed.err
    assert file.read_bytes() == before.replace(
        b"document:  'atlas'  ,quote: Madrid", b"document:  'spain-2'  ,quote: Madrid"
    )
    assert run("check", "--fix-citations", "--select", "citation", file).err.count("is now") == 0


def test_a_document_that_was_renamed_is_found_by_what_is_cited(run: Run, learner: Learner) -> None:
    """One other file holds every citation: the deck names it from now on, and rewrapped text is no change."""
    file = learner.decks / "capitals.yaml"
    before = file.read_bytes()
    (learner.decks / "atlas.md").unlink()
    learner.write("texts/europe.md", ATLAS.replace(" ", "\n").replace("#\n", "# "))
    learner.write("other.md", "# Other\n\nParis is the capital of France.\n")
    fixed = check(run, file)
    assert fixed.code == 0
    assert file.read_bytes() == before.replace(b"file: atlas.md", b"file: texts/europe.md")


def test_of_two_files_that_hold_the_words_neither_is_chosen(run: Run, learner: Learner) -> None:
    """What is not unique, or only nearly the same, is left to the author."""
    file = learner.decks / "capitals.yaml"
    before = file.read_bytes()
    (learner.decks / "atlas.md").unlink()
    learner.write("one.md", ATLAS)
    learner.write("two.md", ATLAS)
    assert check(run, file).code == 1
    assert file.read_bytes() == before
    (learner.decks / "two.md").unlink()
    learner.write("one.md", ATLAS.replace("since 1871", "since 1870"))
    assert check(run, file).code == 1
    assert file.read_bytes() == before


def test_a_near_match_is_suggested_and_a_missing_file_does_not_stop_the_rest(
    run: Run, learner: Learner
) -> None:
    """The nearest passage is told, the other citation is put right all the same."""
    docs = "{id: atlas, file: atlas.md}\n  - {id: gone, file: gone.md}\n  - {id: spain-2, file: spain.md}"
    file = learner.write("capitals.yaml", CAPITALS.replace("{id: atlas, file: atlas.md}", docs))
    learner.write("spain.md", "# Spain\n\nMadrid took over from Toledo in 1561.\n")
    atlas = ATLAS.replace("Madrid took over from Toledo in 1561. ", "").replace("since 1871", "since 1870")
    learner.write("atlas.md", atlas)
    fixed = check(run, file)
    assert fixed.code == 1
    assert "The nearest passage is: “Rome has been the capital of Italy since 1870”" in " ".join(
        fixed.out.split()
    )
    assert "gone.md" in fixed.out
    assert "What `spain` cites has moved" in fixed.err


def test_words_around_a_quote_that_have_changed_are_put_right(run: Run, learner: Learner) -> None:
    """The quote itself stands there once: its prefix follows what stands before it now."""
    cite = "{document: atlas, quote: the capital of, prefix: 'Vistula and is', suffix: Poland}"
    deck = CAPITALS.replace("{document: atlas, quote: Warsaw lies on the Vistula}", cite)
    file = learner.write("capitals.yaml", deck)
    assert check(run, file).code == 0
    learner.write("atlas.md", "# A\n\nWarsaw is, since 1596, the capital of Poland.\n")
    fixed = check(run, file)
    assert "The words around what `poland` cites have changed" in fixed.err
    assert "prefix: 'is, since 1596,', suffix: Poland" in file.read_text("utf-8")


def test_nothing_is_replaced_in_a_file_that_says_something_else() -> None:
    """The value must be the one that was seen, and the file must say afterwards what it said."""
    raw = b"a: one\nb: {c: one}\n"
    assert amend(raw, [Amendment(to_spot(1, 7), "one", "two: three")]) == b'a: one\nb: {c: "two: three"}\n'
    assert amend(raw, [Amendment(to_spot(1, 7), "other", "two")]) is None
    assert amend(b"a: [one\n", [Amendment(to_spot(0, 4), "one", "two")]) is None
    assert amend(b"\xef\xbb\xbfa: one # x\r\n", [Amendment(to_spot(0, 3), "one", "zw\xc3\xb6lf")]) is not None
