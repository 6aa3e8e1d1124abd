"""The one form in which the words of documents and of quotes are kept and compared."""

from __future__ import annotations

import unicodedata
from typing import Final

from ocrequiz.text import Clean, clean

_LEFT_OUT: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"), None)
_SPACES: Final = dict.fromkeys(map(ord, "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " ")


def legible(raw: str) -> Clean:
    """Return `raw` cleaned line by line; what files hold for a printer's sake is left out.

    Soft hyphens, marks of width zero and of byte order go; page breaks become spaces, so that the lines keep
    the numbers that an editor gives them. What is hostile is made visible, as everywhere.
    """
    return clean(raw.translate(_LEFT_OUT | _SPACES))


def plain_text(raw: str) -> Clean:
    """Return `raw` on one line: legible, composed (NFC), and with each run of white space as one space."""
    if raw.isascii() and raw.isprintable():
        return Clean(" ".join(raw.split()))
    # Composing may lengthen a row of marks, and cleaning may bring together what composes: hence both, twice.
    composed = unicodedata.normalize("NFC", legible(unicodedata.normalize("NFC", legible(raw))))
    return Clean(" ".join(composed.split()))
