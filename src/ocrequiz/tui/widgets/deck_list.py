"""The decks in their folders beneath each other, with what each holds today in columns."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final, assert_never

from textual.app import RenderResult
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ocrequiz.records import record
from ocrequiz.tui.widgets.deck_tree import Branch, DeckBranch, FolderBranch
from ocrequiz.tui.widgets.page import NOTHING, columns


@record
class Column:
    """One of the three counts."""

    title: str
    short: str
    """For narrow terminals."""
    style: str

    def cell(self, text: str, style: str, *, is_narrow: bool) -> Content:
        """Return a text at the right end of the column."""
        width = (len(self.short) if is_narrow else len(self.title)) + 2
        return Content.styled(text, style).pad_left(max(0, width - len(text)))


COLUMNS: Final = (
    Column("New", "New", "$text-primary"),
    Column("Learning", "Lrn", "$text-accent"),
    Column("Due", "Due", "$text-success"),
)
NARROW: Final = 56
"""Columns of a terminal below which the titles are shortened."""


class ColumnTitles(Widget):
    """The line above the list."""

    DEFAULT_CSS = """
    ColumnTitles { height: 1; padding: 0 1; color: $foreground-muted; }
    """

    def render(self) -> RenderResult:
        width = self.content_size.width
        is_narrow = width < NARROW
        titles = [
            column.cell(column.short if is_narrow else column.title, "$foreground-muted", is_narrow=is_narrow)
            for column in COLUMNS
        ]
        return columns(Content("  Deck"), NOTHING.join(titles), width)


class BranchRow(Visual):
    """One deck or folder, laid out for the width there is."""

    def __init__(self, branch: Branch, chosen: Collection[str]) -> None:
        self._branch = branch
        self._chosen = chosen

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Take all there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Take one line."""
        return 1

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the title to the left and the counts to the right."""
        return self._line(width).render_strips(width, 1, style, options) if width else []

    def _line(self, width: int) -> Content:
        branch = self._branch
        is_narrow = width < NARROW
        counts = (
            sum(deck.new for deck in branch.decks),
            sum(deck.learning for deck in branch.decks),
            sum(deck.due for deck in branch.decks),
        )
        cells = [_count(column, count, is_narrow) for column, count in zip(COLUMNS, counts, strict=True)]
        sign = "● " if all(deck.id in self._chosen for deck in branch.decks) else "  "
        left = [Content.styled(sign, "$text-accent bold"), Content("  " * branch.depth)]
        match branch:
            case DeckBranch():
                style = "bold" if any(counts) else "$foreground-muted"
                left.append(Content.styled(branch.deck.title, style))
            case FolderBranch():
                left.append(Content.styled(f"{'▾' if branch.is_open else '▸'} {branch.name}", "$text-accent"))
            case _:
                assert_never(branch)
        problems = sum(deck.problems for deck in branch.decks)
        if problems and not (isinstance(branch, FolderBranch) and branch.is_open):
            word = "problem" if problems == 1 else "problems"
            left.append(Content.styled(f"  ! {problems} {word}", "$text-warning"))
        return columns(NOTHING.join(left), NOTHING.join(cells), width)


def _count(column: Column, count: int, is_narrow: bool) -> Content:
    style = f"{column.style} bold" if count else "$foreground-muted"
    return column.cell(str(count) if count else "·", style, is_narrow=is_narrow)


class DeckList(OptionList):
    """The list itself: arrows move, enter and a click study."""

    DEFAULT_CSS = """
    DeckList {
        border: none; padding: 0; background: $background; scrollbar-size-vertical: 1;
        & > .option-list--option { padding: 0 1; }
        &:focus { border: none; background-tint: $background 0%; }
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._branches: dict[str, Branch] = {}

    def show(self, branches: Sequence[Branch], chosen: Collection[str]) -> None:
        """Show these rows; the cursor stays on its row where that is still there, and else begins on a deck."""
        here = self.highlighted_option.id if self.highlighted_option else None
        self._branches = {branch.id: branch for branch in branches}
        self.set_options(Option(BranchRow(branch, chosen), id=branch.id) for branch in branches)
        ids = list(self._branches)
        if here in ids:
            self.highlighted = ids.index(here)
        elif ids:
            first = (number for number, branch in enumerate(branches) if isinstance(branch, DeckBranch))
            self.highlighted = next(first, 0)

    @property
    def branch(self) -> Branch | None:
        """The row under the cursor."""
        option = self.highlighted_option
        return None if option is None or option.id is None else self._branches.get(option.id)
