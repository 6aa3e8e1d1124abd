"""The preview of a deck, line by line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import assert_never

from ocrequiz.errors import Finding, OcrequizError
from ocrequiz.plain.answering import prompt_lines
from ocrequiz.plain.lines import Lines
from ocrequiz.plain.outcome import answer_lines, labelled, picture_lines
from ocrequiz.workspace.previewing import Broken, Looked, Shown, look, watch

_HELP = (
    "Commands:",
    "  Enter  Show the answer; then go to the next card.",
    "  :p  Card before",
    "  :n  Next card",
    "  :q  Quit",
)


class Preview:
    """Shows one card at a time; an empty line shows its answer, and the next one goes on."""

    def __init__(self, file: Path, looked: Looked, lines: Lines) -> None:
        self._file = file
        self._looked = looked
        self._watch = watch(looked)
        self._lines = lines
        self._place = 0
        self._is_answered = False

    def run(self) -> None:
        """Go on until the last card, until the author stops, or until the input ends."""
        self._put()
        while self._place < len(self._looked.pages):
            line = self._lines.ask(self._question())
            if line is None or line.strip() == ":q":
                return
            self._follow_file()
            self._obey(line.strip())

    def _question(self) -> str:
        page = self._looked.pages[self._place]
        if isinstance(page, Shown) and not self._is_answered:
            return "Enter shows the answer (:? lists commands):"
        return "Enter goes on:"

    def _obey(self, line: str) -> None:
        page = self._looked.pages[self._place] if self._looked.pages else None
        match line:
            case "" if isinstance(page, Shown) and not self._is_answered:
                self._is_answered = True
                self._lines.put(*_answer(page))
            case "" | ":n":
                self._go(self._place + 1)
            case ":p":
                self._go(max(0, self._place - 1))
            case ":?":
                self._lines.put(*_HELP)
            case _:
                self._lines.put("There is no such command; :? lists them.")

    def _go(self, place: int) -> None:
        self._place, self._is_answered = place, False
        self._put()

    def _follow_file(self) -> None:
        """Read the deck again where it was saved meanwhile, and keep the place."""
        if not self._watch.has_changed():
            return
        before = self._looked.pages[self._place]
        try:
            self._looked = look(self._file)
        except OcrequizError as error:
            self._lines.put(str(error))
            return
        self._watch = watch(self._looked)
        self._place = self._looked.find(before, self._place)
        self._lines.put("The deck was saved, and is looked at again.")
        self._is_answered = False
        self._put()

    def _put(self) -> None:
        """Write the page, or that there is none."""
        pages = self._looked.pages
        if self._place >= len(pages):
            self._lines.put("", "That was the last card." if pages else "There is nothing to show.")
            return
        page = pages[self._place]
        self._lines.put("", f"— {self._looked.title}: {self._place + 1} of {len(pages)} —")
        match page:
            case Shown():
                self._lines.put(*_asked(page))
            case Broken():
                self._lines.put(*_why(page))
            case _:
                assert_never(page)


def _asked(page: Shown) -> list[str]:
    return [
        *([] if page.status == "ready" else [f"({page.status})"]),
        *prompt_lines(page.asking.prompt),
        *picture_lines(page.asking.card.image),
        *labelled("Hint", page.card.question.hint),
    ]


def _answer(page: Shown) -> list[str]:
    answered = page.answered()
    return [
        *answer_lines(answered.answer, answered.answer_image, None, answered.explanation),
        *_told(page.findings),
    ]


def _why(page: Broken) -> list[str]:
    what = f"The question {page.name} cannot be asked." if page.name else "Something is wrong here."
    if not page.findings:
        what = f"The question {page.name} is not asked before the head of the deck is right."
    elif not page.is_grave:
        what = "The deck as a whole:"
    return [what, *_told(page.findings)]


def _told(findings: Iterable[Finding]) -> list[str]:
    return [str(finding) for finding in findings]
