"""The verb `add`: put decks into the learner's own folder."""

from __future__ import annotations

from pathlib import Path

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import counted, put, say
from ocrequiz.errors import WrongUse
from ocrequiz.workspace.adding import add_deck
from ocrequiz.workspace.workspace import find_places


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--replace", is_flag=True, help="Replace a deck of the same id; the old one is kept beside.")
@shared_options
@pass_shared
def add(shared: Shared, files: tuple[Path, ...], replace: bool) -> ExitCode:
    """Copy decks, with what they include and cite, into your own folder of decks.

    A deck that cannot be added does not keep the others from it.
    """
    places, _ = find_places(shared.options())
    code = ExitCode.FINE
    for file in files:
        try:
            added = add_deck(file, places.decks, replace=replace)
        except WrongUse as error:
            say(f"ocrequiz: {error}")
            code = ExitCode.WRONG_USE
            continue
        put(f"{added.title}: {counted(added.cards, 'card')}, in {added.folder}")
        if added.replaced is not None:
            say(f"The deck that was there before is kept in {added.replaced}.")
    return code
