"""Where does a card go from its learning or relearning steps?"""

from __future__ import annotations

from typing import Final, assert_never

from ocrequiz.records import record
from ocrequiz.scheduling.rating import Rating

SECOND_MS: Final = 1000


@record
class Waits:
    """The card stays on its steps."""

    step: int
    """Steps taken."""
    ms: int
    """Milliseconds until it is asked again."""


@record
class Leaves:
    """The card has done with its steps, and goes to review."""


LEAVES: Final = Leaves()


def start_steps(steps: tuple[int, ...]) -> Waits | Leaves:
    """Put a card on the first of the steps, in seconds; where there are none it leaves at once."""
    return Waits(0, steps[0] * SECOND_MS) if steps else LEAVES


def take_step(steps: tuple[int, ...], step: int, rating: Rating) -> Waits | Leaves:
    """Return where a card goes that has taken `step` of the steps, in seconds.

    Again goes back to the first step, Good on to the next, Easy to review. Hard repeats the step; on the
    first one, which Again repeats already, it waits the mean of the first two, or half as long again where
    there is but one. Beyond the last step, which happens where there were more, it goes to review.
    """
    if rating is Rating.AGAIN:
        return start_steps(steps)
    if step >= len(steps):
        return LEAVES
    match rating:
        case Rating.HARD:
            return Waits(step, _hard_ms(steps, step))
        case Rating.GOOD if step + 1 < len(steps):
            return Waits(step + 1, steps[step + 1] * SECOND_MS)
        case Rating.GOOD | Rating.EASY:
            return LEAVES
        case _:
            assert_never(rating)


def _hard_ms(steps: tuple[int, ...], step: int) -> int:
    if step > 0:
        return steps[step] * SECOND_MS
    if len(steps) == 1:
        return steps[0] * SECOND_MS * 3 // 2
    return (steps[0] + steps[1]) * SECOND_MS // 2
