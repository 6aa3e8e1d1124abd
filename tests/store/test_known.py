"""Tests of what is not read twice: it must be as if it were read each time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Entry, Flagged
from ocrequiz.scheduling.memory import Standing
from ocrequiz.store.backups import back_up, restore
from ocrequiz.store.health import examine
from ocrequiz.store.progress import Progress

CARD = "d/q#main"
AT = Moment(1_728_000_000_000, 60)


def flag(progress: Progress, *, on: bool) -> None:
    """Write that the card is flagged, or is not."""
    with progress.transaction():
        progress.append(Flagged(on=on), CARD, AT, 1)
        progress.put_standing(CARD, Standing(flagged=on))


def test_what_another_window_wrote_meanwhile_counts(progress: Progress, path: Path) -> None:
    """Between the showing of a card and its rating, another window may change the card and lengthen the log."""
    with Progress.open(path, "other") as other:
        for on in (True, False, True):
            shown = progress.standing(CARD)
            flag(other, on=on)
            with progress.transaction():
                assert progress.standing(CARD) == Standing(flagged=on) != shown
                progress.append(Flagged(on=on), CARD, AT, 1)
    assert examine(progress).is_well


def test_what_this_window_wrote_counts(progress: Progress) -> None:
    """Within a transaction, what it has put is what stands."""
    with progress.transaction():
        assert progress.standing(CARD) == Standing()
        progress.put_standing(CARD, Standing(flagged=True))
        assert progress.standing(CARD) == Standing(flagged=True)


def test_what_was_rolled_back_does_not_count(progress: Progress, answer: Callable[..., Entry]) -> None:
    """The next row follows the last one that is there, and the card stands as it stood."""

    def slip() -> None:
        with progress.transaction():
            progress.append(Flagged(on=True), CARD, AT, 1)
            progress.put_standing(CARD, Standing(flagged=True))
            progress.standing(CARD)
            raise KeyError

    answer(CARD)
    before = progress.standing(CARD)
    with pytest.raises(KeyError):
        slip()
    with progress.transaction():
        assert progress.standing(CARD) == before
    answer(CARD)
    assert examine(progress).is_well


def test_what_a_backup_brought_back_counts(progress: Progress, tmp_path: Path) -> None:
    """The log goes on where the backup ends."""
    flag(progress, on=True)
    back_up(progress, tmp_path / "monday.db")
    flag(progress, on=False)
    assert not progress.standing(CARD).flagged
    restore(progress, tmp_path / "monday.db")
    with progress.transaction():
        assert progress.standing(CARD).flagged
        progress.append(Flagged(on=True), CARD, AT, 1)
    assert [entry.sequence for entry in progress.every_entry()] == [1, 2]
    assert examine(progress).is_well
