"""What is told of a fault of the program itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from program import Ran

from ocrequiz.cli.crash import report_crash
from ocrequiz.cli.exit_codes import ExitCode


class LearnersOwn(ValueError):
    """An error whose words hold what is nobody's business."""


@pytest.fixture
def fault() -> Exception:
    """An error that went through functions with something to hide."""

    def mark(response: str) -> None:
        secret = response.upper()
        raise LearnersOwn(f"cannot mark {secret}")

    try:
        mark("my private answer")
    except LearnersOwn as error:
        return error
    raise AssertionError


def test_a_fault_is_one_sentence(
    fault: Exception, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It says whose fault it is, that nothing is lost, and where the report is; no traceback."""
    monkeypatch.setenv("OCREQUIZ_HOME", str(tmp_path))
    assert report_crash(fault) is ExitCode.FAILED
    printed = capsys.readouterr()
    assert printed.out == ""
    (sentence,) = printed.err.splitlines()
    assert "What you had rated is saved." in sentence
    assert str(tmp_path / "cache" / "crash.log") in sentence
    assert "Traceback" not in sentence


def test_the_report_says_where_but_not_with_what(
    fault: Exception, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The lines of the program, the versions and the kind of error, and no value of any variable."""
    monkeypatch.setenv("OCREQUIZ_HOME", str(tmp_path))
    report_crash(fault)
    report = (tmp_path / "cache" / "crash.log").read_text(encoding="utf-8")
    assert "in mark" in report
    assert "LearnersOwn" in report
    assert "ocrequiz " in report
    assert "private" not in report.replace('mark("my private answer")', "")
    assert "PRIVATE" not in report


def test_a_fault_in_a_verb_ends_the_program_with_its_own_code(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where even the standard library breaks, the learner reads one sentence; --debug tells a developer more."""

    def broken(value: object, **options: object) -> str:
        raise ZeroDivisionError("of all things")

    monkeypatch.setattr(json, "dumps", broken)
    ran = run("schema")
    assert (ran.code, ran.out) == (3, "")
    assert "The program failed, and that is its fault." in ran.sentence
    ran = run("--debug", "schema")
    assert ran.code == 3
    assert "ZeroDivisionError('of all things')" in ran.err


def test_an_interruption_that_python_wrapped_is_no_fault(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where ctrl+c comes as a class is made, Python raises an error of its own; the program ends as at ctrl+c."""

    def interrupted(value: object, **options: object) -> str:
        raise RuntimeError("Error calling __set_name__") from KeyboardInterrupt()

    monkeypatch.setattr(json, "dumps", interrupted)
    ran = run("schema")
    assert (ran.code, ran.out) == (130, "")
    assert "its fault" not in ran.err


def test_a_developer_may_see_more(fault: Exception, capsys: pytest.CaptureFixture[str]) -> None:
    """With --debug the traceback and the words of the error are printed."""
    report_crash(fault, debug=True)
    assert "cannot mark MY PRIVATE ANSWER" in capsys.readouterr().err


@pytest.mark.parametrize("home", ["file/home", "~no-such-user-anywhere"])
def test_a_fault_without_a_place_for_the_report_is_told_all_the_same(
    fault: Exception,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    home: str,
) -> None:
    """Whatever else is wrong, the last door does not fail."""
    (tmp_path / "file").write_text("where a folder should be", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OCREQUIZ_HOME", home)
    assert report_crash(fault) is ExitCode.FAILED
    assert "The program failed" in capsys.readouterr().err
