"""The one door for YAML: a file's bytes become plain lists, mappings and text, and the place of each."""

from __future__ import annotations

import re
from array import array
from typing import Final

import yaml
from yaml.error import Mark
from yaml.events import ScalarEvent

from ocrequiz.decks.characters import Lines, Problem, decode
from ocrequiz.decks.nodes import Builder, Stopped
from ocrequiz.decks.places import Plain, Spot, column_of, line_of, to_spot
from ocrequiz.decks.rules import rule_of
from ocrequiz.decks.salvage import without_question
from ocrequiz.decks.syntax import UNCLOSED, Trouble, explain
from ocrequiz.records import record
from ocrequiz.text import one_line

PARSER: Final[type] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""PyYAML's parser in C where it has one; the one in Python reads the same, some ten times slower."""

_SALVAGE_CHARACTERS: Final = 16 * 1024 * 1024
"""Characters read, again and again, in order to get past questions that are no YAML."""
_SALVAGES: Final = 3
"""Questions that are passed over in any case."""
_TAG_DIRECTIVES: Final = 100
"""How often `%TAG` may occur: YAML compares each of its directives with all the others."""
_LINE: Final = 2_000
"""Characters of a line that are looked at for what may be wrong with it."""
_CONFLICT: Final = re.compile(r"^<{7}(?: .*)?$", re.MULTILINE)


@record
class Reading:
    """What stands in a YAML file, as far as it could be read."""

    data: Plain | None
    """None where the file holds nothing, or nothing that can be read."""
    spots: array[int]
    """Where each thing stands, by its number (see `places`)."""
    problems: tuple[Problem, ...] = ()
    """In the order of the file."""
    spoiled: tuple[Spot, ...] = ()
    """Where something is wrong, ascending; what stands there is not to be relied on."""


@record
class _Stop:
    """Where reading could not go on."""

    problem: Problem
    suspects: tuple[int, ...] = ()
    """Lines, counted from 0; the first that lies in a question tells which question to leave out."""


def read(raw: bytes, parser: type = PARSER) -> Reading:
    """Read the bytes of a YAML file; nothing is raised, whatever they are.

    A question that is not YAML is reported and left out, and the rest is read as if it were not there.
    """
    decoded = decode(raw)
    if decoded.text is None:
        return Reading(None, array("Q"), decoded.problems)
    if decoded.text.count("%TAG") > _TAG_DIRECTIVES:
        tags = Problem(0, "tag", "The file declares tags.", "Take the lines with `%TAG` out.")
        return Reading(None, array("Q"), (*decoded.problems, tags))
    text: str | None = decoded.text
    stops: list[Problem] = []
    builder, spent = Builder(), 0
    while text is not None:
        builder = Builder()
        stop = _build(builder, text, parser)
        if stop is None:
            break
        stops.append(stop.problem)
        spent += len(text)
        goes_on = spent < _SALVAGE_CHARACTERS or len(stops) <= _SALVAGES
        text = without_question(text, *stop.suspects) if goes_on else None
    data = builder.data if text is not None else None
    problems = sorted([*decoded.problems, *stops, *builder.problems], key=lambda problem: problem.spot)
    spoiled = {problem.spot for problem in builder.problems if rule_of(problem.rule).hides}
    if decoded.spoiled:
        left = Lines(text or "")
        spoiled |= {at for at in decoded.spoiled if left[line_of(at)]}
    return Reading(data, builder.spots, tuple(problems), tuple(sorted(spoiled)))


def _build(builder: Builder, text: str, parser: type) -> _Stop | None:
    """Let `builder` read a text; return where it had to stop, if it had to."""
    try:
        builder.build(text, parser)
    except Stopped as stopped:
        # Where there is too much, leaving one question out would not help.
        is_full = stopped.problem.rule == "too-many"
        return _Stop(stopped.problem, () if is_full else (line_of(stopped.problem.spot),))
    except yaml.MarkedYAMLError as error:
        return _stop(text, error, builder.last)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # The parser in Python lets these escape, for a code point beyond Unicode for instance.
        message = f"YAML cannot read this file: {one_line(str(error))}."
        return _Stop(Problem(0, "syntax", message, "Look for odd escapes in double quotes."))
    return None


def _stop(text: str, error: yaml.MarkedYAMLError, last: ScalarEvent | None) -> _Stop:
    """Say where and why YAML stopped."""
    lines = Lines(text)
    stopped = _spot(error.problem_mark or error.context_mark)
    began = _spot(error.context_mark or error.problem_mark)
    context = error.context or ""
    line, opening = line_of(stopped), line_of(began)
    if (quote := _unclosed(last, line)) is not None:
        return _Stop(Problem(quote, "syntax", *UNCLOSED), (line_of(quote), line))
    trouble = Trouble(
        problem=one_line(error.problem or "it is not YAML"),
        context=context,
        line=lines[line][:_LINE],
        opening=lines[opening][:_LINE],
        column=column_of(stopped),
        conflict=bool(_CONFLICT.search(text)),
    )
    at_end = not any(lines[after].strip() for after in range(line, len(lines)))
    at = began if at_end or "simple key" in context else stopped
    # What a mapping, a bracket or a quote began is to blame, even where the parser stumbles later.
    blamed = opening if re.search("mapping|flow|quoted|simple key", context) else line
    return _Stop(Problem(at, "syntax", *explain(trouble)), (blamed, line))


def _unclosed(last: ScalarEvent | None, line: int) -> Spot | None:
    """Return where the text read last begins, if its quotes took in whole lines and closed in the one given."""
    if last is None or last.style not in ("'", '"') or last.start_mark is None or last.end_mark is None:
        return None
    begins = last.start_mark.line
    return to_spot(begins, last.start_mark.column) if begins < last.end_mark.line == line else None


def _spot(mark: Mark | None) -> Spot:
    return to_spot(mark.line, mark.column) if mark else 0
