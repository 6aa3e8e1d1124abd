"""Answer due cards as a face does: respond, take a rating, and hold the next card ready to be drawn."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from made_decks import cloze, make_home
from stepping import serve

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.session import Session
from ocrequiz.study.view import Asking
from ocrequiz.workspace.workspace import Options, Workspace

DECK = "made"
AGAIN_EVERY = 10
"""One answer in so many is Again."""


class Learner:
    """Someone who learned the deck sixty days ago."""

    def __init__(self, folder: Path, cards: int) -> None:
        make_home(folder, DECK, cards, (cloze,), "[study]\nnew_per_day = 9999\nreviews_per_day = 9999\n")
        self._days_ago = 60
        self.workspace = Workspace.open(Options(clock=self.now, shipped=False))
        session = self.workspace.study([DECK])
        while session.card is not None:
            self._answer(session, Rating.EASY)
        self._days_ago = 0
        self._session = self.workspace.study([DECK])
        self._numbers = count()

    def now(self) -> Moment:
        """Tell the learner's time."""
        return Moment.of(datetime.now().astimezone() - timedelta(days=self._days_ago))

    def step(self) -> None:
        """Answer the card that is asked, and have the next one."""
        self._answer(self._session, Rating.GOOD if next(self._numbers) % AGAIN_EVERY else Rating.AGAIN)
        assert isinstance(self._session.view.phase, Asking)

    def _answer(self, session: Session, rating: Rating) -> None:
        assert session.card is not None
        session.respond(session.card.question.solution(session.card.id.part), self.now())
        session.rate(rating, self.now())


def main() -> None:
    """Learn so many cards in the home of this process, then answer them when told to."""
    learner = Learner(Path.home(), int(sys.argv[1]))
    facts = {fact.name: fact.value for fact in learner.workspace.examine().facts}
    serve(" ".join(str(facts[name]) for name in ("engine", "journal_mode", "synchronous")), learner.step)


if __name__ == "__main__":
    main()
