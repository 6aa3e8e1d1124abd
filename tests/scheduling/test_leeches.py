"""Whether leeches are noticed."""

from __future__ import annotations

from ocrequiz.scheduling.leeches import is_leech, warns_of_leech


def test_a_card_forgotten_eight_times_is_a_leech() -> None:
    """From the eighth lapse on a card is a leech, and stays one."""
    assert [lapses for lapses in range(12) if is_leech(lapses)] == [8, 9, 10, 11]


def test_the_learner_is_told_at_eight_lapses_and_every_four_after() -> None:
    """The warning comes with the answer that makes the lapse, not with every answer to a leech."""
    assert [lapses for lapses in range(1, 25) if warns_of_leech(lapses - 1, lapses)] == [8, 12, 16, 20, 24]
    assert not warns_of_leech(8, 8)
