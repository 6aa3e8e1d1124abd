"""What can be asked of the list of cards and of a document, declared once, as in `commands`."""

from __future__ import annotations

from typing import Final

from ocrequiz.study.commands import Command, When

BROWSE_COMMANDS: Final = (
    Command("browse.open", "enter", "enter", "Open", "Show the whole card under the cursor.", When.ALWAYS,
            in_footer=True),
    Command("browse.search", "slash", "/", "Search", "Type what to look for; the list follows each key.", When.ALWAYS,
            in_footer=True),
    Command("browse.study", "S", "S", "Study", "Study the cards you selected, or else all that are listed.",
            When.ALWAYS, in_footer=True),
    Command("browse.cram", "C", "C", "Cram", "Drill the cards you selected, or else all that are listed, without "
            "touching the schedule.", When.ALWAYS),
    Command("browse.select", "space", "space", "Select", "Select the card, or take it out of the selection.",
            When.ALWAYS, in_footer=True),
    Command("browse.select_all", "a", "a", "Select all", "Select every card listed, or none.", When.ALWAYS),
    Command("browse.select_tag", "t", "t", "Select a tag", "Add the listed cards of a tag to the selection.",
            When.ALWAYS),
    Command("browse.undo", "u", "u", "Undo", "Take back the last change made here, as often as you like.",
            When.ALWAYS, in_footer=True),
    Command("browse.suspend", "at", "@", "Suspend", "Put the cards away until you take them back, or take them back.",
            When.ALWAYS, in_footer=True),
    Command("browse.bury", "minus", "-", "Bury", "Put the cards away until tomorrow, or take them back.", When.ALWAYS,
            in_footer=True),
    Command("browse.flag", "asterisk", "*", "Flag", "Mark the cards to find them again, or take the mark away.",
            When.ALWAYS, in_footer=True),
    Command("browse.relearn", "r", "r", "Relearn", "Let the cards be due now; what is remembered of them stays.",
            When.ALWAYS),
    Command("browse.reset", "0", "0", "Reset", "Let the cards be as new; their history stays.", When.ALWAYS),
    Command("browse.sort", "o", "o", "Sort", "Sort by the next column.", When.ALWAYS, in_footer=True),
    Command("browse.reverse", "O", "O", "Turn round", "Sort the other way round.", When.ALWAYS),
    Command("browse.info", "i", "i", "Card info", "Show the card's history, its memory and when it comes back.",
            When.ALWAYS),
    Command("browse.passage", "c", "c", "Cited passage", "Open the document at the passage the question tests.",
            When.ALWAYS),
    Command("browse.edit", "e", "e", "Edit", "Open the question in your editor; a deck that came along is copied "
            "first.", When.ALWAYS),
    Command("browse.up", "up,k", "↑", "Up", "Go to the card before; k does the same.", When.ALWAYS),
    Command("browse.down", "down,j", "↓", "Down", "Go to the next card; j does the same.", When.ALWAYS),
    Command("browse.page_up", "pageup", "pgup", "Page up", "Go a page of cards up.", When.ALWAYS),
    Command("browse.page_down", "pagedown", "pgdn", "Page down", "Go a page of cards down.", When.ALWAYS),
    Command("browse.first", "home,g", "home", "First", "Go to the first card.", When.ALWAYS),
    Command("browse.last", "end,G", "end", "Last", "Go to the last card.", When.ALWAYS),
)  # fmt: skip
"""In the list of all cards."""

CARD_COMMANDS: Final = (
    Command("card.next", "right,n", "→", "Next card", "Go to the next card of the list.", When.ALWAYS, in_footer=True),
    Command("card.previous", "left,p", "←", "Card before", "Go to the card before.", When.ALWAYS, in_footer=True),
    Command("card.passage", "c", "c", "Cited passage", "Open the document at the passage the question tests.",
            When.ALWAYS, in_footer=True),
    Command("card.info", "i", "i", "Card info", "Show the card's history, its memory and when it comes back.",
            When.ALWAYS, in_footer=True),
    Command("card.close", "enter,space", "enter", "Back to the list", "Close the card; esc does the same.",
            When.ALWAYS),
)  # fmt: skip
"""Where a card of the list is shown whole."""

TAG_COMMANDS: Final = (
    Command("tags.select", "enter,space", "enter", "Select", "Add the listed cards of this tag to the selection.",
            When.ALWAYS, in_footer=True),
    Command("tags.up", "k", "k", "Up", "Go to the tag before; the arrow keys do the same.", When.ALWAYS),
    Command("tags.down", "j", "j", "Down", "Go to the next tag.", When.ALWAYS),
)  # fmt: skip
"""Where a tag is chosen."""

DOCUMENT_COMMANDS: Final = (
    Command("document.open", "enter,space", "enter", "Its questions", "Show the questions that ask about the sentence.",
            When.ALWAYS, in_footer=True),
    Command("document.down", "down,j", "↓", "Next sentence", "Go to the next sentence; j does the same.", When.ALWAYS,
            in_footer=True),
    Command("document.up", "up,k", "↑", "Sentence before", "Go to the sentence before; k does the same.",
            When.ALWAYS),
    Command("document.uncovered", "n", "n", "Next unasked", "Go to the next sentence that no question asks about.",
            When.ALWAYS, in_footer=True),
    Command("document.study", "S", "S", "Study", "Study the questions that ask about the sentence.", When.ALWAYS,
            in_footer=True),
    Command("document.cram", "C", "C", "Cram", "Drill the questions that ask about the sentence, without touching the "
            "schedule.", When.ALWAYS),
    Command("document.section", "A", "A", "Study section", "Study all questions that ask about the section.",
            When.ALWAYS, in_footer=True),
    Command("document.next", "right", "→", "Next document", "Go to the deck's next document.", When.ALWAYS),
    Command("document.previous", "left", "←", "Document before", "Go to the deck's document before.", When.ALWAYS),
    Command("document.page_up", "pageup", "pgup", "Page up", "Go some sentences up.", When.ALWAYS),
    Command("document.page_down", "pagedown", "pgdn", "Page down", "Go some sentences down.", When.ALWAYS),
    Command("document.first", "home,g", "home", "Beginning", "Go to the first sentence.", When.ALWAYS),
    Command("document.last", "end,G", "end", "End", "Go to the last sentence.", When.ALWAYS),
    Command("document.close", "d", "d", "Close", "Close the document; esc does the same.", When.ALWAYS),
)  # fmt: skip
"""In a deck's document."""

ASKER_COMMANDS: Final = (
    Command("askers.open", "enter,space", "enter", "Open", "Show the question with its answer.", When.ALWAYS,
            in_footer=True),
    Command("askers.study", "S", "S", "Study", "Study these questions.", When.ALWAYS, in_footer=True),
    Command("askers.cram", "C", "C", "Cram", "Drill these questions without touching the schedule.", When.ALWAYS,
            in_footer=True),
    Command("askers.up", "k", "k", "Up", "Go to the question before; the arrow keys do the same.", When.ALWAYS),
    Command("askers.down", "j", "j", "Down", "Go to the next question.", When.ALWAYS),
)  # fmt: skip
"""Among the questions that ask about a sentence."""
