"""Whether the README tells the truth about starting, testing and what is needed."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest


@pytest.fixture
def readme(repository: Path) -> str:
    """Return the text of the README."""
    return (repository / "README.md").read_text(encoding="utf-8")


def test_there_is_one_command_that_starts_and_one_that_tests(readme: str) -> None:
    """A newcomer copies one line to start and one line to test; `.ci/run` finds the second by its look."""
    lines = [line.strip() for line in readme.splitlines() if line.strip().startswith("python3 -m venv")]
    starting = [line for line in lines if line.endswith(".venv/bin/ocrequiz")]
    testing = [line for line in lines if "pytest" in line]
    assert starting, lines
    assert len(testing) == 1, lines
    assert all(" && " in line for line in (*starting, *testing))


def test_each_dependency_has_its_reason_in_the_readme(repository: Path, readme: str) -> None:
    """What is installed beside the program is named in the README."""
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.match(r"[\w.-]+", requirement) for requirement in project["dependencies"]]
    assert [name[0] for name in names if name and name[0].lower() not in readme.lower()] == []


def test_every_local_link_of_the_readme_leads_somewhere(repository: Path, readme: str) -> None:
    """Pictures and files the README points at are in the repository."""
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", readme)
    local = [target for target in targets if "://" not in target and not target.startswith("mailto:")]
    assert [target for target in local if not (repository / target).exists()] == []
