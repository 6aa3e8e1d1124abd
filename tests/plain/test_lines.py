"""What passes between a sitting and its two streams."""

from __future__ import annotations

import errno
import io

import pytest

from ocrequiz.errors import EnvironmentFailed
from ocrequiz.limits import FIELD_CHARACTERS
from ocrequiz.plain.lines import Lines


class Failing(io.StringIO):
    """A stream on which every operation fails."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def write(self, text: str) -> int:
        raise self.error

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        raise self.error


def test_nothing_hostile_is_written() -> None:
    """Whatever a deck or a learner may have put into a text, the terminal gets no order from it."""
    written = io.StringIO()
    Lines(io.StringIO(), written).put("\x1b]52;c;cGFzdGU=\x07 \x9b31m \u202egnp.exe", "two\r\nlines\x00")
    assert written.getvalue() == "␛]52;c;cGFzdGU=␇ �31m �gnp.exe\ntwo\nlines␀\n"


def test_line_ends_of_every_system_are_understood() -> None:
    """A script written on Windows drills the same cards."""
    lines = Lines(io.StringIO("one\r\ntwo\nthree", newline=""), io.StringIO())
    assert [lines.ask("?") for _ in range(4)] == ["one", "two", "three", None]


def test_the_rest_of_a_line_without_end_is_not_the_next_line() -> None:
    """What is beyond all measure is passed over: it could be taken for a rating."""
    flood = "x" * (3 * FIELD_CHARACTERS)
    lines = Lines(io.StringIO(f"{flood}\nnext\n{flood}"), io.StringIO())
    assert lines.ask("?") == "x" * FIELD_CHARACTERS
    assert lines.ask("?") == "next"
    assert lines.ask("?") == "x" * FIELD_CHARACTERS
    assert lines.ask("?") is None


def test_a_stream_that_fails_is_said_to_fail() -> None:
    """A full disk or a lost terminal is told in a sentence."""
    with pytest.raises(EnvironmentFailed, match="written: No space left"):
        Lines(io.StringIO(), Failing(OSError(errno.ENOSPC, "No space left on device"))).put("word")
    with pytest.raises(EnvironmentFailed, match="read: Input/output error"):
        Lines(Failing(OSError(errno.EIO, "Input/output error")), io.StringIO()).ask("?")


def test_a_reader_who_has_gone_is_no_failure() -> None:
    """That error goes on to the program, which ends quietly."""
    with pytest.raises(BrokenPipeError):
        Lines(io.StringIO(), Failing(BrokenPipeError(errno.EPIPE, "Broken pipe"))).put("word")
