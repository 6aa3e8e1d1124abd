"""What a sitting makes of an answer."""

from __future__ import annotations

from learner import Learner, answer, asked, begin, finish, go_to

from ocrequiz.questions.prompt import Pick, Reveal, TypeIn
from ocrequiz.questions.response import DontKnow, Picked, Typed
from ocrequiz.scheduling.events import Mode, Reviewed
from ocrequiz.scheduling.memory import DueAt, DueDay, State
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.view import Answered, Asking, Closing
from ocrequiz.workspace.workspace import Workspace


def test_the_prompt_takes_the_shape_of_the_type(learner: Learner, workspace: Workspace) -> None:
    """Each type comes as one of the shapes that faces know."""
    shapes = {}
    session = begin(workspace)
    while session.card is not None:
        phase = session.view.phase
        assert isinstance(phase, Asking)
        shapes[phase.card.type] = type(phase.prompt)
        answer(session, learner, Rating.EASY)

    assert shapes == {"basic": Reveal, "choice": Pick, "truefalse": Pick, "cloze": TypeIn}


def test_right_is_offered_good_and_wrong_is_offered_again(learner: Learner, workspace: Workspace) -> None:
    """The program never offers Easy by itself."""
    session = begin(workspace)
    go_to(session, learner, "capitals/spain#main")

    right = session.respond(Picked(("Madrid",)), learner.clock()).phase
    assert isinstance(right, Answered)
    assert right.offered is Rating.GOOD

    session.rate(None, learner.clock())
    session.undo(learner.clock())
    wrong = session.respond(Picked(("Toledo",)), learner.clock()).phase
    assert isinstance(wrong, Answered)
    assert wrong.offered is Rating.AGAIN
    assert wrong.verdict is not None
    assert "1561" in wrong.verdict.feedback


def test_not_knowing_is_offered_again(learner: Learner, workspace: Workspace) -> None:
    """Saying so is better than guessing, and counts as wrong."""
    session = begin(workspace)
    go_to(session, learner, "capitals/italy#main")

    phase = session.respond(DontKnow(), learner.clock()).phase

    assert isinstance(phase, Answered)
    assert phase.offered is Rating.AGAIN


def test_the_rating_taken_is_the_one_recorded(learner: Learner, workspace: Workspace) -> None:
    """The log keeps what was offered, what was taken, and how long the answer took."""
    session = begin(workspace)
    go_to(session, learner, "capitals/poland#c1")
    learner.wait(seconds=7)
    session.respond(Typed("warsaw"), learner.clock())
    session.rate(Rating.HARD, learner.clock())

    (row,) = [row for row in learner.rows() if row.card == "capitals/poland#c1"]
    review = row.event
    assert isinstance(review, Reviewed)
    assert (review.rating, review.offered, review.score, review.took_ms) == (
        Rating.HARD,
        Rating.GOOD,
        1.0,
        7000,
    )
    assert review.mode is Mode.REVIEW
    assert review.schedules


def test_a_verdict_can_be_overruled(learner: Learner, workspace: Workspace) -> None:
    """Rating a wrong answer Good is the learner's right, and the log says that it was done."""
    session = begin(workspace)
    go_to(session, learner, "capitals/spain#main")
    session.respond(Picked(("Seville",)), learner.clock())
    session.rate(Rating.GOOD, learner.clock())

    (review,) = [row.event for row in learner.rows() if row.card == "capitals/spain#main"]
    assert isinstance(review, Reviewed)
    assert review.overruled
    assert review.score == 0.0


def test_the_hint_is_shown_on_request_and_logged(learner: Learner, workspace: Workspace) -> None:
    """A card with a hint says so; asking for it is kept in the log."""
    session = begin(workspace)
    go_to(session, learner, "capitals/france#main")
    before = session.view.phase
    assert isinstance(before, Asking)
    assert before.has_hint
    assert before.hint is None

    after = session.hint(learner.clock()).phase
    assert isinstance(after, Asking)
    assert after.hint == "It lies on the Seine."
    answer(session, learner)

    (review,) = [row.event for row in learner.rows() if row.card == "capitals/france#main"]
    assert isinstance(review, Reviewed)
    assert review.hint_used


def test_a_card_without_a_hint_shows_none(learner: Learner, workspace: Workspace) -> None:
    """Asking for a hint that is not there changes nothing."""
    session = begin(workspace)
    go_to(session, learner, "capitals/spain#main")

    phase = session.hint(learner.clock()).phase

    assert isinstance(phase, Asking)
    assert phase.hint is None
    assert not phase.has_hint


def test_intents_out_of_place_change_nothing(learner: Learner, workspace: Workspace) -> None:
    """Rating before the answer, revealing what must be picked, and acting after the end are ignored."""
    session = begin(workspace)
    card = asked(session)
    session.rate(Rating.GOOD, learner.clock())
    assert asked(session) == card
    go_to(session, learner, "capitals/spain#main")
    assert isinstance(session.reveal(learner.clock()).phase, Asking)
    session.more_new(learner.clock())
    session.tomorrow(learner.clock())
    assert asked(session) == "capitals/spain#main"
    session.respond(DontKnow(), learner.clock())
    phase = session.respond(Picked(("Madrid",)), learner.clock()).phase
    assert isinstance(phase, Answered)
    assert phase.response == DontKnow()
    session.hint(learner.clock())
    session.rate(Rating.EASY, learner.clock())
    finish(session, learner)

    count = len(learner.rows())
    for intent in (
        session.bury,
        session.bury_question,
        session.suspend,
        session.flag,
        session.hint,
        session.reveal,
    ):
        assert isinstance(intent(learner.clock()).phase, Closing)
    assert isinstance(session.rate(None, learner.clock()).phase, Closing)
    assert len(learner.rows()) == count


def test_revealing_shows_the_answer(learner: Learner, workspace: Workspace) -> None:
    """For a card that only the learner can judge, Good is offered and no verdict is given."""
    session = begin(workspace)
    go_to(session, learner, "capitals/france#main")

    phase = session.reveal(learner.clock()).phase

    assert isinstance(phase, Answered)
    assert phase.verdict is None
    assert phase.answer == "Paris"
    assert phase.offered is Rating.GOOD
    assert [offer.rating for offer in phase.offers] == list(Rating)
    assert phase.offers[0].wait == "1m"


def test_two_windows_on_one_card_build_on_each_other(learner: Learner, workspace: Workspace) -> None:
    """The second rating of a card that another window rated meanwhile follows from the first."""
    one = begin(workspace)
    with learner.open() as elsewhere:
        other = begin(elsewhere)
        assert asked(one) == asked(other)
        card = asked(one)
        answer(other, learner, Rating.GOOD)
        answer(one, learner, Rating.GOOD)

    memory = learner.standing(card).memory
    assert memory is not None
    assert memory.reviews == 2
    assert memory.state is State.REVIEW


def test_due_days_and_moments_follow_the_state(learner: Learner, workspace: Workspace) -> None:
    """A card on its steps is due at a moment, one in review on a day."""
    session = begin(workspace)
    again, easy = answer(session, learner, Rating.AGAIN), answer(session, learner, Rating.EASY)

    learning, review = learner.standing(again).memory, learner.standing(easy).memory
    assert learning is not None
    assert review is not None
    assert isinstance(learning.due, DueAt)
    assert isinstance(review.due, DueDay)


def test_the_order_of_options_is_the_same_until_the_card_is_answered(
    learner: Learner, workspace: Workspace
) -> None:
    """Undo and a second start show the options as before; a later review may shuffle them."""
    session = begin(workspace)
    go_to(session, learner, "capitals/spain#main")
    first = session.view.phase
    assert isinstance(first, Asking)
    answer(session, learner, Rating.EASY)
    second = session.undo(learner.clock()).phase

    assert isinstance(second, Asking)
    assert second.prompt == first.prompt
