"""The main job: a learner drills the shipped decks, and the cards come back when FSRS says."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import cycle, islice

import fsrs
import pytest
from learner import Learner
from program import run

DECKS = ("ocrevus-forms", "ocrevus-mechanism", "ocrevus-names", "ocrevus-treatment")
FIRST_DAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


def script(ratings: str, answers: int) -> list[str]:
    """Write the lines for so many answers: each an empty response and the next of the ratings, over and over."""
    return [line for rating in islice(cycle(ratings), answers) for line in ("", rating)]


def expected_due(ratings: list[int]) -> date:
    """Return the day on which a card answered so on the first day is due, by py-fsrs."""
    oracle = fsrs.Scheduler(
        desired_retention=0.9,
        learning_steps=(timedelta(minutes=1), timedelta(minutes=10)),
        relearning_steps=(timedelta(minutes=10),),
        enable_fuzzing=False,
    )
    card = fsrs.Card()
    for rating in ratings:
        card, _ = oracle.review_card(card, fsrs.Rating(rating), FIRST_DAY)
    return card.due.date()


@pytest.fixture
def first_day(learner: Learner) -> dict[str, list[int]]:
    """Study until nothing is left to ask on the first day; return how each card was rated, time after time.

    No new cards are asked on the days that follow.
    """
    learner.write_settings("study.fuzz = false\n")
    ran = run("study", *DECKS, "--plain", lines=script("43123", 400))
    assert (ran.code, ran.err) == (0, "")
    assert "Done: " in ran.out
    assert "Stopped" not in ran.out
    learner.write_settings("[study]\nfuzz = false\nnew_per_day = 0\n")
    rated: dict[str, list[int]] = {}
    for row in run("history", "--json").entries:
        card, rating = row["card"], row["rating"]
        assert isinstance(card, str)
        assert isinstance(rating, int)
        rated.setdefault(card, []).append(rating)
    return rated


def test_every_rating_is_in_the_history_once(first_day: dict[str, list[int]]) -> None:
    """In the order given, on the study day it was given, with what was answered and when the card is due."""
    rows = run("history", "--json").entries
    given = [int(rating) for rating in islice(cycle("43123"), len(rows))]
    assert [row["rating"] for row in rows] == given
    assert [row["sequence"] for row in rows] == list(range(1, len(rows) + 1))
    assert len({str(row["id"]) for row in rows}) == len(rows)
    assert {row["study_day"] for row in rows} == {"2026-03-02"}
    assert {row["mode"] for row in rows} == {"review"}
    assert len(first_day) >= 60
    assert {card.partition("/")[0] for card in first_day} == set(DECKS)
    last = {str(row["card"]): row["due"] for row in rows}
    assert last == {card: expected_due(ratings).isoformat() for card, ratings in first_day.items()}


def test_the_next_day_the_cards_are_due_that_fsrs_says(first_day: dict[str, list[int]]) -> None:
    """`due` counts them, and a sitting asks exactly them."""
    today = FIRST_DAY + timedelta(days=1)
    expected = {card for card, ratings in first_day.items() if expected_due(ratings) <= today.date()}
    assert 0 < len(expected) < len(first_day)
    assert study_what_is_due(today) == expected


def test_the_days_after_follow_the_dues_of_the_answers(first_day: dict[str, list[int]]) -> None:
    """Day after day the cards are asked whose due has come, by the last answer to each; the file stays well."""
    for days in (1, 2, 5):
        today = FIRST_DAY + timedelta(days=days)
        rows = run("history", "--json").entries
        dues = {str(row["card"]): str(row["due"]) for row in rows}
        expected = {card for card, due in dues.items() if due <= today.date().isoformat()}
        assert study_what_is_due(today) == expected != set()
    assert run("doctor").code == 0


def study_what_is_due(today: datetime) -> set[str]:
    """Study that day without new cards, and return the cards that were asked."""
    arguments = (*DECKS, "--now", today.isoformat())
    counts = run("due", *arguments, "--json").entries
    ran = run("study", *arguments, lines=script("4", 400))
    assert "Done: " in ran.out
    rows = run("history", "--since", today.date().isoformat(), "--json").entries
    assert all(isinstance(row["retrievability"], float) for row in rows)
    asked = {str(row["card"]) for row in rows}
    assert len(asked) == len(rows) == sum(int(str(deck["due"])) for deck in counts)
    return asked


@pytest.mark.usefixtures("learner")
def test_each_shipped_deck_can_be_crammed() -> None:
    """Every card of every deck is asked, answered and explained in lines, without a fault."""
    ran = run("cram", *DECKS, lines=script("3", 400))
    assert (ran.code, ran.err) == (0, "")
    rows = run("history", "--json").entries
    assert len({row["card"] for row in rows}) == len(rows) >= 70
    assert f"— 4 decks: {len(rows)} left —" in ran.out
    assert ran.out.count("\nAnswer: ") == len(rows)
    assert ran.out.count("\nWhy: ") >= 70
    assert {row["mode"] for row in rows} == {"cram"}
