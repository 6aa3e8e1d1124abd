"""What home tells of changed decks looks like: pictures that were looked at before they were accepted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from learner import CAPITALS, Learner, answer, begin

from ocrequiz.tui.app import OcrequizApp

PICTURES = {"dark": (80, 24), "light": (120, 40)}
"""The size for each theme."""


@pytest.fixture
def learner(home: Path) -> Learner:
    """A learner whose paths look the same on every machine, since they lie in their home folder."""
    learner = Learner(home / "student")
    learner.write_capitals()
    return learner


@pytest.mark.parametrize("theme", PICTURES)
def test_what_has_changed(snap_compare: Callable[..., bool], learner: Learner, theme: str) -> None:
    """The old answer over the new one, what a rewording keeps, and what is gone."""
    learner.write_settings(f'[display]\ntheme = "{theme}"\n')
    with learner.open() as workspace:
        session = begin(workspace)
        for _ in range(4):
            answer(session, learner)
    text = CAPITALS.replace("answer: Madrid", "answer: Cadiz").replace("  - id: italy", "  - id: rome")
    learner.write(
        "capitals.yaml", text.replace("What is the capital of France?", "Which city is France's capital?")
    )
    with learner.open() as workspace:
        assert snap_compare(OcrequizApp(workspace), terminal_size=PICTURES[theme])
