"""How one question that YAML cannot read is left out, so that the others can be read."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from ocrequiz.decks.characters import Lines

_QUESTIONS: Final = re.compile(r"^questions[ \t]*:[ \t]*(#.*)?$")
_ENTRY: Final = re.compile(r"^( *)-(?: |$)")
_OUTSIDE: Final = re.compile(r"^[^\s#-]")


def without_question(text: str, *suspects: int) -> str | None:
    """Return `text` with the lines of a question emptied, or None where no question stands at the lines.

    `suspects` are lines, counted from 0: the first that lies in an entry of the list `questions` decides.
    Every other line keeps its number.
    """
    lines = Lines(text)
    entries = _entries(lines)
    for suspect in suspects:
        for first, last in entries:
            if first <= suspect < last and any(lines[line].strip() for line in range(first, last)):
                start, end = lines.bounds(first)[0], lines.bounds(last - 1)[1]
                return text[:start] + re.sub(r"[^\r\n]", "", text[start:end]) + text[end:]
    return None


def _entries(lines: Lines) -> list[tuple[int, int]]:
    """Return the first line of each entry of `questions`, and the line behind its last."""
    heading = next((line for line in range(len(lines)) if _QUESTIONS.match(lines[line])), len(lines))
    starts: list[int] = []
    indent: str | None = None
    end = heading + 1
    for line in range(heading + 1, len(lines)):
        content = lines[line]
        dash = _ENTRY.match(content)
        if dash and (indent is None or dash[1] == indent):
            indent = dash[1]
            starts.append(line)
        elif _OUTSIDE.match(content):
            break
        end = line + 1
    return list(pairwise([*starts, end]))
