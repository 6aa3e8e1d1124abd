"""In which order options are shown: the same seed always gives the same order, on every machine."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import blake2b
from math import inf
from typing import Final

_NUMBER: Final = re.compile(r"((?:(?<![\w.])-)?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)")


def shuffled(texts: Iterable[str], seed: int) -> tuple[str, ...]:
    """Return `texts` in an order that depends on `seed` and on the texts, not on the order they came in."""
    key = (seed % 2**64).to_bytes(8, "big")
    return tuple(
        sorted(texts, key=lambda text: (blake2b(_bytes(text), digest_size=8, key=key).digest(), text))
    )


def ascending(texts: Iterable[str]) -> tuple[str, ...]:
    """Return `texts` in the one order that gives nothing away: numbers by value, then words by letter."""
    return tuple(sorted(texts, key=lambda text: (_rank(text), text)))


def seed_for(*parts: str | int) -> int:
    """Return a seed that depends on `parts` alone, the same on every machine and in every run."""
    digest = blake2b(_bytes("\x1f".join(map(str, parts))), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _rank(text: str) -> tuple[tuple[float, str], ...]:
    """Return a key under which texts ascend: numbers by value and before words, words by letter."""
    pieces = enumerate(_NUMBER.split(text.casefold()))
    return tuple(
        (float(piece.replace(",", "")) if place % 2 else inf, piece) for place, piece in pieces if piece
    )


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
