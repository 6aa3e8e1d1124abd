"""A text with gaps, `{{c1::answer::hint}}`: each number makes a card that leaves its gaps out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Final, Literal

from ocrequiz.questions.comparison import compare
from ocrequiz.questions.marking import USUAL, Marking
from ocrequiz.questions.mistakes import empty_fields
from ocrequiz.questions.prompt import Prompt, Reveal, TypeIn
from ocrequiz.questions.question import Mistake, Question
from ocrequiz.questions.response import DontKnow, Response, Revealed, Typed
from ocrequiz.questions.verdict import Verdict
from ocrequiz.questions.wording import normal
from ocrequiz.records import record

# A pair of braces may stand inside a gap, another gap may not; nothing here backtracks, however odd the text.
_GAP: Final = re.compile(
    r"\{\{(c[1-9][0-9]{0,2})::"
    r"((?:\{[^{}]*+\}|(?!::|\{\{|\}\}).)*+)"
    r"(?:::((?:\{[^{}]*+\}|(?!\{\{|\}\}).)*+))?\}\}",
    re.DOTALL,
)
_STRAY: Final = re.compile(r"\{\{\s*c\s*[0-9]", re.IGNORECASE)
_TICKS: Final = re.compile(r"`+")


@record
class Gap:
    """A piece of the text that a card leaves out."""

    part: str
    """The part that asks for it, such as `c1`."""
    answer: str
    """Markdown: what stands there; up to the first `::`."""
    hint: str
    """Shown in its place; may be empty."""

    @property
    def blank(self) -> str:
        """What is shown in its place."""
        return f"[{self.hint or '…'}]"


@record(kw_only=True)
class Cloze(Question):
    """A text that is asked once for each number of its gaps; gaps of one number are left out together."""

    type: Literal["cloze"] = "cloze"
    text: str
    """Markdown with gaps."""
    typed: bool = False
    """Whether the answer is typed. A card whose gaps have different answers is revealed all the same."""
    typos: int = 1
    """Typos forgiven in each word of a typed answer."""

    @property
    def stem(self) -> str:
        """Return the text with every gap left out."""
        return _GAP.sub(lambda found: _gap(found).blank, self.text)

    def parts(self) -> tuple[str, ...]:
        """Return `c1`, `c2` and so on, as far as the text has them, by number."""
        return tuple(sorted({gap.part for gap in self.gaps()}, key=lambda part: int(part[1:])))

    def prompt(self, part: str, seed: int) -> Prompt:
        """Show the text without the gaps of this part, and with all the others filled."""
        question = self._filled(part, lambda gap: gap.blank)
        return TypeIn(question) if self._accepted(part) else Reveal(question)

    def solution(self, part: str) -> Response:
        """Return the answer typed, or that the learner looked."""
        accepted = self._accepted(part)
        return Typed(accepted) if accepted else Revealed()

    def mark(self, part: str, response: Response, rules: Marking = USUAL) -> Verdict | None:
        """Compare what was typed; leave what is revealed to the learner, unless the learner does not know."""
        match self._accepted(part), response:
            case None, DontKnow():
                return Verdict(0.0)
            case None, _:
                return None
            case str(accepted), Typed(text):
                others = (gap.answer for gap in self.gaps() if gap.part != part)
                return compare(text, (accepted,), most=self.typos, rules=rules, others=others)
            case _:
                return Verdict(0.0)

    def answer_text(self, part: str) -> str:
        """Return the whole text, the answers of this part bold."""
        return self._filled(part, lambda gap: gap.answer)

    def key(self, part: str) -> str:
        """Return what belongs into the gaps of the card."""
        return " … ".join(gap.answer for gap in self.gaps() if gap.part == part)

    def terms(self) -> Iterator[str]:
        """Yield the answers of the gaps."""
        yield from (gap.answer for gap in self.gaps())

    def mistakes(self) -> Iterator[Mistake]:
        """Yield a text without gaps, gaps without an answer, and what was meant as a gap and is none."""
        yield from empty_fields(text=self.text)
        gaps = self.gaps()
        form = "Write {{c1::answer}} or {{c1::answer::hint}}, counted from c1, none inside another."
        if stray := _STRAY.search(_GAP.sub(" ", self.text)):
            message = f"A gap is not written as one: {stray.string[stray.start() :][:30]!r}."
            yield Mistake("bad-gap", "text", message, form)
        elif self.text.strip() and not gaps:
            yield Mistake("no-gap", "text", "The text has no gap to ask for.", form)
        for gap in gaps:
            if not gap.answer:
                yield Mistake("empty-field", "text", f"A gap {gap.part} has no answer.", form)

    def gaps(self) -> tuple[Gap, ...]:
        """Return the gaps in the order of the text."""
        return tuple(gap for gap, _, _ in _gaps(self.text))

    def _accepted(self, part: str) -> str | None:
        """Return the answer to be typed, or None where the learner judges."""
        answers = [gap.answer for gap in self.gaps() if gap.part == part]
        wordings = {normal(answer) for answer in answers}
        return answers[0] if self.typed and len(wordings) == 1 and wordings != {""} else None

    def _filled(self, part: str, fill: Callable[[Gap], str]) -> str:
        """Return the text with this part's gaps filled by `fill`, in bold, the others by their answers."""
        pieces = groupby((piece for piece in self._pieces(part, fill) if piece[1]), itemgetter(0))
        runs = [(asked, "".join(text for _, text in run)) for asked, run in pieces]
        shown, ticks = "", 0
        for index, (asked, text) in enumerate(runs):
            after = runs[index + 1][1][:1] if index + 1 < len(runs) else ""
            in_code = ticks % 2 == 1
            bold = asked and not in_code and _takes_bold(text, shown[-1:], after)
            shown += f"**{text}**" if bold else text
            ticks += len(_TICKS.findall(text))
        return shown

    def _pieces(self, part: str, fill: Callable[[Gap], str]) -> Iterator[tuple[bool, str]]:
        """Yield the text piece by piece, each with whether this part asks for it."""
        end = 0
        for gap, start, after in _gaps(self.text):
            asked = gap.part == part
            yield False, self.text[end:start]
            yield asked, fill(gap) if asked else gap.answer
            end = after
        yield False, self.text[end:]


@lru_cache(maxsize=256)
def _gaps(text: str) -> tuple[tuple[Gap, int, int], ...]:
    """Return the gaps of a text, each with where it begins and ends."""
    return tuple((_gap(found), found.start(), found.end()) for found in _GAP.finditer(text))


def _gap(found: re.Match[str]) -> Gap:
    part, answer, hint = found.groups(default="")
    return Gap(part, answer.strip(), hint.strip())


def _takes_bold(text: str, before: str, after: str) -> bool:
    """Tell whether Markdown draws `**text**` bold here; inside a word, as in `anti**[…]**`, it does not."""
    opens = text[0].isalnum() or _sets_apart(before)
    closes = text[-1].isalnum() or _sets_apart(after)
    return opens and closes and text == text.strip()


def _sets_apart(neighbour: str) -> bool:
    return not neighbour or neighbour.isspace() or unicodedata.category(neighbour).startswith("P")
