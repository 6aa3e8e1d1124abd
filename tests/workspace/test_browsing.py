"""What is done with the cards of a list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from learner import Learner, answer, begin, finish

from ocrequiz.errors import WrongUse
from ocrequiz.scheduling.events import Buried, Flagged, Mode, Relearn, Reset, Reviewed, Suspended
from ocrequiz.scheduling.memory import DueAt, DueDay, State
from ocrequiz.scheduling.rating import Rating
from ocrequiz.workspace.browsing import Browser, Column, Decision, Misread
from ocrequiz.workspace.workspace import Workspace


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    """A learner with the deck of capitals and one of three plain questions."""
    learner = Learner(tmp_path / "machine")
    learner.write_capitals()
    learner.write_basics(3)
    return learner


@pytest.fixture
def workspace(learner: Learner) -> Iterator[Workspace]:
    """The learner's workspace."""
    with learner.open() as workspace:
        yield workspace


def ids(browser: Browser) -> list[str]:
    """Return the cards listed, in order."""
    return [str(row.id) for row in browser.every_row()]


def test_a_decision_is_about_the_selection_or_else_the_row(learner: Learner, workspace: Workspace) -> None:
    """Without a selection the card under the cursor is meant; with one, all of it, and in one go."""
    browser = workspace.browse()
    browser.search("deck:many")
    assert browser.decide(Decision.SUSPEND, 1) == "Suspended “Question 2?”."
    browser.select_all()
    assert browser.selected == 3
    assert browser.decide(Decision.FLAG, 0) == "Flagged 3 cards."
    assert [(row.card, row.event) for row in learner.rows()] == [
        ("many/q2#main", Suspended(on=True)),
        ("many/q1#main", Flagged(on=True)),
        ("many/q2#main", Flagged(on=True)),
        ("many/q3#main", Flagged(on=True)),
    ]


def test_a_decision_that_holds_for_all_is_taken_back(learner: Learner, workspace: Workspace) -> None:
    """Suspending what is suspended brings it back; where only some are, the others follow."""
    browser = workspace.browse()
    browser.search("deck:many")
    browser.decide(Decision.BURY, 0)
    browser.select_all()
    assert browser.decide(Decision.BURY, 0) == "Buried 2 cards until tomorrow."
    assert browser.decide(Decision.BURY, 0) == "Unburied 3 cards."
    assert [row.event for row in learner.rows()] == [Buried(on=True)] * 3 + [Buried(on=False)] * 3


def test_every_decision_can_be_taken_back(learner: Learner, workspace: Workspace) -> None:
    """Undo goes back one decision at a time, whatever many cards it was about."""
    session = begin(workspace, ["many"])
    finish(session, learner)
    before = learner.standing("many/q1#main")
    browser = workspace.browse()
    browser.search("deck:many")
    browser.select_all()
    for decision in Decision:
        browser.decide(decision, 0)
    assert learner.standing("many/q1#main") != before
    titles = []
    while browser.undoes:
        titles.append(browser.undo())
    assert titles == [
        "Undone: Reset 3 cards to new.",
        "Undone: Flagged 3 cards.",
        "Undone: Buried 3 cards until tomorrow.",
        "Undone: Suspended 3 cards.",
    ]
    assert learner.standing("many/q1#main") == before
    assert browser.undo() == "Nothing to undo here."
    assert [row.event for row in learner.rows() if not isinstance(row.event, Reviewed)] == []


def test_a_reset_card_is_new_and_keeps_its_history(learner: Learner, workspace: Workspace) -> None:
    """Reset forgets the memory, not the answers; a card never answered is left alone."""
    answer(begin(workspace, ["many"], limit=1), learner, Rating.EASY)
    browser = workspace.browse()
    browser.search("is:review")
    (row,) = browser.every_row()
    browser.search("deck:many")
    browser.select_all()
    assert browser.decide(Decision.RESET, 0) == f"Reset “{row.label}” to new."
    assert learner.standing(str(row.id)).state is State.NEW
    assert [type(entry.event) for entry in learner.rows()] == [Reviewed, Reset]
    assert browser.decide(Decision.RESET, 0) == "Nothing changed: none of the cards was ever answered."


def test_a_card_to_relearn_is_due_at_once(learner: Learner, workspace: Workspace) -> None:
    """In review it is due today, on its steps now; stability and difficulty stay."""
    session = begin(workspace, ["many"], limit=2)
    known = answer(session, learner, Rating.EASY)
    forgotten = answer(session, learner, Rating.AGAIN)
    before = learner.standing(known).memory
    assert before is not None
    browser = workspace.browse()
    browser.search("is:learn or is:review")
    browser.select_all()
    assert browser.decide(Decision.RELEARN, 0) == "Made 2 cards due now."
    events = {entry.card: entry.event for entry in learner.rows() if isinstance(entry.event, Relearn)}
    now = learner.clock()
    assert events == {known: Relearn(DueDay(now.study_day(4))), forgotten: Relearn(DueAt(now.utc_ms))}
    after = learner.standing(known).memory
    assert after is not None
    assert (after.stability, after.difficulty) == (before.stability, before.difficulty)
    browser.search("is:due")
    assert set(ids(browser)) == {known, forgotten}


def test_the_list_is_sorted_by_any_column(learner: Learner, workspace: Workspace) -> None:
    """What was never answered has no due date and no stability, and stands last either way."""
    session = begin(workspace, ["many"], limit=2)
    easy, hard = answer(session, learner, Rating.EASY), answer(session, learner, Rating.HARD)
    browser = workspace.browse()
    browser.search("deck:many")
    for column in (Column.DUE, Column.STABILITY):
        browser.sort(column, backwards=False)
        assert ids(browser)[:2] == [hard, easy]
        browser.sort(column, backwards=True)
        assert ids(browser)[:2] == [easy, hard]
    browser.search("")
    browser.sort(Column.QUESTION, backwards=False)
    labels = [row.label for row in browser.every_row()]
    assert labels == sorted(labels, key=str.casefold)
    browser.sort(Column.TYPE, backwards=True)
    kinds = [row.type for row in browser.every_row()]
    assert kinds == sorted(kinds, reverse=True)
    browser.sort(Column.DECK, backwards=False)
    assert ids(browser)[:2] == ["capitals/france#main", "capitals/france#reverse"]


def test_a_wrong_search_leaves_the_list(workspace: Workspace) -> None:
    """What cannot be read is explained, and the last list stays."""
    browser = workspace.browse()
    browser.search("deck:many")
    outcome = browser.search("deck:many is:x")
    assert isinstance(outcome, Misread)
    assert (outcome.start, outcome.end) == (10, 14)
    assert len(ids(browser)) == 3


def test_a_tag_is_selected_among_the_listed(workspace: Workspace) -> None:
    """A tag takes those below it along, and only cards that are listed."""
    browser = workspace.browse()
    assert browser.tags() == [("europe::east", 2), ("europe::south", 2), ("europe::west", 2)]
    assert browser.select_tag("europe") == 6
    browser.search("spain")
    assert browser.selected == 0
    assert browser.select_tag("europe::south") == 1
    browser.toggle(0)
    assert browser.selected == 0


def test_what_is_listed_can_be_crammed(learner: Learner, workspace: Workspace) -> None:
    """Cram asks all that are listed, and schedules nothing."""
    browser = workspace.browse()
    browser.search("tag:europe::south")
    asked = finish(browser.study(Mode.CRAM), learner)
    assert set(asked) == {"capitals/spain#main", "capitals/italy#main"}
    assert learner.standing("capitals/spain#main").memory is None


def test_what_is_selected_can_be_studied(learner: Learner, workspace: Workspace) -> None:
    """Study asks of the selection what is new or due, and nothing beside it."""
    browser = workspace.browse()
    browser.search("deck:many or spain")
    browser.toggle(0)
    browser.toggle(2)
    chosen = [ids(browser)[0], ids(browser)[2]]
    session = browser.study(Mode.REVIEW)
    assert session.view.tally.new == 2
    assert set(finish(session, learner)) == set(chosen)
    learner.wait(days=60)
    browser.search("deck:many")
    again = finish(browser.study(Mode.REVIEW), learner)
    assert set(again) == {"many/q1#main", "many/q2#main", "many/q3#main"}


def test_nothing_listed_is_not_studied(workspace: Workspace) -> None:
    """An empty list says so."""
    browser = workspace.browse()
    browser.search("lapis philosophorum")
    with pytest.raises(WrongUse, match="No card fits"):
        browser.study(Mode.CRAM)
    assert browser.preview(0) is None
    assert browser.decide(Decision.FLAG, 0) == "No card is chosen."


def test_the_list_follows_decks_and_answers(learner: Learner, workspace: Workspace) -> None:
    """After a sitting and a change on disk the same search is made again."""
    browser = workspace.browse()
    browser.search("is:new deck:many")
    answer(begin(workspace, ["many"], limit=1), learner, Rating.EASY)
    assert browser.refresh().count == 2
    learner.write_basics(5)
    workspace.refresh()
    assert browser.refresh().count == 4
    (learner.decks / "many.yaml").unlink()
    workspace.refresh()
    assert browser.refresh().count == 0


def test_a_preview_shows_the_card_with_its_answer(workspace: Workspace) -> None:
    """The card is put as in a sitting, and its row says where it is written."""
    browser = workspace.browse()
    browser.search("toledo")
    preview = browser.preview(0)
    assert preview is not None
    assert (preview.answer, preview.row.line) == ("Madrid", 17)
    assert preview.row.file.endswith("capitals.yaml")
    assert browser.place(preview.row.number) == 0
    browser.search("paris")
    assert browser.place(preview.row.number) is None


def test_a_search_through_every_word_is_prepared_bit_by_bit(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It tells how far it is, changes nothing that is listed, can be left, and lets the search answer at once."""
    monkeypatch.setattr("ocrequiz.library.search.catalogue.AT_ONCE", 2)
    monkeypatch.setattr("ocrequiz.library.search.finding.FEW", 1)
    browser = workspace.browse()
    assert browser.is_slow("-re:capital or re:Toledo")
    shares = list(browser.read_through("-re:capital or re:Toledo"))
    assert shares == sorted(shares)
    assert len(shares) > 4
    assert browser.found.count == browser.found.total
    monkeypatch.setattr("ocrequiz.store.finding.Finding.said", None)
    browser.search("-re:capital or re:Toledo")
    assert ids(browser) == ["capitals/spain#main", "many/q1#main", "many/q2#main", "many/q3#main"]
    next(browser.read_through("re:Milan"))
    assert browser.found.count == 4
    assert list(browser.read_through("deck:capitals type:choice re:x")) == []
    assert list(browser.read_through("re:(a")) == []
