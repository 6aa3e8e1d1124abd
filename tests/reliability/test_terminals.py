"""Whether the terminal is left as it was found, however the program ends and wherever it runs."""

from __future__ import annotations

import subprocess
import sys
from random import Random

import pytest
from endings import close_window, end, interrupt_anywhere
from machine import Machine
from whole_visit import visit

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")


def test_the_terminal_is_left_as_it_was_found(machine: Machine) -> None:
    """After it was suspended and went on, too: modes, keyboard and termios are the shell's again."""
    end(machine, "sleeps_and_quits")


def test_a_whole_visit_works_in_a_real_terminal(machine: Machine) -> None:
    """Home, study, undo, edit in the learner's editor, a quiz, a search; it ends with 0 and leaves nothing behind."""
    visit(machine)


def test_a_crash_is_one_sentence_in_a_terminal_that_works(machine: Machine) -> None:
    """It says where the report is, and neither of them holds a value of a variable."""
    end(machine, "crashes")


@pytest.mark.parametrize("is_told", [True, False], ids=["told by a signal", "not told"])
def test_a_closed_window_ends_the_program_and_loses_no_rating(machine: Machine, is_told: bool) -> None:
    """The program ends by itself when its terminal is gone, whether or not the system says so, and reports no crash."""
    close_window(machine, is_told=is_told)


def test_a_program_that_is_woken_without_having_slept_can_be_left(machine: Machine) -> None:
    """What freezes a program and wakes it again, past its own hands, leaves nothing behind that goes on."""
    end(machine, "is_woken_and_quits")


def test_an_interruption_at_any_moment_is_no_traceback(machine: Machine) -> None:
    """Ctrl+C, a shutdown or a lost line, while the program starts or studies, end it with its exit code."""
    interrupt_anywhere(machine, Random(11), plain=True)


LOSING = """
import os, signal, time
from ocrequiz import __main__ as program
signal.signal(signal.SIGTERM, program._interrupt)
for _ in range(2):
    try:
        os.kill(os.getpid(), signal.SIGTERM) if not _ else time.sleep(60)
    except KeyboardInterrupt:
        print("interrupted")
"""


def test_an_interruption_that_was_lost_comes_again() -> None:
    """Python loses one that falls into a callback of its own; the program does not go on as if nothing were."""
    ran = subprocess.run(
        [sys.executable, "-c", LOSING], capture_output=True, text=True, timeout=30, check=True
    )
    assert ran.stdout == "interrupted\n" * 2


MAKING_A_CLASS = """
from ocrequiz import __main__ as program, collecting
class Late:
    def __set_name__(self, owner, name): raise KeyboardInterrupt
collecting.start = lambda: type("Kept", (), {"late": Late()})
program.main()
"""


def test_an_interruption_while_a_class_is_made_ends_a_start_too() -> None:
    """Python wraps it in an error of its own, which no learner sees."""
    ran = subprocess.run(
        [sys.executable, "-c", MAKING_A_CLASS], capture_output=True, text=True, timeout=30, check=False
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "")
