"""Tests of taking something back: what followed from it is as if it had not been."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Adopted, Buried, Entry, Flagged, Reset, Reviewed, Suspended, Undone
from ocrequiz.scheduling.memory import DueAt, Standing
from ocrequiz.scheduling.policy import FSRS6_PARAMETERS
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.health import examine
from ocrequiz.store.progress import Progress

Answer = Callable[..., Entry]

CARD = "mechanism/b-cells#main"
AT = Moment(1_728_000_000_000, 60)


def undone(progress: Progress, entry: Entry) -> Entry:
    """Undo a row that counts."""
    row = progress.undo(entry.id, AT, 20_000)
    assert row is not None
    return row


def test_undo_restores_the_exact_memory(progress: Progress, answer: Answer) -> None:
    """After a slip of the finger the card is as it was, to the bit, whichever the rating was."""
    answer(CARD, Rating.GOOD, DueAt(60_000))
    answer(CARD, Rating.GOOD, day=20_001, first=False)
    before = progress.standing(CARD)
    for rating in Rating:
        slip = answer(CARD, rating, day=20_009, first=False)
        assert progress.standing(CARD) != before
        undone(progress, slip)
        assert progress.standing(CARD) == before
    assert examine(progress).is_well


def test_undoing_a_first_answer_makes_the_card_new(progress: Progress, answer: Answer) -> None:
    """Nothing is known of it any more, and it counts as new again."""
    slip = answer(CARD)
    undone(progress, slip)
    assert progress.standing(CARD) == Standing()
    assert progress.met([CARD], 20_000) == set()
    assert list(progress.cards_with_history()) == []


def test_an_undoing_can_be_undone(progress: Progress, answer: Answer) -> None:
    """Redo is undo of the undoing, as often as one likes."""
    entry = answer(CARD)
    answered, new = progress.standing(CARD), Standing()
    last = entry
    for expected in (new, answered, new, answered, new):
        last = undone(progress, last)
        assert progress.standing(CARD) == expected
        assert list(progress.history()) == ([entry] if expected == answered else [])
    assert examine(progress).is_well


def test_a_row_is_undone_once(progress: Progress, answer: Answer) -> None:
    """A doubled key takes back one answer, not two."""
    first, second = answer(CARD), answer(CARD)
    undone(progress, second)
    assert progress.undo(second.id, AT, 20_000) is None
    assert list(progress.history()) == [first]
    assert len(list(progress.every_entry())) == 3


def test_an_unknown_row_is_not_undone(progress: Progress) -> None:
    """Nothing is written."""
    assert progress.undo("nothing", AT, 20_000) is None
    assert list(progress.every_entry()) == []


def test_the_undoing_is_a_row_of_the_same_card(progress: Progress, answer: Answer) -> None:
    """The log says who took back what, and when."""
    slip = answer(CARD)
    row = undone(progress, slip)
    assert (row.card, row.at, row.study_day, row.device) == (CARD, AT, 20_000, "laptop")
    assert row.event == Undone(slip.id)


@pytest.mark.parametrize("event", [Suspended(True), Buried(True), Flagged(True), Reset()])
def test_decisions_are_undone_like_answers(
    progress: Progress, answer: Answer, event: Suspended | Buried | Flagged | Reset
) -> None:
    """Suspended, buried, flagged, reset: one key takes each of them back."""
    answer(CARD)
    before = progress.standing(CARD)
    with progress.transaction():
        entry = progress.append(event, CARD, AT, 20_000)
        assert progress.rebuild_card(CARD) != before
    undone(progress, entry)
    assert progress.standing(CARD) == before


def test_an_earlier_answer_can_be_undone(progress: Progress, answer: Answer) -> None:
    """The later ones stand, as if the earlier had never been."""
    slip = answer(CARD, Rating.AGAIN, DueAt(60_000))
    answer(CARD, Rating.EASY, day=20_004)
    undone(progress, slip)
    memory = progress.standing(CARD).memory
    assert memory is not None
    assert (memory.reviews, memory.last_day) == (1, 20_004)


def test_undoing_an_adoption_brings_back_the_earlier_parameters(progress: Progress, answer: Answer) -> None:
    """Every card's memory follows the parameters that count."""
    for number in range(3):
        answer(f"d/q{number}#main")
    before = [progress.standing(f"d/q{number}#main") for number in range(3)]
    fitted = tuple(parameter * 1.1 for parameter in FSRS6_PARAMETERS)
    with progress.transaction():
        adopted = progress.append(Adopted(fitted), "", AT, 20_001)
        assert progress.rebuild() == 3
    assert all(progress.standing(f"d/q{number}#main") != before[number] for number in range(3))
    undone(progress, adopted)
    assert [progress.standing(f"d/q{number}#main") for number in range(3)] == before


def test_undo_joins_an_open_transaction(progress: Progress, answer: Answer) -> None:
    """A correction takes back and answers again in one change."""
    slip = answer(CARD)

    def correct() -> None:
        with progress.transaction():
            undone(progress, slip)
            raise KeyError

    with pytest.raises(KeyError):
        correct()
    assert progress.is_live(slip)
    assert progress.standing(CARD) != Standing()


def test_answers_that_do_not_schedule_leave_memory_alone(
    progress: Progress, answer: Answer, review: Callable[..., Reviewed]
) -> None:
    """Cramming before an exam is logged and changes nothing."""
    answer(CARD)
    before = progress.standing(CARD)
    answer(CARD, Rating.AGAIN, schedules=False)
    assert progress.standing(CARD) == before
