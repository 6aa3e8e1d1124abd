"""A card whose passage has changed says so once it is answered."""

from __future__ import annotations

from learner import ATLAS, Learner, begin, go_to
from talk import hold

from ocrequiz.library.document_map import Grasp
from ocrequiz.scheduling.events import Mode
from ocrequiz.study.view import PASSAGE_HAS_CHANGED, Answered

SPAIN = "capitals/spain#main"


def is_told(learner: Learner, card: str) -> bool:
    """Answer a card, and tell whether its passage is said to have changed."""
    with learner.open() as workspace:
        session = begin(workspace, ["capitals"], mode=Mode.CRAM)
        go_to(session, learner, card)
        assert session.card is not None
        session.respond(session.card.question.solution("main"), learner.clock())
        phase = session.view.phase
        assert isinstance(phase, Answered)
        return phase.passage_has_changed


def test_a_passage_that_no_longer_stands_as_cited_is_told(learner: Learner) -> None:
    """Only of the cards that cite it, and no more once the document says it again."""
    learner.write_capitals()
    assert not is_told(learner, SPAIN)
    learner.write("atlas.md", ATLAS.replace("in 1561", "in the year 1561"))
    assert is_told(learner, SPAIN)
    assert not is_told(learner, "capitals/italy#main")
    (learner.decks / "atlas.md").unlink()
    assert not is_told(learner, SPAIN)


def test_lines_say_it_below_the_explanation(learner: Learner) -> None:
    """One sentence, after the answer."""
    learner.write_capitals()
    learner.write("atlas.md", ATLAS.replace("in 1561", "in the year 1561"))
    written = hold(learner, "0", "", decks=["capitals"], tags=["europe::south"])
    assert PASSAGE_HAS_CHANGED in written
    assert PASSAGE_HAS_CHANGED not in hold(learner, "", "", decks=["capitals"], tags=["europe::west"])


def test_a_sentence_passed_over_is_no_gap_of_the_map(learner: Learner) -> None:
    """It bears a sign of its own, says why, and does not count."""
    deck = learner.write_capitals()
    skip = "{id: atlas, file: atlas.md, skip: [{quote: It lies on the Seine, reason: Another deck}]}"
    deck.write_text(deck.read_text("utf-8").replace("{id: atlas, file: atlas.md}", skip), "utf-8")
    with learner.open() as workspace:
        found = workspace.document_map("capitals")
    assert (found.covered, found.total) == (4, 4)
    assert [each.reason for each in found.sentences if each.grasp is Grasp.SKIPPED] == ["Another deck"]
