"""Whether damage is noticed, and what can be rescued."""

from __future__ import annotations

from pathlib import Path
from random import Random

from corruption import corrupt_often
from studied import studied


def test_damage_is_noticed_or_harmless(tmp_path: Path) -> None:
    """Never a crash, never a history that is silently wrong; and what is rescued is as it was written."""
    dice = Random(5)
    came = corrupt_often(studied(tmp_path / "machine", 60, dice), tmp_path, 8, dice)
    assert came.harmless + came.noticed + came.refused == 8
    assert came.rescued > 0
