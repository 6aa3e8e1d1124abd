"""What a learner can do in a sitting: the intents behind the commands, and which of them make sense now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from ocrequiz.study.buttons import Button
from ocrequiz.study.view import Answered, Asking, Closing, View
from ocrequiz.tui.commands import RATINGS, find, letter

if TYPE_CHECKING:
    from ocrequiz.scheduling.days import Moment
    from ocrequiz.study.session import Session

MORE_NEW = 10
"""How many new cards are added at once."""


def intents(session: Session) -> Mapping[str, Callable[[Moment], View]]:
    """Map the commands that are intents and need nothing but the moment."""
    return {
        "study.hint": session.hint,
        "study.undo": session.undo,
        "study.bury": session.bury,
        "study.bury_question": session.bury_question,
        "study.suspend": session.suspend,
        "study.suspend_question": session.suspend_question,
        "study.flag": session.flag,
        "study.accept": session.accept,
        "study.more_new": session.more_new,
        "study.tomorrow": session.tomorrow,
    }


def is_offered(command: str, view: View, rated: tuple[Button, ...]) -> bool:
    """Tell whether a command makes sense; `rated` are the ratings that are offered."""
    phase = view.phase
    if not find(command).when.fits(phase):
        return False
    match command:
        case "study.hint":
            return isinstance(phase, Asking) and phase.has_hint and phase.hint is None
        case "study.passage":
            return isinstance(phase, Answered) and phase.card.cites
        case "study.more_new":
            return isinstance(phase, Closing) and phase.new_left > 0
        case "study.tomorrow":
            return isinstance(phase, Closing) and phase.due_tomorrow > 0
        case "study.undo":
            return view.undoes is not None
        case "study.accept":
            return view.disputed is not None
        case _ if RATINGS.get(command) is not None:
            return any(button.command == command for button in rated)
        case _:
            return True


def ways_on(closing: Closing, view: View, own_keys: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the keys with which one can go on at the end, with what they do."""
    words = {
        "study.more_new": f"{min(MORE_NEW, closing.new_left)} more new cards now",
        "study.tomorrow": "tomorrow's cards now",
        "study.undo": f"take back: {view.undoes}",
        "app.back": "back to the decks",
    }
    for command, does in words.items():
        if is_offered(command, view, ()):
            yield letter(find(command), own_keys), does
