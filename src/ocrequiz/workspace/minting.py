"""Which questions of an author's decks have no id, and where do they get one?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ocrequiz.decks.findings import Findings
from ocrequiz.decks.includes import included
from ocrequiz.decks.loading import Loaded, load
from ocrequiz.decks.minting import Minted, Named, mint
from ocrequiz.decks.naming import name_for
from ocrequiz.decks.paths import Refused, read_bytes
from ocrequiz.decks.places import Plain, to_spot
from ocrequiz.errors import Finding, WrongUse
from ocrequiz.limits import DECK_BYTES
from ocrequiz.records import record
from ocrequiz.text import one_line
from ocrequiz.workspace.checking import decks_named
from ocrequiz.workspace.files import rewrite

__all__ = ["IdsIn", "Named", "mint_ids"]


@record
class IdsIn:
    """What becomes of a file."""

    file: str
    """As the author named it, cleaned."""
    named: tuple[Named, ...]
    """The questions that had no id."""
    findings: tuple[Finding, ...]
    """What kept ids from being written."""


def mint_ids(paths: Sequence[Path], own: Iterable[Path], *, writes: bool) -> Iterator[IdsIn]:
    """Put ids into the questions that have none, in files and folders, or in the author's `own` where none are named.

    Each file that lacks ids, or that cannot be read, is told of; with `writes` it has been written by then.
    Raises WrongUse for a path that is not there, EnvironmentFailed for a file that cannot be written.
    """
    loaded = [load(file) for file in decks_named(paths, own)]
    if not loaded:
        raise WrongUse("No deck was found there.", "A deck is a YAML file with `format`, `id` and `title`.")
    done: set[Path] = set()
    # The files that a deck includes are named with it, so that no id of one is given again in another.
    for each in sorted(loaded, key=lambda each: each.kind != "deck"):
        if each.kind == "unreadable":
            yield IdsIn(one_line(str(each.path)), (), each.findings)
            continue
        taken = _taken(each)
        for file in _written(each):
            if file.resolve() not in done:
                done.add(file.resolve())
                found = _mint(file, taken, writes=writes)
                if found.named or found.findings:
                    yield found


def _mint(file: Path, taken: set[str], *, writes: bool) -> IdsIn:
    """Name the questions of a file; their ids are taken from then on."""

    def name(question: dict[str, Plain]) -> str:
        id_ = name_for(question, taken)
        taken.add(id_)
        return id_

    try:
        raw = read_bytes(file, DECK_BYTES)
    except Refused as refused:
        findings = Findings()
        findings.add(file, 0, refused.rule, refused.message, refused.remedy)
        return IdsIn(one_line(str(file)), (), findings.all())
    minted = mint(raw, name)
    if writes and minted.raw != raw:
        rewrite(file, raw, minted.raw)
    return IdsIn(one_line(str(file)), minted.named, _findings(file, minted))


def _findings(file: Path, minted: Minted) -> tuple[Finding, ...]:
    findings = Findings()
    for problem in minted.problems:
        findings.add(file, problem.spot, problem.rule, problem.message, problem.help)
    for line in minted.left:
        message, remedy = "There is no room for an id here.", "Write the question in braces, or a key a line."
        findings.add(file, to_spot(line - 1, 0), "missing-id", message, remedy)
    return findings.all()


def _taken(loaded: Loaded) -> set[str]:
    """Return the ids of a deck, those that its questions had before among them."""
    deck = loaded.deck
    earlier = () if deck is None else (old for question in deck.questions for old in question.was)
    return {*loaded.places, *(old.rpartition("/")[2] for old in earlier)}


def _written(loaded: Loaded) -> Iterator[Path]:
    """Yield the files that a deck's questions are written in."""
    yield loaded.path
    if loaded.deck is not None:
        yield from (loaded.path.parent / name for name in included(loaded.path, loaded.deck.include).files)
