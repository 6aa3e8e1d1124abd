"""A deck's document on the screen: from sentence to sentence, and to the questions that ask about each."""

from __future__ import annotations

from face import OpenFace
from learner import Learner

from ocrequiz.scheduling.events import Mode
from ocrequiz.tui.screens.browse.card import CardScreen
from ocrequiz.tui.screens.document.askers import AskersScreen
from ocrequiz.tui.screens.document.screen import DocumentScreen
from ocrequiz.tui.screens.home.screen import HomeScreen
from ocrequiz.tui.screens.passage import PassageScreen
from ocrequiz.tui.screens.study import StudyScreen
from ocrequiz.workspace.workspace import Workspace


async def test_the_document_says_which_sentences_are_asked_about(open_face: OpenFace) -> None:
    """`d` on a deck opens its reading; a sign before each sentence and a line below say who asks."""
    async with open_face() as face:
        await face.press("d")
        assert face.shows(DocumentScreen)
        assert "4 of 5 covered by this deck" in face.text
        assert "○ Paris is the capital of France. □ It lies on the Seine." in face.text
        assert "○ Not studied yet. 1 question asks about it." in face.text
        await face.press("j")
        assert "□ Not covered: no question asks about this sentence." in face.text
        await face.press("down", "up", "k")
        assert "○ Not studied yet. 1 question asks about it." in face.text
        await face.press("d")
        assert face.shows(HomeScreen)


async def test_the_questions_of_a_sentence_are_one_key_away(open_face: OpenFace) -> None:
    """Enter lists them, enter again shows one with its answer, and esc leads back step by step."""
    async with open_face() as face:
        await face.press("d", "enter")
        assert face.shows(AskersScreen)
        assert "Paris is the capital of France." in face.text
        assert "What is the capital of France?" in face.text
        await face.press("enter")
        assert face.shows(CardScreen)
        assert "card 1 of 2" in face.text
        await face.press("escape", "escape")
        assert face.shows(DocumentScreen)


async def test_the_questions_of_a_sentence_are_studied(learner: Learner, open_face: OpenFace) -> None:
    """`S` asks them by the schedule, `C` crams them; what is answered is recorded."""
    async with open_face() as face:
        await face.press("d", "j", "j", "S")
        assert face.shows(StudyScreen)
        assert "What is the capital of Spain?" in face.text
        await face.press(face.digit("Madrid"), "space")
        assert [card for card, _ in learner.ratings()] == ["capitals/spain#main"]
        await face.press("escape")
        assert face.shows(DocumentScreen)
        await face.press("enter", "C")
        assert face.sitting.view.mode is Mode.CRAM


async def test_what_nobody_asks_about_is_found_by_a_key(open_face: OpenFace) -> None:
    """`n` goes to the next sentence without a question, whose questions cannot be opened."""
    async with open_face() as face:
        await face.press("d", "end", "n")
        assert "□ Not covered" in face.text
        await face.press("enter")
        assert face.shows(DocumentScreen)


async def test_a_cited_passage_leads_into_the_document(workspace: Workspace, open_face: OpenFace) -> None:
    """From the passage of an answered card `d` opens the document at that sentence, and esc leads back."""
    session = workspace.study(tags=["europe::south"])
    async with open_face(session) as face:
        await face.go_to(session, "capitals/italy#main")
        await face.press(face.digit("False"), "c")
        assert face.shows(PassageScreen)
        await face.press("d")
        assert face.shows(DocumentScreen)
        await face.press("enter")
        assert "Rome has been the capital of Italy since 1871." in face.text
        await face.press("escape", "escape", "escape")
        assert face.shows(StudyScreen)


async def test_a_deck_without_a_document_says_so(learner: Learner, open_face: OpenFace) -> None:
    """The line above the keys tells; nothing is opened."""
    learner.write_basics(1, deck="aaa")
    with learner.open() as own:
        async with open_face(own=own) as face:
            await face.press("home", "d")
            assert face.shows(HomeScreen)
            assert "has no document" in face.text


async def test_a_wide_screen_lists_the_questions_beside_the_text(open_face: OpenFace) -> None:
    """What asks about the sentence under the cursor stands beside it."""
    async with open_face(size=(120, 40)) as face:
        await face.press("d", "j", "j")
        assert "What is the capital of Spain?" in face.text
        assert "Not studied yet. 1 question" in face.text


async def test_a_deck_with_two_documents_has_both(learner: Learner, open_face: OpenFace) -> None:
    """The arrows lead from one document to the other."""
    learner.write("one.md", "# First\n\nThe first document has one sentence.\n")
    learner.write("two.md", "# Second\n\nThe second document has one sentence.\n")
    learner.write(
        "both.yaml",
        """
        format: 1
        id: both
        title: Aaa
        documents: [{id: one, file: one.md}, {id: two, file: two.md}]
        questions:
          - {id: a, type: basic, question: A, answer: B, cite: {document: two, quote: The second document}}
        """,
    )
    with learner.open() as own:
        async with open_face(own=own) as face:
            await face.press("home", "d")
            assert "document 1 of 2" in face.text
            await face.press("right")
            assert "○ The second document has one sentence." in face.text
            await face.press("left")
            assert "□ The first document has one sentence." in face.text


async def test_a_long_document_keeps_the_cursor_in_sight(learner: Learner, open_face: OpenFace) -> None:
    """Of a thousand paragraphs those around the cursor are laid out, and the cursor's own is shown."""
    learner.write("atlas.md", "".join(f"Paragraph number {n} has one sentence.\n\n" for n in range(1, 1_001)))
    with learner.open() as own:
        async with open_face(own=own) as face:
            await face.press("d", "end")
            assert "Paragraph number 1000 has one sentence." in face.text
            await face.press("home")
            assert "Paragraph number 1 has one sentence." in face.text
            await face.press(*["pagedown"] * 4)
            assert "Paragraph number 33 has one sentence." in face.text
