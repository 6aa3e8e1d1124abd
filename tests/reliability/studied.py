"""A progress file with a bit of everything in it: answers, decisions, and what was taken back."""

from __future__ import annotations

from pathlib import Path
from random import Random

from learner import Learner, begin

from ocrequiz.scheduling.rating import Rating


def studied(folder: Path, answers: int, dice: Random) -> Path:
    """Study for some days, and return the progress file."""
    learner = Learner(folder)
    learner.write_settings("study.new_per_day = 40\n")
    learner.write_basics(120)
    given = 0
    while given < answers:
        with learner.open() as workspace:
            session = begin(workspace, ["many"])
            while session.card is not None and given < answers:
                session.reveal(learner.clock())
                session.rate(dice.choice(list(Rating)), learner.clock())
                given += 1
                if dice.random() < 0.1:
                    dice.choice([session.flag, session.undo, session.bury, session.undo])(learner.clock())
                learner.wait(seconds=20)
        learner.wait(days=1)
    return learner.progress
