"""A deck with one instance of each flaw has exactly these findings, and the same deck mended has none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from ocrequiz.decks.lint.linting import lint
from ocrequiz.decks.lint.registry import LINT_RULES
from ocrequiz.decks.loading import load

WHOLE = Path(__file__).resolve().parent / "lint" / "whole"
SYLLABLES = (
    "bar",
    "del",
    "fin",
    "gor",
    "hal",
    "jun",
    "kem",
    "lod",
    "mur",
    "nav",
    "pol",
    "rin",
    "sul",
    "tev",
    "vim",
)
Write = Callable[[str, str | bytes], Path]


def words(seed: str, count: int) -> str:
    """Make words that nobody knows: other words for each seed, and the same for the same."""
    digest = sha256(seed.encode()).digest()
    syllables = [SYLLABLES[byte % len(SYLLABLES)] for byte in digest]
    return " ".join("".join(syllables[3 * index : 3 * index + 3]) for index in range(count))


def crowd(*, lopsided: bool) -> Iterator[str]:
    """Write questions in which no one is weak, though all together are if they are `lopsided`."""
    for number in range(60):
        long, short = (words(f"{number}{side}", 2 - index) for index, side in enumerate("ab"))
        other, kind = words(f"{number}c", 1), "choice" if lopsided or number % 3 else "short"
        key, wrong = (long, short) if lopsided else (short, long)
        text = (
            f"  - id: n{number}\n    type: {kind}\n    question: Which name has {words(f'{number}q', 4)}?\n"
        )
        text += f"    explanation: So they say in {words(f'{number}e', 2)}.\n"
        yield text + (
            f"    answer: {key}\n    distractors: [{wrong}, {other}]\n"
            if kind == "choice"
            else f"    answers: [{key}]\n"
        )
    for number in range(12):
        value = 10 + 17 * number
        place = 2 if lopsided else number % 4
        options = [str(value + step) for step in range(4)]
        wrong = ", ".join(f'"{option}"' for option in options if option != options[place])
        yield (
            f"  - id: c{number}\n    type: choice\n    question: What is the count of {words(f'c{number}', 4)}?\n"
            f'    answer: "{options[place]}"\n    distractors: [{wrong}]\n    shuffle: false\n'
            f"    explanation: So they count in {words(f'd{number}', 2)}.\n"
        )
    for number in range(8):
        truth = "true" if lopsided or number % 2 else "false"
        yield (
            f"  - id: t{number}\n    type: truefalse\n    answer: {truth}\n"
            f"    statement: Pilots speak of {words(f't{number}', 4)}.\n"
            f"    explanation: So one hears in {words(f'u{number}', 2)}.\n"
        )


def found(write: Write, name: str, *, lopsided: bool) -> Counter[str]:
    """Count the findings of a deck, put together from the one of that name and a crowd."""
    for file in ("reading.md", "sea.png"):
        write(file, (WHOLE / file).read_bytes())
    deck = (WHOLE / f"{name}.yaml").read_text(encoding="utf-8") + "".join(crowd(lopsided=lopsided))
    loaded = load(write("whole.yaml", deck.encode()), for_authors=True)
    assert loaded.findings == ()
    return Counter(finding.rule for finding in lint(loaded))


def test_each_flaw_is_found_once_and_nothing_else(write: Write) -> None:
    """One instance of the flaw of each rule yields exactly one finding of each rule."""
    assert found(write, "weak", lopsided=True) == Counter(list(LINT_RULES))


def test_the_mended_deck_has_no_findings(write: Write) -> None:
    """The same deck with each flaw mended is clean."""
    assert found(write, "repaired", lopsided=False) == Counter()
