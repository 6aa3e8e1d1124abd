"""The list of all cards on the screen: a script of keys, and what was recorded."""

from __future__ import annotations

import shlex
import sys

import pytest
from face import OpenFace
from learner import Learner, answer, begin

from ocrequiz.library.search import catalogue
from ocrequiz.scheduling.events import Buried, Flagged, Mode, Suspended
from ocrequiz.scheduling.rating import Rating
from ocrequiz.tui.screens.browse import search
from ocrequiz.tui.screens.browse.card import CardScreen
from ocrequiz.tui.screens.browse.screen import BrowseScreen
from ocrequiz.tui.screens.browse.table import CardTable, TableTitles
from ocrequiz.tui.screens.browse.tags import TagsScreen
from ocrequiz.tui.screens.card_info import CardInfoScreen
from ocrequiz.tui.screens.document.screen import DocumentScreen
from ocrequiz.tui.screens.home.screen import HomeScreen
from ocrequiz.tui.screens.passage import PassageScreen
from ocrequiz.tui.screens.problems import ProblemsScreen
from ocrequiz.tui.screens.study import StudyScreen
from ocrequiz.workspace.workspace import Options, Workspace


async def test_the_list_follows_each_key(open_face: OpenFace) -> None:
    """`b` opens all cards; what is typed narrows them at once; esc leaves the field, and then the list."""
    async with open_face() as face:
        await face.press("b")
        assert face.shows(BrowseScreen)
        assert "6 cards" in face.text
        await face.press(*"mad")
        assert "1 of 6 cards" in face.text
        assert "What is the capital of Spain?" in face.text
        assert "Milan" not in face.text
        await face.press("escape")
        assert face.shows(BrowseScreen)
        await face.press("escape")
        assert face.shows(HomeScreen)


async def test_a_wrong_search_is_explained_below_it(open_face: OpenFace) -> None:
    """The mark stands beneath the wrong word, and the list stays as it was."""
    async with open_face() as face:
        await face.press("b", *"mad", "space", *"is", "colon", *"dew")
        lines = face.text.splitlines()
        typed = lines[face.line("mad is:dew")]
        mark = lines[face.line("mad is:dew") + 1]
        assert typed[mark.index("^") : mark.rindex("^") + 1] == "is:dew"
        assert "! No card is ever “dew”." in face.text
        assert "What is the capital of Spain?" in face.text
        await face.press("backspace", "backspace", *"ue")
        assert "No card fits this search." in face.text


async def test_cards_are_put_away_in_bulk_and_taken_back(learner: Learner, open_face: OpenFace) -> None:
    """Space selects; `@`, `-` and `*` write one event a card; `u` takes the last decision back."""
    async with open_face() as face:
        await face.press("b", *"capital", "enter", "space", "space", "at")
        assert "Suspended 2 cards." in face.text
        assert "● 2 selected" in face.text
        assert [(row.card, row.event) for row in learner.rows()] == [
            ("capitals/france#main", Suspended(on=True)),
            ("capitals/france#reverse", Suspended(on=True)),
        ]
        await face.press("u")
        assert "Undone: Suspended 2 cards." in face.text
        assert learner.rows() == []


async def test_a_single_card_needs_no_selection(learner: Learner, open_face: OpenFace) -> None:
    """Without a selection a key is about the card under the cursor."""
    async with open_face() as face:
        await face.press("b", "enter", "j", "j", "minus", "j", "asterisk")
        assert [(row.card, row.event) for row in learner.rows()] == [
            ("capitals/spain#main", Buried(on=True)),
            ("capitals/italy#main", Flagged(on=True)),
        ]
        assert "buried" in face.text
        assert "⚑" in face.text


async def test_a_reset_and_a_relearned_card(
    learner: Learner, workspace: Workspace, open_face: OpenFace
) -> None:
    """`r` makes a card due now, `0` makes it new."""
    card = answer(begin(workspace, limit=1), learner, Rating.EASY)
    async with open_face() as face:
        await face.press("b", *"is", "colon", *"review", "enter", "r")
        assert "now" in face.text
        await face.press("0")
        assert learner.standing(card).memory is None


async def test_all_of_a_tag_is_selected(open_face: OpenFace) -> None:
    """`t` lists the tags; the one chosen joins the selection; `a` takes all, and then none."""
    async with open_face() as face:
        await face.press("b", "enter", "t")
        assert face.shows(TagsScreen)
        assert "europe::south" in face.text
        await face.press("j", "enter")
        assert "2 cards of this tag selected." in face.text
        await face.press("a")
        assert "● 6 selected" in face.text
        await face.press("a")
        assert "selected" not in face.text.splitlines()[0]


@pytest.mark.parametrize(("key", "mode"), [("S", Mode.REVIEW), ("C", Mode.CRAM)])
async def test_what_is_found_is_studied_or_crammed(open_face: OpenFace, key: str, mode: Mode) -> None:
    """A sitting over the search begins; going back leads to the list again."""
    async with open_face() as face:
        await face.press("b", *"spain", "enter", key)
        assert face.shows(StudyScreen)
        assert face.sitting.view.mode is mode
        assert "What is the capital of Spain?" in face.text
        await face.press("escape")
        assert face.shows(BrowseScreen)
        assert "1 of 6 cards" in face.text


async def test_the_list_is_sorted_by_key_and_by_click(open_face: OpenFace) -> None:
    """`o` goes from column to column, `O` turns round, and so does a second click on a title."""
    async with open_face() as face:
        await face.press("b", "enter", "o")
        assert face.line("Milan") < face.line("capital of Spain")
        await face.press("O")
        assert face.line("Milan") > face.line("capital of Spain")
        assert "Question ▼" in face.text
        await face.click(TableTitles, 8, 0)
        assert "Question ▲" in face.text


async def test_a_card_is_shown_whole(open_face: OpenFace) -> None:
    """Enter opens it with its answer; from there lead the passage, the whole document and the card's history."""
    async with open_face() as face:
        await face.press("b", *"toledo", "enter", "enter")
        assert face.shows(CardScreen)
        assert "✓ Madrid" in face.text
        assert "capitals.yaml:17" in face.text
        await face.press("i")
        assert face.shows(CardInfoScreen)
        await face.press("escape", "c")
        assert face.shows(PassageScreen)
        await face.press("d")
        assert face.shows(DocumentScreen)
        assert "1 question asks about" in face.text
        await face.press("d", "escape", "enter")
        assert face.shows(BrowseScreen)


async def test_the_next_card_is_one_key_away(open_face: OpenFace) -> None:
    """From a card shown whole the arrows lead through the list."""
    async with open_face() as face:
        await face.press("b", "enter", "enter", "right", "right")
        assert "card 3 of 6" in face.text
        await face.press("left")
        assert "card 2 of 6" in face.text


async def test_a_wide_screen_shows_the_card_beside_the_list(open_face: OpenFace) -> None:
    """The preview follows the cursor, also while the search is typed."""
    async with open_face(size=(120, 40)) as face:
        await face.press("b", "down", "down")
        assert "✓ Madrid" in face.text
        await face.press(*"mil")
        assert "✓ False" in face.text


async def test_the_mouse_does_what_the_keys_do(open_face: OpenFace) -> None:
    """A click moves the cursor, a second one opens, and one on the mark selects."""
    async with open_face() as face:
        await face.press("b")
        await face.click(CardTable, 20, 2)
        assert "▸   What is the capital of Spain?" in face.text
        await face.click(CardTable, 2, 2)
        assert "● 1 selected" in face.text
        await face.click(CardTable, 20, 2)
        assert face.shows(CardScreen)


async def test_a_pattern_waits_until_the_typing_rests(
    open_face: OpenFace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A search that reads every word is made once, not at each key, and bit by bit; the next key ends it."""
    monkeypatch.setattr(search, "REST_SECONDS", 0.05)
    monkeypatch.setattr(catalogue, "AT_ONCE", 1)
    async with open_face() as face:
        await face.press("b", *"re", "colon", *"tol.do")
        await face.pilot.pause(0.1)
        await face.app.workers.wait_for_complete()
        await face.pilot.pause()
        assert "1 of 6 cards" in face.text
        face.app.screen.query_one(search.Search)._seek_slowly()
        await face.press("backspace", *"omatoes")
        await face.pilot.pause(0.1)
        assert "No card fits this search." in face.text
        assert "Searching" not in face.text


async def test_only_the_rows_in_sight_are_looked_up(learner: Learner, open_face: OpenFace) -> None:
    """A list of thousands is drawn from the few rows that fit, at its beginning and at its end."""
    learner.write_basics(3_000)
    with learner.open() as own:
        async with open_face(own=own) as face:
            await face.press("b", *"question", "enter", "G")
            assert "Question 3000?" in face.text
            assert "Question 2900?" not in face.text
            table = face.app.screen.query_one(CardTable)
            assert len(table._known) < 200
            await face.press("g")
            assert "Question 1?" in face.text


async def test_everything_has_its_place_in_the_smallest_window(open_face: OpenFace) -> None:
    """At 60×20 the question, its state and the keys are all there."""
    async with open_face(size=(60, 20)) as face:
        await face.press("b", "enter", "at")
        assert "suspended" in face.text
        assert "Due" in face.text
        assert "enter Open" in face.text
        assert max(map(len, face.text.splitlines())) <= 60


async def test_a_question_is_edited_from_the_list(learner: Learner, open_face: OpenFace) -> None:
    """`e` hands it to the editor, and the list reads as it was saved; a mistake is shown, and the list stays."""
    script = learner.home / "edit.py"
    command = shlex.join([sys.executable.replace("\\", "/"), str(script).replace("\\", "/")])
    options = Options(
        learner.progress, (learner.decks,), learner.clock, shipped=False,
        environment={"OCREQUIZ_HOME": str(learner.home), "EDITOR": command},
    )  # fmt: skip
    with Workspace.open(options) as own:
        async with open_face(own=own) as face:
            await face.press("b", *"toledo", "enter")
            for old, new in (("capital of Spain", "seat of Spain"), ("answer: Madrid", "anwser: Madrid")):
                script.write_text(
                    "import pathlib, sys\nfile = pathlib.Path(sys.argv[-1])\n"
                    f"file.write_text(file.read_text('utf-8').replace({old!r}, {new!r}), 'utf-8')\n",
                    encoding="utf-8",
                )
                await face.press("e")
                if "seat" in new:
                    assert "What is the seat of Spain?" in face.text
            assert face.shows(ProblemsScreen)
            await face.press("escape")
            assert "What is the seat of Spain?" in face.text


async def test_an_empty_shelf_offers_no_list(learner: Learner, open_face: OpenFace) -> None:
    """Without a deck `b` does nothing."""
    for path in learner.decks.glob("*.yaml"):
        path.unlink()
    with learner.open() as own:
        async with open_face(own=own) as face:
            await face.press("b")
            assert face.shows(HomeScreen)


async def test_cjk_and_markup_keep_the_columns(learner: Learner, open_face: OpenFace) -> None:
    """Wide characters take two cells, and what looks like markup is text."""
    learner.write(
        "odd.yaml",
        """
        format: 1
        id: odd
        title: Odd
        questions:
          - {id: a, type: basic, question: 免疫細胞とは何ですか免疫細胞とは何ですか免疫細胞とは何ですか, answer: x}
          - {id: b, type: basic, question: "[/oops] [@click=app.quit]quit[/]", answer: y}
        """,
    )
    with learner.open() as own:
        async with open_face(own=own) as face:
            await face.press("b", *"deck", "colon", *"odd")
            assert "[/oops]" in face.text
            cells = [line for line in face.text.splitlines() if "basic" in line]
            assert len(cells) == 2
            assert "…" in cells[0]
