"""How are a quiz and its result written in lines?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from ocrequiz.plain.answering import prompt_lines, response_line
from ocrequiz.plain.drawing import counted
from ocrequiz.plain.outcome import answer_lines, judged_lines, picture_lines, response_lines
from ocrequiz.questions.response import DontKnow
from ocrequiz.scheduling.timespan import on_a_clock
from ocrequiz.study.certainty import SAID
from ocrequiz.study.quiz.view import (
    Answered,
    Asking,
    GroupResult,
    HandedIn,
    ItemResult,
    Judging,
    Overview,
    PlaceView,
    QuizResult,
    QuizView,
    percent,
)
from ocrequiz.text import one_line


def quiz_lines(view: QuizView, before: QuizView | None = None) -> list[str]:
    """Write what a view says that the one `before` it, already written, did not."""
    notice = [view.notice] if view.notice else []
    match view.phase:
        case Asking() as asking:
            return [*notice, *_asking(view, asking, before)]
        case Answered() as answered:
            return [*notice, *_answered(view, answered, before)]
        case Overview() as overview:
            return [*notice, "", *overview_lines(view, overview)]
        case Judging(shown, left):
            return [*notice, "", f"— Judge for yourself: {left} left —", *_judging(shown)]
        case HandedIn(result):
            return [*notice, "", *result_lines(result)]
        case _:
            assert_never(view.phase)


def overview_lines(view: QuizView, overview: Overview) -> list[str]:
    """List the paper: what is answered, open and marked."""
    counts = f"{view.answered} answered, {overview.open} open, {overview.marked} marked"
    return [
        f"— {one_line(view.title)}: overview{_time(view)} —",
        *(_place(number, place) for number, place in enumerate(view.places, start=1)),
        f"{counted(len(view.places), 'question')}: {counts}.",
    ]


def result_lines(result: QuizResult) -> list[str]:
    """Write what a quiz came to, what was missed first."""
    record, time = result.record, on_a_clock(result.record.took_ms)
    points = f"{_number(record.points)} of {_number(record.worth)} points"
    return [
        f"— {one_line(record.title)}: {percent(record.score)} —",
        f"{result.right} of {counted(len(result.items), 'question')} right, {points}, in {time}.",
        *(line for item in result.missed for line in _missed(item)),
        *_reread(result),
        *_groups("By certainty", result.by_certainty),
        *_groups("By tag", result.by_tag),
        *_groups("By objective", result.by_objective),
        *_groups("By type", result.by_type),
        *_groups("By paragraph", result.by_paragraph),
        *_earlier(result),
    ]


def _asking(view: QuizView, asking: Asking, before: QuizView | None) -> list[str]:
    is_same = before is not None and isinstance(before.phase, Asking) and before.position == view.position
    if is_same:
        return _given(asking)
    return [
        "",
        _heading(view),
        *prompt_lines(asking.prompt),
        *picture_lines(asking.card.image),
        *_given(asking),
    ]


def _heading(view: QuizView) -> str:
    place = 0 if view.position is None else view.position
    marked = ", marked" if view.places[place].marked else ""
    return f"— {one_line(view.title)}: question {place + 1} of {len(view.places)}{marked}{_time(view)} —"


def _time(view: QuizView) -> str:
    """Write the clock: what is left where there is a limit, else what is gone."""
    if view.left_ms is None:
        return f", {on_a_clock(view.elapsed_ms)}"
    return f", {on_a_clock(view.left_ms)} left"


def _given(asking: Asking) -> list[str]:
    if asking.response is None:
        return []
    line = response_line(asking.response) or "You said that you don't know."
    sure = "" if asking.certainty is None else f" ({SAID[asking.certainty]})"
    return [] if asking.asks_certainty else [f"{line}{sure}"]


def _answered(view: QuizView, answered: Answered, before: QuizView | None) -> list[str]:
    is_same = before is not None and before.position == view.position
    if is_same and before is not None and isinstance(before.phase, Answered):
        return [] if before.phase.judged == answered.judged else [_by_learner(answered.judged)]
    return [
        *([] if is_same else ["", _heading(view), *_asked(answered)]),
        *_outcome(answered),
        *_solution(answered),
    ]


def _judging(shown: Answered) -> list[str]:
    return [*_asked(shown), *response_lines(shown.response, shown.verdict), *_solution(shown)]


def _asked(answered: Answered) -> list[str]:
    return [*prompt_lines(answered.prompt), *picture_lines(answered.card.image)]


def _outcome(answered: Answered) -> list[str]:
    if answered.verdict is None:
        return [_by_learner(answered.judged)]
    return judged_lines(answered.response, answered.verdict, answered.certainty)


def _by_learner(judged: bool | None) -> str:
    """Write how a response did that only the learner can judge."""
    return {
        None: "Is it right? Judge for yourself.",
        True: "Right, you say.",
        False: "Not right, you say.",
    }[judged]


def _solution(shown: Answered | ItemResult) -> list[str]:
    return answer_lines(shown.answer, shown.answer_image, shown.verdict, shown.explanation)


def _missed(item: ItemResult) -> Iterator[str]:
    yield ""
    sure = "Sure, and not right: " if item.is_sure_and_wrong else ""
    partly = f" (partly right, {percent(item.score)})" if item.score > 0 else ""
    yield f"{sure}question {item.number}{partly}: {item.prompt.question}"
    yield from picture_lines(item.image)
    if item.response is None:
        yield "You left it open."
    elif isinstance(item.response, DontKnow):
        yield "You said that you don't know."
    else:
        yield from response_lines(item.response, item.verdict)
    yield from _solution(item)
    yield from (f"[{cited.title} › {cited.place}] {cited.quote}" for cited in item.cited)


def _reread(result: QuizResult) -> Iterator[str]:
    if result.reread:
        yield from ("", "Read again:")
        for each in result.reread:
            numbers = ", ".join(map(str, each.numbers))
            yield f"  {each.cited.title} › {each.cited.place} (question {numbers})"


def _groups(title: str, groups: Iterable[GroupResult]) -> Iterator[str]:
    lines = [
        f"  {group.name}: {group.right} of {group.items} right, {percent(group.score)}" for group in groups
    ]
    if lines:
        yield from ("", f"{title}:", *lines)


def _earlier(result: QuizResult) -> Iterator[str]:
    if result.earlier:
        yield from ("", "Earlier quizzes:")
        for each in result.earlier:
            when = f"{each.begun.as_datetime():%Y-%m-%d %H:%M}"
            yield f"  {when} {one_line(each.title)}: {percent(each.score)} of {counted(each.items, 'question')}"


def _place(number: int, place: PlaceView) -> str:
    state = "answered" if place.answered else "open"
    score = "" if place.score is None else f", {percent(place.score)}"
    return f"  {number}. {state}{score}{', marked' if place.marked else ''}: {place.stem}"


def _number(points: float) -> str:
    return f"{round(points, 2) + 0.0:g}"
