"""Which citations have only moved, so that they can be put right without an author? Nothing else is touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from ocrequiz.decks.amending import Amendment, amend
from ocrequiz.decks.deck import Deck, DeckDocument
from ocrequiz.decks.folders import matching
from ocrequiz.decks.loading import Loaded, load
from ocrequiz.decks.manuscript import Manuscript
from ocrequiz.decks.paths import Refused, read_bytes
from ocrequiz.decks.places import Place, to_spot
from ocrequiz.decks.sources import open_document
from ocrequiz.documents.citations import Changed, find_places
from ocrequiz.documents.document import Document
from ocrequiz.documents.drift import Elsewhere, drift
from ocrequiz.documents.quotes import Citation
from ocrequiz.errors import OcrequizError
from ocrequiz.limits import DECK_BYTES
from ocrequiz.records import record
from ocrequiz.text import one_line
from ocrequiz.workspace.files import rewrite

_KINDS: Final = (".md", ".markdown", ".txt", ".text")
"""How the names of files end that a document may have become."""
_CANDIDATES: Final = 200
"""Files looked at for one that was renamed."""


@record
class Repair:
    """A value that was, or is to be, put right."""

    place: Place
    old: str
    new: str
    reason: str
    """What had happened, in a sentence."""

    def __str__(self) -> str:
        where = f"{one_line(str(self.place.file), 1_000)}:{self.place.line}:{self.place.column}"
        return f"{where}: {self.reason} `{one_line(self.old, 80)}` is now `{one_line(self.new, 80)}`."


def fix_citations(files: Iterable[Path]) -> tuple[Repair, ...]:
    """Put right the citations of decks that have moved, each exactly and to one place only; return what was done.

    Those are words that stand in one other document of the deck, a document whose file has another name now, and
    words whose surroundings alone have changed. A file that has mistakes of its own stays as it is.

    Raises EnvironmentFailed where a file cannot be written.
    """
    done: list[Repair] = []
    for file in files:
        # What a document is called now decides where the citations of it stand.
        done += _write(_renamed(load(file, for_authors=True)))
        done += _write(_moved(load(file, for_authors=True)))
    return tuple(done)


def _write(repairs: Iterable[Repair]) -> Iterator[Repair]:
    by_file: defaultdict[Path, list[Repair]] = defaultdict(list)
    for repair in repairs:
        by_file[repair.place.file].append(repair)
    for file, wanted in by_file.items():
        try:
            raw = read_bytes(file, DECK_BYTES)
        except Refused:
            # `check` says what is wrong with it.
            continue
        amended = amend(raw, [_amendment(each) for each in wanted])
        if amended is not None:
            rewrite(file, raw, amended)
            yield from wanted


def _amendment(repair: Repair) -> Amendment:
    return Amendment(to_spot(repair.place.line - 1, repair.place.column - 1), repair.old, repair.new)


def _renamed(loaded: Loaded) -> Iterator[Repair]:
    """Yield the documents whose file is gone, and whose every citation stands in one other file."""
    deck, manuscript = loaded.deck, loaded.manuscript
    if deck is None or manuscript is None:
        return
    folder = loaded.path.parent
    for index, about in enumerate(deck.documents):
        cited = [each for question in deck.questions for each in question.cite if each.document == about.id]
        if about.id in manuscript.documents or (folder / about.file).exists() or not cited:
            continue
        found = [name for name in _candidates(folder, deck) if _holds(folder, about, name, cited)]
        if len(found) == 1:
            place = manuscript.head(("documents", index, "file"))
            yield Repair(place, about.file, found[0], f"The document `{about.id}` has another name:")


def _candidates(folder: Path, deck: Deck) -> Iterator[str]:
    known = {about.file for about in deck.documents}
    names = (name for name in matching(folder, "**") if name.lower().endswith(_KINDS) and name not in known)
    for _, name in zip(range(_CANDIDATES), names, strict=False):
        yield name


def _holds(folder: Path, about: DeckDocument, name: str, cited: Iterable[Citation]) -> bool:
    """Tell whether each of some citations stands in one place of a file."""
    try:
        document = open_document(folder, replace(about, file=name))
    except OcrequizError:
        return False
    return all(len(find_places(document, each)) == 1 for each in dict.fromkeys(cited))


def _moved(loaded: Loaded) -> Iterator[Repair]:
    """Yield what is to be put right in citations whose words still stand somewhere, and there only once."""
    deck, manuscript = loaded.deck, loaded.manuscript
    if deck is None or manuscript is None:
        return
    for question in deck.questions:
        for index, citation in enumerate(question.cite):
            yield from _repairs(manuscript, question.id, index, citation)


def _repairs(manuscript: Manuscript, question: str, index: int, citation: Citation) -> Iterator[Repair]:
    match drift(manuscript.documents, citation):
        case Elsewhere(document):
            place = manuscript.place(question, ("cite", index, "document"))
            yield Repair(place, citation.document, document, f"What `{question}` cites has moved:")
        case Changed(likeness=1.0) as found:
            around = _around(manuscript.documents, citation, found)
            for name, old, new in around:
                place = manuscript.place(question, ("cite", index, name))
                reason = f"The words around what `{question}` cites have changed:"
                yield Repair(place, old, new, reason)
        case _:
            return


def _around(
    documents: Mapping[str, Document], citation: Citation, found: Changed
) -> Iterator[tuple[str, str, str]]:
    """Yield the prefix and the suffix that no longer fit: name, old value, and as many words that stand there now."""
    text = documents[citation.document].blocks[found.block].text
    before, after = text[: found.start].split(), text[found.end :].split()
    if citation.prefix and not _fits(documents, replace(citation, suffix="")):
        yield "prefix", citation.prefix, " ".join(before[-len(citation.prefix.split()) :])
    if citation.suffix and not _fits(documents, replace(citation, prefix="")):
        yield "suffix", citation.suffix, " ".join(after[: len(citation.suffix.split())])


def _fits(documents: Mapping[str, Document], citation: Citation) -> bool:
    return bool(find_places(documents[citation.document], citation))
