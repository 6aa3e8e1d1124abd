"""How much was answered on each day? Counts that grow with each answer, so that nobody has to walk the log.

They follow from the log. An answer adds to them in its own transaction; what is undone or renamed is counted anew for
the cards concerned, and the doctor counts all of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from ocrequiz.scheduling.days import DAY_MS
from ocrequiz.scheduling.events import Certainty, Reviewed
from ocrequiz.scheduling.memory import Due
from ocrequiz.scheduling.stages import MATURE_DAYS, Stage, stage_of
from ocrequiz.store.counts import WHOLE
from ocrequiz.store.dues import due_of
from ocrequiz.store.engine import Connection, Row
from ocrequiz.store.lineage import spans
from ocrequiz.store.rows import integer, optional_text, real, text
from ocrequiz.store.statements import statement

_ANSWER: Final = statement("rollup_answer")
_ADD: Final = statement("rollup_add")
_DROP_EMPTY: Final = statement("rollup_drop_empty")
_CLEAR: Final = statement("rollup_clear")
_ALL: Final = statement("rollup_all")
_LOG: Final = statement("rollup_log")
_SPAN: Final = statement("rollup_span")
_RENAMES: Final = statement("renames")

_MEASURES: Final = 13
_TELLING: Final = 0.99
"""Who is right by guessing more often than so shows nothing by being right."""
_BY_CERTAINTY: Final[Mapping[tuple[str | None, bool], tuple[int, ...]]] = {
    (sure, is_right): tuple(
        number for each in Certainty for number in (int(each is sure), int(each is sure and is_right))
    )
    for sure in Certainty
    for is_right in (False, True)
}
"""For each certainty, with whether the answer was right: how often each was, and how often right."""
_UNCERTAIN: Final = (0,) * 2 * len(Certainty)

Key = tuple[int, str, str, int]
"""Study day, deck, type of question, stage of the card."""
Counts = Mapping[Key, tuple[int, ...]]
"""By key: answers, the four ratings, milliseconds, what was known, and each certainty with how often it was right."""


class _Happened(NamedTuple):
    """A row of the log, as far as it is counted."""

    sequence: int
    card: str
    day: int
    kind: str
    schedules: bool
    type: str
    measures: tuple[int, ...]
    """What it adds; nothing unless it is an answer."""
    due: Due | None


def known_share(rating: int, guess_chance: float) -> int:
    """Return what an answer tells about remembering, in millionths; below 0 for a wrong one that could be guessed.

    (y − c)/(1 − c), with y = 1 for a right answer and 0 for a wrong one: whoever remembers a share r of the cards is
    right in r + (1 − r)·c of them, so that the mean of this is r, whatever was guessed.
    """
    if guess_chance > _TELLING:
        return 0
    return round(WHOLE * ((rating != 1) - guess_chance) / (1.0 - guess_chance))


def measures(rating: int, took_ms: int, guess_chance: float, certainty: str | None) -> tuple[int, ...]:
    """Return what one answer adds to the counts; one that took longer than a day counts as a day."""
    took, known = max(0, min(took_ms, DAY_MS)), known_share(rating, guess_chance)
    certain = _BY_CERTAINTY.get((certainty, rating != 1), _UNCERTAIN)
    again, hard, good, easy = (int(rating == each) for each in (1, 2, 3, 4))
    return 1, again, hard, good, easy, took, known, *certain


def count_answer(connection: Connection, review: Reviewed, card: str, study_day: int) -> None:
    """Count an answer; in its transaction, before the standing of the card follows it."""
    added = measures(review.rating, review.took_ms, review.guess_chance, review.certainty)
    # Whole numbers: any other kind SQLite's Python layer takes in ten times as slowly.
    schedules = int(review.schedules and review.due is not None)
    deck = card.partition("/")[0]
    connection.execute(_ANSWER, (study_day, deck, review.question_type, schedules, MATURE_DAYS, card, *added))


def every_count(connection: Connection) -> Counts:
    """Return all counts as they stand."""
    return {_key(row): tuple(integer(value) for value in row[4:]) for row in connection.execute(_ALL)}


def counted(connection: Connection, cards: Iterable[str]) -> Counts:
    """Count what happened to some cards, under their earlier names too."""
    return _sums(
        (card, happened)
        for card in cards
        for happened in sorted(_of_card(connection, card), key=attrgetter("sequence"))
    )


def counted_all(connection: Connection) -> Counts:
    """Count the whole log in one walk."""
    holders = _Holders(connection)
    happened = map(_happened, connection.execute(_LOG))
    return _sums((holders.of(each.card, each.sequence), each) for each in happened)


def move(connection: Connection, before: Counts, after: Counts) -> None:
    """Let what was counted as `before` count as `after`."""
    nothing = (0,) * _MEASURES
    for key in {**before, **after}:
        old, new = before.get(key, nothing), after.get(key, nothing)
        if old != new:
            added = (now - was for now, was in zip(new, old, strict=True))
            connection.execute(_ADD, (*key, *added))
            connection.execute(_DROP_EMPTY, key)


def recount(connection: Connection) -> None:
    """Count the whole log anew; in a transaction."""
    connection.execute(_CLEAR)
    connection.executemany(_ADD, [(*key, *sums) for key, sums in counted_all(connection).items()])


class _Holders:
    """For which card each row counts now, known for the whole log at once."""

    def __init__(self, connection: Connection) -> None:
        self._away: dict[str, list[tuple[int, str]]] = {}
        for sequence, old, new in connection.execute(_RENAMES):
            self._away.setdefault(text(old), []).append((integer(sequence), text(new)))

    def of(self, card: str, sequence: int) -> str:
        while later := next((each for each in self._away.get(card, ()) if each[0] > sequence), None):
            sequence, card = later
        return card


def _of_card(connection: Connection, card: str) -> Iterator[_Happened]:
    for span in spans(connection, card):
        yield from map(_happened, connection.execute(_SPAN, (span.card, span.after, span.before)))


def _happened(row: Row) -> _Happened:
    sequence, card, day, kind, schedules, question_type, guess_chance, certainty, rating, took_ms, *due = row
    is_answer = kind == "reviewed"
    return _Happened(
        integer(sequence),
        text(card),
        integer(day),
        text(kind),
        schedules == 1,
        text(question_type) if is_answer else "",
        measures(integer(rating), integer(took_ms), real(guess_chance), optional_text(certainty))
        if is_answer
        else (),
        due_of(*due),
    )


def _sums(happened: Iterable[tuple[str, _Happened]]) -> Counts:
    """Add up answers, each card's in sequence, following when the card was due."""
    sums: dict[Key, list[int]] = {}
    standing: dict[str, tuple[Due, int]] = {}
    for card, each in happened:
        before = standing.get(card)
        if each.kind == "reset":
            standing.pop(card, None)
        elif each.kind != "reviewed":
            if before is not None and each.due is not None:
                standing[card] = each.due, before[1]
        else:
            stage = Stage.ASIDE
            if each.schedules and each.due is not None:
                stage = stage_of(before[0], before[1]) if before else Stage.FIRST
                standing[card] = each.due, each.day
            counts = sums.setdefault(
                (each.day, card.partition("/")[0], each.type, int(stage)), [0] * _MEASURES
            )
            for place, value in enumerate(each.measures):
                counts[place] += value
    return {key: tuple(counts) for key, counts in sums.items()}


def _key(row: Sequence[object]) -> Key:
    return integer(row[0]), text(row[1]), text(row[2]), integer(row[3])
