"""What does the index know of files, decks and questions, and how is it written in rows?"""

from __future__ import annotations

import json
import os
from typing import Literal, NamedTuple, get_args

from ocrequiz.store.engine import Row
from ocrequiz.store.rows import integer, octets, text, texts, wrong

FileKind = Literal["deck", "fragment", "unreadable"]
Value = int | str | bytes


class FileStamp(NamedTuple):
    """A file as it was when it was last looked at."""

    path: str
    size: int
    """Bytes."""
    mtime_ns: int
    """When it was changed, nanoseconds since the epoch."""
    digest: str
    """Of its content."""
    kind: FileKind
    """A deck, a file that decks include, or one that cannot be read as either."""


class IndexedDeck(NamedTuple):
    """A deck without its questions."""

    path: str
    """Of its main file."""
    id: str
    title: str
    header: str
    """JSON."""
    findings: str
    """JSON."""
    fingerprint: str
    """Changes when a question does."""
    cards: int
    """Cards of the questions that are ready; `Index.put` counts them itself."""
    questions: int
    """Questions of any status; `Index.put` counts them itself."""
    files: tuple[str, ...]
    """Paths of the files it was read from."""


class IndexedQuestion(NamedTuple):
    """A question and where it stands."""

    id: str
    type: str
    status: str
    """`ready`, `draft` or `retired`; only questions that are ready have cards."""
    tags: tuple[str, ...]
    body: str
    """JSON."""
    file: str
    line: int
    column: int
    parts: tuple[str, ...]
    """The names of its cards."""
    label: str = ""
    """What it asks, on one line, by which lists name and sort it."""
    words: str = ""
    """What it is found by; written, not read back here."""
    sentences: tuple[str, ...] = ()
    """The names of the sentences of documents that it cites."""


def stored(path: str) -> bytes:
    """Return a path as it is stored: a file name need not be valid Unicode."""
    return os.fsencode(path)


def path_of(value: object) -> str:
    """Return a path that was stored."""
    return os.fsdecode(octets(value))


def stamp_columns(stamp: FileStamp) -> tuple[Value, ...]:
    """Return the columns of a file."""
    return stored(stamp.path), stamp.size, stamp.mtime_ns, stamp.digest, stamp.kind


def stamp_of(row: Row) -> FileStamp:
    """Return the file written in a row."""
    path, size, mtime_ns, digest, kind = row
    return FileStamp(path_of(path), integer(size), integer(mtime_ns), text(digest), _kind(kind))


def _kind(value: object) -> FileKind:
    known: tuple[FileKind, ...] = get_args(FileKind)
    for kind in known:
        if kind == value:
            return kind
    raise wrong(value, "a kind of file")


def deck_columns(deck: IndexedDeck) -> tuple[Value, ...]:
    """Return the columns of a deck, but for its counts."""
    return (
        stored(deck.path),
        deck.id,
        deck.title,
        deck.header,
        deck.findings,
        deck.fingerprint,
        json.dumps(deck.files),
    )


def deck_of(row: Row) -> IndexedDeck:
    """Return the deck written in a row."""
    path, deck_id, title, header, findings, fingerprint, cards, questions, files = row
    return IndexedDeck(
        path_of(path),
        text(deck_id),
        text(title),
        text(header),
        text(findings),
        text(fingerprint),
        integer(cards),
        integer(questions),
        texts(files),
    )


def question_columns(question: IndexedQuestion) -> tuple[Value, ...]:
    """Return the columns of a question."""
    return (
        question.id,
        question.type,
        question.status,
        json.dumps(question.tags),
        question.body,
        stored(question.file),
        question.line,
        question.column,
        json.dumps(question.parts),
        question.label,
        json.dumps(question.sentences),
    )


def question_of(row: Row) -> IndexedQuestion:
    """Return the question written in a row."""
    question_id, kind, status, tags, body, file, line, column, parts, label, sentences = row
    return IndexedQuestion(
        text(question_id),
        text(kind),
        text(status),
        texts(tags),
        text(body),
        path_of(file),
        integer(line),
        integer(column),
        texts(parts),
        text(label),
        sentences=texts(sentences),
    )
