"""The decks on ocrelizumab teach their whole reading, and nothing is wrong with them."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from ocrequiz.decks.folders import find_decks
from ocrequiz.decks.loading import Loaded, load
from ocrequiz.documents.coverage import cover
from ocrequiz.documents.reading import read_document
from ocrequiz.questions.question import Question
from ocrequiz.questions.response import Matched, Picked, Response, Typed
from ocrequiz.questions.short import Short
from ocrequiz.workspace.shipped import shipped_decks

TYPES = {"basic", "choice", "cloze", "match", "multi", "numeric", "order", "short", "truefalse"}
EACH = 8
"""Questions of each type, at least."""
PICTURE_BYTES = 30_000
"""The most bytes of a picture; it is to be seen in a terminal."""
WORDS = 5
"""A sentence shorter than this states nothing that could be asked."""


@pytest.fixture(scope="module")
def decks() -> list[Loaded]:
    """Load every shipped deck on ocrelizumab."""
    return [load(path) for path in find_decks(shipped_decks() / "ocrevus")]


@pytest.fixture(scope="module")
def questions(decks: list[Loaded]) -> list[tuple[str, Question]]:
    """Return every question of theirs with the id of its deck."""
    return [
        (each.deck.id, question)
        for each in decks
        if each.deck is not None
        for question in each.deck.questions
    ]


def test_the_decks_have_no_findings(decks: list[Loaded]) -> None:
    """`ocrequiz check` has nothing to say about them."""
    assert len(decks) >= 4
    assert [str(finding) for each in decks for finding in each.findings] == []


def test_there_is_enough_to_learn(questions: list[tuple[str, Question]]) -> None:
    """At least 110 questions, eight or more of each of the nine types, all of them ready."""
    assert len(questions) >= 110
    counts = Counter(question.type for _, question in questions)
    assert set(counts) == TYPES
    assert {name: count for name, count in counts.items() if count < EACH} == {}
    assert {question.status for _, question in questions} == {"ready"}


def test_what_asks_for_several_things_counts_double(questions: list[tuple[str, Question]]) -> None:
    """Questions for several options, an order or pairs have two points, the others one."""
    for deck, question in questions:
        wanted = 2 if question.type in {"multi", "order", "match"} else 1
        assert question.points == wanted, f"{deck}/{question.id}"


def test_every_solution_earns_full_marks(questions: list[tuple[str, Question]]) -> None:
    """No question refuses its own answer."""
    for deck, question in questions:
        for part in question.parts():
            verdict = question.mark(part, question.solution(part))
            assert verdict is None or verdict.score == 1, f"{deck}/{question.id}#{part}"


def test_the_wrong_answers_to_expect_earn_nothing_and_are_replied_to(
    questions: list[tuple[str, Question]],
) -> None:
    """Who types one of them is told why it is wrong, by the words that belong to it."""
    for _, question in questions:
        for distractor in question.distractors if isinstance(question, Short) else ():
            verdict = question.mark("main", Typed(distractor.text))
            assert verdict is not None, question.id
            assert (verdict.score, verdict.feedback) == (0, distractor.feedback), question.id


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


def test_every_picture_is_small_and_has_its_source_beside_it() -> None:
    """Three pictures or more, each a small PNG beside the SVG from which it is made."""
    folder = shipped_decks() / "ocrevus" / "pictures"
    drawn = sorted(folder.glob("*.png"))

    assert len(drawn) >= 3
    assert [each.stem for each in drawn] == sorted(each.stem for each in folder.glob("*.svg"))
    for each in drawn:
        data = each.read_bytes()
        assert data.startswith(b"\x89PNG\r\n\x1a\n")
        assert len(data) < PICTURE_BYTES, each.name


def test_every_picture_is_used_and_described_without_the_answer(
    questions: list[tuple[str, Question]],
) -> None:
    """Each picture stands beside a question, and its description tells what is seen but not what is asked."""
    folder = shipped_decks() / "ocrevus"
    asking = [(question, question.image) for _, question in questions if question.image]
    showing = [question.answer_image for _, question in questions if question.answer_image]
    used = {picture.file for picture in [*showing, *(picture for _, picture in asking)]}

    assert used == {each.relative_to(folder).as_posix() for each in folder.glob("pictures/*.png")}
    for question, picture in asking:
        assert len(picture.alt.split()) >= 20, question.id
        told = [words for words in _wanted(question.solution("main")) if words in picture.alt.casefold()]
        assert told == [], question.id


def _wanted(solution: Response) -> list[str]:
    """Return the words that a learner has to find."""
    match solution:
        case Picked(options):
            words = list(options)
        case Typed(text):
            words = [text]
        case Matched(pairs):
            words = [right for _, right in pairs]
        case _:
            words = []
    return [each.casefold() for each in words]
