"""Whether each rating gives the future that a learner expects of it."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.scheduling.days import DAY_MS, Moment
from ocrequiz.scheduling.due import wait_ms
from ocrequiz.scheduling.memory import DueAt, DueDay, Memory, State
from ocrequiz.scheduling.policy import FSRS6_PARAMETERS, Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.scheduler import Scheduler

CARD = "deck/question#main"
TODAY = 20_000
NOW = Moment(TODAY * DAY_MS + DAY_MS // 2)
PLAIN = Policy(fuzz=False)
REMEMBERED = Memory(State.REVIEW, 10.0, 5.0, 0, 4, 1, DueDay(TODAY), NOW.utc_ms - 10 * DAY_MS, TODAY - 10)


def memories() -> st.SearchStrategy[Memory]:
    """Return memories as they might stand after any history."""

    def make(state: State, S: float, D: float, step: int, reviews: int, days_ago: int) -> Memory:
        step = 0 if state is State.REVIEW else step
        last_day = TODAY - days_ago
        return Memory(state, S, D, step, reviews, 0, DueDay(TODAY), last_day * DAY_MS, last_day)

    return st.builds(
        make,
        st.sampled_from([State.LEARNING, State.REVIEW, State.RELEARNING]),
        st.floats(0.001, 36_500),
        st.floats(1, 10),
        st.integers(0, 3),
        st.integers(1, 500),
        st.integers(-5, 5_000),
    )


def policies() -> st.SearchStrategy[Policy]:
    """Return policies that settings admit, and stranger ones: steps that go down, or last for days."""
    steps = st.lists(st.integers(1, 4 * 86_400), max_size=4).map(tuple)
    return st.builds(
        Policy,
        parameters=st.just(FSRS6_PARAMETERS) | st.tuples(*[st.floats(0, 10)] * 21),
        desired_retention=st.floats(0.7, 0.99),
        learning_steps=steps,
        relearning_steps=steps,
        maximum_interval=st.integers(1, 36_500),
        fuzz=st.booleans(),
    )


@given(st.none() | memories(), policies(), st.just(0.0) | st.floats(0, 1), st.text())
def test_a_better_rating_never_makes_a_card_due_sooner(
    memory: Memory | None, policy: Policy, guess_chance: float, card: str
) -> None:
    """Again, Hard, Good, Easy: each comes back no sooner than the one before, under any policy whatever."""
    futures = Scheduler(policy).futures(card, memory, NOW, TODAY, guess_chance)
    waits = [wait_ms(futures[rating].due, NOW, TODAY) for rating in Rating]
    assert 0 < waits[0] <= waits[1] <= waits[2] <= waits[3]


@given(st.none() | memories(), policies(), st.floats(0, 1))
def test_every_future_is_a_memory_in_its_bounds(
    memory: Memory | None, policy: Policy, guess_chance: float
) -> None:
    """Stability is positive, difficulty 1 to 10; cards in review are due on days and others at moments."""
    futures = Scheduler(policy).futures(CARD, memory, NOW, TODAY, guess_chance)
    for rating in Rating:
        future = futures[rating]
        assert 0.001 <= future.stability <= 36_500 * 1.000_001
        assert 1 <= future.difficulty <= 10
        assert (future.state is State.REVIEW) == isinstance(future.due, DueDay)
        assert future.reviews == (memory.reviews if memory else 0) + 1
        assert (future.last_ms, future.last_day) == (NOW.utc_ms, TODAY)


def test_a_new_card_takes_the_learning_steps() -> None:
    """The first answer brings a card back after a minute, five and a half, ten, or leads it to review."""
    futures = Scheduler(PLAIN).futures(CARD, None, NOW, TODAY)
    assert [wait_ms(futures[rating].due, NOW, TODAY) for rating in Rating] == [
        60_000,
        330_000,
        600_000,
        8 * DAY_MS,
    ]
    assert [futures[rating].state for rating in Rating] == [State.LEARNING] * 3 + [State.REVIEW]
    assert [futures[rating].step for rating in Rating] == [0, 0, 1, 0]


def test_the_first_answer_takes_stability_from_the_parameters() -> None:
    """Before anything is known of a card, w[0] to w[3] are its stability after each rating."""
    futures = Scheduler(PLAIN).futures(CARD, None, NOW, TODAY)
    assert [futures[rating].stability for rating in Rating] == pytest.approx(FSRS6_PARAMETERS[:4])


def test_a_card_forgotten_in_review_goes_to_relearning() -> None:
    """Again in review counts as a lapse and brings the card back in ten minutes."""
    futures = Scheduler(PLAIN).futures(CARD, REMEMBERED, NOW, TODAY)
    assert futures.again.state is State.RELEARNING
    assert futures.again.due == DueAt(NOW.utc_ms + 600_000)
    assert [futures[rating].lapses for rating in Rating] == [2, 1, 1, 1]


def test_a_card_forgotten_while_relearning_lapses_no_further() -> None:
    """A lapse is counted once, however often the card is forgotten before it is relearned."""
    forgotten = Scheduler(PLAIN).futures(CARD, REMEMBERED, NOW, TODAY).again
    again = Scheduler(PLAIN).futures(CARD, forgotten, NOW.later(600_000), TODAY).again
    assert again.lapses == forgotten.lapses == 2
    assert again.state is State.RELEARNING


def test_without_relearning_steps_a_forgotten_card_stays_in_review() -> None:
    """Where the learner wants no relearning, a lapse is counted and the card comes back tomorrow."""
    policy = replace(PLAIN, relearning_steps=())
    again = Scheduler(policy).futures(CARD, REMEMBERED, NOW, TODAY).again
    assert (again.state, again.lapses, again.due) == (State.REVIEW, 2, DueDay(TODAY + 1))


def test_steps_that_outlast_the_interval_do_not_turn_the_ratings_round() -> None:
    """Where a relearning step takes three days, Hard does not bring the card back sooner than Again."""
    policy = replace(PLAIN, relearning_steps=(3 * 86_400 + 1,))
    shaky = replace(REMEMBERED, stability=0.5, last_day=TODAY)
    futures = Scheduler(policy).futures(CARD, shaky, NOW, TODAY)
    assert futures.again.due == DueAt(NOW.utc_ms + 3 * DAY_MS + 1000)
    assert futures.hard.due == DueDay(TODAY + 4)


def test_a_card_at_its_desired_retention_would_be_due_now() -> None:
    """The interval is the time until the predicted recall falls to the desired retention."""
    for desired in (0.8, 0.9, 0.95):
        scheduler = Scheduler(replace(PLAIN, desired_retention=desired))
        good = scheduler.futures(CARD, replace(REMEMBERED, stability=200.0), NOW, TODAY).good
        assert isinstance(good.due, DueDay)
        assert scheduler.retrievability(good, good.due.day) == pytest.approx(desired, abs=0.001)


def test_no_interval_is_longer_than_the_maximum() -> None:
    """The learner may say how long a card stays away at most, and fuzz does not exceed it."""
    for fuzz in (False, True):
        policy = replace(PLAIN, maximum_interval=90, fuzz=fuzz)
        easy = Scheduler(policy).futures(CARD, replace(REMEMBERED, stability=900.0), NOW, TODAY).easy
        assert isinstance(easy.due, DueDay)
        assert 85 <= easy.due.day - TODAY <= 90


def test_fuzz_spreads_cards_and_is_the_same_each_time() -> None:
    """Cards learned together come back on several days; the same card always on the same day."""
    scheduler = Scheduler(Policy())
    dues = {
        card: scheduler.futures(card, REMEMBERED, NOW, TODAY).good.due
        for card in (f"d/q{n}#main" for n in range(50))
    }
    assert len(set(dues.values())) > 3
    assert dues == {card: Scheduler(Policy()).futures(card, REMEMBERED, NOW, TODAY).good.due for card in dues}


def test_a_guessed_answer_is_blended_as_the_equations_say() -> None:
    """A right answer to a question with two options earns what Bayes' rule leaves of it."""
    scheduler = Scheduler(PLAIN)
    certain = scheduler.futures(CARD, REMEMBERED, NOW, TODAY)
    doubtful = scheduler.futures(CARD, REMEMBERED, NOW, TODAY, guess_chance=0.5)
    w = 0.9 / (0.9 + 0.1 * 0.5)  # ten days have passed, and the stability is ten days
    for rating in (Rating.HARD, Rating.GOOD, Rating.EASY):
        S_rating, S_again = certain[rating].stability, certain.again.stability
        D_rating, D_again = certain[rating].difficulty, certain.again.difficulty
        expected = math.exp(w * math.log(S_rating) + (1 - w) * math.log(S_again))
        assert doubtful[rating].stability == pytest.approx(expected, rel=1e-9)
        assert doubtful[rating].difficulty == pytest.approx(D_again + w * (D_rating - D_again), rel=1e-9)
        assert doubtful[rating].due == DueDay(TODAY + round(expected))
        assert doubtful[rating].state is State.REVIEW
    assert doubtful.again == certain.again


@pytest.mark.parametrize("memory", [None, replace(REMEMBERED, last_day=TODAY)])
def test_first_and_same_day_answers_are_not_blended(memory: Memory | None) -> None:
    """Where nothing is known of a card, or it was seen today, a guess is not reckoned with."""
    scheduler = Scheduler(PLAIN)
    assert scheduler.futures(CARD, memory, NOW, TODAY, 0.5) == scheduler.futures(CARD, memory, NOW, TODAY)


def test_a_clock_set_back_counts_as_the_same_day() -> None:
    """An answer that seems to lie before the last one is taken for one of the same day, guessing included."""
    scheduler = Scheduler(PLAIN)
    ahead = replace(REMEMBERED, last_day=TODAY + 30)
    same_day = replace(REMEMBERED, last_day=TODAY)
    assert scheduler.futures(CARD, ahead, NOW, TODAY, 0.5) == scheduler.futures(CARD, same_day, NOW, TODAY)
    assert scheduler.retrievability(ahead, TODAY) == 1.0


@pytest.mark.parametrize("rating", [0, 1, 3, 7, True, "good", None])
def test_only_a_rating_is_taken_for_a_rating(rating: object) -> None:
    """A number that looks like a rating is refused: it may be an option, a score or a slip."""
    futures = Scheduler(PLAIN).futures(CARD, None, NOW, TODAY)
    with pytest.raises(TypeError, match="not a rating"):
        futures[rating]  # type: ignore[index]


@pytest.mark.parametrize(
    "policy",
    [
        Policy(parameters=FSRS6_PARAMETERS[:19]),
        Policy(parameters=()),
        Policy(parameters=(math.nan,) * 21),
        Policy(desired_retention=0.0),
        Policy(desired_retention=1.0),
        Policy(desired_retention=math.nan),
    ],
)
def test_a_policy_that_cannot_be_followed_is_refused(policy: Policy) -> None:
    """Parameters of another FSRS, and a retention that no interval leads to, are refused at once."""
    with pytest.raises(ValueError, match=r"parameters|Parameters|retention"):
        Scheduler(policy)


@pytest.mark.parametrize("guess_chance", [-0.1, 1.1, math.nan])
def test_a_guess_chance_is_a_chance(guess_chance: float) -> None:
    """A chance below 0 or above 1 is refused, whether or not it would be reckoned with."""
    with pytest.raises(ValueError, match="between 0 and 1"):
        Scheduler(PLAIN).futures(CARD, None, NOW, TODAY, guess_chance)
