"""How sure were you? Asked in study where the learner has set it, before the verdict, and kept in the log."""

from __future__ import annotations

import pytest
from learner import CAPITALS, Learner, asked, begin, go_to

from ocrequiz.questions.response import DontKnow, Picked, Revealed
from ocrequiz.scheduling.events import Certainty, Mode, Reviewed
from ocrequiz.study.commands import CERTAINTY_COMMANDS
from ocrequiz.study.session import Session
from ocrequiz.study.view import Answered, Asking, AskingCertainty
from ocrequiz.workspace.workspace import Workspace

FRANCE, SPAIN = "capitals/france#main", "capitals/spain#main"


@pytest.fixture
def learner(learner: Learner) -> Learner:
    """A learner who wants to be asked."""
    learner.write_settings("[study]\ncertainty = true\n")
    return learner


@pytest.fixture
def session(learner: Learner, workspace: Workspace) -> Session:
    """A sitting at the card of Spain."""
    return at_spain(learner, workspace)


def at_spain(learner: Learner, workspace: Workspace) -> Session:
    """Begin a sitting and put other cards away until that of Spain is asked."""
    session = begin(workspace, tags=["europe::south"])
    if asked(session) != SPAIN:
        session.bury(learner.clock())
    return session


def last(learner: Learner) -> Reviewed:
    """Read the last answer from the log."""
    event = learner.rows()[-1].event
    assert isinstance(event, Reviewed)
    return event


@pytest.mark.parametrize("said", [*Certainty, None])
def test_it_is_asked_before_the_verdict_and_kept(
    learner: Learner, session: Session, said: Certainty | None
) -> None:
    """Nothing of the answer is told before it is said; who would rather not say is taken at their word."""
    learner.wait(seconds=4)
    phase = session.respond(Picked(("Toledo",)), learner.clock()).phase
    assert isinstance(phase, AskingCertainty)
    assert all(command.when.fits(phase) for command in CERTAINTY_COMMANDS)
    assert (phase.response, phase.card.id.question) == (Picked(("Toledo",)), "spain")
    learner.wait(seconds=30)
    answered = session.certainty(said, learner.clock()).phase
    assert isinstance(answered, Answered)
    assert answered.certainty is said
    session.rate(None, learner.clock())
    assert (last(learner).certainty, last(learner).score, last(learner).took_ms) == (said, 0.0, 4000)


def test_who_does_not_know_is_not_asked(learner: Learner, session: Session) -> None:
    """There is nothing to be sure of."""
    assert isinstance(session.respond(DontKnow(), learner.clock()).phase, Answered)


def test_what_only_the_learner_can_judge_is_asked_about_too(learner: Learner) -> None:
    """Sure of it, and then it is not there: that is what one wants to find out."""
    with learner.open() as workspace:
        session = begin(workspace, tags=["europe::west"], mode=Mode.CRAM)
        assert isinstance(session.reveal(learner.clock()).phase, AskingCertainty)
        session.certainty(Certainty.THINK, learner.clock())
        session.rate(None, learner.clock())
    assert last(learner).certainty is Certainty.THINK


def test_nothing_else_answers_the_question(learner: Learner, session: Session) -> None:
    """A second response, a rating or a hint does nothing; a flag and a remark leave the question as it is."""
    now = learner.clock()
    phase = session.respond(Picked(("Toledo",)), now).phase
    for intent in (session.hint, session.reveal):
        assert intent(now).phase == phase
    assert session.respond(Picked(("Madrid",)), now).phase == phase
    assert session.rate(None, now).phase == phase
    flagged = session.flag(now).phase
    assert isinstance(flagged, AskingCertainty)
    assert flagged.card.flagged
    assert isinstance(session.remark("a remark", now).phase, AskingCertainty)


def test_a_question_changed_meanwhile_is_judged_as_it_reads_now(learner: Learner) -> None:
    """What was given stays given."""
    with learner.open() as workspace:
        session = at_spain(learner, workspace)
        session.respond(Picked(("Seville",)), learner.clock())
        options = "answer: {}\n    distractors: [{},"
        learner.write(
            "capitals.yaml",
            CAPITALS.replace(options.format("Madrid", "Seville"), options.format("Seville", "Madrid")),
        )
        workspace.refresh()
        assert isinstance(session.reread(learner.clock()).phase, AskingCertainty)
        phase = session.certainty(Certainty.SURE, learner.clock()).phase
    assert isinstance(phase, Answered)
    assert phase.verdict is not None
    assert phase.verdict.is_right


def test_it_is_not_asked_unless_it_is_set(learner: Learner) -> None:
    """By default the answer follows the response."""
    learner.write_settings("")
    with learner.open() as workspace:
        session = begin(workspace)
        go_to(session, learner, FRANCE)
        view = session.certainty(Certainty.SURE, learner.clock())
        assert isinstance(view.phase, Asking)
        phase = session.respond(Revealed(), learner.clock()).phase
        assert isinstance(phase, Answered)
        session.rate(None, learner.clock())
    assert last(learner).certainty is None
