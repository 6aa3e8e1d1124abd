"""A typo is forgiven, unless it makes another answer of the deck."""

from __future__ import annotations

from learner import Learner

from ocrequiz.questions.response import Typed
from ocrequiz.study.session import Session
from ocrequiz.study.view import Answered

DECK = """
format: 1
id: drugs
title: Drugs
questions:
  - {id: one, type: short, question: Which is the first?, answers: [Rituximab], tags: [one]}
  - {id: two, type: short, question: Which is the second?, answers: [Rituxinab], tags: [two]}
  - {id: place, type: short, question: Where?, answers: [Genève], tags: [place]}
"""


def score(learner: Learner, tag: str, text: str) -> float:
    """Type an answer and return its score."""
    with learner.open() as workspace:
        session: Session = workspace.study(tags=[tag])
        phase = session.respond(Typed(text), learner.clock()).phase
    assert isinstance(phase, Answered)
    assert phase.verdict is not None
    return phase.verdict.score


def test_a_typo_is_not_forgiven_where_it_is_another_answer(learner: Learner) -> None:
    """One letter off is a typo, but not if the deck holds the two words apart."""
    learner.write("drugs.yaml", DECK)

    assert score(learner, "one", "Ritoximab") == 1.0
    assert score(learner, "one", "Rituxinab") == 0.0
    assert score(learner, "two", "Rituximab") == 0.0


def test_accents_count_where_the_learner_wants_them_to(learner: Learner) -> None:
    """By default a missing accent is forgiven."""
    learner.write("drugs.yaml", DECK)
    assert score(learner, "place", "Geneve") == 1.0

    learner.write("drugs.yaml", DECK.replace("Genève", "Bâle"))
    learner.write_settings("[marking]\naccents = false\n")
    assert score(learner, "place", "Bale") == 0.0
