"""At 60×20, the smallest window that is promised, every screen shows its keys, fields and buttons whole."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

from face import Face
from learner import CAPITALS, Learner
from quizzing import answer_all, begin_quiz, result, write_sums
from textual.geometry import Region
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from ocrequiz.study.session import Session
from ocrequiz.study.view import Answered
from ocrequiz.tui import screens
from ocrequiz.tui.app import OcrequizApp
from ocrequiz.tui.commands import every_command
from ocrequiz.tui.screens.ahead.exam import ExamScreen
from ocrequiz.tui.screens.ahead.retention import RetentionScreen
from ocrequiz.tui.screens.browse.card import CardScreen
from ocrequiz.tui.screens.browse.screen import BrowseScreen
from ocrequiz.tui.screens.browse.tags import TagsScreen
from ocrequiz.tui.screens.card_info import CardInfoScreen
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.document.askers import AskersScreen
from ocrequiz.tui.screens.document.screen import DocumentScreen
from ocrequiz.tui.screens.help import HelpScreen
from ocrequiz.tui.screens.home.screen import HomeScreen
from ocrequiz.tui.screens.links import LinksScreen
from ocrequiz.tui.screens.news import NewsScreen
from ocrequiz.tui.screens.passage import PassageScreen
from ocrequiz.tui.screens.preview.app import PreviewApp
from ocrequiz.tui.screens.preview.screen import PreviewScreen
from ocrequiz.tui.screens.problems import ProblemsScreen
from ocrequiz.tui.screens.quiz.dialogs import DialogScreen, DiscardScreen, HandInScreen, LineScreen
from ocrequiz.tui.screens.quiz.history import QuizzesScreen
from ocrequiz.tui.screens.quiz.result import ResultScreen
from ocrequiz.tui.screens.quiz.setup import SetupScreen
from ocrequiz.tui.screens.quiz.several import SeveralScreen
from ocrequiz.tui.screens.quiz.sitting import QuizScreen
from ocrequiz.tui.screens.reading import ReadingScreen
from ocrequiz.tui.screens.remark import RemarkScreen
from ocrequiz.tui.screens.room import RoomScreen
from ocrequiz.tui.screens.settings.rows import every_row
from ocrequiz.tui.screens.settings.settings import SettingsScreen
from ocrequiz.tui.screens.settings.words import about
from ocrequiz.tui.screens.statistics.screen import StatisticsScreen
from ocrequiz.tui.screens.study import StudyScreen
from ocrequiz.tui.widgets.key_line import KeyLine
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Paper
from ocrequiz.tui.widgets.rating_bar import RatingBar
from ocrequiz.workspace.previewing import look, open_apart
from ocrequiz.workspace.workspace import Options

LEAST = (60, 20)
Stops = list[tuple[str, type[Screen[None]]]]
"""What is pressed, and the screen that is then in front, one after the other."""

BROKEN = """
format: 1
id: names
title: A deck whose title is so long that it cannot stand whole in a window of sixty columns
questions:
  - {id: rrms, type: basic, question: What does RRMS stand for?, anwser: Relapsing-remitting multiple sclerosis}
  - {id: spms, type: nope, question: What does SPMS stand for?}
"""

SHAPES = """
format: 1
id: shapes
title: Shapes of questions that are asked in a window of sixty columns
questions:
  - id: several
    type: multi
    question: Which forms of MS does the drug treat, as far as the reading says so in so many words?
    answers: [Relapsing-remitting MS, Primary progressive MS]
    distractors: [Every disease of the immune system, whatever its cause and whichever cells it may spring from]
  - id: order
    type: order
    question: What happens first, and what last?
    items: [The drug is infused into a vein of the arm, It binds to CD20, The cell is depleted]
  - id: words
    type: match
    question: Which word belongs to which abbreviation?
    pairs: {MS: multiple sclerosis, mAb: monoclonal antibody}
    distractors: [muscular strength]
"""

FROM_HOME: Stops = [
    ("", HomeScreen), ("slash c a p", HomeScreen), ("escape escape p", ProblemsScreen), ("escape b", BrowseScreen),
    ("i s colon d e w", BrowseScreen), (" ".join(["backspace"] * 6), BrowseScreen), ("enter", BrowseScreen),
    ("enter", CardScreen), ("escape a at", BrowseScreen), ("t", TagsScreen), ("escape escape d", DocumentScreen),
    ("enter", AskersScreen), ("escape escape t", StatisticsScreen), *([("right", StatisticsScreen)] * 6),
    ("escape x", ExamScreen), ("enter", LineScreen), ("2 0 2 6 minus 0 4 minus 0 1 enter", ExamScreen),
    ("escape w", RetentionScreen), ("escape z", SetupScreen), ("space", SeveralScreen),
    ("escape escape Z", QuizzesScreen), ("x", DiscardScreen), ("escape j enter", ResultScreen), ("n", ResultScreen),
    ("escape escape s", SettingsScreen), ("enter x enter", SettingsScreen), ("escape end enter", SettingsScreen),
    ("escape slash t h e m e", SettingsScreen), ("escape escape question_mark", HelpScreen),
]  # fmt: skip

IN_A_QUIZ: Stops = [
    ("", QuizScreen), ("1", QuizScreen), ("2", QuizScreen), ("o", QuizScreen), ("h", HandInScreen),
    ("enter", ResultScreen), ("w", LineScreen),
]  # fmt: skip

ABOUT_A_CARD: Stops = [("i", CardInfoScreen), ("escape n", RemarkScreen), ("escape c", PassageScreen)]

AN_AUTHORS: Stops = [
    ("", PreviewScreen),
    ("j", PreviewScreen),
    ("space", PreviewScreen),
    ("j j j", PreviewScreen),
]

NEWS: Stops = [("", NewsScreen)]

LED_ON: Stops = [("space", StudyScreen), ("l", LinksScreen), ("y", LinksScreen), ("down y", LinksScreen)]

EVERY_STOP = (*FROM_HOME, *IN_A_QUIZ, *ABOUT_A_CARD, *AN_AUTHORS, *NEWS, *LED_ON)
WALKED = {screen for _, screen in EVERY_STOP} | {StudyScreen}
APART = {RoomScreen, ReadingScreen, DialogScreen}
"""What is shown only in a window smaller still, and what other screens are made from."""


def all_screens(kind: type[CommandedScreen] = CommandedScreen) -> Iterator[type[CommandedScreen]]:
    """Yield every screen of the program."""
    for each in kind.__subclasses__():
        yield each
        yield from all_screens(each)


def cut_off(face: Face) -> list[str]:
    """Say which controls of the screen in front cannot be seen whole."""
    screen = face.app.screen
    return [
        f"{type(screen).__name__}: {fault}" for fault in (*_keys(face), *_controls(screen), *_words(screen))
    ]


def _keys(face: Face) -> Iterator[str]:
    """Find fault with the key line."""
    line = face.app.screen.query_one(KeyLine)
    shown = [part.plain for part, _, _ in line._fitting()]
    if not shown:
        yield "no key is shown"
    if not _is_in_sight(line) or line.region.height != 1:
        yield f"the key line is cut off: {line.region}"
    painted = face.text.splitlines()[line.region.y]
    yield from (f"the key “{key}” is not painted whole" for key in shown if key not in painted)


def _controls(screen: Screen[object]) -> Iterator[str]:
    """Find fault with what can be pressed or typed into."""
    window = Region(0, 0, *LEAST)
    for control in screen.query(
        "Input, RatingBar, Answering, OptionList, CardTable, DialogScreen > Vertical"
    ):
        if (
            control.display
            and not window.contains_region(control.region)
            and not _can_be_scrolled_to(control)
        ):
            yield f"{control} is cut off: {control.region}"
    focused = screen.focused
    if focused is not None and not _is_in_sight(focused):
        yield f"{focused} has the focus and is not all in sight: {focused.region}"
    for bar in screen.query(RatingBar):
        if (
            bar.display
            and bar.get_content_height(bar.size, bar.size, bar.content_size.width) > bar.content_size.height
        ):
            yield "the ratings are cut off"


def _words(screen: Screen[object]) -> Iterator[str]:
    """Find fault with text that does not fit where it stands."""
    for paper in screen.query(Paper):
        width = paper.content_size.width
        if width and paper.display:
            yield from (
                f"“{line.plain}” is wider than {width}"
                for line in paper.page.lines(width)
                if line.cell_length > width
            )
    if isinstance(screen, SettingsScreen):
        pane = screen.query_one("#beside").content_size
        yield from (
            f"what is said of “{row.title}” is cut off"
            for _, group in every_row() for row in group
            if len(about(row).lines(pane.width - screen.query_one("#about").gutter.width)) > pane.height
        )  # fmt: skip
    for notice in screen.query(Notice):
        width, height = notice.content_size
        if width and notice.display and len(_wrapped(notice.sentence, width)) > height:
            yield f"“{notice.sentence}” is cut off"


def _is_in_sight(widget: Widget) -> bool:
    place = widget.screen.find_widget(widget)
    return place.visible_region == place.region


def _wrapped(sentence: str, width: int) -> list[object]:
    from textual.content import Content

    return list(Content(sentence).wrap(width))


def _can_be_scrolled_to(control: Widget) -> bool:
    return any(isinstance(each, Widget) and each.max_scroll_y > 0 for each in control.ancestors)


async def walk(face: Face, stops: Stops) -> list[str]:
    """Go from stop to stop; return what is cut off on the way."""
    faults: list[str] = []
    for keys, screen in stops:
        await face.press(*keys.split())
        await face.app.workers.wait_for_complete()
        await face.pilot.pause()
        assert face.shows(screen), f"after {keys!r} {face.app.screen} is in front"
        faults += cut_off(face)
    return faults


async def on(app: OcrequizApp, do: Callable[[Face], Awaitable[list[str]]]) -> list[str]:
    """Open the app in the smallest window, and return what is cut off there."""
    async with app.run_test(size=LEAST) as pilot:
        await pilot.pause()
        return await do(Face(app, pilot))


def test_no_screen_is_left_out() -> None:
    """Every screen of the program is looked at here: a new one has to be added to a walk."""
    for module in pkgutil.walk_packages(screens.__path__, f"{screens.__name__}."):
        importlib.import_module(module.name)
    ours = {each for each in all_screens() if each.__module__.startswith("ocrequiz.")}
    assert {each.__name__ for each in ours - APART - WALKED} == set()


def test_no_command_is_left_unexplained() -> None:
    """What a screen can be asked stands in the registry, from which help, palette and settings are made."""
    explained = set(every_command())
    assert {each.__name__ for each in all_screens() if not explained.issuperset(each.OFFERS)} == set()


async def test_what_home_leads_to(learner: Learner) -> None:
    """From home through browse, documents, statistics, an exam, quizzes and settings, nothing is cut off."""
    write_sums(learner, 6)
    with learner.open() as workspace:
        quiz = begin_quiz(workspace)
        answer_all(quiz, learner.clock(), [True, False, False])
        result(quiz, learner.clock())
        learner.wait(days=1)
        answer_all(begin_quiz(workspace, decks=("sums",)), learner.clock(), [True])
    learner.write("names.yaml", BROKEN)
    with learner.open() as workspace:
        assert await on(OcrequizApp(workspace), lambda face: walk(face, FROM_HOME)) == []


async def test_a_quiz(learner: Learner) -> None:
    """A question, how sure one is, the paper, handing in and the result."""
    with learner.open() as workspace:
        quiz = begin_quiz(workspace, types=("choice", "truefalse"), certainty=True, time_limit_ms=900_000)
        assert await on(OcrequizApp(workspace, quiz), lambda face: walk(face, IN_A_QUIZ)) == []


async def test_a_sitting(learner: Learner) -> None:
    """Each shape of question, asked and answered, how sure one is, the end, and what is known of a card."""
    learner.write("shapes.yaml", SHAPES)
    learner.write_settings("[study]\ncertainty = true\n")
    with learner.open() as workspace:
        session = workspace.study()
        assert await on(OcrequizApp(workspace, session), lambda face: sit(face, session)) == []


async def sit(face: Face, session: Session) -> list[str]:
    """Say of every card that it is not known, then look at what is around the last one."""
    faults: list[str] = []
    while session.card is not None:
        faults += cut_off(face)
        is_typed = isinstance(face.app.screen.focused, Input)
        await face.press(*(["x", "enter"] if is_typed else ["0"]))
        faults += cut_off(face)
        if not face.is_at(Answered):
            await face.press("3")
        assert face.is_at(Answered)
        faults += [
            f"{name} is not to be seen" for name in ("Again", "Hard", "Good", "Easy") if name not in face.text
        ]
        faults += cut_off(face)
        if session.card.question.id == "spain":
            faults += await walk(face, ABOUT_A_CARD)
            await face.press("escape")
        await face.press("4")
    return faults + cut_off(face)


async def test_an_authors_preview(learner: Learner) -> None:
    """A deck that is being written: its questions, answers, and what is wrong."""
    file = learner.write(
        "capitals.yaml", CAPITALS + "  - {id: broken, type: basic, question: What is missing?}\n"
    )
    options = Options(learner.progress, clock=learner.clock, environment={"OCREQUIZ_HOME": str(learner.home)})
    with open_apart(Path(file), options) as workspace:
        assert await on(PreviewApp(workspace, file, look(file)), lambda face: walk(face, AN_AUTHORS)) == []


async def test_a_card_with_links(learner: Learner) -> None:
    """Where links lead that are longer than the window, and what is said of them, stand over the card."""
    links = " ".join(f"https://e.org/{number}/{'x' * 300}" for number in range(3))
    learner.write("capitals.yaml", CAPITALS.replace("Paris has been", links))
    with learner.open() as workspace:
        session = workspace.study(tags=["europe::west"])
        faults = await on(OcrequizApp(workspace, session), lambda face: walk(face, LED_ON))
    assert faults == []


async def test_news_of_a_deck(learner: Learner) -> None:
    """What has changed in a deck stands over the decks."""
    with learner.open() as workspace:
        session = workspace.study()
        while session.card is not None:
            session.respond(session.card.question.solution(session.card.id.part), learner.clock())
            session.rate(None, learner.clock())
    learner.write("capitals.yaml", CAPITALS.replace("answer: Madrid", "answer: Cadiz"))
    with learner.open() as workspace:
        assert await on(OcrequizApp(workspace), lambda face: walk(face, NEWS)) == []
