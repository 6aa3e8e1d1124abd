"""What standing does the log give? The cache is rebuilt from it, to the bit."""

from __future__ import annotations

from typing import Final

from ocrequiz.scheduling.memory import Standing
from ocrequiz.store.engine import Row
from ocrequiz.store.lineage import history_of
from ocrequiz.store.log import Log
from ocrequiz.store.memory import known_cards, put_standing
from ocrequiz.store.rollups import recount
from ocrequiz.store.rows import Damaged, integer
from ocrequiz.store.statements import statement
from ocrequiz.text import one_line

_UNDOINGS: Final = statement("undoings")
_STRIKE: Final = statement("strike")
_CLEAR: Final = statement("clear_undone")
_FORGET: Final = statement("forget_reconciled")

_AT_ONCE: Final = 500
"""Cards whose history is held in memory at one time."""


def replayed(log: Log, card: str) -> Standing:
    """Return the standing that the log gives a card, by the parameters adopted now."""
    # Only an undoing and the doctor need the scheduler's library here; a start must not load it.
    from ocrequiz.scheduling.replay import replay

    try:
        return replay(history_of(log, card), log.adopted_parameters())
    except (ValueError, ArithmeticError) as error:
        raise Damaged(f"answers that cannot be replayed ({one_line(str(error))})") from error


def rebuild_card(log: Log, card: str) -> Standing:
    """Put the standing that the log gives a card, and return it."""
    standing = replayed(log, card)
    put_standing(log.connection, card, standing)
    return standing


def rebuild_cards(log: Log) -> int:
    """Put the standing of every card, and return how many cards there are."""
    from ocrequiz.scheduling.batch import replay_each

    cards, parameters = known_cards(log.connection), log.adopted_parameters()
    for start in range(0, len(cards), _AT_ONCE):
        some = cards[start : start + _AT_ONCE]
        try:
            standings = replay_each([history_of(log, card) for card in some], parameters)
        except (ValueError, ArithmeticError) as error:
            raise Damaged(f"answers that cannot be replayed ({one_line(str(error))})") from error
        for card, standing in zip(some, standings, strict=True):
            put_standing(log.connection, card, standing)
    return len(cards)


def rebuild_all(log: Log) -> int:
    """Derive everything from the log anew, and return how many cards there are.

    Which cards are asked is for the decks to say: each is reconciled again when it is met.
    """
    log.connection.execute(_CLEAR)
    log.connection.executemany(_STRIKE, [(sequence,) for sequence in sorted(undone_rows(log))])
    log.connection.execute(_FORGET)
    recount(log.connection)
    return rebuild_cards(log)


def undone_rows(log: Log) -> set[int]:
    """Return the sequences of the rows that do not count, by the log itself: an undoing may be undone."""
    struck: set[int] = set()
    rows: list[Row] = log.connection.execute(_UNDOINGS).fetchall()
    for undoing, target in rows:
        if integer(undoing) not in struck:
            struck.add(integer(target))
    return struck
