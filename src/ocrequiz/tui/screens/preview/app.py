"""The app of the preview: one screen, and no decks behind it."""

from __future__ import annotations

from pathlib import Path

from textual.screen import Screen

from ocrequiz.tui.app import OcrequizApp, run
from ocrequiz.tui.screens.preview.screen import PreviewScreen
from ocrequiz.workspace.previewing import Looked
from ocrequiz.workspace.workspace import Workspace


class PreviewApp(OcrequizApp):
    """ocrequiz, for the author of a deck."""

    def __init__(self, workspace: Workspace, file: Path, looked: Looked) -> None:
        """Begin with a deck that was looked at."""
        super().__init__(workspace)
        self._file, self._looked = file, looked

    def first_screen(self) -> Screen[None]:
        return PreviewScreen(self._file, self._looked)

    def leave(self) -> None:
        self.exit()


def run_preview(workspace: Workspace, file: Path, looked: Looked) -> int:
    """Show a deck until its author leaves; return the exit code.

    Raises EnvironmentFailed where there is no terminal, and whatever ended the screen.
    """
    return run(PreviewApp(workspace, file, looked))
