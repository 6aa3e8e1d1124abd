"""What the settings look like: pictures that were looked at before they were accepted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from learner import Learner

from ocrequiz.tui.app import OcrequizApp

PICTURES = {
    "small": ((80, 24), "dark", ["s", "down", "down"]),
    "small-light": ((80, 24), "light", ["s", "down", "down"]),
    "wide": ((120, 40), "dark", ["s", "down", "right"]),
    "wide-light": ((120, 40), "light", ["s", "down", "right"]),
    "typing": ((60, 20), "light", ["s", "enter", "1"]),
    "a-key-in-use": ((80, 24), "contrast", ["s", "slash", *"flag", "enter", "enter", "u"]),
}
"""For each picture the size, the theme, and what is pressed."""


@pytest.fixture
def learner(home: Path) -> Learner:
    """A learner whose paths look the same on every machine, since they lie in their home folder."""
    learner = Learner(home / "student")
    learner.write_capitals()
    return learner


@pytest.mark.parametrize("name", PICTURES)
def test_the_settings(snap_compare: Callable[..., bool], learner: Learner, name: str) -> None:
    """Each moment looks as it was accepted."""
    size, theme, keys = PICTURES[name]
    learner.write_settings(f'[study]\nnew_per_day = 5\n[display]\ntheme = "{theme}"\n')
    with learner.open() as workspace:
        assert snap_compare(OcrequizApp(workspace), press=keys, terminal_size=size)
