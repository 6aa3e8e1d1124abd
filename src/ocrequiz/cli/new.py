"""The verb `new`: a deck to be filled in."""

from __future__ import annotations

from pathlib import Path

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import shared_options
from ocrequiz.cli.output import put, say
from ocrequiz.workspace.beginning import begin_deck


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@shared_options
def new(file: Path) -> ExitCode:
    """Begin the deck FILE: a question of every type with comments, a document, and the schema for editors beside it.

    Nothing that is there already is written over.
    """
    begun = begin_deck(file)
    put(str(begun.deck), str(begun.document), str(begun.schema))
    say(f"Fill it in, and look at it with: ocrequiz preview {begun.deck}")
    return ExitCode.FINE
