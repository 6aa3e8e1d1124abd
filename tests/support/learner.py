"""A learner in a test: decks on disk, a progress file of their own, and a clock that can be moved."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ocrequiz.questions.card import CardId
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Entry, Mode, Reviewed
from ocrequiz.scheduling.memory import Standing
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.progress import Progress
from ocrequiz.study.session import Session
from ocrequiz.workspace.workspace import Options, Workspace

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""A Monday morning."""

CAPITALS = """
format: 1
id: capitals
title: Capitals
description: Four capitals of Europe.
documents:
  - {id: atlas, file: atlas.md}
questions:
  - id: france
    type: basic
    question: What is the capital of France?
    answer: Paris
    hint: It lies on the Seine.
    explanation: Paris has been the capital for most of a thousand years.
    tags: [europe::west]
    reverse: true
    cite: {document: atlas, quote: Paris is the capital of France}
  - id: spain
    type: choice
    question: What is the capital of Spain?
    answer: Madrid
    distractors: [Seville, {text: Toledo, feedback: Toledo was the capital until 1561.}]
    explanation: The court moved to Madrid in 1561.
    tags: [europe::south]
    cite: {document: atlas, quote: Madrid took over from Toledo in 1561}
  - id: italy
    type: truefalse
    statement: Milan is the capital of Italy.
    answer: false
    correction: Rome is the capital of Italy.
    tags: [europe::south]
    cite: {document: atlas, quote: Rome has been the capital of Italy since 1871}
  - id: poland
    type: cloze
    text: "The capital of Poland is {{c1::Warsaw}}, on the {{c2::Vistula::a river}}."
    typed: true
    tags: [europe::east]
    cite: {document: atlas, quote: Warsaw lies on the Vistula}
"""
"""A deck of six cards, with every type and a document."""

ATLAS = """# Capitals of Europe

## West

Paris is the capital of France. It lies on the Seine.

## South

Madrid took over from Toledo in 1561. Rome has been the capital of Italy since 1871.

## East

Warsaw lies on the Vistula and is the capital of Poland.
"""


class Learner:
    """Someone who studies on a machine of their own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.when = START
        self.decks = home / "given"
        self.decks.mkdir(parents=True)
        self.progress = home / "progress.db"

    def clock(self) -> Moment:
        """Tell the learner's time."""
        return Moment.of(self.when)

    def wait(self, **time: float) -> None:
        """Let time pass; the arguments are those of timedelta."""
        self.when += timedelta(**time)

    def write(self, name: str, text: str) -> Path:
        """Write a file into the folder of decks."""
        path = self.decks / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
        return path

    def write_capitals(self) -> Path:
        """Write the deck of capitals with its document."""
        self.write("atlas.md", ATLAS)
        return self.write("capitals.yaml", CAPITALS)

    def write_basics(self, count: int, deck: str = "many", extra: str = "") -> Path:
        """Write a deck of basic questions `q1`, `q2`, and so on."""
        questions = "".join(
            f"  - {{id: q{number}, type: basic, question: Question {number}?, answer: Answer {number}}}\n"
            for number in range(1, count + 1)
        )
        return self.write(
            f"{deck}.yaml", f"format: 1\nid: {deck}\ntitle: {deck.title()}\n{extra}questions:\n{questions}"
        )

    def write_settings(self, text: str) -> None:
        """Write the settings file."""
        self.home.mkdir(parents=True, exist_ok=True)
        (self.home / "settings.toml").write_text(textwrap.dedent(text), encoding="utf-8")

    def open(self) -> Workspace:
        """Open the workspace over the learner's decks alone."""
        environment = {"OCREQUIZ_HOME": str(self.home)}
        return Workspace.open(
            Options(
                progress=self.progress,
                decks=(self.decks,),
                clock=self.clock,
                environment=environment,
                shipped=False,
            )
        )

    def standing(self, card: str) -> Standing:
        """Read a card's standing from the progress file."""
        with Progress.open(self.progress, "test") as progress:
            return progress.standing(card)

    def rows(self) -> list[Entry]:
        """Read the rows of the log that count."""
        with Progress.open(self.progress, "test") as progress:
            return list(progress.history())

    def ratings(self) -> list[tuple[str, Rating]]:
        """Read which cards were rated how, in order."""
        return [(row.card, row.event.rating) for row in self.rows() if isinstance(row.event, Reviewed)]


def begin(
    workspace: Workspace,
    decks: Sequence[str] = (),
    *,
    tags: Sequence[str] = (),
    limit: int | None = None,
    mode: Mode = Mode.REVIEW,
) -> Session:
    """Begin a sitting."""
    return workspace.study(decks, tags=tags, limit=limit, mode=mode)


def asked(session: Session) -> str:
    """Return the id of the card that is asked, or an empty text at the end."""
    return "" if session.card is None else str(session.card.id)


def card_id(text: str) -> CardId:
    """Read `deck/question#part`."""
    return CardId.parse(text)


def answer(session: Session, learner: Learner, rating: Rating | None = None) -> str:
    """Answer the card that is asked with its solution, rate it, and return its id."""
    card = session.card
    assert card is not None
    session.respond(card.question.solution(card.id.part), learner.clock())
    session.rate(rating, learner.clock())
    return str(card.id)


def finish(session: Session, learner: Learner) -> list[str]:
    """Answer everything until the sitting closes; return the cards in order."""
    cards = []
    while session.card is not None:
        cards.append(answer(session, learner, Rating.EASY))
    return cards


def go_to(session: Session, learner: Learner, card: str) -> None:
    """Answer until `card` is asked."""
    while asked(session) != card:
        answer(session, learner, Rating.EASY)
