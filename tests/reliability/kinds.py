"""Does a sitting hold in terminals of every kind: tiny, huge, without colours, without a cursor, in other alphabets?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from machine import Machine
from real_terminal import Terminal
from verbs import SURROUNDINGS

from ocrequiz.tui.app import LEAST_COLUMNS, LEAST_LINES


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of terminal."""

    size: tuple[int, int] = (24, 80)
    environment: Mapping[str, str] = field(default_factory=dict)
    encoding: str = "utf-8"
    """In which the program writes there."""

    @property
    def has_room(self) -> bool:
        """Whether a card can be read in it."""
        lines, columns = self.size
        return lines >= LEAST_LINES and columns >= LEAST_COLUMNS

    @property
    def has_lines_only(self) -> bool:
        """Whether nothing in it can move the cursor."""
        return self.environment.get("TERM") == "dumb"


KINDS: Final[Mapping[str, Kind]] = {
    "20×5": Kind((5, 20)),
    "300×100": Kind((100, 300)),
    "TERM=dumb": Kind(environment={"TERM": "dumb"}),
    "TERM=vt100": Kind(environment={"TERM": "vt100"}),
    "NO_COLOR": Kind(environment={"NO_COLOR": "1"}),
    "C locale": Kind(environment=SURROUNDINGS["C locale"], encoding="ascii"),
    "Latin-1": Kind(environment=SURROUNDINGS["Latin-1"], encoding="latin-1"),
}


def study_in(machine: Machine, name: str) -> None:
    """Study a card in a kind of terminal, as far as it allows; raise AssertionError where it is not left as found."""
    kind = KINDS[name]
    with Terminal(machine, "study", "many", size=kind.size, environment=kind.environment) as terminal:
        match name:
            case "20×5":
                terminal.see("larger")
                terminal.press("q")
            case "TERM=dumb":
                terminal.see("Enter to see the answer")
                terminal.press("\n4\n:q\n")
            case _:
                terminal.see("Question 1?")
                terminal.answer(1, "4")
                terminal.see("Question 2?")
                terminal.press("q")
        assert terminal.ends() == 0, name
        assert terminal.is_as_found(), (name, terminal.left_on())
        assert "Traceback" not in terminal.text
        assert name != "TERM=dumb" or "\x1b" not in terminal.text
    assert machine.ratings() == ([] if name == "20×5" else [4])
