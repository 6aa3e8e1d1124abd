"""The register of types, and what holds for every type in it."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.questions.basic import Basic
from ocrequiz.questions.choice import Choice
from ocrequiz.questions.cloze import Cloze
from ocrequiz.questions.marking import Marking
from ocrequiz.questions.match import Match
from ocrequiz.questions.multi import Multi
from ocrequiz.questions.numeric import Numeric
from ocrequiz.questions.order import Order
from ocrequiz.questions.prompt import Arrange, Pick
from ocrequiz.questions.prompt import Match as MatchPrompt
from ocrequiz.questions.question import Distractor, Question
from ocrequiz.questions.response import Arranged, DontKnow, Matched, Picked, Response, Revealed, Typed
from ocrequiz.questions.short import Short
from ocrequiz.questions.truefalse import TrueFalse
from ocrequiz.questions.types import TYPES
from ocrequiz.text import is_clean

WORDS = st.text(st.characters(codec=None, exclude_categories=()), max_size=40)
GAPS = st.builds("{{{{c{}::{}::{}}}}}".format, st.integers(0, 20), WORDS, WORDS)
DISTRACTORS = st.lists(st.builds(Distractor, text=WORDS, feedback=WORDS), max_size=6).map(tuple)
LISTS = st.lists(WORDS, max_size=6).map(tuple)
DIGITS = st.text("0123456789.,-/e%½ ", max_size=12)
NUMBERS = st.one_of(st.just("600"), st.just(""), DIGITS, st.floats().map(str), st.integers().map(str), WORDS)
UNITS = st.sampled_from(["", "mg", "°C", "%", "m/s²", "times per year", "inch", "?"])
QUESTIONS: st.SearchStrategy[Question] = st.one_of(
    st.builds(Basic, id=st.just("q"), question=WORDS, answer=WORDS, reverse=st.booleans()),
    st.builds(
        Cloze,
        id=st.just("q"),
        text=st.lists(st.one_of(WORDS, GAPS, st.sampled_from(["{{c1::", "}}", "`", "**"]))).map("".join),
        typed=st.booleans(),
    ),
    st.builds(
        Choice, id=st.just("q"), question=WORDS, answer=WORDS, distractors=DISTRACTORS, shuffle=st.booleans()
    ),
    st.builds(
        Multi,
        id=st.just("q"),
        question=WORDS,
        answers=LISTS,
        distractors=DISTRACTORS,
        shuffle=st.booleans(),
    ),
    st.builds(
        Short,
        id=st.just("q"),
        question=WORDS,
        answers=LISTS,
        distractors=DISTRACTORS,
        typos=st.integers(0, 5),
    ),
    st.builds(Numeric, id=st.just("q"), question=WORDS, answer=NUMBERS, tolerance=NUMBERS, unit=UNITS),
    st.builds(Order, id=st.just("q"), question=WORDS, items=LISTS),
    st.builds(
        Match,
        id=st.just("q"),
        question=WORDS,
        pairs=st.dictionaries(WORDS, WORDS, max_size=5),
        distractors=DISTRACTORS,
    ),
    st.builds(TrueFalse, id=st.just("q"), statement=WORDS, answer=st.booleans(), correction=WORDS),
)
RESPONSES: st.SearchStrategy[Response] = st.one_of(
    st.just(Revealed()),
    st.just(DontKnow()),
    st.builds(Typed, st.one_of(WORDS, DIGITS, st.builds("{} {}".format, DIGITS, WORDS))),
    st.builds(Picked, st.lists(WORDS).map(tuple)),
    st.builds(Arranged, st.lists(WORDS).map(tuple)),
    st.builds(Matched, st.lists(st.tuples(WORDS, WORDS)).map(tuple)),
)
RULES = st.builds(
    Marking, accents_count=st.booleans(), typos_forgiven=st.booleans(), others=st.lists(WORDS, max_size=3)
)
TYPED: tuple[Question, ...] = (
    Short(id="q", question="Which?", answers=("B cells", "B lymphocytes"), typos=5),
    Numeric(id="q", question="How much?", answer="600", tolerance="5%", unit="mg"),
    Cloze(id="q", text="{{c1::B cells}} and {{c2::T cells}}", typed=True),
)
GARBAGE = {
    "nul": "\0",
    "many nuls": "\0" * 1_000_000,
    "a megabyte": "x" * 1_000_000,
    "digits": "7" * 1_000_000,
    "commas": "1," * 500_000,
    "asterisks": "*a " * 300_000,
    "marks": "e" + "\u0301" * 1_000_000,
    "emoji": "👩\u200d👩\u200d👧" * 1_000,
    "right to left": "\u202eשלום 123",
    "surrogates": "\ud800" * 1_000,
    "ligatures": "\ufdfa" * 2_000,
    "a great power": "1e999999999",
    "fractions": "1/" * 1_000,
    "a long unit": "5 " + "m^2" * 1_000,
}
PARTS = st.sampled_from(["main", "reverse", "c1", "c2", "c9", "gone", ""])


@pytest.mark.parametrize("name", TYPES)
def test_a_type_is_registered_under_its_own_name(name: str) -> None:
    """What a deck writes after `type:` is the default of the type's own field."""
    default = {field.name: field.default for field in fields(TYPES[name])}["type"]
    assert default == name


@pytest.mark.parametrize("name", TYPES)
def test_no_field_hides_what_a_type_does(name: str) -> None:
    """A type's fields and the methods that every question has do not share a name."""
    assert is_dataclass(TYPES[name])
    assert not {field.name for field in fields(TYPES[name])} & set(Question.__abstractmethods__)


@pytest.mark.parametrize("name", TYPES)
def test_the_least_question_needs_only_what_its_table_says(name: str) -> None:
    """Beside its id a question needs the fields of its type; all else has a default."""
    needed = {f.name for f in fields(TYPES[name]) if f.default is MISSING and f.default_factory is MISSING}
    assert (
        needed
        == {
            "basic": {"id", "question", "answer"},
            "cloze": {"id", "text"},
            "choice": {"id", "question", "answer", "distractors"},
            "multi": {"id", "question", "answers", "distractors"},
            "truefalse": {"id", "statement", "answer"},
            "short": {"id", "question", "answers"},
            "numeric": {"id", "question", "answer"},
            "order": {"id", "question", "items"},
            "match": {"id", "question", "pairs"},
        }[name]
    )


@given(QUESTIONS, PARTS, RESPONSES, RULES)
def test_marking_never_raises(question: Question, part: str, response: Response, rules: Marking) -> None:
    """Any response to any part of any question has a score from 0 to 1, or is the learner's to judge."""
    verdict = question.mark(part, response, rules)
    assert verdict is None or 0.0 <= verdict.score <= 1.0
    assert verdict is None or all(piece.text and is_clean(piece.text) for piece in verdict.difference)


@pytest.mark.parametrize("name", GARBAGE)
@pytest.mark.parametrize("question", TYPED, ids=lambda question: str(question.type))
def test_garbage_earns_nothing_and_says_so(question: Question, name: str) -> None:
    """NUL, a megabyte, emoji or right-to-left text is a wrong answer like any other."""
    part = question.parts()[0]
    verdict = question.mark(part, Typed(GARBAGE[name]))
    assert verdict is not None
    assert verdict.score == 0.0
    assert verdict.reason


@given(QUESTIONS)
def test_the_solution_earns_full_marks(question: Question) -> None:
    """Where the program judges a question without mistakes, the solution it shows is right."""
    if any(question.mistakes()):
        return
    for part in question.parts():
        verdict = question.mark(part, question.solution(part))
        assert verdict is None or verdict.is_right


@given(QUESTIONS)
def test_an_empty_response_earns_nothing(question: Question) -> None:
    """Who picks nothing, types nothing and pairs nothing has no marks, whatever was asked."""
    for part in question.parts():
        for response in (Picked(()), Typed(""), Typed(" \n"), Arranged(()), Matched(())):
            verdict = question.mark(part, response)
            assert verdict is None or verdict.score == 0.0


@given(QUESTIONS, PARTS)
def test_not_knowing_is_never_right(question: Question, part: str) -> None:
    """Whoever says "I don't know" has earned nothing, and is told so without judging."""
    verdict = question.mark(part, DontKnow())
    assert verdict is not None
    assert verdict.score == 0.0
    assert not verdict.is_right


@given(QUESTIONS, PARTS, st.integers())
def test_putting_a_card_never_raises_and_depends_on_the_seed_alone(
    question: Question, part: str, seed: int
) -> None:
    """A card can be put whatever its author wrote, and is put the same way again."""
    prompt = question.prompt(part, seed)
    assert prompt == question.prompt(part, seed)
    assert 0.0 <= question.guess_chance(part) <= 1.0
    assert isinstance(question.answer_text(part), str)
    assert isinstance(question.stem, str)
    assert all(isinstance(term, str) for term in question.terms())


@given(QUESTIONS, PARTS, st.integers())
def test_what_is_shown_has_no_doubles(question: Question, part: str, seed: int) -> None:
    """No two options of a prompt are the same, even where the author wrote them twice."""
    match question.prompt(part, seed):
        case Pick(_, shown) | Arrange(_, shown) | MatchPrompt(_, _, shown):
            assert len(set(shown)) == len(shown)
        case revealed_or_typed:
            assert isinstance(revealed_or_typed.question, str)


@given(QUESTIONS)
def test_mistakes_point_at_fields_of_the_question(question: Question) -> None:
    """Every mistake names a field that the author can find."""
    found = list(question.mistakes())
    assert all(mistake.message and mistake.help for mistake in found)
    assert {mistake.field for mistake in found} <= {field.name for field in fields(question)}
