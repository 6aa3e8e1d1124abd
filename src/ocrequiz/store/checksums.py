"""Is the log as it was written? Each row's checksum covers the row and the checksum of the row before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from json import JSONEncoder
from typing import Final

Value = int | float | str | None
"""What a column of the log holds."""

START: Final = b""
"""What stands for the checksum of the row before the first."""

_BYTES: Final = 16
_encode = JSONEncoder(separators=(",", ":")).encode


def checksum(before: bytes, row: Sequence[Value]) -> bytes:
    """Return the checksum of a row, 16 bytes of BLAKE2b, given that of the row before it.

    The row is written as JSON, in ASCII. What is missing at its end is left out, so that a column added at
    the end by a later version changes no earlier sum.
    """
    end = len(row)
    while end and row[end - 1] is None:
        end -= 1
    return blake2b(before + _encode(row[:end]).encode("ascii"), digest_size=_BYTES).digest()


def first_break(rows: Iterable[tuple[int, Sequence[Value], bytes]]) -> int | None:
    """Return the sequence of the first row that is not as it was written, or follows a gap; None if all are.

    Each row comes with its sequence and its checksum, in sequence.
    """
    before = START
    for expected, (sequence, row, kept) in enumerate(rows, start=1):
        before = checksum(before, row)
        if sequence != expected or before != kept:
            return sequence
    return None
