"""When a typed answer says the same as an accepted one, though it is written differently."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from ocrequiz.limits import RESPONSE_CHARACTERS

_POWER: Final = re.compile(r"(?<=[0-9])(?=[⁰¹²³⁴-⁹⁻])")
_FRACTION: Final = re.compile(r"(?<=[0-9])(?=[¼-¾⅐-⅞])")
_STYLE: Final = re.compile(r"(?<!\w)(\*{1,3}|`)(?=\S)(.+?)(?<=\S)\1(?!\w)", re.DOTALL)
_RANGE: Final = re.compile(r"(?<=[0-9])[‒–—](?=[0-9])")
_HYPHEN: Final = re.compile(r"(?<=[^\W_])-(?=[^\W\d_])|(?<=[^\W\d_])-(?=[^\W_])")
_INNER: Final = re.compile(r"(?<=[^\W\d_])[.'](?=[^\W\d_])")
_UNIT: Final = re.compile(r"(?<=[0-9])\s*(?=[^\W\d_]|[%°])")
_ARTICLE: Final = re.compile(r"^(?:the|an?) ")
_SIGNS: Final = str.maketrans(
    {"⁄": "/", "−": "-", "‐": "-"} | dict.fromkeys("’‘ʼ‚′", "'") | dict.fromkeys("“”„‟″", '"')
)
_DASHES: Final = str.maketrans(dict.fromkeys("‒–—―", " "))
_AROUND: Final = "()\"'«»‹›"
_BEFORE: Final = _AROUND + "¡¿"
_BEHIND: Final = _AROUND + ".,;:!?。、"


def same(typed: str, accepted: str) -> bool:
    """Tell whether `typed` is `accepted` but for case, spacing, punctuation and a leading article.

    Only the first 2 000 characters count, so that marking takes no time whatever is pasted.
    """
    given = normal(typed)
    return given != "" and given == normal(accepted)


def normal(text: str) -> str:
    """Return the form in which two wordings are compared; forms that differ mean different answers.

    What reads the same becomes the same (NFKC, case folded, white space collapsed, emphasis taken off), and
    what may be left out is left out: an English article in front, hyphens between words, dots and apostrophes
    inside them, punctuation around them. What changes a meaning stays (signs, decimals, powers, ranges, marks
    that stand alone): neither `-5` and `5`, nor `1.5` and `15`, nor `10²` and `102`, nor `!=` and `=` agree.
    """
    text = _FRACTION.sub(" ", _POWER.sub("^", text[:RESPONSE_CHARACTERS]))
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).translate(_SIGNS)
    plain = _RANGE.sub("-", _STYLE.sub(r"\2", text)).translate(_DASHES)
    plain = _UNIT.sub(" ", _INNER.sub("", _HYPHEN.sub(" ", plain)))
    words = " ".join(bare for word in plain.split() if (bare := _bare(word)))
    return _ARTICLE.sub("", words) or " ".join(text.split())


def _bare(word: str) -> str:
    """Take the punctuation off both ends of a word, but not the point off `.5`; a sign alone stays."""
    if not any(character.isalnum() for character in word):
        return word.strip(".,;:")
    word = word.rstrip(_BEHIND).lstrip(_BEFORE)
    return word if word[0] == "." and word[1].isdigit() else word.lstrip(_BEHIND)
