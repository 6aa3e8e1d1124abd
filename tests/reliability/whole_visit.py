"""Does a whole visit in a real terminal work: home, study, undo, edit, quiz, browse, quit?"""

from __future__ import annotations

import shlex
import sys
import time
from typing import Final

from machine import Machine
from real_terminal import GUARD_SECONDS, Terminal

MOONS: Final = """
format: 1
id: moons
title: Moons
questions:
  - {id: mars, type: truefalse, statement: Mars has two moons., answer: true}
  - {id: venus, type: truefalse, statement: Venus has no moon., answer: true}
"""
EDITOR: Final = """
import pathlib, sys
deck = pathlib.Path(sys.argv[-1])
deck.write_text(deck.read_text("utf-8").replace("Mars has two moons.", "Two moons circle Mars."), "utf-8")
"""
"""What the learner does in the editor: the statement is worded better."""


def visit(machine: Machine) -> None:
    """Go through the program as a learner does; raise AssertionError where a step is not what it should be."""
    machine.learner.write("moons.yaml", MOONS)
    script = machine.learner.home / "editor.py"
    script.write_text(EDITOR, encoding="utf-8")
    editor = {"VISUAL": "", "EDITOR": shlex.join([sys.executable, str(script)])}
    with Terminal(machine, environment=editor) as terminal:
        terminal.see("Moons")
        terminal.press("/")
        terminal.see("of a title or description")
        terminal.press("moons\r")
        terminal.see("Mars has two moons.")
        terminal.press("1")
        terminal.see("Right")
        time.sleep(GUARD_SECONDS)
        terminal.press("3")
        terminal.see("Venus has no moon.")
        terminal.press("u")
        terminal.see("Undone")
        terminal.press("e")
        terminal.see("Two moons circle Mars.")
        assert "Two moons circle Mars." in (machine.learner.decks / "moons.yaml").read_text("utf-8")
        _back(terminal)
        terminal.see("Study")
        assert "Decks have changed" not in terminal.text, "what the learner edited is no news"
        _back(terminal)  # out of the field in which the deck was sought
        terminal.press("z")
        terminal.see("2 questions")
        terminal.press("\r")
        terminal.see("1 of 2")
        terminal.press("1")
        terminal.see("2 of 2")
        terminal.press("1")
        terminal.see("Overview")
        terminal.press("h")
        terminal.see("Hand the paper in?")
        terminal.press("\r")
        terminal.see("2 of 2 right")
        _back(terminal)
        terminal.see("Moons")
        terminal.press("b")
        terminal.press("two moons circle")
        terminal.see("1 of ")
        terminal.press("\x11")
        assert terminal.ends() == 0
        assert terminal.is_as_found(), (terminal.left_on(), terminal.left)
        assert "Traceback" not in terminal.text
    machine.examine()


def _back(terminal: Terminal) -> None:
    """Go to the screen before."""
    terminal.press("\x1b")
    time.sleep(GUARD_SECONDS)  # an escape is only known to be one when nothing follows it
