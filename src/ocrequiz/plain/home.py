"""Home line by line: the decks with what they hold today, and which of them to study."""

from __future__ import annotations

from collections.abc import Iterable

from ocrequiz.errors import WrongUse
from ocrequiz.plain.drawing import counted
from ocrequiz.plain.lines import Lines
from ocrequiz.plain.sitting import Sitting
from ocrequiz.text import one_line
from ocrequiz.workspace.home import DeckLine, Home
from ocrequiz.workspace.news import NOVELTIES, DeckNews, Novelty
from ocrequiz.workspace.workspace import Workspace


class PlainHome:
    """Shows the decks, and holds the sittings the learner asks for."""

    def __init__(self, workspace: Workspace, lines: Lines) -> None:
        self._workspace = workspace
        self._lines = lines

    def run(self) -> None:
        """Go on until the learner stops or the input ends."""
        self._tell_news()
        while True:
            home = self._workspace.home()
            self._lines.put(*home_lines(home))
            line = self._lines.ask("Number of a deck, a for all, Enter to leave:")
            choice = (line or "").strip()
            if choice in ("", ":q", "q"):
                return
            self._study(home, choice)
            self._lines.put("")
            self._workspace.refresh()

    def _tell_news(self) -> None:
        """Tell once what has changed in cards that the learner knows, and offer to relearn what has another answer."""
        if not self._workspace.may_have_news:
            return
        news = self._workspace.news.gather()
        self._lines.put(*news_lines(news))
        if any(each.of(Novelty.ANSWERED) for each in news):
            line = self._lines.ask("Relearn the cards whose answer has changed? y for yes, Enter for no:")
            if (line or "").strip().lower() in ("y", "yes"):
                due = counted(self._workspace.news.relearn(news), "card")
                self._lines.put(f"Due now: {due}.")

    def _study(self, home: Home, choice: str) -> None:
        numbers = {str(number): deck.id for number, deck in enumerate(home.decks, 1)}
        if choice != "a" and choice not in numbers:
            self._lines.put(f"“{one_line(choice, 40)}” is none of these.")
            return
        try:
            session = self._workspace.study([] if choice == "a" else [numbers[choice]])
        except WrongUse as error:
            self._lines.put(str(error))
        else:
            Sitting(self._workspace, session, self._lines).run()


def news_lines(news: Iterable[DeckNews]) -> list[str]:
    """Write what has changed in cards that the learner knows, as they were and as they are."""
    lines = []
    for deck in news:
        lines.append(f"{one_line(deck.title)} has changed since you last saw it.")
        for each in deck.news:
            lines += [f"- {one_line(each.was.wording, 120)}: {NOVELTIES[each.novelty]}"]
            if each.now is not None and each.novelty is Novelty.ANSWERED:
                lines += [f"  was: {one_line(each.was.answer)}", f"  now: {one_line(each.now.answer)}"]
            elif each.now is not None:
                lines += [f"  now: {one_line(each.now.wording)}"]
    return lines


def home_lines(home: Home) -> list[str]:
    """Write the decks, what is amiss with them, and what a learner who is new here should know."""
    lines = []
    if home.is_first_run:
        lines += [
            "Welcome to ocrequiz. Choose a deck; after each answer, say how well you knew it.",
            f"Decks of your own go into {home.decks_folder} (ocrequiz add FILE puts them there).",
            "The decks that come with it are study material, not medical advice.",
        ]
    if not home.decks:
        lines.append(f"There is no deck yet. Put one into {home.decks_folder} with: ocrequiz add FILE")
    for number, deck in enumerate(home.decks, 1):
        lines += _deck_lines(number, deck)
    if home.problems:
        found = counted(len(home.problems), "problem")
        lines.append(f"{found} in the files of decks; where and what: ocrequiz check")
    return lines


def _deck_lines(number: int, deck: DeckLine) -> list[str]:
    problems = f", {counted(deck.problems, 'problem')}" if deck.problems else ""
    return [
        f"{number}. {one_line(deck.title)}: {deck.new} new, {deck.learning} learning, {deck.due} due{problems}",
        *(f"   It hides {path}, which has the same id ({deck.id})." for path in deck.hidden),
    ]
