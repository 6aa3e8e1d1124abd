"""How a deck gets into the index: its file is loaded, with all that belong to it, and written as rows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from ocrequiz.decks.loading import load
from ocrequiz.decks.packing import pack, pack_header
from ocrequiz.decks.places import Place
from ocrequiz.documents.cited_sentences import CitedSentences
from ocrequiz.library.search.wording import label_of, words_of
from ocrequiz.library.shelved import findings_row
from ocrequiz.library.stamps import stamp_of
from ocrequiz.questions.question import Question
from ocrequiz.store.index import FileStamp, Index, IndexedDeck, IndexedQuestion


def take_in(path: Path, index: Index) -> None:
    """Load a file and put what it holds into the index; a file of questions alone is only remembered."""
    loaded = load(path)
    stamps = [
        stamp_of(file, loaded.kind if file == path else "fragment")
        for file in dict.fromkeys((path, *loaded.files, *loaded.absent))
    ]
    if loaded.kind == "fragment":
        index.forget(str(path))
        index.put_file(stamps[0])
        return
    deck = loaded.deck
    entry = IndexedDeck(
        path=str(path),
        id="" if deck is None else deck.id,
        title="" if deck is None else deck.title,
        header="" if deck is None else pack_header(deck.header),
        findings=findings_row(loaded.findings),
        fingerprint=_fingerprint(stamps),
        cards=0,
        questions=0,
        files=tuple(stamp.path for stamp in stamps),
    )
    questions = () if deck is None else deck.questions
    cited = CitedSentences(loaded.documents)
    rows = (_row(each, loaded.places[each.id], cited.names(each.cite)) for each in questions)
    index.put(entry, stamps, rows)


def _row(question: Question, where: Place, sentences: tuple[str, ...]) -> IndexedQuestion:
    return IndexedQuestion(
        id=question.id,
        type=question.type,
        status=question.status,
        tags=question.tags,
        body=pack(question),
        file=str(where.file),
        line=where.line,
        column=where.column,
        parts=question.parts(),
        label=label_of(question),
        words=words_of(question),
        sentences=sentences,
    )


def _fingerprint(stamps: Iterable[FileStamp]) -> str:
    return hashlib.sha256("\n".join(stamp.digest for stamp in stamps).encode()).hexdigest()
