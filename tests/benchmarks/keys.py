"""How long does a key press take until the next card is painted?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from children import OCREQUIZ, program
from figures import Figure, compared
from made_decks import TOKEN, basic, make_home
from terminal import Terminal

REFERENCE = "a bare Static.update"
ANSWER = "Word"
"""Stands in the answer of every card."""
REST_SECONDS = 0.3
"""Longer than the time after the answer in which no rating is taken."""
SHOW, EASY, NEXT = b" ", b"4", b"n"


def next_card(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure the time from the rating's key to the next question against one update of a Static."""
    home = make_home(folder / "keys", "made", rounds + 10, (basic,), "[study]\nnew_per_day = 9999\n")
    sitting = Terminal((*OCREQUIZ, "study", "made"), home)
    static = Terminal(program("updating_app"), folder)
    for terminal in (sitting, static):
        terminal.wait_for(TOKEN)
    found: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        sitting.rest(REST_SECONDS)
        sitting.press(SHOW)
        sitting.wait_for(ANSWER)
        for terminal, key, walls in ((sitting, EASY, found[0]), (static, NEXT, found[1])):
            terminal.rest(REST_SECONDS)
            pressed = terminal.press(key)
            walls.append(terminal.wait_for(TOKEN) - pressed)
    for terminal in (sitting, static):
        terminal.end()
    yield compared("key press to next card, wall", found[0], (REFERENCE, found[1]), 2.5)
