"""How a deck gets into the learner's own folder: whole, with what it includes and cites, or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from ocrequiz.decks.loading import Loaded, load
from ocrequiz.errors import EnvironmentFailed, Finding, Severity, WrongUse
from ocrequiz.records import record
from ocrequiz.text import one_line


@record
class Added:
    """A deck that was copied."""

    id: str
    title: str
    cards: int
    folder: Path
    """Where its files are now."""
    replaced: Path | None
    """Where the deck of the same id that stood there is kept."""


def add_deck(file: Path, own: Path, *, replace: bool = False) -> Added:
    """Copy a deck and everything it refers to into a folder of its own below `own`.

    Raises WrongUse where the file is no deck, has mistakes, or has the id of a deck that is there already
    (without `replace`); EnvironmentFailed where files cannot be copied.
    """
    loaded = load(file)
    deck = loaded.deck
    errors = [finding for finding in loaded.findings if finding.severity is Severity.ERROR]
    if deck is None or errors:
        raise WrongUse(_refusal(loaded, errors), f"Run: ocrequiz check {one_line(str(file))}")
    folder = own / deck.id
    kept = None
    try:
        if folder.exists():
            if not replace:
                raise WrongUse(
                    f"A deck “{deck.id}” is in {own} already.", "Add --replace to put this one in its place."
                )
            kept = _set_aside(folder, own)
        _copy(loaded, folder)
    except OSError as error:
        raise EnvironmentFailed(f"The deck cannot be copied to {folder}: {error.strerror}.") from error
    cards = sum(len(question.parts()) for question in deck.questions if question.status == "ready")
    return Added(deck.id, deck.title, cards, folder, kept)


def _refusal(loaded: Loaded, errors: Sequence[Finding]) -> str:
    name = one_line(str(loaded.path))
    if not errors:
        return f"{name} was not added: it is no deck, but questions that a deck may include."
    first = f"{errors[0].file}:{errors[0].line}: {errors[0].message}"
    more = f" There are {len(errors) - 1} more." if len(errors) > 1 else ""
    return f"{name} was not added, because it has mistakes: {first}{more}"


def _set_aside(folder: Path, own: Path) -> Path:
    """Move the earlier deck into a hidden folder, where it is kept but not found."""
    aside = own / ".replaced"
    aside.mkdir(parents=True, exist_ok=True)
    number = 1
    while (kept := aside / f"{folder.name}-{number}").exists():
        number += 1
    return folder.rename(kept)


def _copy(loaded: Loaded, folder: Path) -> None:
    """Copy all files to a hidden folder first, so that a half-copied deck is never found."""
    base = loaded.path.parent.resolve()
    arriving = folder.parent / f".{folder.name}.arriving"
    if arriving.exists():
        shutil.rmtree(arriving)
    for file in loaded.files:
        # The deck file itself may be a link; what it refers to was resolved inside its folder.
        inside = Path(file.name) if file == loaded.path else file.resolve().relative_to(base)
        target = arriving / inside
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
        with target.open("r+b") as copy:
            os.fsync(copy.fileno())
    arriving.rename(folder)
