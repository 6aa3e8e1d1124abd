"""A learner with the deck of capitals, who would rather have lines than a screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from learner import Learner


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    """A learner whose only deck is that of capitals."""
    learner = Learner(tmp_path / "machine")
    learner.write_capitals()
    return learner
