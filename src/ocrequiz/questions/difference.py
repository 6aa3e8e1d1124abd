"""Where what was typed departs from the accepted answer, letter by letter."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from operator import attrgetter
from typing import Final

from ocrequiz.questions.verdict import Piece
from ocrequiz.questions.wording import unstyled
from ocrequiz.text import clean

_LETTERS: Final = 200
"""Longer texts are not laid over each other: nobody would find the letter."""


def difference(typed: str, accepted: str) -> tuple[Piece, ...]:
    """Lay what was typed over an accepted answer; case, white space and hyphens do not differ.

    The pieces that are `same` or `extra` make up what was typed, those `same` or `missing` the answer. There
    are none where nothing differs, where less than two thirds are shared, or where a text is too long to compare.
    """
    given, wanted = _letters(typed), _letters(accepted)
    if max(len(given), len(wanted)) > _LETTERS:
        return ()
    pieces = _laid_over(given, wanted)
    shared = sum(piece.kind == "same" for piece in pieces)
    if shared == len(pieces) or 3 * shared < 2 * max(len(given), len(wanted)):
        return ()
    runs = ((kind, "".join(piece.text for piece in run)) for kind, run in groupby(pieces, attrgetter("kind")))
    return tuple(Piece(text, kind) for kind, text in runs)


def _laid_over(given: list[str], wanted: list[str]) -> list[Piece]:
    """Return a piece for each letter, in the order of both texts; where they part, the typed letters first."""
    # Only an answer that differs pays for loading this.
    from rapidfuzz.distance import Levenshtein

    pieces: list[Piece] = []
    steps = Levenshtein.opcodes(list(map(_sound, given)), list(map(_sound, wanted)))
    for step in steps:
        here, there = given[step.src_start : step.src_end], wanted[step.dest_start : step.dest_end]
        if step.tag == "equal":
            pieces += (Piece(letter, "same") for letter in here)
        else:
            pieces += (Piece(letter, "extra") for letter in here)
            pieces += (Piece(letter, "missing") for letter in there)
    return pieces


def _sound(letter: str) -> str:
    """Return what a letter is, however it is written."""
    return (
        " " if unicodedata.category(letter[0]) == "Pd" else unicodedata.normalize("NFKC", letter).casefold()
    )


def _letters(text: str) -> list[str]:
    """Return the letters as a reader counts them: each with the marks upon it, white space collapsed."""
    shown = clean(unicodedata.normalize("NFC", unstyled(text[: 10 * _LETTERS])))
    letters: list[str] = []
    for character in " ".join(shown.split()):
        if letters and unicodedata.combining(character):
            letters[-1] += character
        else:
            letters.append(character)
    return letters
