"""What a quiz on the screen can be asked beyond the commands of every face."""

from __future__ import annotations

from typing import Final

from ocrequiz.study.commands import Command, When

SITTING_COMMANDS: Final = (
    Command("quiz.was_right", "y", "y", "It was right", "Judge your response, where only you can: it says the same.",
            When.ANSWERED, in_footer=True),
    Command("quiz.was_wrong", "n", "n", "It was not", "Judge your response: it says something else.", When.ANSWERED,
            in_footer=True),
    Command("quiz.go_on", "enter,space", "enter", "Go on", "Go to the next question, or to the one under the cursor.",
            When.ANSWERED, in_footer=True),
    Command("quiz.leave_overview", "escape", "esc", "Back", "Leave the overview for the question under the cursor.",
            When.ALWAYS, in_footer=True),
)  # fmt: skip
"""While a quiz is sat and judged."""

RESULT_COMMANDS: Final = (
    Command("result.next", "n,right", "n", "Next question", "Look at the next question, those you missed first.",
            When.ALWAYS, in_footer=True),
    Command("result.propose", "a", "a", "Accept from now on",
            "Propose to the author to accept what you typed; the score stays as it was marked.", When.ALWAYS,
            in_footer=True),
    Command("result.previous", "p,left", "p", "Question before", "Look at the question before.", When.ALWAYS),
    Command("result.overview", "o", "o", "Overview", "Go back to the score.", When.ALWAYS, in_footer=True),
    Command("result.report", "w", "w", "Write report", "Write the result to a file: .html, .md or .json.",
            When.ALWAYS, in_footer=True),
    Command("result.undo", "u", "u", "Undo", "Take back what you proposed last.", When.ALWAYS),
    Command("result.quizzes", "Z", "Z", "All quizzes", "See what earlier quizzes came to.", When.ALWAYS,
            in_footer=True),
)  # fmt: skip
"""Over the result of a quiz."""

HISTORY_COMMANDS: Final = (
    Command("quizzes.open", "enter,space", "enter", "Open", "See the result again, or go on with what was left.",
            When.ALWAYS, in_footer=True),
    Command("quizzes.set_up", "z", "z", "New quiz", "Set up another quiz on the decks of this one.", When.ALWAYS,
            in_footer=True),
    Command("quizzes.discard", "x", "x", "Throw away", "Throw a quiz away that was left; you are asked once more.",
            When.ALWAYS, in_footer=True),
    Command("quizzes.down", "down,j", "↓", "Down", "Go to the quiz before it in time; j does the same.", When.ALWAYS),
    Command("quizzes.up", "up,k", "↑", "Up", "Go to the quiz after it in time; k does the same.", When.ALWAYS),
    Command("quizzes.page_down", "pagedown", "pgdn", "Page down", "Go down by a page.", When.ALWAYS),
    Command("quizzes.page_up", "pageup", "pgup", "Page up", "Go up by a page.", When.ALWAYS),
)  # fmt: skip
"""Over the list of all quizzes."""

SETUP_COMMANDS: Final = (
    Command("setup.begin", "enter", "enter", "Begin", "Begin the quiz on these terms.", When.ALWAYS, in_footer=True),
    Command("setup.choose", "space", "space", "Choose or type",
            "Choose several, or type a value of your own.", When.ALWAYS, in_footer=True),
    Command("setup.resume", "r", "r", "Go on", "Go on with the quiz that was left.", When.ALWAYS, in_footer=True),
    Command("setup.discard", "x", "x", "Throw away", "Throw the quiz away that was left; you are asked once more.",
            When.ALWAYS, in_footer=True),
    Command("setup.more", "right", "→", "Next value", "Go to the next value.", When.ALWAYS, in_footer=True),
    Command("setup.less", "left", "←", "Value before", "Go to the value before.", When.ALWAYS, in_footer=True),
    Command("setup.down", "down,j", "↓", "Down", "Go to the next row; j does the same.", When.ALWAYS),
    Command("setup.up", "up,k", "↑", "Up", "Go to the row before; k does the same.", When.ALWAYS),
)  # fmt: skip
"""On which terms a quiz is sat."""

SEVERAL_COMMANDS: Final = (
    Command("several.choose", "space", "space", "Choose", "Choose what is under the cursor, or no more.", When.ALWAYS,
            in_footer=True),
    Command("several.all", "a", "a", "All or none", "Choose everything; where all is chosen, nothing.", When.ALWAYS,
            in_footer=True),
    Command("several.take", "enter", "enter", "Take these", "Go back with what is chosen.", When.ALWAYS,
            in_footer=True),
    Command("several.leave", "escape", "esc", "As it was", "Go back; nothing changes.", When.ALWAYS, in_footer=True),
    Command("several.down", "down,j", "↓", "Down", "Go to the next line; j does the same.", When.ALWAYS),
    Command("several.up", "up,k", "↑", "Up", "Go to the line before; k does the same.", When.ALWAYS),
)  # fmt: skip
"""Where several decks, types or tags are chosen."""

ASIDE_COMMANDS: Final = (
    Command("hand_in.give", "enter,h,y", "enter", "Hand it in", "Hand the paper in, to be marked.", When.ALWAYS,
            in_footer=True),
    Command("hand_in.leave", "escape,n", "esc", "Not yet", "Go back to the paper.", When.ALWAYS, in_footer=True),
    Command("discard.give", "enter,x,y", "enter", "Throw it away", "Throw the quiz away with its answers.",
            When.ALWAYS, in_footer=True),
    Command("discard.leave", "escape,n", "esc", "Keep it", "Go back; the quiz stays as it is.", When.ALWAYS,
            in_footer=True),
    Command("line.give", "enter", "enter", "Take it", "Take what you wrote.", When.ALWAYS, in_footer=True),
    Command("line.leave", "escape", "esc", "Leave it", "Go back; nothing happens.", When.ALWAYS, in_footer=True),
)  # fmt: skip
"""In the small dialogs of a quiz."""
