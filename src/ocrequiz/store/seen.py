"""What did the learner see last time: kept, so that a changed deck can be explained."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from ocrequiz.store.engine import Connection, Row
from ocrequiz.store.rows import integer, text
from ocrequiz.store.statements import statement

_SEEN_AS: Final = statement("seen_as")
_NOTE_SEEN: Final = statement("note_seen")
_COPY_SEEN: Final = statement("copy_seen")
_SEEN_OF_A_DECK: Final = statement("seen_of_a_deck")
_FORGET: Final = statement("forget_seen")
_IS_UNTOLD: Final = statement("is_untold")
_NOTE_TOLD: Final = statement("note_told")


class Seen(NamedTuple):
    """A card as it was when last answered."""

    wording: str
    """What was asked."""
    answer: str
    """What was right."""
    citation: str
    """Where in the document it comes from; empty where the question cites nothing."""


def seen_as(connection: Connection, card: str) -> Seen | None:
    """Return the card as last seen, or None where it never was."""
    row: Row | None = connection.execute(_SEEN_AS, (card,)).fetchone()
    if row is None:
        return None
    wording, answer, citation = row
    return Seen(text(wording), text(answer), text(citation))


def note_seen(connection: Connection, card: str, seen: Seen) -> None:
    """Keep what is seen now; nothing is written where it is what was seen last time."""
    connection.execute(_NOTE_SEEN, (card, seen.wording, seen.answer, seen.citation))


def copy_seen(connection: Connection, old: str, new: str) -> None:
    """Let a renamed card be known as it was last seen under its old name."""
    connection.execute(_COPY_SEEN, (new, old))


def seen_of_deck(connection: Connection, deck: str) -> list[tuple[str, Seen]]:
    """Return each card of a deck that was ever answered, as it was last seen; those gone from it too."""
    rows: list[Row] = connection.execute(_SEEN_OF_A_DECK, (deck, deck)).fetchall()
    return [
        (text(card), Seen(text(wording), text(answer), text(citation)))
        for card, wording, answer, citation in rows
    ]


def is_untold(connection: Connection, deck: str, fingerprint: str) -> bool:
    """Tell whether cards of a deck were ever answered, and the learner was not told of this version of it."""
    row: Row = connection.execute(_IS_UNTOLD, (deck, deck, deck, fingerprint)).fetchone()
    return integer(row[0]) == 1


def note_told(connection: Connection, deck: str, fingerprint: str, gone: Iterable[str]) -> None:
    """Keep that the learner was told of a version of a deck; what they saw of cards that are gone is forgotten."""
    connection.execute(_NOTE_TOLD, (deck, fingerprint))
    connection.executemany(_FORGET, [(card,) for card in gone])
