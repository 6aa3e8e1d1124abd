"""When a typed answer says the same as an accepted one, though it is written differently."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from ocrequiz.limits import RESPONSE_CHARACTERS

_POWER: Final = re.compile(r"(?<=[0-9])(?=[⁰¹²³⁴-⁹⁻])")
_FRACTION: Final = re.compile(r"(?<=[0-9])(?=[¼-¾⅐-⅞])")
# What is emphasised is short; without a bound, asterisks that pair with none would cost a square of their number.
_STYLE: Final = re.compile(r"(?<!\w)(\*{1,3}|`)(?=\S)(.{1,200}?)(?<=\S)\1(?!\w)", re.DOTALL)
_RANGE: Final = re.compile(r"(?<=[0-9])[‒–—](?=[0-9])")
_HYPHEN: Final = re.compile(r"(?<=[^\W_])-(?=[^\W\d_])|(?<=[^\W\d_])-(?=[^\W_])")
_INNER: Final = re.compile(r"(?<=[^\W\d_])[.'](?=[^\W\d_])")
_UNIT: Final = re.compile(r"(?<=[0-9])\s*(?=[^\W\d_]|[%°])")
_ARTICLE: Final = re.compile(r"^(?:the|an?) ")
_SIGNS: Final = str.maketrans(
    {"⁄": "/", "−": "-", "‐": "-"} | dict.fromkeys("’‘ʼ‚′", "'") | dict.fromkeys("“”„‟″", '"')
)
_DASHES: Final = str.maketrans(dict.fromkeys("‒–—―", " "))
_STROKES: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
_AROUND: Final = "()\"'«»‹›"
_BEFORE: Final = _AROUND + "¡¿"
_BEHIND: Final = _AROUND + ".,;:!?。、"


def same(typed: str, accepted: str) -> bool:
    """Tell whether `typed` is `accepted` but for case, spacing, punctuation and a leading article.

    Only the first 2 000 characters count, so that marking takes no time whatever is pasted.
    """
    given = normal(typed)
    return given != "" and given == normal(accepted)


@lru_cache(maxsize=512)
def normal(text: str) -> str:
    """Return the form in which two wordings are compared; forms that differ mean different answers.

    What reads the same becomes the same (NFKC, case folded, white space collapsed, emphasis taken off), and
    what may be left out is left out: an English article in front, hyphens between words, dots and apostrophes
    inside them, punctuation around them. What changes a meaning stays (signs, decimals, powers, ranges, marks
    that stand alone): neither `-5` and `5`, nor `1.5` and `15`, nor `10²` and `102`, nor `!=` and `=` agree.
    """
    text = unicodedata.normalize("NFKC", unified(text).casefold()).translate(_SIGNS)
    plain = _RANGE.sub("-", unstyled(text)).translate(_DASHES)
    plain = _UNIT.sub(" ", _INNER.sub("", _HYPHEN.sub(" ", plain)))
    words = " ".join(bare for word in plain.split() if (bare := _bare(word)))
    return _ARTICLE.sub("", words) or " ".join(text.split())


def unified(text: str) -> str:
    """Return the first 2 000 characters in one spelling: NFKC, one kind of minus and of quotes, `^` for powers."""
    apart = _FRACTION.sub(" ", _POWER.sub("^", text[:RESPONSE_CHARACTERS]))
    return unicodedata.normalize("NFKC", apart).translate(_SIGNS)[:RESPONSE_CHARACTERS]


def unstyled(text: str) -> str:
    """Return text without the asterisks and backticks that set words off."""
    return _STYLE.sub(r"\2", text)


def unaccented(text: str) -> str:
    """Return text, small letters as `normal` leaves them, without accents on Latin and Greek letters.

    Marks of other scripts stay, since there they make other letters or other sounds.
    """
    kept: list[str] = []
    letter = " "
    for character in unicodedata.normalize("NFD", text.translate(_STROKES)):
        if not unicodedata.combining(character):
            letter = character
        if letter == character or not unicodedata.name(letter, "").startswith(("LATIN", "GREEK")):
            kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))


def _bare(word: str) -> str:
    """Take the punctuation off both ends of a word, but not the point off `.5`; a sign alone stays."""
    if not any(character.isalnum() for character in word):
        return word.strip(".,;:")
    word = word.rstrip(_BEHIND).lstrip(_BEFORE)
    return word if word[0] == "." and word[1].isdigit() else word.lstrip(_BEHIND)
