"""Where the decks are that come with the program."""

from __future__ import annotations

from pathlib import Path


def shipped_decks() -> Path:
    """Return the folder of the shipped decks; in a damaged installation it may not exist.

    An installed wheel carries them inside the package; a checkout, installed or not, has them in `decks/`.
    """
    # Not importlib.resources, which says the same and costs 5 ms of every start.
    package = Path(__file__).resolve().parents[1]
    installed = package / "shipped"
    return installed if installed.is_dir() else package.parents[1] / "decks"
