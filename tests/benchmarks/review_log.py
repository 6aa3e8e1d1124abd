"""What does a review log hold that is given as a table: card_id, review_rating, review_time and so on?"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from fsrs_rs_python import FSRSItem, FSRSReview

from ocrequiz.scheduling.days import Moment, days_between

ROLLOVER_HOUR: Final = 4
"""At which a study day begins, as the program has it; times are taken in the zone they are written in."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A review on a later day than the one before, which could be predicted."""

    card: str
    answers: tuple[tuple[int, int], ...]
    """Ratings with the study days since the one before, up to this review and with it."""

    @property
    def was_recalled(self) -> bool:
        """Whether it was rated anything but Again."""
        return self.answers[-1][0] > 1

    @property
    def days(self) -> int:
        """Study days since the review before."""
        return self.answers[-1][1]

    def item(self) -> FSRSItem:
        """Return it as the FSRS library takes it."""
        return FSRSItem([FSRSReview(rating, days) for rating, days in self.answers])


def read_log(path: Path) -> list[Scored]:
    """Read a log; reviews on the day of the one before are kept as history, and not scored themselves."""
    with path.open(newline="", encoding="utf-8") as file:
        rows = [
            (Moment.of(datetime.fromisoformat(row["review_time"])), row["card_id"], int(row["review_rating"]))
            for row in csv.DictReader(file)
        ]
    return list(scored_reviews(sorted(rows, key=lambda row: row[0].utc_ms)))


def scored_reviews(rows: Iterable[tuple[Moment, str, int]]) -> Iterable[Scored]:
    """Yield the reviews that could be predicted, in the order of time."""
    histories: dict[str, tuple[int, list[tuple[int, int]]]] = {}
    for at, card, rating in rows:
        day = at.study_day(ROLLOVER_HOUR)
        last_day, answers = histories.get(card, (day, []))
        days = days_between(last_day, day)
        answers.append((rating, days))
        histories[card] = (day, answers)
        if days > 0:
            yield Scored(card, tuple(answers))
