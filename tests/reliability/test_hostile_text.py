"""Whether anything that comes from outside can act: on the terminal, on the screen, or on the machine."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from browser import Browser
from hostile_running import call, check_watched, hostile, ways_to_call
from hostile_terminals import sit_in_lines, sit_in_terminal
from hostile_world import LITERAL, RAW, furnish, live, obeyed, revise
from kinds import KINDS, Kind
from learner import Learner
from machine import Machine
from wandering import Wanderer

from ocrequiz.questions.types import TYPES

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of the test's own, since a screen may be told to write a report."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    return tmp_path


async def test_hostile_text_is_only_text_on_the_screen(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is done on whichever screen, what is painted is clean, and a browser opens only what is followed."""
    learner = Learner(elsewhere / "machine")
    furnish(learner)
    live(learner)
    with learner.open() as workspace:
        assert {deck.id for deck in workspace.home().decks} >= {f"example-{name}" for name in TYPES}
    revise(learner)
    wanderer = Wanderer(Random(2), Browser(elsewhere, monkeypatch))
    await wanderer.preview(learner, size=(100, 40), steps=12)
    await wanderer.study(learner, size=(100, 40), steps=50)
    assert not wanderer.missing, "a new screen needs a route"
    assert sum(wanderer.literal.values()) > 20
    assert wanderer.followed


def test_nothing_of_a_deck_is_sent_or_done(
    machine: Machine, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No byte sent to a terminal is a deck's command; no program, socket, browser or strange file is opened unasked."""
    assert len(obeyed(RAW.encode("utf-8", "surrogatepass"))) >= 8, "what is looked for would be found"
    environment = hostile(machine)
    browser = Browser(machine.learner.home, monkeypatch)
    assert sit_in_terminal(machine, environment, browser, Kind((40, 100))) > 10_000
    assert sit_in_lines(machine, environment, KINDS["TERM=dumb"], [()]) > 1_000
    calls = [each for each in ways_to_call(machine) if each[0] in ("browse", "preview") or "github" in each]
    assert len(calls) >= 3
    assert any(LITERAL in call(machine, each, environment) for each in calls)
    assert check_watched(machine) > 100
