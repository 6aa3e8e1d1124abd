"""How is the result of a quiz printed? One HTML file that says first what to look at first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from ocrequiz.library.cited import Cited
from ocrequiz.library.results import GroupResult, ItemResult, QuizRecord, QuizResult, percent
from ocrequiz.questions.prompt import Arrange, Match, Pick, Reveal, TypeIn
from ocrequiz.questions.question import Picture
from ocrequiz.questions.response import Picked
from ocrequiz.reports.markup import NOTHING, Html, element, joined, markdown, page, text
from ocrequiz.reports.wording import (
    CERTAINTIES,
    amount,
    counted,
    date_of,
    facts_of,
    numbers_of,
    response_of,
    verdict_of,
)


def quiz_html(result: QuizResult) -> str:
    """Write a result as a page."""
    return page(
        f"{result.record.title}: {percent(result.record.score)}",
        ("page.css", "quiz.css"),
        element("h1", text(result.record.title)),
        element("p", text(percent(result.record.score)), kind="score"),
        element("ul", *(element("li", text(fact)) for fact in facts_of(result)), kind="facts"),
        *_sure_and_wrong(result),
        *_reread(result),
        *_groups(result),
        *_earlier(result.earlier),
        element("h2", text("Every question, those missed first")),
        *(_item(item, with_certainty=result.with_certainty) for item in result.in_order_of_need),
    )


def _sure_and_wrong(result: QuizResult) -> Iterator[Html]:
    wrong = [item for item in result.missed if item.is_sure_and_wrong]
    if wrong:
        where = numbers_of([item.number for item in wrong])
        line = f"Sure, and not right: {where}. What one is sure of is not looked up, so begin here."
        yield element("div", element("p", element("strong", text(line))), kind="alarm")


def _reread(result: QuizResult) -> Iterator[Html]:
    if result.reread:
        yield element("h2", text("What to read again"))
        for each in result.reread:
            place = f"{each.cited.title} › {each.cited.place}, for {numbers_of(each.numbers)}"
            yield _passage(each.cited, place)


def _groups(result: QuizResult) -> Iterator[Html]:
    tables = (
        ("By certainty", result.by_certainty),
        ("By tag", result.by_tag),
        ("By objective", result.by_objective),
        ("By type", result.by_type),
        ("By paragraph", result.by_paragraph),
    )
    filled = [(title, groups) for title, groups in tables if groups]
    if filled:
        yield element("h2", text("Where the points are"))
        yield from (_group_table(title, groups) for title, groups in filled)


def _group_table(title: str, groups: Iterable[GroupResult]) -> Html:
    rows = (
        (
            group.name,
            f"{group.right} of {group.items}",
            f"{amount(group.points)} of {amount(group.worth)}",
            percent(group.score),
        )
        for group in groups
    )
    return _table(title, ("", "right", "points", "score"), rows)


def _earlier(records: Sequence[QuizRecord]) -> Iterator[Html]:
    if records:
        rows = (
            (f"{date_of(each.begun)}  {each.title}", counted(each.items, "question"), percent(each.score))
            for each in records
        )
        yield element("h2", text("Earlier quizzes"))
        yield _table("", ("", "", "score"), rows)


def _table(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Html:
    return element(
        "table",
        element("caption", text(title)) if title else NOTHING,
        element("tr", *(element("th", text(head)) for head in heads)),
        *(element("tr", *(element("td", text(cell)) for cell in row)) for row in rows),
        kind="groups",
    )


def _item(item: ItemResult, *, with_certainty: bool) -> Html:
    sure = "" if item.certainty is None else f" · {CERTAINTIES[item.certainty]}"
    earned = f"{amount(item.points)} of {amount(item.worth)}" if with_certainty else _plain_points(item)
    return element(
        "section",
        element(
            "header",
            element("span", text(f"{item.number}. {verdict_of(item)}{sure}"), kind=f"verdict {_kind(item)}"),
            element("span", text(earned), kind="soft"),
        ),
        markdown(item.prompt.question),
        _picture(item.image),
        *_given_and_right(item),
        _labelled("Why", markdown(item.explanation)) if item.explanation else NOTHING,
        *(_quote(cited) for cited in item.cited),
        kind="item",
    )


def _plain_points(item: ItemResult) -> str:
    return f"{amount(item.points)} of {amount(item.worth)} point{'' if item.worth == 1 else 's'}"


def _kind(item: ItemResult) -> str:
    if item.is_right:
        return "right"
    return "open" if not item.is_answered else "partly" if item.score > 0 else "wrong"


def _given_and_right(item: ItemResult) -> Iterator[Html]:
    """Show what was answered and what is right; options show both at once."""
    match item.prompt:
        case Pick(options=options):
            yield _options(options, item)
        case Reveal() | TypeIn() | Arrange() | Match():
            if given := response_of(item.response):
                yield _labelled("Your answer", _lines(given))
            right = response_of(item.solution) if isinstance(item.prompt, Arrange | Match) else []
            yield _labelled("Right", _lines(right) if right else markdown(item.answer))
        case _:
            assert_never(item.prompt)
    if item.verdict is not None and (said := item.verdict.feedback):
        yield _labelled("About your answer", markdown(said))
    if item.verdict is not None and item.verdict.reason:
        yield element("p", text(item.verdict.reason), kind="soft")
    yield _picture(item.answer_image)


def _options(options: Sequence[str], item: ItemResult) -> Html:
    picked, right = _picked(item.response), _picked(item.solution)
    lines = []
    for option in options:
        notes = [
            *(["your answer"] if option in picked else []),
            *(["right"] if option in right else []),
        ]
        sign = "✓" if option in right else "✗" if option in picked else "·"
        said = element("span", text(f" ({', '.join(notes)})"), kind="soft") if notes else NOTHING
        lines.append(element("li", text(f"{sign} {option}"), said))
    return element("ul", *lines, kind="options")


def _picked(response: object) -> tuple[str, ...]:
    return response.options if isinstance(response, Picked) else ()


def _passage(cited: Cited, place: str) -> Html:
    return element(
        "blockquote",
        element("cite", text(place)),
        element("p", text(cited.before), element("mark", text(cited.quote)), text(cited.after)),
    )


def _quote(cited: Cited) -> Html:
    place = f"{cited.title} › {cited.place}"
    return element("blockquote", element("cite", text(place)), element("p", text(cited.quote)))


def _labelled(label: str, content: Html) -> Html:
    return joined(element("span", text(label), kind="label"), content)


def _lines(lines: Sequence[str]) -> Html:
    return element("p", text("\n".join(lines)))


def _picture(picture: Picture | None) -> Html:
    return NOTHING if picture is None else element("p", text(f"[Picture: {picture.alt}]"), kind="picture")
