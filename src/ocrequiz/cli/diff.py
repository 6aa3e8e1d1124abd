"""The verb `diff`: what changed from one version of some decks to another, question by question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, assert_never

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import counted, put, put_json_list, say
from ocrequiz.text import one_line
from ocrequiz.workspace.differences import (
    Change,
    Differences,
    Effect,
    Fate,
    Turn,
    Version,
    wrong_options,
)

CHARACTERS: Final = 160
"""The most characters of a wording, an answer or a citation on a line."""
SIGNS: Final = {Turn.ADDED: "+", Turn.REMOVED: "-", Turn.RENAMED: ">", Turn.ALIKE: "?", Turn.BROKEN: "!"}
"""What stands before a question; before any other one `~`."""


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@shared_options
@pass_shared
def diff(shared: Shared, old: str, new: str, as_json: bool) -> ExitCode:
    """Say what changed from OLD to NEW, question by question, and what each change does to your progress.

    OLD and NEW are files, folders, or revisions of git such as HEAD~1:decks. Put -- before a name that begins
    with a hyphen.
    """
    with shared.open_workspace() as workspace:
        found = workspace.bench.differences(old, new)
    for file in found.unreadable:
        say(f"{file} cannot be read, so its questions are left out. See: ocrequiz check")
    if as_json:
        put_json_list(_as_json(change, does) for change, does in found.changes)
    else:
        put(*_lines(found))
        say(_summary(found))
    return ExitCode.FINE


def _summary(found: Differences) -> str:
    if not found.changes:
        return "No question has changed."
    lost = sum(effect.lost for _, effect in found.changes if effect.fate is not Fate.RESTS)
    relearn = sum(effect.fate is Fate.RELEARN for _, effect in found.changes)
    yours = [
        *([f"{counted(lost, 'card')} of yours would be asked no more"] if lost else []),
        *([f"{counted(relearn, 'question')} to relearn"] if relearn else []),
    ]
    return f"{counted(len(found.changes), 'question')} changed; {', '.join(yours) or 'you lose nothing'}."


def _lines(found: Differences) -> Iterator[str]:
    deck = ""
    for change, effect in found.changes:
        if change.now.deck != deck:
            yield from [""] if deck else []
            deck = change.now.deck
            yield f"{found.titles.get(deck, deck)} ({deck})"
        yield from _change(change, effect)


def _change(change: Change, effect: Effect) -> Iterator[str]:
    before, after, turns = change.before, change.after, change.turns
    sign = next((SIGNS[turn] for turn in turns if turn in SIGNS), "~")
    yield f"  {sign} {_name(change)}: {', '.join(turns)}"
    if before is None or after is None:
        yield f"      {_short(change.now.question.stem)}"
    else:
        yield from _sides(before, after, turns)
    if Turn.ALIKE in turns and before is not None:
        yield f"      if it is the same question, write `was: [{_was(change)}]` in it"
    if told := _told(effect):
        yield f"      you: {told}"


def _sides(before: Version, after: Version, turns: tuple[Turn, ...]) -> Iterator[str]:
    """Set what was and what is one under the other."""
    old, new = before.question, after.question
    if Turn.REWORDED in turns and _short(old.stem) != _short(new.stem):
        yield f"      was: {_short(old.stem)}"
        yield f"      now: {_short(new.stem)}"
    else:
        yield f"      {_short(new.stem)}"
        if gone := sorted(wrong_options(old) - wrong_options(new)):
            yield f"      wrong options gone: {_short(' | '.join(gone))}"
        if came := sorted(wrong_options(new) - wrong_options(old)):
            yield f"      wrong options new: {_short(' | '.join(came))}"
    if Turn.ANSWERED in turns:
        yield f"      answer was: {' | '.join(_answers(before))}"
        yield f"      answer now: {' | '.join(_answers(after))}"
    if Turn.RECITED in turns:
        yield f"      cited: {_short(' … '.join(each.quote for each in old.cite) or 'nothing')}"
        yield f"      cites: {_short(' … '.join(each.quote for each in new.cite) or 'nothing')}"
    if Turn.RETAGGED in turns:
        gone, came = sorted({*old.tags} - {*new.tags}), sorted({*new.tags} - {*old.tags})
        yield f"      tags: {' '.join([*(f'-{tag}' for tag in gone), *(f'+{tag}' for tag in came)])}"


def _told(effect: Effect) -> str:
    """Say what a change does to the learner's progress; nothing where there is none."""
    yours = f"{counted(effect.cards, 'card')} with {counted(effect.reviews, 'answer')}"
    some = f"; {counted(effect.lost, 'card')} of them asked no more" if effect.lost else ""
    match effect.fate:
        case Fate.NONE:
            return ""
        case Fate.KEEPS:
            return f"{yours}: kept{some}"
        case Fate.RELEARN:
            return f"{yours}: kept, and relearning is offered{some}"
        case Fate.RESTS:
            return f"{yours}: not asked for now, the history stays"
        case Fate.LOSES:
            return f"{yours}: asked no more"
        case _:
            assert_never(effect.fate)


def _name(change: Change) -> str:
    before, after = change.before, change.after
    if before is None or after is None or before.question.id == after.question.id:
        return change.now.question.id
    return f"{_was(change)} → {after.question.id}"


def _was(change: Change) -> str:
    """Return what the question was called, as `was` names it."""
    before = change.before
    if before is None:
        return ""
    moved = before.deck != change.now.deck
    return f"{before.deck}/{before.question.id}" if moved else before.question.id


def _answers(version: Version) -> list[str]:
    question = version.question
    return list(dict.fromkeys(_short(question.key(part)) for part in question.parts()))


def _short(words: str) -> str:
    return one_line(words, CHARACTERS)


def _as_json(change: Change, effect: Effect) -> dict[str, object]:
    return {
        "deck": change.now.deck,
        "question": change.now.question.id,
        "changes": [turn.value for turn in change.turns],
        "before": None if change.before is None else _version(change.before),
        "after": None if change.after is None else _version(change.after),
        "progress": {
            "fate": effect.fate.value,
            "cards": effect.cards,
            "reviews": effect.reviews,
            "lost": effect.lost,
        },
    }


def _version(version: Version) -> dict[str, object]:
    question = version.question
    return {
        "deck": version.deck,
        "question": question.id,
        "type": question.type,
        "status": question.status,
        "wording": question.stem,
        "answers": {part: question.key(part) for part in question.parts()},
        "tags": list(question.tags),
        "citations": [{"document": each.document, "quote": each.quote} for each in question.cite],
    }
