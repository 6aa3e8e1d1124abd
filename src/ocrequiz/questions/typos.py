"""Whether an answer was known and only mistyped."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from enum import Enum
from typing import Final

from ocrequiz.questions.lookalikes import mean_apart
from ocrequiz.questions.wording import normal

_LETTERS_PER_TYPO: Final = 5
_LONGEST: Final = 64
"""Letters of the longest word; beyond it nothing is a word."""
_WORDS: Final = re.compile(r"[^\W_]+")
_INNER: Final = re.compile(r"(?<=[^\W\d_])[.'’](?=[^\W\d_])")
_FREE_SPACE: Final = re.compile(r"(?<![0-9]) | (?![0-9])")
_WRITTEN_BY_SYLLABLE: Final = re.compile(
    "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)


class Miss(Enum):
    """Why what was typed is no typo of the answer."""

    FAR = "more than a typo away"
    STRICT = "near, but no typos are forgiven"
    EXACT = "near, but in a word that must be exact"
    OTHER_WORD = "near, but another word"


def typos(typed: str, accepted: str, most: int, capitals: Collection[str] = ()) -> int | Miss:
    """Count the typos that make `accepted` into `typed`, two wordings in their normal form.

    A word may hold one typo for each five of its letters, at most `most`: a letter too much, too few or wrong,
    or two neighbours that changed places (the distance of Damerau, 1964, and Levenshtein, 1966). It must be
    exact where one letter makes another word: below five letters, with a digit or a sign, in capitals (the
    words in `capitals`, in normal form), and in scripts whose signs are syllables or words. A space that is
    missing or too much, but for one between digits, is one typo.
    """
    given, wanted = typed.split(), accepted.split()
    if len(given) != len(wanted):
        return _respaced(typed, accepted, most)
    counts = [_in_word(*pair, most, capitals) for pair in zip(given, wanted, strict=True)]
    misses = [count for count in counts if isinstance(count, Miss)]
    if not misses:
        return sum(count for count in counts if isinstance(count, int))
    return min(misses, key=list(Miss).index)


def in_capitals(text: str) -> frozenset[str]:
    """Return the normal form of each abbreviation in a text: at least half capitals, and two or more."""
    return frozenset(
        normal(word)
        for word in _WORDS.findall(_INNER.sub("", text))
        if (capitals := sum(map(str.isupper, word))) >= 2 and len(word) <= 2 * capitals
    )


def _respaced(typed: str, accepted: str, most: int) -> int | Miss:
    if _FREE_SPACE.sub("", typed) != _FREE_SPACE.sub("", accepted):
        return Miss.FAR
    return 1 if most > 0 else Miss.STRICT


def _in_word(given: str, wanted: str, most: int, capitals: Collection[str]) -> int | Miss:
    if given == wanted:
        return 0
    if max(len(given), len(wanted)) > _LONGEST:
        return Miss.FAR
    # Only an answer that differs pays for loading this.
    from rapidfuzz.distance import DamerauLevenshtein

    count = DamerauLevenshtein.distance(given, wanted)
    allowed = min(most, len(wanted) // _LETTERS_PER_TYPO)
    if count > max(allowed, 1):
        return Miss.FAR
    if wanted in capitals or len(wanted) < _LETTERS_PER_TYPO or not (_is_plain(given) and _is_plain(wanted)):
        return Miss.EXACT
    if mean_apart(given, wanted):
        return Miss.OTHER_WORD
    return count if count <= allowed else Miss.STRICT


def _is_plain(word: str) -> bool:
    """Tell whether a word is letters only, of a script in which a letter is less than a syllable."""
    letters = all(unicodedata.category(character)[0] in "LM" for character in word)
    return letters and not _WRITTEN_BY_SYLLABLE.search(word)
