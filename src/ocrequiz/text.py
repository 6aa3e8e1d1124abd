"""What may be shown: text from outside is cleaned here before anything else sees it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final, NewType

if TYPE_CHECKING:
    from ocrequiz.hostile import Flaw

Clean = NewType("Clean", str)
"""Text that holds nothing a terminal would obey and nothing a reader could not see."""

_LINES: Final = {ord("\n"): " ", ord("\t"): " "}
"""What is no harm, though it does not print."""


def is_clean(raw: str) -> bool:
    """Tell whether `raw` may be shown as it stands."""
    plain = raw if raw.isascii() else raw.translate(_signs())
    if plain.isascii():
        return plain.isprintable() or plain.translate(_LINES).isprintable()
    # Most text is plain: only other text waits until the tables of characters are made.
    from ocrequiz.hostile import is_harmless

    return is_harmless(raw)


@cache
def _signs() -> Mapping[int, None]:
    """Return Latin letters, dashes and quotes, arrows, lines and other signs, which do no harm beside anything.

    They are left out before the rest is looked at. A start that meets ASCII alone does not wait for them.
    """
    known = ((0xA1, 0xAD), (0xAE, 0x300), (0x2010, 0x2028), (0x2030, 0x205F), (0x2190, 0x27C0))
    return dict.fromkeys(sign for first, behind in known for sign in range(first, behind))


def flaws(raw: str) -> Iterator[Flaw]:
    """Yield the first flaw of each kind in `raw`."""
    if not is_clean(raw):
        from ocrequiz import hostile

        yield from hostile.flaws(raw)


def clean(raw: str) -> Clean:
    """Return `raw` with line ends as `\\n` and everything hostile made visible or taken out.

    What is clean stays as it is; what becomes of the rest is told by `hostile.harmless`.
    """
    if is_clean(raw):
        return Clean(raw)
    from ocrequiz.hostile import harmless

    return Clean(harmless(raw))


def one_line(raw: str, characters: int = 200) -> Clean:
    """Return `raw` cleaned, its white space collapsed, and cut to `characters` with an ellipsis."""
    text = " ".join(clean(raw).split())
    if len(text) <= characters:
        return Clean(text)
    # The cut may leave a joiner behind that now joins nothing.
    return Clean(clean(text[: characters - 1]).rstrip() + "…")
