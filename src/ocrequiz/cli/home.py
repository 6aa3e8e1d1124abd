"""Without a verb: the home screen, or the list of decks where lines are wanted."""

from __future__ import annotations

import sys

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.faces import wants_lines
from ocrequiz.cli.options import Shared
from ocrequiz.collecting import started


def home(shared: Shared) -> ExitCode:
    """Show the learner the decks, and hold the sittings that are asked for there."""
    with shared.open_workspace() as workspace:
        if wants_lines(plain=shared.plain):
            from ocrequiz.plain.home import PlainHome
            from ocrequiz.plain.lines import Lines

            started()
            PlainHome(workspace, Lines(sys.stdin, sys.stdout)).run()
            return ExitCode.FINE
        from ocrequiz.tui.app import run_app

        return ExitCode(run_app(workspace))
