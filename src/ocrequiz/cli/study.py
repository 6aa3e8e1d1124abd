"""The verb `study`."""

from __future__ import annotations

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.faces import hold_sitting
from ocrequiz.cli.options import Shared, pass_shared, shared_options, sitting_options
from ocrequiz.scheduling.events import Mode


@click.command()
@sitting_options
@click.option(
    "--for-exam",
    is_flag=True,
    help="Ask, due or not, what you are least likely to remember at the deck's exam.",
)
@shared_options
@pass_shared
def study(
    shared: Shared, decks: tuple[str, ...], tags: tuple[str, ...], limit: int | None, for_exam: bool
) -> ExitCode:
    """Study what is due, and a few new cards.

    DECK is the id of a deck, or a file or folder of decks; without one, all decks are studied.
    """
    return hold_sitting(shared, decks, tags, limit, Mode.REVIEW, for_exam=for_exam)
