"""Pictures in a real terminal: what is sent to one that shows them, and what is left behind."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

import pytest
from PIL import Image

pexpect = pytest.importorskip("pexpect", reason="there are no pseudo-terminals here")
if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

START = "input(); from ocrequiz.__main__ import main; main()"
"""Waits for a line before it starts, so that the terminal has its size by then."""
DECK = """
format: 1
id: maps
title: Maps
questions:
  - id: a
    type: basic
    question: "Which country is this? \\U0010EEEE\\u0305\\u0305"
    answer: France
    image: {file: map.png, alt: A map}
"""


@pytest.mark.parametrize(
    ("term", "begun", "cells", "ended"),
    [
        (
            "xterm-kitty",
            r"\x1b_Ga=T,U=1,q=2,[^;]*;iVBOR",
            "\U0010eeee\u0305\u0305",
            r"\x1b_Ga=d,d=I,q=2,i=\d+\x1b",
        ),
        ("foot", r'\x1bP0;1q"1;1;\d+;20#', "\x1bP0;1q", ""),
    ],
)
def test_a_terminal_that_shows_pictures_is_sent_them(
    tmp_path: Path, term: str, begun: str, cells: str, ended: str
) -> None:
    """By the name it gives itself; what a deck writes in their stead is not sent, and kitty is told to forget them."""
    import fcntl
    import termios

    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "maps.yaml").write_text(DECK.lstrip(), encoding="utf-8")
    Image.linear_gradient("L").save(tmp_path / "decks" / "map.png")
    told = {
        name: value for name, value in os.environ.items() if name not in ("TMUX", "STY", "ZELLIJ", "NO_COLOR")
    }
    told |= {"OCREQUIZ_HOME": str(tmp_path), "TERM": term, "LANG": "C.UTF-8", "PYTHONIOENCODING": "utf-8"}
    child = pexpect.spawn(
        sys.executable, ["-c", START, "study", "maps"], env=told, encoding="utf-8", timeout=60
    )
    try:
        fcntl.ioctl(child.child_fd, termios.TIOCSWINSZ, struct.pack("4H", 24, 80, 800, 480))
        child.sendline()
        child.expect("Which country")
        child.expect(begun)
        asked = child.before
        child.expect_exact("A map")
        assert "\U0010eeee" not in asked
        assert cells in child.before + child.after
        child.send("q")
        if ended:
            child.expect(ended)
        child.expect_exact("\x1b[?1049l")
        child.expect(pexpect.EOF)
    finally:
        child.close(force=True)
    assert child.exitstatus == 0
