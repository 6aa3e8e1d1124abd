"""What marking finds: a score from 0 to 1, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """An objective judgement of a response."""

    score: float
    """From 0 (nothing right) to 1 (all right)."""
    feedback: str = ""
    """Markdown: what the author says to this very response, such as why the option picked is wrong."""

    @property
    def is_right(self) -> bool:
        """Whether the response earns full marks."""
        return self.score >= 1.0
