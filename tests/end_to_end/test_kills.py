"""Whether a rating that was taken outlives whatever happens to the program."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from itertools import cycle, islice
from random import Random

from learner import Learner
from program import command, run, surroundings

from ocrequiz.scheduling.rating import Rating

KILLS = 20
RATINGS = "42314"
"""No two neighbours in the cycle swapped give the same order: a rating lost or doubled shows."""
ASKED = b"\xe2\x80\x94 Many: "
"""The heading of a card: when it appears again, the rating before it has been taken."""


def test_twenty_kills_lose_no_rating(learner: Learner) -> None:
    """What was rated when the next card appeared is there, once, in order; the file is well afterwards."""
    learner.write_settings("study.new_per_day = 9999\n")
    learner.write_basics(1500)
    dice = Random(20)
    in_the_middle = 0
    for _ in range(KILLS):
        before = len(learner.ratings())
        shown = drill_and_kill(dice)
        ratings = [rating for _, rating in learner.ratings()][before:]
        taken = max(0, shown - 1)
        # One more may have been saved whose next card had not been written yet.
        assert taken <= len(ratings) <= taken + 1
        assert ratings == [Rating(int(each)) for each in islice(cycle(RATINGS), len(ratings))]
        in_the_middle += bool(ratings)
    assert in_the_middle >= KILLS // 2
    assert [row.sequence for row in learner.rows()] == list(range(1, len(learner.rows()) + 1))
    well = run("doctor", "--json")
    assert (well.code, well.facts["chain"], well.facts["problems"]) == (0, "whole", [])


def drill_and_kill(dice: Random) -> int:
    """Drill in a process of its own, kill it at a random moment, and return how many cards were shown."""
    lines = [line for rating in islice(cycle(RATINGS), 1000) for line in ("", rating)]
    with subprocess.Popen(
        command("study", "many"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=surroundings()
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        written = bytearray()
        listener = threading.Thread(target=listen, args=(program.stdout.fileno(), written))
        listener.start()
        program.stdin.write("".join(f"{line}\n" for line in lines).encode())
        program.stdin.flush()
        if dice.random() < 0.2:
            time.sleep(dice.uniform(0, 0.25))  # while it starts
        else:
            cards = dice.randint(1, 40)
            while listener.is_alive() and written.count(ASKED) < cards:
                time.sleep(0.001)
            time.sleep(dice.uniform(0, 0.01))
        program.kill()
        listener.join()
    return written.count(ASKED)


def listen(stream: int, written: bytearray) -> None:
    """Keep what comes out of a stream until it ends."""
    while piece := os.read(stream, 65_536):
        written += piece
