"""How are ids written into a file whose questions lack them? By inserting text; every other byte stays as it is."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Sequence
from typing import Final

from ocrequiz.decks.characters import Problem, decode
from ocrequiz.decks.holes import Hole, holes
from ocrequiz.decks.places import Plain
from ocrequiz.decks.reader import read
from ocrequiz.records import record

Namer = Callable[[dict[str, Plain]], str]
"""Makes an id for a question as it is written."""

_ONE_BY_ONE: Final = 200
"""How many ids are tried each by itself in a file where all of them together would change what it says."""


@record
class Named:
    """A question that had no id."""

    line: int
    """Where it begins in the file as it was, counted from 1."""
    line_now: int
    """Where it begins once the ids are in it."""
    id: str
    """The id it gets."""


@record
class Minted:
    """A file with an id in each of its questions."""

    raw: bytes
    """What is to be written: the old bytes, and what was inserted between them."""
    named: tuple[Named, ...] = ()
    problems: tuple[Problem, ...] = ()
    """While something is wrong with a file's YAML, it stays as it is."""
    left: tuple[int, ...] = ()
    """The lines of questions that are written in a way that leaves no room for an id."""


def mint(raw: bytes, name: Namer) -> Minted:
    """Put an id into each question of a file that has none; `name` makes them, first to last.

    What the result says is read again: it is what the file said before, with the ids, or nothing is inserted.
    """
    reading, text = read(raw), decode(raw).text
    if reading.problems or text is None:
        return Minted(raw, problems=reading.problems)
    data = reading.data
    questions = data.get("questions") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(questions, list):
        return Minted(raw)
    wanted = [(hole, name(_asked(questions, hole))) for hole in holes(text)]
    fitting = _fitting(text, data, [each for each in wanted if each[0].at is not None])
    named = {id_ for _, id_ in fitting}
    left = tuple(hole.line for hole, id_ in wanted if id_ not in named)
    bom = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    return Minted(bom + _filled(text, fitting).encode(), tuple(_named(fitting)), left=left)


def _fitting(text: str, data: dict[str, Plain], wanted: list[tuple[Hole, str]]) -> Sequence[tuple[Hole, str]]:
    """Return those ids that can be inserted without changing what else the file says: most likely all of them."""
    if _says(text, data, wanted):
        return wanted
    fitting: list[tuple[Hole, str]] = []
    for each in wanted[:_ONE_BY_ONE]:
        if _says(text, data, [*fitting, each]):
            fitting.append(each)
    return fitting


def _says(text: str, data: dict[str, Plain], filled: Sequence[tuple[Hole, str]]) -> bool:
    """Tell whether a text with these ids says what it said without them, and the ids."""
    questions = data["questions"]
    assert isinstance(questions, list)
    expected = list(questions)
    for hole, id_ in filled:
        expected[hole.question] = {**_asked(questions, hole), "id": id_}
    reading = read(_filled(text, filled).encode())
    return not reading.problems and reading.data == {**data, "questions": expected}


def _filled(text: str, filled: Sequence[tuple[Hole, str]]) -> str:
    pieces: list[str] = []
    done = 0
    for hole, id_ in filled:
        assert hole.at is not None
        pieces += (text[done : hole.at], hole.before, id_, hole.behind)
        done = hole.at
    return "".join((*pieces, text[done:]))


def _named(filled: Sequence[tuple[Hole, str]]) -> list[Named]:
    named: list[Named] = []
    inserted = 0
    for hole, id_ in filled:
        named.append(Named(hole.line, hole.line + inserted, id_))
        inserted += len(f"{hole.before}{id_}{hole.behind}.".splitlines()) - 1
    return named


def _asked(questions: list[Plain], hole: Hole) -> dict[str, Plain]:
    question = questions[hole.question]
    return question if isinstance(question, dict) else {}
