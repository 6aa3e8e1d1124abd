"""How sure was the learner? What every face asks before the verdict, in the same words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ocrequiz.scheduling.events import Certainty

QUESTION: Final = "How sure are you?"
ASKED: Final[Mapping[Certainty, str]] = {
    Certainty.GUESS: "a guess",
    Certainty.THINK: "I think so",
    Certainty.SURE: "I am sure",
}
"""What the learner says of each."""
SAID: Final[Mapping[Certainty, str]] = {
    Certainty.GUESS: "a guess",
    Certainty.THINK: "you thought so",
    Certainty.SURE: "you were sure",
}
"""What the learner is told to have said."""
COMMANDS: Final[Mapping[str, Certainty]] = {
    "quiz.guess": Certainty.GUESS,
    "quiz.think": Certainty.THINK,
    "quiz.sure": Certainty.SURE,
}
"""What each command says."""
NUMBERS: Final[Mapping[str, Certainty]] = {
    "1": Certainty.GUESS,
    "2": Certainty.THINK,
    "3": Certainty.SURE,
}
"""What each number says."""
