"""Which ratings are offered to a learner: all four, or, where two are enough, fail and pass."""

from __future__ import annotations

from ocrequiz.records import record
from ocrequiz.study.view import Offer


@record
class Button:
    """One rating as it is offered."""

    number: int
    """What a learner types for it."""
    title: str
    """What it is called."""
    command: str
    """The id of the command that takes it."""
    offer: Offer


def buttons(offers: tuple[Offer, Offer, Offer, Offer], *, two: bool) -> tuple[Button, ...]:
    """Name the ratings; with `two`, pass is Good and fail is Again, and there are no others."""
    again, _, good, _ = offers
    if two:
        return (Button(1, "Fail", "rate.fail", again), Button(2, "Pass", "rate.pass", good))
    return tuple(
        Button(each.rating.value, each.rating.title, f"rate.{each.rating.name.lower()}", each)
        for each in offers
    )
