"""Why a typed text is taken for the answer, or is not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import Final

from ocrequiz.questions.difference import difference
from ocrequiz.questions.marking import USUAL, Marking
from ocrequiz.questions.typos import Miss, in_capitals, typos
from ocrequiz.questions.verdict import Verdict
from ocrequiz.questions.wording import normal, unaccented
from ocrequiz.records import record

NOTHING: Final = "Nothing was written."
"""Why an empty response earns nothing."""
_WRITING: Final = "Case, spacing, punctuation and a leading article do not count."
_PARDONS: Final = ("Accents do not count.", "A typo is forgiven.", "Typos are forgiven.")
_SPACE: Final = "A space too many or too few is forgiven."
_ACCENTS_COUNT: Final = "Only the accents differ, and here they count."
_ANOTHER_TERM: Final = "It is so near to another term of this deck that it is no typo."
_MISSES: Final = {
    Miss.FAR: "It is more than a typo away from the answer.",
    Miss.STRICT: "It is a typo away from the answer, and typos are not forgiven here.",
    Miss.EXACT: "It is nearly the answer, but short words, numbers and abbreviations must be exact.",
    Miss.OTHER_WORD: "It is nearly the answer, but it is a word of its own.",
}
_AROUND: Final = 12
"""How many letters longer or shorter another term may be and still be near."""
_ARTICLE: Final = len("the")
"""How many letters the normal form of a term may lack."""
_NO_LETTER: Final = re.compile(r"[\W_]+")


@record
class _Answer:
    """An accepted answer, as written and as compared."""

    text: str
    form: str


def compare(
    typed: str, accepted: Sequence[str], *, most: int = 0, rules: Marking = USUAL, others: Iterable[str] = ()
) -> Verdict:
    """Mark a typed text against the accepted answers, and say which rule decided.

    An answer in other writing is right (`wording.normal`); so are accents left out where the rules say so, and
    up to `most` typos in a word (`typos.typos`) unless what was typed is as near to a term that must not be
    taken for the answer: one of `others`, or of the rules' own. Only the first 2 000 characters count, so that
    marking takes no time whatever is pasted.
    """
    given = normal(typed)
    answers = [_Answer(text, form) for text in accepted if (form := normal(text))]
    if not given or not answers:
        return Verdict(0.0, reason="" if given else NOTHING)
    for answer in answers:
        if answer.form == given:
            return Verdict(1.0, reason="" if typed.split() == answer.text.split() else _WRITING)
    answer, count = _nearest(given, answers, most if rules.typos_forgiven else 0, rules)
    pieces = difference(typed, answer.text)
    if isinstance(count, Miss):
        is_bare = unaccented(given) == unaccented(answer.form)
        return Verdict(0.0, reason=_ACCENTS_COUNT if is_bare else _MISSES[count], difference=pieces)
    if _is_another_term(given, count, {each.form for each in answers}, chain(others, rules.others)):
        return Verdict(0.0, reason=_ANOTHER_TERM, difference=pieces)
    is_respaced = len(given.split()) != len(answer.form.split())
    return Verdict(1.0, reason=_SPACE if is_respaced else _PARDONS[min(count, 2)], difference=pieces)


def _nearest(given: str, answers: Sequence[_Answer], most: int, rules: Marking) -> tuple[_Answer, int | Miss]:
    """Return the answer with the fewest typos to forgive; where none is near enough, the one most alike."""
    # Only an answer that differs pays for loading this.
    from rapidfuzz.distance import Levenshtein

    bare = str if rules.accents_count else unaccented
    plain = bare(given)
    counts = [
        (answer, typos(plain, bare(answer.form), most, set(map(bare, in_capitals(answer.text)))))
        for answer in answers
    ]
    forgiven = [(answer, count) for answer, count in counts if isinstance(count, int)]
    if forgiven:
        return min(forgiven, key=itemgetter(1))
    return max(counts, key=lambda pair: Levenshtein.normalized_similarity(given, pair[0].form))


def _is_another_term(given: str, count: int, accepted: Collection[str], others: Iterable[str]) -> bool:
    """Tell whether another term is at most as many letters away as the answer is; its plural is the same term."""
    from rapidfuzz.distance import DamerauLevenshtein

    return any(
        DamerauLevenshtein.distance(given, form, score_cutoff=count) <= count
        for form in map(normal, _near(given, count + _ARTICLE, others))
        if not any(_is_same_term(form, answer) for answer in accepted)
    )


def _near(given: str, most: int, others: Iterable[str]) -> Iterator[str]:
    """Yield the terms whose letters and digits, or whose script, leave it open whether they are near.

    Normal forms cost ten times as much, and a deck can hold a hundred thousand terms.
    """
    from rapidfuzz.distance import DamerauLevenshtein

    letters = _NO_LETTER.sub("", given)
    for other in others:
        if abs(len(other) - len(given)) <= _AROUND:
            bare = _NO_LETTER.sub("", other.casefold())
            if not other.isascii() or DamerauLevenshtein.distance(letters, bare, score_cutoff=most) <= most:
                yield other


def _is_same_term(one: str, other: str) -> bool:
    return any(one + ending == other or other + ending == one for ending in ("", "s", "es"))
