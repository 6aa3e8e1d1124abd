"""What is written when a learner talks to the line-by-line face."""

from __future__ import annotations

import io
from collections.abc import Sequence

from learner import Learner

from ocrequiz.plain.home import PlainHome
from ocrequiz.plain.lines import Lines
from ocrequiz.plain.sitting import Sitting
from ocrequiz.scheduling.events import Mode


def hold(
    learner: Learner,
    *lines: str,
    decks: Sequence[str] = (),
    tags: Sequence[str] = (),
    limit: int | None = None,
    mode: Mode = Mode.REVIEW,
) -> str:
    """Hold a sitting over lines, and return what was written."""
    with learner.open() as workspace:
        session = workspace.study(decks, tags=tags, limit=limit, mode=mode)
        written = io.StringIO()
        Sitting(workspace, session, Lines(_input(lines), written)).run()
    return written.getvalue()


def visit_home(learner: Learner, *lines: str) -> str:
    """Come home over lines, and return what was written."""
    with learner.open() as workspace:
        written = io.StringIO()
        PlainHome(workspace, Lines(_input(lines), written)).run()
    return written.getvalue()


def _input(lines: Sequence[str]) -> io.StringIO:
    return io.StringIO("".join(f"{line}\n" for line in lines), newline="")
