"""What has changed in decks that a learner studies: told once, before they go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from ocrequiz.errors import OcrequizError
from ocrequiz.text import one_line
from ocrequiz.tui.commands import NEWS_COMMANDS, SCROLL_COMMANDS
from ocrequiz.tui.screens.reading import ReadingScreen
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyLine
from ocrequiz.tui.widgets.marked import inline
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paper, Paragraph
from ocrequiz.workspace.news import NOVELTIES, Novelty

if TYPE_CHECKING:
    from ocrequiz.workspace.news import DeckNews, News

MOST: Final = 100
"""Cards shown of a deck; the others are counted."""
WORDS: Final = 200
"""The most characters of a wording or an answer."""


class NewsScreen(ReadingScreen):
    """Each card that is not as the learner last saw it: as it was over as it is."""

    CSS_PATH = "news.tcss"
    OFFERS = (*NEWS_COMMANDS, *SCROLL_COMMANDS)

    def __init__(self, news: Sequence[DeckNews], say: Callable[[str], None]) -> None:
        """Take the news, and what says on the screen before what came of a command."""
        super().__init__()
        self._news = tuple(news)
        self._say = say

    def compose(self) -> ComposeResult:
        count = sum(len(deck.news) for deck in self._news)
        right = f"{count} card{'' if count == 1 else 's'} you know"
        yield Heading(
            Content.styled("Decks have changed", "bold"), Content.styled(right, "$foreground-muted")
        )
        with VerticalScroll(can_focus=False):
            yield Paper(Page(block for deck in self._news for block in _deck(deck)))
        yield KeyLine()

    def can(self, command: str) -> bool:
        if command == "news.relearn":
            return any(deck.of(Novelty.ANSWERED) for deck in self._news)
        return True

    def give(self, command: str) -> None:
        match command:
            case "news.relearn":
                self._relearn()
            case "news.close":
                self.app.pop_screen()
            case _:
                super().give(command)

    def _relearn(self) -> None:
        try:
            count = self.face.workspace.news.relearn(self._news)
        except OcrequizError as error:
            said = str(error)
        else:
            said = f"{count} card{' is' if count == 1 else 's are'} due now; the answer has changed."
        self.app.pop_screen()
        self._say(said)


def _deck(deck: DeckNews) -> Iterator[Block]:
    yield Paragraph(Content.styled(one_line(deck.title), "bold $text-accent"))
    yield Gap()
    # What asks for a decision comes first.
    news = [each for novelty in Novelty for each in deck.of(novelty)]
    for each in news[:MOST]:
        yield from _card(each)
        yield Gap()
    if len(news) > MOST:
        yield Paragraph(Content.styled(f"… and {len(news) - MOST} more.", "$foreground-muted"))
        yield Gap()


def _card(news: News) -> Iterator[Block]:
    style, sign = _SIGNS[news.novelty]
    words = inline(one_line(news.was.wording, WORDS))
    yield Paragraph(words, Content.styled(f"{sign} ", style), Content("  "))
    now = news.now
    if now is not None and news.novelty is Novelty.ANSWERED:
        yield _side("was", news.was.answer, "$foreground-muted")
        yield _side("now", now.answer, "bold")
    elif now is not None:
        yield _side("now", now.wording, "bold")
    meaning = NOVELTIES[news.novelty]
    told = Content.styled(meaning[0].upper() + meaning[1:], f"{style} italic")
    yield Paragraph(told, Content("  "), Content("  "))


def _side(label: str, words: str, style: str) -> Paragraph:
    text = inline(one_line(words, WORDS)).stylize_before(style)
    before = Content.assemble("  ", (label, "$foreground-muted"), "  ")
    return Paragraph(text, before, Content(" " * before.cell_length))


_SIGNS: Final = {
    Novelty.ANSWERED: ("$text-warning", "!"),
    Novelty.REWORDED: ("$text-primary", "~"),
    Novelty.GONE: ("$foreground-muted", "–"),
}
"""The style and the sign of each kind of news."""
