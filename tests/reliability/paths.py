"""Which file can a deck make the program read? Sixty ways out of its folder, for documents, includes and pictures."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from ocrequiz.decks.loading import Loaded, load
from ocrequiz.errors import Severity

SECRET: Final = "what lies outside"
WAYS_OUT: Final = (
    "..",
    "../secret.txt",
    "../../secret.txt",
    "./../secret.txt",
    "inside/../../secret.txt",
    "inside/..",
    "...",
    "../deck/../secret.txt",
    "inside/../../deck/../secret.txt",
    ".../secret.txt",
    "..//secret.txt",
    "../secret.txt/",
    "/etc/passwd",
    "//etc/passwd",
    "/proc/self/environ",
    "/proc/self/mem",
    "/dev/zero",
    "/dev/stdin",
    "/dev/fd/0",
    "/dev/tty",
    "{folder}/../secret.txt",
    "{folder}/inside/x.md",
    "~",
    "~/secret.txt",
    "~root/.bashrc",
    "file:secret.txt",
    "file:///etc/passwd",
    "https://example.org/x.md",
    "data:text/plain,x",
    "\\\\server\\share\\x.md",
    "//server/share/x.md",
    "..\\secret.txt",
    "inside\\..\\..\\secret.txt",
    "C:\\secret.txt",
    "C:secret.txt",
    "c:/secret.txt",
    "\\\\?\\C:\\secret.txt",
    "\\\\.\\pipe\\x",
    "NUL",
    "con",
    "aux.md",
    "inside/COM1.txt",
    "LPT9",
    "secret.txt:stream",
    "x.md::$DATA",
    "x.md.",
    "x.md ",
    "-x.md",
    "--output=x.md",
    "inside/-rf",
    "",
    " ",
    ".",
    "inside",
    "linked.txt",
    "linked/secret.txt",
    "loop",
    "pipe",
    "zero",
    "tty",
    "INSIDE/X.MD",
    "Inside/x.md",
    "inside/x.md\u0000.png",
    "inside/x.md%00",
    "%2e%2e/secret.txt",
    "..%2fsecret.txt",
    "inside/\u202etxt.dm",
    "$HOME/secret.txt",
    "$(touch owned)",
    "`touch owned`",
    "|touch owned",
    "inside/x.md; touch owned",
    "{'a' * 5000}",
    "a/" * 40 + "x.md",
)
"""Paths that mean no regular file inside the folder; links, a pipe and devices lie there under their names."""
PATTERNS: Final = (
    "../*.txt",
    "**/../../*.txt",
    "/etc/*",
    "linked/*",
    "*/../*",
    "~/*",
    "-*",
    "[.][.]/secret.txt",
    "*:*",
)
"""What an include may be besides."""


def furnish_folder(base: Path) -> Path:
    """Make a deck's folder with links, a pipe and devices in it, and a secret beside it; return the folder."""
    folder = base / "deck"
    (folder / "inside").mkdir(parents=True)
    (folder / "inside" / "x.md").write_text("Nothing to hide.\n", "utf-8")
    (base / "secret.txt").write_text(SECRET, "utf-8")
    (folder / "linked.txt").symlink_to("../secret.txt")
    (folder / "linked").symlink_to("..", target_is_directory=True)
    (folder / "loop").symlink_to("loop")
    (folder / "zero").symlink_to("/dev/zero")
    (folder / "tty").symlink_to("/dev/tty")
    os.mkfifo(folder / "pipe")
    return folder


def try_way_out(folder: Path, way: str) -> None:
    """Load a deck that names a path in every place it can; raise AssertionError where it is followed out."""
    written = way.replace("{folder}", str(folder)).replace("{'a' * 5000}", "a" * 5_000)
    quoted = '"' + "".join(f"\\U{ord(each):08x}" for each in written) + '"'
    for kind, fields in {
        "document": f"documents: [{{id: d, file: {quoted}}}]\n",
        "include": f"include: [{quoted}]\n",
        "image": "",
    }.items():
        image = f", image: {{file: {quoted}, alt: x}}" if kind == "image" else ""
        deck = folder / "deck.yaml"
        deck.write_text(
            f"format: 1\nid: deck\ntitle: Deck\n{fields}questions:\n"
            f"- {{id: a, type: basic, question: q, answer: a{image}}}\n",
            "utf-8",
        )
        check_stayed(load(deck), folder, f"{kind}: {way}")


def check_stayed(loaded: Loaded, folder: Path, what: str) -> None:
    """Raise AssertionError where a deck read anything outside its folder, or was not told that it may not."""
    home = folder.resolve()
    assert all(file.resolve().is_relative_to(home) for file in loaded.files), (what, loaded.files)
    assert SECRET not in repr(loaded.deck), what
    assert any(finding.severity is Severity.ERROR for finding in loaded.findings), what
    assert not any(SECRET in str(finding) for finding in loaded.findings), what
    assert not (folder / "owned").exists()


def try_pattern(folder: Path, pattern: str) -> None:
    """Load a deck that includes a pattern; nothing outside its folder may match."""
    deck = folder / "deck.yaml"
    deck.write_text(f"format: 1\nid: deck\ntitle: Deck\ninclude: ['{pattern}']\nquestions: []\n", "utf-8")
    check_stayed(load(deck), folder, pattern)
