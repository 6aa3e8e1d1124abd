"""Whether keys that come faster than the screens they are meant for do any harm."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from learner import Learner
from textual.events import Key

from ocrequiz.tui.app import OcrequizApp

BURSTS = {
    "a dialog is left before it was there": (
        "x enter escape escape z",
        "escape space escape escape b",
        "escape escape question_mark escape s escape",
    ),
    "a passage is left before it has scrolled": ("enter", "0", "c c c c", "c escape c escape"),
}
"""Keys that follow each other at once, after each burst a moment's rest."""


@pytest.mark.parametrize("bursts", BURSTS.values(), ids=BURSTS)
async def test_keys_typed_at_once_come_to_the_screens_they_open(
    tmp_path: Path, bursts: Sequence[str]
) -> None:
    """None reaches a screen that is behind another, or not there any more; the program goes on."""
    learner = Learner(tmp_path / "machine")
    learner.write_capitals()
    with learner.open() as workspace:
        app = OcrequizApp(workspace)
        async with app.run_test() as pilot:
            await pilot.pause()
            for burst in bursts:
                for key in burst.split():
                    app.post_message(Key(key, key if len(key) == 1 else None))
                await pilot.pause(0.05)
            await pilot.press(*["escape"] * 4)
            assert app.failure is None
            assert type(app.screen).__name__ == "HomeScreen"
