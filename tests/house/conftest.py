"""What the house tests read: the project's own modules, parsed once."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


def _trees(folder: str) -> dict[Path, ast.Module]:
    found = sorted((REPOSITORY / folder).rglob("*.py"))
    assert found, f"no modules in {folder}"
    return {path.relative_to(REPOSITORY): ast.parse(path.read_text(encoding="utf-8")) for path in found}


@pytest.fixture(scope="session")
def sources() -> Mapping[Path, ast.Module]:
    """Return every module of the program, by its path from the top of the repository."""
    return _trees("src")


@pytest.fixture(scope="session")
def tests() -> Mapping[Path, ast.Module]:
    """Return every module of the tests, by its path from the top of the repository."""
    return _trees("tests")
