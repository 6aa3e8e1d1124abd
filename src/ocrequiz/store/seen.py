"""What did the learner see last time: kept, so that a changed deck can be explained."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ocrequiz.store.engine import Connection, Row
from ocrequiz.store.rows import text
from ocrequiz.store.statements import statement

_SEEN_AS: Final = statement("seen_as")
_NOTE_SEEN: Final = statement("note_seen")
_COPY_SEEN: Final = statement("copy_seen")


@dataclass(frozen=True, slots=True)
class Seen:
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
