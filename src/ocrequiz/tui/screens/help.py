"""What every key does, made from the registries."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from ocrequiz.tui.commands import SECTIONS, letter
from ocrequiz.tui.screens.reading import ReadingScreen
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paper, Paragraph

KEY_CELLS = 12
TITLE_CELLS = 24


class HelpScreen(ReadingScreen):
    """All commands, section by section."""

    CSS_PATH = "help.tcss"

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            yield Paper(Page(self._blocks()))
        yield KeyLine()

    def key_hints(self) -> Iterator[KeyHint]:
        return (hint for hint in super().key_hints() if hint.command != "app.help")

    def _blocks(self) -> Iterator[Block]:
        yield Paragraph(Content.styled("What the keys do", "bold"))
        for section, commands in SECTIONS.items():
            yield Gap()
            yield Paragraph(Content.styled(section, "bold $text-accent"))
            for command in commands:
                key = letter(command, self.face.own_keys) or "–"
                yield _entry(key, command.title, command.help)
        yield Gap()
        yield Paragraph(
            Content.styled("In a text field letters are text; esc leaves the field.", "$foreground-muted")
        )


def _entry(key: str, title: str, words: str) -> Paragraph:
    first = Content.assemble(
        (f"  {key:<{KEY_CELLS - 2}}", "$text-primary bold"), (f"{title:<{TITLE_CELLS}}", "")
    )
    return Paragraph(
        Content.styled(words, "$foreground-muted"), first, Content(" " * (KEY_CELLS + TITLE_CELLS))
    )
