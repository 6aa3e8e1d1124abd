"""Which commands would a key give beside the one it is meant for, and how is it taken from them?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ocrequiz.settings.listed import KEYS
from ocrequiz.settings.writing import Change
from ocrequiz.study.commands import Command, When
from ocrequiz.tui.commands import every_command, keys_of, pressed

_CARD: Final = frozenset({"study", "answer", "rate", "certainty"})
"""Commands whose ids begin so are given on one screen."""
_WITHOUT_SCROLLING: Final = _CARD | {"home", "settings", "browse"}
"""Commands whose ids begin so are given on screens that are not there to be read."""
_TWO_BUTTONS: Final = frozenset({"rate.fail", "rate.pass"})
_FOUR_BUTTONS: Final = frozenset({"rate.again", "rate.hard", "rate.good", "rate.easy"})
"""The ratings, of which either two or four are shown."""
_WHILE: Final = {
    When.ASKING: frozenset({"asking"}),
    When.CERTAINTY: frozenset({"certainty"}),
    When.ANSWERED: frozenset({"answered"}),
    When.CARD: frozenset({"asking", "certainty", "answered"}),
    When.CLOSING: frozenset({"closing"}),
    When.ALWAYS: frozenset({"asking", "certainty", "answered", "closing"}),
}


def contenders(
    command: Command, key: str, character: str | None, own: Mapping[str, str]
) -> tuple[Command, ...]:
    """Return the other commands that the key gives on a screen, and at a moment, where `command` is given."""
    return tuple(
        other
        for other in every_command()
        if other.id != command.id
        and _meet(command, other)
        and pressed([other], key, character, own) is not None
    )


def rebound(
    command: Command, key: str, character: str | None, losing: Sequence[Command], own: Mapping[str, str]
) -> Iterator[Change]:
    """Yield what is written so that the key gives `command` and none of those that lose it."""
    yield Change(KEYS, command.id, None if key == command.key else key)
    for loser in losing:
        left = [
            name for name in keys_of(loser, own) if pressed([loser], key, character, {loser.id: name}) is None
        ]
        yield Change(KEYS, loser.id, ",".join(left))


def _meet(one: Command, other: Command) -> bool:
    """Tell whether there are a screen and a moment at which both commands can be given."""
    if not _WHILE[one.when] & _WHILE[other.when]:
        return False
    if {one.id, other.id} & _TWO_BUTTONS and {one.id, other.id} & _FOUR_BUTTONS:
        return False
    first, second = _screen(one), _screen(other)
    if "app" in (first, second) or first == second:
        return True
    if "scroll" in (first, second):
        return not {first, second} & _WITHOUT_SCROLLING
    return {first, second} <= _CARD


def _screen(command: Command) -> str:
    return command.id.partition(".")[0]
