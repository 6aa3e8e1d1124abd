"""A file is written whole, or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from ocrequiz.errors import EnvironmentFailed
from ocrequiz.workspace.files import check_writable, write_whole


def test_a_file_takes_the_place_of_another(tmp_path: Path) -> None:
    """Nothing else is left in the folder."""
    path = tmp_path / "report.md"
    write_whole(path, "one\n")
    write_whole(path, "two – ü\n")
    assert path.read_bytes() == "two – ü\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_written_leaves_the_earlier_file(tmp_path: Path) -> None:
    """Half a surrogate cannot be written in UTF-8; the file that was there stays."""
    path = tmp_path / "report.md"
    write_whole(path, "one")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "\ud800")
    assert path.read_text() == "one"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["no/folder/x.md", "", "file/x.md"])
def test_what_will_fail_is_known_beforehand(tmp_path: Path, name: str) -> None:
    """A folder that is missing, a folder in place of a file, a file in place of a folder."""
    (tmp_path / "file").touch()
    with pytest.raises(EnvironmentFailed, match=r"cannot be written"):
        check_writable(tmp_path / name)
    with pytest.raises(EnvironmentFailed, match=r"cannot be written"):
        write_whole(tmp_path / name, "x")


def test_a_check_leaves_nothing_behind(tmp_path: Path) -> None:
    """Not even the file it is about."""
    check_writable(tmp_path / "report.md")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_report_is_as_open_as_other_files(tmp_path: Path) -> None:
    """The learner's mask decides who may read it."""
    mask = os.umask(0o027)
    try:
        write_whole(tmp_path / "report.md", "x")
    finally:
        os.umask(mask)
    assert (tmp_path / "report.md").stat().st_mode & 0o777 == 0o640
