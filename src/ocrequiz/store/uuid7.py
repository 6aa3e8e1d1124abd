"""What is a row of the log called? A UUID of version 7 (RFC 9562): the moment first, then chance."""

from __future__ import annotations

import os


def uuid7(ms: int, noise: bytes | None = None) -> str:
    """Return a UUID for a moment in milliseconds since the epoch.

    `noise` are ten bytes of chance, by default the operating system's. Equal moments sort in no order: the
    sequence of the log does that.
    """
    chance = int.from_bytes(os.urandom(10) if noise is None else noise, "big")
    high = (ms & 0xFFFF_FFFF_FFFF) << 16 | 0x7000 | chance >> 68
    low = 0x8000_0000_0000_0000 | chance & 0x3FFF_FFFF_FFFF_FFFF
    digits = f"{high:016x}{low:016x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
