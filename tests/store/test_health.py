"""Tests of the doctor: what SQLite does not see, the chain and the replay do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocrequiz.errors import ProgressFailed
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Entry
from ocrequiz.scheduling.memory import Standing
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.checksums import START, checksum, first_break
from ocrequiz.store.health import examine, rebuild_all
from ocrequiz.store.progress import Progress

Answer = Callable[..., Entry]


@pytest.fixture
def studied(progress: Progress, answer: Answer) -> Progress:
    """Return progress with a few answers, one undone and one card renamed."""
    for number in range(5):
        answer(f"d/q{number}#main")
    slip = answer("d/q0#main", Rating.AGAIN, day=20_002, first=False)
    progress.undo(slip.id, Moment(0), 20_002)
    progress.rename("d/q1#main", "d/renamed#main", Moment(0), 20_002)
    return progress


def test_a_file_in_use_is_well(studied: Progress, path: Path) -> None:
    """Nothing is found, and the doctor can say what is there."""
    health = examine(studied)
    assert health.is_well
    assert (health.tables["log"], health.tables["undone"], health.path) == (8, 1, path)
    assert health.engine == studied.engine
    studied.close()
    assert examine(path).is_well


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE log SET response = replace(response, '0', '1') WHERE seq = 3",
        "UPDATE log SET rating = 4 WHERE seq = 3",
        "UPDATE log SET at = at + 1 WHERE seq = 3",
        "UPDATE log SET guess_chance = 0.26 WHERE seq = 3",
        "UPDATE log SET checksum = zeroblob(16) WHERE seq = 3",
        "UPDATE log SET policy = NULL WHERE seq = 3",
        "DELETE FROM log WHERE seq = 2",
        "UPDATE log SET seq = 100 - seq WHERE seq = 3",
    ],
)
def test_a_change_that_sqlite_does_not_see_breaks_the_chain(studied: Progress, change: str) -> None:
    """Of random damage about half goes unnoticed by SQLite's own checks."""
    studied.log.connection.execute(change)
    health = examine(studied)
    assert health.chain in (3, 4)
    assert not health.is_well


def test_every_flipped_bit_of_a_response_is_noticed(studied: Progress) -> None:
    """Damage to the disk need not be large."""
    connection = studied.log.connection
    (response,) = connection.execute("SELECT response FROM log WHERE seq = 2").fetchone()
    for place in range(len(response)):
        flipped = response[:place] + chr(ord(response[place]) ^ 1) + response[place + 1 :]
        connection.execute("UPDATE log SET response = ? WHERE seq = 2", (flipped,))
        assert examine(studied).chain == 2
    connection.execute("UPDATE log SET response = ? WHERE seq = 2", (response,))
    assert examine(studied).chain is None


def test_changed_rules_are_noticed(studied: Progress) -> None:
    """A row of the log names its rules by a digest of them."""
    studied.log.connection.execute("UPDATE policy SET desired_retention = 0.8")
    (complaint,) = examine(studied).integrity
    assert "not as they were written" in complaint


def test_a_memory_that_does_not_follow_is_found_and_mended(studied: Progress) -> None:
    """The log is the truth; the cache is rebuilt from it to the bit."""
    before = {card: studied.standing(card) for card in studied.cards_with_history()}
    connection = studied.log.connection
    connection.execute("UPDATE card SET stability = stability + 1 WHERE card = 'd/q2#main'")
    connection.execute("UPDATE card SET state = 'sleeping' WHERE card = 'd/q3#main'")
    connection.execute("DELETE FROM card WHERE card = 'd/q4#main'")
    connection.execute("DELETE FROM undone")
    health = examine(studied)
    assert health.differing == ["d/q0#main", "d/q2#main", "d/q3#main", "d/q4#main"]
    assert "undone" in health.integrity[0]
    assert rebuild_all(studied) == 6
    assert examine(studied).is_well
    assert {card: studied.standing(card) for card in studied.cards_with_history()} == before


def test_rebuilding_lets_each_deck_be_reconciled_again(studied: Progress) -> None:
    """Which cards are asked is not in the log; the decks say it again."""
    studied.reconcile("d", "v1", ["d/q0#main"])
    rebuild_all(studied)
    assert studied.reconciled("d") is None
    assert [due.card for due in studied.due_reviews(["d"], 20_009, 9)] == ["d/q0#main"]


def test_a_missing_index_is_noticed(studied: Progress) -> None:
    """The file would answer rightly, but slowly."""
    studied.log.connection.execute("DROP INDEX log_of_card")
    assert examine(studied).integrity == ["The index log_of_card is missing."]


def test_a_card_that_is_unknown_stands_as_new(studied: Progress) -> None:
    """To rebuild what never was makes a new card."""
    assert studied.rebuild_card("d/never#main") == Standing()


def test_pages_overwritten_are_told_and_never_crash(studied: Progress, path: Path) -> None:
    """Wherever a disk puts rubbish, the doctor finds it or the file is refused; no other error gets out."""
    studied.close()
    for companion in path.parent.glob("*-*"):
        companion.unlink()
    whole = path.read_bytes()
    outcomes = set()
    for start in range(0, len(whole), 2048):
        path.write_bytes(whole[:start] + b"\xa5" * 64 + whole[start + 64 :])
        try:
            outcomes.add(examine(path).is_well)
        except ProgressFailed:
            outcomes.add(False)
    assert False in outcomes


def test_the_chain_is_blind_to_columns_added_later() -> None:
    """A column that an upgrade adds at the end is empty in old rows, and changes none of their sums."""
    old, grown = (1, "a", None, 2.5), (1, "a", None, 2.5, None, None)
    assert checksum(START, old) == checksum(START, grown)
    assert checksum(START, old) != checksum(START, (1, "a", None, 2.5, 0))


def test_the_chain_names_the_first_row_that_is_wrong() -> None:
    """Rows before it can be trusted."""
    rows, before = [], START
    for number in range(1, 6):
        before = checksum(before, (number, "x"))
        rows.append((number, (number, "x"), before))
    assert first_break([]) is None
    assert first_break(rows) is None
    assert first_break([*rows[:2], (3, (3, "y"), rows[2][2]), *rows[3:]]) == 3
    assert first_break([*rows[:1], *rows[2:]]) == 3
    assert first_break(rows[1:]) == 2
