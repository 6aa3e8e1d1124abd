"""What became of a response: what was given, whether it was right, the answer and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from textual.content import Content

from ocrequiz.questions.prompt import Arrange, Match, Pick, Prompt, Reveal, TypeIn
from ocrequiz.questions.response import Arranged, DontKnow, Matched, Picked, Response, Revealed, Typed
from ocrequiz.study.certainty import SAID
from ocrequiz.study.quiz.view import Answered, ItemResult, percent
from ocrequiz.tui.widgets.difference import difference_blocks
from ocrequiz.tui.widgets.marked import blocks_of, inline, labelled
from ocrequiz.tui.widgets.outcome import picture_line
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paper, Paragraph


class Beneath(Paper):
    """What stands beneath a question; it comes into sight where the question fills the screen by itself."""

    _is_sought = False

    def show(self, page: Page) -> None:
        self._is_sought = False
        super().show(page)

    def bring_into_sight(self) -> None:
        """Scroll to what is shown, once it has its place."""
        self._is_sought = True
        self.call_after_refresh(self.on_resize)

    def on_resize(self) -> None:
        if self._is_sought:
            self.scroll_visible(animate=False)


def answer_blocks(shown: Answered | ItemResult, picture: Sequence[Block] = ()) -> list[Block]:
    """Lay out everything behind the question; `picture` is that of the answer, and without it there are its words."""
    blocks: list[Block] = []
    for section in _sections(shown, picture):
        if section:
            blocks += [Gap(), *section] if blocks else section
    return blocks


def _sections(shown: Answered | ItemResult, picture: Sequence[Block]) -> Iterator[Sequence[Block]]:
    yield _detail(shown.prompt, shown.response, shown.solution)
    verdict = shown.verdict
    yield [
        _outcome(shown),
        *_typed(shown.response),
        *([] if verdict is None else difference_blocks(verdict.difference)),
        *([] if verdict is None or not verdict.reason else [_muted(verdict.reason)]),
        *([] if verdict is None else blocks_of(verdict.feedback)),
    ]
    if not _is_among_options(shown):
        yield labelled("Answer", "$text-success", blocks_of(shown.answer))
    if shown.answer_image is not None:
        yield picture or [picture_line(shown.answer_image)]
    yield blocks_of(shown.explanation)


def _outcome(shown: Answered | ItemResult) -> Paragraph:
    words, style = _judgement(shown)
    sure = "" if shown.certainty is None else f"   {SAID[shown.certainty]}"
    return Paragraph(Content.assemble((words, f"{style} bold"), (sure, "$foreground-muted italic")))


def _judgement(shown: Answered | ItemResult) -> tuple[str, str]:
    """Return what is said of the response, and its style."""
    if shown.response is None:
        return "– You left it open.", "$text-warning"
    if isinstance(shown.response, DontKnow):
        return "– You said that you don't know.", "$text-warning"
    if isinstance(shown, Answered) and shown.asks_judgement:
        return "? Is it right? Judge for yourself.", "$text-accent"
    score = _score(shown)
    you = ", you say" if shown.verdict is None else ""
    if score >= 1:
        return f"✓ Right{you}", "$text-success"
    if score > 0:
        return f"◐ Partly right, {percent(score)}", "$text-warning"
    return f"✗ Not right{you}", "$text-error"


def _score(shown: Answered | ItemResult) -> float:
    if isinstance(shown, ItemResult):
        return shown.score
    return float(bool(shown.judged)) if shown.verdict is None else shown.verdict.score


def _typed(response: Response | None) -> list[Block]:
    if not isinstance(response, Typed):
        return []
    return [Paragraph(Content.assemble(("You wrote: ", "$foreground-muted"), response.text))]


def _detail(prompt: Prompt, response: Response | None, solution: Response) -> list[Block]:
    """Lay out the options, the order or the pairs, each with what was given there."""
    match prompt:
        case Pick(options=options):
            picked = response.options if isinstance(response, Picked) else ()
            right = solution.options if isinstance(solution, Picked) else ()
            return [_option(option, option in picked, option in right) for option in options]
        case Arrange():
            given = response.items if isinstance(response, Arranged) else ()
            items = solution.items if isinstance(solution, Arranged) else ()
            return [_placed(place, item, given) for place, item in enumerate(items)]
        case Match(lefts=lefts):
            made = dict(response.pairs) if isinstance(response, Matched) else {}
            pairs = dict(solution.pairs) if isinstance(solution, Matched) else {}
            return [_pair(left, pairs.get(left, ""), made.get(left)) for left in lefts]
        case TypeIn() | Reveal():
            return []
        case _:
            assert_never(prompt)


def _option(option: str, is_picked: bool, is_right: bool) -> Paragraph:
    if is_right:
        return _line("✓", "$text-success", option, "your choice, right" if is_picked else "right answer")
    return _line("✗", "$text-error", option, "your choice") if is_picked else _line(" ", "", option, "")


def _placed(place: int, item: str, given: Sequence[str]) -> Paragraph:
    numbered = f"{place + 1}. {item}"
    if item not in given:
        return _line(" ", "", numbered, "")
    if given.index(item) == place:
        return _line("✓", "$text-success", numbered, "")
    return _line("✗", "$text-error", numbered, f"you had it at {given.index(item) + 1}")


def _pair(left: str, right: str, made: str | None) -> Paragraph:
    words = f"{left} → {right}"
    if made is None:
        return _line(" ", "", words, "")
    if made == right:
        return _line("✓", "$text-success", words, "")
    return _line("✗", "$text-error", words, f"you gave “{inline(made).plain}”")


def _line(mark: str, style: str, words: str, remark: str) -> Paragraph:
    text = inline(words).stylize_before(style or "$foreground-muted")
    remarked = Content.assemble(text, (f"   {remark}", "$foreground-muted italic")) if remark else text
    return Paragraph(remarked, Content.styled(f"{mark} ", f"{style} bold".strip()), Content("  "))


def _muted(words: str) -> Paragraph:
    return Paragraph(Content.styled(words, "$foreground-muted"))


def _is_among_options(shown: Answered | ItemResult) -> bool:
    """Whether what stands above shows the answer already."""
    match shown.solution:
        case Picked(options):
            right = {inline(option).plain for option in options}
            return len(options) > 1 or inline(shown.answer).plain in right
        case Arranged() | Matched():
            return True
        case Revealed() | Typed() | DontKnow():
            return False
        case _:
            assert_never(shown.solution)
