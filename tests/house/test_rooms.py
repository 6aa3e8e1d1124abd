"""Whether everything stands where a newcomer would look for it."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Mapping
from pathlib import Path

ROAD_END = 400
TOP_LEVEL = {"README.md", "LICENSE", "pyproject.toml", "src", "decks", "tests"}
BUILD_OUTPUT = {"PKG-INFO", "build", "dist", "htmlcov", "snapshot_report.html"}
VAGUE = {"util", "utils", "core", "helper", "helpers", "common", "manager", "managers", "misc"}


def test_no_module_is_longer_than_four_hundred_lines(
    repository: Path, sources: Mapping[Path, ast.Module], tests: Mapping[Path, ast.Module]
) -> None:
    """A module answers one question, and 400 lines are the end of the road, in tests too."""
    lengths = {str(path): len((repository / path).read_bytes().splitlines()) for path in (*sources, *tests)}
    assert {path: length for path, length in lengths.items() if length > ROAD_END} == {}


def test_no_room_has_a_name_that_says_nothing(
    sources: Mapping[Path, ast.Module], tests: Mapping[Path, ast.Module]
) -> None:
    """A name such as `utils` or `core` invites everything, so no folder and no module bears one."""
    named = {
        path: {part.removesuffix(".py").strip("_") for part in path.parts} for path in (*sources, *tests)
    }
    assert [str(path) for path, parts in named.items() if parts & VAGUE] == []


def test_every_module_opens_by_saying_what_it_answers(sources: Mapping[Path, ast.Module]) -> None:
    """The first thing in a module is a sentence that says what it is for."""
    assert [str(path) for path, tree in sources.items() if not ast.get_docstring(tree)] == []


def test_every_folder_of_the_program_is_a_package(sources: Mapping[Path, ast.Module]) -> None:
    """A folder without `__init__.py` would be invisible to the import contracts, so there is none."""
    folders = {path.parent for path in sources}
    assert [str(folder) for folder in sorted(folders) if folder / "__init__.py" not in sources] == []


def test_the_top_of_the_repository_holds_only_what_belongs_there(repository: Path) -> None:
    """The top level is fixed: six names, and files that begin with a dot."""
    assert {name for name in _top_level(repository) if not name.startswith(".")} - TOP_LEVEL == set()


def test_every_test_states_a_fact(tests: Mapping[Path, ast.Module]) -> None:
    """Each test's docstring says what is true of the product when the test passes."""
    silent = [
        f"{path}:{node.lineno} {node.name}"
        for path, tree in tests.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def _top_level(repository: Path) -> set[str]:
    """Name what git tracks at the top; without git, all that stands there but what a build leaves."""
    if not (repository / ".git").exists():
        return {entry.name for entry in repository.iterdir()} - BUILD_OUTPUT
    command = ["git", "-c", "safe.directory=*", "-C", str(repository), "ls-files", "-z"]
    listed = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8")
    return {name.partition("/")[0] for name in listed.stdout.split("\0") if name}
