"""How a line becomes a response, for each shape of prompt."""

from __future__ import annotations

import pytest

from ocrequiz.plain.answering import Unreadable, invitation, prompt_lines, read_response, response_line
from ocrequiz.questions.prompt import Arrange, Match, Pick, Prompt, Reveal, TypeIn
from ocrequiz.questions.response import Arranged, DontKnow, Matched, Picked, Response, Revealed, Typed

REVEAL = Reveal("Why?")
PICK = Pick("Which?", ("red", "green", "blue"))
SEVERAL = Pick("Which ones?", ("red", "green", "blue"), several=True)
TYPE_IN = TypeIn("How much?", unit="mg")
ARRANGE = Arrange("In order?", ("two", "three", "one"))
MATCH = Match("Which belong together?", ("sun", "moon"), ("night", "day", "noon"))


@pytest.mark.parametrize(
    ("prompt", "line", "response"),
    [
        (REVEAL, "", Revealed()),
        (REVEAL, "because", Revealed()),
        (PICK, "2", Picked(("green",))),
        (PICK, " 3, ", Picked(("blue",))),
        (SEVERAL, "3 1", Picked(("blue", "red"))),
        (SEVERAL, "1,2", Picked(("red", "green"))),
        (TYPE_IN, "  600 mg ", Typed("600 mg")),
        (TYPE_IN, "0", Typed("0")),
        (ARRANGE, "3 1 2", Arranged(("one", "two", "three"))),
        (MATCH, "2 1", Matched((("sun", "day"), ("moon", "night")))),
        (MATCH, "2,2", Matched((("sun", "day"), ("moon", "day")))),
    ],
)
def test_a_line_is_read_as_a_response(prompt: Prompt, line: str, response: Response) -> None:
    """Numbers stand apart by spaces or commas and choose what they stand before; text is taken as typed."""
    assert read_response(prompt, line) == response


@pytest.mark.parametrize("prompt", [PICK, SEVERAL, ARRANGE, MATCH, TYPE_IN])
def test_an_empty_line_means_that_the_learner_does_not_know(prompt: Prompt) -> None:
    """Nobody has to guess; only `Reveal` reads it as the wish to see the answer."""
    assert read_response(prompt, "  ") == DontKnow()


@pytest.mark.parametrize("prompt", [REVEAL, PICK, SEVERAL, ARRANGE, MATCH])
def test_zero_means_that_the_learner_does_not_know(prompt: Prompt) -> None:
    """As on the screen, wherever 0 could not be the answer itself."""
    assert read_response(prompt, "0") == DontKnow()


@pytest.mark.parametrize(
    ("prompt", "line", "what_to_do"),
    [
        (PICK, "4", "number from 1 to 3"),
        (PICK, "red", "number from 1 to 3"),
        (PICK, "-1", "number from 1 to 3"),
        (PICK, "²", "number from 1 to 3"),
        (PICK, "9" * 5000, "number from 1 to 3"),
        (PICK, "1 2", "one number"),
        (SEVERAL, "1 1", "once"),
        (SEVERAL, "0 1", "number from 1 to 3"),
        (ARRANGE, "1 2", "each number from 1 to 3 once"),
        (ARRANGE, "1 1 2", "each number from 1 to 3 once"),
        (MATCH, "1", "2 numbers"),
        (MATCH, "1 4", "number from 1 to 3"),
    ],
)
def test_a_line_that_is_no_response_is_told_what_would_be_one(
    prompt: Prompt, line: str, what_to_do: str
) -> None:
    """Nothing is guessed: the learner reads what to write instead."""
    with pytest.raises(Unreadable, match=what_to_do):
        read_response(prompt, line)


@pytest.mark.parametrize(
    ("prompt", "lines"),
    [
        (REVEAL, ["Why?"]),
        (TYPE_IN, ["How much?"]),
        (PICK, ["Which?", "  1. red", "  2. green", "  3. blue"]),
        (ARRANGE, ["In order?", "  1. two", "  2. three", "  3. one"]),
        (
            MATCH,
            ["Which belong together?", "  1. night", "  2. day", "  3. noon", "  for: sun", "  for: moon"],
        ),
    ],
)
def test_what_can_be_chosen_is_numbered(prompt: Prompt, lines: list[str]) -> None:
    """The question comes first, then what can be chosen, a line each."""
    assert prompt_lines(prompt) == lines


def test_an_option_of_several_lines_stays_together() -> None:
    """Further lines stand below the first, so that no line is taken for another option."""
    assert prompt_lines(Pick("Which?", ("a\n2. b", "c")))[1:] == ["  1. a\n     2. b", "  2. c"]


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        (REVEAL, "press Enter to see the answer"),
        (PICK, "1 to 3"),
        (SEVERAL, "all that are right"),
        (TYPE_IN, "in mg"),
        (ARRANGE, "right order"),
        (MATCH, "2 numbers"),
    ],
)
def test_the_learner_is_told_what_to_write(prompt: Prompt, words: str) -> None:
    """Each shape has an invitation, and it says how not to know where that is not plain to see."""
    assert words in invitation(prompt)
    assert isinstance(prompt, Reveal) or "don't know" in invitation(prompt)


@pytest.mark.parametrize(
    ("response", "line"),
    [
        (Revealed(), None),
        (DontKnow(), None),
        (Typed("B cells"), "You wrote: B cells"),
        (Picked(("red", "blue")), "You chose: red, blue"),
        (Arranged(("one", "two")), "Your order: one, two"),
        (Matched((("sun", "day"), ("moon", "night"))), "You chose: sun – day, moon – night"),
    ],
)
def test_a_response_can_be_read_again(response: Response, line: str | None) -> None:
    """What the learner gave is told in the words of the options, not in their numbers."""
    assert response_line(response) == line
