"""Whether what is written is a question, or a deck: the schema, and the bounds that types cannot tell."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from ocrequiz.decks.bounds import out_of_bounds
from ocrequiz.decks.complaints import Complaint, complaint, did_you_mean, listed, missing_id
from ocrequiz.decks.deck import DeckHeader, Defaults
from ocrequiz.decks.fields import Dataclass, slots
from ocrequiz.decks.places import Plain, Way
from ocrequiz.decks.shorthand import written_out
from ocrequiz.questions.question import Question
from ocrequiz.questions.types import TYPES
from ocrequiz.records import record
from ocrequiz.text import one_line

_T = TypeVar("_T", bound=Dataclass)
_NO_DEFAULTS: Final = Defaults()
_SOME_TYPE: Final = next(iter(TYPES.values()))
"""Stands in for a type that is not known: what all types have in common can be checked all the same."""


@record
class Checked(Generic[_T]):
    """What became of a mapping, and what is wrong with it."""

    value: _T | None
    """None where what is wrong leaves nothing to go on with."""
    complaints: tuple[Complaint, ...] = ()


def check_header(written: dict[str, Plain], spoiled: frozenset[str] = frozenset()) -> Checked[DeckHeader]:
    """Check everything of a deck but its questions; `spoiled` keys are known to be wrong already.

    An optional key that is wrong is left out, so that a slip in `authors` takes no deck from a learner.
    """
    header, wrong = _made(written_out(written, DeckHeader), DeckHeader, "a deck")
    if not all(found.way for found in wrong):
        return Checked(None, wrong)  # The header as a whole is wrong, such as one with thousands of keys.
    bad = {*spoiled, *(str(found.way[0]) for found in wrong)}
    if not bad:
        return Checked(header)
    if any(slot.is_required and name in bad for name, slot in slots(DeckHeader).items()):
        return Checked(None, wrong)
    rest = {name: value for name, value in written.items() if name not in bad}
    return Checked(check_header(rest).value, wrong)


def check_question(written: Plain, defaults: Defaults) -> Checked[Question]:
    """Check one question, and give it what the deck says for all."""
    if not isinstance(written, dict):
        message = "A question must be a mapping of keys such as `id`, `type` and `question`."
        remedy = "Write `- id: …`, and the other keys below it."
        return Checked(None, (Complaint((), "wrong-type", message, remedy),))
    name = written.get("type")
    if not isinstance(name, str) or name not in TYPES:
        no_id = () if "id" in written else (missing_id(),)
        rest = out_of_bounds(written_out(written, _SOME_TYPE), _SOME_TYPE)
        return Checked(None, (_bad_type(name), *no_id, *rest))
    cls = TYPES[name]
    question, wrong = _made(
        _with_defaults(written_out(written, cls), cls, defaults), cls, f"a {name} question"
    )
    if question is not None:
        wrong += tuple(_mistakes(question, wrong))
    return Checked(None if wrong else question, wrong)


def _made(written: dict[str, Plain], cls: type[_T], noun: str) -> tuple[_T | None, tuple[Complaint, ...]]:
    """Make a `cls` of a mapping; return it, and all that is wrong with it."""
    wrong = tuple(out_of_bounds(written, cls))
    if any(found.rule == "too-many" for found in wrong):
        return None, wrong  # As many errors again would be too many to tell.
    try:
        return _adapter(cls).validator.validate_python(written), wrong
    except ValidationError as invalid:
        told = {found.way for found in wrong}
        errors = invalid.errors(include_url=False, include_context=False)
        found = (complaint(error, cls, noun) for error in errors)
        return None, (*wrong, *(found for found in found if found.way not in told))


@cache
def _adapter(cls: type[_T]) -> TypeAdapter[_T]:
    return TypeAdapter(cls)


def _with_defaults(written: dict[str, Plain], cls: type[Dataclass], defaults: Defaults) -> dict[str, Plain]:
    """Return a question with the deck's defaults where it does not speak for itself."""
    if defaults == _NO_DEFAULTS:
        return written
    complete = dict(written)
    for name in ("typos", "shuffle"):
        value: object = getattr(defaults, name)
        if value is not None and name in slots(cls):
            complete.setdefault(name, str(value))
    own = written.get("tags", [])
    if isinstance(own, list):
        complete["tags"] = [*own, *(tag for tag in defaults.tags if tag not in own)]
    return complete


def _bad_type(name: Plain | None) -> Complaint:
    """Complain of the type of a question, which is missing or unknown."""
    remedy = f"It is {listed(TYPES, 'or')}."
    if name is None:
        return Complaint(("type",), "missing-key", "`type` is missing.", remedy)
    if not isinstance(name, str):
        return Complaint(("type",), "wrong-type", "`type` must be one word.", remedy)
    message = f"There is no type `{one_line(name, 40)}`."
    return Complaint(("type",), "unknown-type", message, did_you_mean(name, TYPES) or remedy)


def _mistakes(question: Question, wrong: tuple[Complaint, ...]) -> Iterator[Complaint]:
    """Yield what the type itself finds, but for empty fields already complained of."""
    empty = {found.way[:2] for found in wrong if found.rule == "empty-field"}
    for mistake in question.mistakes():
        way: Way = (mistake.field,) if mistake.index is None else (mistake.field, mistake.index)
        if mistake.rule != "empty-field" or way not in empty:
            yield Complaint(way, mistake.rule, mistake.message, mistake.help)
