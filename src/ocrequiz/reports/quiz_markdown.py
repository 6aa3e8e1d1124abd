"""How is the result of a quiz written for a notebook? Markdown in which nothing of a deck can act as markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ocrequiz.library.results import GroupResult, ItemResult, QuizResult, percent
from ocrequiz.questions.prompt import Arrange, Match, Pick
from ocrequiz.questions.question import Picture
from ocrequiz.reports.wording import (
    CERTAINTIES,
    amount,
    date_of,
    facts_of,
    numbers_of,
    points_of,
    response_of,
    verdict_of,
)
from ocrequiz.text import clean

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&=:@^$])")


def quiz_markdown(result: QuizResult) -> str:
    """Write a result as Markdown."""
    return (
        "\n".join([*_head(result), *_reread(result), *_groups(result), *_earlier(result), *_items(result)])
        + "\n"
    )


def literal(raw: str) -> str:
    """Return text on one line with every character escaped that Markdown or HTML could take for markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(clean(raw).split()))


def _head(result: QuizResult) -> Iterator[str]:
    yield f"# {literal(result.record.title)}: {percent(result.record.score)}"
    yield ""
    yield from (f"- {literal(fact)}" for fact in facts_of(result))
    if wrong := [item.number for item in result.missed if item.is_sure_and_wrong]:
        yield from ("", f"**Sure, and not right: {numbers_of(wrong)}.** Begin with what you were sure of.")


def _reread(result: QuizResult) -> Iterator[str]:
    if result.reread:
        yield from ("", "## What to read again", "")
        for each in result.reread:
            place = literal(f"{each.cited.title} › {each.cited.place}")
            yield f"- {place}, for {numbers_of(each.numbers)}: “{literal(each.cited.quote)}”"


def _groups(result: QuizResult) -> Iterator[str]:
    yield from _table("certainty", result.by_certainty)
    yield from _table("tag", result.by_tag)
    yield from _table("objective", result.by_objective)
    yield from _table("type", result.by_type)
    yield from _table("paragraph", result.by_paragraph)


def _table(kind: str, groups: Iterable[GroupResult]) -> Iterator[str]:
    rows = [
        f"| {literal(group.name)} | {group.right} of {group.items} | {amount(group.points)} of "
        f"{amount(group.worth)} | {percent(group.score)} |"
        for group in groups
    ]
    if rows:
        yield from (
            "",
            f"## By {kind}",
            "",
            f"| {kind} | right | points | score |",
            "|---|---:|---:|---:|",
            *rows,
        )


def _earlier(result: QuizResult) -> Iterator[str]:
    if result.earlier:
        yield from ("", "## Earlier quizzes", "")
        for each in result.earlier:
            yield f"- {date_of(each.begun)} {literal(each.title)}: {percent(each.score)}, {points_of(each)}"


def _items(result: QuizResult) -> Iterator[str]:
    yield from ("", "## Every question, those missed first")
    for item in result.in_order_of_need:
        yield from _item(item)


def _picture(picture: Picture | None) -> Iterator[str]:
    if picture is not None:
        yield from ("", f"Picture: {literal(picture.alt)}")


def _item(item: ItemResult) -> Iterator[str]:
    sure = "" if item.certainty is None else f" · {CERTAINTIES[item.certainty]}"
    earned = f"{amount(item.points)} of {amount(item.worth)}"
    yield from (
        "",
        f"### {item.number}. {verdict_of(item)}{sure} ({earned})",
        "",
        literal(item.prompt.question),
    )
    yield from _picture(item.image)
    if isinstance(item.prompt, Pick):
        yield from ("", *(f"- {literal(option)}" for option in item.prompt.options))
    if given := response_of(item.response):
        yield from ("", f"Your answer: {'; '.join(map(literal, given))}")
    right = response_of(item.solution) if isinstance(item.prompt, Pick | Arrange | Match) else []
    yield from ("", f"Right: {'; '.join(map(literal, right)) if right else literal(item.answer)}")
    yield from _picture(item.answer_image)
    if item.verdict is not None and item.verdict.feedback:
        yield from ("", f"About your answer: {literal(item.verdict.feedback)}")
    if item.explanation:
        yield from ("", f"Why: {literal(item.explanation)}")
    for cited in item.cited:
        yield from ("", f"> {literal(cited.title)} › {literal(cited.place)}: “{literal(cited.quote)}”")
