"""The card in the middle of a sitting: it moves only where it must, and scrolls only where it must."""

from __future__ import annotations

from face import Face, OpenFace
from learner import Learner, asked

from ocrequiz.tui.screens.study_card import CardBody

SMALL = (60, 20)
"""Here a card has 16 lines as long as it is asked, and 13 beside the ratings."""


def write(learner: Learner, *questions: str) -> None:
    """Write a deck of some questions `q1`, `q2` and so on."""
    lines = "".join(f"  - {{id: q{number}, {each}}}\n" for number, each in enumerate(questions, start=1))
    learner.write("capitals.yaml", f"format: 1\nid: d\ntitle: D\nquestions:\n{lines}")


def listed(lines: int) -> str:
    """Return a list of some lines as it is written in a deck."""
    return '"' + "\\n".join(f"- line {number}" for number in range(1, lines + 1)) + '"'


def scrolls(face: Face) -> bool:
    """Tell whether the card is higher than its room."""
    return face.sitting.query_one(CardBody).max_scroll_y > 0


async def test_a_card_like_the_one_before_is_not_laid_out_anew(learner: Learner, open_face: OpenFace) -> None:
    """Where question and answer are no higher than those before, words change, and nothing else is moved."""
    write(learner, *(f"type: basic, question: Which {number}?, answer: The {number}" for number in (1, 2, 3)))
    moved: list[object] = []
    with learner.open() as workspace:
        session = workspace.study()
        async with open_face(session, own=workspace) as face:
            await face.press("space", "4")
            face.sitting.screen_layout_refresh_signal.subscribe(face.sitting, moved.append)
            number = asked(session).removeprefix("d/q").removesuffix("#main")
            assert f"Which {number}?" in face.text
            assert "The " not in face.text
            await face.press("space")
            assert f"The {number}" in face.text
            await face.press("4")
            assert f"Which {number}?" not in face.text
            assert "The " not in face.text
            assert not moved


async def test_the_room_of_a_long_answer_makes_no_other_card_scroll(
    learner: Learner, open_face: OpenFace
) -> None:
    """A card that fits the terminal does not scroll, whatever stood beneath the one before; its answer may."""
    write(
        learner,
        f"type: basic, question: first?, answer: {listed(7)}",
        f"type: basic, question: {listed(14)}, answer: short",
    )
    with learner.open() as workspace:
        session = workspace.study()
        async with open_face(session, size=SMALL, own=workspace) as face:
            assert asked(session) == "d/q1#main"
            await face.press("space")
            assert "• line 7" in face.text
            await face.press("4")
            assert "• line 14" in face.text
            assert not scrolls(face)
            await face.press("space")
            assert "short" in face.text
            assert scrolls(face)
            await face.press("u")
            assert "first?" in face.text
            assert not scrolls(face)


async def test_the_room_of_a_long_answer_does_not_scroll_a_short_one(
    learner: Learner, open_face: OpenFace
) -> None:
    """Where the options grow by their verdicts, what stood beneath the card before takes no room from them."""
    option, other = "a" * 48, "b" * 48
    write(
        learner,
        f"type: basic, question: first?, answer: {listed(11)}",
        f"type: choice, question: second?, answer: {option}, distractors: [{other}]",
    )
    with learner.open() as workspace:
        session = workspace.study()
        async with open_face(session, size=(60, 24), own=workspace) as face:
            await face.press("space", "4")
            assert asked(session) == "d/q2#main"
            await face.press(face.digit(option))
            assert "✓ Right" in face.text
            assert not scrolls(face)


async def test_a_card_does_not_scroll_because_the_answer_before_did(
    learner: Learner, open_face: OpenFace
) -> None:
    """What stood beneath a card takes no room from the next where it was higher than the terminal."""
    write(learner, *(f"type: basic, question: {number}?, answer: {listed(30)}" for number in (1, 2)))
    with learner.open() as workspace:
        async with open_face(workspace.study(), own=workspace) as face:
            await face.press("space")
            assert scrolls(face)
            await face.press("4")
            assert not scrolls(face)
