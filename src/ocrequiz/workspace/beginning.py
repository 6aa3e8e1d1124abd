"""How does an author begin a deck? With one of every type of question, a small document, and help for the editor."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final

from ocrequiz.decks.json_schema import deck_schema
from ocrequiz.decks.naming import deck_name
from ocrequiz.decks.skeleton import document, skeleton
from ocrequiz.errors import WrongUse
from ocrequiz.records import record
from ocrequiz.text import one_line
from ocrequiz.workspace.files import check_writable, write_whole

SCHEMA: Final = "deck.schema.json"
"""What editors read, shared by all decks of a folder."""
_SUFFIXES: Final = (".yaml", ".yml")


@record
class Begun:
    """A deck that was begun."""

    deck: Path
    document: Path
    schema: Path
    """May have been there before."""


def begin_deck(file: Path) -> Begun:
    """Write a deck to be filled in, with its document and the schema for editors beside it.

    Raises WrongUse where a file of that name is there already, or where the name is none for a deck; EnvironmentFailed
    where nothing can be written.
    """
    deck = file if file.suffix else file.with_name(f"{file.name}.yaml")
    if deck.suffix.lower() not in _SUFFIXES:
        raise WrongUse(f"{one_line(str(file))} is no name for a deck.", "Let it end in `.yaml`.")
    name = deck_name(deck.stem)
    begun = Begun(deck, deck.with_name(f"{name}-reading.md"), deck.with_name(SCHEMA))
    for path in (begun.deck, begun.document):
        if os.path.lexists(path):
            raise WrongUse(
                f"{one_line(str(path))} is there already.", "Take another name; nothing was written."
            )
    check_writable(begun.deck)
    if not os.path.lexists(begun.schema):
        write_whole(begun.schema, f"{json.dumps(deck_schema(), indent=2)}\n")
    write_whole(begun.document, document())
    write_whole(begun.deck, skeleton(name, _title(deck.stem), begun.document.name, SCHEMA))
    return begun


def _title(stem: str) -> str:
    """Make a title of a file's name, fit to stand in double quotes."""
    words = (
        one_line(stem.replace("-", " ").replace("_", " "), 80).replace("\\", " ").replace('"', "'").strip()
    )
    return words[:1].upper() + words[1:]
