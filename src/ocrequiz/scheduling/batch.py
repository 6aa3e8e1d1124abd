"""What does the log make of many cards at once? The same as the fold, to the bit, and far faster."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ocrequiz.scheduling.events import Entry, Relearn, Rescheduled, Reset, Reviewed
from ocrequiz.scheduling.memory import Due, Memory, Standing, State
from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.replay import after, replay
from ocrequiz.scheduling.scheduler import Scheduler, blended_strength, strengths

Place = tuple[State, int]
"""State and step."""
Moves = dict[tuple[State, int, Rating], Place]
"""Where each rating leads from each place, as far as it was asked."""


@dataclass(slots=True)
class _Outline:
    """A card as the log leaves it, but for its stability and difficulty."""

    standing: Standing = field(default_factory=Standing)
    """What the learner decided; its memory stays empty."""
    ratings: list[tuple[Rating, int]] = field(default_factory=list)
    """Each with the study days since the one before."""
    chances: list[float] = field(default_factory=list)
    """How likely each was a guess."""
    place: Place = (State.NEW, 0)
    lapses: int = 0
    due: Due | None = None
    last: Entry | None = None
    """The last answer."""
    parameters: tuple[float, ...] = ()


class _Rules:
    """What the policies of the answers say about states and steps; neither depends on parameters."""

    def __init__(self) -> None:
        self._moves: dict[Policy, Moves] = {}
        self._last: tuple[Policy | None, Scheduler | None, Moves] = (None, None, {})

    def after(self, policy: Policy, place: Place, rating: Rating) -> Place:
        """Return where a rating leads."""
        if policy is not self._last[0]:
            # To hash a policy takes longer than all the rest, and most rows share one.
            self._last = (policy, Scheduler(policy), self._moves.setdefault(policy, {}))
        _, scheduler, moves = self._last
        found = moves.get((*place, rating))
        if found is None:
            assert scheduler is not None
            found = moves[*place, rating] = scheduler.moved_on(*place, rating)
        return found


def replay_each(
    histories: Iterable[Sequence[Entry]], parameters: tuple[float, ...] | None = None
) -> list[Standing]:
    """Return the standing of each card, from the live entries about it in their sequence.

    As `replay` makes them, one by one; but states and steps are looked up, and where no answer of a card is blended
    with a guess, stability and difficulty come from one call of the library for all such cards.
    """
    rules = _Rules()
    standings: list[Standing] = []
    together: dict[tuple[float, ...], list[tuple[int, _Outline]]] = {}
    for number, entries in enumerate(histories):
        outline = _outline(entries, parameters, rules)
        standings.append(replay(entries, parameters) if outline is None else outline.standing)
        if outline is None or not outline.ratings:
            continue
        if any(outline.chances):
            answers = zip(outline.ratings, outline.chances, strict=True)
            S, D = blended_strength(outline.parameters, ((*answer, chance) for answer, chance in answers))
            standings[number] = replace(outline.standing, memory=_memory(outline, S, D))
        else:
            together.setdefault(outline.parameters, []).append((number, outline))
    for shared, cards in together.items():
        found = strengths(shared, [outline.ratings for _, outline in cards])
        for (number, outline), (S, D) in zip(cards, found, strict=True):
            standings[number] = replace(outline.standing, memory=_memory(outline, S, D))
    return standings


def _outline(
    entries: Sequence[Entry], parameters: tuple[float, ...] | None, rules: _Rules
) -> _Outline | None:
    """Follow what happened to a card; None where its answers follow different parameters."""
    found = _Outline()
    for entry in entries:
        event = entry.event
        if isinstance(event, Reviewed):
            if event.schedules and event.due is not None:
                wanted = event.policy.parameters if parameters is None else parameters
                if wanted is not found.parameters and found.ratings and wanted != found.parameters:
                    return None
                found.parameters, found.due = wanted, event.due
                _take(found, entry, event, rules)
        elif isinstance(event, Reset):
            found = _Outline(found.standing)
        elif isinstance(event, Relearn | Rescheduled):
            found.due = event.due
        else:
            found.standing = after(found.standing, entry)
    return found


def _take(found: _Outline, entry: Entry, review: Reviewed, rules: _Rules) -> None:
    rating, last = review.rating, found.last
    found.ratings.append((rating, 0 if last is None else max(0, entry.study_day - last.study_day)))
    found.chances.append(review.guess_chance)
    if rating is Rating.AGAIN and found.place[0] is State.REVIEW:
        found.lapses += 1
    found.place = rules.after(review.policy, found.place, rating)
    found.last = entry


def _memory(found: _Outline, S: float, D: float) -> Memory:
    assert found.due is not None
    assert found.last is not None
    state, step = found.place
    return Memory(
        state=state,
        stability=S,
        difficulty=D,
        step=step,
        reviews=len(found.ratings),
        lapses=found.lapses,
        due=found.due,
        last_ms=found.last.at.utc_ms,
        last_day=found.last.study_day,
    )
