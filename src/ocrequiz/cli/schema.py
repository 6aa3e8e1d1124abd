"""The verb `schema`: the JSON Schema of a deck, for editors."""

from __future__ import annotations

import click

from ocrequiz.cli.output import put_json


@click.command()
def schema() -> None:
    """Print the JSON Schema of a deck file; editors complete and check decks with it."""
    from ocrequiz.decks.json_schema import deck_schema

    put_json(deck_schema())
