"""Which questions stand on the paper of a quiz, and in which order?

Each item of a paper is a card: one part of one question, put, answered and marked for itself. A paper takes one
part of a question at most, since a sibling's wording gives this one's answer away: the other gaps of a cloze stand
filled, and the back of a card is the front of its reverse. Which part it is, the seed decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, assert_never

from ocrequiz.library.library import Library
from ocrequiz.questions.card import Card, CardId
from ocrequiz.questions.prompt import Prompt, Reveal, TypeIn
from ocrequiz.questions.shuffle import seed_for
from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.fuzz import draw
from ocrequiz.scheduling.leeches import is_leech
from ocrequiz.scheduling.memory import DueAt, DueDay, Memory
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.quiz.choosing import choose
from ocrequiz.study.quiz.wish import Only, QuizWish

LONGEST: Final = 500
"""The most questions of a paper."""
FIRST_FORM: Final = "A"
"""The form that is sat on the screen."""


@record
class Choices:
    """What can be chosen among when a quiz is set up."""

    types: Mapping[str, int]
    """The types of question there are, with how many questions are of each."""
    tags: Mapping[str, int]
    """The tags there are, with how many questions bear each."""


def draw_paper(library: Library, wish: QuizWish, now: Moment) -> tuple[Card, ...]:
    """Choose the questions of a paper and put them in order; the same seed gives the same paper.

    Of the questions that fit, those are taken first that give nothing of each other away. A longer paper of the
    same seed begins with the shorter one. Suspended cards are left out. With `per_tag`, questions are taken until
    each tag has so many, or has no more; a question with several tags counts for each.
    """
    paper: list[Card] = []
    tally: Counter[str] = Counter()

    def is_wanted(card: Card) -> bool:
        groups = _groups(card.question.tags, wish.tags)
        return wish.per_tag is None or any(tally[group] < wish.per_tag for group in groups)

    for card in islice(
        choose(library.ties, _one_of_each(_fitting(library, wish, now)), is_wanted), _limit(wish)
    ):
        paper.append(card)
        tally.update(_groups(card.question.tags, wish.tags))
    return tuple(paper)


def count_paper(library: Library, wish: QuizWish, now: Moment) -> int:
    """Count the questions of a paper, as far as may be without choosing them."""
    if wish.per_tag is not None:
        return len(draw_paper(library, wish, now))
    return sum(1 for _ in islice(_one_of_each(_fitting(library, wish, now)), _limit(wish)))


def title_of(library: Library, decks: Sequence[str]) -> str:
    """Name a paper by the decks it asks about."""
    first, others = library.deck(decks[0]).title, len(decks) - 1
    return f"{first} and {others} more deck{'s' if others > 1 else ''}" if others else first


def choices(library: Library, decks: Sequence[str]) -> Choices:
    """List the types and tags of the questions that decks ask, by name."""
    types: Counter[str] = Counter()
    tags: Counter[str] = Counter()
    questions = {id_[:2]: id_ for deck in decks for id_ in library.cards(deck)}
    for card in filter(None, map(library.card, questions.values())):
        types[card.question.type] += 1
        tags.update(card.question.tags)
    return Choices(dict(sorted(types.items())), dict(sorted(tags.items())))


def put(card: Card, seed: int) -> Prompt:
    """Put a card as a quiz does: what a sitting of study would only reveal is answered in writing."""
    prompt = printed(card, seed, FIRST_FORM)
    return TypeIn(prompt.question) if isinstance(prompt, Reveal) else prompt


def printed(card: Card, seed: int, form: str) -> Prompt:
    """Put a card as it stands on a form of the paper; on the first one as `put` does."""
    return card.question.prompt(card.id.part, seed_for(seed, form, str(card.id)))


def in_order_of_form(cards: Sequence[Card], seed: int, form: str) -> list[Card]:
    """Put the cards of a paper into the order of one of its forms."""
    if form == FIRST_FORM:
        return list(cards)
    return sorted(cards, key=lambda card: draw(seed, form, str(card.id)))


def _limit(wish: QuizWish) -> int:
    return LONGEST if wish.questions is None else min(wish.questions, LONGEST)


def _one_of_each(cards: Iterable[Card]) -> Iterator[Card]:
    """Yield the first card of each question."""
    questions: set[tuple[str, str]] = set()
    for card in cards:
        if card.id[:2] not in questions:
            questions.add(card.id[:2])
            yield card


def _fitting(library: Library, wish: QuizWish, now: Moment) -> Iterator[Card]:
    """Yield the cards that are wanted, in the order of the seed."""
    ids = [id_ for deck in wish.decks for id_ in library.cards(deck, wish.tags)]
    for id_ in sorted(ids, key=lambda each: draw(wish.seed, str(each))):
        if _is_remembered_so(library, id_, wish.only, now):
            card = library.card(id_)
            if card is not None and (not wish.types or card.question.type in wish.types):
                yield card


def _is_remembered_so(library: Library, card: CardId, only: Only | None, now: Moment) -> bool:
    standing = library.progress.standing(str(card))
    if standing.suspended:
        return False
    match only:
        case None:
            return True
        case Only.NEW:
            return standing.memory is None
        case Only.DUE:
            return standing.memory is not None and _is_due(standing.memory, library.study_day(now), now)
        case Only.FAILED:
            return library.progress.quizzes.last_rating(str(card)) is Rating.AGAIN
        case Only.LEECHES:
            return standing.memory is not None and is_leech(standing.memory.lapses)
    assert_never(only)


def _is_due(memory: Memory, study_day: int, now: Moment) -> bool:
    match memory.due:
        case DueAt(ms):
            return ms <= now.utc_ms
        case DueDay(day):
            return day <= study_day
        case _:
            assert_never(memory.due)


def _groups(tags: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """Name the tags that a question counts for: those wished for, or else all it bears."""
    if not wanted:
        return list(tags) or [""]
    return [each for each in wanted if any(tag == each or tag.startswith(f"{each}::") for tag in tags)]
