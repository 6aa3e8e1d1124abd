"""What atheris tries: run as `python atheris_target.py FOLDER -runs=100000`, where it is installed."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

with atheris.instrument_imports(include=["ocrequiz", "yaml"]):
    from fuzzing import try_bytes


def main() -> None:
    """Try until all runs are done, or something is raised."""
    file = Path(tempfile.mkdtemp()) / "deck.yaml"
    atheris.Setup(sys.argv, lambda raw: try_bytes(file, raw))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
