"""What do the authors of decks ask of a learner's workspace? What changed, what is covered, what learners remarked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from ocrequiz.library.library import Library
from ocrequiz.scheduling.days import Moment

if TYPE_CHECKING:
    from ocrequiz.workspace.covering import CoverageReport
    from ocrequiz.workspace.differences import Differences
    from ocrequiz.workspace.remarks import Remark, RemarkDesk


class Bench:
    """The instructor's bench."""

    def __init__(
        self,
        library: Library,
        choose: Callable[[Sequence[str]], list[str]],
        environment: Mapping[str, str],
    ) -> None:
        self._library = library
        self._choose = choose
        self._environment = environment

    @property
    def remarks(self) -> RemarkDesk:
        """The remarks of this learner, and those that others have sent."""
        from ocrequiz.workspace.remarks import RemarkDesk

        return RemarkDesk(self._library.progress)

    def remarks_on(self, decks: Sequence[str]) -> tuple[Remark, ...]:
        """Return the remarks on some decks, or on all.

        Raises WrongUse for a deck that is not there, EnvironmentFailed where those of others cannot be read.
        """
        return self.remarks.on(self._choose(decks) if decks else list(self._library.decks))

    def settle(self, ids: Sequence[str], now: Moment) -> int:
        """Put remarks away, since their author has seen to them, and return how many there were.

        Raises WrongUse where an id is that of none.
        """
        return self.remarks.settle(ids, now, self._library.study_day(now))

    def differences(self, old: str, new: str) -> Differences:
        """Compare two versions of decks, each a file, a folder or a revision of git such as `HEAD~1:decks`.

        Raises WrongUse where one is not there or holds no deck, EnvironmentFailed where git is needed and missing.
        """
        from ocrequiz.workspace.differences import compare

        return compare(old, new, self._library.progress, self._environment)

    def coverage(self, decks: Sequence[str]) -> CoverageReport:
        """Gather who asks about each sentence of the documents of some decks.

        Raises WrongUse for a deck that is not there.
        """
        from ocrequiz.workspace.covering import coverage_of

        return coverage_of(self._library.deck(deck).path for deck in self._choose(decks))
