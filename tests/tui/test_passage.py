"""The cited passage: the document opened at the words that a question tests."""

from __future__ import annotations

from face import OpenFace
from learner import Learner

from ocrequiz.documents.citations import Ambiguous, Changed, Found, Located, Missing
from ocrequiz.documents.document import Block, Document
from ocrequiz.study.session import Session
from ocrequiz.text import Clean
from ocrequiz.tui.screens.passage import PassageScreen
from ocrequiz.tui.screens.study import StudyScreen
from ocrequiz.tui.widgets.document_page import AROUND, document_page, places, what_became

SPAIN = "capitals/spain#main"


async def test_c_opens_the_passage_and_leads_back(session: Session, open_face: OpenFace) -> None:
    """After the answer one key opens the document at the quote, and the same key closes it."""
    async with open_face(session) as face:
        await face.go_to(session, SPAIN)
        await face.press("c")
        assert face.shows(StudyScreen)
        await face.press("0", "c")
        assert face.shows(PassageScreen)
        assert "Capitals of Europe" in face.text
        assert "▌ Madrid took over from Toledo in 1561." in face.text
        assert "South" in face.text
        await face.press("c")
        assert face.shows(StudyScreen)
        assert "▸ 1 Again" in face.text


async def test_a_long_document_is_scrolled_to_the_passage(learner: Learner, open_face: OpenFace) -> None:
    """The quote is in sight at once, however far down it stands, and the keys scroll from there."""
    sections = "".join(f"## Part {number}\n\nSentence number {number}.\n\n" for number in range(300))
    learner.write("atlas.md", f"# Long\n\n{sections}Madrid took over from Toledo in 1561.\n\n{sections}")
    path = learner.decks / "capitals.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text[: text.index("  - id: italy")].replace("reverse: true", "reverse: false"), encoding="utf-8"
    )
    with learner.open() as workspace:
        session = workspace.study()
        async with open_face(session, own=workspace) as face:
            await face.go_to(session, SPAIN)
            await face.press("0", "c")
            assert "▌ Madrid took over" in face.text
            await face.press("home")
            assert "▌ Madrid took over" not in face.text
            assert "paragraphs before" in face.text
            await face.press("end", "up", "pageup", "pagedown", "down")
            assert "paragraphs after" in face.text


async def test_a_document_that_is_gone_is_said_in_place(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """Where the document cannot be read, a sentence says so and the sitting goes on."""
    async with open_face(session) as face:
        await face.go_to(session, SPAIN)
        (learner.decks / "atlas.md").unlink()
        await face.press("0", "c")
        assert face.shows(StudyScreen)
        assert face.sitting.query_one("Notice").has_class("-error")
        await face.press("space")

    assert learner.ratings()[-1][0] == SPAIN


async def test_a_question_with_two_citations_goes_from_one_to_the_other(
    learner: Learner, open_face: OpenFace
) -> None:
    """Arrows go to the next passage and back, and a quote that is gone is said in a sentence."""
    path = learner.decks / "capitals.yaml"
    cite = "cite: {document: atlas, quote: Madrid took over from Toledo in 1561}"
    gone = "{document: atlas, quote: Atlantis lies beneath the sea}"
    both = cite.replace("{", "[{").replace("}", "}, " + gone + "]")
    path.write_text(path.read_text(encoding="utf-8").replace(cite, both), encoding="utf-8")
    with learner.open() as workspace:
        session = workspace.study()
        async with open_face(session, own=workspace) as face:
            await face.go_to(session, SPAIN)
            await face.press("0", "c")
            assert "passage 1 of 2" in face.text
            await face.press("right")
            assert "passage 2 of 2" in face.text
            assert "no longer holds" in face.text
            await face.press("left")
            assert "passage 1 of 2" in face.text


def document(*texts: str) -> Document:
    """Return a document of paragraphs."""
    return Document("d", "D", tuple(Block("paragraph", 0, Clean(text), 1) for text in texts))


def test_each_fate_of_a_quote_has_its_sentence() -> None:
    """Found needs no words; changed, ambiguous and missing each say what the learner sees."""
    fates: dict[str, Located] = {
        "": Found(0, 0, 3),
        "has changed": Changed(0, 0, 3, 0.9),
        "2 places": Ambiguous((Found(0, 0, 3), Found(1, 0, 3))),
        "no longer holds": Missing(),
    }
    for words, located in fates.items():
        assert words in what_became(located, "the quote")
    assert what_became(fates[""], "the quote") == ""


def test_every_place_of_an_ambiguous_quote_is_marked() -> None:
    """Where the words stand twice, both paragraphs bear the mark."""
    page, target = document_page(
        document("one two", "one three", "four"), places(Ambiguous((Found(0, 0, 3), Found(1, 0, 3))))
    )
    assert [line.plain for line in page.lines(40) if line.plain.startswith("▌")] == [
        "▌ one two",
        "▌ one three",
    ]
    assert page.line_of(target, 40) == 0


def test_a_huge_document_is_shown_around_the_passage_only() -> None:
    """What is laid out does not grow with the document."""
    texts = [f"Paragraph {number}" for number in range(20_000)]
    page, target = document_page(document(*texts), places(Found(10_000, 0, 9)))
    lines = page.lines(60)
    assert len(lines) < 5 * AROUND
    assert "Paragraph 10000" in lines[page.line_of(target, 60)].plain
