"""A sitting by keys: what is pressed is what is recorded."""

from __future__ import annotations

from contextlib import closing

import pytest
from face import OpenFace
from learner import Learner, asked

from ocrequiz.questions.response import DontKnow, Picked, Response, Revealed, Typed
from ocrequiz.questions.response_json import from_json
from ocrequiz.scheduling.events import Buried, Flagged, Mode, Reviewed, Suspended
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.engine import Connection
from ocrequiz.study.session import Session
from ocrequiz.study.view import Answered, Asking, Closing
from ocrequiz.tui.screens import study
from ocrequiz.tui.screens.home.screen import HomeScreen
from ocrequiz.tui.screens.study import StudyScreen
from ocrequiz.workspace.workspace import Workspace

FRANCE, SPAIN, ITALY, WARSAW = (
    f"capitals/{name}" for name in ("france#main", "spain#main", "italy#main", "poland#c1")
)


def last_review(learner: Learner) -> Reviewed:
    """Read the last answer from the log."""
    event = learner.rows()[-1].event
    assert isinstance(event, Reviewed)
    return event


def last_response(learner: Learner) -> Response:
    """Read what was given last."""
    return from_json(last_review(learner).response)


async def test_space_shows_the_answer_and_takes_the_offered_rating(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """Two presses of space on a card to think about record the rating that was offered, Good."""
    async with open_face(session) as face:
        await face.go_to(session, FRANCE)
        await face.press("space")
        assert "Paris" in face.text
        assert "▸ 3 Good" in face.text
        await face.press("space")

    assert learner.ratings()[-1] == (FRANCE, Rating.GOOD)
    assert last_response(learner) == Revealed()


@pytest.mark.parametrize(("key", "rating"), [(str(rating.value), rating) for rating in Rating])
async def test_each_digit_takes_its_rating(
    learner: Learner, session: Session, open_face: OpenFace, key: str, rating: Rating
) -> None:
    """After the answer 1, 2, 3 and 4 record Again, Hard, Good and Easy."""
    async with open_face(session) as face:
        await face.go_to(session, FRANCE)
        await face.press("enter", key)

    assert learner.ratings()[-1] == (FRANCE, rating)


async def test_a_digit_picks_an_option_and_answers_at_once(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """One key answers a choice, and what was picked is kept with the answer."""
    async with open_face(session) as face:
        await face.go_to(session, SPAIN)
        await face.press(face.digit("Madrid"))
        assert "✓ Right" in face.text
        assert "your choice, right" in face.text
        await face.press("enter")

    assert learner.ratings()[-1] == (SPAIN, Rating.GOOD)
    assert last_response(learner) == Picked(("Madrid",))


async def test_a_wrong_choice_says_why_it_is_wrong(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """The option picked, the right one, the author's words and the explanation stand beneath each other."""
    async with open_face(session) as face:
        await face.go_to(session, SPAIN)
        await face.press(face.digit("Toledo"))
        for words in ("✗ Not right", "your choice", "right answer", "Toledo was the capital until 1561.",
                      "The court moved to Madrid in 1561.", "▸ 1 Again"):  # fmt: skip
            assert words in face.text
        await face.press("space")

    assert learner.ratings()[-1] == (SPAIN, Rating.AGAIN)


async def test_arrows_and_enter_pick_as_well(learner: Learner, session: Session, open_face: OpenFace) -> None:
    """The cursor goes down from the first option and up from the last, and enter takes what it stands on."""
    async with open_face(session) as face:
        await face.go_to(session, ITALY)
        await face.press("down", "down", "up")
        assert "❯ 1" in face.text
        await face.press("enter")
        phase = face.phase
        assert isinstance(phase, Answered)
        assert isinstance(phase.response, Picked)


async def test_a_digit_without_an_option_answers_nothing(session: Session, open_face: OpenFace) -> None:
    """A slip of the finger is told, not judged."""
    async with open_face(session) as face:
        await face.go_to(session, ITALY)
        await face.press("7")
        assert face.is_at(Asking)
        assert "There is no option 7." in face.text


async def test_enter_without_a_cursor_asks_for_a_number(session: Session, open_face: OpenFace) -> None:
    """Enter alone picks nothing and says what to do."""
    async with open_face(session) as face:
        await face.go_to(session, SPAIN)
        await face.press("enter")
        assert face.is_at(Asking)
        assert "Press the number of an option" in face.text


@pytest.mark.parametrize("card", [FRANCE, SPAIN, ITALY])
async def test_zero_means_that_one_does_not_know(
    learner: Learner, session: Session, open_face: OpenFace, card: str
) -> None:
    """0 is recorded as not knowing, for every shape, and Again is offered."""
    async with open_face(session) as face:
        await face.go_to(session, card)
        await face.press("0")
        assert "You said that you don't know." in face.text
        await face.press("space")

    assert learner.ratings()[-1] == (card, Rating.AGAIN)
    assert last_response(learner) == DontKnow()


async def test_letters_are_text_in_a_text_field(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """Typing an answer full of command keys gives no command."""
    async with open_face(session) as face:
        await face.go_to(session, WARSAW)
        await face.press(*"quack", "minus", "1", "enter")
        assert "You wrote: quack-1" in face.text
        assert "Answer  The capital of Poland is Warsaw" in face.text
        await face.press("space")

    assert last_response(learner) == Typed("quack-1")


async def test_an_empty_field_means_that_one_does_not_know(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """Enter in an empty field is an honest answer."""
    async with open_face(session) as face:
        await face.go_to(session, WARSAW)
        await face.press("enter", "space")

    assert last_response(learner) == DontKnow()


async def test_escape_leaves_the_field_first_and_then_the_screen(
    session: Session, open_face: OpenFace
) -> None:
    """In a field the first escape gives the letters back to the commands; the second goes to the decks."""
    async with open_face(session) as face:
        await face.go_to(session, WARSAW)
        await face.press("W", "a", "escape")
        assert face.shows(StudyScreen)
        await face.press("asterisk")
        assert "Flagged." in face.text
        assert "Wa" in face.text
        await face.press("enter", "r")
        assert "War" in face.text
        await face.press("escape", "escape")
        assert face.shows(HomeScreen)


async def test_a_doubled_key_is_no_rating(
    learner: Learner, session: Session, open_face: OpenFace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rating key that comes right after the answer is shown is taken for a slip; later it counts."""
    monkeypatch.setattr(study, "RATING_GUARD_SECONDS", 3600.0)
    async with open_face(session) as face:
        if face.is_at(Asking):
            await face.press("0")
        await face.press("space", "3", "4")
        assert face.is_at(Answered)
        assert learner.ratings() == []
        monkeypatch.setattr(study, "RATING_GUARD_SECONDS", 0.0)
        await face.press("3")

    assert [rating for _, rating in learner.ratings()] == [Rating.GOOD]


async def test_undo_takes_back_the_last_rating_and_says_so(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """After undo the card is asked again and nothing of it is recorded."""
    async with open_face(session) as face:
        first = await face.answer(session, "3")
        await face.press("u")
        assert asked(session) == first
        assert "Undone: Good on" in face.text
        assert learner.ratings() == []


async def test_undo_reaches_back_from_the_end(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """The last card of a sitting can be taken back as well."""
    async with open_face(session) as face:
        last = await face.finish(session)
        assert face.is_at(Closing)
        await face.press("u")
        assert asked(session) == last
        assert face.is_at(Asking)


@pytest.mark.parametrize(
    ("key", "event"),
    [("minus", Buried), ("equals_sign", Buried), ("at", Suspended), ("exclamation_mark", Suspended)],
)
async def test_a_card_is_put_away_by_one_key(
    learner: Learner, session: Session, open_face: OpenFace, key: str, event: type[Buried] | type[Suspended]
) -> None:
    """Bury and suspend, of a card or its question, are recorded, and the next card is asked."""
    async with open_face(session) as face:
        before = asked(session)
        await face.press(key)
        assert asked(session) != before

    assert {type(row.event) for row in learner.rows()} == {event}
    assert before in {row.card for row in learner.rows()}


async def test_a_flag_is_shown_and_recorded(learner: Learner, session: Session, open_face: OpenFace) -> None:
    """A flagged card says so in words, and what was picked so far stays."""
    async with open_face(session) as face:
        await face.go_to(session, SPAIN)
        await face.press("down", "asterisk")
        assert "⚑ flagged" in face.text
        assert "❯ 1" in face.text

    assert learner.rows()[-1].event == Flagged(on=True)


async def test_the_hint_is_shown_when_asked_for(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """A hint appears under the question, and the log knows that it was used."""
    async with open_face(session) as face:
        await face.go_to(session, FRANCE)
        assert "Seine" not in face.text
        await face.press("h")
        assert "Hint  It lies on the Seine." in face.text
        await face.press("space", "space")

    assert last_review(learner).hint_used


async def test_what_cannot_be_saved_is_said_and_the_sitting_goes_on(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """Where a rating cannot be written, the card stays with its answer, and a sentence says what happened."""
    async with open_face(session) as face:
        await face.go_to(session, FRANCE)
        before = learner.ratings()
        await face.press("space")
        # The program's own library: closing a file in another one would take this process's locks away.
        with closing(Connection(learner.progress)) as connection, connection:
            connection.execute("ALTER TABLE log RENAME TO away")
        await face.press("3")
        assert face.is_at(Answered)
        assert face.sitting.query_one("Notice").has_class("-error")
        with closing(Connection(learner.progress)) as connection, connection:
            connection.execute("ALTER TABLE away RENAME TO log")
        await face.press("3")

    assert learner.ratings() == [*before, (FRANCE, Rating.GOOD)]


async def test_the_end_says_what_the_sitting_came_to(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """The summary counts the answers and leads back to the decks."""
    async with open_face(session) as face:
        await face.finish(session)
        assert "Done for now." in face.text
        assert f"{len(learner.ratings())} of {len(learner.ratings())}" in face.text
        await face.press("escape")
        assert face.shows(HomeScreen)


async def test_more_new_cards_come_at_the_end_when_asked_for(learner: Learner, open_face: OpenFace) -> None:
    """One key adds new cards beyond the daily limit; where there are none it is not offered."""
    learner.write_settings("[study]\nnew_per_day = 1\n")
    with learner.open() as workspace:
        session = workspace.study(["capitals"])
        async with open_face(session, own=workspace) as face:
            await face.answer(session, "4")
            assert "more new cards now" in face.text
            await face.press("t", "m")
            assert face.is_at(Asking)
            await face.press("m")
            assert face.is_at(Asking)


async def test_a_cram_says_that_nothing_is_scheduled(
    learner: Learner, workspace: Workspace, open_face: OpenFace
) -> None:
    """In a cram the header and the summary say so, the ratings promise no time, and no memory changes."""
    session = workspace.study(mode=Mode.CRAM, limit=1)
    card = asked(session)
    async with open_face(session) as face:
        assert "nothing is scheduled" in face.text
        await face.answer(session, "3")
        assert "this was a cram" in face.text

    assert learner.standing(card).memory is None


async def test_a_long_card_scrolls_and_its_answer_comes_into_sight(
    learner: Learner, open_face: OpenFace
) -> None:
    """Page keys scroll a card that is longer than the screen; the answer is scrolled to by itself."""
    words = "word " * 1500
    learner.write(
        "capitals.yaml",
        f"""
        format: 1
        id: long
        title: Long
        questions:
          - {{id: one, type: basic, question: "begin {words}", answer: THE END}}
    """,
    )
    with learner.open() as workspace:
        session = workspace.study()
        async with open_face(session, own=workspace) as face:
            assert "begin" in face.text
            await face.press("pagedown", "down")
            assert "begin" not in face.text
            await face.press("pageup", "up")
            assert "begin" in face.text
            await face.press("space")
            assert "THE END" in face.text


async def test_nothing_is_cut_off_in_a_small_terminal(session: Session, open_face: OpenFace) -> None:
    """At 60×20 the question, all options, all ratings and the keys that matter are in sight."""
    async with open_face(session, size=(60, 20)) as face:
        await face.go_to(session, SPAIN)
        await face.press(face.digit("Seville"))
        for words in ("What is the capital of Spain?", "Madrid", "Seville", "Toledo", "1 Again", "2 Hard",
                      "3 Good", "4 Easy", "· space", "c Cited passage", "q Quit"):  # fmt: skip
            assert words in face.text
        assert max(len(line) for line in face.text.splitlines()) <= 60


async def test_a_terminal_too_small_for_a_card_asks_for_room(session: Session, open_face: OpenFace) -> None:
    """Below 40×10 a sentence asks for a larger window, keys answer nothing, and the card comes back with room."""
    async with open_face(session) as face:
        await face.pilot.resize_terminal(30, 8)
        await face.pilot.pause()
        assert "Please make this window larger" in " ".join(face.text.split())
        before = session.view
        await face.press("space", "0", "1")
        assert session.view == before
        await face.pilot.resize_terminal(80, 24)
        await face.pilot.pause()
        assert face.shows(StudyScreen)
