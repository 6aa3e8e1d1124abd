"""A sitting line by line: what is read, what is written, and what is recorded of it."""

from __future__ import annotations

import json

import pytest
from learner import Learner
from talk import hold

from ocrequiz.limits import FIELD_CHARACTERS
from ocrequiz.scheduling.events import Mode, Reviewed
from ocrequiz.scheduling.rating import Rating


def responses(learner: Learner) -> list[object]:
    """Return the responses in the log."""
    return [json.loads(row.event.response) for row in learner.rows() if isinstance(row.event, Reviewed)]


def option_number(written: str, option: str) -> str:
    """Return the number before an option."""
    return (
        next(line for line in written.splitlines() if line.endswith(f". {option}")).strip().partition(".")[0]
    )


def test_each_card_takes_two_lines(learner: Learner) -> None:
    """The response, then the rating: what a script writes is recorded card by card."""
    learner.write_basics(3)
    hold(learner, "", "4", "", "3", "", "1", decks=["many"], limit=3)
    assert [rating for _, rating in learner.ratings()] == [Rating.EASY, Rating.GOOD, Rating.AGAIN]
    assert len({card for card, _ in learner.ratings()}) == 3


def test_an_empty_rating_takes_the_one_offered(learner: Learner) -> None:
    """Good for what only the learner can judge, and the line says so."""
    written = hold(learner, "", "", tags=["europe::west"])
    assert learner.ratings() == [("capitals/france#main", Rating.GOOD)]
    assert "1 Again 1m · 2 Hard 6m · 3 Good 10m · 4 Easy" in written
    assert "(Enter: Good):" in written


def test_the_answer_is_shown_between_response_and_rating(learner: Learner) -> None:
    """With the explanation, and before the ratings."""
    written = hold(learner, "", "3", tags=["europe::west"])
    parts = ["What is the capital of France?", "Answer: Paris", "Why: Paris has been", "1 Again"]
    places = [written.index(part) for part in parts]
    assert places == sorted(places)


def test_a_number_picks_an_option(learner: Learner) -> None:
    """The option itself is recorded, not its number; a right one is said to be right."""
    asked = hold(learner, tags=["europe::south"], limit=1, decks=["capitals"])
    assert "capital of Spain?" in asked
    written = hold(learner, option_number(asked, "Madrid"), "", tags=["europe::south"], limit=1)
    assert "Right.\nAnswer: Madrid\n" in written
    assert responses(learner) == [{"picked": ["Madrid"]}]
    assert learner.ratings() == [("capitals/spain#main", Rating.GOOD)]


def test_a_wrong_option_gets_its_feedback_and_again_is_offered(learner: Learner) -> None:
    """The learner reads what was chosen, what is right, and why the choice is wrong."""
    number = option_number(hold(learner, tags=["europe::south"], limit=1), "Toledo")
    written = hold(learner, number, "", tags=["europe::south"], limit=1)
    assert "Not right.\nYou chose: Toledo\nAnswer: Madrid\n" in written
    assert "About your answer: Toledo was the capital until 1561.\nWhy: The court moved" in written
    assert learner.ratings() == [("capitals/spain#main", Rating.AGAIN)]


def test_who_does_not_know_says_so(learner: Learner) -> None:
    """An empty line is no guess: it is recorded as not known."""
    written = hold(learner, "", "", tags=["europe::south"], limit=1)
    assert "Not known yet.\nAnswer: Madrid" in written
    assert responses(learner) == [{"dont_know": True}]
    assert learner.ratings() == [("capitals/spain#main", Rating.AGAIN)]


def test_a_typed_answer_is_recorded_as_typed(learner: Learner) -> None:
    """It is compared as on the screen, capitals and spaces apart."""
    written = hold(learner, "  warsaw ", "", tags=["europe::east"], limit=1)
    assert "Right." in written
    assert responses(learner) == [{"typed": "warsaw"}]


@pytest.mark.parametrize(("line", "typed"), [("::q", ":q"), ("  ::", ":"), (":::u", "::u")])
def test_a_doubled_colon_is_a_colon(learner: Learner, line: str, typed: str) -> None:
    """An answer may begin with a colon."""
    written = hold(learner, line, "", tags=["europe::east"], limit=1)
    assert f"You wrote: {typed}\n" in written
    assert responses(learner) == [{"typed": typed}]


def test_what_was_typed_is_shown_harmless(learner: Learner) -> None:
    """An escape sequence pasted into an answer is made visible, not sent to the terminal."""
    written = hold(learner, "\x1b[2J\u202e", "1", tags=["europe::east"], limit=1)
    assert "You wrote: ␛[2J�\n" in written
    assert "\x1b" not in written


def test_a_line_that_is_no_response_records_nothing(learner: Learner) -> None:
    """The card is asked again, and the next line is its response."""
    written = hold(learner, "7", "Madrid", "", "", tags=["europe::south"], limit=1)
    assert written.count("Write a number from 1 to 3, or 0 if you don't know.") == 2
    assert len(learner.ratings()) == 1


@pytest.mark.parametrize("line", ["5", "0", "good", "33", "::3"])
def test_a_line_that_is_no_rating_records_nothing(learner: Learner, line: str) -> None:
    """The ratings are asked for again."""
    written = hold(learner, "", line, "2", tags=["europe::west"])
    assert "Write 1, 2, 3 or 4, or press Enter for the rating offered." in written
    assert learner.ratings() == [("capitals/france#main", Rating.HARD)]


@pytest.mark.parametrize("given", range(8))
def test_the_input_may_end_anywhere(learner: Learner, given: int) -> None:
    """What was rated until then is saved, nothing else, and the learner is told."""
    learner.write_basics(5)
    written = hold(learner, *["", "4"] * (given // 2), *[""] * (given % 2), decks=["many"], limit=4)
    assert len(learner.ratings()) == given // 2
    answers = "1 answer" if given // 2 == 1 else f"{given // 2} answers"
    assert written.endswith(f"Stopped after {answers}; what you rated is saved.\n")


def test_a_flood_of_characters_is_one_line(learner: Learner) -> None:
    """Its rest is not taken for the rating."""
    hold(learner, "3" * (FIELD_CHARACTERS + 1), "2", tags=["europe::east"], limit=1)
    assert [rating for _, rating in learner.ratings()] == [Rating.HARD]


def test_a_forgotten_card_comes_back(learner: Learner) -> None:
    """In the same sitting, until it is known."""
    learner.write_basics(1)
    written = hold(learner, "", "1", "", "4", decks=["many"])
    assert written.count("Question 1?") == 2
    assert "Done: 2 answers to 1 card in about 1 minute; 1 again." in written


def test_the_heading_counts_what_is_left(learner: Learner) -> None:
    """New, learning and due, the card that is asked among them."""
    learner.write_basics(2)
    written = hold(learner, "", "3", decks=["many"])
    assert "— Many: 2 new, 0 learning, 0 due —" in written
    assert "— Many: 1 new, 1 learning, 0 due —" in written


def test_cram_counts_what_is_left_and_shows_no_wait(learner: Learner) -> None:
    """The schedule is untouched, so there is no interval to show."""
    written = hold(learner, "", "3", mode=Mode.CRAM)
    assert "— Capitals: 6 left —" in written
    assert "— Capitals: 5 left —" in written
    assert "1 Again · 2 Hard · 3 Good · 4 Easy" in written


def test_the_end_says_where_it_can_lead(learner: Learner) -> None:
    """What is left for today and what comes tomorrow are offered, each with its command."""
    learner.write_basics(30, extra="study: {new_per_day: 2}\n")
    written = hold(learner, "", "4", "", "4", decks=["many"])
    assert "Done: 2 answers to 2 cards in about 1 minute; 0 again." in written
    assert "Never seen: 28 cards. Write :m for ten of them." in written
    assert "Enter ends, :? lists the commands:" in written


def test_at_the_end_only_an_empty_line_ends(learner: Learner) -> None:
    """A stray word does not throw the learner out before the last card can be undone."""
    learner.write_basics(1)
    hold(learner, "", "4", "what now", ":u", "", "2", "", decks=["many"])
    assert learner.ratings() == [("many/q1#main", Rating.HARD)]


def test_a_card_on_its_way_back_is_announced(learner: Learner) -> None:
    """Minutes are told where a card being learned comes back later today."""
    learner.write_settings("study.learn_ahead_minutes = 0\n")
    learner.write_basics(1)
    written = hold(learner, "", "3", decks=["many"])
    assert "A card you are learning comes back in 10 minutes." in written


def test_nothing_to_ask_is_said(learner: Learner) -> None:
    """A sitting without cards ends at once, and says why."""
    learner.write_basics(1)
    hold(learner, "", "4", decks=["many"])
    written = hold(learner, decks=["many"])
    assert "Nothing is left to ask now." in written
    assert "Stopped" not in written


def test_pictures_are_told_in_words(learner: Learner) -> None:
    """The alternative text stands where the picture would be, before the answer and after."""
    learner.write("map.png", "a map")
    learner.write(
        "maps.yaml",
        """
        format: 1
        id: maps
        title: Maps
        questions:
          - id: shape
            type: basic
            question: Which country is this?
            answer: Italy
            image: {file: map.png, alt: A boot}
            answer_image: {file: map.png, alt: "A boot\\n with its name"}
        """,
    )
    written = hold(learner, "", decks=["maps"])
    assert "Which country is this?\n[Picture: A boot]\n" in written
    assert "Answer: Italy\n[Picture: A boot with its name]\n" in written
