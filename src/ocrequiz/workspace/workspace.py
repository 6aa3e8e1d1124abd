"""The one door every face uses: it starts sittings, says what is due, and leads to whatever else is asked."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from ocrequiz.errors import Finding, WrongUse
from ocrequiz.library.holdings import Counts
from ocrequiz.workspace.opened import Opened
from ocrequiz.workspace.options import Options, find_places, search_path
from ocrequiz.workspace.shipped import shipped_decks

# What is there to study is counted on the start path; the rest is imported by who needs it.
if TYPE_CHECKING:
    from ocrequiz.questions.card import Card, CardId
    from ocrequiz.scheduling.events import Entry, Mode, Reviewed
    from ocrequiz.study.session import Session
    from ocrequiz.workspace.bench import Bench
    from ocrequiz.workspace.browsing import Browser
    from ocrequiz.workspace.card_info import CardInfo
    from ocrequiz.workspace.documents import DocumentMap
    from ocrequiz.workspace.editing import Edit
    from ocrequiz.workspace.exam_date import ExamDesk
    from ocrequiz.workspace.examination import Examination
    from ocrequiz.workspace.fitting import FitDesk
    from ocrequiz.workspace.home import Activity, Home
    from ocrequiz.workspace.news import NewsDesk
    from ocrequiz.workspace.passages import Passage
    from ocrequiz.workspace.pictures import PictureRefused, Which
    from ocrequiz.workspace.quizzes import QuizDesk
    from ocrequiz.workspace.retention import Prospect
    from ocrequiz.workspace.statistics import Statistics
    from ocrequiz.workspace.watching import Watch

__all__ = ["Options", "Workspace", "find_places", "search_path"]


class Workspace(Opened):
    """Everything of one learner, open: each thing that is asked has its module beside this one."""

    def home(self) -> Home:
        """Describe the decks and what they hold today."""
        from ocrequiz.workspace.home import DeckLine, Home

        holdings, now = self._holdings, self.now()
        return Home(
            decks=tuple(
                DeckLine.of(deck, holdings.counts_today(deck.id, now), holdings.exam_ahead(deck.id, now))
                for deck in holdings.decks.values()
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

    def exam_ahead(self, deck: str) -> date | None:
        """Return the day of a deck's exam; None where none is ahead."""
        found = self._holdings.exam_ahead(deck, self.now())
        return None if found is None else found[0]

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
        for_exam: bool = False,
    ) -> Session:
        """Begin a sitting over some decks, or over all; `mode` None means review. With `cards` only those are asked.

        With `for_exam` those are asked, due or not, that are least likely to be remembered at the exam.

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
        if self._holdings.unreconciled(now):
            self._library.reconcile(now)
        seed = seed_for(self._holdings.study_day(now), *chosen)
        wish = Wish(chosen, tuple(tags), limit, tuple(cards), mode or Mode.REVIEW, for_exam, seed)
        return Session(self._library, wish, now)

    def browse(self) -> Browser:
        """Open the list of all cards, in which they are sought, put away and studied."""
        from ocrequiz.workspace.browsing import Browser

        return Browser(self._library, self.study, self.now)

    def document_map(self, deck: str, document: str = "") -> DocumentMap:
        """Describe a document of a deck, with who asks about each sentence and what is known; without a name its first.

        Raises WrongUse where there is no such deck or document, EnvironmentFailed where it cannot be read.
        """
        from ocrequiz.workspace.documents import document_map

        return document_map(self._holdings, self.now(), deck, document)

    def statistics(self, decks: Sequence[str] = (), days: int | None = None) -> Statistics:
        """Gather the statistics of some decks, or of all, over the last `days`, or all of time.

        Raises WrongUse for a deck that is not there.
        """
        from ocrequiz.workspace.statistics import gather

        return gather(self._holdings, self.choose(decks), self.now(), days)

    def counting(self, decks: Sequence[str] = (), days: int | None = None) -> Callable[[], Statistics]:
        """Return what gathers the same over files that it opens itself, so that another thread may call it.

        Raises WrongUse for a deck that is not there.
        """
        from ocrequiz.workspace.statistics import counting

        return counting(self._holdings, self.places, self.choose(decks), self.now(), days)

    @cached_property
    def quizzes(self) -> QuizDesk:
        """Where quizzes are begun, taken up again, looked back on and printed."""
        from ocrequiz.workspace.quizzes import QuizDesk

        return QuizDesk(self._library, self.choose, self.now)

    @cached_property
    def bench(self) -> Bench:
        """Where authors see what changed in decks, what is asked about, and what learners remarked."""
        from ocrequiz.workspace.bench import Bench

        return Bench(self._library, self.choose, self._environment)

    @cached_property
    def news(self) -> NewsDesk:
        """Where the learner is told, once, that decks they study have changed."""
        from ocrequiz.workspace.news import NewsDesk

        return NewsDesk(self._library, self.now)

    @property
    def may_have_news(self) -> bool:
        """Whether a deck that the learner studies is another than they were told of."""
        holdings = self._holdings
        return any(holdings.tallies.is_untold(deck.id, deck.fingerprint) for deck in holdings.decks.values())

    @cached_property
    def exams(self) -> ExamDesk:
        """Where exams of decks are set, and where the learner sees how ready they are."""
        from ocrequiz.workspace.exam_date import ExamDesk

        return ExamDesk(self._library, self.change_settings)

    @cached_property
    def fits(self) -> FitDesk:
        """Where the memory model is fitted to the learner."""
        from ocrequiz.workspace.fitting import FitDesk

        return FitDesk(self._library)

    def prospect(self, decks: Sequence[str] = ()) -> Prospect:
        """Gather what it takes to compare desired retentions by a year of study of some decks, or of all.

        Raises WrongUse where there is no such deck, or none at all.
        """
        from ocrequiz.workspace.retention import prospect

        chosen = self.choose(decks) if decks else list(self._holdings.decks)
        if not chosen:
            raise WrongUse("There is no deck to look ahead for.", "Put one in place with: ocrequiz add FILE")
        return prospect(self._library, chosen, self.now())

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
            self.news.take_in_edit(card.id.deck, self.refresh)
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
