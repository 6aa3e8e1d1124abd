"""Whether imports only go down, and each library has its one door."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

from ocrequiz.questions.types import TYPES

LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"

BREACHES = (
    ("scheduling/rating.py", "import ocrequiz.workspace", "Imports only go down"),
    ("cli/main.py", "import textual.app", "Only the screen imports textual"),
    ("library/__init__.py", "import sqlite3", "Only the store speaks SQL"),
    ("workspace/__init__.py", "import yaml", "Only the decks read YAML"),
    ("study/__init__.py", "import fsrs_rs_python", "Only the scheduler asks the FSRS library"),
    ("store/__init__.py", "import fsrs", "Only the tests ask py-fsrs"),
    ("tui/__init__.py", "import ocrequiz.store", "Faces go through the workspace"),
    ("questions/basic.py", "import ocrequiz.questions.cloze", "Question types never import each other"),
)
"""For each contract a module, a line that breaks it, and how the contract's name begins."""


def test_every_contract_is_kept(repository: Path) -> None:
    """Every import in the program obeys the contracts in `pyproject.toml`."""
    outcome = run_linter(repository)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_every_contract_can_be_broken(repository: Path, tmp_path: Path) -> None:
    """An import that goes up, or takes a library by another door, breaks the contract that says so."""
    package = repository / "src" / "ocrequiz"
    for source in package.rglob("*.py"):
        copy = tmp_path / "ocrequiz" / source.relative_to(package)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(source.read_bytes())
    (tmp_path / "pyproject.toml").write_bytes((repository / "pyproject.toml").read_bytes())
    for module, line, _ in BREACHES:
        with (tmp_path / "ocrequiz" / module).open("a", encoding="utf-8") as broken:
            broken.write(f"\n{line}\n")

    outcome = run_linter(tmp_path)

    broken_contracts = [row for row in outcome.stdout.splitlines() if " BROKEN" in row]
    unbroken = [name for *_, name in BREACHES if not any(row.startswith(name) for row in broken_contracts)]
    assert unbroken == [], outcome.stdout + outcome.stderr


def test_every_question_type_is_held_to_be_a_stranger(repository: Path) -> None:
    """A new question type joins the contract that keeps the types apart."""
    strangers = contracts(repository)["Question types never import each other"]
    assert sorted(strangers) == sorted(kind.__module__ for kind in TYPES.values())


def test_every_contract_has_its_breach(repository: Path) -> None:
    """No contract is taken on trust: each has a line above that breaks it."""
    assert [
        name for name in contracts(repository) if not any(name.startswith(start) for *_, start in BREACHES)
    ] == []


def contracts(repository: Path) -> dict[str, list[str]]:
    """Return the modules that each contract keeps apart, none where it says something else, by its name."""
    configuration = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    stated = configuration["tool"]["importlinter"]["contracts"]
    return {contract["name"]: contract.get("modules", []) for contract in stated}


def run_linter(folder: Path) -> subprocess.CompletedProcess[str]:
    """Hold the program against the contracts of the `pyproject.toml` in `folder`."""
    return subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "120"},
        check=False,
    )
