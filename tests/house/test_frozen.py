"""Whether what cannot be changed is made the quick way."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

OWN = Path("src/ocrequiz/records.py")


def test_every_frozen_dataclass_is_a_record(sources: Mapping[Path, ast.Module]) -> None:
    """A start makes a hundred of them, and Python's own way takes ten times as long."""
    found = [f"{path}:{line}" for path, tree in sources.items() if path != OWN for line in frozen(tree)]
    assert found == []


def test_the_rule_sees_a_frozen_dataclass() -> None:
    """It lets those pass that can be changed."""
    code = "@dataclass(slots=True)\nclass A: ...\n@dataclass(frozen=True, slots=True)\nclass B: ..."
    assert list(frozen(ast.parse(code))) == [3]


def frozen(tree: ast.Module) -> Iterator[int]:
    """Yield the lines on which `dataclass` is told to freeze."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="dataclass"), keywords=told, lineno=line):
                if any(each.arg == "frozen" for each in told):
                    yield line
            case _:
                continue
