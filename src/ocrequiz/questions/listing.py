"""How several texts are written as one Markdown list."""

from __future__ import annotations

from collections.abc import Iterable


def bulleted(texts: Iterable[str]) -> str:
    """Write texts as a list in no order."""
    return "\n".join(_item("- ", text) for text in texts)


def numbered(texts: Iterable[str]) -> str:
    """Write texts as a list in their order."""
    return "\n".join(_item(f"{number}. ", text) for number, text in enumerate(texts, 1))


def _item(mark: str, text: str) -> str:
    """Write an entry; lines after the first stand beneath it, or Markdown would end the list."""
    return mark + text.strip().replace("\n", "\n" + " " * len(mark))
