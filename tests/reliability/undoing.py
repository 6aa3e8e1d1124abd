"""Is undo exact? A learner does what comes to mind, and a plain model keeps the list of what still counts."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from learner import Learner, begin

from ocrequiz.questions.card import CardId
from ocrequiz.scheduling.memory import Standing
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.health import examine
from ocrequiz.store.progress import Progress
from ocrequiz.study.view import Answered, Asking
from ocrequiz.workspace.deciding import Decision

PAIRS = """
format: 1
id: pairs
title: Pairs
questions:
  - {id: both, type: basic, question: One?, answer: Other, reverse: true}
  - {id: gap, type: cloze, text: "{{c1::One}} and {{c2::two}}"}
  - {id: pick, type: choice, question: Which?, answer: This, distractors: [That]}
"""
CARDS = ("pairs/both#main", "pairs/both#reverse", "pairs/gap#c1", "pairs/gap#c2", "pairs/pick#main")


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that happened to one card; no two are equal."""

    number: int
    kind: str
    on: bool = True
    day: int = 0


Step = list[tuple[str, Deed]]


class Undoing(RuleBasedStateMachine):
    """Whatever is done and taken back, equal lists of what counts give equal standings, to the bit."""

    @initialize()
    def open(self) -> None:
        """Begin with a fresh machine."""
        self.room = Path(tempfile.mkdtemp(prefix="undoing-"))
        self.learner = Learner(self.room / "machine")
        self.learner.write("pairs.yaml", PAIRS)
        self.numbers = count()
        self.deeds: dict[str, list[Deed]] = {card: [] for card in CARDS}
        self.known: dict[tuple[str, tuple[Deed, ...]], Standing] = {}
        self._sit_down()
        self.reading = Progress.open(self.learner.progress, "")

    def teardown(self) -> None:
        """Look at the whole file once more."""
        if hasattr(self, "room"):
            assert examine(self.reading).is_well
            self.reading.close()
            self.workspace.close()
            shutil.rmtree(self.room)

    def _sit_down(self) -> None:
        self.workspace = self.learner.open()
        self.session = begin(self.workspace, ["pairs"])
        self.browser = self.workspace.browse()
        self.browser.search("deck:pairs")
        self.steps: list[Step] = []
        self.decisions: list[Step] = []

    @property
    def card(self) -> CardId | None:
        """The card that is asked."""
        return None if self.session.card is None else self.session.card.id

    @property
    def day(self) -> int:
        """The study day."""
        return self.learner.clock().study_day(self.workspace.settings.study.rollover_hour)

    def _do(self, steps: list[Step], kind: str, cards: Sequence[str], *, on: bool = True) -> None:
        step = [(card, Deed(next(self.numbers), kind, on, self.day)) for card in cards]
        for card, deed in step:
            self.deeds[card].append(deed)
        steps.append(step)

    def _take_back(self, steps: list[Step]) -> None:
        if steps:
            for card, deed in steps.pop():
                self.deeds[card].remove(deed)

    # What the learner does in a sitting

    @precondition(lambda self: self.card is not None)
    @rule(rating=st.sampled_from(Rating), seconds=st.integers(0, 400))
    def rate(self, rating: Rating, seconds: int) -> None:
        card = self.session.card
        assert card is not None
        self.session.respond(card.question.solution(card.id.part), self.learner.clock())
        self.learner.wait(seconds=seconds)
        self.session.rate(rating, self.learner.clock())
        self._do(self.steps, "rate", [str(card.id)])

    @precondition(lambda self: self.card is not None)
    @rule()
    def flag(self) -> None:
        card = str(self.card)
        # What is switched is what is seen: the list of cards may have flagged it meanwhile.
        phase = self.session.view.phase
        assert isinstance(phase, Asking | Answered)
        on = not phase.card.flagged
        self.session.flag(self.learner.clock())
        self._do(self.steps, "flag", [card], on=on)

    @precondition(lambda self: self.card is not None)
    @rule(kind=st.sampled_from(["bury", "suspend"]), whole=st.booleans())
    def put_away(self, kind: str, whole: bool) -> None:
        card = self.card
        assert card is not None
        name = str(card)
        cards = (
            [each for each in CARDS if each.partition("#")[0] == name.partition("#")[0]] if whole else [name]
        )
        session, now = self.session, self.learner.clock()
        match kind, whole:
            case "bury", True:
                session.bury_question(now)
            case "bury", False:
                session.bury(now)
            case _, True:
                session.suspend_question(now)
            case _:
                session.suspend(now)
        self._do(self.steps, kind, cards)

    @precondition(lambda self: self.card is not None)
    @rule()
    def remark(self) -> None:
        card = str(self.card)
        self.session.remark("Is that so?", self.learner.clock())
        self._do(self.steps, "remark", [card])

    @rule()
    def undo(self) -> None:
        self.session.undo(self.learner.clock())
        self._take_back(self.steps)

    # What the learner decides in the list of cards

    @rule(decision=st.sampled_from(Decision), card=st.sampled_from(CARDS))
    def decide(self, decision: Decision, card: str) -> None:
        place = [str(row.id) for row in self.browser.every_row()].index(card)
        before = self.reading.standing(card)
        self.browser.decide(decision, place)
        match decision:
            case Decision.SUSPEND:
                self._do(self.decisions, "suspend", [card], on=not before.suspended)
            case Decision.BURY:
                self._do(self.decisions, "bury", [card], on=before.buried_on != self.day)
            case Decision.FLAG:
                self._do(self.decisions, "flag", [card], on=not before.flagged)
            case Decision.RESET | Decision.RELEARN if before.memory is not None:
                self._do(self.decisions, decision.value, [card])
            case _:
                return

    @rule()
    def undo_decision(self) -> None:
        self.browser.undo()
        self._take_back(self.decisions)

    # Time, and the program

    @rule(hours=st.integers(1, 60))
    def wait(self, hours: int) -> None:
        self.learner.wait(hours=hours)

    @rule()
    def reopen(self) -> None:
        self.workspace.close()
        self._sit_down()

    @rule()
    def begin_anew(self) -> None:
        self.session = begin(self.workspace, ["pairs"])
        self.steps = []

    # What must hold

    def learner_says(self, card: str, kind: str) -> bool:
        """Tell whether the last deed of a kind that counts switched it on."""
        return next((deed.on for deed in reversed(self.deeds[card]) if deed.kind == kind), False)

    @invariant()
    def every_card_stands_as_what_counts_says(self) -> None:
        if not hasattr(self, "reading"):
            return
        for card in CARDS:
            standing, deeds = self.reading.standing(card), tuple(self.deeds[card])
            assert self.known.setdefault((card, deeds), standing) == standing
            assert standing.suspended == self.learner_says(card, "suspend")
            assert standing.flagged == self.learner_says(card, "flag")
            buried = next((deed for deed in reversed(deeds) if deed.kind == "bury"), None)
            assert standing.buried_on == (buried.day if buried is not None and buried.on else None)
            reset = max((place for place, deed in enumerate(deeds) if deed.kind == "reset"), default=-1)
            answers = sum(deed.kind == "rate" for deed in deeds[reset + 1 :])
            assert (0 if standing.memory is None else standing.memory.reviews) == answers
