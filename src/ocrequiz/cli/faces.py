"""Which face a learner gets: the screen in a terminal, lines everywhere else."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared
from ocrequiz.collecting import started
from ocrequiz.scheduling.events import Mode


def hold_sitting(
    shared: Shared,
    decks: Sequence[str],
    tags: Sequence[str],
    limit: int | None,
    mode: Mode,
    *,
    for_exam: bool = False,
) -> ExitCode:
    """Let the learner go through a sitting."""
    with shared.open_workspace(decks) as workspace:
        session = workspace.study(decks, tags=tags, limit=limit, mode=mode, for_exam=for_exam)
        if wants_lines(plain=shared.plain):
            from ocrequiz.plain.lines import Lines
            from ocrequiz.plain.sitting import Sitting

            started()
            Sitting(workspace, session, Lines(sys.stdin, sys.stdout)).run()
            return ExitCode.FINE
        from ocrequiz.tui.app import run_app

        return ExitCode(run_app(workspace, session))


def wants_lines(*, plain: bool) -> bool:
    """Tell whether to go line by line: asked for, no terminal at one end, or one without a cursor."""
    return (
        plain or not sys.stdin.isatty() or not sys.stdout.isatty() or os.environ.get("TERM") in ("dumb", "")
    )
