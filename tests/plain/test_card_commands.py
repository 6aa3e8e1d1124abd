"""What belongs to a card, line by line: a remark, its history, its question in an editor."""

from __future__ import annotations

import io
import shlex
import sys

from learner import Learner
from talk import hold

from ocrequiz.plain.lines import Lines
from ocrequiz.plain.sitting import Sitting
from ocrequiz.scheduling.events import Remarked
from ocrequiz.scheduling.rating import Rating
from ocrequiz.workspace.workspace import Options, Workspace

WEST = ("europe::west",)


def hold_with_editor(learner: Learner, old: str, new: str, *lines: str) -> str:
    """Hold a sitting with an editor that replaces some words."""
    script = learner.home / "edit.py"
    script.write_text(
        "import pathlib, sys\nfile = pathlib.Path(sys.argv[-1])\n"
        f"file.write_text(file.read_text('utf-8').replace({old!r}, {new!r}), 'utf-8')\n",
        encoding="utf-8",
    )
    command = shlex.join([sys.executable.replace("\\", "/"), str(script).replace("\\", "/")])
    options = Options(
        learner.progress,
        (learner.decks,),
        learner.clock,
        shipped=False,
        environment={"OCREQUIZ_HOME": str(learner.home), "EDITOR": command},
    )
    written = io.StringIO()
    with Workspace.open(options) as workspace:
        source = io.StringIO("".join(f"{line}\n" for line in lines))
        Sitting(workspace, workspace.study(tags=WEST), Lines(source, written)).run()
    return written.getvalue()


def test_a_remark_stands_behind_its_command(learner: Learner) -> None:
    """It is kept and can be taken back; without words nothing is kept."""
    written = hold(learner, ":n", ":n  out of date ", tags=WEST)
    assert "Write your remark behind it" in written
    assert "Remark kept." in written
    assert [row.event for row in learner.rows()] == [Remarked("out of date")]
    assert "Undone: Remark on" in hold(learner, ":n twice", ":u", tags=WEST)
    assert len(learner.rows()) == 1


def test_card_info_is_written_in_lines(learner: Learner) -> None:
    """Before the first answer and after it; the remark is among it."""
    assert "You have not answered this card yet." in hold(learner, ":i", tags=WEST)
    hold(learner, ":n out of date", "", "4", tags=WEST)
    learner.wait(days=30)
    written = hold(learner, ":i", tags=WEST)
    for words in (
        "State: review", "Due: now", "Stability: ", "Difficulty: ", "Recall: ", "Next: Again ", "History:\n",
        "  2026-03-02: Easy, back after ", "Your remark, 2026-03-02: out of date", "Tags: europe::west",
        "Card: capitals/france#main", "capitals.yaml:",
    ):  # fmt: skip
        assert words in written, words


def test_an_edited_question_is_written_anew(learner: Learner) -> None:
    """As it was saved in the editor."""
    written = hold_with_editor(learner, "What is the capital", "What is the seat", ":e", "", "3")
    assert "The question reads as you wrote it.\n" in written
    assert "What is the seat of France?" in written
    assert len(learner.ratings()) == 1


def test_an_edit_with_a_mistake_is_told(learner: Learner) -> None:
    """By file and line; the card is asked as it was."""
    written = hold_with_editor(learner, "answer: Paris", "anwser: Paris", ":e", "", "3")
    assert "capitals.yaml:" in written
    assert "The question is asked as it was until this is mended." in written
    assert "Answer: Paris" in written


def test_an_edit_that_changes_nothing_says_nothing(learner: Learner) -> None:
    """The question is not written out once more."""
    written = hold_with_editor(learner, "no such words", "", ":e")
    assert written.count("What is the capital of France?") == 1


def test_without_an_editor_it_is_said(learner: Learner) -> None:
    """In one sentence."""
    assert "No editor is set. Set EDITOR, such as: export EDITOR=nano\n" in hold(learner, ":e", tags=WEST)


def test_two_ratings_where_the_learner_wants_two(learner: Learner) -> None:
    """1 fails, 2 passes, and nothing else is a rating."""
    learner.write_settings("[study]\ntwo_buttons = true\n")
    written = hold(learner, "", "3", "2", tags=WEST)
    assert "1 Fail 1m · 2 Pass 10m (Enter: Pass):" in written
    assert "Write 1 or 2, or press Enter for the rating offered." in written
    assert [rating for _, rating in learner.ratings()] == [Rating.GOOD]


def test_a_typed_answer_is_compared(learner: Learner) -> None:
    """Letter by letter, with signs instead of colours."""
    written = hold(learner, "Warzaaw", tags=["europe::east"])
    assert "Compared, with [missing] and –too much–: " in written
