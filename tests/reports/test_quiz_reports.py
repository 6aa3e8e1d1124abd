"""What a report of a quiz says."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from learner import Learner
from quizzing import CAPITALS, answer_all, begin_quiz, changed, result, show, wrong

from ocrequiz.errors import EnvironmentFailed, WrongUse
from ocrequiz.library.results import QuizResult
from ocrequiz.questions.question import Picture
from ocrequiz.questions.response import DontKnow, Picked, Typed
from ocrequiz.reports.quiz_html import quiz_html
from ocrequiz.reports.quiz_json import quiz_json
from ocrequiz.reports.quiz_markdown import quiz_markdown
from ocrequiz.reports.wording import amount, numbers_of, response_of
from ocrequiz.scheduling.events import Certainty
from ocrequiz.workspace.reporting import save_exam, save_report


@pytest.fixture
def mixed(learner: Learner) -> QuizResult:
    """A quiz with certainty: sure and wrong, not known, judged right, left open; an earlier one beside it."""
    with learner.open() as workspace:
        now = learner.clock()
        first = begin_quiz(workspace)
        answer_all(first, now)
        result(first, now)
        session = begin_quiz(workspace, changed(CAPITALS, certainty=True, time_limit_ms=600_000))
        show(session, "capitals/spain#main", now)
        session.respond(Picked(("Toledo",)), now)
        session.certainty(Certainty.SURE, now)
        show(session, "capitals/italy#main", now)
        session.respond(DontKnow(), now)
        place = next(
            n for n, each in enumerate(session.view.places) if "France" in each.stem or "Paris" in each.stem
        )
        session.go_to(place, now)
        session.respond(Typed("as I know it"), now)
        session.certainty(Certainty.THINK, now)
        return result(session, now)


def test_a_page_says_it_all(mixed: QuizResult) -> None:
    """Score, terms, what to reread, groups, earlier quizzes, and each question with response and answer."""
    page = quiz_html(mixed)
    for words in (
        "<h1>Capitals</h1>",
        "25 %",
        "1 of 4 questions right",
        "−4 of 12 points",
        "time 0:00 of 10:00",
        "certainty counted",
        "Sure, and not right: question",
        "What to read again",
        "<mark>Madrid took over from Toledo in 1561</mark>",
        "By certainty",
        "europe::south",
        "Earlier quizzes",
        "✗ Not right · you were sure",
        "✓ Right, you say · you thought so",
        "– Not known",
        "– Left open",
        "✗ Toledo",
        "(your answer)",
        "✓ Madrid",
        "Toledo was the capital until 1561.",
        "as I know it",
    ):
        assert words in page, words
    assert page.index("✗ Not right") < page.index("– Left open") < page.index("✓ Right")


def test_markdown_says_the_same(mixed: QuizResult) -> None:
    """For a notebook."""
    report = quiz_markdown(mixed)
    for words in (
        "# Capitals: 25 %",
        "**Sure, and not right: question",
        "## What to read again",
        "## By tag",
        "| europe\\:\\:south | 0 of 2 | −6 of 6 | 0 % |",
        "## Earlier quizzes",
        "✗ Not right · you were sure (−6 of 3)",
        "Your answer: Toledo",
        "Right: Madrid",
        "About your answer: Toledo was the capital until 1561\\.",
    ):
        assert words in report, words


def test_json_keeps_its_promise(mixed: QuizResult) -> None:
    """Seed, score, points, and for each item card, type, response and score."""
    found = json.loads(quiz_json(mixed))
    assert (found["seed"], found["score"], found["points"], found["worth"]) == (7, 0.25, -4, 12)
    spain = next(item for item in found["items"] if item["card"] == "capitals/spain#main")
    assert (spain["type"], spain["response"], spain["score"]) == ("choice", {"picked": ["Toledo"]}, 0)
    assert (spain["certainty"], spain["points"]) == ("sure", -6)
    assert [item["number"] for item in found["items"]] == [1, 2, 3, 4]
    assert sum(item["judged_by_learner"] for item in found["items"]) == 1
    assert found["begun"] == "2026-03-02T09:00:00.000Z"
    assert len(found["earlier"]) == 1
    assert quiz_json(mixed).isascii()


def test_a_result_without_anything_to_say_says_little(learner: Learner) -> None:
    """No section is empty."""
    learner.write(
        "bare.yaml",
        """
        format: 1
        id: bare
        title: Bare
        questions:
          - {id: a, type: truefalse, statement: Yes it is., answer: true}
        """,
    )
    with learner.open() as workspace:
        session = begin_quiz(workspace, changed(CAPITALS, decks=("bare",)))
        answer_all(session, learner.clock())
        found = result(session, learner.clock())
    page, report = quiz_html(found), quiz_markdown(found)
    for heading in ("What to read again", "Earlier quizzes", "Sure, and not right", "By tag"):
        assert heading not in page
        assert heading not in report
    assert "1 of 1 point" in page
    assert "100 %" in page


def test_a_time_that_ran_out_is_told(learner: Learner) -> None:
    """With the limit."""
    with learner.open() as workspace:
        session = begin_quiz(workspace, types=("choice",), time_limit_ms=60_000)
        session.respond(wrong(session), learner.clock())
        learner.wait(minutes=1)
        session.tick(learner.clock())
        found = workspace.quizzes.result(session.number)
    assert "time 1:00 of 1:00, handed in when it was up" in quiz_html(found)


def test_partly_right_is_told_with_its_share(mixed: QuizResult) -> None:
    """Between right and wrong."""
    item = replace(mixed.items[0], score=0.5, response=Picked(("x",)))
    page = quiz_html(replace(mixed, items=(item,)))
    assert "◐ Partly right, 50 %" in page


@pytest.mark.parametrize(
    ("points", "written"),
    [(2.0, "2"), (1.5, "1.5"), (-6.0, "−6"), (-0.001, "0"), (100.0, "100"), (1 / 3, "0.33")],
)
def test_points_are_written_as_short_as_they_are(points: float, written: str) -> None:
    """Without zeros that say nothing."""
    assert amount(points) == written


def test_places_are_listed_in_words() -> None:
    """One, two, or many."""
    assert numbers_of([4]) == "question 4"
    assert numbers_of([1, 2, 9]) == "questions 1, 2 and 9"
    assert response_of(None) == []


@pytest.mark.parametrize("name", ["r.html", "r.HTM", "r.md", "r.markdown", "r.json"])
def test_a_report_is_saved_as_its_name_asks(mixed: QuizResult, tmp_path: Path, name: str) -> None:
    """A page, Markdown, or JSON."""
    save_report(mixed, tmp_path / name)
    saved = (tmp_path / name).read_text("utf-8")
    assert saved.startswith({"h": "<!doctype", "H": "<!doctype", "m": "# Capitals", "j": "{"}[name[2]])
    assert saved.endswith("\n")


def test_a_report_that_cannot_be_saved_says_why(mixed: QuizResult, learner: Learner, tmp_path: Path) -> None:
    """A kind that is not known, a folder that is not there."""
    with pytest.raises(WrongUse, match=r"no kind of report"):
        save_report(mixed, tmp_path / "report.docx")
    with pytest.raises(EnvironmentFailed, match=r"cannot be written"):
        save_report(mixed, tmp_path / "no" / "report.md")
    with learner.open() as workspace:
        exam = workspace.quizzes.exam(CAPITALS)
    save_exam(exam, None, tmp_path / "key.html")
    with pytest.raises(WrongUse, match=r"no page"):
        save_exam(exam, tmp_path / "paper.txt", None)


def test_a_picture_is_told_in_words(mixed: QuizResult) -> None:
    """Beside its question and beside its answer, in the page and in the notebook."""
    first = replace(
        mixed.items[0],
        image=Picture(file="map.png", alt="A boot"),
        answer_image=Picture(file="map.png", alt="Its name"),
    )
    told = replace(mixed, items=(first, *mixed.items[1:]))
    for report in (quiz_html(told), quiz_markdown(told)):
        assert report.index("Picture: A boot") < report.index("Picture: Its name")
