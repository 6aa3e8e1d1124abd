"""A link is followed only where the learner has seen where it leads, and says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser import Browser
from face import Face, OpenFace
from learner import Learner
from quizzing import answer_all, begin_quiz, result
from textual.style import Style
from textual.visual import RenderOptions

from ocrequiz.study.session import Session
from ocrequiz.study.view import Answered
from ocrequiz.tui.app import OcrequizApp
from ocrequiz.tui.screens.browse.card import CardScreen
from ocrequiz.tui.screens.document.screen import DocumentScreen
from ocrequiz.tui.screens.links import LinksScreen
from ocrequiz.tui.screens.passage import PassageScreen
from ocrequiz.tui.screens.preview.app import PreviewApp
from ocrequiz.tui.screens.quiz.result import ResultScreen
from ocrequiz.tui.screens.study import StudyScreen
from ocrequiz.tui.widgets.linked import links_in
from ocrequiz.tui.widgets.marked import blocks_of
from ocrequiz.tui.widgets.page import Page
from ocrequiz.workspace.previewing import look, open_apart
from ocrequiz.workspace.workspace import Options

SOURCES = """
format: 1
id: sources
title: Where it is from
documents:
  - {id: reading, file: reading.md}
questions:
  - id: target
    type: basic
    question: What does [the drug](https://question.example/asked) bind to?
    answer: CD20
    explanation: |
      See [the trial](https://trials.example/opera) and https://journal.example/2017/(nejm), not
      [the bank](https://bank.example@evil.example/login) nor [a script](javascript:alert(1)).
    cite: {document: reading, quote: It binds to CD20}
"""
READING = """# Reading

Other words, with [an early source](https://early.example).

It binds to CD20, as [the label](https://label.example/pdf) says.
"""


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    """A learner whose only deck names its sources."""
    learner = Learner(tmp_path / "machine")
    learner.write("reading.md", READING)
    learner.write("sources.yaml", SOURCES)
    return learner


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Browser:
    """A browser that writes down what it opens."""
    return Browser(tmp_path, monkeypatch)


async def settle(face: Face) -> None:
    """Wait until the browser was asked."""
    await face.app.workers.wait_for_complete()
    await face.pilot.pause()


def test_words_bear_where_they_lead_and_nothing_else() -> None:
    """An address that stands for another leads to the other; markup and dead links bear no mark."""
    text = "[https://good.example](https://evil.example) https://bare.example [s](javascript:x) [@click=app.bell]x[/]"
    page = Page([*blocks_of(text), *blocks_of("Plain https://plain.example.")])
    assert [(each.words, each.address.host) for each in links_in([page])] == [
        ("https://good.example", "evil.example"),
        ("https://bare.example", "bare.example"),
        ("https://plain.example", "plain.example"),
    ]
    strips = page.render_strips(200, None, Style(), RenderOptions(lambda _: Style(), {}))
    metas = [segment.style.meta for strip in strips for segment in strip if segment.style is not None]
    assert {key for meta in metas for key in meta} == {"leads", "offset"}


async def test_a_link_is_opened_after_it_was_seen_where_it_leads(
    session: Session, open_face: OpenFace, browser: Browser
) -> None:
    """Before the answer there is nothing to open; after it the hosts are shown, and one is chosen and opened."""
    async with open_face(session) as face:
        await face.press("l")
        assert "There is no link here" in face.text
        await face.press("space")
        assert "l Links" in face.text
        await face.press("l")
        assert face.shows(LinksScreen)
        hosts = ("question.example", "trials.example", "journal.example", "evil.example")
        assert [face.line(f"→ {host}") for host in hosts] == sorted(face.line(f"→ {host}") for host in hosts)
        assert "! What stands before the @ is a name to log in with" in face.text
        assert "javascript" not in face.text
        await face.press("down", "down", "enter")
        await settle(face)
        assert browser.opened == ["https://trials.example/opera"]
        assert "Your browser was asked to open trials.example." in face.text
        await face.press("escape")
        assert face.shows(StudyScreen)
        assert face.is_at(Answered)


async def test_nothing_is_opened_that_was_not_chosen(
    session: Session, open_face: OpenFace, browser: Browser
) -> None:
    """Enter, pressed once too often, opens nothing and copies nothing; nor does going back."""
    async with open_face(session) as face:
        await face.press("space", "l", "enter")
        assert "Nothing is opened before you choose it" in face.text
        await face.press("o", "y")
        assert "Choose a link first" in face.text
        await face.press("down", "down", "up", "j", "k", "escape")
        await settle(face)
        assert browser.opened == []
        assert face.app.clipboard == ""


async def test_an_address_is_copied(session: Session, open_face: OpenFace, browser: Browser) -> None:
    """On this key alone, and whole."""
    async with open_face(session) as face:
        await face.press("space", "l", "down", "y")
        assert face.app.clipboard == "https://question.example/asked"
        assert "The address was copied" in face.text
        assert browser.opened == []


async def test_words_that_lead_somewhere_can_be_clicked(
    session: Session, open_face: OpenFace, browser: Browser
) -> None:
    """The same dialog asks about that link alone; words beside it do nothing, and before the answer none does."""
    async with open_face(session) as face:
        await face.pilot.click(offset=(17, face.line("the drug")))
        assert face.shows(StudyScreen)
        await face.press("space")
        line = face.line("See the trial")
        column = face.text.splitlines()[line].index("trial")
        await face.pilot.click(offset=(column - 5, line))
        assert face.shows(StudyScreen)
        await face.pilot.click(offset=(column, line))
        assert face.shows(LinksScreen)
        assert "Where does this link lead?" in face.text
        assert "→ trials.example" in face.text
        await face.press("enter")
        assert browser.opened == []
        await face.press("o")
        await settle(face)
        assert browser.opened == ["https://trials.example/opera"]


async def test_a_machine_without_a_browser_offers_the_copy(
    session: Session, open_face: OpenFace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As over SSH: a sentence, and the dialog stays."""
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "")
    async with open_face(session) as face:
        await face.press("space", "l", "down", "o")
        await settle(face)
        assert "No browser can be run from here; y copies the address." in face.text


async def test_a_browser_of_the_terminal_gets_it_for_as_long_as_it_runs(
    session: Session, open_face: OpenFace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen is there again when it has ended."""
    program = tmp_path / "lynx"
    program.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/seen\n')
    program.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{program} %s")
    async with open_face(session) as face:
        await face.press("space", "l", "down", "o")
        await settle(face)
        assert (tmp_path / "seen").read_text() == "https://question.example/asked\n"
        assert "Your browser was asked to open question.example." in face.text


async def test_a_long_address_and_a_foreign_host_are_shown_whole(
    learner: Learner, open_face: OpenFace
) -> None:
    """The host stands in both spellings; the address is broken where the line ends, and scrolled."""
    address = f"https://\N{CYRILLIC SMALL LETTER A}pple.example/{'x' * 1_200}/end"
    learner.write("sources.yaml", SOURCES.replace("https://trials.example/opera", address))
    with learner.open() as workspace:
        session = workspace.study()
        async with open_face(session, size=(60, 20), own=workspace) as face:
            await face.press("space", "l", "down", "down")
            assert "→ xn--pple-43d.example  which reads \N{CYRILLIC SMALL LETTER A}pple.example" in face.text
            assert "letters that can look" in face.text
            await face.press(*["pagedown"] * 2)
            assert "/end" in face.text


async def test_documents_name_their_links(session: Session, open_face: OpenFace) -> None:
    """Those of the cited passage come first; the whole document and the card in the list have them too."""
    async with open_face(session) as face:
        await face.press("space", "c")
        assert face.shows(PassageScreen)
        await face.press("l")
        assert face.line("label.example") < face.line("early.example")
        await face.press("escape", "d")
        assert face.shows(DocumentScreen)
        await face.press("l")
        assert face.line("label.example") < face.line("early.example")
    async with open_face() as face:
        await face.press("b", "enter", "enter")
        assert face.shows(CardScreen)
        await face.press("l")
        assert "→ trials.example" in face.text


async def test_an_authors_preview_names_the_links(learner: Learner) -> None:
    """As a learner will see them."""
    file = learner.decks / "sources.yaml"
    options = Options(learner.progress, clock=learner.clock, environment={"OCREQUIZ_HOME": str(learner.home)})
    with open_apart(file, options) as workspace:
        app = PreviewApp(workspace, file, look(file))
        async with app.run_test(size=(80, 24)) as pilot:
            face = Face(app, pilot)
            await face.press("space", "l")
            assert "→ trials.example" in face.text


async def test_the_result_of_a_quiz_names_the_links(learner: Learner) -> None:
    """On the page of each question."""
    with learner.open() as workspace:
        quiz = begin_quiz(workspace, decks=("sources",))
        answer_all(quiz, learner.clock(), [False])
        marked = result(quiz, learner.clock())
        app = OcrequizApp(workspace)
        async with app.run_test(size=(80, 24)) as pilot:
            face = Face(app, pilot)
            await app.push_screen(ResultScreen(marked))
            await face.press("n", "l")
            assert "→ trials.example" in face.text
