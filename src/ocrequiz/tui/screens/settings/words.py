"""What is said of the setting under the cursor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from textual.content import Content

from ocrequiz.tui.screens.settings.rows import KeyRow, Row, SettingRow
from ocrequiz.tui.widgets.page import Block, Page, Paragraph


def about(row: Row) -> Page:
    """Explain a row."""
    match row:
        case SettingRow():
            return Page(_about_setting(row))
        case KeyRow():
            return Page(_about_key(row))
        case _:
            assert_never(row)


def _about_setting(row: SettingRow) -> Iterator[Block]:
    meaning = row.setting.meaning
    yield _title(row.title, f"[{row.setting.group}] {row.setting.name}")
    yield Paragraph(Content(meaning.help))
    yield _facts(f"Usual: {row.usual}", meaning.kind.takes)
    yield _facts(f"A change counts {meaning.effect}.")


def _about_key(row: KeyRow) -> Iterator[Block]:
    yield _title(row.title, f"[keys] {row.command.id}")
    yield Paragraph(Content(row.command.help))
    yield _facts(f"Usual: {row.usual}", "A change counts at once.")


def _title(words: str, in_the_file: str) -> Paragraph:
    return Paragraph(
        Content.assemble((words, "bold $text-accent"), (f"   {in_the_file}", "$foreground-muted"))
    )


def _facts(*facts: str) -> Paragraph:
    return Paragraph(Content(" · ".join(facts)).stylize("$foreground-muted"))
