"""The shipped decks teach the whole reading, and nothing is wrong with them."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from ocrequiz.decks.folders import find_decks
from ocrequiz.decks.loading import Loaded, load
from ocrequiz.documents.coverage import cover
from ocrequiz.documents.reading import read_document
from ocrequiz.questions.question import Question
from ocrequiz.workspace.shipped import shipped_decks

WORDS = 5
"""A sentence shorter than this states nothing that could be asked."""


@pytest.fixture(scope="module")
def decks() -> list[Loaded]:
    """Load every shipped deck."""
    return [load(path) for path in find_decks(shipped_decks())]


@pytest.fixture(scope="module")
def questions(decks: list[Loaded]) -> list[tuple[str, Question]]:
    """Return every shipped question with the id of its deck."""
    return [
        (each.deck.id, question)
        for each in decks
        if each.deck is not None
        for question in each.deck.questions
    ]


def test_the_shipped_decks_have_no_findings(decks: list[Loaded]) -> None:
    """`ocrequiz check` has nothing to say about them."""
    assert len(decks) >= 4
    assert [str(finding) for each in decks for finding in each.findings] == []


def test_there_is_enough_to_learn(questions: list[tuple[str, Question]]) -> None:
    """At least seventy questions, of every type, all of them ready."""
    assert len(questions) >= 70
    assert {question.type for _, question in questions} == {"basic", "choice", "cloze", "truefalse"}
    assert {question.status for _, question in questions} == {"ready"}


def test_every_question_cites_and_explains(questions: list[tuple[str, Question]]) -> None:
    """Each names its passage; each has an explanation that says more than the answer."""
    for deck, question in questions:
        assert question.cite, f"{deck}/{question.id} cites nothing"
        assert len(question.explanation.split()) >= 8, f"{deck}/{question.id} explains nothing"


def test_every_sentence_of_the_reading_is_asked_about_from_two_sides(
    questions: list[tuple[str, Question]],
) -> None:
    """Each sentence of five words or more is cited by two questions or more that ask different things."""
    file = shipped_decks() / "ocrevus" / "reading.md"
    document = read_document(file.read_text(encoding="utf-8"), "reading")
    cited = [
        (f"{deck}/{question.id}", citation) for deck, question in questions for citation in question.cite
    ]
    stems = {f"{deck}/{question.id}": question.stem for deck, question in questions}

    coverage = cover(document, cited)

    assert coverage.total >= 18
    thin = defaultdict(list)
    for sentence in coverage.sentences:
        asked = {stems[name] for name in sentence.questions}
        if len(sentence.sentence.text.split()) >= WORDS and len(asked) < 2:
            thin[sentence.sentence.text] = sorted(sentence.questions)
    assert dict(thin) == {}


def test_true_and_false_are_in_balance(questions: list[tuple[str, Question]]) -> None:
    """A learner who always says true gains nothing by it."""
    answers = [question.answer_text("main") for _, question in questions if question.type == "truefalse"]
    solutions = [question.solution("main") for _, question in questions if question.type == "truefalse"]

    share = sum("True" in str(solution) for solution in solutions) / len(answers)

    assert 0.35 <= share <= 0.65


def test_the_decks_say_that_they_are_no_medical_advice(decks: list[Loaded]) -> None:
    """Each deck's description carries the warning."""
    for each in decks:
        assert each.deck is not None
        assert "not medical advice" in each.deck.description


def test_the_reading_shares_no_long_run_of_words_with_the_founding_document(repository: Path) -> None:
    """The facts are retold: where the founding document is at hand, no seven words in a row are its own."""
    original = repository.parent / "shared" / "document" / "ocrevus.txt"
    words = original.read_text(encoding="utf-8").lower().split() if original.exists() else []
    runs = {tuple(words[start : start + 7]) for start in range(len(words) - 6)}
    reading = (shipped_decks() / "ocrevus" / "reading.md").read_text(encoding="utf-8").lower().split()

    shared = [
        reading[start : start + 7]
        for start in range(len(reading) - 6)
        if tuple(reading[start : start + 7]) in runs
    ]

    assert shared == []
