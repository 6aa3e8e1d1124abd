"""Which card of a sitting is asked next?"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import assert_never

from ocrequiz.library.library import Library
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.queue import FromLearning, FromMain, Learning, NothingNow, next_card
from ocrequiz.scheduling.spacing import LOOK_AHEAD, least_told
from ocrequiz.study.course import Course, Kind, Planned
from ocrequiz.study.modes.mode import SittingMode


def taking_turn(
    library: Library, mode: SittingMode, course: Course, learning: Iterable[Learning], now: Moment
) -> Course:
    """Return the course with the card to ask now: one being learned whose time has come, or a planned one."""
    waiting = [each for each in learning if each.card not in course.gone]
    main = [each.card for each in islice(course.waiting(), 1)]
    following = next_card(main, waiting, now.utc_ms, mode.learn_ahead_ms)
    match following:
        case FromLearning(card):
            return course.taking(Planned(card, Kind.LEARNING))
        case FromMain():
            return course.taking_planned(_least_told(library, mode, course))
        case NothingNow():
            return course.taking(None)
        case _:
            assert_never(following)


def _least_told(library: Library, mode: SittingMode, course: Course) -> Planned:
    """Choose the card among the next that wait of which those shown last give away least."""
    view, ties = list(islice(mode.in_turn(course.waiting()), LOOK_AHEAD)), library.ties
    card = least_told([each.card for each in view], course.shown, ties.gives_away, ties.sentences)
    return next(each for each in view if each.card == card)
