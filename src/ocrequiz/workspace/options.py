"""What may the one who starts the program choose, and where is everything then?"""

from __future__ import annotations

import os
from dataclasses import field, replace
from pathlib import Path

from ocrequiz.records import record
from ocrequiz.settings import Settings, read_settings
from ocrequiz.workspace.clock import Clock, system_clock
from ocrequiz.workspace.places import Places, deck_search_path, path_from, usual_places
from ocrequiz.workspace.shipped import shipped_decks


@record
class Options:
    """What the one who starts the program may choose."""

    progress: Path | None = None
    """The progress file; None means that of the environment, the settings, or the usual one."""
    decks: tuple[Path, ...] = ()
    """Deck files or folders to look in before all others."""
    clock: Clock = system_clock
    shipped: bool = True
    """Whether the decks that come with the program are among them."""
    environment: dict[str, str] = field(default_factory=lambda: dict(os.environ))


def find_places(options: Options) -> tuple[Places, Settings]:
    """Return where things are kept, by options, environment, settings, or as usual; and the settings."""
    places = usual_places(options.environment)
    settings = read_settings(places.settings)
    progress = options.progress or options.environment.get("OCREQUIZ_PROGRESS") or settings.paths.progress
    return (
        replace(
            places,
            progress=path_from(str(progress)) if progress else places.progress,
            decks=path_from(settings.paths.decks) if settings.paths.decks else places.decks,
        ),
        settings,
    )


def search_path(options: Options, places: Places) -> list[Path]:
    """Return where decks are looked for, first to last: given, environment, the learner's own, shipped."""
    shipped = [shipped_decks()] if options.shipped else []
    return [*options.decks, *deck_search_path(options.environment), places.decks, *shipped]
