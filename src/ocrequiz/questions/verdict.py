"""What marking finds: a score from 0 to 1, and why."""

from __future__ import annotations

from typing import Literal

from ocrequiz.records import record


@record
class Piece:
    """A run of letters in what was typed, laid over the accepted answer."""

    text: str
    """Fit to be shown; never empty."""
    kind: Literal["same", "missing", "extra"]
    """`same`: in both; `missing`: in the answer and not typed; `extra`: typed and not in the answer."""


@record
class Verdict:
    """An objective judgement of a response."""

    score: float
    """From 0 (nothing right) to 1 (all right)."""
    feedback: str = ""
    """Markdown: what the author says to this very response, such as why the option picked is wrong."""
    reason: str = ""
    """One plain sentence: which rule accepted or refused the response, where that is worth saying."""
    difference: tuple[Piece, ...] = ()
    """What was typed against the nearest accepted answer; empty where they do not differ, or too much to compare."""

    @property
    def is_right(self) -> bool:
        """Whether the response earns full marks."""
        return self.score >= 1.0
