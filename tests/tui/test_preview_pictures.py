"""What the preview looks like: pictures that were looked at before they were accepted.

Look at new ones, then accept them with `pytest tests/tui/test_preview_pictures.py --snapshot-update`.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from learner import CAPITALS, Learner

from ocrequiz.tui.screens.preview.app import PreviewApp
from ocrequiz.workspace.previewing import look, open_apart
from ocrequiz.workspace.workspace import Options

Compare = Callable[..., bool]
MORE = """
  - {id: broken, type: choice, question: What is the capital of Norway?, answer: Oslo, distractors: []}
  - id: later
    type: choice
    status: draft
    question: What is the capital of Norway?
    answer: Oslo
    distractors: [Bergen]
    explanation: Since 1814.
    cite: {document: atlas, quote: Oslo is the capital}
"""
SHOTS = {
    "tried-dark-80x24": ("dark", (80, 24), ["j", "j", "1"]),
    "broken-light-80x24": ("light", (80, 24), ["end", "k"]),
    "draft-light-120x40": ("light", (120, 40), ["end", "space"]),
}
"""For each picture its theme, its size, and what is pressed."""


@pytest.mark.parametrize("shot", SHOTS)
def test_the_preview_looks_as_it_did(snap_compare: Compare, learner: Learner, shot: str) -> None:
    """A card, what is wrong in the place of one, and what an author is told of a draft."""
    theme, size, keys = SHOTS[shot]
    learner.write_settings(f'[display]\ntheme = "{theme}"\nanimations = false\n')
    file = learner.write("capitals.yaml", CAPITALS.rstrip() + MORE)
    environment = {"OCREQUIZ_HOME": str(learner.home)}
    with open_apart(
        file, Options(learner.progress, clock=learner.clock, environment=environment)
    ) as workspace:
        app = PreviewApp(workspace, file, look(file))
        assert snap_compare(app, terminal_size=size, press=keys)
