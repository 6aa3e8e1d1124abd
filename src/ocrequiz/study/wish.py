"""What the learner wants to study in a sitting."""

from __future__ import annotations

from collections.abc import Iterable

from ocrequiz.questions.card import CardId
from ocrequiz.records import record
from ocrequiz.scheduling.events import Mode


@record
class Wish:
    """Which cards a sitting may ask."""

    decks: tuple[str, ...]
    """Ids of decks."""
    tags: tuple[str, ...] = ()
    """Any of these tags, or one below it (`a` takes `a::b`); none means all cards."""
    limit: int | None = None
    """The most cards to plan."""
    cards: tuple[CardId, ...] = ()
    """Only these cards; none means all that the tags take."""
    mode: Mode = Mode.REVIEW
    for_exam: bool = False
    """Whether the cards are asked that are least likely to be remembered at the exam, due or not."""
    seed: int = 0
    """From which the order of cards and options follows."""

    @property
    def is_narrow(self) -> bool:
        """Whether some cards of the decks are not wanted."""
        return bool(self.tags or self.cards)

    def takes(self, tags: Iterable[str]) -> bool:
        """Tell whether a question with these tags is wanted."""
        return not self.tags or any(
            tag == wanted or tag.startswith(f"{wanted}::") for tag in tags for wanted in self.tags
        )
