"""Questions that give each other's answers away are kept apart in a sitting."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from learner import Learner, answer, asked, begin, finish
from rivers import NAMES, closest, river, write_rivers

from ocrequiz.decks.loading import load
from ocrequiz.documents.coverage import cover
from ocrequiz.scheduling.events import Mode
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.spacing import DISTANCE
from ocrequiz.workspace.shipped import shipped_decks
from ocrequiz.workspace.workspace import Options, Workspace


@pytest.fixture
def rivers(learner: Learner) -> Iterator[Workspace]:
    """The workspace of a learner with the rivers beside the capitals."""
    write_rivers(learner)
    with learner.open() as workspace:
        yield workspace


@pytest.mark.parametrize("mode", [Mode.REVIEW, Mode.CRAM])
def test_questions_on_one_sentence_have_others_between(
    mode: Mode, learner: Learner, rivers: Workspace
) -> None:
    """The author wrote them one behind the other; each is asked, once, five others or more apart."""
    cards = finish(begin(rivers, ["rivers"], mode=mode), learner)

    assert len(set(cards)) == len(cards) == 14
    assert closest(cards) > DISTANCE


def test_due_cards_are_kept_apart_too(learner: Learner, rivers: Workspace) -> None:
    """Those that come back, in whatever order they fall due, keep their distance."""
    finish(begin(rivers, ["rivers"]), learner)
    learner.wait(days=60)
    session = begin(rivers, ["rivers"])
    assert session.view.tally.due == 14

    assert closest(finish(session, learner)) > DISTANCE


def test_a_card_being_learned_comes_when_its_time_has_come(learner: Learner, rivers: Workspace) -> None:
    """Its step is kept, though it was shown a moment ago; others of its sentence wait for both."""
    session = begin(rivers, ["rivers"])
    forgotten = answer(session, learner, Rating.AGAIN)
    answer(session, learner, Rating.EASY)
    learner.wait(minutes=2)
    answer(session, learner, Rating.EASY)
    assert asked(session) == forgotten

    following = finish(session, learner)
    assert [river(card) for card in following].index(river(forgotten), 1) > DISTANCE


def test_undo_goes_back_to_the_same_way(learner: Learner, rivers: Workspace) -> None:
    """After taking back three answers, the same cards come again in the same order."""
    session = begin(rivers, ["rivers"])
    first = [answer(session, learner, Rating.EASY) for _ in range(8)]
    for _ in range(3):
        session.undo(learner.clock())

    assert finish(session, learner)[:3] == first[5:]


def test_new_cards_keep_their_order_for_who_wants_that(learner: Learner) -> None:
    """With `order = "author"` new cards come as they are written, whatever they cite."""
    write_rivers(learner)
    learner.write_settings("[study]\norder = 'author'\n")
    with learner.open() as workspace:
        cards = finish(begin(workspace, ["rivers"]), learner)
        assert cards == [f"rivers/{name}{number}#main" for name in NAMES for number in range(2)]
        learner.wait(days=60)
        assert closest(finish(begin(workspace, ["rivers"]), learner)) > DISTANCE


def test_a_deck_is_finished_before_the_next_for_who_wants_that(learner: Learner) -> None:
    """With `order = "decks"` no card of another deck is put between."""
    write_rivers(learner)
    learner.write_settings("[study]\norder = 'decks'\n")
    with learner.open() as workspace:
        cards = finish(begin(workspace, ["rivers", "capitals"]), learner)

    assert [card.split("/")[0] for card in cards] == ["rivers"] * 14 + ["capitals"] * 4
    assert closest(cards[:14]) > DISTANCE


def test_a_question_is_not_asked_right_after_its_answer_was_said(learner: Learner) -> None:
    """Without any citation, what another question says is enough."""
    fill = "".join(
        f"  - {{id: q{number}, type: basic, question: '{number}?', answer: '-'}}\n" for number in range(8)
    )
    learner.write(
        "seas.yaml",
        "format: 1\nid: seas\ntitle: Seas\nquestions:\n"
        "  - {id: why, type: basic, question: Why does the Volga reach the Caspian?, answer: It flows south}\n"
        "  - {id: sea, type: short, question: Which water does the Volga reach?, answers: [Caspian]}\n"
        + fill,
    )
    with learner.open() as workspace:
        session = begin(workspace, ["seas"])
        assert asked(session) == "seas/why#main"
        cards = finish(session, learner)

    assert cards.index("seas/sea#main") == DISTANCE + 1


def test_the_first_card_waits_for_nothing_of_this(learner: Learner, rivers: Workspace) -> None:
    """No question but that of the first card is read for it."""
    sys.modules.pop("ocrequiz.questions.clues", None)
    session = begin(rivers, ["rivers"])

    assert asked(session)
    assert "ocrequiz.questions.clues" not in sys.modules


@pytest.fixture(scope="module")
def sentences() -> dict[str, frozenset[int]]:
    """Which sentences of the reading each question of the shipped decks cites, as `ocrequiz coverage` counts them."""
    found: dict[str, set[int]] = {}
    for file in sorted((shipped_decks() / "ocrevus").glob("*.yaml")):
        loaded = load(file)
        assert loaded.deck is not None
        cited = [
            (f"{loaded.deck.id}/{each.id}", cite) for each in loaded.deck.questions for cite in each.cite
        ]
        for number, sentence in enumerate(cover(loaded.documents["reading"], cited).sentences):
            for question in sentence.questions:
                found.setdefault(question, set()).add(number)
    return {question: frozenset(numbers) for question, numbers in found.items()}


def test_a_sitting_on_the_shipped_decks_does_not_dwell_on_a_sentence(
    learner: Learner, sentences: dict[str, frozenset[int]]
) -> None:
    """Neighbours cite the same sentence only where all cards left do, and few cards follow one of theirs closely."""
    learner.write_settings("[study]\nnew_per_day = 10\n")
    options = Options(
        progress=learner.progress,
        decks=(shipped_decks() / "ocrevus",),
        clock=learner.clock,
        environment={"OCREQUIZ_HOME": str(learner.home)},
        shipped=False,
    )
    with Workspace.open(options) as workspace:
        cards = finish(begin(workspace), learner)

    cited = [sentences[card.partition("#")[0]] for card in cards]
    assert len(cited) == 40
    for place in range(1, 40):
        if cited[place] & cited[place - 1]:
            assert all(left & cited[place - 1] for left in cited[place:])
    close = [
        place for place in range(40) if cited[place] & frozenset().union(*cited[max(0, place - 5) : place])
    ]
    assert len(close) <= 10
