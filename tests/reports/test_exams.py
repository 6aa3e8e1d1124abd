"""What stands on a printed exam and on its key."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from learner import Learner
from quizzing import CAPITALS, changed

from ocrequiz.errors import WrongUse
from ocrequiz.library.exam import Exam
from ocrequiz.reports.exam_html import exam_html, key_html

EVERY = """
format: 1
id: every
title: Every shape
questions:
  - {id: open, type: basic, question: Why?, answer: Because., points: 3}
  - {id: gap, type: cloze, typed: true, text: "One {{c1::gap}}."}
  - {id: one, type: choice, question: Which one?, answer: this, distractors: [that, other]}
  - {id: several, type: multi, question: Which ones?, answers: [a1, a2], distractors: [b1], points: 2}
  - {id: row, type: order, question: In which order?, items: [first, second, third]}
  - {id: pairs, type: match, question: What with what?, pairs: {cat: meow, dog: woof}, distractors: [moo]}
  - {id: number, type: numeric, question: How long?, answer: 5, unit: km, points: 0.5}
"""


@pytest.fixture
def exam(learner: Learner) -> Exam:
    """An exam with every shape of question."""
    learner.write("every.yaml", EVERY)
    with learner.open() as workspace:
        return workspace.quizzes.exam(changed(CAPITALS, decks=("every",), time_limit_ms=2_700_000), 2)


def question(page: str, words: str) -> str:
    """Return the first question of a page that asks something."""
    return next(part for part in page.split('<li class="question">') if words in part)


def test_a_form_has_room_for_name_and_points(exam: Exam) -> None:
    """And says what is to be earned, in which time, and which paper it is."""
    page = exam_html(exam)
    for words in (
        "Name",
        "Date",
        "/ 9.5",
        "7 questions · 9.5 points · 45 minutes · paper 7",
        "Form A",
        "Form B",
    ):
        assert words in page
    assert exam.points == 9.5


def test_each_shape_has_its_room(exam: Exam) -> None:
    """Lines to write on, rings for one option, boxes for several, for numbers and for letters."""
    page = exam_html(exam)
    assert question(page, "Why?").count('class="line"') == 3
    assert question(page, "One ").count('class="line"') == 1
    assert question(page, "Which one?").count('class="box one"') == 3
    assert question(page, "Which ones?").count('class="box"') == 3
    assert "Tick all that are right." in question(page, "Which ones?")
    assert question(page, "In which order?").count('class="box wide"') == 3
    assert question(page, "What with what?").count('class="box wide"') == 2
    assert question(page, "What with what?").count('class="tag"') == 3
    assert "km" in question(page, "How long?")
    assert "3 points" in question(page, "Why?")
    assert "0.5 points" in question(page, "How long?")


def test_the_paper_gives_nothing_away(exam: Exam) -> None:
    """No answer stands on it."""
    page = exam_html(exam)
    assert "Because." not in page
    assert "gap" not in re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL).replace("One", "")


def test_the_key_says_what_stands_in_the_room(exam: Exam) -> None:
    """The letter of the option, the number of the place, the letter of the partner, as the form has them."""
    for form, key in zip(exam.forms, key_html(exam).split("<main")[1:], strict=True):
        items = {item.card.question: item for item in form.items}
        one = getattr(items["one"].prompt, "options", ())
        assert f"{'ABC'[one.index('this')]} – this" in key
        for place, word in enumerate(("first", "second", "third"), start=1):
            assert f"{place} – {word}" in key
        rights = getattr(items["pairs"].prompt, "rights", ())
        assert f"cat: {'ABC'[rights.index('meow')]} – meow" in key
        assert "Because." in key
        assert "5 km" in key


def test_forms_put_the_same_questions_in_another_order(exam: Exam) -> None:
    """So that neighbours cannot help each other."""
    first, second = ([item.card for item in form.items] for form in exam.forms)
    assert sorted(first) == sorted(second)
    assert first != second


def test_a_picture_that_cannot_be_read_is_put_into_words(learner: Learner, exam: Exam) -> None:
    """So is one of a kind that could hold a script."""
    (learner.decks / "dot.png").write_bytes(b"<svg onload=alert(1)>")
    with learner.open() as workspace:
        drawn = workspace.quizzes.exam(changed(CAPITALS, decks=("hostile",)))
        (learner.decks / "dot.png").unlink()
        gone = workspace.quizzes.exam(changed(CAPITALS, decks=("hostile",)))
    for each in (drawn, gone):
        assert "[Picture: " in exam_html(each)
        assert "<img" not in exam_html(each)


def test_an_exam_needs_questions_and_a_number_of_forms_that_can_be_told_apart(
    learner: Learner, tmp_path: Path
) -> None:
    """Otherwise it is refused."""
    assert tmp_path.exists()
    with learner.open() as workspace:
        with pytest.raises(WrongUse, match=r"1 to 8 forms"):
            workspace.quizzes.exam(CAPITALS, 9)
        with pytest.raises(WrongUse, match=r"No question fits"):
            workspace.quizzes.exam(replace(CAPITALS, tags=("asia",)))
