"""Do parameters fitted to the learner predict better than those in force?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from fsrs_rs_python import FSRS, FSRSItem, FSRSReview, TrainingConfig

from ocrequiz.fitting.answers import Chain
from ocrequiz.records import record

LEAST_SCORED: Final = 1_000
"""Answers that could be predicted; with fewer, what is fitted is mostly chance."""
HELD_OUT: Final = 0.2
"""The part of the answers, the last ones, that no fit sees and by which it is judged."""
SEED: Final = 2023
"""The order in which the library goes through the answers, so that the same log always gives the same fit."""
LONGEST_CHAIN: Final = 256
"""Answers to one card that the library looks back on."""


@record
class Error:
    """How far predictions are from what happened."""

    log_loss: float
    """0 where every answer is foreseen; 0.69 is tossing a coin."""
    rmse: float
    """The deviation of what was predicted from what happened, over groups of alike answers; 0 to 1."""


@record
class Trial:
    """Fitted parameters, judged beside those in force on the answers held out."""

    parameters: tuple[float, ...]
    fitted: Error
    current: Error
    learned_from: int
    """Answers that were fitted to."""
    judged_on: int
    """Answers held out."""

    @property
    def is_better(self) -> bool:
        """Whether the fitted ones predict better."""
        return self.fitted.log_loss < self.current.log_loss


@record
class TooFew:
    """There is not enough to learn from."""

    scored: int
    """Answers that could be predicted."""
    needed: int = LEAST_SCORED


def try_fit(scored: Sequence[Chain], current: tuple[float, ...]) -> Trial | TooFew:
    """Fit to all answers but the last fifth, which judges; they come in the order in which they were given."""
    if len(scored) < LEAST_SCORED:
        return TooFew(len(scored))
    items = [_item(chain) for chain in scored]
    cut = round(len(items) * (1 - HELD_OUT))
    parameters = fitted(items[:cut], current)
    return Trial(
        parameters=parameters,
        fitted=_error(parameters, items[cut:]),
        current=_error(current, items[cut:]),
        learned_from=cut,
        judged_on=len(items) - cut,
    )


def fitted(items: Sequence[FSRSItem], start: tuple[float, ...]) -> tuple[float, ...]:
    """Return the parameters that fit answers best, the same ones on every run."""
    config = TrainingConfig(seed=SEED, max_seq_len=LONGEST_CHAIN)
    return tuple(FSRS(start).compute_parameters(items, training_config=config))


def _item(chain: Chain) -> FSRSItem:
    return FSRSItem([FSRSReview(rating, days) for rating, days in chain])


def _error(parameters: tuple[float, ...], items: Sequence[FSRSItem]) -> Error:
    found = FSRS(parameters).evaluate(items)
    # The library sums its groups in an order of chance, so that the last digits differ from run to run.
    return Error(found.log_loss, round(found.rmse_bins, 5))
