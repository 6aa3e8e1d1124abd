"""In which words is SQLite asked? Each question is a file of `sql/`, named for what it asks."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

SQL: Final = Path(__file__).parent / "sql"
"""The folder of those files."""


@cache
def statement(name: str) -> str:
    """Return the SQL of `sql/<name>.sql` without its comments, ready to be prepared once and used often."""
    lines = (SQL / f"{name}.sql").read_text("utf-8").splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("--")).strip()
