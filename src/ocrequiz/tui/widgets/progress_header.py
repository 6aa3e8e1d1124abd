"""How far the sitting has come: its title, the time, what is left of each kind, and a thin bar."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import Reactive

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Mode
from ocrequiz.scheduling.memory import State
from ocrequiz.settings import DisplaySettings
from ocrequiz.study.view import Closing, Tally, View
from ocrequiz.tui.widgets.page import NOTHING, Fitted, Page, columns
from ocrequiz.tui.widgets.surface import Surface

BETWEEN = Content.styled(" · ", "$foreground-muted")


class ProgressHeader(Surface):
    """Two lines at the top of a sitting."""

    DEFAULT_CSS = """
    ProgressHeader { height: 2; padding: 0 2; }
    """
    ALLOW_SELECT = False
    auto_links = Reactive(False)

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self._display = DisplaySettings()
        self._seconds = 0

    def show(self, view: View, display: DisplaySettings) -> None:
        """Show another moment of the sitting, with what the learner wants to see of it."""
        if (view, display) != (self._view, self._display):
            self._view, self._display = view, display
            self.refresh()

    def tick(self, now: Moment) -> None:
        """Let the time go on, until the sitting closes."""
        seconds = max(0, now.utc_ms - self._view.began.utc_ms) // 1000
        if seconds != self._seconds and not isinstance(self._view.phase, Closing):
            self._seconds = seconds
            if self._display.timer:
                self.refresh()

    def render(self) -> RenderResult:
        width = self.content_size.width
        view, display = self._view, self._display
        right = [_left(view)] if display.progress else []
        if display.timer and not isinstance(view.phase, Closing):
            right.append(Content.styled(_clock(self._seconds), "$foreground-muted"))
        bar = _bar(view.tally, width) if display.progress else Content.styled("─" * width, "$panel")
        return Page([Fitted((columns(_title(view), Content("  ") + BETWEEN.join(right), width), bar))])


def _clock(seconds: int) -> str:
    hours, minutes = divmod(seconds // 60, 60)
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes}:{seconds % 60:02}"


def _title(view: View) -> Content:
    parts = [Content.styled(view.title, "bold")]
    if view.mode is Mode.CRAM:
        parts.append(Content.styled("cram, nothing is scheduled", "$text-accent"))
    if not isinstance(view.phase, Closing):
        if view.phase.card.flagged:
            parts.append(Content.styled("⚑ flagged", "$text-warning"))
        if view.phase.card.is_leech:
            parts.append(Content.styled("leech: often forgotten", "$text-warning"))
    return BETWEEN.join(parts)


def _left(view: View) -> Content:
    """Count what is still to come; the kind of the card in question is underlined."""
    tally = view.tally
    if isinstance(view.phase, Closing):
        return Content.styled("done", "$text-success")
    state = view.phase.card.state
    kinds = (
        (tally.new, "new", "$text-primary", state is State.NEW),
        (tally.learning, "learning", "$text-accent", state in (State.LEARNING, State.RELEARNING)),
        (tally.due, "due", "$text-success", state is State.REVIEW),
    )
    return BETWEEN.join(_count(count, word, style, is_now) for count, word, style, is_now in kinds)


def _count(count: int, word: str, style: str, is_now: bool) -> Content:
    if not count:
        return Content.styled(f"0 {word}", "$foreground-muted")
    return Content.styled(f"{count} {word}", f"{style} bold underline" if is_now else style)


def _bar(tally: Tally, width: int) -> Content:
    total = tally.answered + tally.left
    done = width if not total else round(width * tally.answered / total)
    return NOTHING.join(
        [Content.styled("━" * done, "$primary"), Content.styled("─" * (width - done), "$panel")]
    )
