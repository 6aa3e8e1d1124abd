"""What has changed between two versions of decks, and what does that do to what the learner remembers?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ocrequiz.decks.folders import find_decks
from ocrequiz.decks.loading import Loaded, load
from ocrequiz.errors import WrongUse
from ocrequiz.library.differences import Change, Edition, Turn, Version, differences, wrong_options
from ocrequiz.library.effects import Effect, Fate, effect
from ocrequiz.library.stamps import exists
from ocrequiz.records import record
from ocrequiz.store.progress import Progress
from ocrequiz.text import one_line
from ocrequiz.workspace.revisions import is_revision, laid_out

__all__ = ["Change", "Differences", "Effect", "Fate", "Turn", "Version", "compare", "wrong_options"]


@record
class Differences:
    """Two versions, compared."""

    changes: tuple[tuple[Change, Effect], ...]
    titles: Mapping[str, str]
    """The title of each deck by its id, as it is now."""
    unreadable: tuple[str, ...]
    """Files, as they were named, of which nothing could be made."""


def compare(old: str, new: str, progress: Progress, environment: Mapping[str, str]) -> Differences:
    """Compare two versions, each a file, a folder, or `REVISION:PATH` of git.

    Raises WrongUse where one is not there or holds no deck, EnvironmentFailed where git is needed and missing.
    """
    with _opened(old, environment) as before, _opened(new, environment) as after:
        first, second = _read(old, before), _read(new, after)
    found = differences(first.edition, second.edition)
    return Differences(
        tuple((change, effect(change, progress)) for change in found),
        {deck.id: deck.title for side in (first, second) for deck in side.edition.decks},
        (*first.unreadable, *second.unreadable),
    )


@record
class _Side:
    edition: Edition
    unreadable: tuple[str, ...]


@contextmanager
def _opened(name: str, environment: Mapping[str, str]) -> Iterator[Path]:
    """Give the path of a version for as long as it is read."""
    path = Path(name)
    if exists(path) or not is_revision(name):
        if not exists(path):
            raise WrongUse(
                f"There is no file, folder or revision {one_line(name, 100)}.",
                "A revision of git is named as in HEAD~1:decks.",
            )
        yield path
    else:
        with laid_out(name, environment) as laid:
            yield laid


def _read(name: str, path: Path) -> _Side:
    files = list(find_decks(path)) if path.is_dir() else [path]
    loaded = [load(file) for file in files]
    decks = [each.deck for each in loaded if each.deck is not None]
    unreadable = [_shown(name, path, each.path) for each in loaded if _is_unreadable(each)]
    if not decks:
        reason = "cannot be read as a deck" if path.is_file() else "holds no deck"
        raise WrongUse(f"{one_line(name, 100)} {reason}.", "See: ocrequiz check")
    return _Side(Edition(tuple(decks), frozenset(_broken(loaded))), tuple(unreadable))


def _is_unreadable(loaded: Loaded) -> bool:
    return loaded.kind == "unreadable" or (loaded.kind == "deck" and loaded.deck is None)


def _broken(loaded: Iterable[Loaded]) -> Iterator[tuple[str, str]]:
    """Yield the questions that are there, but have mistakes that keep them from being asked."""
    for each in loaded:
        if each.deck is not None:
            good = {question.id for question in each.deck.questions}
            yield from ((each.deck.id, question) for question in each.places if question not in good)


def _shown(name: str, path: Path, file: Path) -> str:
    """Name a file as its version was named, not where it was laid out."""
    inside = file.relative_to(path).as_posix()
    return one_line(name if inside == "." else f"{name.rstrip('/')}/{inside}", 200)
