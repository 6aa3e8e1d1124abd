"""What a quiz came to, laid out: the score, what to look at again, and each question with its answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from ocrequiz.records import record
from ocrequiz.scheduling.timespan import on_a_clock
from ocrequiz.study.quiz.view import GroupResult, ItemResult, QuizResult, percent
from ocrequiz.text import one_line
from ocrequiz.tui.screens.quiz.answer import answer_blocks
from ocrequiz.tui.screens.quiz.places import PlaceLine
from ocrequiz.tui.screens.quiz.records import RecordLine, number
from ocrequiz.tui.widgets.marked import blocks_of, inline
from ocrequiz.tui.widgets.outcome import picture_line
from ocrequiz.tui.widgets.page import NOTHING, Block, Gap, Page, Paragraph, columns

STEM_CHARACTERS = 200
BEFORE = 5
"""Earlier scores that stand beside the new one."""


@record
class Ends:
    """A line with words at both ends."""

    left: Content
    right: Content

    def lines(self, width: int) -> list[Content]:
        """Return the line; the left end gives way."""
        return [columns(self.left, self.right, width)]


@record
class GroupLine:
    """What the questions of one kind came to; where a line is narrow, the points give way, and then the count."""

    group: GroupResult

    def lines(self, width: int) -> list[Content]:
        """Return the line."""
        group = self.group
        cells = [
            (f"{group.right} of {group.items} right", 17, 48, "$foreground-muted"),
            (f"{number(group.points)} of {number(group.worth)} points", 18, 64, "$foreground-muted"),
            (percent(group.score), 7, 0, "bold"),
        ]
        right = [
            Content.styled(words, style).pad_left(max(2, room - len(words)))
            for words, room, least, style in cells
            if width >= least
        ]
        return [columns(Content(f"  {one_line(group.name, 200)}"), NOTHING.join(right), width)]


def summary_page(result: QuizResult, at: int | None) -> Page:
    """Lay out the whole result; `at` is the question that is looked at, in the order of need."""
    return Page(
        [
            *_score(result),
            *_questions(result, at),
            *_reread(result),
            *_groups("By certainty", result.by_certainty),
            *_groups("By tag", result.by_tag),
            *_groups("By objective", result.by_objective),
            *_groups("By type", result.by_type),
            *_groups("By paragraph", result.by_paragraph),
            *_earlier(result),
        ]
    )


def item_page(item: ItemResult) -> Page:
    """Lay out one question: what was asked, given and right, why, and the passage it tests."""
    points = f"{number(item.points)} of {number(item.worth)} points, {on_a_clock(item.took_ms)}"
    sure = (
        Content.styled(" · sure, and not right", "$text-error bold")
        if item.is_sure_and_wrong
        else Content("")
    )
    blocks: list[Block] = [
        Ends(
            Content.styled(f"Question {item.number}", "$text-accent bold") + sure,
            Content.styled(points, "$foreground-muted"),
        ),
        Gap(),
        *blocks_of(item.prompt.question),
    ]
    if item.image is not None:
        blocks += [Gap(), picture_line(item.image)]
    blocks += [Gap(), *answer_blocks(item)]
    for cited in item.cited:
        label = Content.styled(f"{cited.title} › {cited.place}", "$foreground-muted bold")
        before, quote, after = cited.before, cited.quote, cited.after
        bar = Content.styled("│ ", "$foreground-muted")
        words = Content.assemble(
            (before, "$foreground-muted"), (quote, "bold underline"), (after, "$foreground-muted")
        )
        blocks += [Gap(), Paragraph(label, bar, bar), Paragraph(words, bar, bar)]
    return Page(blocks)


def _score(result: QuizResult) -> Iterator[Block]:
    record = result.record
    style = "$text-success bold" if result.right == len(result.items) else "$text-accent bold"
    yield Ends(
        Content.assemble(
            (percent(record.score), style), "   ", (f"{result.right} of {len(result.items)} right", "")
        ),
        Content.styled(f"{number(record.points)} of {number(record.worth)} points", "bold"),
    )
    moved = "the schedule moved with it" if result.schedules else "the schedule is as it was"
    yield Paragraph(
        Content.styled(f"In {on_a_clock(record.took_ms)}, paper {result.seed}; {moved}.", "$foreground-muted")
    )
    if result.earlier:
        before = ", ".join(percent(each.score) for each in result.earlier[:BEFORE])
        yield Paragraph(Content.styled(f"Before, the latest first: {before}.", "$foreground-muted"))
    if result.ran_out:
        yield Paragraph(Content.styled("Time was up: the paper was handed in as it stood.", "$text-warning"))
    if result.with_certainty:
        yield Paragraph(Content.styled("How sure you were counts in the points.", "$foreground-muted"))


def _questions(result: QuizResult, at: int | None) -> Iterator[Block]:
    missed = len(result.missed)
    for position, item in enumerate(result.in_order_of_need):
        if position == 0 and missed:
            yield from _title("To look at again")
        elif position == missed:
            yield from _title("Right")
        is_here = position == at
        mark, style = _mark(item)
        start = Content.assemble(
            ("❯ " if is_here else "  ", "$primary"),
            (f"{mark} ", f"{style} bold"),
            (f"{item.number:>2}  ", style),
        )
        sure = Content.styled("sure, and not right: " if item.is_sure_and_wrong else "", "$text-error bold")
        stem = sure + inline(one_line(item.prompt.question, STEM_CHARACTERS))
        yield PlaceLine(start, stem, "on $block-cursor-background" if is_here else "")


def _mark(item: ItemResult) -> tuple[str, str]:
    if item.is_right:
        return "✓", "$text-success"
    if item.score > 0:
        return "◐", "$text-warning"
    return ("✗", "$text-error") if item.is_answered else ("–", "$text-warning")


def _reread(result: QuizResult) -> Iterator[Block]:
    if result.reread:
        yield from _title("Read again")
        for each in result.reread:
            numbers = ", ".join(map(str, each.numbers))
            words = f"{each.cited.title} › {each.cited.place}"
            noun = "question" if len(each.numbers) == 1 else "questions"
            yield Ends(
                Content(f"  {one_line(words, 200)}"),
                Content.styled(f"  {noun} {numbers}", "$foreground-muted"),
            )
            yield PlaceLine(
                Content("    "),
                Content.styled(f"“{one_line(each.cited.paragraph, 200)}”", "$foreground-muted"),
            )


def _groups(title: str, groups: Sequence[GroupResult]) -> Iterator[Block]:
    if groups:
        yield from _title(title)
        yield from map(GroupLine, groups)


def _earlier(result: QuizResult) -> Iterator[Block]:
    if result.earlier:
        yield from _title("Earlier")
        yield from map(RecordLine, result.earlier)


def _title(words: str) -> tuple[Block, ...]:
    return Gap(), Paragraph(Content.styled(words, "$text-accent bold"))
