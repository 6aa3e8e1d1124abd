"""A quiz line by line: the response, where wanted the certainty, and commands that begin with a colon."""

from __future__ import annotations

from typing import Final, assert_never

from ocrequiz.plain.answering import (
    Unreadable,
    certainty_invitation,
    invitation,
    read_certainty,
    read_response,
)
from ocrequiz.plain.conversation import UNKNOWN, Conversation, listed
from ocrequiz.plain.drawing import counted
from ocrequiz.plain.lines import Lines
from ocrequiz.plain.quiz_drawing import quiz_lines
from ocrequiz.plain.sitting import Sitting
from ocrequiz.scheduling.events import Certainty
from ocrequiz.study.certainty import ASKED
from ocrequiz.study.quiz.commands import QUIZ_COMMANDS
from ocrequiz.study.quiz.quiz import QuizSession
from ocrequiz.study.quiz.view import Answered, Asking, HandedIn, Judging, Overview, Phase, QuizView
from ocrequiz.workspace.workspace import Workspace

_JUDGEMENTS: Final = {"y": True, "yes": True, "n": False, "no": False}


class QuizSitting(Conversation[QuizView]):
    """Drives one quiz over lines read and written, until the paper is marked and looked at, or left."""

    def __init__(self, workspace: Workspace, session: QuizSession, lines: Lines) -> None:
        super().__init__(workspace, lines)
        self._session = session
        self._means_it = False
        """Whether the learner was told that questions are open, and may hand in all the same."""

    @property
    def _view(self) -> QuizView:
        return self._session.view

    @property
    def _phase(self) -> Phase:
        return self._view.phase

    def _drawn(self, view: QuizView, before: QuizView | None) -> list[str]:
        return quiz_lines(view, before)

    def _help(self) -> list[str]:
        return help_lines()

    def _leaving(self) -> list[str]:
        view = self._view
        if isinstance(view.phase, HandedIn):
            return []
        runs_on = "; the clock runs on" if view.left_ms is not None and isinstance(view.phase, Asking) else ""
        return [
            f"Left with {counted(view.answered, 'answer')} of {len(view.places)}, all saved{runs_on}.",
            "Go on with: ocrequiz quiz --resume",
        ]

    def _question(self) -> str:
        match self._phase:
            case Asking(asks_certainty=True):
                return certainty_invitation(ASKED[Certainty.GUESS])
            case Asking(response=None) as asking:
                return invitation(asking.prompt)
            case Asking():
                return "A new response in place of it, or Enter to go on:"
            case Answered(asks_judgement=True) | Judging():
                return "Was it right? y or n:"
            case Answered():
                return "Enter goes on:"
            case Overview(open=0):
                return "Enter or :h hands in, a number goes to a question:"
            case Overview():
                return ":h hands in, a number goes to a question, Enter to the first open one:"
            case HandedIn():
                return "Enter ends, :r drills what was missed:"
            case phase:
                assert_never(phase)

    def _take(self, text: str) -> bool:
        try:
            match self._phase:
                case Asking(asks_certainty=True):
                    certainty = read_certainty(text) or Certainty.GUESS
                    self._write(self._session.certainty(certainty, self._workspace.now()))
                case Asking() as asking:
                    self._respond(asking, text)
                case Answered(asks_judgement=True) | Judging():
                    self._judge(text)
                case Answered():
                    self._write(self._session.next(self._workspace.now()))
                case Overview() as overview:
                    self._from_overview(overview, text)
                case HandedIn():
                    return bool(text)
                case phase:
                    assert_never(phase)
        except Unreadable as unreadable:
            # Whoever writes what cannot be read does not stop the clock.
            view = self._session.tick(self._workspace.now())
            if self._written is None or type(view.phase) is type(self._written.phase):
                self._lines.put(str(unreadable))
            else:
                self._write(view)
        return True

    def _respond(self, asking: Asking, text: str) -> None:
        now = self._workspace.now()
        if asking.response is not None and not text:
            self._write(self._session.next(now))
        else:
            self._write(self._session.respond(read_response(asking.prompt, text), now))

    def _judge(self, text: str) -> None:
        judgement = _JUDGEMENTS.get(text.casefold())
        if judgement is None:
            raise Unreadable("Compare it with the answer: y where it says the same, n where it does not.")
        self._write(self._session.judge(self._workspace.now(), right=judgement))

    def _from_overview(self, overview: Overview, text: str) -> None:
        if text:
            self._go_to(text)
        elif overview.open:
            places = self._session.view.places
            first = next(position for position, place in enumerate(places) if not place.answered)
            self._write(self._session.go_to(first, self._workspace.now()))
        else:
            self._write(self._session.hand_in(self._workspace.now()))

    def _command(self, letter: str, words: str) -> bool:
        if letter[:1] == "g" and letter[1:].isdigit():
            letter, words = "g", letter[1:]
        now = self._workspace.now()
        is_marked, is_judged = isinstance(self._phase, HandedIn), isinstance(self._phase, Judging)
        match letter:
            case "r" if is_marked:
                return self._cram()
            case "c":
                self._open_passages()
            case _ if is_marked:
                self._lines.put("The quiz is marked; :r drills what was missed, :q ends.")
            case _ if is_judged:
                self._lines.put(
                    "The paper is handed in: say y or n; :c shows the passage, :q leaves it for later."
                )
            case "m":
                self._mark()
            case "n":
                self._write(self._session.next(now))
            case "p":
                self._write(self._session.previous(now))
            case "o":
                self._write(self._session.overview(now))
            case "x":
                self._write(self._session.clear(now))
            case "g":
                self._go_to(words)
            case "h":
                self._hand_in()
            case _:
                self._lines.put(UNKNOWN)
        return True

    def _mark(self) -> None:
        if self._session.card is None:
            self._lines.put("No question is shown that could be marked.")
            return
        view = self._session.mark(self._workspace.now())
        self._write(view)
        if view.position is not None:
            is_marked = view.places[view.position].marked
            self._lines.put("Marked to come back to." if is_marked else "The mark is taken away.")

    def _go_to(self, number: str) -> None:
        places = len(self._session.view.places)
        if number.isascii() and number.isdigit() and len(number) < 5 and 1 <= int(number) <= places:
            self._write(self._session.go_to(int(number) - 1, self._workspace.now()))
        else:
            self._lines.put(f"Write the number of a question, 1 to {places}.")

    def _hand_in(self) -> None:
        """Hand in; where questions are open, show that first, and do it when asked again."""
        now = self._workspace.now()
        view = self._session.tick(now)
        open_ones = len(view.places) - view.answered
        if open_ones and not self._means_it and not isinstance(view.phase, Overview | HandedIn):
            self._means_it = True
            self._write(self._session.overview(now))
        else:
            self._write(self._session.hand_in(now))

    def _open_passages(self) -> None:
        card = self._session.card
        if not isinstance(self._phase, Answered | Judging) or card is None:
            self._lines.put("The passage is shown when the answer is.")
        else:
            self._show_passages(card)

    def _cram(self) -> bool:
        """Drill what was missed; the quiz ends with it."""
        phase = self._phase
        assert isinstance(phase, HandedIn)
        if not phase.result.missed:
            self._lines.put("Nothing was missed.")
            return True
        Sitting(self._workspace, self._workspace.quizzes.cram(phase.result), self._lines).run()
        return False

    def _write(self, view: QuizView) -> None:
        self._means_it = self._means_it and isinstance(view.phase, Overview)
        super()._write(view)


def help_lines() -> list[str]:
    """List the commands."""
    return listed(QUIZ_COMMANDS, "Leave the quiz, to go on later; every answer is saved.")
