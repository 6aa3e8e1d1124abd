"""The verb `backup`: copy progress while it may be in use."""

from __future__ import annotations

from pathlib import Path

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import put
from ocrequiz.workspace.backups import BackupDesk
from ocrequiz.workspace.workspace import find_places


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@shared_options
@pass_shared
def backup(shared: Shared, file: Path | None) -> ExitCode:
    """Copy your progress to FILE, or without one into the folder of backups beside it.

    The copy is opened and checked before it counts; a FILE that is there already is left as it is.
    """
    options = shared.options()
    places, _ = find_places(options)
    put(str(BackupDesk(places.progress, options.clock).make(file)))
    return ExitCode.FINE
