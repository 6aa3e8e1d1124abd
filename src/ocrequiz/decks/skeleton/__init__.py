"""What stands in a deck that is just begun: every type of question once, with a small document to ask about."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

_HERE: Final = Path(__file__).parent


def skeleton(id_: str, title: str, document: str, schema: str) -> str:
    """Return the text of a deck with that id and title, which cites the file `document` beside it.

    `schema` is where an editor finds the JSON Schema, as a path from the deck.
    """
    text = (_HERE / "deck.yaml").read_text(encoding="utf-8")
    told = {"IDENTITY": id_, "TITLE": title, "READING": document, "SCHEMA": schema}
    return re.sub("|".join(told), lambda found: told[found[0]], text)


def document() -> str:
    """Return the text of the document that the questions of a skeleton are about."""
    return (_HERE / "reading.md").read_text(encoding="utf-8")
