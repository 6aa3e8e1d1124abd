"""Results and exams to be printed, made of hostile text."""

from __future__ import annotations

from pathlib import Path

import pytest
from learner import Learner
from quizzing import CAPITALS, begin_quiz, changed, result, wrong

from ocrequiz.library.exam import Exam
from ocrequiz.library.results import QuizResult
from ocrequiz.questions.response import Typed
from ocrequiz.scheduling.events import Certainty

HOSTILE = """
format: 1
id: hostile
title: '<script>alert("title")</script>'
documents:
  - {id: book, file: book.md}
questions:
  - id: choice
    type: choice
    question: '<img src=x onerror=alert(1)> ![p](http://evil.example/p.png) [l](javascript:alert(2)) <b>bold</b>'
    answer: '"><script src=http://evil.example/a.js></script>'
    distractors: ['</li></ul><iframe src="http://evil.example">', {text: '&lt;', feedback: '<svg onload=alert(3)>'}]
    explanation: |
      <style>@import url(http://evil.example/x.css)</style>

      <http://evil.example/auto> **strong** `code`

      [ref]: http://evil.example/ref
      [ref]
    tags: ['<i>tag']
    objective: '<!-- objective'
    cite: {document: book, quote: '<script>'}
  - id: typed
    type: cloze
    typed: true
    text: 'A {{c1::</td><script>alert(5)</script>::<object>}} B'
  - id: order
    type: order
    question: '| a | b |'
    items: ['<one onclick=alert(6)>', "'two'", '"three"']
  - id: match
    type: match
    question: '# heading'
    pairs: {'<l>': '<r>', 'k"': 'v"'}
    distractors: ['</body>']
  - id: basic
    type: basic
    question: "data:text/html,<script>"
    answer: '</style></title><script>alert(7)</script>'
    image: {file: dot.png, alt: '"><script>alert(8)</script>'}
"""
"""Whatever an author could write to break out of a page."""
DOT = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\nIDATx\x9cc\x00\x01\x00\x00\x05\x00\x01\r\n-\xb4\x00\x00\x00\x00IEND\xaeB`\x82"
)
"""A picture of one dot."""


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    """A learner with a deck that means ill, and that of capitals."""
    learner = Learner(tmp_path / "machine")
    learner.write_capitals()
    learner.write("hostile.yaml", HOSTILE)
    learner.write("book.md", "# <u>Book\n\nHere `<script>` stands.\n")
    (learner.decks / "dot.png").write_bytes(DOT)
    return learner


@pytest.fixture
def hostile(learner: Learner) -> QuizResult:
    """A quiz on the hostile deck, answered in kind."""
    with learner.open() as workspace:
        session = begin_quiz(workspace, changed(CAPITALS, decks=("hostile",), certainty=True))
        while session.card is not None:
            hostile = Typed("</p><script>alert(9)</script>\x1b[2J")
            response = wrong(session) if session.card.question.type == "choice" else hostile
            session.respond(response, learner.clock())
            session.certainty(Certainty.SURE, learner.clock())
        return result(session, learner.clock())


@pytest.fixture
def plain(learner: Learner) -> QuizResult:
    """A quiz on the capitals, nothing answered."""
    with learner.open() as workspace:
        return result(begin_quiz(workspace), learner.clock())


@pytest.fixture
def exam(learner: Learner) -> Exam:
    """An exam on the hostile deck, in two forms."""
    with learner.open() as workspace:
        return workspace.quizzes.exam(changed(CAPITALS, decks=("hostile",), time_limit_ms=60_000), 2)
