"""Which cards fit one condition? An index of the index file, or of the progress file beside it, answers each.

Cards are told by their numbers (`numbering`), a question by that of its first card; sets of them come as one JSON list,
which costs half of what as many rows cost. The progress file is attached to the connection of the
index for as long as one question takes, so that SQLite joins both and no lock outlives the question.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal

from ocrequiz.errors import EnvironmentFailed
from ocrequiz.records import record
from ocrequiz.store.engine import Connection, Row, Translated
from ocrequiz.store.index import Index
from ocrequiz.store.indexed import path_of
from ocrequiz.store.rows import integer, listed_integers, text, texts
from ocrequiz.store.statements import statement

Way = Literal["met", "due", "learning", "review", "suspended", "buried", "flagged", "leech"]
"""How a card stands with the learner."""
Property = Literal["ivl", "d", "s", "due", "lapses", "reps", "elapsed"]
"""What of a card's memory is a number; `elapsed` counts days since the last answer in stabilities."""
Comparison = Literal["=", "!=", "<", "<=", ">", ">="]
Value = int | float | str | None

_WAYS: Final[Mapping[Way, str]] = {
    "met": "known.met = 1",
    "due": """known.suspended = 0 AND known.buried_on IS NOT :day
        AND (known.due_day <= :day OR known.due_at <= :until_ms)""",
    "learning": "known.state IN ('learning', 'relearning')",
    "review": "known.state = 'review'",
    "suspended": "known.suspended = 1",
    "buried": "known.buried_on = :day",
    "flagged": "known.flagged = 1",
    "leech": "known.lapses >= :leech",
}
_PROPERTIES: Final[Mapping[Property, str]] = {
    "ivl": "known.due_day - known.last_day",
    "d": "round(known.difficulty, 1)",
    "s": "round(known.stability, 1)",
    "due": "CASE WHEN known.due_day IS NULL THEN 0 ELSE known.due_day - :day END",
    "lapses": "known.lapses",
    "reps": "known.reviews",
    "elapsed": "max(0, :day - known.last_day) / known.stability",
}
_COMPARISONS: Final[Mapping[Comparison, str]] = {
    sign: f" {sign} :value" for sign in ("=", "!=", "<", "<=", ">", ">=")
}
_ORDERS: Final[Mapping[Property, str]] = {
    **_PROPERTIES,
    "due": "coalesce(known.due_day - :day, 0), known.due_at",
}

_CARDS: Final = statement("find_cards")
_DECKS: Final = statement("find_decks")
_WORDED: Final = statement("find_worded")
_SAID: Final = statement("find_said")
_ALL_SAID: Final = statement("find_all_said")
_NEXT_SAID: Final = statement("find_next_said")
_TYPED: Final = statement("find_typed")
_BY_TYPE: Final = statement("find_by_type")
_BY_LABEL: Final = statement("find_by_label")
_TAGS: Final = statement("find_tags")
_TAGGED: Final = statement("find_tagged")
_STANDING: Final = statement("find_standing")
_SORTED: Final = statement("find_sorted")
_RATED: Final = statement("find_rated")
_ROWS: Final = statement("find_rows")
_NUMBER: Final = statement("find_number")


@record
class FoundCard:
    """What the decks say of a card, as far as a list shows it."""

    number: int
    question: str
    """The id of its question."""
    part: str
    type: str
    label: str
    """What it asks, on one line."""
    tags: tuple[str, ...]
    file: str
    line: int


class Finding:
    """What is asked of both files; one object serves one thread, and reads only."""

    def __init__(self, index: Index, progress: Path) -> None:
        self._index = index
        self._progress = progress
        # SQLite does not say in which of the two files something is wrong.
        self._both = Translated(
            None, "index of decks or the progress file", EnvironmentFailed, EnvironmentFailed
        )

    # What the decks say

    def decks(self) -> Mapping[str, int]:
        """Return the number of each deck, by the path of its main file."""
        with self._index.guard:
            rows: list[Row] = self._index.connection.execute(_DECKS).fetchall()
            return {path_of(path): integer(number) for path, number in rows}

    def cards(self, decks: Sequence[int]) -> list[int]:
        """Return the cards of some decks."""
        return self._numbers(_CARDS, {"decks": json.dumps(list(decks))})

    def card(self, deck: int, question: str, part: str) -> int | None:
        """Return the number of a card, or None where its deck does not ask it."""
        found = self._rows(_NUMBER, {"deck": deck, "question": question, "part": part})
        return found[0] if found else None

    def worded(self, match: str) -> list[int]:
        """Return the questions whose words fit a query of FTS5."""
        return self._numbers(_WORDED, {"words": match})

    def said(self, questions: Iterable[int] | None) -> Iterator[tuple[int, str]]:
        """Yield some questions, or all, with what they say."""
        with self._index.guard:
            values = None if questions is None else {"questions": json.dumps(list(questions))}
            found = self._index.connection.execute(_ALL_SAID if values is None else _SAID, values or {})
            yield from ((integer(number), text(said)) for number, said in found)

    def next_said(self, after: int, count: int) -> list[tuple[int, str]]:
        """Return so many questions behind one, or from the first where `after` is 0, with what they say."""
        with self._index.guard:
            found = self._index.connection.execute(_NEXT_SAID, {"after": after, "count": count}).fetchall()
            return [(integer(number), text(said)) for number, said in found]

    def typed(self, kind: str) -> list[int]:
        """Return the questions of a type."""
        return self._numbers(_TYPED, {"type": kind})

    def by_type(self) -> list[int]:
        """Return all questions, sorted by type."""
        return self._rows(_BY_TYPE, {})

    def by_label(self) -> list[int]:
        """Return all questions, sorted by what they ask, whether in capitals or not."""
        return self._rows(_BY_LABEL, {})

    def tags(self, decks: Sequence[int]) -> Mapping[str, int]:
        """Return the tags of some decks, sorted, each with the number of cards that bear it."""
        with self._index.guard:
            found = self._index.connection.execute(_TAGS, {"decks": json.dumps(list(decks))})
            return {text(tag): integer(count) for tag, count in found}

    def tagged(self, decks: Sequence[int], tags: Sequence[str]) -> list[int]:
        """Return the cards of some decks that bear one of some tags."""
        return self._numbers(_TAGGED, {"decks": json.dumps(list(decks)), "tags": json.dumps(list(tags))})

    def rows(self, cards: Sequence[int]) -> list[FoundCard]:
        """Return what a list shows of some cards, in that order; cards that are gone are left out."""
        with self._index.guard:
            found = self._index.connection.execute(_ROWS, {"cards": json.dumps(list(cards))})
            return [
                FoundCard(
                    integer(number), text(question), text(part), text(kind), text(label), texts(tags),
                    path_of(file), integer(line),
                )
                for number, question, part, kind, label, tags, file, line in found
            ]  # fmt: skip

    # What the learner has done

    def standing(self, way: Way, values: Mapping[str, Value]) -> list[int]:
        """Return the cards that stand in some way; `values` are `day`, `until_ms` and `leech`."""
        return self._joined(_STANDING.replace(":way", _WAYS[way]), values)

    def having(
        self, name: Property, comparison: Comparison, value: float, values: Mapping[str, Value]
    ) -> list[int]:
        """Return the cards whose memory has a property that compares with a value so."""
        way = f"known.met = 1 AND {_PROPERTIES[name]}{_COMPARISONS[comparison]}"
        return self._joined(_STANDING.replace(":way", way), {**values, "value": value})

    def by(self, name: Property, values: Mapping[str, Value]) -> list[int]:
        """Return the cards met, sorted by a property."""
        with self._attached() as connection:
            return _rows(connection, _SORTED.replace(":order", _ORDERS[name]), values)

    def rated(self, after_day: int, rating: int | None) -> list[int]:
        """Return the cards answered after a study day, with a rating or, for None, with any."""
        return self._joined(_RATED, {"after": after_day, "rating": rating})

    def _numbers(self, question: str, values: Mapping[str, Value]) -> list[int]:
        with self._index.guard:
            return _list(self._index.connection, question, values)

    def _rows(self, question: str, values: Mapping[str, Value]) -> list[int]:
        with self._index.guard:
            return _rows(self._index.connection, question, values)

    def _joined(self, question: str, values: Mapping[str, Value]) -> list[int]:
        with self._attached() as connection:
            return _list(connection, question, values)

    @contextmanager
    def _attached(self) -> Iterator[Connection]:
        """Put the progress file beside the index."""
        connection = self._index.connection
        with self._both:
            connection.execute("ATTACH DATABASE ? AS progress", (str(self._progress.absolute()),))
            try:
                yield connection
            finally:
                connection.execute("DETACH DATABASE progress")


def _rows(connection: Connection, question: str, values: Mapping[str, Value]) -> list[int]:
    rows: list[Row] = connection.execute(question, _named(question, values)).fetchall()
    return [integer(number) for (number,) in rows]


def _list(connection: Connection, question: str, values: Mapping[str, Value]) -> list[int]:
    row: Row = connection.execute(question, _named(question, values)).fetchone()
    return listed_integers(row[0])


def _named(question: str, values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Return the values that a question asks for."""
    return {name: value for name, value in values.items() if f":{name}" in question}
