"""Which files of a folder are taken for decks, or meant by a pattern."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ocrequiz.decks.folders import find_decks, matching

Write = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path, write: Write) -> Path:
    """Make a folder with decks, and with what is none."""
    for name in (
        "b.yaml", "a.yml", "C.YAML", "notes.md", ".hidden.yaml", ".git/x.yaml", "sub/deep/d.yaml",
        "sub/e.yaml", "yaml",
    ):  # fmt: skip
        write(name, b"")
    (tmp_path / "folder.yaml").mkdir()
    return tmp_path


def names(folder: Path) -> list[str]:
    """Name the decks found, from the folder."""
    return [file.relative_to(folder).as_posix() for file in find_decks(folder)]


def test_decks_are_found_below_a_folder(folder: Path) -> None:
    """Files ending in .yaml or .yml count, in the order of their names; hidden ones and folders do not."""
    assert names(folder) == ["C.YAML", "a.yml", "b.yaml", "sub/deep/d.yaml", "sub/e.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_links_to_folders_are_not_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A link to a folder leads nowhere, so that no circle does; a link to a file is a file."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "z.yaml").write_bytes(b"")
    (folder / "circle").symlink_to(folder)
    (folder / "elsewhere").symlink_to(elsewhere)
    (folder / "y.yaml").symlink_to(elsewhere / "z.yaml")
    (folder / "dangling.yaml").symlink_to(elsewhere / "none.yaml")
    assert names(folder) == ["C.YAML", "a.yml", "b.yaml", "sub/deep/d.yaml", "sub/e.yaml", "y.yaml"]


@pytest.mark.parametrize("missing", ["none", "a.yml"])
def test_what_is_no_folder_holds_nothing(folder: Path, missing: str) -> None:
    """A folder that is not there, or a file, is as an empty folder."""
    assert list(find_decks(folder / missing)) == []


def test_a_huge_folder_is_not_looked_through(tmp_path: Path) -> None:
    """Only so many entries are looked at, so that a wrong folder does not keep anybody waiting."""
    for number in range(15):
        (tmp_path / f"{number:02}.yaml").touch()
    assert len(list(find_decks(tmp_path, at_most=10))) == 10


@pytest.mark.skipif(sys.platform != "linux", reason="paths are not that long elsewhere")
def test_a_deep_folder_is_no_trouble(tmp_path: Path) -> None:
    """Folders nested deeper than Python's stack are walked like others."""
    made = [tmp_path / "d"]
    made[0].mkdir()
    for _ in range(1_200):
        made.append(made[-1] / "d")
        made[-1].mkdir()
    deck = made[-1] / "x.yaml"
    deck.touch()
    assert list(find_decks(tmp_path)) == [deck]
    deck.unlink()
    for folder in reversed(made):
        folder.rmdir()


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.yaml", ["b.yaml"]),
        ("*.y*ml", ["a.yml", "b.yaml"]),
        ("[ab].*", ["a.yml", "b.yaml"]),
        ("?.yaml", ["b.yaml"]),
        ("sub/*.yaml", ["sub/e.yaml"]),
        ("./sub//*.yaml", ["sub/e.yaml"]),
        ("**/*.yaml", ["b.yaml", "sub/deep/d.yaml", "sub/e.yaml"]),
        ("sub/**/*.yaml", ["sub/deep/d.yaml", "sub/e.yaml"]),
        ("sub/**", ["sub/deep/d.yaml", "sub/e.yaml"]),
        ("*/*/*.yaml", ["sub/deep/d.yaml"]),
        (".git/*", []),
        ("**/.hidden.yaml", []),
        ("none/*", []),
        ("/".join(["**"] * 60) + "/none", []),
        ("*" * 60 + "none", []),
        ("[z-a]*", []),
        ("[", []),
    ],
)
def test_a_pattern_names_files(folder: Path, pattern: str, expected: list[str]) -> None:
    """Patterns work as in a shell, never take long, and see nothing hidden."""
    assert list(matching(folder, pattern)) == expected
