"""What a quiz on the screen can be asked beyond the commands of every face."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ocrequiz.scheduling.events import Certainty
from ocrequiz.study.commands import Command, When

SITTING_COMMANDS: Final = (
    Command("quiz.guess", "1", "1", "A guess", "Say that your response is a guess, where you are asked how sure you "
            "are.", When.ASKING, in_footer=True),
    Command("quiz.think", "2", "2", "Think so", "Say that you think it is right.", When.ASKING, in_footer=True),
    Command("quiz.sure", "3", "3", "Sure", "Say that you are sure of it.", When.ASKING, in_footer=True),
    Command("quiz.was_right", "y", "y", "It was right", "Judge your response, where only you can: it says the same.",
            When.ANSWERED, in_footer=True),
    Command("quiz.was_wrong", "n", "n", "It was not", "Judge your response: it says something else.", When.ANSWERED,
            in_footer=True),
    Command("quiz.go_on", "enter,space", "enter", "Go on", "Go to the next question, or to the one under the cursor.",
            When.ANSWERED, in_footer=True),
)  # fmt: skip
"""While a quiz is sat and judged."""

RESULT_COMMANDS: Final = (
    Command("result.next", "n,right", "n", "Next question", "Look at the next question, those you missed first.",
            When.ALWAYS, in_footer=True),
    Command("result.previous", "p,left", "p", "Question before", "Look at the question before.", When.ALWAYS),
    Command("result.overview", "o", "o", "Overview", "Go back to the score.", When.ALWAYS, in_footer=True),
    Command("result.report", "w", "w", "Write report", "Write the result to a file: .html, .md or .json.",
            When.ALWAYS, in_footer=True),
)  # fmt: skip
"""Over the result of a quiz."""

SETUP_COMMANDS: Final = (
    Command("setup.begin", "enter", "enter", "Begin", "Begin the quiz on these terms.", When.ALWAYS, in_footer=True),
    Command("setup.resume", "r", "r", "Go on", "Go on with the quiz that was left.", When.ALWAYS, in_footer=True),
    Command("setup.less", "left", "←", "Value before", "Go to the value before.", When.ALWAYS, in_footer=True),
    Command("setup.more", "right,space", "→", "Next value", "Go to the next value.", When.ALWAYS, in_footer=True),
    Command("setup.down", "down,j", "↓", "Down", "Go to the next row; j does the same.", When.ALWAYS),
    Command("setup.up", "up,k", "↑", "Up", "Go to the row before; k does the same.", When.ALWAYS),
)  # fmt: skip
"""On which terms a quiz is sat."""

ASIDE_COMMANDS: Final = (
    Command("hand_in.give", "enter,h,y", "enter", "Hand it in", "Hand the paper in, to be marked.", When.ALWAYS,
            in_footer=True),
    Command("hand_in.leave", "escape,n", "esc", "Not yet", "Go back to the paper.", When.ALWAYS, in_footer=True),
    Command("line.give", "enter", "enter", "Take it", "Take what you wrote.", When.ALWAYS, in_footer=True),
    Command("line.leave", "escape", "esc", "Leave it", "Go back; nothing happens.", When.ALWAYS, in_footer=True),
)  # fmt: skip
"""In the small dialogs of a quiz."""

CERTAINTIES: Final[Mapping[str, Certainty]] = {
    "quiz.guess": Certainty.GUESS,
    "quiz.think": Certainty.THINK,
    "quiz.sure": Certainty.SURE,
}
"""What each command says of how sure one is."""
