"""How the path of a file is shown: as short as a learner would write it."""

from __future__ import annotations

from pathlib import Path

from ocrequiz.text import Clean, clean


def shown(path: Path | str) -> Clean:
    """Return a path with `~` for the home folder, fit to be shown."""
    try:
        inside = Path(path).relative_to(Path.home())
    except (ValueError, RuntimeError):
        return clean(str(path))
    return clean(str(Path("~") / inside))
