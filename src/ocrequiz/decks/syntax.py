"""What an author most likely meant where YAML cannot read on, and how to write it instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from ocrequiz.records import record
from ocrequiz.text import one_line

_QUOTE: Final = "Put the whole text in quotes: {quoted}."
_VALUE: Final = re.compile(r"^\s*(?:- +)*(?:[\w$-]+ *:\s+)?(?P<value>\S.*)?$")
UNCLOSED: Final = ("A quotation mark is opened and never closed.", "Close it at the end of the text.")
"""What to say of text that runs on into what follows."""
_KEY: Final = re.compile(r"^\s+[\w-]+$")


@record
class Trouble:
    """Where YAML stopped, as its parser says it."""

    problem: str
    """The parser's words, such as `mapping values are not allowed in this context`."""
    context: str
    """What it was doing, such as `while scanning a quoted scalar`; may be empty."""
    line: str
    """The line where it stopped."""
    opening: str
    """The line where what it was reading began; often the same."""
    column: int
    """Where in the line it stopped, counted from 0."""
    conflict: bool = False
    """Whether a merge left its markers in the file."""

    @property
    def value(self) -> str:
        """What stands in the line behind the key or the dash."""
        return _behind_key(self.line)

    @property
    def opened(self) -> str:
        """What stands behind the key or the dash where it all began."""
        return _behind_key(self.opening)


def explain(trouble: Trouble) -> tuple[str, str]:
    """Return what is wrong and what to do about it, a sentence each."""
    for recognises, message, remedy in _CAUSES:
        if recognises(trouble):
            return message, remedy.replace("{quoted}", _in_quotes(trouble.value))
    return f"YAML cannot read on here: {trouble.problem}.", "Look at the indentation, and put text in quotes."


def _in_quotes(text: str) -> str:
    inner = text[1:-1] if len(text) > 2 and text[0] == text[-1] in "\"'" else text
    shown = one_line(inner, 60)
    return f'"{shown}"' if '"' not in shown and "\\" not in shown else "'" + shown.replace("'", "''") + "'"


def _behind_key(line: str) -> str:
    found = _VALUE.match(line)
    return (found["value"] or "") if found else ""


def _text_after_quote(trouble: Trouble) -> bool:
    return trouble.value[:1] in ("'", '"') and "expected" in trouble.problem


_Cause = tuple[Callable[[Trouble], bool], str, str]

_CAUSES: Final[tuple[_Cause, ...]] = (
    (
        lambda at: at.conflict,
        "A merge left its conflict markers (`<<<<<<<`, `=======`, `>>>>>>>`) in the file.",
        "Keep one side of the conflict, and delete the markers.",
    ),
    (
        lambda at: at.line.startswith("%") or "incompatible" in at.problem or "directive" in at.context,
        "A line that begins with `%` is an instruction to YAML, and this one is not understood.",
        "Take the line out: a deck needs none.",
    ),
    (
        lambda at: "\t" in at.line[: at.column + 1] and not at.line[: at.column].strip(" \t-"),
        "The line is indented with a tab, which YAML does not allow.",
        "Indent with spaces; most editors can do it for the whole file.",
    ),
    (
        lambda at: "escape" in at.problem,
        "A backslash in double quotes must form a sequence that YAML knows, such as `\\n`.",
        "Use single quotes, in which a backslash is just a backslash, or write it twice.",
    ),
    (
        lambda at: at.value.startswith("{{") or at.opened.startswith("{{"),
        "Text that begins with `{{` looks like a mapping to YAML.",
        _QUOTE,
    ),
    (
        lambda at: at.value.startswith("*") and "alias" in at.context,
        "Text that begins with `*` looks like an alias to YAML.",
        _QUOTE,
    ),
    (
        lambda at: at.value.startswith("&") and "anchor" in at.context,
        "Text that begins with `&` looks like an anchor to YAML.",
        _QUOTE,
    ),
    (
        lambda at: at.value.startswith("!") and "tag" in at.context,
        "Text that begins with `!` looks like a tag to YAML.",
        _QUOTE,
    ),
    (
        lambda at: at.value[:1] in ("`", "@", "%") and "cannot start any token" in at.problem,
        "Text that begins with a backtick, `@` or `%` must be quoted in YAML.",
        _QUOTE,
    ),
    (
        lambda at: at.value[:1] in ("|", ">") and "block scalar" in at.context,
        "After `|` or `>` nothing more may stand in the line.",
        "Begin the text on the next line, indented; or put it in quotes.",
    ),
    (
        lambda at: "sequence entries are not allowed" in at.problem,
        "Text that begins with `- ` looks like an entry of a list to YAML.",
        _QUOTE,
    ),
    (
        lambda at: "quoted scalar" in at.context and "unexpected" in at.problem,
        *UNCLOSED,
    ),
    (
        _text_after_quote,
        "Text goes on behind its closing quotation mark.",
        _QUOTE,
    ),
    (
        lambda at: "mapping values are not allowed" in at.problem and not at.line[: at.column].strip(),
        "A colon stands where no key is before it.",
        "Write the key in front of the colon, or put the text in quotes.",
    ),
    (
        lambda at: "mapping values are not allowed" in at.problem and bool(_KEY.match(at.line[: at.column])),
        "The line is indented further than the key above it.",
        "Line it up with the other keys; or quote the text above, if this line continues it.",
    ),
    (
        lambda at: "mapping values are not allowed" in at.problem,
        "A colon followed by a space stands in text without quotes.",
        _QUOTE,
    ),
    (
        lambda at: "flow" in at.context,
        "A bracket or a brace is opened and not closed, or a comma is missing inside.",
        "Close it; put text that holds brackets, braces, commas or colons in quotes.",
    ),
    (
        lambda at: "could not find expected ':'" in at.problem,
        "A line stands where YAML expects `key: value`.",
        "Indent it further if it continues the text above; write `key:` in front of it if not.",
    ),
    (
        lambda at: "expected key" in at.problem or "block end" in at.problem or "indicator" in at.problem,
        "The line does not line up with the ones above it.",
        "Indent it like its neighbours: the keys of one question stand in one column.",
    ),
)
"""The usual causes, the surest first: how to recognise each, what to say, and what to advise."""
