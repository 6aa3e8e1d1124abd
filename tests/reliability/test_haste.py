"""Whether keys that come faster than the screens they are meant for do any harm."""

from __future__ import annotations

from pathlib import Path

from learner import Learner
from textual.events import Key

from ocrequiz.tui.app import OcrequizApp

BURSTS = (
    "x enter escape escape z",
    "escape space escape escape b",
    "escape escape question_mark escape s escape",
)
"""Keys that follow each other at once: a dialog is left before it was there."""


async def test_keys_typed_at_once_come_to_the_screens_they_open(tmp_path: Path) -> None:
    """None reaches a screen that is behind another, or not there any more; the program goes on."""
    learner = Learner(tmp_path / "machine")
    learner.write_capitals()
    with learner.open() as workspace:
        app = OcrequizApp(workspace)
        async with app.run_test() as pilot:
            await pilot.pause()
            for burst in BURSTS:
                for key in burst.split():
                    app.post_message(Key(key, key if len(key) == 1 else None))
                await pilot.pause(0.05)
            await pilot.press(*["escape"] * 4)
            assert app.failure is None
            assert type(app.screen).__name__ == "HomeScreen"
