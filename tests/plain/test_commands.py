"""Commands that begin with a colon, line by line."""

from __future__ import annotations

import pytest
from learner import Learner
from talk import hold

from ocrequiz.scheduling.events import Buried, Flagged, Mode, Reviewed, Suspended
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.commands import STUDY_COMMANDS

WEST = ("europe::west",)
"""One card a day: the other one of France is its sibling."""


def put_away(learner: Learner) -> list[tuple[str, object]]:
    """Return what the learner decided about which cards."""
    return [(row.card, row.event) for row in learner.rows() if not isinstance(row.event, Reviewed)]


def test_help_lists_every_command(learner: Learner) -> None:
    """Each with its colon, so that it can be copied as it stands; nothing is recorded."""
    written = hold(learner, ":?", tags=WEST)
    for command in STUDY_COMMANDS:
        assert f"  :{command.letter}  {command.title}: {command.help}\n" in written
    assert ":q  Quit" in written
    assert ":?  Help" in written
    assert learner.rows() == []


def test_quit_ends_the_sitting(learner: Learner) -> None:
    """What follows is not read, and what was rated is saved."""
    written = hold(learner, "", "2", ":q", "", "1", tags=["europe"])
    assert len(learner.ratings()) == 1
    assert "Stopped after 1 answer" in written


def test_quit_after_the_answer_takes_no_rating(learner: Learner) -> None:
    """An answer that was only looked at is not recorded."""
    hold(learner, "", ":q", tags=WEST)
    assert learner.rows() == []


def test_undo_takes_back_the_last_rating(learner: Learner) -> None:
    """The card is asked again, and the rating given then is the one that counts."""
    written = hold(learner, "", "1", ":u", "", "4", tags=WEST)
    assert "Undone: Again on “What is the capital of France?”." in written
    assert learner.ratings() == [("capitals/france#main", Rating.EASY)]


def test_undo_reaches_back_from_the_end(learner: Learner) -> None:
    """The last card of a sitting can be taken back like any other, and all before it."""
    learner.write_basics(2)
    hold(learner, "", "4", "", "4", ":u", ":u", decks=["many"])
    assert learner.ratings() == []


def test_undo_says_when_there_is_nothing(learner: Learner) -> None:
    """The question is not written out once more for it."""
    written = hold(learner, ":u", tags=WEST)
    assert "Nothing to undo in this sitting." in written
    assert written.count("What is the capital of France?") == 1


def test_bury_puts_the_card_away_until_tomorrow(learner: Learner) -> None:
    """The next card is asked at once; tomorrow the buried one is back."""
    written = hold(learner, ":-", tags=WEST)
    assert "Buried until tomorrow." in written
    assert put_away(learner) == [("capitals/france#main", Buried(on=True))]
    learner.wait(days=1)
    assert "What is the capital of France?" in hold(learner, tags=WEST)


def test_bury_question_takes_the_siblings_along(learner: Learner) -> None:
    """Both directions of a reversed question are put away."""
    hold(learner, ":=", tags=WEST)
    cards = ["capitals/france#main", "capitals/france#reverse"]
    assert put_away(learner) == [(card, Buried(on=True)) for card in cards]


def test_suspend_puts_the_card_away_for_good(learner: Learner) -> None:
    """It is not asked tomorrow either, but its sibling is."""
    written = hold(learner, ":@", tags=WEST)
    assert "Suspended." in written
    assert put_away(learner) == [("capitals/france#main", Suspended(on=True))]
    learner.wait(days=1)
    assert "What is the capital of France?" not in hold(learner, tags=WEST)


def test_suspend_question_leaves_nothing_of_it(learner: Learner) -> None:
    """Neither direction is asked any more."""
    hold(learner, ":!", tags=WEST)
    learner.wait(days=1)
    assert "Nothing is left to ask now." in hold(learner, tags=WEST)


def test_a_card_can_be_put_away_after_its_answer(learner: Learner) -> None:
    """No rating is recorded then."""
    hold(learner, "", ":-", tags=WEST)
    assert put_away(learner) == [("capitals/france#main", Buried(on=True))]
    assert learner.ratings() == []


def test_flag_marks_the_card_and_unmarks_it(learner: Learner) -> None:
    """The card stays where it is and is not written out again; the mark is shown next time."""
    written = hold(learner, ":*", tags=WEST)
    assert "Flagged." in written
    assert written.count("What is the capital of France?") == 1
    assert put_away(learner) == [("capitals/france#main", Flagged(on=True))]
    again = hold(learner, "", ":*", "1", tags=WEST)
    assert "(flagged)\nWhat is the capital of France?" in again
    assert again.count("Answer: Paris") == 1
    assert "Flag taken away." in again


def test_the_hint_is_shown_once(learner: Learner) -> None:
    """The hint alone, not the card again; that it was used is recorded."""
    written = hold(learner, ":h", ":h", "", "4", tags=WEST)
    assert written.count("Hint: It lies on the Seine.") == 1
    assert written.count("What is the capital of France?") == 1
    (row,) = learner.rows()
    assert isinstance(row.event, Reviewed)
    assert row.event.hint_used


def test_a_card_without_a_hint_says_so(learner: Learner) -> None:
    """Rather than nothing at all."""
    assert "This card has no hint." in hold(learner, ":h", tags=["europe::east"])


def test_the_cited_passage_is_shown_after_the_answer(learner: Learner) -> None:
    """The heading it stands under, and the words around it; the quote is marked."""
    written = hold(learner, ":c", "", ":c", "3", tags=WEST)
    assert ":c (Cited passage) works only after the answer." in written
    assert "[Capitals of Europe › West]\n»Paris is the capital of France«. It lies on the Seine.\n" in written
    assert len(learner.ratings()) == 1


def test_a_question_that_cites_nothing_says_so(learner: Learner) -> None:
    """Rather than nothing at all."""
    learner.write_basics(1)
    assert "This question cites no passage." in hold(learner, "", ":c", decks=["many"])


def test_a_document_that_is_gone_does_not_end_the_sitting(learner: Learner) -> None:
    """The learner is told, and can rate the card all the same."""
    with learner.open():
        (learner.decks / "atlas.md").rename(learner.decks / "elsewhere.md")
    written = hold(learner, "", ":c", "3", tags=WEST)
    assert "atlas.md" in written
    assert len(learner.ratings()) == 1


def test_more_new_cards_are_added_at_the_end(learner: Learner) -> None:
    """Ten beyond the daily limit, and only where there are some."""
    learner.write_basics(13, extra="study: {new_per_day: 1}\n")
    ten = ["", "4"] * 10
    written = hold(learner, ":m", "", "4", ":m", *ten, ":m", "", "4", "", "4", ":m", decks=["many"])
    assert ":m (More new cards) works only at the end." in written
    assert "Never seen: 12 cards. Write :m for ten of them." in written
    assert "— Many: 10 new, 0 learning, 0 due —" in written
    assert "No new card is left." in written
    assert len(learner.ratings()) == 13


def test_tomorrows_cards_can_be_studied_today(learner: Learner) -> None:
    """The day before, and as often as the learner likes."""
    learner.write_settings("[study]\nlearning_steps = []\nfuzz = false\n")
    learner.write_basics(1)
    written = hold(learner, "", "1", ":t", "", "3", decks=["many"])
    assert "Due tomorrow: 1 card. Write :t to study them now." in written
    assert "— Many: 0 new, 0 learning, 1 due —" in written
    assert [rating for _, rating in learner.ratings()] == [Rating.AGAIN, Rating.GOOD]


def test_where_nothing_comes_tomorrow_it_is_said(learner: Learner) -> None:
    """Rather than the same summary once more."""
    learner.write_basics(1)
    written = hold(learner, "", "4", ":t", ":m", decks=["many"])
    assert "No card is due tomorrow." in written
    assert "No new card is left." in written
    assert written.count("Done:") == 1


def test_cards_beyond_the_limit_are_offered_at_the_end(learner: Learner) -> None:
    """What is due today comes first, and is said to be due today."""
    learner.write_basics(3)
    hold(learner, *["", "4"] * 3, decks=["many"])
    learner.wait(days=60)
    written = hold(learner, "", "4", ":t", "", "4", decks=["many"], limit=1)
    assert "Still due today: 2 cards. Write :t to study them now." in written
    assert len(learner.ratings()) == 5


@pytest.mark.parametrize("line", [":", ":x", ":uu", ":U", ": "])
def test_a_command_that_is_none_is_not_taken_for_an_answer(learner: Learner, line: str) -> None:
    """The learner reads where the commands are listed, and how to write a colon."""
    written = hold(learner, line, tags=["europe::east"])
    assert "There is no such command; :? lists them. To write a colon first, double it." in written
    assert learner.rows() == []


def test_spaces_around_a_command_do_not_matter(learner: Learner) -> None:
    """`: h ` is the hint."""
    assert "Hint: It lies on the Seine." in hold(learner, " : h ", tags=WEST)


def test_commands_wait_for_their_moment(learner: Learner) -> None:
    """One that makes no sense now says when it does, and changes nothing."""
    learner.write_basics(1)
    written = hold(learner, ":t", "", ":h", "4", ":-", ":*", ":c", decks=["many"])
    assert ":t (Tomorrow's cards) works only at the end." in written
    assert ":h (Hint) works only before the answer." in written
    assert ":- (Bury card) works only while a card is shown." in written
    assert ":* (Flag) works only while a card is shown." in written
    assert ":c (Cited passage) works only after the answer." in written
    assert len(learner.rows()) == 1


def test_undo_in_cram_brings_the_card_back(learner: Learner) -> None:
    """Answers that schedule nothing can be taken back as well."""
    hold(learner, "", "1", ":u", mode=Mode.CRAM)
    assert learner.rows() == []
