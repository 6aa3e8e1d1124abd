"""Which files a deck includes: those its patterns name, each once, and never the deck itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ocrequiz.decks.complaints import Complaint
from ocrequiz.decks.folders import is_pattern, matching
from ocrequiz.decks.paths import Refused, check_reference, resolve
from ocrequiz.limits import DECK_FILES


@dataclass(slots=True)
class Included:
    """What the list `include` of a deck comes to."""

    files: list[str] = field(default_factory=list)
    """Paths from the deck's folder."""
    absent: list[Path] = field(default_factory=list)
    """What is named and not there."""
    complaints: list[Complaint] = field(default_factory=list)
    """What is wrong with the list; ways lead from the deck's header."""


def included(deck: Path, references: tuple[str, ...]) -> Included:
    """Find the files that a deck file includes."""
    found = Included()
    seen: set[Path] = set()
    itself = deck.resolve()
    for index, reference in enumerate(references):
        way = ("include", index)
        try:
            for name in _named(deck.parent, reference):
                file = resolve(deck.parent, name)
                if file == itself and not is_pattern(reference):
                    message = "The deck includes itself."
                    found.complaints.append(Complaint(way, "include-cycle", message, "Take this out."))
                elif file not in seen and file != itself:
                    seen.add(file)
                    found.files.append(name)
        except Refused as refused:
            found.complaints.append(Complaint(way, refused.rule, refused.message, refused.remedy))
            if refused.rule == "missing-file":
                found.absent.append(deck.parent / reference)
    if len(found.files) > DECK_FILES:
        message = f"The deck includes {len(found.files):,} files; {DECK_FILES} are the most it may."
        found.complaints.append(Complaint(("include",), "too-many", message, "Put questions together."))
        del found.files[DECK_FILES:]
    return found


def _named(folder: Path, reference: str) -> list[str]:
    """Return the paths that an entry of `include` means.

    Raises Refused where it may mean none, or does.
    """
    check_reference(reference)
    if not is_pattern(reference):
        return [reference]
    names = list(matching(folder, reference))
    if not names:
        raise Refused("missing-file", f"No file is named like `{reference}`.", "Correct the pattern.")
    return names
