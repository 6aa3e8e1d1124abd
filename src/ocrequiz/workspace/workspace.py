"""The one door every face uses: it opens what a learner has, starts sittings, and says what is due."""

from __future__ import annotations

import os
import platform
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ocrequiz.errors import Finding, WrongUse
from ocrequiz.library.holdings import Counts, Holdings
from ocrequiz.library.shelf import Shelf
from ocrequiz.settings import Settings, read_settings
from ocrequiz.store.tallies import Tallies
from ocrequiz.workspace.clock import Clock, system_clock
from ocrequiz.workspace.home import Activity, DeckLine, Home
from ocrequiz.workspace.places import Places, deck_search_path, path_from, usual_places
from ocrequiz.workspace.shipped import shipped_decks

# What is there to study is counted on the start path; the rest is imported by who needs it.
if TYPE_CHECKING:
    from ocrequiz.library.library import Library
    from ocrequiz.questions.card import Card, CardId
    from ocrequiz.scheduling.events import Entry, Mode, Reviewed
    from ocrequiz.settings.writing import Change
    from ocrequiz.study.session import Session
    from ocrequiz.workspace.browsing import Browser
    from ocrequiz.workspace.card_info import CardInfo
    from ocrequiz.workspace.documents import DocumentMap
    from ocrequiz.workspace.editing import Edit
    from ocrequiz.workspace.examination import Examination
    from ocrequiz.workspace.passages import Passage
    from ocrequiz.workspace.pictures import PictureRefused, Which
    from ocrequiz.workspace.quizzes import QuizDesk
    from ocrequiz.workspace.watching import Watch


@dataclass(frozen=True, slots=True)
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


class Workspace:
    """Everything of one learner, open."""

    def __init__(
        self, holdings: Holdings, places: Places, clock: Clock, environment: Mapping[str, str]
    ) -> None:
        self._holdings = holdings
        self._environment = environment
        self.places = places
        self.now = clock
        """Tell the present moment."""

    @classmethod
    def open(cls, options: Options) -> Self:
        """Open settings, decks and progress.

        Raises WrongUse for settings that make no sense, EnvironmentFailed where a file cannot be opened.
        """
        places, settings = find_places(options)
        with ExitStack() as opened:
            tallies = opened.enter_context(Tallies.open(places.progress, device=platform.node() or "unknown"))
            shelf = opened.enter_context(closing(Shelf(places.index, search_path(options, places))))
            workspace = cls(Holdings(shelf, tallies, settings), places, options.clock, options.environment)
            workspace.refresh()
            opened.pop_all()
        return workspace

    def close(self) -> None:
        """Close the files."""
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
        if self._holdings.unreconciled():
            self._library.reconcile(self.now())
        return changed

    def home(self) -> Home:
        """Describe the decks and what they hold today."""
        holdings, now = self._holdings, self.now()
        return Home(
            decks=tuple(
                DeckLine.of(deck, holdings.counts_today(deck.id, now)) for deck in holdings.decks.values()
            ),
            is_first_run=holdings.tallies.is_empty(),
            decks_folder=self.places.decks,
            problems=holdings.shelf.findings,
        )

    def activity(self) -> Activity:
        """Say what the last days held and what tomorrow will; asked after the first frame."""
        from ocrequiz.library.activity import activity

        return activity(self._holdings, self.now())

    def watch(self) -> Watch:
        """Return what notices, from another thread, that files of decks have changed."""
        from ocrequiz.workspace.watching import Watch

        return Watch(self._holdings.shelf.places, self._holdings.shelf.files)

    def due(self, decks: Sequence[str] = ()) -> list[tuple[str, str, Counts]]:
        """Return id, title and today's counts of some decks, or of all."""
        holdings, now = self._holdings, self.now()
        chosen = self.choose(decks) if decks else list(holdings.decks)
        return [(deck, holdings.deck(deck).title, holdings.counts_today(deck, now)) for deck in chosen]

    def choose(self, names: Sequence[str]) -> list[str]:
        """Turn what a learner wrote into ids of decks: ids, files of decks, or folders of decks.

        Raises WrongUse where a name fits no deck.
        """
        return list(dict.fromkeys(deck for name in names for deck in self._holdings.named(name)))

    def study(
        self,
        decks: Sequence[str] = (),
        *,
        tags: Sequence[str] = (),
        limit: int | None = None,
        mode: Mode | None = None,
        cards: Sequence[CardId] = (),
    ) -> Session:
        """Begin a sitting over some decks, or over all; `mode` None means review. With `cards` only those are asked.

        Raises WrongUse for a deck that is not there.
        """
        from ocrequiz.questions.shuffle import seed_for
        from ocrequiz.scheduling.events import Mode
        from ocrequiz.study.session import Session
        from ocrequiz.study.wish import Wish

        now = self.now()
        named = decks or tuple(dict.fromkeys(card.deck for card in cards))
        chosen = tuple(self.choose(named) if named else self._holdings.decks)
        if not chosen:
            message = "There is no deck to study."
            raise WrongUse(message, f"Put one into {self.places.decks} with: ocrequiz add FILE")
        seed = seed_for(self._holdings.study_day(now), *chosen)
        return Session(
            self._library, Wish(chosen, tuple(tags), limit, tuple(cards), mode or Mode.REVIEW, seed), now
        )

    def browse(self) -> Browser:
        """Open the list of all cards, in which they are sought, put away and studied."""
        from ocrequiz.workspace.browsing import Browser

        return Browser(self._library, self.study, self.now)

    def document_map(self, deck: str, document: str = "") -> DocumentMap:
        """Describe a document of a deck, sentence by sentence, with who asks about each; without a name its first.

        Raises WrongUse where there is no such deck or document, EnvironmentFailed where it cannot be read.
        """
        from ocrequiz.workspace.documents import document_map

        return document_map(self._library, deck, document)

    @cached_property
    def quizzes(self) -> QuizDesk:
        """Where quizzes are begun, taken up again, looked back on and printed."""
        from ocrequiz.workspace.quizzes import QuizDesk

        return QuizDesk(self._library, self.choose, self.now)

    def passages(self, card: Card) -> tuple[Passage, ...]:
        """Find the passages that a card's question cites.

        Raises EnvironmentFailed where a document cannot be read.
        """
        from ocrequiz.workspace.passages import passages

        return passages(self._holdings.deck(card.id.deck), card.question)

    def picture(self, card: Card, which: Which) -> bytes | PictureRefused:
        """Read a picture of a card's question, or say why it cannot be."""
        from ocrequiz.workspace.pictures import read_picture

        return read_picture(self._holdings.deck(card.id.deck).folder, card, which)

    def card_info(self, card: Card) -> CardInfo:
        """Gather what is known of a card.

        Raises ProgressFailed where its history cannot be read.
        """
        from ocrequiz.workspace.card_info import card_info

        return card_info(self._library, card, self.now())

    def prepare_edit(self, card: Card) -> Edit:
        """Get a card's question ready for the learner's editor; a deck that came along is copied first.

        Raises WrongUse where there is no editor or the deck cannot be copied, EnvironmentFailed where its files
        cannot be.
        """
        from ocrequiz.workspace.editing import prepare_edit

        edit, is_copied = prepare_edit(
            self._library, card.id, self.places.decks, shipped_decks(), self._environment
        )
        if is_copied:
            self.refresh()
        return edit

    def take_in_edit(self, card: Card) -> tuple[Finding, ...]:
        """Read a deck again after its file was edited.

        Where mistakes keep the question from being asked they are returned, and the deck stays in use as it was.
        """
        from ocrequiz.workspace.editing import mistakes

        found = mistakes(self._library, card.id)
        if not found:
            self.refresh()
        return found

    def reviews(
        self, decks: Sequence[str] = (), since_day: int | None = None, limit: int | None = None
    ) -> Iterator[tuple[Entry, Reviewed]]:
        """Yield the answers given and not taken back, the earliest first; with `limit` only the last so many.

        A deck that is not there any more may be named by its id: its history stays.
        """
        from ocrequiz.scheduling.events import Reviewed

        known = (([name] if self._library.was_studied(name) else self.choose([name])) for name in decks)
        names = [deck for found in known for deck in found]
        entries = self._library.progress.history(decks=names or None, since_day=since_day)
        found = ((entry, entry.event) for entry in entries if isinstance(entry.event, Reviewed))
        return found if limit is None else iter(deque(found, maxlen=limit))

    def examine(self, *, repair: bool = False) -> Examination:
        """Examine the progress file; with `repair`, rebuild every memory from the log first."""
        from ocrequiz.workspace.examination import examine_library

        return examine_library(self._library, self.places, repair=repair)


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
