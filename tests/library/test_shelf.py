"""Which decks are found, and how the index keeps in step with their files."""

from __future__ import annotations

import os
from pathlib import Path

from learner import Learner

from ocrequiz.library.library import Library
from ocrequiz.library.shelf import Shelf
from ocrequiz.questions.card import CardId
from ocrequiz.settings import Settings
from ocrequiz.store.progress import Progress

ONE = (
    "format: 1\nid: one\ntitle: One\nquestions:\n  - {id: a, type: basic, question: Why?, answer: Because}\n"
)


def shelf_of(learner: Learner, *places: Path) -> Shelf:
    """Put the decks of some places, or of the learner's folder, on a shelf."""
    shelf = Shelf(learner.home / "index", places or (learner.decks,))
    shelf.refresh()
    return shelf


def library_of(shelf: Shelf) -> Library:
    """Open the decks of a shelf."""
    return Library(shelf, Progress.open(None, "test"), Settings())


def cards(shelf: Shelf, deck: str, *tags: str) -> list[str]:
    """List the cards of a deck."""
    return [str(card) for card in library_of(shelf).cards(deck, tags)]


def question_text(shelf: Shelf, deck: str, question: str) -> str:
    """Return what a question of a deck asks."""
    found = library_of(shelf).question(deck, question)
    assert found is not None
    return found.stem


def test_decks_are_found_in_folders_and_by_name(learner: Learner) -> None:
    """A place of the search path is a folder, or a deck file itself."""
    path = learner.write("below/one.yaml", ONE)

    assert list(shelf_of(learner).decks) == ["one"]
    assert list(shelf_of(learner, path).decks) == ["one"]
    assert list(shelf_of(learner, learner.decks / "nowhere").decks) == []
    assert shelf_of(learner).decks["one"].shelf_folder == "below"
    assert shelf_of(learner, path).decks["one"].shelf_folder == ""


def test_a_file_of_questions_alone_is_no_deck(learner: Learner) -> None:
    """Included files belong to their deck and are never listed."""
    learner.write("one.yaml", ONE + "include: [more/*.yaml]\n")
    learner.write("more/b.yaml", "format: 1\nquestions:\n  - {id: b, type: basic, question: B?, answer: B}\n")

    shelf = shelf_of(learner)

    assert list(shelf.decks) == ["one"]
    assert cards(shelf, "one") == ["one/a#main", "one/b#main"]


def test_a_changed_file_is_read_again(learner: Learner) -> None:
    """Also when only an included file changed, or a new one matches the pattern."""
    learner.write("one.yaml", ONE + "include: [more/*.yaml]\n")
    more = "format: 1\nquestions:\n  - {id: b, type: basic, question: B?, answer: B}\n"
    learner.write("more/b.yaml", more)
    shelf = shelf_of(learner)
    assert not shelf.refresh()

    learner.write("more/b.yaml", more.replace("B?", "Bee?"))
    assert shelf.refresh()
    assert question_text(shelf, "one", "b") == "Bee?"

    learner.write("more/c.yaml", more.replace("id: b", "id: c"))
    assert shelf.refresh()
    assert cards(shelf, "one") == ["one/a#main", "one/b#main", "one/c#main"]

    (learner.decks / "more/c.yaml").unlink()
    assert shelf.refresh()
    assert cards(shelf, "one") == ["one/a#main", "one/b#main"]


def test_a_file_that_was_only_touched_is_not_read_again(learner: Learner) -> None:
    """Another date with the same content changes nothing."""
    path = learner.write("one.yaml", ONE)
    shelf = shelf_of(learner)

    os.utime(path, (1, 1))

    assert not shelf.refresh()
    assert not shelf.refresh()


def test_an_unchanged_deck_is_not_parsed_again(learner: Learner) -> None:
    """A second start takes the deck from the index: even a file swapped under the same stamp is not seen."""
    path = learner.write("one.yaml", ONE)
    shelf_of(learner).close()
    stamp = path.stat()
    path.write_text(ONE.replace("Why?", "How?"), encoding="utf-8")
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))

    assert question_text(shelf_of(learner), "one", "a") == "Why?"


def test_a_deck_that_is_gone_leaves_the_shelf(learner: Learner) -> None:
    """Deleting a deck file takes it off the list at the next look."""
    path = learner.write("one.yaml", ONE)
    shelf = shelf_of(learner)

    path.unlink()

    assert shelf.refresh()
    assert list(shelf.decks) == []


def test_the_first_of_two_decks_with_one_id_is_studied(learner: Learner) -> None:
    """Search order decides, and the deck says which one it hides."""
    mine = learner.write("mine/one.yaml", ONE.replace("title: One", "title: Mine"))
    shipped = learner.write("shipped/one.yaml", ONE)

    deck = shelf_of(learner, mine.parent, shipped.parent).decks["one"]

    assert deck.title == "Mine"
    assert deck.hides == [shipped]


def test_a_damaged_index_is_made_anew(learner: Learner) -> None:
    """Whatever happened to the cache, the decks are there; nobody is told."""
    learner.write("one.yaml", ONE)
    shelf_of(learner).close()
    index = learner.home / "index"
    for damage in (b"", b"not a database at all" * 100, index.read_bytes()[:5000] + b"\xff" * 3000):
        index.write_bytes(damage)
        shelf = shelf_of(learner)
        assert question_text(shelf, "one", "a") == "Why?"
        shelf.close()


def test_a_deck_with_mistakes_keeps_its_good_questions(learner: Learner) -> None:
    """One bad question never hides the others; the findings stay with the deck over a restart."""
    learner.write("one.yaml", ONE + "  - {id: b, type: basic, question: B?}\n")
    shelf_of(learner).close()

    shelf = shelf_of(learner)

    assert cards(shelf, "one") == ["one/a#main"]
    (finding,) = shelf.decks["one"].findings
    assert (finding.rule, finding.line) == ("missing-key", 6)
    assert shelf.findings == (finding,)


def test_an_unreadable_file_is_a_finding_not_a_deck(learner: Learner) -> None:
    """Broken YAML is reported, and read again once it is mended."""
    path = learner.write("one.yaml", "format: 1\nid: [one\n")
    shelf = shelf_of(learner)
    assert list(shelf.decks) == []
    assert [finding.rule for finding in shelf.findings] == ["syntax"]

    path.write_text(ONE, encoding="utf-8")

    assert shelf.refresh()
    assert list(shelf.decks) == ["one"]
    assert shelf.findings == ()


def test_tags_choose_cards_and_those_below(learner: Learner) -> None:
    """`a` means `a` and `a::b`, not `ab`."""
    learner.write(
        "one.yaml",
        """
        format: 1
        id: one
        title: One
        questions:
          - {id: q1, type: basic, question: 1, answer: x, tags: [a]}
          - {id: q2, type: basic, question: 2, answer: x, tags: ["a::b"]}
          - {id: q3, type: basic, question: 3, answer: x, tags: [ab]}
        """,
    )
    shelf = shelf_of(learner)
    library = library_of(shelf)

    assert cards(shelf, "one", "a") == ["one/q1#main", "one/q2#main"]
    assert library.tags(CardId("one", "q2", "main")) == ("a::b",)
    assert library.tags(CardId("one", "gone", "main")) == ()
    assert library.tags(CardId("gone", "q2", "main")) == ()
    assert library.question("one", "gone") is None


def test_a_long_deck_is_read_in_order(learner: Learner) -> None:
    """Cards come in the author's order, whatever their number."""
    learner.write_basics(450)
    shelf = shelf_of(learner)

    assert cards(shelf, "many") == [f"many/q{number}#main" for number in range(1, 451)]


def test_a_file_that_was_missing_is_noticed_when_it_appears(learner: Learner) -> None:
    """A deck whose document is not there yet is read again once it is."""
    text = ONE.replace("questions:", "documents: [{id: text, file: text.md}]\nquestions:")
    learner.write("one.yaml", text)
    shelf = shelf_of(learner)
    assert [finding.rule for finding in shelf.findings] == ["missing-file"]
    assert not shelf.refresh()

    learner.write("text.md", "# Text\n\nBecause.\n")

    assert shelf.refresh()
    assert shelf.findings == ()
