"""What is asked of the index and of the progress file together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ocrequiz.errors import EnvironmentFailed
from ocrequiz.store.finding import Finding
from ocrequiz.store.index import Index, IndexedDeck, IndexedQuestion
from ocrequiz.store.numbering import card_number, card_position, deck_of, first_card, part_of
from ocrequiz.store.progress import Progress
from ocrequiz.store.statements import statement

VALUES = (
    "decks",
    "words",
    "questions",
    "type",
    "tags",
    "after",
    "rating",
    "cards",
    "question",
    "part",
    "deck",
)

HARMLESS = (
    "SCAN json_each VIRTUAL TABLE",
    "SCAN shown", "SCAN wanted", "SCAN answered", "SCAN words VIRTUAL TABLE INDEX", "SCAN card",
    "SCAN question USING COVERING INDEX", "SCAN tagged",
)  # fmt: skip
"""Lists that were given, the text index, and tables and indexes that hold no bodies."""


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, Path]:
    """Return where the index and the progress file are."""
    return tmp_path / "decks.index", tmp_path / "progress.db"


@pytest.fixture
def finding(paths: tuple[Path, Path]) -> Iterator[Finding]:
    """Return what finds cards in a deck of three questions."""
    with Index.open(paths[0]) as index, Progress.open(paths[1], "test"):
        questions = [
            IndexedQuestion(
                name,
                "cloze",
                "ready",
                (name,),
                "{}",
                "/d.yaml",
                1,
                1,
                ("c1", "c2"),
                f"About {name}",
                f"{name} word",
            )
            for name in ("one", "two", "three")
        ]
        index.put(IndexedDeck("/d.yaml", "d", "D", "{}", "[]", "f", 0, 0, ("/d.yaml",)), [], questions)
        yield Finding(index, paths[1])


def test_numbers_tell_deck_question_and_part() -> None:
    """A card's number says where it stands, so that sets of cards need no names."""
    number = card_number(3, card_position(7, 2))
    assert (deck_of(number), part_of(number)) == (3, 2)
    assert first_card(number) == card_number(3, card_position(7, 0))


def test_cards_are_found_by_words_and_tags(finding: Finding) -> None:
    """Words are those given with the question, and tags those it bears."""
    (number,) = finding.decks().values()
    assert len(finding.cards([number])) == 6
    assert finding.worded('"two"') == [card_number(number, card_position(1, 0))]
    assert len(finding.worded('"word"')) == 3
    assert finding.tagged([number], ["three"]) == [
        card_number(number, card_position(2, 0)),
        card_number(number, card_position(2, 1)),
    ]
    assert finding.tags([number]) == {"one": 2, "three": 2, "two": 2}
    assert [row.label for row in finding.rows(finding.by_label())] == [
        "About one",
        "About three",
        "About two",
    ]


def test_the_progress_file_is_let_go_after_each_question(finding: Finding, paths: tuple[Path, Path]) -> None:
    """Nothing stays locked: another program may write at once."""
    assert finding.standing("flagged", {}) == []
    with Progress.open(paths[1], "other") as other, other.transaction():
        assert finding.standing("flagged", {}) == []


def test_a_progress_file_that_cannot_be_read_is_told(finding: Finding, paths: tuple[Path, Path]) -> None:
    """The error names both files, since SQLite does not say which it was."""
    broken = Finding(finding._index, paths[1].with_name("nowhere") / "progress.db")
    with pytest.raises(EnvironmentFailed, match="index of decks or the progress file"):
        broken.standing("flagged", {})
    assert finding.standing("flagged", {}) == []


@pytest.mark.parametrize(
    "name",
    [
        "find_cards", "find_worded", "find_said", "find_typed", "find_by_type", "find_by_label", "find_tags",
        "find_tagged", "find_rated", "find_rows", "find_number",
    ],
)  # fmt: skip
def test_no_question_reads_the_bodies_of_all_questions(finding: Finding, name: str) -> None:
    """Each is answered by an index that holds no bodies, or looks a few rows up."""
    sql = statement(name)
    values = {value: None for value in VALUES if f":{value}" in sql}
    with finding._attached() as connection:
        plan = [str(row[3]) for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
    assert [step for step in plan if step.startswith("SCAN") and not step.startswith(HARMLESS)] == []
