"""Which questions of a file are taken into the deck, and what is wrong with the others."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from ocrequiz.decks.complaints import Complaint
from ocrequiz.decks.deck import Defaults
from ocrequiz.decks.findings import Findings
from ocrequiz.decks.manuscript import Manuscript
from ocrequiz.decks.pictures import Pictures
from ocrequiz.decks.places import Plain, Spot, place
from ocrequiz.decks.rules import rule_of
from ocrequiz.decks.schema import check_question
from ocrequiz.decks.sheets import Sheet
from ocrequiz.decks.sources import Sources
from ocrequiz.limits import DECK_QUESTIONS
from ocrequiz.questions.question import Question
from ocrequiz.text import one_line


class Taken:
    """The questions of one deck, out of however many files."""

    def __init__(self, folder: Path, findings: Findings, manuscript: Manuscript | None = None) -> None:
        self.questions: list[Question] = []
        """Those that can be asked."""
        self.places: dict[str, tuple[Path, Spot]] = {}
        """Where the first question with each id stands."""
        self.count = 0
        """How many stand in the files, good or not."""
        self.pictures = Pictures(folder)
        self._findings = findings
        self._manuscript = manuscript

    def take(self, sheet: Sheet, defaults: Defaults, sources: Sources | None = None) -> None:
        """Take the questions of a file; without `sources` its citations and pictures are left unchecked."""
        written = sheet.questions
        if not isinstance(written, list):
            if written != "":
                message = "`questions` must be a list."
                self._complain(sheet, ("questions",), "wrong-type", message, "Begin each with `- id: …`.")
            return
        if self.count + len(written) > DECK_QUESTIONS:
            message = f"A deck may have {DECK_QUESTIONS:,} questions; what follows these is left out."
            self._complain(sheet, ("questions",), "too-many", message, "Make several decks of it.")
        for index, entry in islice(sheet.entries(), DECK_QUESTIONS - self.count):
            self.count += 1
            self._take(sheet, index, entry, defaults, sources)

    def _take(
        self, sheet: Sheet, index: int, entry: Plain, defaults: Defaults, sources: Sources | None
    ) -> None:
        """Take one question, if it is good; report what is wrong with it."""
        checked = check_question(entry, defaults)
        question = checked.value
        wrong = list(checked.complaints)
        if question is not None and sources is not None:
            if question.cite:
                wrong.extend(sources.mistaken(question.cite))
            if question.image or question.answer_image:
                wrong.extend(self.pictures.mistaken(question))
        if isinstance(entry, dict) and (repeated := self._repeated(sheet, index, entry)):
            wrong.append(repeated)
        for complaint in wrong:
            spot = sheet.question_spot(index, entry, complaint.way, at_key=complaint.at_key)
            self._findings.complain(sheet.path, spot, complaint)
        if question is not None and not sheet.is_spoiled(index) and not any(map(_hides, wrong)):
            self.questions.append(question)
            if self._manuscript is not None:
                self._manuscript.keep(question.id, sheet, index, entry)

    def _repeated(self, sheet: Sheet, index: int, entry: dict[str, Plain]) -> Complaint | None:
        """Note where a question stands, and complain where another has its id."""
        id_ = entry.get("id")
        if not isinstance(id_, str) or not id_:
            return None
        here = (sheet.path, sheet.question_spot(index, entry))
        first = self.places.setdefault(id_, here)
        if first is here:
            return None
        at = place(*first)
        there = f"{one_line(str(at.file), 1_000)}:{at.line}:{at.column}"
        message = f"The id `{one_line(id_, 80)}` is already that of the question at {there}."
        return Complaint(("id",), "duplicate-id", message, "Give one of them another id.")

    def _complain(self, sheet: Sheet, way: tuple[str], rule: str, message: str, remedy: str) -> None:
        self._findings.add(sheet.path, sheet.header_spot(way), rule, message, remedy)


def _hides(complaint: Complaint) -> bool:
    return rule_of(complaint.rule).hides
