"""What the deck tests share: decks written into a folder of their own, and loaded."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from ocrequiz.decks.loading import Loaded, load

Write = Callable[..., Path]
LoadDeck = Callable[..., Loaded]

HEADER = "format: 1\nid: rivers\ntitle: Rivers\n"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a writer of files below a folder of the test's own."""

    def write_file(name: str, content: str | bytes) -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        raw = content if isinstance(content, bytes) else textwrap.dedent(content).encode()
        file.write_bytes(raw)
        return file

    return write_file


@pytest.fixture
def load_deck(write: Write) -> LoadDeck:
    """Return a loader of a deck given as text, whose header is written for it."""

    def load_text(content: str, *, header: str = HEADER) -> Loaded:
        return load(write("rivers.yaml", header + textwrap.dedent(content)))

    return load_text
