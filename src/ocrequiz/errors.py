"""What can go wrong: the one tree of exceptions, and the findings a check reports."""

from __future__ import annotations

from enum import StrEnum
from operator import attrgetter
from typing import Final

from ocrequiz.records import record


class OcrequizError(Exception):
    """Say what happened and where, and what to do next, in words a learner can read."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(f"{message} {remedy}".rstrip())
        self.message = message
        """What happened, and where."""
        self.remedy = remedy
        """What to do next; may be empty."""


class WrongUse(OcrequizError):
    """The program was asked for something it cannot understand (exit code 2)."""


class EnvironmentFailed(OcrequizError):
    """A file, a database or a terminal did not do its part (exit code 3)."""


class ProgressFailed(EnvironmentFailed):
    """The progress file could not be opened, read or written."""


class ProgressUnreadable(ProgressFailed):
    """What is wrong is in the progress file itself, so that trying again helps nothing."""


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@record
class Finding:
    """One problem at one place of one file."""

    file: str
    """The file as the user named it, cleaned of control characters."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1, in characters."""
    rule: str
    """The stable id of the rule, such as `duplicate-key`."""
    severity: Severity
    message: str
    """What is wrong, in one sentence."""
    help: str = ""
    """What to do about it, in one sentence."""

    def __lt__(self, other: Finding) -> bool:
        return _in_order(self) < _in_order(other)

    def __str__(self) -> str:
        remedy = f" {self.help}" if self.help else ""
        return f"{self.file}:{self.line}:{self.column}: {self.severity} [{self.rule}] {self.message}{remedy}"


_in_order: Final = attrgetter("file", "line", "column", "rule", "severity", "message", "help")
"""As who mends them goes through them: file by file, from the top."""


def was_interrupted(error: BaseException | None) -> bool:
    """Tell whether an interruption caused an error: up to 3.11 Python wraps one that comes as a class is made."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__
    return error is not None
