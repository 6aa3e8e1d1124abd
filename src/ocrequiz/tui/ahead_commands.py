"""What can be asked of the screens that look ahead, declared once, as in `commands`."""

from __future__ import annotations

from typing import Final

from ocrequiz.study.commands import Command, When

EXAM_COMMANDS: Final = (
    Command("exam.date", "enter", "enter", "Set date", "Write the day of the exam; no card is due after it then.",
            When.ALWAYS, in_footer=True),
    Command("exam.study", "f", "f", "Study for it", "Study what you are least likely to remember on the day, due or "
            "not.", When.ALWAYS, in_footer=True),
    Command("exam.clear", "backspace,delete", "bksp", "Take away", "Take the exam away; the deck is as before.",
            When.ALWAYS, in_footer=True),
    Command("exam.close", "x", "x", "Close", "Close the exam; esc does the same.", When.ALWAYS),
)  # fmt: skip
"""At the exam of a deck."""

RETENTION_COMMANDS: Final = (
    Command("retention.close", "w", "w", "Close", "Close the comparison; esc does the same.", When.ALWAYS),
)
"""Where desired retentions are compared."""
