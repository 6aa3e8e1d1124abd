"""How long does a key press take until the next card is painted?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from children import OCREQUIZ, program
from figures import Figure, Sample, compared, cpu, wall
from made_decks import TOKEN, basic, make_home
from terminal import Terminal

REFERENCE = "a bare Static.update"
ANSWER = "Word"
"""Stands in the answer of every card."""
BUDGET = 2.5
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
    found: tuple[list[Sample], list[Sample]] = ([], [])
    for _ in range(rounds):
        sitting.rest(REST_SECONDS)
        sitting.press(SHOW)
        sitting.wait_for(ANSWER)
        for terminal, key, samples in ((sitting, EASY, found[0]), (static, NEXT, found[1])):
            terminal.rest(REST_SECONDS)
            samples.append(_until_painted(terminal, key))
    for terminal in (sitting, static):
        terminal.end()
    ours, reference = found
    if all(sample.cpu_s for sample in (*ours, *reference)):
        yield compared("key press to next card, CPU", cpu(ours), (REFERENCE, cpu(reference)), BUDGET)
    yield compared("key press to next card, wall", wall(ours), (REFERENCE, wall(reference)), BUDGET)


def _until_painted(terminal: Terminal, key: bytes) -> Sample:
    """Press a key and measure until what it brings has been painted; where the system does not say, no CPU."""
    before = terminal.used()
    pressed = terminal.press(key)
    seen = terminal.wait_for(TOKEN)
    after = terminal.used()
    used = 0.0 if before is None or after is None else after - before
    return Sample(used, seen - pressed, 0)
