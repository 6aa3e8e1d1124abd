"""What can be asked while a deck is looked at."""

from __future__ import annotations

from typing import Final

from ocrequiz.study.commands import Command, When

PREVIEW_COMMANDS: Final = (
    Command("preview.next", "j,down,right,n", "j", "Next card", "Go to the next card; the arrow keys do the same.",
            When.ALWAYS, in_footer=True),
    Command("preview.previous", "k,up,left,p", "k", "Card before", "Go to the card before.", When.ALWAYS,
            in_footer=True),
    Command("preview.answer", "space,enter", "space", "Answer", "Show the answer, or what you picked judged; and hide "
            "it again.", When.ALWAYS, in_footer=True),
    Command("preview.hint", "h", "h", "Hint", "Show the hint, as it looks when it is asked for.", When.ALWAYS,
            in_footer=True),
    Command("preview.passage", "c", "c", "Passage", "Open the document at the passage that is cited.", When.ALWAYS,
            in_footer=True),
    Command("preview.edit", "e", "e", "Edit", "Open the question in your editor.", When.ALWAYS, in_footer=True),
    Command("preview.first", "home,g", "home", "First card", "Go to the first card.", When.ALWAYS),
    Command("preview.last", "end,G", "end", "Last card", "Go to the last card.", When.ALWAYS),
    Command("preview.page_up", "pageup", "pgup", "Page up", "Scroll a long card up.", When.ALWAYS),
    Command("preview.page_down", "pagedown", "pgdn", "Page down", "Scroll a long card down.", When.ALWAYS),
)  # fmt: skip
"""In the preview of a deck; the digits 1 to 9 pick what bears them."""
