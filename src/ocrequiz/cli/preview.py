"""The verb `preview`: a deck as a learner sees it, while it is written."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.faces import wants_lines
from ocrequiz.cli.options import Shared, pass_shared, plain_option, shared_options
from ocrequiz.collecting import started


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@plain_option
@shared_options
@pass_shared
def preview(shared: Shared, file: Path) -> ExitCode:
    """Show the cards of the deck FILE as a learner sees them, drafts included; progress is not touched.

    When a file of the deck is saved it is looked at again. What is wrong stands in the place of the question.
    """
    from ocrequiz.workspace.previewing import look, open_apart

    looked = look(file)
    if wants_lines(plain=shared.plain):
        from ocrequiz.plain.lines import Lines
        from ocrequiz.plain.preview import Preview

        started()
        Preview(file, looked, Lines(sys.stdin, sys.stdout)).run()
        return ExitCode.FINE
    from ocrequiz.tui.screens.preview.app import run_preview

    with open_apart(file, shared.options()) as workspace:
        return ExitCode(run_preview(workspace, file, looked))
