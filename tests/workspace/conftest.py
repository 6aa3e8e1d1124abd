"""A learner with an empty folder of decks."""

from __future__ import annotations

from pathlib import Path

import pytest
from learner import Learner


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    """A learner who has no deck yet."""
    return Learner(tmp_path / "machine")
