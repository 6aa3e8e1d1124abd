"""The settings beneath each other: what each is called to the left, what is set to the right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ocrequiz.settings import Settings
from ocrequiz.tui.screens.settings.rows import Row
from ocrequiz.tui.widgets.page import NOTHING

TITLE_CELLS: Final = 24


class Line(Visual):
    """One line of the list, laid out for the width there is."""

    def __init__(self, content: Content) -> None:
        self._content = content

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Take all there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Take one line."""
        return 1

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw it, cut where there is no room."""
        return (
            self._content.truncate(width, ellipsis=True).render_strips(width, 1, style, options)
            if width
            else []
        )


class SettingList(OptionList):
    """The list itself: arrows move; group titles are passed over."""

    DEFAULT_CSS = """
    SettingList {
        border: none; padding: 0; background: $background; scrollbar-size-vertical: 1;
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-disabled { color: $text-accent; text-style: bold; }
        &:focus { border: none; background-tint: $background 0%; }
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._rows: dict[str, Row] = {}

    def show(self, groups: Iterable[tuple[str, Iterable[Row]]], settings: Settings) -> None:
        """Show these lines; the cursor stays on its line where that is still there."""
        here = self.highlighted_option.id if self.highlighted_option else None
        self._rows = {}
        self.set_options(self._lines_of(groups, settings))
        ids = [option.id for option in self.options]
        if here is not None and here in ids:
            self.highlighted = ids.index(here)
        elif self._rows:
            self.highlighted = 1

    @property
    def row(self) -> Row | None:
        """The line under the cursor."""
        option = self.highlighted_option
        return None if option is None or option.id is None else self._rows.get(option.id)

    def _lines_of(self, groups: Iterable[tuple[str, Iterable[Row]]], settings: Settings) -> Iterator[Option]:
        for title, rows in groups:
            yield Option(Line(Content(title)), disabled=True)
            for row in rows:
                self._rows[row.id] = row
                yield Option(Line(line_of(row, settings)), id=row.id)


def line_of(row: Row, settings: Settings) -> Content:
    """Return what stands in the list for a row; a star tells that the learner has set it."""
    is_own = row.is_own(settings)
    title = Content(row.title).truncate(TITLE_CELLS, ellipsis=True)
    return NOTHING.join(
        [
            Content("  * " if is_own else "    "),
            title.pad_right(max(0, TITLE_CELLS + 2 - title.cell_length)),
            Content.styled(row.value(settings), "bold $text-success" if is_own else ""),
        ]
    )
