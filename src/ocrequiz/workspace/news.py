"""What is a learner told, once, when decks they study have changed?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from ocrequiz.library.library import Library
from ocrequiz.library.news import News, Novelty, news_of
from ocrequiz.library.shelved import ShelvedDeck
from ocrequiz.questions.card import CardId
from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment
from ocrequiz.workspace.deciding import Decision, decided

_STEP: Final = 100
"""Cards compared in one go."""

__all__ = ["NOVELTIES", "DeckNews", "News", "NewsDesk", "Novelty"]


NOVELTIES: Final[Mapping[Novelty, str]] = {
    Novelty.ANSWERED: "the answer is another now.",
    Novelty.REWORDED: "worded anew; what you remember of it is kept.",
    Novelty.GONE: "no deck asks it any more; its history is kept.",
}
"""What each kind of news means to a learner."""


@record
class DeckNews:
    """What has changed in one deck."""

    deck: str
    title: str
    fingerprint: str
    news: tuple[News, ...]

    def of(self, novelty: Novelty) -> tuple[News, ...]:
        """Return the news of one kind."""
        return tuple(each for each in self.news if each.novelty is novelty)


class NewsDesk:
    """Finds out what is new, keeps that it was told, and lets cards be relearned."""

    def __init__(self, library: Library, now: Callable[[], Moment]) -> None:
        self._library = library
        self._now = now

    def gather(self) -> tuple[DeckNews, ...]:
        """Find what is new in decks that have changed since the learner was last told, and keep that they are told.

        Raises ProgressFailed where that cannot be kept.
        """
        return tuple(each for each in self.search() if each is not None)

    def search(self) -> Iterator[DeckNews | None]:
        """Yield what `gather` finds, deck by deck, and None now and then meanwhile, so that a screen can go on."""
        for deck in list(self._library.decks.values()):
            for each in self._look(deck):
                if each is not None:
                    self._keep(each)
                if each is None or each.news:
                    yield each

    def take_in_edit(self, deck: str, read: Callable[[], object]) -> None:
        """Have a deck read again that the learner has edited: what this changes is no news, what was news stays.

        Raises ProgressFailed where it cannot be kept.
        """
        before = {each.card for each in self._news(deck)}
        read()
        own = [each for each in self._news(deck) if each.card not in before]
        changed = self._library.decks.get(deck)
        if changed is not None and not before:
            self._keep(DeckNews(deck, changed.title, changed.fingerprint, tuple(own)))
        else:
            with self._library.progress.transaction():
                self._note_seen(own)

    def relearn(self, news: Sequence[DeckNews]) -> int:
        """Let the cards whose answer has changed be due now, and return how many there are.

        Raises ProgressFailed where it cannot be written; then nothing is.
        """
        cards = [each.card for deck in news for each in deck.of(Novelty.ANSWERED)]
        standings = {card: self._library.progress.standing(str(card)) for card in cards}
        now = self._now()
        events = decided(Decision.RELEARN, standings, now, self._library.study_day(now)).events
        return len(self._library.note_each(events, now))

    def _news(self, deck: str) -> tuple[News, ...]:
        """Return what is new in a deck, where it is there and the learner was not told yet."""
        found = self._library.decks.get(deck)
        looked = () if found is None else self._look(found)
        return tuple(news for each in looked if each is not None for news in each.news)

    def _look(self, deck: ShelvedDeck) -> Iterator[DeckNews | None]:
        """Yield what is new in a deck, where it is another than the learner was told of; maybe nothing is."""
        progress = self._library.progress
        if not progress.is_untold(deck.id, deck.fingerprint):
            return
        seen = [(CardId.parse(card), was) for card, was in progress.seen_of_deck(deck.id)]
        news = []
        for number, (name, was) in enumerate(seen, 1):
            if number % _STEP == 0:
                yield None
            card = self._library.card(name)
            is_known = card is None and progress.standing(str(name)).memory is not None
            if (each := news_of(name, card, was, is_known=is_known)) is not None:
                news.append(each)
        yield DeckNews(deck.id, deck.title, deck.fingerprint, tuple(news))

    def _keep(self, told: DeckNews) -> None:
        """Keep that the learner was told, as if they had seen the cards as they are now."""
        progress = self._library.progress
        with progress.transaction():
            self._note_seen(told.news)
            progress.note_told(told.deck, told.fingerprint, map(str, _gone(told)))

    def _note_seen(self, news: Iterable[News]) -> None:
        for each in news:
            if each.now is not None:
                self._library.progress.note_seen(str(each.card), each.now)


def _gone(told: DeckNews) -> Iterator[CardId]:
    yield from (each.card for each in told.of(Novelty.GONE))
