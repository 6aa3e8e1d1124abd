"""Which answers a fit learns from."""

from __future__ import annotations

from ocrequiz.fitting.answers import gather
from ocrequiz.scheduling.days import DAY_MS, Moment
from ocrequiz.scheduling.events import Entry, Event, Mode, Renamed, Reset, Reviewed
from ocrequiz.scheduling.memory import DueDay
from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.rating import Rating

A, B = "deck/a#main", "deck/b#main"


def review(rating: Rating = Rating.GOOD, chance: float = 0.0, *, schedules: bool = True) -> Reviewed:
    """Describe an answer."""
    return Reviewed(
        mode=Mode.REVIEW if schedules else Mode.CRAM,
        schedules=schedules,
        question_type="basic",
        guess_chance=chance,
        score=None,
        offered=rating,
        rating=rating,
        response="{}",
        took_ms=1,
        retrievability=None,
        due=DueDay(1) if schedules else None,
        policy=Policy(),
    )


def log(*rows: tuple[str, int, Event]) -> list[Entry]:
    """Write rows: a card, a day and what happened."""
    return [
        Entry(number, str(number), card, Moment(day * DAY_MS), day, "test", event)
        for number, (card, day, event) in enumerate(rows)
    ]


def test_answers_of_a_later_day_are_scored_in_the_order_they_were_given() -> None:
    """First answers, those of the same day and those that do not schedule teach what comes later, and no more."""
    found = gather(
        log(
            (A, 0, review(Rating.AGAIN)),
            (A, 0, review()),
            (B, 1, review()),
            (B, 2, review(Rating.HARD)),
            (A, 3, review(schedules=False)),
            (A, 4, review()),
        )
    )
    assert found.scored == (
        ((Rating.GOOD, 0), (Rating.HARD, 1)),
        ((Rating.AGAIN, 0), (Rating.GOOD, 0), (Rating.GOOD, 4)),
    )


def test_cards_that_can_be_guessed_are_left_out_and_counted() -> None:
    """A right answer by chance would teach that the card was known."""
    found = gather(log((A, 0, review(chance=0.25)), (A, 3, review(chance=0.25)), (B, 0, review())))
    assert (found.scored, found.cards, found.guessable) == ((), 2, 1)


def test_a_renamed_card_goes_on_and_a_reset_one_begins_anew() -> None:
    """What happened under the old name counts; what was reset does not come before what follows."""
    rows: list[tuple[str, int, Event]] = [
        (A, 0, review()),
        (B, 1, Renamed(A)),
        (B, 3, review()),
        (B, 4, Reset()),
        (B, 5, review()),
    ]
    assert gather(log(*rows)).scored == (((Rating.GOOD, 0), (Rating.GOOD, 3)),)
