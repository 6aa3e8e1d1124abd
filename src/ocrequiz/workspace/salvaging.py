"""What is left of a damaged progress file? Rescued for the learner into a new one."""

from __future__ import annotations

from pathlib import Path

from ocrequiz.store.salvage import Salvaged, salvage

__all__ = ["Salvaged", "salvage_progress"]


def salvage_progress(damaged: Path, target: Path) -> Salvaged:
    """Rescue what can be read of a progress file into a new one; the damaged file stays as it is.

    Raises ProgressFailed where nothing can be read, or `target` is there already.
    """
    return salvage(damaged, target)
