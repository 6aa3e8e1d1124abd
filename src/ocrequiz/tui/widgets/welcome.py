"""What home says in words: a welcome at the first start, the day's sum, and what to do where nothing is to study."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from textual.content import Content

from ocrequiz.tui.paths import shown
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paragraph

if TYPE_CHECKING:
    from ocrequiz.workspace.home import DeckLine, Home


_BAR: Final = Content.styled("▌ ", "$accent")


def welcome(home: Home, key: Callable[[str], str]) -> Page:
    """Greet a learner who has never answered anything; `key` tells the key of a command, if it can be given."""
    return Page(Paragraph(sentence, _BAR, _BAR) for sentence in _welcome(home, key))


def _welcome(home: Home, key: Callable[[str], str]) -> Iterator[Content]:
    yield Content.styled("Welcome to ocrequiz.", "bold $text-accent")
    if tutorial := key("home.tutorial"):
        yield Content.assemble(_key(tutorial), " opens the tutorial: a few cards that teach the keys.")
    if home.decks:
        yield Content.assemble(
            "Or go to a deck and press " if tutorial else "Go to a deck and press ",
            _key(key("home.study")), ". ", _key(key("app.help")), " shows all keys.",
        )  # fmt: skip
    yield Content.assemble("Decks of your own belong in ", (shown(home.decks_folder), "bold"), ".")
    yield Content.styled("The decks are study material, not medical advice.", "$foreground-muted")


def nothing_here(home: Home, sought: str) -> Page:
    """Say why the list is empty, and what to do."""
    if sought:
        return Page(
            [Paragraph(Content(f"No deck has “{sought}” in its title or description. Press esc to see all."))]
        )
    return Page(
        [
            Paragraph(Content.styled("There is no deck yet.", "bold")),
            Gap(),
            Paragraph(Content.assemble("Add one with ", ("ocrequiz add FILE", "bold"), ", or put a YAML file into ",
                                       (shown(home.decks_folder), "bold"), "; it appears here by itself.")),
        ]
    )  # fmt: skip


def deck_details(deck: DeckLine) -> Page:
    """Describe one deck, for wide terminals."""
    return Page(_details(deck))


def folder_details(path: str, decks: Sequence[DeckLine]) -> Page:
    """Describe what the decks of a folder hold together."""
    return Page(_folder(path, decks))


def _folder(path: str, decks: Sequence[DeckLine]) -> Iterator[Block]:
    yield Paragraph(Content.styled(path, "bold $text-accent"))
    yield Gap()
    yield _row("Decks", str(len(decks)))
    yield _row("New today", str(sum(deck.new for deck in decks)))
    yield _row("Learning", str(sum(deck.learning for deck in decks)))
    yield _row("Due", str(sum(deck.due for deck in decks)))
    yield _row("Cards in all", str(sum(deck.cards for deck in decks)))


def _details(deck: DeckLine) -> Iterator[Block]:
    yield Paragraph(Content.styled(deck.title, "bold $text-accent"))
    if deck.description:
        yield Gap()
        yield Paragraph(Content(" ".join(deck.description.split())))
    yield Gap()
    yield _row("New today", str(deck.new))
    yield _row("Learning", str(deck.learning))
    yield _row("Due", str(deck.due))
    yield _row("Cards in all", str(deck.cards))
    if deck.exam is not None:
        days = {0: "today", 1: "tomorrow"}.get(deck.exam_in_days, f"in {deck.exam_in_days} days")
        yield _row("Exam", f"{days}, {deck.exam.isoformat()}; x shows how ready you are")
    yield Gap()
    yield _row("File", shown(deck.path))
    for path in deck.hidden:
        yield _row("Hides", f"{shown(path)}, which has the same id")
    if deck.problems:
        yield Gap()
        yield Paragraph(Content.styled(f"! {deck.problems} to mend; p shows them", "$text-warning"))


def _row(label: str, words: str) -> Paragraph:
    return Paragraph(Content(words), Content.styled(f"{label:<14}", "$foreground-muted"), Content(" " * 14))


def _key(key: str) -> Content:
    return Content.styled(key, "bold $text-primary")


def today(decks: Sequence[DeckLine]) -> Content:
    """Sum up the day."""
    due = sum(deck.due + deck.learning for deck in decks)
    new = sum(deck.new for deck in decks)
    if not due and not new:
        return Content.styled("nothing due today", "$foreground-muted")
    parts = [(due, "to review", "$text-success"), (new, "new", "$text-primary")]
    return Content.styled(" · ", "$foreground-muted").join(
        Content.styled(f"{count} {word}", style) for count, word, style in parts if count
    )
