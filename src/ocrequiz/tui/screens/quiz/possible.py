"""What can be done with a quiz as it stands?"""

from __future__ import annotations

from ocrequiz.study.commands import LINKS, When
from ocrequiz.study.quiz.view import Answered, Asking, Judging, Overview, QuizView
from ocrequiz.tui.commands import find


def is_possible(command: str, view: QuizView, *, cites: bool) -> bool:
    """Tell whether a command makes sense now; `cites` tells whether the question that is asked cites a passage."""
    phase = view.phase
    match command:
        case "quiz.guess" | "quiz.think" | "quiz.sure":
            return isinstance(phase, Asking) and phase.asks_certainty
        case "quiz.was_right" | "quiz.was_wrong":
            return isinstance(phase, Judging) or (isinstance(phase, Answered) and phase.asks_judgement)
        case "quiz.go_on":
            is_read = isinstance(phase, Answered) and not phase.asks_judgement
            return is_read or isinstance(phase, Overview)
        case "quiz.mark" | "quiz.overview":
            return isinstance(phase, Asking | Answered)
        case "quiz.clear":
            return isinstance(phase, Asking) and phase.response is not None
        case "quiz.passage":
            return isinstance(phase, Answered | Judging) and cites
        case LINKS.id:
            return isinstance(phase, Answered | Judging)
        case "quiz.next" | "quiz.go_to" | "quiz.hand_in":
            return isinstance(phase, Asking | Answered | Overview)
        case "quiz.leave_overview":
            return isinstance(phase, Overview)
        case "quiz.previous":
            has_one_before = isinstance(phase, Asking | Answered) and bool(view.position)
            return has_one_before or isinstance(phase, Overview)
        case "quiz.cram":
            return False
        case _ if find(command).when is When.ASKING:
            return isinstance(phase, Asking) and not phase.asks_certainty
        case _:
            return True
