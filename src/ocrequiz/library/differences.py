"""What has become of each question from one version of some decks to another?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Final

from ocrequiz.decks.deck import Deck
from ocrequiz.documents.plain_text import plain_text
from ocrequiz.library.renames import earlier_questions
from ocrequiz.questions.question import Distractor, Question
from ocrequiz.records import record

Name = tuple[str, str]
"""The ids of a deck and of one of its questions."""


class Turn(StrEnum):
    """One thing that can happen to a question; the value is what scripts and readers are told."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    """Its author says so, by `was`."""
    ALIKE = "perhaps renamed"
    """One went and one came that ask the same, or cite the same; the author says nothing."""
    RETYPED = "type changed"
    REWORDED = "reworded"
    ANSWERED = "answer changed"
    RECITED = "re-cited"
    RETAGGED = "retagged"
    RETIRED = "retired"
    DRAFTED = "made a draft"
    READIED = "ready"
    """It is asked now, and was a draft or retired."""
    TOUCHED = "touched up"
    """Something else: its explanation, its hint, a picture."""
    BROKEN = "cannot be read"
    """It is still there, with a mistake that keeps it from being asked."""
    MENDED = "can be read"


@record
class Version:
    """A question as it stands in one version."""

    deck: str
    """The deck's id."""
    question: Question


@record
class Change:
    """What became of one question."""

    before: Version | None
    """None where it is new."""
    after: Version | None
    """None where it is gone, or cannot be read."""
    turns: tuple[Turn, ...]
    """At least one, the weightiest first."""

    @property
    def now(self) -> Version:
        """The question as it stands now, or as it stood last."""
        version = self.after or self.before
        assert version is not None
        return version


@record
class Edition:
    """All decks of one version."""

    decks: tuple[Deck, ...]
    broken: frozenset[Name] = frozenset()
    """Questions that are there, but cannot be read."""

    def questions(self) -> Iterator[tuple[Name, Deck, Question]]:
        """Yield every question; of decks with one id the first counts."""
        seen: set[str] = set()
        for deck in self.decks:
            if deck.id not in seen:
                seen.add(deck.id)
                yield from (((deck.id, question.id), deck, question) for question in deck.questions)


def differences(old: Edition, new: Edition) -> tuple[Change, ...]:
    """Compare two versions question by question; those that stayed as they were are left out.

    What is there now comes first, in the order of the decks; what is gone stands at the end.
    """
    before = {name: Version(deck.id, question) for name, deck, question in old.questions()}
    after = {name: (Version(deck.id, question), deck) for name, deck, question in new.questions()}
    pairs = {name: name for name in after if name in before}
    gone = {name: version for name, version in before.items() if name not in pairs}
    for name, (version, deck) in after.items():
        earlier = earlier_questions(deck.id, deck.was, version.question)
        was = next((each for each in earlier if each in gone), None)
        if name not in pairs and was is not None:
            pairs[name] = was
            del gone[was]
    came = {name: version for name, (version, _) in after.items() if name not in pairs}
    alike = _alike(gone, came, (*old.broken, *new.broken))
    changes = []
    for name, (version, _) in after.items():
        was = pairs.get(name) or alike.get(name)
        earlier_version = None if was is None else before[was]
        turns = tuple(_turns(earlier_version, version, is_told=name in pairs, was_broken=name in old.broken))
        if turns:
            changes.append(Change(earlier_version, version, turns))
    left = (name for name in gone if name not in alike.values())
    changes += [Change(before[name], None, (_end(name, new.broken),)) for name in left]
    return tuple(changes)


def _end(name: Name, broken: Container[Name]) -> Turn:
    return Turn.BROKEN if name in broken else Turn.REMOVED


def _turns(before: Version | None, after: Version, *, is_told: bool, was_broken: bool) -> Iterator[Turn]:
    if before is None:
        yield Turn.MENDED if was_broken else Turn.ADDED
        return
    old, new = before.question, after.question
    if (before.deck, old.id) != (after.deck, new.id):
        yield Turn.RENAMED if is_told else Turn.ALIKE
    if answers_differ(old, new):
        yield Turn.ANSWERED
    if old.type != new.type:
        yield Turn.RETYPED
    if _asked(old) != _asked(new):
        yield Turn.REWORDED
    if _cited(old) != _cited(new):
        yield Turn.RECITED
    if frozenset(old.tags) != frozenset(new.tags):
        yield Turn.RETAGGED
    if old.status != new.status:
        yield _STATUS[new.status]
    changes = answers_differ(old, new) or _asked(old) != _asked(new)
    told = _TOLD | _ASKED if changes else _TOLD
    if old.type == new.type and _rest(old, told) != _rest(new, told):
        yield Turn.TOUCHED


def answers_differ(old: Question, new: Question) -> bool:
    """Tell whether any card that both have has another answer."""
    return any(
        plain_text(old.key(part)).casefold() != plain_text(new.key(part)).casefold()
        for part in old.parts()
        if part in new.parts()
    )


def _alike(
    gone: Mapping[Name, Version], came: Mapping[Name, Version], passed_over: Container[Name]
) -> dict[Name, Name]:
    """Pair what came with what went where they ask the same, or else cite the same, and no others do."""
    pairs: dict[Name, Name] = {}
    for key in (_wording, _citations):
        old = _alone(key, gone, {*pairs.values()}, passed_over)
        new = _alone(key, came, pairs, passed_over)
        pairs |= {name: old[value] for value, name in new.items() if value in old}
    return pairs


def _alone(
    key: Callable[[Question], frozenset[str]],
    versions: Mapping[Name, Version],
    *taken: Container[Name],
) -> dict[frozenset[str], Name]:
    """Return the questions by a key, those left out that share it with another, or have none."""
    found: defaultdict[frozenset[str], list[Name]] = defaultdict(list)
    for name, version in versions.items():
        if not any(name in each for each in taken) and (value := key(version.question)):
            found[value].append(name)
    return {value: names[0] for value, names in found.items() if len(names) == 1}


def _wording(question: Question) -> frozenset[str]:
    return frozenset((plain_text(question.stem).casefold(),))


def _citations(question: Question) -> frozenset[str]:
    return frozenset("\n".join(each) for each in _cited(question))


def _cited(question: Question) -> list[tuple[str, ...]]:
    return [
        (each.document, *map(plain_text, (each.quote, each.prefix, each.suffix))) for each in question.cite
    ]


def _asked(question: Question) -> tuple[str, frozenset[str]]:
    """Return what a learner reads before the answer, but for right options."""
    return plain_text(question.stem), wrong_options(question)


def wrong_options(question: Question) -> frozenset[str]:
    """Return the wrong options of a question, on one line each; none where its type has none."""
    distractors: Iterable[object] = getattr(question, "distractors", ())
    return frozenset(plain_text(each.text) for each in distractors if isinstance(each, Distractor))


def _rest(question: Question, told: Container[str]) -> tuple[object, ...]:
    """Return what no other turn tells of."""
    values: list[object] = []
    for field in fields(question):
        value: object = getattr(question, field.name)
        if field.name not in told:
            values.append(plain_text(value) if isinstance(value, str) else value)
    return tuple(values)


_STATUS: Final = {"ready": Turn.READIED, "draft": Turn.DRAFTED, "retired": Turn.RETIRED}
_TOLD: Final = frozenset(("id", "type", "tags", "cite", "status", "was", "lint"))
"""Fields of which other turns tell, and those that a learner never meets."""
_ASKED: Final = frozenset(
    ("question", "statement", "text", "answer", "answers", "items", "pairs", "distractors", "correction")
)
"""Fields that make up what is asked and what is right."""
