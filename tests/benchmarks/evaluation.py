"""How well is recall predicted on a real review log? In five splits, each learned from what came before it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from predictors import PREDICTORS, Predict
from review_log import Scored, read_log

SPLITS: Final = 5
"""Parts that are predicted; a sixth, the first one, is only learned from."""
LEAST_CHANCE: Final = 1e-6
"""Nobody is held to have been surer than this."""


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How near predictions came to what happened."""

    log_loss: float
    rmse_bins: float
    auc: float


def main(path: Path) -> int:
    """Print the table for one log, and return the exit code."""
    reviews = read_log(path)
    if len(reviews) < SPLITS + 1:
        print(f"{path} holds {len(reviews)} reviews that could be predicted: too few.")
        return 1
    asked = sum(len(part) for _, part in splits(reviews))
    print(
        f"{len(reviews)} reviews could be predicted; of these {asked} are, in {SPLITS} splits in the order of time"
    )
    print(f"{'':16}  log loss  RMSE(bins)    AUC")
    for name, predict in PREDICTORS.items():
        found = evaluated(reviews, predict)
        print(f"{name:16}    {found.log_loss:.4f}      {found.rmse_bins:.4f}  {found.auc:.4f}", flush=True)
    return 0


def splits(reviews: Sequence[Scored]) -> list[tuple[Sequence[Scored], Sequence[Scored]]]:
    """Return what is learned from and what is predicted, part by part."""
    size = len(reviews) // (SPLITS + 1)
    begins = [size * part for part in range(1, SPLITS + 1)]
    ends = [*begins[1:], len(reviews)]
    return [(reviews[:begin], reviews[begin:end]) for begin, end in zip(begins, ends, strict=True)]


def evaluated(reviews: Sequence[Scored], predict: Predict) -> Accuracy:
    """Predict each part from those before it, and judge all predictions together."""
    predicted: list[float] = []
    asked: list[Scored] = []
    for learned, part in splits(reviews):
        predicted += predict(learned, part)
        asked += part
    return accuracy(predicted, asked)


def accuracy(predicted: Sequence[float], asked: Sequence[Scored]) -> Accuracy:
    """Judge predictions by what happened."""
    happened = [each.was_recalled for each in asked]
    return Accuracy(log_loss(predicted, happened), rmse_bins(predicted, asked), auc(predicted, happened))


def log_loss(predicted: Sequence[float], happened: Sequence[bool]) -> float:
    """Return the mean of −log of the chance given to what happened."""
    bounded = [min(max(chance, LEAST_CHANCE), 1 - LEAST_CHANCE) for chance in predicted]
    total = sum(math.log(p if y else 1 - p) for p, y in zip(bounded, happened, strict=True))
    return -total / len(happened)


def rmse_bins(predicted: Sequence[float], asked: Sequence[Scored]) -> float:
    """Return the deviation of predicted from actual recall over groups alike in days, reviews and lapses.

    The groups are those of the open SRS benchmark (Open Spaced Repetition).
    """
    pairs = sorted(zip(map(_group, asked), predicted, asked, strict=True), key=lambda pair: pair[0])
    total = 0.0
    for _, members in groupby(pairs, key=lambda pair: pair[0]):
        group = list(members)
        gap = sum(p - each.was_recalled for _, p, each in group) / len(group)
        total += len(group) * gap * gap
    return math.sqrt(total / len(asked))


def _group(each: Scored) -> tuple[float, float, float]:
    lapses = sum(rating == 1 for rating, _ in each.answers[:-1])
    days = 2.48 * 3.62 ** math.floor(math.log(max(1, each.days), 3.62))
    reviews = 1.99 * 1.89 ** math.floor(math.log(len(each.answers), 1.89))
    return (
        round(days, 2),
        round(reviews),
        round(1.65 * 1.73 ** math.floor(math.log(lapses, 1.73))) if lapses else 0,
    )


def auc(predicted: Sequence[float], happened: Sequence[bool]) -> float:
    """Return the chance that a card that was recalled had been given a higher chance than one that was not.

    By ranks (Mann and Whitney 1947); those given the same chance share theirs.
    """
    ranked = sorted(zip(predicted, happened, strict=True))
    rank_sum, position = 0.0, 0
    for _, members in groupby(ranked, key=lambda pair: pair[0]):
        group = [y for _, y in members]
        rank_sum += sum(group) * (position + (len(group) + 1) / 2)
        position += len(group)
    ups = sum(happened)
    downs = len(happened) - ups
    return (rank_sum - ups * (ups + 1) / 2) / (ups * downs) if ups and downs else 0.5
