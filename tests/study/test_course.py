"""The way through a sitting."""

from __future__ import annotations

import pytest
from learner import card_id

from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.spacing import DISTANCE
from ocrequiz.study.course import Answer, Course, Kind, Planned

NEW = [Planned(card_id(f"deck/new{number}#main"), Kind.NEW) for number in range(3)]
DUE = [Planned(card_id(f"deck/due{number}#main"), Kind.DUE) for number in range(2)]


def taking_first(course: Course) -> Course:
    """Take the first card that waits."""
    return course.taking_planned(next(course.waiting()))


def test_a_course_counts_what_is_to_come() -> None:
    """New and due cards are counted apart, and the one that is taken leaves the count."""
    course = Course.of([*NEW, *DUE])
    assert (course.new, course.due) == (3, 2)

    course = taking_first(course)

    assert course.current == NEW[0]
    assert (course.new, course.due) == (2, 2)


def test_what_is_put_away_is_not_taken() -> None:
    """A card put away while it waits is passed over, once counted off."""
    course = Course.of([*NEW, *DUE]).without([NEW[0].card, NEW[1].card])
    assert course.new == 1
    assert course.without([NEW[0].card]).new == 1

    assert list(course.waiting()) == [NEW[2], *DUE]
    assert taking_first(course).current == NEW[2]


def test_a_card_comes_back_when_it_is_added_again() -> None:
    """Adding cards leaves those that wait where they are, and brings back those put away."""
    course = Course.of(NEW).without([NEW[1].card]).extended([NEW[1], NEW[2], *DUE])

    order = []
    while any(course.waiting()):
        course = taking_first(course)
        order.append(course.current)

    assert order == [NEW[0], NEW[2], NEW[1], *DUE]
    assert (course.new, course.due) == (0, 0)


def test_an_answer_is_noted_and_the_card_leaves() -> None:
    """The answers of a sitting stand in their order."""
    course = taking_first(Course.of(NEW))
    answer = Answer(NEW[0].card, Rating.GOOD, 1200)

    course = course.answered(answer)

    assert course.current is None
    assert course.answers == (answer,)


@pytest.mark.parametrize("planned", [None, DUE[0]])
def test_a_card_that_was_not_planned_can_be_taken(planned: Planned | None) -> None:
    """Learning cards come in between; nothing of the plan is lost by it."""
    course = Course.of(NEW).taking(planned)

    assert course.current == planned
    assert next(course.waiting()) == NEW[0]


def test_cards_passed_over_come_before_those_behind_them() -> None:
    """Who is asked out of turn leaves the others in their order, and nobody's count is wrong."""
    course = Course.of([*NEW, *DUE]).taking_planned(DUE[0])

    assert list(course.waiting()) == [*NEW, DUE[1]]
    assert (course.new, course.due) == (3, 1)
    assert list(course.taking_planned(NEW[1]).waiting()) == [NEW[0], NEW[2], DUE[1]]
    assert list(course.taking_planned(DUE[1]).waiting()) == NEW
    assert list(course.extended([DUE[0]]).waiting()) == [*NEW, DUE[1], DUE[0]]


def test_a_card_passed_over_can_be_put_away() -> None:
    """It is counted off, and neither asked nor added twice."""
    course = Course.of([*NEW, *DUE]).taking_planned(DUE[0]).without([NEW[0].card, NEW[1].card])

    assert (course.new, course.due) == (1, 1)
    assert list(course.waiting()) == [NEW[2], DUE[1]]


def test_a_course_knows_the_cards_asked_last() -> None:
    """Planned or not, the last few are known, the latest last."""
    course = Course.of(NEW)
    for planned in (NEW[0], NEW[1], NEW[2]):
        course = course.taking_planned(planned)
    course = course.taking(DUE[0]).taking(None).taking(NEW[0]).taking(DUE[1])

    asked = [NEW[0], NEW[1], NEW[2], DUE[0], NEW[0], DUE[1]]
    assert course.shown == tuple(each.card for each in asked)[-DISTANCE:]
