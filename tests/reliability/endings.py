"""Is the terminal left as it was found, however the program ends?"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Final

from machine import Machine
from real_terminal import Terminal

BREAKING: Final = """
import os
taken = os.urandom
def urandom(size):
    if size == 10:
        hidden = "what nobody may see".upper()
        raise LookupError(hidden)
    return taken(size)
os.urandom = urandom
"""
"""Put before the program: the system's dice fail where an answer is given its name."""


def quits(terminal: Terminal) -> int:
    """Press `q`."""
    terminal.press("q")
    return 0


def ctrl_c(terminal: Terminal) -> int:
    """Press ctrl+c, which many expect to quit."""
    terminal.press("\x03")
    return 0


def ctrl_q(terminal: Terminal) -> int:
    """Press ctrl+q, which quits every program of this kind."""
    terminal.press("\x11")
    return 0


def goes_home(terminal: Terminal) -> int:
    """Go back to the decks, and leave from there."""
    terminal.press("\x1b")
    time.sleep(0.3)  # an escape is only known to be one when nothing follows it
    terminal.press("q")
    return 0


def is_terminated(terminal: Terminal) -> int:
    """Shut the machine down."""
    terminal.signal(signal.SIGTERM)
    return 130


def hangs_up(terminal: Terminal) -> int:
    """Lose the line."""
    terminal.signal(signal.SIGHUP)
    return 130


def is_interrupted(terminal: Terminal) -> int:
    """Send what ctrl+c sends elsewhere."""
    terminal.signal(signal.SIGINT)
    return 130


def sleeps_and_quits(terminal: Terminal) -> int:
    """Suspend the program, let it go on, and leave."""
    terminal.signal(signal.SIGTSTP)
    wait_until(lambda: is_stopped(terminal.child.pid))
    terminal.signal(signal.SIGCONT)
    terminal.see("Question 1?")
    terminal.press("q")
    return 0


def is_woken_and_quits(terminal: Terminal) -> int:
    """Tell the program to go on, though it was never suspended, as what freezes programs for a while does; leave."""
    for _ in range(3):
        terminal.signal(signal.SIGCONT)
        terminal.see("Question 1?")
    terminal.press("q")
    return 0


def crashes(terminal: Terminal) -> int:
    """Rate a card while the dice are broken."""
    terminal.answer(1, "3")
    return 3


ENDINGS: Final[Mapping[str, Callable[[Terminal], int]]] = {
    each.__name__: each
    for each in (
        quits, ctrl_c, ctrl_q, goes_home, is_terminated, hangs_up, is_interrupted, sleeps_and_quits,
        is_woken_and_quits, crashes
    )
}  # fmt: skip
"""Ten ways of ending, each returning the exit code that it must have."""


def end(machine: Machine, name: str) -> None:
    """End a sitting in one way; raise AssertionError where the terminal is not left as it was found."""
    entry = _breaking(machine) if name == "crashes" else {}
    with Terminal(machine, "study", "many", environment=entry) as terminal:
        terminal.see("Question 1?")
        code = ENDINGS[name](terminal)
        assert (terminal.ends(), name) == (code, name), terminal.text[-800:]
        assert terminal.is_as_found(), (name, terminal.left_on(), terminal.left, terminal.termios)
        assert "Traceback" not in terminal.text
        assert "NOBODY MAY SEE" not in terminal.text
    if name == "crashes":
        path = machine.learner.home / "cache" / "crash.log"
        assert terminal.text.count("The program failed") == 1
        assert str(path) in "".join(terminal.text.splitlines())
        report = path.read_text("utf-8")
        assert "LookupError" in report
        assert "NOBODY MAY SEE" not in report
    machine.examine()


def resize(machine: Machine, times: int, dice: Random) -> None:
    """Resize the window again and again while a card is asked; then study on, and leave."""
    with Terminal(machine, "study", "many") as terminal:
        terminal.see("Question 1?")
        for _ in range(times):
            terminal.child.setwinsize(dice.randint(3, 100), dice.randint(10, 300))
            terminal.wait_for("\x00", dice.uniform(0, 0.03))
        terminal.child.setwinsize(24, 80)
        # The card is painted anew once the size is known.
        terminal.see("Question 1?")
        terminal.answer(1, "3")
        terminal.see("Question 2?")
        terminal.press("q")
        assert terminal.ends() == 0
        assert terminal.is_as_found(), terminal.left_on()
    assert machine.ratings() == [3]


def close_window(machine: Machine, *, is_told: bool) -> None:
    """Close the window under the program: told by a signal or not, it ends by itself, and what was rated is there."""
    with Terminal(machine, "study", "many", is_told=is_told) as terminal:
        terminal.see("Question 1?")
        terminal.answer(1, "4")
        terminal.see("Question 2?")
        assert terminal.close_window() == 130
    assert machine.ratings() == [4]
    assert not (machine.learner.home / "cache" / "crash.log").exists()
    machine.examine()


def interrupt_anywhere(machine: Machine, dice: Random, *, plain: bool) -> int:
    """Interrupt the program at any moment of its start or its sitting; return the exit code."""
    arguments = ("study", "many", "--plain") if plain else ("study", "many")
    with Terminal(machine, *arguments) as terminal:
        # Until then it is a copy of this very process, which would swallow the signal.
        wait_until(lambda: b"ocrequiz.__main__" in Path(f"/proc/{terminal.child.pid}/cmdline").read_bytes())
        terminal.wait_for("\x00", dice.uniform(0, 1.5))
        number = dice.choice((signal.SIGINT, signal.SIGTERM, signal.SIGHUP))
        terminal.signal(number)
        code = terminal.ends()
        # Before the program's first line is reached Python itself ends, by the signal or in words of its own.
        is_pythons_own = "File " not in terminal.text or "ocrequiz/" not in terminal.text
        assert "Traceback" not in terminal.text or (is_pythons_own and code != 130), terminal.text
        assert code == 130 or (is_pythons_own and code in (1, -number)), (code, terminal.text)
        assert terminal.is_as_found(), (code, number, terminal.left_on())
        return code


def _breaking(machine: Machine) -> dict[str, str]:
    folder = machine.learner.home / "broken"
    folder.mkdir(exist_ok=True)
    (folder / "sitecustomize.py").write_text(BREAKING)
    return {"PYTHONPATH": os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH", "")]))}


def is_stopped(pid: int) -> bool:
    """Tell whether a process is suspended."""
    return state_of(pid) == "T"


def state_of(pid: int) -> str:
    """Return the letter of a process's state, or nothing where it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0]
    except OSError:
        return ""


def wait_until(is_so: Callable[[], bool], seconds: float = 30) -> None:
    """Wait for something that must come true."""
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.01)
