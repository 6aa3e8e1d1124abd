"""Which decks are measured: made ones, of any size, whose questions are like those that ship."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

TOKEN = "Quaesitum"
"""A word without blanks that stands in every question, by which a painted card is known."""
READING_SENTENCES = 1_000

Write = Callable[[int], str]


def make_home(
    home: Path, deck: str, questions: int, kinds: tuple[Write, ...] | None = None, settings: str = ""
) -> Path:
    """Make the home of a learner who owns one deck, of that id and size, where the system keeps such things."""
    decks = home / "data" / "ocrequiz" / "decks"
    decks.mkdir(parents=True)
    write_deck(decks / f"{deck}.yaml", deck, questions, kinds)
    if settings:
        file = home / "config" / "ocrequiz" / "settings.toml"
        file.parent.mkdir(parents=True)
        file.write_text(settings, encoding="utf-8")
    return home


def write_deck(file: Path, deck: str, questions: int, kinds: tuple[Write, ...] | None = None) -> None:
    """Write a deck with its reading, question by question, the kinds in turn."""
    written = kinds or (choice, basic, truefalse, cloze)
    (file.parent / "reading.md").write_text("".join(_reading()), encoding="utf-8")
    with file.open("w", encoding="utf-8") as out:
        out.write(
            f"format: 1\nid: {deck}\ntitle: Made of {questions}\n"
            "documents:\n  - {id: reading, file: reading.md}\nquestions:\n"
        )
        for number in range(questions):
            out.write(written[number % len(written)](number))


def choice(number: int) -> str:
    """Write a question with three options."""
    return _question(
        number,
        f"""\
    type: choice
    question: {TOKEN} {number}, which of these words is the one that is meant here?
    answer: Word {number}
    distractors: [Other {number}, {{text: Third {number}, feedback: Not this one.}}]
    explanation: The reading says so.
""",
    )


def marked(number: int) -> str:
    """Write a question with three options and Markdown in it."""
    return _question(
        number,
        f"""\
    type: choice
    question: {TOKEN} {number}, which of these *words* is the one that is **meant**?
    answer: Word {number}
    distractors: [Other {number}, {{text: Third {number}, feedback: Not this one.}}]
    explanation: The reading says *so*.
""",
    )


def basic(number: int) -> str:
    """Write a question whose answer is thought of."""
    return _question(
        number,
        f"""\
    type: basic
    question: {TOKEN} {number}, what is the word?
    answer: Word {number}
    explanation: The reading says so in its own words.
""",
    )


def truefalse(number: int) -> str:
    """Write a statement."""
    return _question(
        number,
        f"""\
    type: truefalse
    statement: {TOKEN} {number} is the word that is meant here.
    answer: false
    correction: Another word is meant.
""",
    )


def cloze(number: int) -> str:
    """Write a gap that is typed."""
    return _question(
        number,
        f"""\
    type: cloze
    text: "{TOKEN} {number} has the answer {{{{c1::Word {number}}}}}."
    typed: true
""",
    )


def _question(number: int, body: str) -> str:
    sentence = number % READING_SENTENCES
    return (
        f"  - id: q{number:06}\n{body}    tags: [part::p{number % 10}]\n"
        f"    cite: {{document: reading, quote: sentence {sentence} of}}\n"
    )


def _reading() -> Iterator[str]:
    yield "# A made reading\n"
    for number in range(READING_SENTENCES):
        yield (
            "\n" if number % 8 == 0 else ""
        ) + f"This is sentence {number} of the reading, which says little.\n"
