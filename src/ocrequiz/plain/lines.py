"""Reading and writing lines: nothing moves the cursor, nothing needs colour."""

from __future__ import annotations

from typing import TextIO

from ocrequiz.errors import EnvironmentFailed
from ocrequiz.limits import FIELD_CHARACTERS
from ocrequiz.text import clean, one_line


class Lines:
    """A pair of streams that a sitting is held over."""

    def __init__(self, source: TextIO, target: TextIO) -> None:
        self._source = source
        self._target = target

    def put(self, *lines: str) -> None:
        """Write lines, cleaned.

        Raises BrokenPipeError where whoever read them has gone, EnvironmentFailed where they cannot be written.
        """
        try:
            for line in lines:
                self._target.write(f"{clean(line)}\n")
            self._target.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise EnvironmentFailed(f"Nothing more can be written: {_reason(error)}.") from error

    def ask(self, question: str) -> str | None:
        """Write a question and return the line that comes back, or None at the end of the input.

        What is beyond `limits.FIELD_CHARACTERS` of a line is passed over, so that it is not taken for the next.
        """
        self.put(question)
        try:
            line = piece = self._source.readline(FIELD_CHARACTERS)
            while len(piece) == FIELD_CHARACTERS and not piece.endswith("\n"):
                piece = self._source.readline(FIELD_CHARACTERS)
        except OSError as error:
            raise EnvironmentFailed(f"Nothing more can be read: {_reason(error)}.") from error
        return line.rstrip("\r\n") if line else None


def _reason(error: OSError) -> str:
    return one_line(error.strerror or str(error))
