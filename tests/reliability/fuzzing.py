"""Do any bytes at all give a deck or findings? Files are mutated blindly, or by atheris, which watches the branches."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import Final

from ocrequiz.decks.loading import load
from ocrequiz.decks.rules import RULES
from ocrequiz.errors import Severity
from ocrequiz.text import is_clean

TESTS: Final = Path(__file__).resolve().parents[1]
MORSELS: Final = (
    b"\x1b]0;x\x07",
    b"\xc2\x9b",
    b"\xe2\x80\xae",
    b"\xcc\x81" * 12,
    b"\xed\xa0\x80",
    b"\x00",
    b"\xff",
    b"\xef\xbb\xbf",
    b"&a ",
    b"*a ",
    b"!!python/x ",
    b"<<: ",
    b"? ",
    b"- ",
    b"[",
    b"{",
    b"]",
    b"}",
    b"'",
    b'"',
    b"\\",
    b"|\n",
    b">\n",
    b"#",
    b"%YAML 1.1\n",
    b"---\n",
    b"...\n",
    b"\t",
    b"\r",
    b"\n",
    b": ",
    b"{{c1::",
    b"}}",
    b"::",
    b"1e999",
    b"../",
    b"nan",
    b"id: ",
    b"questions:\n",
    b"include: ['*']\n",
    b"type: numeric",
    b"type: match",
    b"pairs: {",
    b"cite: [",
    b"~" * 30,
)
"""What is put in, besides pieces of other decks."""
SLOW: Final = 5.0
"""Seconds of processor time that no small file may take."""


def seeds() -> list[bytes]:
    """Return decks to begin with, good and bad."""
    files = [*(TESTS / "examples").glob("*.yaml"), *(TESTS / "decks" / "bad").glob("*.yaml")]
    return [file.read_bytes() for file in sorted(files)]


def try_bytes(file: Path, raw: bytes) -> None:
    """Load a deck of these bytes; raise AssertionError, or whatever was raised, where that is not as it should be."""
    file.write_bytes(raw)
    began = time.process_time()
    loaded = load(file)
    assert time.process_time() - began < SLOW
    lines = raw.count(b"\n") + raw.count(b"\r") + 1
    for finding in loaded.findings:
        assert finding.rule in RULES or finding.severity is not Severity.ERROR, finding
        assert 1 <= finding.line <= lines + 1, finding
        assert is_clean(str(finding)), finding
    assert loaded.deck is not None or loaded.findings or loaded.kind == "fragment"
    for question in loaded.deck.questions if loaded.deck else ():
        assert is_clean(question.stem.replace("\n", " ")), question
        for part in question.parts():
            question.prompt(part, seed=0)
            question.mark(part, question.solution(part))


def mutate(raw: bytes, other: bytes, dice: Random) -> bytes:
    """Return a deck with some bytes changed, taken out, doubled, or put in from elsewhere."""
    changed = bytearray(raw)
    for _ in range(dice.choice((1, 1, 2, 3, 8))):
        at = dice.randrange(len(changed) + 1)
        until = min(len(changed), at + dice.choice((1, 2, 10, 60)))
        put_in = _put_in(bytes(changed[at:until]), other, dice)
        changed[at : until if dice.random() < 0.6 else at] = put_in
    return bytes(changed)


def _put_in(here: bytes, other: bytes, dice: Random) -> bytes:
    """Return what comes in place of some bytes, or before them."""
    match dice.randrange(5):
        case 0:
            return b""
        case 1:
            return dice.choice(MORSELS)
        case 2:
            return here * 2
        case 3:
            return bytes(dice.randrange(256) for _ in here)
        case _:
            start = dice.randrange(len(other) or 1)
            return other[start : start + dice.choice((5, 40, 200))]


def fuzz(folder: Path, times: int, dice: Random) -> int:
    """Try so many mutated decks; return how many of them were decks all the same."""
    known = seeds()
    file, decks = folder / "deck.yaml", 0
    (folder / "reading.md").write_bytes((TESTS / "examples" / "reading.md").read_bytes())
    for _ in range(times):
        raw = mutate(dice.choice(known), dice.choice(known), dice)
        try:
            try_bytes(file, raw)
        except Exception as error:
            raise AssertionError(f"{type(error).__name__}: {error} for {raw!r}") from error
        if len(raw) < 4_000 and dice.random() < 0.05:
            known.append(raw)
        decks += load(file).deck is not None
    return decks


def has_atheris() -> bool:
    """Tell whether atheris can be had."""
    return importlib.util.find_spec("atheris") is not None


def fuzz_with_atheris(folder: Path, runs: int) -> str:
    """Let atheris try so many inputs in a process of its own; return its last line of figures."""
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, raw in enumerate(seeds()):
        (corpus / str(number)).write_bytes(raw)
    target = Path(__file__).with_name("atheris_target.py")
    command = [
        sys.executable,
        str(target),
        str(corpus),
        f"-runs={runs}",
        "-max_len=4096",
        "-timeout=20",
        "-rss_limit_mb=1024",
    ]
    ended = subprocess.run(
        command, cwd=folder, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    assert ended.returncode == 0, ended.stderr[-3000:]
    return next(line for line in reversed(ended.stderr.splitlines()) if line.startswith("Done"))
