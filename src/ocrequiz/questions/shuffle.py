"""In which order options are shown: the same seed always gives the same order, on every machine."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b


def shuffled(texts: Iterable[str], seed: int) -> tuple[str, ...]:
    """Return `texts` in an order that depends on `seed` and on the texts, not on the order they came in."""
    key = (seed % 2**64).to_bytes(8, "big")
    return tuple(
        sorted(texts, key=lambda text: (blake2b(_bytes(text), digest_size=8, key=key).digest(), text))
    )


def seed_for(*parts: str | int) -> int:
    """Return a seed that depends on `parts` alone, the same on every machine and in every run."""
    digest = blake2b(_bytes("\x1f".join(map(str, parts))), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
