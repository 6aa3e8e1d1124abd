"""Does a rating that was taken outlive the program? It is killed at random moments while it drills."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from itertools import cycle, islice
from random import Random

from machine import Machine
from real_terminal import GUARD_SECONDS, Terminal

RATINGS = "42314"
"""No two neighbours in the cycle swapped give the same order: a rating lost or doubled shows."""
ASKED = b"\xe2\x80\x94 Many: "
"""The heading of a card in lines: when it appears again, the rating before it has been taken."""


@dataclass(slots=True)
class Killed:
    """What came of many kills."""

    kills: int = 0
    in_the_middle: int = 0
    """Kills after at least one rating."""
    taken: int = 0
    """Ratings known to be taken: the next card was shown."""
    saved: int = 0
    """Ratings found in the file; at most one more a kill than were known to be taken."""
    examined: int = 0

    def __str__(self) -> str:
        return (
            f"{self.kills} kills ({self.in_the_middle} after a rating), {self.taken} ratings taken, {self.saved} "
            f"found, 0 lost, 0 twice, examined {self.examined} times"
        )


def kill_often(machine: Machine, kills: int, dice: Random, *, on_screen: bool, examine_every: int) -> Killed:
    """Kill the program again and again; raise AssertionError where a rating is missing, doubled or out of order."""
    killed, before = Killed(), machine.ratings()
    for _ in range(kills):
        shown = _drill_on_screen(machine, dice) if on_screen else _drill_in_lines(machine, dice)
        after = machine.ratings()
        assert after[: len(before)] == before
        fresh, taken = after[len(before) :], max(0, shown - 1)
        # One more may have been saved whose next card had not been shown yet.
        assert taken <= len(fresh) <= taken + 1, (taken, fresh)
        assert fresh == [int(each) for each in islice(cycle(RATINGS), len(fresh))]
        killed.kills += 1
        killed.in_the_middle += bool(fresh)
        killed.taken += taken
        killed.saved += len(fresh)
        before = after
        if killed.kills % examine_every == 0:
            machine.examine()
            killed.examined += 1
    return killed


def _drill_in_lines(machine: Machine, dice: Random) -> int:
    """Drill line by line, kill the program at a random moment, and return how many cards were shown."""
    lines = [line for rating in islice(cycle(RATINGS), 1000) for line in ("", rating)]
    with subprocess.Popen(
        machine.command("study", "many"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=machine.surroundings(),
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        written = bytearray()
        listener = threading.Thread(target=_listen, args=(program.stdout.fileno(), written))
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


def _listen(stream: int, written: bytearray) -> None:
    while piece := os.read(stream, 65_536):
        written += piece


def _drill_on_screen(machine: Machine, dice: Random) -> int:
    """Drill on the screen, kill the program at a random moment, and return how many cards were shown."""
    with Terminal(machine, "study", "many") as terminal:
        if dice.random() < 0.1:
            time.sleep(dice.uniform(0, 0.6))  # while it starts
            terminal.signal(signal.SIGKILL)
            return 0
        number = terminal.number_of_question()
        deadline = time.monotonic() + dice.uniform(0, 1.2)
        shown = 1
        for rating in cycle(RATINGS):
            terminal.press(" ")
            if not terminal.wait_for(f"Answer {number}", deadline - time.monotonic()):
                break
            pause = deadline - time.monotonic()
            time.sleep(max(0.0, min(GUARD_SECONDS, pause)))
            if pause < GUARD_SECONDS:
                break
            terminal.press(rating)
            if not terminal.wait_for(
                f"Question {number + 1}?", min(deadline - time.monotonic(), dice.uniform(0, 0.15))
            ):
                # Killed right behind the key: whether this rating was taken in time is not known.
                break
            shown, number = shown + 1, number + 1
        terminal.signal(signal.SIGKILL)
        return shown
