"""What the statistics look like: pictures that were looked at before they were accepted.

Look at new ones, then accept them with `pytest tests/tui/test_statistics_pictures.py --snapshot-update`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from learner import Learner

from ocrequiz.scheduling.events import Certainty, Mode, Reviewed
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.progress import Progress
from ocrequiz.tui.app import OcrequizApp
from ocrequiz.workspace.workspace import Workspace

Compare = Callable[..., bool]
SMALL, LARGE = (80, 24), (160, 45)

SHOTS = {
    "days-dark-80x24": ("dark", SMALL, ["t"]),
    "retention-light-80x24": ("light", SMALL, ["t", "right", "right"]),
    "cards-light-160x45": ("light", LARGE, ["t", "right", "right", "right"]),
    "prediction-dark-160x45": ("dark", LARGE, ["t", *["right"] * 4]),
    "map-dark-80x24": ("dark", SMALL, ["d", "j", "j", "j"]),
}
"""For each picture its theme, its size, and what is pressed."""


@pytest.fixture
def shot(request: pytest.FixtureRequest) -> str:
    """Return the name of the picture."""
    return str(request.param)


@pytest.fixture
def workspace(tmp_path: Path, shot: str) -> Iterator[Workspace]:
    """The workspace of a learner who studied for four months, in the theme of the picture."""
    learner = Learner(tmp_path / "student")
    learner.write_capitals()
    learner.write_settings(f'[display]\ntheme = "{SHOTS[shot][0]}"\nanimations = false\n')
    learner.open().close()
    live(learner)
    with learner.open() as workspace:
        yield workspace


def live(learner: Learner) -> None:
    """Answer a few cards every other day, some of them wrongly, always the same."""
    cards = ("capitals/france#main", "capitals/spain#main", "capitals/italy#main", "capitals/poland#c1")
    with learner.open() as workspace, Progress.open(learner.progress, "test") as progress:
        for number in range(60):
            for place, card in enumerate(cards[: 1 + number % 4]):
                study(workspace, progress, learner, card, draw=(number * 7 + place * 5) % 11)
            learner.wait(days=2)


def study(workspace: Workspace, progress: Progress, learner: Learner, card: str, draw: int) -> None:
    """Answer one card as the schedule would take it; the outcome and the time follow from `draw`."""
    scheduler = workspace._library.scheduler("capitals")
    now = learner.clock().later(draw * 7_200_000)
    day, memory = now.study_day(4), progress.standing(card).memory
    rating = Rating.AGAIN if draw == 3 else Rating.EASY
    future = scheduler.futures(card, memory, now, day)[rating]
    review = Reviewed(
        mode=Mode.REVIEW, schedules=True, question_type="choice", guess_chance=1 / 3, score=None,
        offered=rating, certainty=tuple(Certainty)[draw % 3], rating=rating, response="{}", took_ms=1_500 * (draw + 1),
        retrievability=None if memory is None else scheduler.retrievability(memory, day), due=future.due,
        policy=scheduler.policy,
    )  # fmt: skip
    with progress.transaction():
        progress.append(review, card, now, day)
        progress.put_standing(card, replace(progress.standing(card), memory=future))


@pytest.mark.parametrize("shot", SHOTS, indirect=True)
def test_the_statistics_look_as_they_were_approved(
    workspace: Workspace, shot: str, snap_compare: Compare
) -> None:
    """Bars, lines and shades with their words, at two sizes, in the dark and in the light."""
    _, size, keys = SHOTS[shot]
    assert snap_compare(OcrequizApp(workspace), press=keys, terminal_size=size)
