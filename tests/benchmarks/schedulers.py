"""Which way of scheduling keeps more for the same minutes? Simulated learners study the same cards by each."""

from __future__ import annotations

import importlib.util
import json
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import mean
from typing import Final

from children import environment, program
from figures import Fact, Figure, Ratio, Unmeasured
from learners import Answered, Learner
from rivals import Leitner, Ours, Rival, Sm2

from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.scheduler import Scheduler
from ocrequiz.scheduling.simulation import Pace, Plan, simulate

NEW_PER_DAY: Final = 20
RETENTIONS: Final = (0.70, 0.75, 0.80, 0.85, 0.90, 0.95, 0.97)
"""Between which ours is interpolated to the knowledge of a rival."""
OPTIONS: Final = 4
"""Of a choice question."""


@dataclass(frozen=True, slots=True)
class Course:
    """What studying came to, on average of all learners."""

    minutes: float
    known: float
    """Mean true recall of all cards, over the second half of the days."""
    at_the_end: float
    """The same on the day after the last."""
    true_recall: float
    """Share of the reviews on later days in which the card was remembered, and not guessed."""


@dataclass(frozen=True, slots=True)
class Trial:
    """Who studies what, and for how long."""

    learners: int = 24
    cards: int = 600
    days: int = 180
    guess_chance: float = 0.0

    def of(self, make: Callable[[], Rival]) -> Course:
        """Let each learner study by rules of their own."""
        found = [self._studied(Learner(number, self.guess_chance), make()) for number in range(self.learners)]
        return Course(*(mean(values) for values in zip(*found, strict=True)))

    def _studied(self, learner: Learner, rival: Rival) -> tuple[float, float, float, float]:
        known: list[float] = []
        remembered: list[bool] = []
        met = 0
        for day in range(self.days):
            remembered.extend(
                self._taken(learner, rival, card, day, learner.review(card, day))
                for card in rival.todays(day)
            )
            for card in range(met, min(self.cards, met + NEW_PER_DAY)):
                self._taken(learner, rival, card, day, learner.learn(card, day))
            met = min(self.cards, met + NEW_PER_DAY)
            if day > self.days // 2 and day % 5 == 0:
                known.append(mean(learner.recall(card, day) for card in range(self.cards)))
        end = mean(learner.recall(card, self.days) for card in range(self.cards))
        return learner.minutes, mean(known), end, mean(remembered)

    def _taken(self, learner: Learner, rival: Rival, card: int, day: int, found: Answered) -> bool:
        """Tell the rival of an answer, and ask again at once where it was Again; tell whether it was remembered."""
        rival.answered(card, found.rating, day, self.guess_chance)
        if found.rating is Rating.AGAIN:
            rival.answered(card, learner.repeat(card, day).rating, day, 0.0)
        return found.was_known


def schedulers(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure everyday study, exams, guesses, and a look ahead; `rounds` is the number of learners."""
    yield from everyday(Trial(learners=rounds))
    yield from exams(Trial(learners=rounds, days=60))
    yield from guesses(Trial(learners=rounds))
    yield from looks_ahead(folder)


def everyday(trial: Trial) -> Iterator[Figure]:
    """Compare the minutes that it takes to know as much."""
    curve = [trial.of(partial(Ours, retention)) for retention in RETENTIONS]
    for name, make in (("SM-2", Sm2), ("Leitner's boxes", Leitner)):
        rival = trial.of(make)
        what = f"minutes to know {rival.known:.3f} of {trial.cards} cards for {trial.days} days"
        minutes = _minutes_for(rival.known, curve)
        if minutes is None:
            yield Unmeasured(what, f"{name} keeps what no desired retention from 0.70 to 0.97 keeps")
        else:
            yield Ratio(what, name, minutes, rival.minutes, "min", 1.0)


def exams(trial: Trial) -> Iterator[Figure]:
    """Compare what is known on the day of an exam, and the minutes that went into it."""
    ours = trial.of(partial(Ours, exam_day=trial.days))
    rivals = {
        "constant 0.90": trial.of(Ours),
        "constant 0.95": trial.of(partial(Ours, 0.95)),
        "SM-2": trial.of(Sm2),
        "Leitner's boxes": trial.of(Leitner),
    }
    for name, rival in rivals.items():
        found = f"{ours.at_the_end:.3f} against {rival.at_the_end:.3f}"
        yield Fact(f"recall on the day, against {name}", found, ours.at_the_end > rival.at_the_end)
        yield Ratio(
            f"minutes until an exam in {trial.days} days", name, ours.minutes, rival.minutes, "min", 1.0
        )


def guesses(trial: Trial) -> Iterator[Figure]:
    """Compare true recall of choice questions, with and without correcting for guesses, with typed answers."""
    choice = Trial(trial.learners, trial.cards, trial.days, guess_chance=1 / OPTIONS)
    typed = trial.of(Ours).true_recall
    naive = choice.of(partial(Ours, corrects_guesses=False)).true_recall
    corrected = choice.of(Ours).true_recall
    found = f"{corrected:.3f}; typed answers {typed:.3f}, uncorrected {naive:.3f}"
    yield Fact(
        f"true recall of {OPTIONS}-option questions within 0.01 of typed ones",
        found,
        abs(corrected - typed) <= 0.01,
    )
    yield Fact(
        "the correction comes nearer to typed answers than none",
        found,
        abs(corrected - typed) < abs(naive - typed),
    )


def looks_ahead(folder: Path, days: int = 180, cards: int = 600) -> Iterator[Figure]:
    """Compare our look ahead with that of Anki's library: the same new cards at the same desired retention."""
    if importlib.util.find_spec("anki") is None:
        yield Unmeasured("a look ahead", "Anki's library is missing: pip install -e '.[bench]'")
        return
    command = program("simulate_anki", str(folder / "anki"), str(cards), str(days), str(NEW_PER_DAY))
    ended = subprocess.run(command, capture_output=True, check=True, env=environment(folder), text=True)
    anki = json.loads(ended.stdout)
    plan = Plan(days=days, new=cards, new_per_day=NEW_PER_DAY)
    ahead = simulate(Scheduler(Policy()), [], plan, Pace(), 0, 1)
    reviews = sum(ahead.answers)
    told = f"{reviews} against {anki['reviews']}"
    yield Fact(
        "reviews foreseen are within 15 % of those Anki foresees",
        told,
        abs(reviews / anki["reviews"] - 1) <= 0.15,
    )
    known = ahead.recall * cards
    told = f"{known:.0f} against {anki['known']:.0f}"
    yield Fact(
        "cards known at the end are within 5 % of Anki's", told, abs(known / anki["known"] - 1) <= 0.05
    )


def _minutes_for(known: float, curve: Sequence[Course]) -> float | None:
    """Return the minutes at which a curve reaches some knowledge; None where it does not."""
    for low, high in pairwise(curve):
        if low.known <= known <= high.known:
            share = (known - low.known) / (high.known - low.known)
            return low.minutes + share * (high.minutes - low.minutes)
    return None
