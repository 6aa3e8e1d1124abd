"""How is an exam printed, and its key? On A4, the same questions in another order on each form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from ocrequiz.library.exam import Exam, ExamForm, ExamItem
from ocrequiz.questions.prompt import Arrange, Match, Pick, Reveal, TypeIn
from ocrequiz.questions.response import Arranged, DontKnow, Matched, Picked, Revealed, Typed
from ocrequiz.reports.markup import NOTHING, Html, element, joined, markdown, page, picture, text
from ocrequiz.reports.wording import amount, counted, duration, letter

SHEETS = ("page.css", "exam.css")
LINES = 3
"""Lines to write an answer on that is more than a word."""


def exam_html(exam: Exam) -> str:
    """Write every form of an exam."""
    return page(exam.title, SHEETS, *(_form(exam, form) for form in exam.forms))


def key_html(exam: Exam) -> str:
    """Write the key to every form of an exam."""
    return page(f"{exam.title}: key", SHEETS, *(_key(exam, form) for form in exam.forms))


def _form(exam: Exam, form: ExamForm) -> Html:
    limit = f" · {duration(exam.time_limit_ms)}" if exam.time_limit_ms else ""
    facts = f"{counted(len(form.items), 'question')} · {_points(exam.points)}{limit} · paper {exam.seed}"
    return element(
        "main",
        _head(exam.title, f"Form {form.letter}"),
        element(
            "div",
            element("div", text("Name"), kind="blank name"),
            element("div", text("Date"), kind="blank date"),
            element(
                "div", text("Points"), element("span", text(f"/ {amount(exam.points)}")), kind="blank points"
            ),
            kind="blanks",
        ),
        element("p", text(facts), kind="facts"),
        element("ol", *map(_question, form.items), kind="questions"),
        kind=f"form form-{form.letter}",
    )


def _head(title: str, right: str) -> Html:
    return element(
        "div", element("h1", text(title)), element("span", text(right), kind="letter"), kind="head"
    )


def _question(item: ExamItem) -> Html:
    return element(
        "li",
        element("span", text(str(item.number)), kind="number"),
        element(
            "div",
            element("div", markdown(item.prompt.question)),
            NOTHING if item.picture is None else picture(item.picture),
            *_room(item),
            kind="body",
        ),
        element("span", text(_points(item.points)), kind="worth"),
        kind="question",
    )


def _room(item: ExamItem) -> Iterator[Html]:
    """Leave room for the answer, in the way the prompt's shape asks for."""
    match item.prompt:
        case Reveal():
            yield from (element("div", kind="line") for _ in range(LINES))
        case TypeIn(unit=unit):
            yield element("div", text(unit), kind="line")
        case Pick(options=options, several=several):
            if several:
                yield _how("Tick all that are right.")
            box = _box("") if several else _box("one")
            yield _listed(joined(box, _tag(place), _words(option)) for place, option in enumerate(options))
        case Arrange(items=items):
            yield _how(f"Number them in the right order, 1 to {len(items)}.")
            yield _listed(joined(_box("wide"), _words(each)) for each in items)
        case Match(lefts=lefts, rights=rights):
            yield _how("Write into each box the letter of what belongs to it.")
            left = _listed(joined(_box("wide"), _words(each)) for each in lefts)
            right = _listed(joined(_tag(place), _words(each)) for place, each in enumerate(rights))
            yield element("div", left, right, kind="pairs")
        case _:
            assert_never(item.prompt)


def _key(exam: Exam, form: ExamForm) -> Html:
    return element(
        "main",
        _head(exam.title, f"Key to form {form.letter}"),
        element("p", text(f"{_points(exam.points)} · paper {exam.seed}"), kind="facts"),
        element("table", *map(_key_row, form.items), kind="key"),
        kind=f"form form-{form.letter}",
    )


def _key_row(item: ExamItem) -> Html:
    places = [f"{cited.title} › {cited.place}: “{cited.quote}”" for cited in item.cited]
    return element(
        "tr",
        element("td", text(str(item.number))),
        element(
            "td",
            _solved(item),
            element("div", markdown(item.explanation), kind="why") if item.explanation else NOTHING,
            *(element("p", text(place), kind="why") for place in places),
        ),
        element("td", text(_points(item.points))),
    )


def _solved(item: ExamItem) -> Html:
    """Write what stands in the room when the answer is right."""
    match item.prompt, item.solution:
        case Pick(options=options), Picked(right):
            return _strong(
                [f"{letter(place)} – {each}" for place, each in enumerate(options) if each in right]
            )
        case Arrange(items=items), Arranged(right):
            return _strong([f"{right.index(each) + 1} – {each}" for each in items])
        case Match(rights=rights), Matched(pairs):
            return _strong([f"{left}: {letter(rights.index(right))} – {right}" for left, right in pairs])
        case _, Revealed() | Typed() | Picked() | Arranged() | Matched() | DontKnow():
            return markdown(item.answer)
        case _:
            assert_never(item.solution)


def _strong(lines: Sequence[str]) -> Html:
    return element("p", element("strong", text("\n".join(lines))))


def _listed(entries: Iterator[Html]) -> Html:
    return element("ul", *(element("li", entry) for entry in entries), kind="choices")


def _how(line: str) -> Html:
    return element("p", text(line), kind="how")


def _box(kind: str) -> Html:
    return element("span", kind=f"box {kind}".strip())


def _tag(place: int) -> Html:
    return element("span", text(letter(place)), kind="tag")


def _words(option: str) -> Html:
    return element("span", text(option))


def _points(points: float) -> str:
    return f"{amount(points)} point{'' if points == 1 else 's'}"
