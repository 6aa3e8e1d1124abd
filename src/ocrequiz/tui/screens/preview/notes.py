"""What is told to an author and to no learner: what a card is, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content

from ocrequiz.errors import Finding
from ocrequiz.text import one_line
from ocrequiz.tui.screens.problems import finding_blocks
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paragraph
from ocrequiz.workspace.previewing import Broken, Shown

STATUS = {"draft": "a draft: no learner sees it yet", "retired": "retired: no learner is asked it any more"}


def notes_page(card: Shown) -> Page:
    """Lay out what a card is and what could be better about it."""
    question, part = card.card.question, card.card.id.part
    facts = [question.type, *([part] if len(question.parts()) > 1 else []), *question.tags, _place(card)]
    told: list[Block] = [Paragraph(Content.styled(" · ".join(facts), "$foreground-muted"))]
    if card.status in STATUS:
        told.append(Paragraph(Content.styled(f"This question is {STATUS[card.status]}.", "$text-warning")))
    return Page([*told, *_findings(card.findings)])


def broken_page(broken: Broken) -> Page:
    """Lay out why a question is not there."""
    what = f"The question {broken.name} cannot be asked." if broken.name else "Something is wrong here."
    if not broken.findings:
        what = f"The question {broken.name} is not asked before the head of the deck is right."
    elif not broken.is_grave:
        what = "The deck as a whole"
    where = Paragraph(Content.styled(_place(broken), "$foreground-muted"))
    return Page([Paragraph(Content.styled(what, "bold")), where, *_findings(broken.findings)])


def _place(page: Shown | Broken) -> str:
    """Name the line at which something stands."""
    return f"{one_line(page.place.file.name)}:{page.place.line}"


def _findings(findings: Iterable[Finding]) -> Iterator[Block]:
    for finding in findings:
        yield Gap()
        yield from finding_blocks(finding)
