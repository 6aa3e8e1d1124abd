"""A learner with the deck of capitals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from learner import Learner

from ocrequiz.workspace.workspace import Workspace


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    """A learner whose only deck is that of capitals."""
    learner = Learner(tmp_path / "machine")
    learner.write_capitals()
    return learner


@pytest.fixture
def workspace(learner: Learner) -> Iterator[Workspace]:
    """The learner's workspace, open."""
    with learner.open() as workspace:
        yield workspace
