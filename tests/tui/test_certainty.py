"""How sure one is, asked on the screen before the verdict; and an answer proposed to the author by one key."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from face import OpenFace
from learner import Learner
from textual.widgets import Input

from ocrequiz.scheduling.events import Certainty, Remarked, Reviewed
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.session import Session
from ocrequiz.study.view import Answered, AskingCertainty
from ocrequiz.tui.app import OcrequizApp
from ocrequiz.tui.screens import study

WARSAW, SPAIN = "capitals/poland#c1", "capitals/spain#main"


def last(learner: Learner) -> Reviewed:
    """Read the last answer from the log."""
    return next(row.event for row in reversed(learner.rows()) if isinstance(row.event, Reviewed))


@pytest.mark.parametrize(
    ("key", "said"),
    [("1", Certainty.GUESS), ("2", Certainty.THINK), ("3", Certainty.SURE), ("space", None)],
)
async def test_one_key_says_how_sure_one_is(
    learner: Learner, open_face: OpenFace, key: str, said: Certainty | None
) -> None:
    """It is asked before the answer is shown, stands beside the verdict, and is kept; space passes it over."""
    learner.write_settings("[study]\ncertainty = true\n")
    with learner.open() as workspace:
        session = workspace.study(tags=["europe::east"], limit=1)
        async with open_face(session, own=workspace) as face:
            await face.press(*"Warsow", "enter")
            assert isinstance(face.phase, AskingCertainty)
            for words in ("● Your response: Warsow", "How sure are you?", "1  a guess", "2  I think so",
                          "3  I am sure", "space Rather not say"):  # fmt: skip
                assert words in face.text
            assert "Right" not in face.text
            await face.press(key)
            assert face.is_at(Answered)
            assert ("✓ Right   you were sure" in face.text) == (said is Certainty.SURE)
            await face.press("space")
    assert last(learner).certainty is said


async def test_a_doubled_digit_says_nothing_of_certainty(
    learner: Learner, open_face: OpenFace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The digit that picks an option is not taken for the next question's answer."""
    monkeypatch.setattr(study, "RATING_GUARD_SECONDS", 3600.0)
    learner.write_settings("[study]\ncertainty = true\n")
    with learner.open() as workspace:
        session = workspace.study(tags=["europe::south"], limit=1)
        async with open_face(session, own=workspace) as face:
            await face.press("1", "1")
            assert isinstance(face.phase, AskingCertainty)
            monkeypatch.setattr(study, "RATING_GUARD_SECONDS", 0.0)
            await face.press("enter")
            assert face.is_at(Answered)


async def test_no_key_is_added_unless_it_is_set(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """By default the answer follows the response."""
    async with open_face(session) as face:
        await face.go_to(session, SPAIN)
        await face.press(face.digit("Madrid"))
        assert face.is_at(Answered)
        await face.press("space")
    assert last(learner).certainty is None


async def test_an_overruled_answer_is_proposed_by_one_key(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """While the next card is asked the key is offered; the notice says what was kept, and undo takes it back."""
    async with open_face(session) as face:
        await face.go_to(session, WARSAW)
        await face.press(*"Warszawa", "enter")
        assert "a Accept from now on" in face.text
        await face.press("3")
        assert "Overruled: “Warszawa” counts as right." in face.text
        assert "a Accept from now on" in face.text
        titles = {command.title for command in face.app.get_system_commands(face.app.screen)}
        assert "Accept from now on" in titles
        if isinstance(face.app.focused, Input):
            await face.press("escape")
        await face.press("a")
        assert "Kept as a remark to the author: accept “Warszawa” from now on." in face.text
        kept = [row for row in learner.rows() if isinstance(row.event, Remarked)]
        assert [row.card for row in kept] == [WARSAW]
        titles = {command.title for command in face.app.get_system_commands(face.app.screen)}
        assert "Accept from now on" not in titles
        await face.press("u")
        assert "Undone: Proposal on" in face.text
    assert not [row for row in learner.rows() if isinstance(row.event, Remarked)]
    event = next(row.event for row in learner.rows() if row.card == WARSAW)
    assert isinstance(event, Reviewed)
    assert (event.score, event.offered, event.rating, event.overruled) == (
        0.0,
        Rating.AGAIN,
        Rating.GOOD,
        True,
    )


async def test_a_proposal_makes_good_the_rating_offered(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """Made while the answer is shown, it is told at once, and space then overrules the verdict."""
    async with open_face(session) as face:
        await face.go_to(session, WARSAW)
        await face.press(*"Warszawa", "enter")
        assert "▸ 1 Again" in face.text
        await face.press("a")
        assert "Kept as a remark to the author" in face.text
        assert "▸ 3 Good" in face.text
        assert "a Accept" not in face.text
        await face.press("space")
    assert (last(learner).rating, last(learner).overruled) == (Rating.GOOD, True)


@pytest.mark.parametrize(("theme", "size"), [("dark", (80, 24)), ("light", (120, 40))], ids=["dark", "light"])
def test_the_question_looks_as_it_was_accepted(
    snap_compare: Callable[..., bool], learner: Learner, theme: str, size: tuple[int, int]
) -> None:
    """The response stands above the question, each answer behind its key."""
    learner.write_settings(f'[display]\ntheme = "{theme}"\n[study]\ncertainty = true\n')
    workspace = learner.open()
    session = workspace.study(tags=["europe::east"], limit=1)
    keys = [*"Warsow", "enter"]
    assert snap_compare(OcrequizApp(workspace, session), press=keys, terminal_size=size)
