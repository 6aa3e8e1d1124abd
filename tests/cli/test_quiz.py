"""The verb `quiz`: sat, left, resumed, looked back on and printed."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from learner import Learner
from program import Ran, command, surroundings
from quizzing import logged, write_sums

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.scheduling.events import Certainty

Run = Callable[..., Ran]
Start = Callable[..., "subprocess.Popen[str]"]

pytestmark = pytest.mark.usefixtures("learner")


@pytest.fixture
def start(learner: Learner) -> Iterator[Start]:
    """Return a function that starts the program in a process of its own, with the real clock."""
    started: list[subprocess.Popen[str]] = []

    def begin(*arguments: str | Path) -> subprocess.Popen[str]:
        environment = dict(surroundings(PYTHONUNBUFFERED="1"))
        del environment["OCREQUIZ_NOW"]
        process = subprocess.Popen(
            command(*arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=environment,
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def say(process: subprocess.Popen[str], line: str) -> None:
    """Write a line to a program."""
    assert process.stdin is not None
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


def read_to(process: subprocess.Popen[str], words: str) -> str:
    """Read what a program writes up to the line with these words."""
    assert process.stdout is not None
    read = ""
    while words not in read:
        line = process.stdout.readline()
        assert line, f"ended without {words!r}: {read}"
        read += line
    return read


def test_a_quiz_is_sat_and_its_result_written(run: Run, learner: Learner, tmp_path: Path) -> None:
    """The JSON holds what scripts rely on; the report is a page."""
    as_json, report = tmp_path / "result.json", tmp_path / "report.html"
    ran = run(
        "quiz", "capitals", "--types", "choice,truefalse", "--seed", "5", "--json", as_json, "--report", report,
        lines=["0", "0", ":h"],
    )  # fmt: skip
    assert ran.code == ExitCode.FINE
    assert "Paper 5: 2 questions." in ran.err
    found = json.loads(as_json.read_text("utf-8"))
    assert (found["seed"], found["score"], found["points"]) == (5, 0, 0)
    assert [set(item) >= {"card", "type", "response", "score"} for item in found["items"]] == [True, True]
    assert {item["card"] for item in found["items"]} == {"capitals/spain#main", "capitals/italy#main"}
    assert all(item["response"] == {"dont_know": True} for item in found["items"])
    assert report.read_text("utf-8").startswith("<!doctype html>")
    assert {row.schedules for row in logged(learner).values()} == {False}


def test_with_schedule_answers_are_due_again(run: Run, learner: Learner) -> None:
    """Only then does a quiz move the schedule."""
    run("quiz", "capitals", "--types", "choice", "--schedule", lines=["1", ":h"])
    assert {row.schedules for row in logged(learner).values()} == {True}


def test_the_same_seed_prints_the_same_paper(run: Run) -> None:
    """On any day."""
    arguments = ("quiz", "capitals", "--seed", "9", "--discard")
    assert run(*arguments).out == run(*arguments).out


def test_a_quiz_that_was_left_is_gone_on_with(run: Run) -> None:
    """By the same command, by the deck alone, and by `--resume`."""
    run("quiz", "capitals", "--types", "choice,truefalse", "--seed", "3", lines=["0"])
    for again in (
        ("quiz", "capitals", "--types", "choice,truefalse", "--seed", "3"),
        ("quiz", "capitals"),
        ("quiz",),
        ("quiz", "--resume"),
        ("quiz", "capitals", "--resume"),
    ):
        ran = run(*again)
        assert "Going on with the quiz on Capitals: 1 of 2 answered." in ran.err, again
        assert "question 2 of 2" in ran.out


def test_another_quiz_on_the_same_decks_is_not_begun_by_the_way(run: Run) -> None:
    """The learner says what becomes of the one that was left."""
    run("quiz", "capitals", "--seed", "3", lines=["x"])
    ran = run("quiz", "capitals", "--seed", "4")
    assert ran.code == ExitCode.WRONG_USE
    assert "1 of 4 questions answered" in ran.sentence
    assert "--resume" in ran.sentence
    assert "--discard" in ran.sentence
    assert "Paper 4" in run("quiz", "capitals", "--seed", "4", "--discard").err
    assert run("quiz", "--resume", lines=["x"]).err.startswith("Going on")


def test_quizzes_on_other_decks_do_not_stand_in_the_way(run: Run, learner: Learner) -> None:
    """Each deck's quiz waits for itself."""
    write_sums(learner, 3)
    run("quiz", "capitals", "--seed", "3", lines=["x"])
    assert "Paper" in run("quiz", "sums").err
    assert "the quiz on Capitals" in run("quiz", "capitals").err


def test_without_a_quiz_left_there_is_nothing_to_resume(run: Run) -> None:
    """It says so; and one cannot do both."""
    assert run("quiz", "--resume").code == ExitCode.WRONG_USE
    assert run("quiz", "--resume", "--discard").code == ExitCode.WRONG_USE


def test_a_quiz_that_is_left_writes_nothing_and_says_so(run: Run, tmp_path: Path) -> None:
    """A script can tell by the exit code."""
    ran = run("quiz", "capitals", "--json", tmp_path / "x.json", lines=["0"])
    assert ran.code == ExitCode.FOUND_PROBLEMS
    assert "not marked yet" in ran.err
    assert not (tmp_path / "x.json").exists()
    assert run("quiz", "capitals").code == ExitCode.FINE


@pytest.mark.parametrize(
    ("arguments", "words", "code"),
    [
        (("--types", "essay"), "There is no type “essay”", 2),
        (("--tags", "asia"), "No question fits", 2),
        (("--time-limit", "soon"), "20m, 90s or 1h30m", 2),
        (("--questions", "0"), "0 is not in the range", 2),
        (("--only", "old"), "'old' is not one of", 2),
        (("--report", "x.doc"), "no kind of report", 2),
        (("--report", "no/folder/x.md"), "cannot be written", 3),
        (("--json", "no/folder/x.json"), "cannot be written", 3),
        (("--print", "paper.pdf"), "end in .html", 2),
        (("--print", "p.html", "--forms", "9"), "9 is not in the range", 2),
    ],
)
def test_what_makes_no_sense_is_refused_before_anyone_sits_down(
    run: Run, arguments: tuple[str, ...], words: str, code: int
) -> None:
    """In one sentence, with the exit code that fits."""
    ran = run("quiz", "capitals", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert words in ran.err


def test_a_deck_that_is_not_there_is_named(run: Run) -> None:
    """As for every verb."""
    ran = run("quiz", "nowhere")
    assert ran.code == ExitCode.WRONG_USE
    assert "nowhere" in ran.sentence


def test_an_exam_is_printed_without_touching_progress(run: Run, learner: Learner, tmp_path: Path) -> None:
    """Paper and key, with the seed that prints them again."""
    paper, key = tmp_path / "paper.html", tmp_path / "key.html"
    arguments = ("quiz", "capitals", "--print", paper, "--key", key, "--forms", "2", "--seed", "12")
    ran = run(*arguments)
    assert (ran.code, ran.out) == (ExitCode.FINE, "")
    assert "Paper 12: 4 questions, 2 forms." in ran.err
    first = paper.read_text("utf-8")
    assert "Form A" in first
    assert "Form B" in first
    assert "Form B" in key.read_text("utf-8")
    run(*arguments)
    assert paper.read_text("utf-8") == first
    assert logged(learner) == {}
    assert "Begin one" in run("quiz", "--resume").err


def test_earlier_quizzes_are_listed(run: Run, tmp_path: Path) -> None:
    """With scores, points and time, the latest first, and for a script as JSON."""
    assert "No quiz was marked yet." in run("quiz", "--history").err
    run("quiz", "capitals", "--types", "truefalse", lines=["2", ":h"])
    listed = run("quiz", "capitals", "--history").out.splitlines()
    assert re.search(r" 100 %  1 of 1 +1  0:0\d  Capitals$", listed[1])
    run("quiz", "--history", "--json", str(tmp_path / "history.json"))
    (found,) = json.loads((tmp_path / "history.json").read_text("utf-8"))
    assert (found["decks"], found["score"], found["points"]) == (["capitals"], 1.0, 1.0)


def test_being_asked_how_sure_is_a_setting(learner: Learner, run: Run) -> None:
    """What the learner has set counts, unless they say otherwise; a quiz that was left keeps its terms."""
    terms = ("quiz", "capitals", "--types", "truefalse")
    run(*terms, lines=[":q"])
    learner.write_settings("[study]\ncertainty = true\n")
    assert "Going on" in run(*terms, lines=["2", ":h"]).err
    assert [row.certainty for row in logged(learner).values()] == [None]
    run(*terms, lines=["2", "3", ":h"])
    assert [row.certainty for row in logged(learner).values()] == [Certainty.SURE]
    run(*terms, "--no-certainty", lines=["2", ":h"])
    assert [row.certainty for row in logged(learner).values()] == [None]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such signal")
def test_killed_at_question_17_a_quiz_keeps_sixteen_answers(learner: Learner, start: Start) -> None:
    """Started again, it goes on with question 17 of the same paper, and its score counts all thirty."""
    write_sums(learner)
    arguments = ("quiz", "sums", "--questions", "30", "--seed", "8", "--plain")
    first = start(*arguments)
    for number in range(1, 17):
        read_to(first, f"question {number} of 30")
        say(first, "1")
    asked = read_to(first, "question 17 of 30") + read_to(first, "1 to 4")
    first.send_signal(signal.SIGKILL)
    assert first.wait(timeout=30) == -signal.SIGKILL
    assert logged(learner) == {}

    second = start(*arguments)
    again = read_to(second, "1 to 4")
    assert "question 17 of 30" in again
    assert again.splitlines()[2:] == asked.splitlines()[-6:][-len(again.splitlines()[2:]) :]
    out, err = second.communicate("0\n" * 14 + ":h\n", timeout=60)
    assert "16 of 30 answered" in err
    assert second.returncode == ExitCode.FINE
    responses = [row.response for row in logged(learner).values()]
    assert len(responses) == 30
    assert sum("picked" in response for response in responses) == 16
    assert "of 30 questions right" in out


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such signals")
def test_a_program_that_is_stopped_does_not_stop_the_time(learner: Learner, start: Start) -> None:
    """Stopped before the limit and continued after it, it hands the paper in; the answer comes too late."""
    program = start("quiz", "capitals", "--types", "choice", "--time-limit", "2s", "--plain")
    read_to(program, "1 to 3")
    program.send_signal(signal.SIGSTOP)
    time.sleep(2.2)
    program.send_signal(signal.SIGCONT)
    out, _ = program.communicate("1\n", timeout=30)
    assert "Time is up: the paper is handed in." in out
    (row,) = logged(learner).values()
    assert row.response == '{"dont_know":true}'
