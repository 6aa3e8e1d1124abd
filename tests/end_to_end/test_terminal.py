"""The program in a real terminal: the screen, the lines, and the ways in which both end."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest
from learner import Learner
from program import SECONDS, command, run, surroundings

from ocrequiz.scheduling.events import Reviewed
from ocrequiz.scheduling.rating import Rating

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

import pexpect

# Python 3.12 and later warn that the child of a process with threads may hang; this one becomes another program.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")

THINK = "Think, then press Enter to see the answer:"
GUARD_SECONDS = 0.25
"""How long to wait before rating: the screen ignores a key that comes right behind the answer."""


@pytest.fixture
def student(learner: Learner) -> Learner:
    """A learner with three cards that are asked in their order."""
    learner.write_basics(3)
    return learner


@contextmanager
def terminal(
    *arguments: str, columns: int = 80, lines: int = 24, environment: Mapping[str, str] | None = None
) -> Iterator[pexpect.spawn]:
    """Run the program in a terminal of its own."""
    first, *rest = command(*arguments)
    program = pexpect.spawn(
        first,
        rest,
        env=dict(surroundings(**{"TERM": "xterm-256color", **(environment or {})})),
        dimensions=(lines, columns),
        encoding="utf-8",
        timeout=SECONDS,
    )
    try:
        yield program
    finally:
        program.close(force=True)


def leave(program: pexpect.spawn, keys: str = "") -> int:
    """Send the last keys, wait for the end, and return the exit code."""
    program.send(keys)
    program.expect(pexpect.EOF)
    program.close()
    code = program.exitstatus
    assert isinstance(code, int), f"ended by signal {program.signalstatus}"
    return code


def answer(program: pexpect.spawn, number: int, rating: str) -> None:
    """Look at the answer of a card that is shown, and rate it."""
    program.send(" ")
    program.expect(f"Answer {number}")
    time.sleep(GUARD_SECONDS)
    program.send(rating)


def test_nothing_is_lost_between_two_sittings_on_the_screen(student: Learner) -> None:
    """Start, study, rate, undo, quit, start again: what was rated and not taken back is there."""
    with terminal("study", "many") as program:
        program.expect("Question 1\\?")
        answer(program, 1, "4")
        program.expect("Question 2\\?")
        answer(program, 2, "1")
        program.expect("Question 3\\?")
        program.send("u")
        program.expect("Undone: Again on")
        assert leave(program, "q") == 0
    assert student.ratings() == [("many/q1#main", Rating.EASY)]

    with terminal("study", "many") as program:
        program.expect("Question 2\\?")
        answer(program, 2, " ")
        program.expect("Question 3\\?")
        assert leave(program, "q") == 0
    assert student.ratings() == [("many/q1#main", Rating.EASY), ("many/q2#main", Rating.GOOD)]
    assert run("doctor").code == 0


def test_home_opens_on_the_screen(student: Learner) -> None:
    """The decks are there, the learner's and the shipped ones; `enter` studies, and `q` leaves from anywhere."""
    with terminal() as program:
        program.expect("Many")
        program.send("\r")
        program.expect("Question 1\\?")
        assert leave(program, "q") == 0
    assert student.rows() == []


def test_a_kill_on_the_screen_loses_no_rating(student: Learner) -> None:
    """When the next card is there, the rating of the one before it is on the disk."""
    with terminal("study", "many") as program:
        program.expect("Question 1\\?")
        answer(program, 1, "4")
        program.expect("Question 2\\?")
        program.kill(signal.SIGKILL)
        program.expect(pexpect.EOF)
    assert student.ratings() == [("many/q1#main", Rating.EASY)]
    assert run("doctor").code == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_as_it_was(student: Learner, number: int) -> None:
    """The other screen is left and the cursor shown again; the exit code is that of an interruption."""
    with terminal("study", "many") as program:
        program.expect("Question 1\\?")
        program.kill(number)
        assert leave(program) == 130
        assert "\x1b[?1049l" in str(program.before)
        assert "\x1b[?25h" in str(program.before)
        assert "Traceback" not in str(program.before)


@pytest.mark.usefixtures("student")
def test_a_terminal_that_is_too_small_is_told_to_be_so() -> None:
    """At 20 columns and 5 lines no card can be read; it can be left then, and once there is room the card is there."""
    with terminal("study", "many", columns=20, lines=5) as program:
        program.expect("larger")
        program.setwinsize(24, 80)
        program.expect("Question 1\\?")
        assert leave(program, "q") == 0
    with terminal("study", "many", columns=20, lines=5) as program:
        program.expect("larger")
        assert leave(program, "q") == 0


def test_a_killed_quiz_goes_on_where_it_was(student: Learner) -> None:
    """Two answers, a kill, the same command again: both are kept, and the paper is handed in and marked."""
    questions = "".join(
        f"  - {{id: s{n}, type: choice, question: '{n} + 1 =', answer: '{n + 1}', distractors: ['{n}', '9{n}']}}\n"
        for n in range(1, 4)
    )
    student.write("sums.yaml", f"format: 1\nid: sums\ntitle: Sums\nquestions:\n{questions}")
    with terminal("quiz", "sums", "--seed", "7") as program:
        program.expect("Question 1 of 3")
        program.send("1")
        program.expect("Question 2 of 3")
        program.send("1")
        program.expect("Question 3 of 3")
        program.kill(signal.SIGKILL)
        program.expect(pexpect.EOF)
    assert student.rows() == []

    with terminal("quiz", "--resume") as program:
        program.expect("Question 3 of 3")
        program.send("h")
        program.expect("Hand in with 1 of 3 questions unanswered\\?")
        program.send("\r")
        program.expect("of 3 right")
        assert leave(program, "q") == 0
    answers = {row.card: row.event.response for row in student.rows() if isinstance(row.event, Reviewed)}
    assert len(answers) == 3
    assert sum("picked" in response for response in answers.values()) == 2
    assert run("doctor").code == 0


def test_lines_can_be_had_in_a_terminal(student: Learner) -> None:
    """With --plain nothing moves the cursor, at any size; ctrl+d ends the sitting."""
    with terminal("study", "many", "--plain", columns=20, lines=5) as program:
        program.expect_exact(THINK)
        program.sendline("")
        program.expect_exact("(Enter: Good):")
        program.sendline("4")
        program.expect("Question 2\\?")
        program.expect_exact(THINK)
        program.sendeof()
        program.expect_exact("Stopped after 1 answer")
        assert leave(program) == 0
        assert "\x1b" not in str(program.before)
    assert student.ratings() == [("many/q1#main", Rating.EASY)]


def test_an_interrupted_sitting_keeps_what_was_rated(student: Learner) -> None:
    """Ctrl+C between response and rating: the card counts as not answered, those before it do."""
    with terminal("study", "many", "--plain") as program:
        for line in ("", "4", ""):
            program.expect_exact("Enter")
            program.sendline(line)
        program.expect("Answer 2")
        program.expect_exact("(Enter: Good):")
        program.sendintr()
        assert leave(program) == 130
        assert "Traceback" not in str(program.before)
    assert student.ratings() == [("many/q1#main", Rating.EASY)]


@pytest.mark.usefixtures("student")
def test_a_terminal_without_a_cursor_gets_lines() -> None:
    """`TERM=dumb` says that there is none."""
    with terminal("study", "many", environment={"TERM": "dumb"}) as program:
        program.expect_exact(THINK)
        program.sendline(":q")
        assert leave(program) == 0


def test_without_any_terminal_the_sitting_ends_with_its_input(student: Learner) -> None:
    """A task that runs at night does not wait for a key for ever."""
    ended = subprocess.run(
        command("study", "many"),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env=surroundings(),
        start_new_session=True,
        timeout=SECONDS,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "Stopped after 0 answers" in ended.stdout
    assert student.rows() == []
