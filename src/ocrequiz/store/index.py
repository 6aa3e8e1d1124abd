"""What do the deck files say? They are kept parsed in a file of its own, which may be deleted at any time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Final, Literal, Self

from ocrequiz.errors import EnvironmentFailed
from ocrequiz.store.engine import Connection, Row, Translated
from ocrequiz.store.indexed import (
    FileStamp,
    IndexedDeck,
    IndexedQuestion,
    deck_columns,
    deck_of,
    question_columns,
    question_of,
    stamp_columns,
    stamp_of,
    stored,
)
from ocrequiz.store.migrations import Schema, open_file
from ocrequiz.store.numbering import card_position, question_number
from ocrequiz.store.rows import integer, text, texts
from ocrequiz.store.statements import SQL, statement
from ocrequiz.store.transaction import Transaction

__all__ = ["FileStamp", "Index", "IndexSpoiled", "IndexedDeck", "IndexedQuestion"]

_VERSION: Final = 3
"""Raised when the tables change; an index of another version is made anew."""

_WORDS: Final = tuple(f"words{ending}" for ending in ("", "_config", "_content", "_data", "_docsize", "_idx"))
"""The text index and the tables that FTS5 keeps it in."""

_SCHEMA: Final = Schema(
    application_id=0x6F637800 + _VERSION,  # "ocx" and the version
    tables=frozenset({"file", "deck", "question", "card", "tagged", *_WORDS}),
    migrations=(SQL / "index.sql",),
)
_BATCH: Final = 2_000
"""Questions written at a time."""

_FILES: Final = statement("index_files")
_PUT_FILE: Final = statement("index_put_file")
_TOUCH: Final = statement("index_touch")
_FORGET_FILE: Final = statement("index_forget_file")
_NUMBER: Final = statement("index_number")
_DECKS: Final = statement("index_decks")
_DECK: Final = statement("index_deck")
_PUT_DECK: Final = statement("index_put_deck")
_COUNT_DECK: Final = statement("index_count_deck")
_DROP: Final = tuple(statement(f"index_drop_{table}") for table in ("tagged", "card", "question", "deck"))
_DROP_WORDS: Final = statement("index_drop_words")
_PUT_WORDS: Final = statement("index_put_words")
_PUT_QUESTION: Final = statement("index_put_question")
_PUT_CARD: Final = statement("index_put_card")
_PUT_TAG: Final = statement("index_put_tag")
_QUESTION: Final = statement("index_question")
_BODY: Final = statement("index_body")
_QUESTIONS: Final = statement("index_questions")
_CARDS: Final = statement("index_cards")
_CARDS_TAGGED: Final = statement("index_cards_tagged")

Grouping = Literal["tag", "type", "document"]
"""By what the cards of a deck are put together."""


class IndexSpoiled(EnvironmentFailed):
    """The index was damaged and has been deleted; opened again, it is empty."""


class _Guard(Translated):
    """Within it errors become sentences, and a file that turns out to be damaged is deleted."""

    __slots__ = ("_path", "connection")

    def __init__(self, path: Path | None) -> None:
        super().__init__(path, "index of decks", EnvironmentFailed, IndexSpoiled)
        self._path = path
        self.connection: Connection | None = None
        """Closed before the file is deleted."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            super().__exit__(kind, error, trace)
            if isinstance(error, IndexSpoiled):
                self._delete()
        except IndexSpoiled:
            self._delete()
            raise

    def _delete(self) -> None:
        if self.connection is not None:
            self.connection.close()
        if self._path is not None:
            for ending in ("", "-wal", "-shm", "-journal"):
                # Where another program holds it, memory serves instead.
                with suppress(OSError):
                    self._path.with_name(self._path.name + ending).unlink(missing_ok=True)


class Index:
    """The parsed decks of this machine.

    One object serves one thread. Methods raise EnvironmentFailed where the file does not do its part;
    IndexSpoiled where it is damaged.
    """

    def __init__(self, connection: Connection, guard: _Guard, path: Path | None) -> None:
        self.path = path
        """The file, or None where the index is kept in memory."""
        self.connection = connection
        """For the store's own modules."""
        self.guard = guard
        """For the store's own modules: within it errors become sentences."""
        self._transaction = Transaction(connection, guard, lambda: None)
        guard.connection = connection

    @classmethod
    def open(cls, path: Path | None) -> Self:
        """Open the index, and make it where it is missing, damaged or of another version.

        With `path` None, or where the file cannot be made or written, the index is kept in memory.
        """
        if path is not None:
            try:
                return cls._opened(path)
            except IndexSpoiled:
                with suppress(EnvironmentFailed):
                    return cls._opened(path)
            except EnvironmentFailed:
                return cls._opened(None)
        return cls._opened(None)

    @classmethod
    def _opened(cls, path: Path | None) -> Self:
        guard = _Guard(path)
        index = cls(open_file(path, _SCHEMA, guard, synchronous="NORMAL"), guard, path)
        index.files()
        index.decks()
        return index

    def close(self) -> None:
        """Close the file."""
        with self.guard:
            self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Files

    def files(self) -> Mapping[str, FileStamp]:
        """Return every file known, by its path."""
        with self.guard:
            stamps = [stamp_of(row) for row in self.connection.execute(_FILES)]
        return {stamp.path: stamp for stamp in stamps}

    def put_file(self, stamp: FileStamp) -> None:
        """Keep what a file was when it was looked at."""
        with self.guard:
            self.connection.execute(_PUT_FILE, stamp_columns(stamp))

    def touch(self, path: str, size: int, mtime_ns: int) -> None:
        """Note that a file bears another date and says the same."""
        with self.guard:
            self.connection.execute(_TOUCH, (size, mtime_ns, stored(path)))

    def forget(self, path: str) -> None:
        """Forget a file, and the deck whose main file it is; files it includes stay known."""
        with self.guard, self._transaction:
            self._drop(path)
            self.connection.execute(_FORGET_FILE, (stored(path),))

    # Decks

    def decks(self) -> list[IndexedDeck]:
        """Return every deck known, by path."""
        with self.guard:
            return [deck_of(row) for row in self.connection.execute(_DECKS)]

    def deck(self, path: str) -> IndexedDeck | None:
        """Return the deck whose main file is at `path`, or None."""
        with self.guard:
            row: Row | None = self.connection.execute(_DECK, (stored(path),)).fetchone()
            return None if row is None else deck_of(row)

    def put(
        self, deck: IndexedDeck, stamps: Iterable[FileStamp], questions: Iterable[IndexedQuestion]
    ) -> None:
        """Replace what is known of a deck, in one transaction; its cards and questions are counted here."""
        with self.guard, self._transaction:
            self._drop(deck.path)
            self.connection.executemany(_PUT_FILE, map(stamp_columns, stamps))
            row: Row = self.connection.execute(_PUT_DECK, deck_columns(deck)).fetchall()[0]
            number = integer(row[0])
            counts = self._put_questions(number, iter(questions))
            self.connection.execute(_COUNT_DECK, (*counts, number))

    def _put_questions(self, deck: int, questions: Iterator[IndexedQuestion]) -> tuple[int, int]:
        """Return how many cards and questions were written."""
        cards = count = 0
        while batch := list(islice(questions, _BATCH)):
            ready = [(count + place, one) for place, one in enumerate(batch) if one.status == "ready"]
            asked = [
                (card_position(place, number), one, part)
                for place, one in ready
                for number, part in enumerate(one.parts)
            ]
            self.connection.executemany(
                _PUT_QUESTION,
                [(deck, count + place, *question_columns(one)) for place, one in enumerate(batch)],
            )
            self.connection.executemany(
                _PUT_CARD, [(deck, position, one.id, part) for position, one, part in asked]
            )
            self.connection.executemany(
                _PUT_TAG, sorted((deck, tag, position) for position, one, _ in asked for tag in one.tags)
            )
            self.connection.executemany(
                _PUT_WORDS, [(question_number(deck, place), one.words) for place, one in ready]
            )
            count += len(batch)
            cards += len(asked)
        return cards, count

    def _drop(self, path: str) -> None:
        row: Row | None = self.connection.execute(_NUMBER, (stored(path),)).fetchone()
        if row is not None:
            number = integer(row[0])
            bounds = question_number(number, 0), question_number(number + 1, 0)
            self.connection.execute(_DROP_WORDS, bounds)
            for question in _DROP:
                self.connection.execute(question, (number,))

    # Questions and cards

    def question(self, path: str, question_id: str) -> IndexedQuestion | None:
        """Return one question of a deck, or None."""
        with self.guard:
            row: Row | None = self.connection.execute(_QUESTION, (stored(path), question_id)).fetchone()
            return None if row is None else question_of(row)

    def body(self, path: str, question_id: str) -> tuple[str, tuple[str, ...]] | None:
        """Return of one question of a deck only its body and the names of the sentences it cites, or None."""
        with self.guard:
            row: Row | None = self.connection.execute(_BODY, (stored(path), question_id)).fetchone()
            return None if row is None else (text(row[0]), texts(row[1]))

    def questions(self, path: str) -> Iterator[IndexedQuestion]:
        """Yield the questions of a deck in its order, of any status."""
        with self.guard:
            yield from map(question_of, self.connection.execute(_QUESTIONS, (stored(path),)))

    def cards(
        self, path: str, tags: Sequence[str] = (), after: int = -1, limit: int = 1000
    ) -> list[tuple[int, str, str]]:
        """Return the next cards of a deck in its order: position, question, part.

        `after` is the position of the last card known already. With `tags`, only cards that bear one of them,
        or a tag below one: `a` also means `a::b`.
        """
        values = {"path": stored(path), "after": after, "limit": limit, "tags": json.dumps(list(tags))}
        with self.guard:
            rows: list[Row] = self.connection.execute(_CARDS_TAGGED if tags else _CARDS, values).fetchall()
            return [(integer(position), text(question), text(part)) for position, question, part in rows]

    def grouped(self, path: str, by: Grouping) -> list[tuple[str, str, str]]:
        """Return the cards of a deck with each group they belong to: the group, the question, the part."""
        with self.guard:
            rows: list[Row] = self.connection.execute(
                statement(f"index_grouped_{by}"), (stored(path),)
            ).fetchall()
            return [(text(group), text(question), text(part)) for group, question, part in rows]

    def has_card(self, path: str, question: str, part: str) -> bool:
        """Tell whether a deck asks a card."""
        found = self.question(path, question)
        return found is not None and found.status == "ready" and part in found.parts
