"""Remarks on a question, and a question that its author changes while it is asked."""

from __future__ import annotations

from learner import CAPITALS, Learner, asked, begin, finish, go_to

from ocrequiz.limits import REMARK_CHARACTERS
from ocrequiz.questions.response import DontKnow, Picked, Revealed
from ocrequiz.scheduling.events import Remarked
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.buttons import buttons
from ocrequiz.study.view import Answered, Asking, Closing
from ocrequiz.workspace.workspace import Workspace

FRANCE, SPAIN = "capitals/france#main", "capitals/spain#main"


def remarks(learner: Learner) -> list[tuple[str, str]]:
    """Read the remarks that count, with their cards."""
    return [(row.card, row.event.text) for row in learner.rows() if isinstance(row.event, Remarked)]


def rewrite(learner: Learner, workspace: Workspace, old: str, new: str) -> None:
    """Change the deck on disk, and let the workspace see it."""
    assert old in CAPITALS
    learner.write("capitals.yaml", CAPITALS.replace(old, new))
    workspace.refresh()


def test_a_remark_is_kept_and_the_card_stays(learner: Learner, workspace: Workspace) -> None:
    """It is saved at once, before the answer or after it, without what a terminal would obey."""
    session = begin(workspace)
    card = asked(session)
    view = session.remark("  out of\x1b date ", learner.clock())
    assert view.notice == "Remark kept."
    assert isinstance(view.phase, Asking)
    session.respond(DontKnow(), learner.clock())
    view = session.remark("x" * (REMARK_CHARACTERS + 1), learner.clock())
    assert isinstance(view.phase, Answered)
    assert asked(session) == card
    assert remarks(learner) == [(card, "out of␛ date"), (card, "x" * REMARK_CHARACTERS)]


def test_a_remark_can_be_taken_back(learner: Learner, workspace: Workspace) -> None:
    """Undo says that it was a remark, and it does not count any more."""
    session = begin(workspace)
    view = session.remark("out of date", learner.clock())
    assert view.undoes is not None
    assert view.undoes.startswith("Remark on “")
    view = session.undo(learner.clock())
    assert view.notice is not None
    assert view.notice.startswith("Undone: Remark on “")
    assert remarks(learner) == []


def test_nothing_is_no_remark(learner: Learner, workspace: Workspace) -> None:
    """Empty words are not kept, and at the end of a sitting there is no card to remark on."""
    session = begin(workspace)
    assert session.remark("  ", learner.clock()).notice is None
    finish(session, learner)
    session.remark("too late", learner.clock())
    assert remarks(learner) == []


def test_a_changed_question_is_put_as_it_reads_now(learner: Learner, workspace: Workspace) -> None:
    """The card is asked anew from the deck, and how long it took goes on counting."""
    session = begin(workspace)
    go_to(session, learner, FRANCE)
    session.hint(learner.clock())
    rewrite(learner, workspace, "What is the capital of France?", "Which city is the capital of France?")
    learner.wait(seconds=5)
    view = session.reread(learner.clock())
    assert isinstance(view.phase, Asking)
    assert view.phase.prompt.question == "Which city is the capital of France?"
    assert view.phase.hint == "It lies on the Seine."
    assert view.notice == "The question reads as you wrote it."
    learner.wait(seconds=5)
    session.respond(Revealed(), learner.clock())
    assert session.rate(Rating.GOOD, learner.clock()).tally.answered


def test_a_response_is_judged_again_when_the_question_changes(learner: Learner, workspace: Workspace) -> None:
    """Who mends a wrong answer key is not told that the right answer was wrong."""
    session = begin(workspace)
    go_to(session, learner, SPAIN)
    session.respond(Picked(("Seville",)), learner.clock())
    options = "answer: {}\n    distractors: [{},"
    rewrite(learner, workspace, options.format("Madrid", "Seville"), options.format("Seville", "Madrid"))
    view = session.reread(learner.clock())
    assert isinstance(view.phase, Answered)
    assert view.phase.verdict is not None
    assert view.phase.verdict.is_right


def test_an_unchanged_question_stays_as_it_is(learner: Learner, workspace: Workspace) -> None:
    """Nothing is said, and at the end there is nothing to read again."""
    session = begin(workspace)
    before = session.view.phase
    assert session.reread(learner.clock()).phase == before
    finish(session, learner)
    assert isinstance(session.reread(learner.clock()).phase, Closing)


def test_a_question_taken_out_of_the_deck_is_passed_over(learner: Learner, workspace: Workspace) -> None:
    """The next card is asked instead."""
    session = begin(workspace)
    go_to(session, learner, SPAIN)
    rewrite(learner, workspace, "- id: spain\n", "- id: spain\n    status: retired\n")
    view = session.reread(learner.clock())
    assert view.notice == "No deck asks this card any more."
    assert asked(session) != SPAIN
    assert SPAIN not in finish(session, learner)


def test_two_ratings_are_again_and_good(learner: Learner, workspace: Workspace) -> None:
    """Where two are enough, 1 fails and 2 passes; else each rating has its number."""
    session = begin(workspace)
    phase = session.respond(DontKnow(), learner.clock()).phase
    assert isinstance(phase, Answered)
    two = buttons(phase.offers, two=True)
    assert [(each.number, each.title, each.offer.rating) for each in two] == [
        (1, "Fail", Rating.AGAIN),
        (2, "Pass", Rating.GOOD),
    ]
    four = buttons(phase.offers, two=False)
    assert [(each.number, each.offer.rating) for each in four] == [(each.value, each) for each in Rating]


def test_the_view_knows_when_the_sitting_began(learner: Learner, workspace: Workspace) -> None:
    """A face can tell how long it has taken, whatever was done since."""
    session = begin(workspace)
    learner.wait(minutes=3)
    view = session.flag(learner.clock())
    assert learner.clock().utc_ms - view.began.utc_ms == 180_000
