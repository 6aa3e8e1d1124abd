"""Where things are kept on this machine: settings, progress, decks and what can be made anew."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from ocrequiz.errors import WrongUse
from ocrequiz.records import record
from ocrequiz.text import one_line


@record
class Places:
    """The files and folders of one learner."""

    settings: Path
    progress: Path
    decks: Path
    """The learner's own decks."""
    cache: Path
    """What can be deleted at any time."""

    @property
    def index(self) -> Path:
        """The index of parsed decks."""
        return self.cache / "decks.index"

    @property
    def crash_log(self) -> Path:
        """Where a crash is described."""
        return self.cache / "crash.log"


def path_from(text: str) -> Path:
    """Return the path a learner wrote, with `~` as their home.

    Raises WrongUse where the home of such a user cannot be told.
    """
    try:
        return Path(text).expanduser()
    except RuntimeError as error:
        raise WrongUse(f"The path {one_line(text)} names a user whose home cannot be told.") from error


def usual_places(environment: Mapping[str, str]) -> Places:
    """Return the places the system keeps for programs, or those below OCREQUIZ_HOME where that is set."""
    if home := environment.get("OCREQUIZ_HOME"):
        base = path_from(home)
        return Places(base / "settings.toml", base / "progress.db", base / "decks", base / "cache")
    import platformdirs

    return Places(
        settings=platformdirs.user_config_path("ocrequiz", appauthor=False) / "settings.toml",
        progress=platformdirs.user_data_path("ocrequiz", appauthor=False) / "progress.db",
        decks=platformdirs.user_data_path("ocrequiz", appauthor=False) / "decks",
        cache=platformdirs.user_cache_path("ocrequiz", appauthor=False),
    )


def deck_search_path(environment: Mapping[str, str]) -> list[Path]:
    """Return the folders named by OCREQUIZ_DECKS."""
    return [path_from(each) for each in environment.get("OCREQUIZ_DECKS", "").split(os.pathsep) if each]
