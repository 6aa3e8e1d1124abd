"""A progress file, answers to put into it, and other programs that use it at the same time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Entry, Mode, Reviewed
from ocrequiz.scheduling.memory import Due, DueDay
from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.engine import LIBRARY
from ocrequiz.store.progress import Progress

Review = Callable[..., Reviewed]
Answer = Callable[..., Entry]
Program = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a progress file may be made."""
    return tmp_path / "progress.db"


@pytest.fixture
def progress(path: Path) -> Iterator[Progress]:
    """Return an empty progress file."""
    with Progress.open(path, "laptop") as opened:
        yield opened


@pytest.fixture(scope="session")
def review() -> Review:
    """Return a maker of answers in which only what matters to a test needs to be said."""

    def make(
        rating: Rating = Rating.GOOD,
        due: Due | None = None,
        *,
        first: bool = True,
        schedules: bool = True,
        policy: Policy | None = None,
    ) -> Reviewed:
        return Reviewed(
            mode=Mode.REVIEW if schedules else Mode.CRAM,
            schedules=schedules,
            question_type="choice",
            guess_chance=0.25,
            score=1.0,
            offered=Rating.GOOD,
            rating=rating,
            response='{"picked": [0]}',
            took_ms=4_200,
            retrievability=None if first else 0.875,
            due=(due or DueDay(20_003)) if schedules else None,
            policy=policy or Policy(),
        )

    return make


@pytest.fixture
def answer(progress: Progress, review: Review) -> Answer:
    """Return a function that logs an answer and puts what it makes of the card, in one transaction."""

    def give(card: str, *terms: object, day: int = 20_000, **more: object) -> Entry:
        with progress.transaction():
            entry = progress.append(review(*terms, **more), card, Moment(day * 86_400_000, 60), day)
            progress.rebuild_card(card)
        return entry

    return give


@pytest.fixture
def program() -> Iterator[Program]:
    """Return a function that runs Python code in another process, by default with the same SQLite as here."""
    started: list[subprocess.Popen[str]] = []

    def start(code: str, *arguments: Path | str, sqlite: str | None = None) -> subprocess.Popen[str]:
        own = "stdlib" if LIBRARY == "sqlite3" else "pysqlite3"
        process = subprocess.Popen(
            [sys.executable, "-c", code, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "OCREQUIZ_SQLITE": sqlite or own},
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()
