"""A learner's machine on which every text that can come from outside means harm."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import hostile_links
import yaml
from learner import Learner

from ocrequiz.questions.response import Typed
from ocrequiz.questions.response_json import to_json
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.quiz.wish import QuizWish

EXAMPLES: Final = Path(__file__).resolve().parents[1] / "examples"
LITERAL: Final = "[/oops]"
"""Markup of Textual's that is not balanced: it must be seen as it stands."""
PUBLISHED: Final = (
    f"{LITERAL} [@click=app.bell]x[/] [link='https://e.org']y[/] &#27;]52;c;aGk=&#7; &#x9b;31m &#x202e;evil &#8203; "
    "\U000f1234 ![p](https://e.org/p.png) [l](javascript:alert(1)) <img src=x onerror=alert(1)>"
)
"""What a deck may hold and be read: markup, links, pictures, and commands to a terminal written as HTML entities."""
RAW: Final = (
    f"{LITERAL} \x1b]52;c;aGVsbG8=\x07 \x1b[31m \x1b[6n \x1b[21t \x1b]8;;https://e.org\x07 \x1bP+q544e\x1b\\ \x9b2J "
    f"\x1b]0;owned\x07 \x1bc \u202eevil \u2066x \u200b a{chr(0x301) * 30} \U000e0041 \ud800 \r\x08\x7f ::error::owned"
)
"""What would be obeyed: the clipboard, colours, links, a question to the terminal, the title, a reset, direction."""
NAME: Final = "\x1b]0;owned\x07 [@click=app.bell]x[oops] \x9b31m \u202etxt.%0A::error::x"
"""A name that a file may have."""
_LEFT_ALONE: Final = frozenset(
    (
        "id",
        "type",
        "format",
        "file",
        "document",
        "status",
        "was",
        "cite",
        "lint",
        "unit",
        "tolerance",
        "language",
    )
)
"""Keys whose values are no free text."""
_COMMANDS: Final = (
    rb"\x1b\](?!22;)[^\x07\x1b]{0,40}|\x1bP(?!=)[^\x1b]{0,20}|\x1bc|\x1b_[^G][^\x1b]{0,20}|\x1b\[(?:6n|21t)"
    rb"|owned\x07"
)
"""What a terminal would obey, and nothing but a deck would send; 22 is Textual's own, the shape of the pointer."""
_BEYOND_ASCII: Final = {
    "utf-8": rb"|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]|\xe2\x80\x8b",
    "latin-1": rb"|[\x80-\x9f]",
    "ascii": rb"|[\x80-\xff]",
}
"""The same, and marks of direction, as a terminal of another alphabet would read them."""
COMMANDS: Final = {name: re.compile(_COMMANDS + beyond) for name, beyond in _BEYOND_ASCII.items()}


def furnish(learner: Learner) -> None:
    """Write decks of every type, documents, names, settings and an earlier history, all of them hostile."""
    for file in sorted(EXAMPLES.glob("*.yaml")):
        folder = learner.decks / f"{NAME} {file.stem}"
        folder.mkdir()
        for beside in EXAMPLES.iterdir():
            if beside.suffix != ".yaml":
                shutil.copy(beside, folder)
        reading = folder / "reading.md"
        reading.write_text(
            f"{reading.read_text('utf-8')}\n\n# {PUBLISHED}\n\n{legible(RAW)}\n",
            "utf-8",
            errors="surrogatepass",
        )
        deck = _spoilt(yaml.safe_load(file.read_text("utf-8")))
        (folder / f"{NAME}.yaml").write_text(json.dumps(deck, ensure_ascii=False), "utf-8")
    (learner.decks / f"{NAME} raw.yaml").write_bytes(_raw_deck())
    learner.write("where links lead/links.md", hostile_links.document())
    learner.write("where links lead/links.yaml", json.dumps(hostile_links.deck(), ensure_ascii=False))
    learner.write_settings('study.new_per_day = 9999\nstudy.certainty = true\n[keys]\n"study.flag" = "f9"\n')


def live(learner: Learner) -> None:
    """Study, remark and sit a quiz with hostile words, and then spoil the progress file as a stranger could."""
    with learner.open() as workspace:
        session = workspace.study()
        for number in range(8):
            session.remark(RAW.encode("utf-8", "replace").decode(), learner.clock())
            session.respond(Typed(RAW), learner.clock())
            session.certainty(None, learner.clock())
            session.rate(list(Rating)[number % 4], learner.clock())
            learner.wait(seconds=40)
        for hands_in in (True, False):
            quiz = workspace.quizzes.begin(QuizWish(decks=(), seed=7))
            for place in range(len(quiz.view.places)):
                quiz.go_to(place, learner.clock())
                quiz.respond(Typed(PUBLISHED), learner.clock())
            if hands_in:
                quiz.hand_in(learner.clock())
                while quiz.card is not None:
                    quiz.judge(learner.clock(), right=False)
    spoil(learner.progress)
    learner.wait(days=3)


def revise(learner: Learner) -> None:
    """Let the authors word every card anew and change every answer, so that there is news of what is known."""
    for file in sorted(learner.decks.glob("*/*.yaml")):
        deck = _spoilt(json.loads(file.read_text("utf-8")), words=f"anew {LITERAL}")
        file.write_text(json.dumps(deck, ensure_ascii=False), "utf-8")


def spoil(progress: Path) -> None:
    """Put raw commands into every text of a progress file that is no name of ours."""
    words = legible(RAW)
    typed, detail = to_json(Typed(RAW)), json.dumps({"text": RAW})
    with closing(sqlite3.connect(progress)) as connection, connection:
        connection.execute("UPDATE log SET device = ?", (words,))
        connection.execute("UPDATE log SET response = ? WHERE response IS NOT NULL", (typed,))
        connection.execute("UPDATE log SET detail = ? WHERE kind = 'remarked'", (detail,))
        connection.execute("UPDATE quiz SET title = ?", (words,))
        connection.execute("UPDATE quiz_item SET response = ? WHERE response LIKE '%typed%'", (typed,))
    connection.close()


def legible(words: str) -> str:
    """Return words without what no UTF-8 file can hold."""
    return words.encode("utf-8", "ignore").decode()


def _raw_deck() -> bytes:
    raw = RAW.encode("utf-8", "surrogatepass")
    fields = b"".join(
        b"%s: '%s'\n" % (name, raw) for name in (b"title", b"description", b"license", b"x" + raw[:40])
    )
    question = b"- {id: '%s', type: '%s', question: '%s', '%s': x}\n" % (raw, raw, raw, raw)
    return b"format: 1\nid: raw\n" + fields + b"include: ['%s']\nquestions:\n" % raw + question


def _spoilt(value: object, key: str = "", words: str = PUBLISHED) -> object:
    """Return a value of a deck with hostile words behind every free text in it."""
    match value:
        case dict():
            is_numeric = value.get("type") == "numeric"
            return {
                name: inner
                if name in _LEFT_ALONE or (is_numeric and name == "answer")
                else _spoilt(inner, str(name), words)
                for name, inner in value.items()
            }
        case list():
            return [_spoilt(inner, key, words) for inner in value]
        case str() if key == "tags":
            return f"{value} {LITERAL} [@click=app.bell]"
        case str():
            return f"{value} {words}"
        case _:
            return value


def obeyed(sent: bytes, encoding: str = "utf-8") -> list[bytes]:
    """Return what of all that was sent to a terminal came from a deck and would be obeyed."""
    return COMMANDS[encoding].findall(sent)


def lines_unfit(lines: Iterator[str]) -> list[str]:
    """Return the lines that hold a character which a terminal or a forge would obey."""
    return [
        line for line in lines if re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", line)
    ]
