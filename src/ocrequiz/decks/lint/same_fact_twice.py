"""Whether two questions ask the same of the same passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.likeness import WAYS, is_same, is_same_fact
from ocrequiz.decks.lint.rule import TWENTY_RULES, DeckRule, Weakness
from ocrequiz.decks.lint.subject import Subject, Whole
from ocrequiz.errors import Severity

_COMPARED: Final = 6
"""With so many of those before it that share its answer or its passage is a question compared."""


def _find(whole: Whole) -> Iterator[Weakness]:
    asked: defaultdict[tuple[str, str, str], list[Subject]] = defaultdict(list)
    for subject in whole.subjects:
        cited = subject.question.cite
        way = WAYS.get(subject.question.type)
        if way is None or len(cited) != 1:
            continue
        by_answer = asked[way, cited[0].document, subject.told]
        by_quote = asked[way, cited[0].document, cited[0].quote]
        earlier = (*by_answer[-_COMPARED:], *by_quote[-_COMPARED:])
        like = next((each for each in earlier if is_same_fact(each, subject)), None)
        if like and not is_same(like, subject):
            message = f"`{like.question.id}` asks for the same from the same passage."
            remedy = "Let one of them ask for another piece of the passage, or retire it (`status: retired`)."
            yield Weakness((), message, remedy, subject)
        by_answer.append(subject)
        by_quote.append(subject)


RULE: Final = DeckRule(
    id="same-fact-twice",
    severity=Severity.WARNING,
    meaning="Two questions ask for the same answer from the same passage, both to be recalled or both to be picked.",
    why=(
        "A fact is paid for with each review, and the second question buys nothing: who recalls the one recalls the "
        "other."
    ),
    bad="""\
- id: pull
  type: basic
  question: What pulls at the sea?
  answer: The moon
  cite: {document: notes, quote: The moon pulls at the sea}
- id: force
  type: short
  question: Towards which body is the sea pulled?
  answers: [The moon]
  cite: {document: notes, quote: The moon pulls at the sea}
""",
    good="""\
- id: pull
  type: basic
  question: What pulls at the sea?
  answer: The moon
  cite: {document: notes, quote: The moon pulls at the sea}
- id: force
  type: short
  question: What does the moon pull at?
  answers: [The sea]
  cite: {document: notes, quote: The moon pulls at the sea}
""",
    source=f"{TWENTY_RULES} 4, the minimum of information",
    find=_find,
)
