"""The reference for loading: PyYAML's loader in C, which neither validates nor tells where things stand."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml


def main() -> None:
    """Load the deck named first and expect as many questions as named second."""
    with Path(sys.argv[1]).open("rb") as file:
        loaded = yaml.load(file, Loader=yaml.CSafeLoader)
    if len(loaded["questions"]) != int(sys.argv[2]):
        sys.exit("not all questions were loaded")


if __name__ == "__main__":
    main()
