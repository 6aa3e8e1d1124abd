"""Questions that give each other's answers away do not stand on one paper, as far as there are others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from learner import Learner
from rivers import NAMES, closest, river, write_rivers

from ocrequiz.decks.loading import load
from ocrequiz.documents.coverage import cover
from ocrequiz.scheduling.spacing import DISTANCE
from ocrequiz.study.quiz.wish import QuizWish
from ocrequiz.workspace.shipped import shipped_decks
from ocrequiz.workspace.workspace import Options, Workspace

RIVERS = QuizWish(decks=("rivers",), seed=3)
SEEDS = range(6)


@pytest.fixture
def rivers(learner: Learner) -> Iterator[Workspace]:
    """The workspace of a learner with a deck that asks three times about each of seven sentences."""
    write_rivers(learner, each=3)
    with learner.open() as workspace:
        yield workspace


def paper(workspace: Workspace, wish: QuizWish) -> list[str]:
    """Return the cards of a paper."""
    (form,) = workspace.quizzes.exam(wish).forms
    return [str(item.card) for item in form.items]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_paper_asks_once_about_a_sentence_as_long_as_it_can(seed: int, rivers: Workspace) -> None:
    """Seven questions are about seven sentences, and the next seven keep their distance."""
    cards = paper(rivers, replace(RIVERS, seed=seed))

    assert len(set(cards)) == len(cards) == 21
    assert {river(card) for card in cards[:7]} == set(NAMES)
    assert closest(cards[:14]) > DISTANCE


def test_a_paper_is_as_long_as_was_asked_for(rivers: Workspace) -> None:
    """Where only questions are left that give others away they are asked, and what was counted is what comes."""
    whole = paper(rivers, RIVERS)
    for questions in (1, 7, 8, 20, 30, None):
        wish = replace(RIVERS, questions=questions)
        assert paper(rivers, wish) == whole[:questions]
        assert rivers.quizzes.count(wish) == len(whole[:questions])


def test_seeds_draw_from_all_questions(rivers: Workspace) -> None:
    """That some do not go together keeps none off every paper."""
    drawn = {card for seed in range(25) for card in paper(rivers, replace(RIVERS, questions=7, seed=seed))}
    assert len(drawn) == 21


def test_questions_per_tag_are_counted_as_they_are_chosen(learner: Learner) -> None:
    """So many of each tag are taken, those that do not fit passed over, and counted alike."""
    lines = "".join(
        f"  - {{id: q{number}, type: basic, question: 'Q {number}?', answer: A, tags: [t{number % 3}]}}\n"
        for number in range(200)
    )
    learner.write("tagged.yaml", f"format: 1\nid: tagged\ntitle: Tagged\nquestions:\n{lines}")
    wish = QuizWish(decks=("tagged",), per_tag=30)
    with learner.open() as workspace:
        tags = [
            int(card.removeprefix("tagged/q").removesuffix("#main")) % 3 for card in paper(workspace, wish)
        ]
        assert workspace.quizzes.count(wish) == 90

    assert [tags.count(tag) for tag in range(3)] == [30, 30, 30]


def test_an_answer_that_another_question_says_is_avoided_in_either_order(learner: Learner) -> None:
    """Whoever sits a paper can go back, so that the order of the two does not matter."""
    learner.write(
        "seas.yaml",
        "format: 1\nid: seas\ntitle: Seas\nquestions:\n"
        "  - {id: why, type: basic, question: Why does the Volga reach the Caspian?, answer: It flows south}\n"
        "  - {id: sea, type: short, question: Which water does the Volga reach?, answers: [Caspian]}\n"
        "  - {id: else, type: basic, question: What else?, answer: Nothing}\n",
    )
    with learner.open() as workspace:
        for seed in SEEDS:
            cards = paper(workspace, QuizWish(decks=("seas",), seed=seed))
            assert "seas/else#main" in cards[:2]
            assert len(cards) == 3


def test_a_paper_over_the_shipped_decks_hardly_repeats_a_sentence(learner: Learner) -> None:
    """Of twenty questions on 28 sentences, two at most cite a sentence that another one cites."""
    folder = shipped_decks() / "ocrevus"
    decks = [loaded for file in sorted(folder.glob("*.yaml")) if (loaded := load(file)).deck is not None]
    cited = [
        (f"{deck.deck.id}/{question.id}", cite)
        for deck in decks
        if deck.deck is not None
        for question in deck.deck.questions
        for cite in question.cite
    ]
    askers = [frozenset(each.questions) for each in cover(decks[0].documents["reading"], cited).sentences]
    options = Options(
        progress=learner.progress,
        decks=(folder,),
        clock=learner.clock,
        environment={"OCREQUIZ_HOME": str(learner.home)},
        shipped=False,
    )
    with Workspace.open(options) as workspace:
        for seed in SEEDS:
            drawn = {
                card.partition("#")[0]
                for card in paper(workspace, QuizWish(decks=(), questions=20, seed=seed))
            }
            assert len(drawn) == 20
            assert len({name for each in askers if len(each & drawn) > 1 for name in each & drawn}) <= 2
