"""How it is going, in a line or two: tomorrow, the days in a row, the last sitting, two weeks; and the quizzes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

if TYPE_CHECKING:
    from ocrequiz.workspace.home import Activity

_BARS: Final = "▁▂▃▄▅▆▇█"
BETWEEN: Final = 4
"""Cells between two facts."""


class FactLine(Widget):
    """As many facts as fit; the first ones matter most."""

    DEFAULT_CSS = """
    FactLine { height: 1; padding: 0 2; color: $foreground-muted; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._facts: tuple[Content, ...] = ()

    def say(self, facts: Iterable[Content]) -> None:
        """Say other facts."""
        self._facts = tuple(facts)
        self.refresh()

    def render(self) -> RenderResult:
        return Content(" " * BETWEEN).join(self._fitting(self.content_size.width))

    def _fitting(self, room: int) -> list[Content]:
        fitting: list[Content] = []
        for fact in self._facts:
            room -= fact.cell_length + (BETWEEN if fitting else 0)
            if room < 0:
                break
            fitting.append(fact)
        return fitting


class DayLine(FactLine):
    """The days around today."""

    def show(self, activity: Activity) -> None:
        """Show how it is going."""
        self.say(_facts(activity))


class QuizLine(FactLine):
    """The quiz that was left, and what the last ones came to; nothing where there was none."""

    def on_mount(self) -> None:
        self.display = False

    def show(self, activity: Activity, resume: str, every: str) -> None:
        """Show how quizzes go; `resume` is the key that goes on with the one left, `every` that to all."""
        facts = list(_quizzes(activity, resume, every))
        self.display = bool(facts)
        self.say(facts)


def _quizzes(activity: Activity, resume: str, every: str) -> Iterator[Content]:
    # Only once the decks are painted.
    from ocrequiz.study.quiz.view import percent

    left, scores = activity.quiz_left, activity.quiz_scores
    if left is not None:
        words = f"Quiz left at {left.answered} of {left.items}, "
        yield Content.assemble(
            (words, "$text-warning"), (resume, "bold $text-primary"), (" goes on", "$text-warning")
        )
    if scores:
        came_to = _fact("Quiz" if len(scores) == 1 else "Quizzes", ", ".join(map(percent, scores)))
        yield came_to + Content.assemble(
            (", ", "$foreground-muted"), (every, "bold $text-primary"), (" lists all", "$foreground-muted")
        )


def _when(days_ago: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days_ago, f"{days_ago} days ago")


def _facts(activity: Activity) -> Iterator[Content]:
    tomorrow, last = activity.tomorrow, activity.last
    parts = [f"{count} {word}" for count, word in ((tomorrow.due, "due"), (tomorrow.new, "new")) if count]
    yield _fact("Tomorrow", " · ".join(parts) or "nothing")
    if activity.streak:
        days = "1 day" if activity.streak == 1 else f"{activity.streak} days"
        yield _fact("Streak", days if activity.studied_today else f"{days}, study today to keep it")
    if last is not None:
        yield _fact("Last sitting", f"{last.right} of {last.answers} right, {_when(last.days_ago)}")
    if any(activity.by_day):
        yield _fact("Two weeks", _bars(activity.by_day))


def _fact(label: str, words: str) -> Content:
    return Content.assemble((f"{label} ", "$foreground-muted"), (words, "$foreground"))


def _bars(counts: Sequence[int]) -> str:
    """Draw a bar for each count; a day without an answer has a dot."""
    most = max(counts)
    return "".join(_BARS[(count * len(_BARS) - 1) // most] if count else "·" for count in counts)
