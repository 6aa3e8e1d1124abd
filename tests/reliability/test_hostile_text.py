"""Whether anything that comes from outside can act: on the terminal, on the screen, or on the machine."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hostile_running import call, check_watched, hostile, sit_in_terminal, ways_to_call
from hostile_world import LITERAL, RAW, furnish, live, obeyed, revise
from learner import Learner
from machine import Machine
from wandering import Wanderer, every_screen

from ocrequiz.questions.types import TYPES

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of the test's own, since a screen may be told to write a report."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    return tmp_path


async def test_hostile_text_is_only_text_on_the_screen(elsewhere: Path) -> None:
    """Whatever is done on whichever screen, what is painted is clean, without links, and markup stands as written."""
    learner = Learner(elsewhere / "machine")
    furnish(learner)
    live(learner)
    with learner.open() as workspace:
        assert {deck.id for deck in workspace.home().decks} >= {f"example-{name}" for name in TYPES}
    revise(learner)
    wanderer = Wanderer(Random(2))
    await wanderer.preview(learner, size=(100, 40), steps=12)
    await wanderer.study(learner, size=(100, 40), least=50, most=50)
    assert set(wanderer.looks) >= {"NewsScreen", "PreviewScreen", "HomeScreen"}
    assert len(every_screen() & set(wanderer.looks)) >= 8
    assert sum(wanderer.literal.values()) > 20


def test_nothing_of_a_deck_is_sent_or_done(machine: Machine, elsewhere: Path) -> None:
    """No byte sent to a terminal is a deck's command; no program, socket, browser or strange file is opened."""
    assert len(obeyed(RAW.encode("utf-8", "surrogatepass"))) >= 8, "what is looked for would be found"
    environment = hostile(machine)
    assert sit_in_terminal(machine, environment) > 10_000
    calls = [each for each in ways_to_call(machine) if each[0] in ("browse", "preview") or "github" in each]
    assert len(calls) >= 3
    assert any(LITERAL in call(machine, each, environment) for each in calls)
    assert check_watched(machine) > 100
