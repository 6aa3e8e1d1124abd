"""What did learners remark on questions? Those of this learner, and those that others have sent to the author."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC
from pathlib import Path
from typing import Final

from ocrequiz.decks.loading import Loaded
from ocrequiz.decks.paths import Refused, read_bytes
from ocrequiz.errors import EnvironmentFailed, Finding, OcrequizError, Severity, WrongUse
from ocrequiz.limits import REMARK_CHARACTERS
from ocrequiz.questions.card import CardId
from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Entry, Remarked
from ocrequiz.store.progress import Progress
from ocrequiz.text import clean, one_line
from ocrequiz.workspace.files import write_whole

FORMAT: Final = "ocrequiz-remarks-1"
"""How a file of remarks says what it is."""
RULE: Final = "remark"
"""Under which `check` reports them."""
_BYTES: Final = 16 * 1024 * 1024
"""Bytes of a file of remarks."""
_MOST: Final = 20_000
"""Remarks kept of others."""
_KEYS: Final = ("id", "deck", "question", "part", "at", "text")


@record
class Remark:
    """What a learner wrote about a question."""

    id: str
    """By which it is known, wherever it was sent."""
    deck: str
    question: str
    part: str
    """The card of the question at which it was written."""
    at: str
    """When, as ISO 8601 in UTC."""
    text: str
    """Cleaned."""


class RemarkDesk:
    """The remarks of one learner, and those imported beside their progress file."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._imported = None if progress.path is None else imported_beside(progress.path)

    def on(self, decks: Sequence[str]) -> tuple[Remark, ...]:
        """Return the remarks on some decks, deck by deck, the earliest first.

        Raises EnvironmentFailed where the imported ones cannot be read.
        """
        sent = self._sent()
        return tuple(
            remark
            for deck in decks
            for remark in sorted(
                [*map(_own, self._progress.remarks(deck)), *(each for each in sent if each.deck == deck)],
                key=lambda remark: (remark.at, remark.id),
            )
        )

    def about(self, card: CardId) -> tuple[Remark, ...]:
        """Return the remarks on a card's question; those of others only where their file can be read."""
        try:
            found = self.on([card.deck])
        except OcrequizError:
            # `check` and `remarks` say what is wrong with that file; a list of cards does not depend on it.
            found = tuple(map(_own, self._progress.remarks(card.deck)))
        return tuple(each for each in found if each.question == card.question)

    def take_in(self, file: Path) -> int:
        """Keep the remarks of a file, and return how many of them were not known yet.

        Raises WrongUse where it is no file of remarks, EnvironmentFailed where they cannot be kept.
        """
        known = {each.id: each for each in self._sent()}
        fresh = {
            each.id: each for each in read_remarks(file) if each.id not in known and not self._is_own(each)
        }
        if len(known) + len(fresh) > _MOST:
            message = f"That would be more than {_MOST:,} remarks of others."
            raise WrongUse(message, "Settle some first: ocrequiz remarks DECK --settle ID")
        if fresh:
            self._keep((known | fresh).values())
        return len(fresh)

    def settle(self, ids: Sequence[str], now: Moment, study_day: int) -> int:
        """Put remarks away, since their author has seen to them; return how many there were.

        Raises WrongUse where an id is that of none.
        """
        sent = {each.id: each for each in self._sent()}
        own = {id_: entry for id_ in ids if (entry := self._progress.entry(id_)) and self._counts(entry)}
        unknown = [id_ for id_ in ids if id_ not in sent and id_ not in own]
        if unknown:
            raise WrongUse(
                f"There is no remark “{one_line(unknown[0], 60)}”.", "`ocrequiz remarks` lists them."
            )
        left = [each for each in sent.values() if each.id not in ids]
        if len(left) < len(sent):
            self._keep(left)
        for id_ in own:
            self._progress.undo(id_, now, study_day)
        return len({*ids})

    def _sent(self) -> list[Remark]:
        file = self._imported
        return [] if file is None or not file.exists() else list(read_remarks(file))

    def _keep(self, remarks: Iterable[Remark]) -> None:
        if self._imported is None:
            raise EnvironmentFailed("Progress is kept in memory only, and so are remarks.")
        write_remarks(self._imported, remarks)

    def _is_own(self, remark: Remark) -> bool:
        return self._progress.entry(remark.id) is not None

    def _counts(self, entry: Entry) -> bool:
        return isinstance(entry.event, Remarked) and self._progress.is_live(entry)


def imported_beside(progress: Path) -> Path:
    """Return the file in which the remarks of others are kept, beside a progress file."""
    return progress.with_name(f"{progress.stem}-remarks.json")


def known_remarks(progress: Path, decks: Sequence[str]) -> tuple[Remark, ...]:
    """Return the remarks on some decks, without making a progress file where there is none.

    Raises EnvironmentFailed where what is there cannot be read.
    """
    if progress.exists():
        with Progress.open(progress, "") as opened:
            return RemarkDesk(opened).on(decks)
    imported = imported_beside(progress)
    sent = read_remarks(imported) if imported.exists() else ()
    return tuple(each for each in sent if each.deck in decks)


def write_remarks(file: Path, remarks: Iterable[Remark]) -> None:
    """Write a file of remarks, whole or not at all.

    Raises EnvironmentFailed where it cannot be written.
    """
    whole = {"format": FORMAT, "remarks": list(map(as_json, remarks))}
    write_whole(file, f"{json.dumps(whole, indent=2)}\n")


def as_json(remark: Remark) -> dict[str, str]:
    """Return a remark as scripts and files have it."""
    return {name: str(value) for name, value in asdict(remark).items()}


def read_remarks(file: Path) -> tuple[Remark, ...]:
    """Read a file of remarks; what is hostile in them is taken out.

    Raises WrongUse where it is no such file, EnvironmentFailed where it cannot be read.
    """
    try:
        raw = read_bytes(file, _BYTES)
    except Refused as refused:
        raise EnvironmentFailed(refused.message, refused.remedy) from refused
    try:
        whole: object = json.loads(raw)
    except (ValueError, RecursionError):
        whole = None
    remarks = whole.get("remarks") if isinstance(whole, dict) and whole.get("format") == FORMAT else None
    if not isinstance(remarks, list):
        name = one_line(str(file))
        raise WrongUse(f"{name} is no file of remarks.", "`ocrequiz remarks DECK --out FILE` makes one.")
    return tuple(_read(each, file) for each in remarks[:_MOST])


def remark_findings(loaded: Iterable[Loaded], remarks: Sequence[Remark]) -> Iterator[Finding]:
    """Report the remarks on questions of some decks, each at its question."""
    for each in loaded:
        deck = "" if each.deck is None else each.deck.id
        for remark in remarks:
            if remark.deck == deck and (place := each.places.get(remark.question)) is not None:
                message = f"A learner remarks: “{one_line(remark.text, 300)}”."
                remedy = f"See to it, and then: ocrequiz remarks {deck} --settle {remark.id}"
                file = one_line(str(place.file), 1_000)
                yield Finding(file, place.line, place.column, RULE, Severity.INFO, message, remedy)


def _own(entry: Entry) -> Remark:
    assert isinstance(entry.event, Remarked)
    card = CardId.parse(entry.card)
    at = entry.at.as_datetime().astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return Remark(entry.id, card.deck, card.question, card.part, at, _words(entry.event.text))


def _read(row: object, file: Path) -> Remark:
    values = [row.get(key) for key in _KEYS] if isinstance(row, dict) else []
    if len(values) != len(_KEYS) or not all(isinstance(each, str) and each for each in values):
        raise WrongUse(
            f"{one_line(str(file))} holds a remark that cannot be read.", "Ask for the file again."
        )
    id_, deck, question, part, at = (one_line(str(each), 100) for each in values[:-1])
    return Remark(id_, deck, question, part, at, _words(str(values[-1])))


def _words(text: str) -> str:
    return clean(text[:REMARK_CHARACTERS]).strip()
