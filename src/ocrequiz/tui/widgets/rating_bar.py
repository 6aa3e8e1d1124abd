"""What key 1, 2, 3 or 4 does: the ratings, when the card comes back after each, and the one offered."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

from textual.app import RenderResult
from textual.content import Content
from textual.events import Click, MouseMove
from textual.message import Message
from textual.reactive import Reactive

from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.buttons import Button
from ocrequiz.tui.widgets.page import Fitted, Page
from ocrequiz.tui.widgets.surface import Surface

AMPLE_LINES: Final = 24
"""From here on the lines of the bar are kept free for it, so that nothing moves when the ratings come and go."""
STYLES = {
    Rating.AGAIN: "$text-error",
    Rating.HARD: "$text-warning",
    Rating.GOOD: "$text-success",
    Rating.EASY: "$text-primary",
}


class Rated(Message):
    """The learner clicked a rating."""

    def __init__(self, rating: Rating) -> None:
        super().__init__()
        self.rating = rating
        """The one clicked."""


class RatingBar(Surface):
    """Four fields side by side, or two; the offered one says `space`, which takes it."""

    DEFAULT_CSS = """
    RatingBar { height: 3; padding: 0 2 1 2; pointer: pointer; }
    """
    ALLOW_SELECT = False
    auto_links = Reactive(False)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: tuple[Button, ...] = ()
        self._offered = Rating.GOOD
        self._letters: tuple[str, ...] = ()
        self._under_mouse: int | None = None

    def show(self, buttons: tuple[Button, ...], offered: Rating, letters: tuple[str, ...]) -> None:
        """Show the ratings of a card, each with the key that takes it."""
        self._buttons, self._offered, self._letters = buttons, offered, letters
        self.display = True
        self.refresh()

    def clear(self, lines: int) -> None:
        """Show none; where the terminal has few lines, the card has those of the bar meanwhile."""
        if self._buttons:
            self.show((), self._offered, ())
        self.display = lines >= AMPLE_LINES

    def likeness(self) -> Hashable:
        return self._buttons, self._offered, self._letters, self._under_mouse

    def render(self) -> RenderResult:
        fields = [self._field(index, button) for index, button in enumerate(self._buttons)]
        return Page([Fitted(tuple(Content(" ").join(field[line] for field in fields) for line in (0, 1)))])

    def on_click(self, event: Click) -> None:
        index = self._index_at(event.x)
        if index is not None:
            self.post_message(Rated(self._buttons[index].offer.rating))

    def on_mouse_move(self, event: MouseMove) -> None:
        self._hover(self._index_at(event.x))

    def on_leave(self) -> None:
        self._hover(None)

    def _hover(self, index: int | None) -> None:
        if index != self._under_mouse:
            self._under_mouse = index
            self.refresh()

    def _starts(self) -> list[int]:
        """Return where each field begins, and where the next would."""
        width = self.content_size.width + 1
        count = len(self._buttons)
        return [round(width * index / max(1, count)) for index in range(count + 1)]

    def _index_at(self, x: int) -> int | None:
        inside = x - self.gutter.left
        return next((index for index, end in enumerate(self._starts()[1:]) if 0 <= inside < end), None)

    def _field(self, index: int, button: Button) -> tuple[Content, Content]:
        offer = button.offer
        is_offered = offer.rating is self._offered
        ground = "on $panel" if is_offered or index == self._under_mouse else "on $surface"
        style = STYLES[offer.rating]
        name = Content.assemble(
            ("▸ " if is_offered else "  ", f"{style} bold"),
            (f"{self._letters[index]} ", f"{style} bold"),
            (button.title, f"{style} bold" if is_offered else style),
        )
        wait = f"{offer.wait} · space".removeprefix(" · ") if is_offered else offer.wait
        starts = self._starts()
        width = starts[index + 1] - starts[index] - 1
        return _filled(name, width, ground), _filled(
            Content.styled(f"  {wait}", "$foreground-muted"), width, ground
        )


def _filled(line: Content, width: int, ground: str) -> Content:
    line = line.truncate(width)
    return line.pad_right(width - line.cell_length).stylize_before(ground)
