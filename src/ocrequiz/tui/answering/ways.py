"""Which keys answer which shape of prompt, in the words of the key line."""

from __future__ import annotations

from typing import assert_never

from ocrequiz.questions.prompt import Arrange, Match, Pick, Prompt, Reveal, TypeIn
from ocrequiz.records import record


@record
class Way:
    """One thing to do before the answer."""

    command: str
    """The id of the command."""
    words: str
    digits: int = 0
    """Where it is done by a digit: the highest; 0 where the command's own key does it."""


DONT_KNOW = Way("answer.dont_know", "Don't know")
GIVE = Way("answer.give", "Give answer")


def ways(prompt: Prompt) -> tuple[Way, ...]:
    """Return what can be done, the first thing first."""
    match prompt:
        case Reveal():
            return (Way("answer.mark", "Show answer"),)
        case Pick(options=options, several=False):
            return (Way("answer.pick", "Pick", min(9, len(options))), DONT_KNOW)
        case Pick(options=options):
            return (Way("answer.pick", "Pick", min(9, len(options))), GIVE, DONT_KNOW)
        case TypeIn():
            return (GIVE,)
        case Arrange(items=items):
            return (
                Way("answer.pick", "Place", min(9, len(items))),
                Way("answer.back", "Take back"),
                GIVE,
                DONT_KNOW,
            )
        case Match(rights=rights):
            return (
                Way("answer.pick", "Join", min(9, len(rights))),
                Way("answer.back", "Take back"),
                GIVE,
                DONT_KNOW,
            )
        case _:
            assert_never(prompt)
