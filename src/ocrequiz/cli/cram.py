"""The verb `cram`."""

from __future__ import annotations

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.faces import hold_sitting
from ocrequiz.cli.options import Shared, pass_shared, shared_options, sitting_options
from ocrequiz.scheduling.events import Mode


@click.command()
@sitting_options
@shared_options
@pass_shared
def cram(shared: Shared, decks: tuple[str, ...], tags: tuple[str, ...], limit: int | None) -> ExitCode:
    """Drill all cards of DECK, those forgotten again, without touching the schedule."""
    return hold_sitting(shared, decks, tags, limit, Mode.CRAM)
