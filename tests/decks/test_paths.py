"""Which paths a deck may name: those of regular files inside its folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ocrequiz.decks.paths import Refused, read_bytes, resolve

Write = Callable[..., Path]

OUTSIDE = [
    "/etc/passwd",
    "//server/share/x.png",
    "\\\\server\\share\\x.png",
    "..\\x.png",
    "C:\\x.png",
    "C:x.png",
    "file:///etc/passwd",
    "https://example.org/x.png",
    "../x.png",
    "pictures/../../x.png",
    "..",
    "~/x.png",
    "~root/x.png",
    "-x.png",
    "--script=x.lua",
    "pictures/-rf",
    "NUL",
    "pictures/con.png",
    "com1",
    "x.png:stream",
    "x.png.",
    "x.png ",
    "",
    " ",
    "pictures/..",
    "...",
]


@pytest.mark.parametrize("reference", OUTSIDE)
def test_a_path_that_could_lead_out_is_refused(tmp_path: Path, write: Write, reference: str) -> None:
    """What is absolute, leads up, looks like an option, or means something on another system, is not followed."""
    write("deck/pictures/x.png", b"")
    with pytest.raises(Refused) as refused:
        resolve(tmp_path / "deck", reference)
    assert refused.value.rule == "bad-path"
    assert refused.value.remedy


@pytest.mark.parametrize(
    "reference", ["x.png", "./x.png", "pictures/x.png", "pictures//x.png", "größe 1.png", ".x"]
)
def test_a_file_inside_is_found(tmp_path: Path, write: Write, reference: str) -> None:
    """Names may have spaces, letters of any script and folders."""
    file = write(f"deck/{reference}", b"x")
    assert resolve(tmp_path / "deck", reference) == file.resolve()


@pytest.mark.parametrize("reference", ["y.png", "x.png/y.png", "a" * 5_000, "nul\0.png"])
def test_a_file_that_is_not_there_is_called_missing(tmp_path: Path, write: Write, reference: str) -> None:
    """A name that no file has, or could have, is a missing file."""
    write("x.png", b"")
    with pytest.raises(Refused) as refused:
        resolve(tmp_path, reference)
    assert refused.value.rule in ("missing-file", "bad-path")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
@pytest.mark.parametrize("target", ["../secret.txt", "/etc/hostname", "../deck/../secret.txt", "loop"])
def test_a_link_that_leads_out_is_refused(tmp_path: Path, write: Write, target: str) -> None:
    """A link inside the folder to a file outside is no way out, and a circle of links is no way at all."""
    write("secret.txt", b"")
    (tmp_path / "deck").mkdir()
    (tmp_path / "deck" / "loop").symlink_to(target)
    with pytest.raises(Refused):
        resolve(tmp_path / "deck", "loop")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_links_that_stay_inside_are_followed(tmp_path: Path, write: Write) -> None:
    """The folder may itself be reached through a link, and hold links to its own files."""
    file = write("deck/x.png", b"x")
    (tmp_path / "deck" / "y.png").symlink_to("x.png")
    (tmp_path / "way").symlink_to("deck")
    assert resolve(tmp_path / "way", "y.png") == file.resolve()
    assert read_bytes(tmp_path / "way" / "y.png", 10) == b"x"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in this system's folders")
def test_a_pipe_keeps_nobody_waiting(tmp_path: Path) -> None:
    """A pipe or a folder in place of a file is refused at once."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Refused):
        resolve(tmp_path, "pipe")
    with pytest.raises(Refused) as refused:
        read_bytes(tmp_path / "pipe", 10)
    assert refused.value.rule == "unreadable-file"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """The name of a folder is refused."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(Refused) as refused:
        resolve(tmp_path, "folder")
    assert refused.value.rule == "bad-path"
    with pytest.raises(Refused):
        read_bytes(tmp_path / "folder", 10)


def test_no_more_is_read_than_allowed(write: Write) -> None:
    """A file of just the size is read, one byte more is too much."""
    file = write("x.txt", b"12345")
    assert read_bytes(file, 5) == b"12345"
    with pytest.raises(Refused) as refused:
        read_bytes(file, 4)
    assert refused.value.rule == "too-big"
