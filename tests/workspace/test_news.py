"""What a learner is told, once, when decks they study have changed."""

from __future__ import annotations

from learner import CAPITALS, Learner, answer, asked, begin
from talk import visit_home

from ocrequiz.library.news import Novelty
from ocrequiz.scheduling.events import Relearn
from ocrequiz.workspace.news import DeckNews

FRANCE, SPAIN = "capitals/france#main", "capitals/spain#main"


def study(learner: Learner) -> None:
    """Answer one card of each of the four capitals."""
    learner.write_capitals()
    with learner.open() as workspace:
        session = begin(workspace)
        for _ in range(4):
            answer(session, learner)


def rewrite(learner: Learner, *changes: tuple[str, str]) -> None:
    """Let the author change the deck of capitals."""
    text = CAPITALS
    for old, new in changes:
        text = text.replace(old, new)
    learner.write("capitals.yaml", text)


def told(learner: Learner) -> dict[str, Novelty]:
    """Start the program, and return what is told of which card."""
    with learner.open() as workspace:
        return {str(each.card): each.novelty for deck in workspace.news.gather() for each in deck.news}


def test_what_changed_is_told_once(learner: Learner) -> None:
    """Reworded and otherwise answered cards are told at the next start; at the one after that there is no news."""
    study(learner)
    assert told(learner) == {}
    rewrite(
        learner,
        ("What is the capital of France?", "Which is France's capital?"),
        ("answer: Madrid", "answer: Cadiz"),
    )
    assert told(learner) == {FRANCE: Novelty.REWORDED, SPAIN: Novelty.ANSWERED}
    assert told(learner) == {}
    rewrite(learner)
    assert told(learner) == {FRANCE: Novelty.REWORDED, SPAIN: Novelty.ANSWERED}


def test_another_explanation_or_layout_is_no_news(learner: Learner) -> None:
    """Only what is asked and what is right count; a cloze is not answered anew because its text is."""
    study(learner)
    rewrite(
        learner,
        ("It lies on the Seine.\n    expl", "On a river.\n    expl"),
        ("correction: Rome is the capital of Italy.", "correction: It is Rome."),
        ("The capital of Poland is", "Poland's capital is"),
    )
    found = told(learner)
    assert set(found.values()) == {Novelty.REWORDED}
    assert {card.partition("#")[0] for card in found} == {"capitals/poland"}


def test_a_card_that_is_gone_is_told_and_a_renamed_one_is_not(learner: Learner) -> None:
    """What was renamed keeps its memory under its new name, so nothing has happened to it."""
    study(learner)
    rewrite(
        learner, ("  - id: spain", "  - id: espana\n    was: [spain]"), ("  - id: italy", "  - id: italia")
    )
    assert told(learner) == {"capitals/italy#main": Novelty.GONE}
    assert told(learner) == {}


def test_relearning_makes_the_card_due_and_keeps_its_memory(learner: Learner) -> None:
    """The log says so; nothing else becomes due."""
    study(learner)
    learner.wait(days=1)
    with learner.open() as workspace:
        session = begin(workspace)
        while session.card is not None:
            answer(session, learner)
    rewrite(learner, ("answer: Madrid", "answer: Cadiz"))
    before = learner.standing(SPAIN).memory
    with learner.open() as workspace:
        news: tuple[DeckNews, ...] = workspace.news.gather()
        assert workspace.news.relearn(news) == 1
        assert asked(begin(workspace)) == SPAIN
    after = learner.standing(SPAIN).memory
    assert before is not None
    assert after is not None
    assert (after.stability, after.reviews) == (before.stability, before.reviews)
    assert [row.card for row in learner.rows() if isinstance(row.event, Relearn)] == [SPAIN]


def test_lines_tell_it_before_the_decks_are_listed(learner: Learner) -> None:
    """Old and new answer stand one under the other, and `y` relearns."""
    study(learner)
    rewrite(learner, ("answer: Madrid", "answer: Cadiz"))
    written = visit_home(learner, "y", "")
    assert "Capitals has changed since you last saw it." in written
    assert (
        "- What is the capital of Spain?: the answer is another now.\n  was: Madrid\n  now: Cadiz\n"
        in written
    )
    assert "Due now: 1 card.\n" in written
    assert "has changed since" not in visit_home(learner, "")
