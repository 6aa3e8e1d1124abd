"""What does a change of decks do to what a learner remembers?"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from ocrequiz.library.differences import Change, Turn
from ocrequiz.questions.card import CardId
from ocrequiz.records import record
from ocrequiz.store.progress import Progress


class Fate(StrEnum):
    """What becomes of the learner's memory of a question."""

    NONE = "nothing to lose"
    """The learner never answered it."""
    KEEPS = "keeps"
    RELEARN = "relearn"
    """Memory is kept, and relearning is offered, since the answer is another."""
    RESTS = "rests"
    """It is not asked, and its history stays for the day it is asked again."""
    LOSES = "loses"
    """No deck asks it any more; what takes its place begins anew."""


@record
class Effect:
    """What a change does to one learner."""

    fate: Fate
    cards: int = 0
    """Cards of the question that the learner has answered."""
    reviews: int = 0
    """How often they were answered."""
    lost: int = 0
    """Those among the cards that are asked no more; all of them where the fate is to lose or to rest."""


def effect(change: Change, progress: Progress) -> Effect:
    """Say what a change does to the learner whose progress this is, whether or not they have followed it yet."""
    cards = list(_answered(change, progress))
    if not cards:
        return Effect(Fate.NONE)
    reviews = sum(count for _, count, _ in cards)
    lost = len(cards) if _is_lost(change) else sum(not stays for _, _, stays in cards)
    if lost == len(cards):
        fate = Fate.LOSES
    elif Turn.BROKEN in change.turns or change.now.question.status != "ready":
        fate, lost = Fate.RESTS, len(cards)
    else:
        fate = Fate.RELEARN if Turn.ANSWERED in change.turns else Fate.KEEPS
    return Effect(fate, len(cards), reviews, lost)


def _is_lost(change: Change) -> bool:
    return Turn.REMOVED in change.turns or Turn.ALIKE in change.turns


def _answered(change: Change, progress: Progress) -> Iterator[tuple[str, int, bool]]:
    """Yield the cards of the earlier version that were answered: name, how often, and whether they stay."""
    before, after = change.before, change.after
    if before is None:
        return
    for part in before.question.parts():
        old = str(CardId(before.deck, before.question.id, part))
        new = old if after is None else str(CardId(after.deck, after.question.id, part))
        # Progress that has followed a rename already knows the card by its new name; where both names have a
        # history neither takes over the other's.
        memory = progress.standing(old).memory
        stays = after is None or part in after.question.parts()
        if memory is not None and new != old and progress.standing(new).memory is not None:
            stays = False
        memory = memory or (progress.standing(new).memory if Turn.RENAMED in change.turns else None)
        if memory is not None:
            yield old, memory.reviews, stays
