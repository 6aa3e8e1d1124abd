"""Whether what is installed is what was written: the decks travel with the program."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from email.parser import HeaderParser
from pathlib import Path

import pytest

ASK_WHERE = """
from importlib.resources import files
import ocrequiz
from ocrequiz.workspace.shipped import shipped_decks
print(ocrequiz.__file__)
print(files("ocrequiz") / "shipped")
print(shipped_decks())
"""


def build(source: Path, target: str, into: Path) -> Path:
    """Build a `wheel` or an `sdist` of `source` without a network, and return the file."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(into)]
    outcome = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    (built,) = into.iterdir()
    return built


def ask_where(path: Path) -> list[Path]:
    """Ask the program that stands in `path`: its first module, its `shipped` resource, its shipped decks."""
    environment = {**os.environ, "PYTHONPATH": str(path), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", ASK_WHERE]
    answer = subprocess.run(
        command, cwd=path, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert answer.returncode == 0, answer.stderr
    return [Path(line) for line in answer.stdout.splitlines()]


def decks_of(folder: Path) -> dict[str, bytes]:
    """Return what is in a folder of decks, by its path inside."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from the checkout."""
    return build(Path(__file__).parents[2], "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture
def installed(wheel: Path, tmp_path: Path) -> Path:
    """Return a folder into which the wheel has been installed."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    return (tmp_path / "installed").resolve()


def test_an_installed_program_finds_the_decks_it_came_with(installed: Path, repository: Path) -> None:
    """Every file of `decks/` is in the wheel, byte for byte, where the installed program looks for it."""
    module, resource, decks = ask_where(installed)
    assert module == installed / "ocrequiz" / "__init__.py"
    assert decks == resource == installed / "ocrequiz" / "shipped"
    assert decks_of(decks) == decks_of(repository / "decks")
    assert any(name.endswith(".yaml") for name in decks_of(decks))


def test_a_checkout_finds_the_decks_beside_its_source(repository: Path) -> None:
    """An editable installation reads `decks/` itself, so that an edited deck is seen at once."""
    *_, decks = ask_where(repository / "src")
    assert decks == repository / "decks"


def test_the_wheel_carries_every_file_of_the_package_and_no_test(installed: Path, repository: Path) -> None:
    """Modules, styles, SQL and the typing marker are installed; tests are not."""
    source = repository / "src" / "ocrequiz"
    written = {path.relative_to(source) for path in source.rglob("*") if path.is_file()}
    written = {path for path in written if "__pycache__" not in path.parts}
    missing = [str(path) for path in sorted(written) if not (installed / "ocrequiz" / path).is_file()]
    assert missing == []
    assert Path("py.typed") in written
    assert not (installed / "tests").exists()


def test_the_wheel_says_its_version_once(installed: Path) -> None:
    """The version a package manager shows is the one the program knows."""
    (metadata,) = installed.glob("*.dist-info/METADATA")
    declared = HeaderParser().parsestr(metadata.read_text(encoding="utf-8"))["Version"]
    assert f'__version__ = "{declared}"' in (installed / "ocrequiz" / "__init__.py").read_text(
        encoding="utf-8"
    )


def test_a_wheel_can_be_built_from_the_source_archive(wheel: Path, repository: Path, tmp_path: Path) -> None:
    """The source archive holds all that the wheel is made of, the decks and the tests included."""
    archive = build(repository, "sdist", tmp_path / "sdist")
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path / "source", filter="data")
    (source,) = (tmp_path / "source").iterdir()
    assert (source / "tests").is_dir()
    rebuilt = build(source, "wheel", tmp_path / "rebuilt")
    with zipfile.ZipFile(wheel) as first, zipfile.ZipFile(rebuilt) as second:
        assert sorted(first.namelist()) == sorted(second.namelist())
