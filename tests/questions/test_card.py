"""Cards: their permanent names, and who is whose sibling."""

from __future__ import annotations

import pytest

from ocrequiz.questions.basic import Basic
from ocrequiz.questions.card import Card, CardId


def test_a_name_reads_back() -> None:
    """`deck/question#part` names a card, in print and when read."""
    name = CardId("cells", "b-cells", "c1")
    assert str(name) == "cells/b-cells#c1"
    assert CardId.parse("cells/b-cells#c1") == name


@pytest.mark.parametrize("text", ["", "cells", "cells/b", "cells#c1", "/b#c1", "cells/#c1", "cells/b#"])
def test_half_a_name_is_refused(text: str) -> None:
    """A name lacking its deck, question or part names nothing."""
    with pytest.raises(ValueError, match="not a card"):
        CardId.parse(text)


def test_siblings_share_a_question() -> None:
    """Cards of one question are siblings; a card is not its own, and decks keep apart."""
    first = CardId("cells", "q", "c1")
    assert first.is_sibling(CardId("cells", "q", "c2"))
    assert not first.is_sibling(first)
    assert not first.is_sibling(CardId("cells", "r", "c2"))
    assert not first.is_sibling(CardId("other", "q", "c2"))


def test_a_card_carries_its_question() -> None:
    """A card is a name with what it asks."""
    question = Basic(id="q", question="Capital of Peru?", answer="Lima")
    assert Card(CardId("world", "q", "main"), question).question.stem == "Capital of Peru?"
