"""Whether every verb keeps its manners where the progress file cannot be used."""

from __future__ import annotations

from machine import Machine
from verbs import SURROUNDINGS, spoil, try_verb


def test_a_verb_says_in_a_sentence_that_progress_cannot_be_read(machine: Machine) -> None:
    """It ends with a code that is promised, without a traceback, and leaves what is there untouched."""
    before = spoil(machine, "damaged")
    assert try_verb(machine, "due").code == 3
    assert machine.progress.read_bytes() == before


def test_a_verb_speaks_ascii_where_the_terminal_can_no_more(machine: Machine) -> None:
    """In the C locale a character that cannot be written is replaced; nothing fails because of it."""
    assert try_verb(machine, "due", **SURROUNDINGS["C locale"]).code == 0
