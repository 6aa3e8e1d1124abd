"""How far a quiz has come, and what time it is: the two lines at the top."""

from __future__ import annotations

from typing import Final

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from ocrequiz.scheduling.timespan import on_a_clock
from ocrequiz.study.quiz.view import HandedIn, Judging, Overview, QuizView
from ocrequiz.tui.widgets.page import NOTHING, columns

BETWEEN: Final = Content.styled(" · ", "$foreground-muted")
SOON_MS: Final = 60_000
"""With less time left than this, the clock warns."""


class QuizHeader(Widget):
    """The title, where the learner is, the clock, and a thin bar of what is answered."""

    DEFAULT_CSS = """
    QuizHeader { height: 2; padding: 0 2; }
    """
    ALLOW_SELECT = False

    def __init__(self, view: QuizView) -> None:
        super().__init__()
        self._view = view
        self._has_timer = True

    def show(self, view: QuizView, *, has_timer: bool) -> None:
        """Show another moment; without `has_timer` only time that runs out is shown."""
        self._view, self._has_timer = view, has_timer
        self.refresh()

    def render(self) -> RenderResult:
        width, view = self.content_size.width, self._view
        count = len(view.places)
        done = width * view.answered // count if count else 0
        bar = NOTHING.join(
            [Content.styled("━" * done, "$primary"), Content.styled("─" * (width - done), "$panel")]
        )
        title = BETWEEN.join([*_where(view), Content.styled(view.title, "bold")])
        return Content("\n").join([columns(title, Content("  ") + self._time(), width), bar])

    def _time(self) -> Content:
        view = self._view
        if isinstance(view.phase, Judging | HandedIn):
            return Content.styled("handed in", "$text-success")
        if view.left_ms is None:
            return Content.styled(on_a_clock(view.elapsed_ms) if self._has_timer else "", "$foreground-muted")
        style = "$text-warning bold" if view.left_ms < SOON_MS else "$foreground-muted"
        return Content.styled(f"{on_a_clock(view.left_ms)} left", style)


def _where(view: QuizView) -> list[Content]:
    match view.phase:
        case Overview():
            return [Content.styled("Overview", "$text-accent bold")]
        case Judging(left=left):
            return [Content.styled(f"{left} to judge", "$text-accent bold")]
        case _ if view.position is not None:
            parts = [
                Content.styled(f"Question {view.position + 1} of {len(view.places)}", "$text-accent bold")
            ]
            if view.places[view.position].marked:
                parts.append(Content.styled("⚑ marked", "$text-warning"))
            return parts
        case _:
            return []
