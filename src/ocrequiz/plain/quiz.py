"""A quiz line by line: the response, where wanted the certainty, and commands that begin with a colon."""

from __future__ import annotations

from typing import Final, assert_never

from ocrequiz.errors import OcrequizError
from ocrequiz.plain.answering import Unreadable, invitation, read_response
from ocrequiz.plain.drawing import counted
from ocrequiz.plain.lines import Lines
from ocrequiz.plain.passages import passage_lines
from ocrequiz.plain.quiz_drawing import quiz_lines
from ocrequiz.plain.sitting import Sitting
from ocrequiz.scheduling.events import Certainty
from ocrequiz.study.quiz.commands import QUIZ_COMMANDS
from ocrequiz.study.quiz.quiz import QuizSession
from ocrequiz.study.quiz.view import Answered, Asking, HandedIn, Judging, Overview, Phase, QuizView
from ocrequiz.workspace.workspace import Workspace

_CERTAINTIES: Final = {
    "": Certainty.GUESS,
    "1": Certainty.GUESS,
    "2": Certainty.THINK,
    "3": Certainty.SURE,
}
_JUDGEMENTS: Final = {"y": True, "yes": True, "n": False, "no": False}


class QuizSitting:
    """Drives one quiz over lines read and written."""

    def __init__(self, workspace: Workspace, session: QuizSession, lines: Lines) -> None:
        self._workspace = workspace
        self._session = session
        self._lines = lines
        self._written: QuizView | None = None
        self._means_it = False
        """Whether the learner was told that questions are open, and may hand in all the same."""

    def run(self) -> None:
        """Ask until the paper is marked and looked at, the learner stops, or the input ends.

        Raises EnvironmentFailed where an answer cannot be saved: what follows may be meant for another question.
        """
        self._write(self._session.view)
        while (line := self._lines.ask(self._question())) is not None and self._goes_on(line):
            continue
        if not isinstance(self._phase, HandedIn):
            self._lines.put(*self._leaving())

    @property
    def _phase(self) -> Phase:
        return self._session.view.phase

    def _question(self) -> str:
        match self._phase:
            case Asking(asks_certainty=True):
                return "How sure are you? 1 a guess, 2 think so, 3 sure (Enter: a guess):"
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

    def _goes_on(self, line: str) -> bool:
        """Do what a line says; return whether to go on."""
        text = line.strip()
        if text.startswith("::"):
            text = text[1:]
        elif text.startswith(":"):
            return self._obey(text[1:].strip())
        match self._phase:
            case Asking(asks_certainty=True):
                self._take_certainty(text)
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
        return True

    def _respond(self, asking: Asking, text: str) -> None:
        now = self._workspace.now()
        if asking.response is not None and not text:
            self._write(self._session.next(now))
            return
        try:
            response = read_response(asking.prompt, text)
        except Unreadable as unreadable:
            # Whoever writes what cannot be read does not stop the clock.
            if isinstance(self._session.tick(now).phase, Asking):
                self._lines.put(str(unreadable))
            else:
                self._write(self._session.view)
        else:
            self._write(self._session.respond(response, now))

    def _take_certainty(self, text: str) -> None:
        if text in _CERTAINTIES:
            self._write(self._session.certainty(_CERTAINTIES[text], self._workspace.now()))
        else:
            self._lines.put("Write 1, 2 or 3.")

    def _judge(self, text: str) -> None:
        judgement = _JUDGEMENTS.get(text.casefold())
        if judgement is None:
            self._lines.put("Compare it with the answer: y where it says the same, n where it does not.")
        else:
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

    def _obey(self, command: str) -> bool:
        """Carry out a command; return whether to go on."""
        letter, _, rest = command.partition(" ")
        if letter[:1] == "g" and letter[1:].isdigit():
            letter, rest = "g", letter[1:]
        now = self._workspace.now()
        is_marked, is_judged = isinstance(self._phase, HandedIn), isinstance(self._phase, Judging)
        match letter:
            case "q":
                return False
            case "?":
                self._lines.put(*help_lines())
            case "r" if is_marked:
                return self._cram()
            case "c":
                self._show_passages()
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
                self._go_to(rest.strip())
            case "h":
                self._hand_in()
            case _:
                self._lines.put("There is no such command; :? lists them. To write a colon first, double it.")
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

    def _show_passages(self) -> None:
        card = self._session.card
        if not isinstance(self._phase, Answered | Judging) or card is None:
            self._lines.put("The passage is shown when the answer is.")
        elif not card.question.cite:
            self._lines.put("This question cites no passage.")
        else:
            try:
                self._lines.put(*passage_lines(self._workspace.passages(card)))
            except OcrequizError as error:
                # The quiz does not depend on the document.
                self._lines.put(str(error))

    def _cram(self) -> bool:
        """Drill what was missed; the quiz ends with it."""
        phase = self._phase
        assert isinstance(phase, HandedIn)
        if not phase.result.missed:
            self._lines.put("Nothing was missed.")
            return True
        Sitting(self._workspace, self._workspace.quizzes.cram(phase.result), self._lines).run()
        return False

    def _leaving(self) -> list[str]:
        view = self._session.view
        runs_on = "; the clock runs on" if view.left_ms is not None and isinstance(view.phase, Asking) else ""
        return [
            f"Left with {counted(view.answered, 'answer')} of {len(view.places)}, all saved{runs_on}.",
            "Go on with: ocrequiz quiz --resume",
        ]

    def _write(self, view: QuizView) -> None:
        self._means_it = self._means_it and isinstance(view.phase, Overview)
        self._lines.put(*quiz_lines(view, self._written))
        self._written = view


def help_lines() -> list[str]:
    """List the commands."""
    return [
        "Commands:",
        *(f"  :{each.letter}  {each.title}: {each.help}" for each in QUIZ_COMMANDS),
        "  :?  Help: List the commands.",
        "  :q  Quit: Leave the quiz, to go on later; every answer is saved.",
    ]
