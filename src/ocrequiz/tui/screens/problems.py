"""What is wrong in the deck files, and where: for the one who can mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, assert_never

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from ocrequiz.errors import Finding, Severity
from ocrequiz.tui.paths import shown
from ocrequiz.tui.screens.reading import ReadingScreen
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyLine
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paper, Paragraph

MOST: Final = 200
"""Findings shown; `ocrequiz check` tells them all."""


class ProblemsScreen(ReadingScreen):
    """The findings, file by file."""

    CSS_PATH = "problems.tcss"

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__()
        self._findings = sorted(findings)

    def compose(self) -> ComposeResult:
        count = len(self._findings)
        right = f"{count} problem{'' if count == 1 else 's'}" if count else "none"
        yield Heading(
            Content.styled("Problems in deck files", "bold"), Content.styled(right, "$foreground-muted")
        )
        with VerticalScroll(can_focus=False):
            yield Paper(Page(self._blocks()))
        yield KeyLine()

    def _blocks(self) -> Iterator[Block]:
        if not self._findings:
            yield Paragraph(Content("All deck files are in order."))
            return
        for file, findings in groupby(self._findings[:MOST], key=lambda finding: finding.file):
            yield Paragraph(Content.styled(shown(file), "bold"))
            for finding in findings:
                yield from finding_blocks(finding)
            yield Gap()
        left = len(self._findings) - MOST
        if left > 0:
            yield Paragraph(Content(f"… and {left} more: ocrequiz check tells them all."))
            yield Gap()
        yield Paragraph(
            Content.styled("The questions without a problem can be studied meanwhile.", "$foreground-muted")
        )


def finding_blocks(finding: Finding) -> Iterator[Block]:
    """Lay out what is wrong, where in its file, and what to do."""
    style = _style(finding.severity)
    first = Content.assemble((f"{finding.line:>6}:{finding.column:<4}", "$foreground-muted"))
    text = Content.assemble(
        (f"{finding.severity} ", f"{style} bold"),
        finding.message,
        (f"  [{finding.rule}]", "$foreground-muted"),
    )
    rest = Content(" " * first.cell_length)
    yield Paragraph(text, first, rest)
    if finding.help:
        arrow = Content.styled("→ ", "$text-accent")
        yield Paragraph(Content.styled(finding.help, "$text-accent"), rest + arrow, rest + "  ")


def _style(severity: Severity) -> str:
    match severity:
        case Severity.ERROR:
            return "$text-error"
        case Severity.WARNING:
            return "$text-warning"
        case Severity.INFO:
            return "$text-primary"
        case _:
            assert_never(severity)
