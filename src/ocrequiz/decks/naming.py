"""What is a question without an id to be called? Its first telling words, and a few signs made of all it says."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Collection, Iterator
from itertools import count
from typing import Final

from ocrequiz.decks.places import Plain
from ocrequiz.limits import ID_CHARACTERS

SLUG_CHARACTERS: Final = 32
"""The most characters of the readable half."""
SUFFIX_CHARACTERS: Final = 4
_SIGNS: Final = "bcdfghjkmnpqrstvwxz23456789"
"""Without vowels no words come out, and without `l` `1` `0` and `o` nothing can be misread."""
_ASKING: Final = ("question", "statement", "text")
_GAP: Final = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_WORD: Final = re.compile(r"[a-z0-9]+")
_WORDS: Final = (
    "a an and are as at be by can do does for from has have how if in into is it its of on or that the their them "
    "these they this those to was were what when where which who whom whose why will with"
)
_IDLE: Final = frozenset(_WORDS.split())
"""What tells nothing in a name."""


def name_for(question: dict[str, Plain], taken: Collection[str]) -> str:
    """Return an id that is not among those taken; the same question gets the same again."""
    slug = _slug(question)
    return next(id_ for suffix in _suffixes(question) if (id_ := f"{slug}-{suffix}") not in taken)


def deck_name(text: str) -> str:
    """Return an id for a deck that is called so."""
    return "-".join(_words(text))[:ID_CHARACTERS].strip("-") or "deck"


def _slug(question: dict[str, Plain]) -> str:
    asked = next((text for key in _ASKING if isinstance(text := question.get(key), str) and text.strip()), "")
    # The answer of a gap stays out of the name, which a learner may see.
    words = _words(_GAP.sub(" ", asked))
    telling = [word for word in words if word not in _IDLE] or words
    slug = ""
    for word in telling:
        longer = f"{slug}-{word}" if slug else word[:SLUG_CHARACTERS]
        if len(longer) > SLUG_CHARACTERS:
            break
        slug = longer
    kind = question.get("type")
    return slug or (kind if isinstance(kind, str) and _WORD.fullmatch(kind) else "question")


def _words(text: str) -> list[str]:
    """Return the words of a text in plain letters; what has none in another script is left out."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(each for each in plain if not unicodedata.combining(each)))


def _suffixes(question: dict[str, Plain]) -> Iterator[str]:
    told = json.dumps(question, sort_keys=True)
    for attempt in count():
        number = int.from_bytes(hashlib.sha256(f"{attempt} {told}".encode("utf-8", "replace")).digest()[:8])
        signs = []
        for _ in range(SUFFIX_CHARACTERS):
            number, sign = divmod(number, len(_SIGNS))
            signs.append(_SIGNS[sign])
        yield "".join(signs)
