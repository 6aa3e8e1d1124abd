"""What a learner can do in a quiz, declared once for every face: id, key, title, help."""

from __future__ import annotations

from typing import Final

from ocrequiz.study.commands import Command, When

QUIZ_COMMANDS: Final = (
    Command("quiz.mark", "m", "m", "Mark", "Mark this question to come back to it, or take the mark away.",
            When.CARD, in_footer=True),
    Command("quiz.next", "n", "n", "Next", "Go to the next question, and after the last to the overview.",
            When.ALWAYS),
    Command("quiz.previous", "p", "p", "Before", "Go to the question before.", When.ALWAYS),
    Command("quiz.go_to", "g", "g", "Go to", "Go to a question by its number.", When.ALWAYS),
    Command("quiz.overview", "o", "o", "Overview", "See which questions are answered and which are marked.",
            When.ALWAYS, in_footer=True),
    Command("quiz.clear", "x", "x", "Clear", "Take your response back and leave the question open.", When.ASKING),
    Command("quiz.passage", "c", "c", "Cited passage", "Open the document at the passage this question tests.",
            When.ANSWERED, in_footer=True),
    Command("quiz.hand_in", "h", "h", "Hand in", "Hand the paper in, to be marked.", When.ALWAYS, in_footer=True),
    Command("quiz.cram", "r", "r", "Cram what was missed", "Drill the questions that were not right.",
            When.CLOSING, in_footer=True),
)  # fmt: skip
"""In the order a help screen lists them."""
