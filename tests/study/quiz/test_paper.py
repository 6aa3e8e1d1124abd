"""Which questions stand on a paper."""

from __future__ import annotations

from dataclasses import replace

import pytest
from learner import Learner, answer, asked, begin, go_to
from quizzing import SUMS, begin_quiz, cards, changed, result, right, show, write_sums, wrong

from ocrequiz.errors import WrongUse
from ocrequiz.questions.prompt import Pick, Reveal, TypeIn
from ocrequiz.questions.response import Typed
from ocrequiz.scheduling.memory import Due, DueAt, DueDay, Memory, Standing, State
from ocrequiz.store.progress import Progress
from ocrequiz.study.quiz.paper import in_order_of_form, put
from ocrequiz.study.quiz.view import Asking
from ocrequiz.study.quiz.wish import Feedback, Only, QuizWish, terms_to_json, wish_from_json
from ocrequiz.workspace.workspace import Workspace


@pytest.fixture
def sums(learner: Learner) -> Learner:
    """A learner with a deck of forty sums beside that of capitals."""
    write_sums(learner)
    return learner


def drawn(learner: Learner, wish: QuizWish) -> list[str]:
    """Return the cards of a paper."""
    with learner.open() as workspace:
        session = workspace.quizzes.begin(wish)
        found = cards(session, learner.clock())
        workspace.quizzes.discard(session.number)
        return found


def test_the_same_seed_gives_the_same_paper(sums: Learner, learner: Learner) -> None:
    """The same questions in the same order, with their options in the same order; another seed gives another."""

    def paper(seed: int) -> list[object]:
        with learner.open() as workspace:
            session = begin_quiz(workspace, SUMS, questions=10, seed=seed)
            found: list[object] = []
            for position in range(10):
                phase = session.go_to(position, learner.clock()).phase
                assert isinstance(phase, Asking)
                found.append(phase.prompt)
            workspace.quizzes.discard(session.number)
        return found

    assert paper(3) == paper(3)
    assert paper(3) != paper(4)


def test_a_longer_paper_begins_with_the_shorter(sums: Learner) -> None:
    """`--questions` cuts the paper of a seed off, it does not draw another."""
    ten = drawn(sums, replace(SUMS, questions=10))
    assert drawn(sums, replace(SUMS, questions=20))[:10] == ten
    assert len(set(drawn(sums, SUMS))) == 40


def test_options_are_shuffled_by_the_seed(learner: Learner, workspace: Workspace) -> None:
    """Two seeds put one question's options in different orders, sooner or later."""
    session = begin_quiz(workspace)
    show(session, "capitals/spain#main", learner.clock())
    assert session.card is not None
    orders = {prompt.options for seed in range(20) if isinstance(prompt := put(session.card, seed), Pick)}
    assert len(orders) > 1


def test_a_paper_takes_one_part_of_a_question(learner: Learner) -> None:
    """A sibling would give the answer away: of two cards of one question, the seed takes one."""
    papers = [drawn(learner, QuizWish(decks=("capitals",), seed=seed)) for seed in range(12)]
    for paper in papers:
        questions = [card.partition("#")[0] for card in paper]
        assert sorted(questions) == [
            "capitals/france",
            "capitals/italy",
            "capitals/poland",
            "capitals/spain",
        ]
    parts = {card for paper in papers for card in paper if "poland" in card}
    assert parts == {"capitals/poland#c1", "capitals/poland#c2"}


def test_what_study_only_reveals_is_written_in_a_quiz(learner: Learner, workspace: Workspace) -> None:
    """An answer is put on paper before it is compared; the question itself is the same."""
    session = begin_quiz(workspace, types=("basic",))
    phase, card = session.view.phase, session.card
    assert isinstance(phase, Asking)
    assert card is not None
    original = card.question.prompt(card.id.part, 0)
    assert isinstance(original, Reveal)
    assert phase.prompt == TypeIn(original.question)


@pytest.mark.parametrize(
    ("terms", "questions"),
    [
        ({"types": ("choice",)}, {"spain"}),
        ({"types": ("choice", "truefalse")}, {"spain", "italy"}),
        ({"tags": ("europe::south",)}, {"spain", "italy"}),
        ({"tags": ("europe",)}, {"france", "spain", "italy", "poland"}),
        ({"tags": ("europe::south",), "types": ("truefalse",)}, {"italy"}),
    ],
)
def test_types_and_tags_narrow_the_choice(
    learner: Learner, terms: dict[str, object], questions: set[str]
) -> None:
    """A tag takes those below it; types and tags must both fit."""
    wish = changed(QuizWish(decks=("capitals",), seed=1), **terms)
    assert {card.split("/")[1].partition("#")[0] for card in drawn(learner, wish)} == questions


def test_per_tag_draws_so_many_of_each(sums: Learner) -> None:
    """Three odd ones and three even ones, however many there are."""
    paper = drawn(sums, replace(SUMS, per_tag=3))
    numbers = [int(card.split("/s")[1].partition("#")[0]) for card in paper]
    assert (sum(n % 2 for n in numbers), sum(1 - n % 2 for n in numbers)) == (3, 3)


def test_per_tag_counts_the_tags_wished_for(learner: Learner) -> None:
    """With tags wished for, those are the groups, and what lies below them counts for them."""
    wish = QuizWish(decks=("capitals",), seed=1, tags=("europe",), per_tag=2)
    assert len(drawn(learner, wish)) == 2


def test_per_tag_takes_questions_without_a_tag_as_a_group(learner: Learner) -> None:
    """What bears no tag is not forgotten."""
    learner.write_basics(9)
    assert len(drawn(learner, QuizWish(decks=("many",), seed=1, per_tag=4))) == 4


def test_only_new_leaves_out_what_was_studied(learner: Learner) -> None:
    """A card with a memory is not new."""
    with learner.open() as workspace:
        session = begin(workspace, ["capitals"])
        go_to(session, learner, "capitals/spain#main")
        answer(session, learner)
    paper = drawn(learner, QuizWish(decks=("capitals",), types=("choice", "truefalse"), only=Only.NEW))
    assert "capitals/spain#main" not in paper


def remember(learner: Learner, card: str, due: Due, lapses: int = 0) -> None:
    """Let the learner have studied a card."""
    memory = Memory(State.REVIEW, 5.0, 5.0, 0, 9, lapses, due, 0, 0)
    with Progress.open(learner.progress, "test") as progress, progress.transaction():
        progress.put_standing(card, Standing(memory))


def test_only_due_takes_what_is_due_now(learner: Learner) -> None:
    """A card on its steps is due at its moment, one in review on its day."""
    now = learner.clock()
    today = now.study_day(4)
    remember(learner, "capitals/spain#main", DueAt(now.utc_ms))
    remember(learner, "capitals/italy#main", DueDay(today))
    remember(learner, "capitals/france#main", DueDay(today + 1))
    remember(learner, "capitals/poland#c1", DueAt(now.utc_ms + 1))
    paper = drawn(learner, QuizWish(decks=("capitals",), only=Only.DUE))
    assert sorted(paper) == ["capitals/italy#main", "capitals/spain#main"]


def test_only_failed_takes_what_was_last_wrong_in_whatever_sitting(learner: Learner) -> None:
    """A question missed in a quiz is failed until it is answered right again."""
    failed = QuizWish(decks=("capitals",), only=Only.FAILED)
    with learner.open() as workspace:
        session = begin_quiz(workspace, types=("choice",))
        session.respond(wrong(session), learner.clock())
        result(session, learner.clock())
        assert workspace.quizzes.count(failed) == 1
        again = workspace.quizzes.begin(failed)
        again.respond(right(again), learner.clock())
        result(again, learner.clock())
        assert workspace.quizzes.count(failed) == 0


def test_only_leeches_takes_what_is_forgotten_again_and_again(learner: Learner) -> None:
    """Eight lapses make a leech."""
    remember(learner, "capitals/spain#main", DueDay(0), lapses=8)
    remember(learner, "capitals/italy#main", DueDay(0), lapses=7)
    assert drawn(learner, QuizWish(decks=("capitals",), only=Only.LEECHES)) == ["capitals/spain#main"]


def test_suspended_cards_are_not_asked(learner: Learner) -> None:
    """What the learner has put away stays away."""
    with learner.open() as workspace:
        session = begin(workspace, ["capitals"], tags=["europe::south"], limit=1)
        card = asked(session)
        session.suspend(learner.clock())
    assert card not in drawn(learner, QuizWish(decks=("capitals",)))


def test_a_paper_has_an_end(learner: Learner) -> None:
    """However large the deck, nobody is given more than five hundred questions."""
    write_sums(learner, 520)
    with learner.open() as workspace:
        assert workspace.quizzes.count(SUMS) == 500
        assert workspace.quizzes.count(replace(SUMS, questions=600)) == 500


def test_a_wish_that_nothing_fits_is_refused(workspace: Workspace) -> None:
    """And the learner is told what to do."""
    with pytest.raises(WrongUse, match=r"No question fits"):
        begin_quiz(workspace, tags=("asia",))


def test_the_choices_are_those_there_are(workspace: Workspace) -> None:
    """A set-up screen lists types and tags with their questions."""
    choices = workspace.quizzes.choices(["capitals"])
    assert choices.types == {"basic": 1, "choice": 1, "cloze": 1, "truefalse": 1}
    assert choices.tags == {"europe::east": 1, "europe::south": 2, "europe::west": 1}
    assert workspace.quizzes.choices() == choices


def test_forms_have_the_same_questions_in_another_order(sums: Learner) -> None:
    """Form A is the paper itself."""
    with sums.open() as workspace:
        exam = workspace.quizzes.exam(replace(SUMS, questions=12), forms=2)
        session = begin_quiz(workspace, SUMS, questions=12)
        paper = cards(session, sums.clock())
    first, second = ([str(item.card) for item in form.items] for form in exam.forms)
    assert first == paper
    assert sorted(first) == sorted(second)
    assert first != second
    assert in_order_of_form([], 1, "B") == []


def test_terms_are_kept_word_for_word() -> None:
    """A quiz that is taken up again is sat on the terms it was begun on."""
    wish = QuizWish(
        decks=("a", "b"),
        questions=9,
        types=("choice",),
        tags=("x::y",),
        only=Only.DUE,
        per_tag=2,
        seed=11,
        time_limit_ms=60_000,
        feedback=Feedback.EACH,
        certainty=True,
        schedules=True,
    )
    assert wish_from_json(terms_to_json(wish), ("a", "b"), 11) == wish
    with pytest.raises(ValueError, match=r"terms"):
        wish_from_json('{"questions": "many"}', (), 0)


def test_a_paper_on_several_decks_is_named_after_the_first(sums: Learner) -> None:
    """The others are counted."""
    with sums.open() as workspace:
        assert begin_quiz(workspace, QuizWish(decks=())).view.title == "Capitals and 1 more deck"
        both = begin_quiz(workspace, QuizWish(decks=("sums",), questions=1))
        assert both.view.title == "Sums"
        assert both.respond(Typed("x"), sums.clock()).answered == 1
