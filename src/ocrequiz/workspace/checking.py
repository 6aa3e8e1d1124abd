"""Which decks are checked, what is found in them, and what of it the author wants to hear."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from pathlib import Path

from ocrequiz.decks.excerpts import Excerpts
from ocrequiz.decks.explaining import Explained, explain, rules_called
from ocrequiz.decks.folders import find_decks
from ocrequiz.decks.lint.linting import lint
from ocrequiz.decks.loading import Loaded, load
from ocrequiz.errors import Finding, Severity, WrongUse
from ocrequiz.library.stamps import exists
from ocrequiz.records import record
from ocrequiz.text import one_line
from ocrequiz.workspace.remarks import known_remarks, remark_findings
from ocrequiz.workspace.watching import Watch

__all__ = ["Checked", "Explained", "Wanted", "check_decks", "decks_named", "explain", "watch_decks"]


@record
class Wanted:
    """Which rules the author wants to hear of."""

    selected: frozenset[str] = frozenset()
    """Ids of rules; nothing for all of them."""
    ignored: frozenset[str] = frozenset()

    @classmethod
    def of(cls, selected: Iterable[str], ignored: Iterable[str]) -> Wanted:
        """Read what was written: ids, beginnings of ids, several with commas between.

        Raises WrongUse for one that is no rule, with a suggestion.
        """
        return cls(rules_called(selected), rules_called(ignored))

    def has(self, finding: Finding) -> bool:
        """Tell whether a finding is to be reported."""
        return (not self.selected or finding.rule in self.selected) and finding.rule not in self.ignored


@record
class Checked:
    """The result of a check."""

    decks: int
    """Decks read; files that belong to a deck are not counted."""
    findings: tuple[Finding, ...]
    """By file and position."""
    files: Mapping[str, Path] = field(default_factory=dict)
    """Each file that was read, or is missing, by the name under which findings call it."""
    _excerpts: Excerpts = field(default_factory=Excerpts, compare=False, repr=False)

    def count(self, severity: Severity) -> int:
        """Count the findings that matter so much."""
        return sum(finding.severity is severity for finding in self.findings)

    def line(self, finding: Finding) -> str | None:
        """Return the line of the file that a finding is about, as it stands there; None where there is none."""
        file = self.files.get(finding.file)
        return None if file is None else self._excerpts.line(file, finding.line)


def check_decks(
    paths: Sequence[Path],
    search_path: Iterable[Path],
    wanted: Wanted | None = None,
    progress: Path | None = None,
) -> Checked:
    """Check files and folders, or all decks of the search path where none are named.

    What learners remarked, by the progress file given, is among the findings. Raises WrongUse for a path that is not
    there, EnvironmentFailed for remarks that cannot be read.
    """
    return _check(decks_named(paths, search_path), wanted or Wanted(), progress)


def watch_decks(
    paths: Sequence[Path],
    search_path: Sequence[Path],
    wanted: Wanted,
    tell: Callable[[Checked], object],
    wait: Callable[[], object],
) -> None:
    """Check, and again each time a file was saved, and `tell` what was found; it ends when `wait` raises.

    Raises WrongUse for a path that is not there when it begins; one that is missing later is a finding.
    """
    places = paths or tuple(filter(exists, search_path))
    decks_named(paths, search_path)
    watched: set[str] = set()
    while True:
        watch = Watch(places, watched)
        watch.has_changed()
        checked = _check(_meant(places), wanted)
        files = {str(file) for file in checked.files.values()}
        if files != watched:
            # What was saved while these were read has not been seen: they are read once more, and watched meanwhile.
            watched = files
            continue
        tell(checked)
        while not watch.has_changed():
            wait()


def decks_named(paths: Sequence[Path], search_path: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files that are meant, each once: those named, those in the folders named, or all of the search path.

    Raises WrongUse for a path that is not there.
    """
    for path in paths:
        if not exists(path):
            raise WrongUse(f"There is no file or folder {one_line(str(path))}.")
    return _meant(paths or tuple(filter(exists, search_path)))


def _check(decks: Iterable[Path], wanted: Wanted, progress: Path | None = None) -> Checked:
    loaded = [load(file, for_authors=True) for file in decks]
    found = {finding: None for each in loaded for finding in (*each.findings, *lint(each))}
    if progress is not None:
        ids = [each.deck.id for each in loaded if each.deck is not None]
        found |= dict.fromkeys(remark_findings(loaded, known_remarks(progress, ids)))
    files = {str(one_line(str(file), 1_000)): file for each in loaded for file in _files_of(each)}
    count = sum(each.kind == "deck" for each in loaded)
    return Checked(count, tuple(sorted(filter(wanted.has, found))), files)


def _meant(paths: Iterable[Path]) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(each for path in paths for each in _files(path)))


def _files(path: Path) -> Iterable[Path]:
    return find_decks(path) if path.is_dir() else [path]


def _files_of(loaded: Loaded) -> Iterable[Path]:
    return (loaded.path, *loaded.files, *loaded.absent)
