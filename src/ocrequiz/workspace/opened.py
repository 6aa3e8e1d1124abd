"""What a learner has, open: settings, decks and progress, which follow what changes in them."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from contextlib import ExitStack, closing
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ocrequiz.library.holdings import Holdings
from ocrequiz.library.shelf import Shelf
from ocrequiz.settings import Settings
from ocrequiz.store.tallies import Tallies
from ocrequiz.workspace.clock import Clock
from ocrequiz.workspace.options import Options, find_places, search_path
from ocrequiz.workspace.places import Places

# What is there to study is counted on the start path; the rest is imported by who needs it.
if TYPE_CHECKING:
    from ocrequiz.errors import ProgressFailed
    from ocrequiz.library.library import Library
    from ocrequiz.settings.writing import Change
    from ocrequiz.workspace.daily_backup import DailyBackup


class Opened:
    """Settings, decks and progress of one learner, open."""

    def __init__(
        self, holdings: Holdings, places: Places, clock: Clock, environment: Mapping[str, str]
    ) -> None:
        self._holdings = holdings
        self._environment = environment
        self._daily: DailyBackup | None = None
        self.places = places
        self.now = clock
        """Tell the present moment."""

    @classmethod
    def open(cls, options: Options) -> Self:
        """Open settings, decks and progress.

        Raises WrongUse for settings that make no sense, EnvironmentFailed where a file cannot be opened.
        """
        places, settings = find_places(options)
        with ExitStack() as files:
            tallies = files.enter_context(Tallies.open(places.progress, device=platform.node() or "unknown"))
            shelf = files.enter_context(closing(Shelf(places.index, search_path(options, places))))
            opened = cls(Holdings(shelf, tallies, settings), places, options.clock, options.environment)
            opened.refresh()
            files.pop_all()
        return opened

    def close(self) -> None:
        """Close the files, once a backup that is being made is whole."""
        if self._daily is not None:
            self._daily.finish()
        self._holdings.tallies.close()
        self._holdings.shelf.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @cached_property
    def _library(self) -> Library:
        from ocrequiz.library.library import Library
        from ocrequiz.store.progress import Progress

        progress = Progress.over(self._holdings.tallies)
        progress.on_new_day = self._begin_day
        return Library(self._holdings.shelf, progress, self._holdings.settings)

    @property
    def settings(self) -> Settings:
        """What the learner has set."""
        return self._holdings.settings

    def change_settings(self, *changes: Change) -> None:
        """Write settings into the learner's file and let them count.

        Raises WrongUse for a value or a file that makes no sense, EnvironmentFailed where it cannot be written.
        """
        from ocrequiz.settings.writing import write_settings

        self._holdings.settings = write_settings(self.places.settings, changes)
        self._library.follow(self._holdings.settings)

    def refresh(self) -> bool:
        """Look at the decks on disk again; tell whether anything changed."""
        changed = self._holdings.shelf.refresh()
        now = self.now()
        if self._holdings.unreconciled(now):
            self._library.reconcile(now)
        return changed

    def _begin_day(self, study_day: int) -> None:
        """Have progress copied once a study day; on the first of all there is nothing to keep yet."""
        if not self._library.progress.has_earlier_days(study_day):
            return
        from ocrequiz.workspace.daily_backup import DailyBackup

        if self._daily is None:
            self._daily = DailyBackup(self.places.progress)
        now = self.now()
        since = now.later(-now.into_the_day(self.settings.study.rollover_hour))
        self._daily.begin(now.as_datetime(), since.as_datetime())

    @property
    def backup_failure(self) -> ProgressFailed | None:
        """Why progress was not copied today, once this is closed; None where it was, or was not due."""
        return None if self._daily is None else self._daily.failure
