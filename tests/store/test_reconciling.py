"""Tests of decks that change: which cards are asked, and what they were called before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Entry, Flagged, Remarked, Renamed
from ocrequiz.scheduling.memory import Standing
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.health import examine
from ocrequiz.store.progress import DeckCounts, Progress, Seen

Answer = Callable[..., Entry]

AT = Moment(1_728_000_000_000, 60)
OLD, NEW, THIRD = "d/old#main", "d/new#main", "e/third#main"


def test_a_card_its_deck_asks_no_more_is_not_due(progress: Progress, answer: Answer) -> None:
    """It keeps its memory, and comes back with it when the deck asks it again."""
    answer("d/stays#main")
    answer("d/goes#main")
    kept = progress.standing("d/goes#main")
    progress.reconcile("d", "v2", ["d/stays#main", "d/unmet#main"])
    assert progress.counts("d", 0, 20_003, 0) == DeckCounts(seen=1, learning=0, due=1, resting_new=0)
    assert [due.card for due in progress.due_reviews(["d"], 20_003, 9)] == ["d/stays#main"]
    assert progress.standing("d/goes#main") == kept
    progress.reconcile("d", "v3", ["d/stays#main", "d/goes#main"])
    assert progress.counts("d", 0, 20_003, 0).due == 2


def test_the_version_last_reconciled_is_known(progress: Progress) -> None:
    """A deck that has not changed needs no work."""
    assert progress.reconciled("d") is None
    progress.reconcile("d", "v1", [])
    progress.reconcile("d", "v2", [])
    assert (progress.reconciled("d"), progress.reconciled("e")) == ("v2", None)


def test_decks_with_alike_names_are_kept_apart(progress: Progress, answer: Answer) -> None:
    """To reconcile `d` says nothing about `d0` or `d-more`."""
    for deck in ("d", "d0", "d-more", "dd"):
        answer(f"{deck}/q#main")
    progress.reconcile("d", "v2", [])
    assert [progress.counts(deck, 0, 20_003, 0).due for deck in ("d", "d0", "d-more", "dd")] == [0, 1, 1, 1]


def test_a_rename_moves_what_is_known(progress: Progress, answer: Answer) -> None:
    """What happened under the old name counts for the new one."""
    answer(OLD)
    answer(OLD, Rating.HARD, day=20_003, first=False)
    known = progress.standing(OLD)
    with progress.transaction():
        progress.note_seen(OLD, Seen("Which?", "B cells", "depletes B cells"))
    assert progress.rename(OLD, NEW, AT, 20_004)
    assert progress.standing(NEW) == known
    assert progress.standing(OLD) == Standing()
    assert progress.seen_as(NEW) == Seen("Which?", "B cells", "depletes B cells")
    assert [type(entry.event).__name__ for entry in progress.history_of(NEW)] == ["Reviewed"] * 2 + [
        "Renamed"
    ]
    assert progress.history_of(OLD) == []
    assert list(progress.cards_with_history()) == [NEW]
    assert examine(progress).is_well


def test_a_renamed_card_goes_on_from_where_it_was(progress: Progress, answer: Answer) -> None:
    """The next answer under the new name follows those under the old."""
    answer(OLD)
    progress.rename(OLD, NEW, AT, 20_001)
    answer(NEW, day=20_005, first=False)
    memory = progress.standing(NEW).memory
    assert memory is not None
    assert memory.reviews == 2


def test_two_cards_with_history_are_not_merged(progress: Progress, answer: Answer) -> None:
    """Neither history is lost nor mixed; the checker warns the author."""
    answer(OLD)
    answer(NEW, Rating.AGAIN)
    before = progress.standing(OLD), progress.standing(NEW)
    assert not progress.rename(OLD, NEW, AT, 20_001)
    assert (progress.standing(OLD), progress.standing(NEW)) == before
    assert len(list(progress.every_entry())) == 2


def test_a_rename_of_a_card_never_met_is_nothing(progress: Progress) -> None:
    """A deck may name as many earlier names as it likes."""
    assert not progress.rename(OLD, NEW, AT, 20_001)
    assert list(progress.every_entry()) == []


def test_a_rename_is_recorded_once(progress: Progress, answer: Answer) -> None:
    """Every start reads the same `was` again."""
    answer(OLD)
    assert progress.rename(OLD, NEW, AT, 20_001)
    assert not progress.rename(OLD, NEW, AT, 20_002)
    assert len(list(progress.every_entry())) == 2


def test_a_decision_is_history_and_a_remark_is_not(progress: Progress) -> None:
    """A card that was only flagged has something to keep."""
    with progress.transaction():
        progress.append(Flagged(on=True), OLD, AT, 20_000)
        progress.append(Remarked("Hm."), NEW, AT, 20_000)
        progress.rebuild_card(OLD)
    assert progress.rename(OLD, NEW, AT, 20_001)
    assert progress.standing(NEW).flagged


def test_a_rename_can_be_taken_back_and_stays_so(progress: Progress, answer: Answer) -> None:
    """Both cards are as they were before, and the next start does not rename again."""
    answer(OLD)
    known = progress.standing(OLD)
    progress.rename(OLD, NEW, AT, 20_001)
    (renamed,) = [entry for entry in progress.history() if isinstance(entry.event, Renamed)]
    undone = progress.undo(renamed.id, AT, 20_001)
    assert undone is not None
    assert (progress.standing(OLD), progress.standing(NEW)) == (known, Standing())
    assert not progress.rename(OLD, NEW, AT, 20_002)
    progress.undo(undone.id, AT, 20_003)
    assert (progress.standing(OLD), progress.standing(NEW)) == (Standing(), known)
    assert examine(progress).is_well


def test_an_answer_under_an_earlier_name_can_be_undone(progress: Progress, answer: Answer) -> None:
    """The card that bears the name now loses it."""
    answer(OLD)
    known = progress.standing(OLD)
    slip = answer(OLD, Rating.AGAIN, day=20_003)
    progress.rename(OLD, NEW, AT, 20_004)
    progress.rename(NEW, THIRD, AT, 20_005)
    progress.undo(slip.id, AT, 20_006)
    assert progress.standing(THIRD) == known
    assert progress.standing(OLD) == progress.standing(NEW) == Standing()
    assert examine(progress).is_well


def test_an_old_name_can_be_used_again(progress: Progress, answer: Answer) -> None:
    """A new question under a name that was given up begins as new; the renamed card is not touched by it."""
    answer(OLD)
    known = progress.standing(OLD)
    progress.rename(OLD, NEW, AT, 20_001)
    answer(OLD, Rating.EASY, day=20_002)
    assert progress.standing(NEW) == known
    memory = progress.standing(OLD).memory
    assert memory is not None
    assert memory.reviews == 1
    assert sorted(progress.cards_with_history()) == [NEW, OLD]
    assert examine(progress).is_well


def test_names_that_are_swapped_end(progress: Progress, answer: Answer) -> None:
    """A card renamed away and back carries its whole history."""
    answer(OLD)
    known = progress.standing(OLD)
    assert progress.rename(OLD, NEW, AT, 20_001)
    assert progress.rename(NEW, OLD, AT, 20_002)
    assert progress.standing(OLD) == known
    assert len(progress.history_of(OLD)) == 3
    assert progress.history_of(NEW) == []
    assert examine(progress).is_well


def test_a_renaming_that_fails_is_not_half_done(progress: Progress, answer: Answer) -> None:
    """Renames and reconciling of one deck can be one transaction."""
    answer(OLD)
    known = progress.standing(OLD)

    def slip() -> None:
        with progress.transaction():
            assert progress.rename(OLD, NEW, AT, 20_001)
            progress.reconcile("d", "v2", [NEW])
            raise KeyError

    with pytest.raises(KeyError):
        slip()
    assert progress.standing(OLD) == known
    assert progress.reconciled("d") is None


def test_what_was_seen_is_kept_and_replaced(progress: Progress) -> None:
    """A deck that has changed since can be explained."""
    assert progress.seen_as(OLD) is None
    for seen in (Seen("a", "b", "c"), Seen("a", "b", "c"), Seen("a", "b2", "c")):
        with progress.transaction():
            progress.note_seen(OLD, seen)
        assert progress.seen_as(OLD) == seen
