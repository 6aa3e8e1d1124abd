"""What can be asked of the statistics, declared once, as in `commands`."""

from __future__ import annotations

from typing import Final

from ocrequiz.study.commands import Command, When

STATISTICS_COMMANDS: Final = (
    Command("statistics.next", "right,l", "→", "Next page", "Go to the next page.", When.ALWAYS, in_footer=True),
    Command("statistics.previous", "left,h", "←", "Page before", "Go to the page before.", When.ALWAYS,
            in_footer=True),
    Command("statistics.period", "p", "p", "Period", "Look at the last month, three months, year, or all of time.",
            When.ALWAYS, in_footer=True),
    Command("statistics.decks", "o", "o", "Decks", "Look at one deck after the other, and then at all again.",
            When.ALWAYS, in_footer=True),
    Command("statistics.mark", "n", "n", "Next graph", "Go to the next graph of the page.", When.ALWAYS),
    Command("statistics.write", "w", "w", "Write graph", "Write the marked graph to a file: .svg or .csv.",
            When.ALWAYS, in_footer=True),
    Command("statistics.close", "t", "t", "Close", "Close the statistics; esc does the same.", When.ALWAYS),
)  # fmt: skip
"""In the statistics."""
