"""The statistics on the screen: pages of graphs by keys and clicks, and graphs that become files."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from face import Face, OpenFace
from learner import Learner

from ocrequiz.reports.graph import Graph, Kind, Series
from ocrequiz.scheduling.rating import Rating
from ocrequiz.tui.screens.document.screen import DocumentScreen
from ocrequiz.tui.screens.home.screen import HomeScreen
from ocrequiz.tui.screens.statistics.screen import PageLine, StatisticsScreen
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.plot import Plot, scale_of, shade_of
from ocrequiz.workspace.workspace import Workspace


def study(workspace: Workspace, learner: Learner, *days: float) -> None:
    """Answer what is due, and know all of it, now and after each of some days."""
    for wait in (0.0, *days):
        learner.wait(days=wait)
        session = workspace.study(["capitals"])
        while (card := session.card) is not None:
            session.respond(card.question.solution(card.id.part), learner.clock().later(3_000))
            session.rate(Rating.EASY, learner.clock())


@asynccontextmanager
async def opened(
    workspace: Workspace, open_face: OpenFace, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Face]:
    """Open the statistics from home."""
    async with open_face(size=size) as face:
        await face.press("t")
        assert face.shows(StatisticsScreen)
        yield face


async def test_before_the_first_answer_each_page_says_what_it_will_show(
    workspace: Workspace, open_face: OpenFace
) -> None:
    """Nothing is drawn of nothing; `t` and esc lead back."""
    async with opened(workspace, open_face) as face:
        assert "Nothing was answered in this time." in face.text
        for words in (
            "No card waits",
            "No card has come back",
            "6 new",
            "No prediction",
            "Nothing was",
            "By deck",
        ):
            await face.press("right")
            assert words in face.text
        await face.press("right")
        assert "[Days]" in face.text
        await face.press("left")
        assert "[Groups]" in face.text
        await face.press("t")
        assert face.shows(HomeScreen)


async def test_what_was_answered_is_drawn_and_said(
    workspace: Workspace, learner: Learner, open_face: OpenFace
) -> None:
    """Graphs bear their numbers in words; the period and the decks are changed by keys."""
    study(workspace, learner, 30)
    async with opened(workspace, open_face) as face:
        assert "on 2 days of 31" in face.text
        assert "█" in face.text
        await face.press("p")
        assert "last 30 days" in face.text
        assert "on 1 day of 30" in face.text
        await face.press("o")
        assert "Capitals" in face.text
        await face.click(PageLine, 17, 0)
        assert "[Retention]" in face.text
        assert "100% were right" in face.text


async def test_a_graph_is_written_to_a_file(
    workspace: Workspace,
    learner: Learner,
    open_face: OpenFace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """`n` marks a graph, `w` writes it; a name that makes no sense is refused with a sentence."""
    study(workspace, learner)
    monkeypatch.chdir(tmp_path)
    async with opened(workspace, open_face) as face:
        await face.press("n", "w")
        assert "Minutes by day" in face.text
        await face.press("enter")
        assert face.app.screen.query_one(Notice).sentence.endswith("minutes.svg")
        assert (tmp_path / "minutes.svg").read_text("utf-8").startswith("<svg")
        await face.press("w", "a", ".", "p", "n", "g", "enter")
        assert "Let its name end in .svg or .csv" in face.text


async def test_a_wide_screen_has_two_columns(
    workspace: Workspace, learner: Learner, open_face: OpenFace
) -> None:
    """Two graphs stand beside each other where there is room."""
    study(workspace, learner)
    async with opened(workspace, open_face, size=(160, 45)) as face:
        assert face.line("Answers by day") == face.line("Minutes by day")


async def test_the_map_follows_what_is_studied(
    workspace: Workspace, learner: Learner, open_face: OpenFace
) -> None:
    """`A` studies the section under the cursor; back from there the map shows what is known now."""
    async with open_face() as face:
        await face.press("d", "j", "j")
        assert "○ Madrid took over from Toledo in 1561." in face.text
        assert "South  0% known" in face.text
        await face.press("A")
        assert "2 new" in face.text
        await face.press("escape", "S")
        await face.press(face.digit("Madrid"), "4", "escape")
        assert face.shows(DocumentScreen)
        assert "● Madrid took over from Toledo in 1561." in face.text
        assert "South  50% known" in face.text
        assert "100% known. 1 question asks about it." in face.text


def test_a_drawing_holds_no_escape_and_no_line_too_long() -> None:
    """What the library draws becomes plain cells in the theme's styles, however narrow it must be."""
    lines = (Series("a", (0.1, None, 0.5)), Series("b", (0.2, 0.3, 1.0)))
    months = ("Jan 26", "Feb 26", "Mar 26")
    for kind, labels in ((Kind.LINES, months), (Kind.BARS, months), (Kind.CALENDAR, ("2026-01-31", "2026-02-01",
                                                                                     "2026-02-02"))):  # fmt: skip
        graph = Graph("x", "X", "words", kind, "month", labels, lines, is_share=kind is not Kind.CALENDAR)
        for width in (30, 58, 120):
            drawn = Plot(graph).lines(width)
            assert drawn
            assert all(line.cell_length <= width for line in drawn)
            assert not any("\x1b" in line.plain for line in drawn)
    assert [shade_of(value, 8) for value in (0, 0.1, 2, 4, 6, 8)] == [0, 1, 2, 3, 4, 4]


@pytest.mark.parametrize("most", [1, 2, 3, 5, 8, 61])
def test_the_calendar_names_each_number_beside_the_shade_it_has(most: int) -> None:
    """No number stands beside two shades, and none beside a shade that no day can have."""
    told = dict(scale_of(most))
    assert told.pop("·") == "none"
    for number in range(1, most + 1):
        least, _, greatest = told["·░▒▓█"[shade_of(number, most)]].partition("–")
        assert int(least) <= number <= int(greatest or least)
    assert sum(int(words.split("–")[-1]) - int(words.split("–")[0]) + 1 for words in told.values()) == most


async def test_many_cards_are_counted_in_a_thread_of_their_own(
    workspace: Workspace, learner: Learner, open_face: OpenFace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen stays awake meanwhile, and shows the same numbers."""
    study(workspace, learner)
    monkeypatch.setattr("ocrequiz.tui.screens.statistics.screen.AT_ONCE", 1)
    async with opened(workspace, open_face) as face:
        await face.app.workers.wait_for_complete()
        await face.press("p")
        await face.app.workers.wait_for_complete()
        await face.pilot.pause()
        assert "last 30 days" in face.text
        assert "on 1 day of 30" in face.text
