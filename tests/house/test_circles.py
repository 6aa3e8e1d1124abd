"""Whether the modules form a tree: no one has to be read to understand one that it is needed for."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest


def test_no_module_needs_one_that_needs_it(sources: Mapping[Path, ast.Module]) -> None:
    """No modules import each other in a circle, neither within a function nor for their types alone."""
    assert " -> ".join(circle(imports(sources))) == ""


@pytest.mark.parametrize(
    "text",
    [
        "from ocrequiz.a import b",
        "import ocrequiz.a.b",
        "from ocrequiz.a.b import Name",
        "def later():\n    from ocrequiz.a.b import Name",
        "if TYPE_CHECKING:\n    from ocrequiz.a.b import Name",
    ],
)
def test_a_circle_is_seen_however_it_is_written(text: str) -> None:
    """A circle of two modules is found by whichever statement one of them imports the other."""
    texts = {"a/__init__.py": "", "a/b.py": "from ocrequiz.c import Name", "c.py": text}
    written = {Path("src/ocrequiz", name): ast.parse(text) for name, text in texts.items()}
    assert set(circle(imports(written))) == {"ocrequiz.a.b", "ocrequiz.c"}


def circle(needs: Mapping[str, set[str]]) -> list[str]:
    """Return the modules of one circle, the first one also at the end; nothing where there is none."""
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def imports(sources: Mapping[Path, ast.Module]) -> dict[str, set[str]]:
    """Return which modules of the program each of them names in an import, wherever it stands."""
    names = {".".join(path.with_suffix("").parts[1:]).removesuffix(".__init__"): path for path in sources}
    return {name: set(_named(sources[path], names)) - {name} for name, path in names.items()}


def _named(tree: ast.Module, names: Mapping[str, Path]) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Import(aliases):
                yield from (alias.name for alias in aliases if alias.name in names)
            case ast.ImportFrom(module=str(module), names=aliases):
                inner = [f"{module}.{alias.name}" for alias in aliases]
                yield from (name if name in names else module for name in inner if module in names)
            case _:
                pass
