"""How much of the time is gone?"""

from __future__ import annotations

from ocrequiz.records import record


@record
class Clock:
    """The time that has passed since a quiz began, added up from one look at the learner's clock to the next.

    It runs on while the program is stopped, or not running at all, as the clock of an exam room does. A learner's
    clock that is set back takes nothing away: the time gone never grows less, and goes on from there.
    """

    seen_ms: int
    """What the learner's clock said at the last look, milliseconds since the epoch."""
    elapsed_ms: int
    """The time that was gone then."""

    def at(self, now_ms: int) -> Clock:
        """Look at the learner's clock again."""
        return Clock(now_ms, self.elapsed_ms + max(0, now_ms - self.seen_ms))
