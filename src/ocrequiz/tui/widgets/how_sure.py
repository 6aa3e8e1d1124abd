"""How sure are you? The question before the verdict, and what has been answered so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.content import Content

from ocrequiz.questions.response import Response, Revealed
from ocrequiz.scheduling.events import Certainty
from ocrequiz.study.certainty import ASKED, COMMANDS, QUESTION
from ocrequiz.text import one_line
from ocrequiz.tui.commands import find, letter
from ocrequiz.tui.widgets.page import Block, Gap, Paragraph
from ocrequiz.tui.widgets.response import response_words


def how_sure_blocks(
    response: Response | None, own: Mapping[str, str], worth: Mapping[Certainty, str] | None = None
) -> Iterator[Block]:
    """Lay out the response and what can be said of it; `worth` tells what each counts, where it does."""
    if response is not None and not isinstance(response, Revealed):
        given = one_line(response_words(response), 200)
        yield Paragraph(Content.assemble(("● Your response: ", "$text-success bold"), given))
        yield Gap()
    yield Paragraph(Content.styled(QUESTION, "bold"))
    for command, certainty in COMMANDS.items():
        key = Content.styled(f"  {letter(find(command), own)}  ", "$primary bold")
        counts = "" if worth is None else worth[certainty]
        words = Content.assemble(f"{ASKED[certainty]:<12}", (counts, "$foreground-muted"))
        yield Paragraph(words, key, Content(" " * 17))
