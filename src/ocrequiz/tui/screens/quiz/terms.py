"""What can be chosen of a quiz? A row for each of its terms: values to step through, several to mark, one to type."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from ocrequiz.errors import WrongUse
from ocrequiz.records import record
from ocrequiz.scheduling.days import MINUTE_MS
from ocrequiz.scheduling.timespan import on_a_clock, read_timespan
from ocrequiz.study.quiz.paper import LONGEST, Choices
from ocrequiz.study.quiz.wish import Feedback, Only, QuizWish
from ocrequiz.workspace.quizzes import fresh_seed

Change = Callable[[QuizWish], QuizWish]
ONLY = {
    None: "all cards",
    Only.NEW: "new cards",
    Only.DUE: "due cards",
    Only.FAILED: "failed cards",
    Only.LEECHES: "leeches",
}
"""Which cards, in words."""
HIGHEST_SEED = 2**53
"""Seeds beyond it would not come back whole from every reader of JSON."""


@record
class Asks:
    """A value that can be typed."""

    title: str
    words: str
    take: Callable[[str, QuizWish], QuizWish]
    """Raises WrongUse where what was typed makes no sense."""


@record
class Stepped:
    """One of some values."""

    label: str
    help: str
    shown: Callable[[QuizWish], str]
    steps: tuple[Change, ...]
    asks: Asks | None = None

    def step(self, wish: QuizWish, by: int) -> QuizWish:
        """Go to the next value, or to that before; from one that was typed to the first."""
        here = next((place for place, change in enumerate(self.steps) if change(wish) == wish), None)
        place = 0 if here is None else (here + by) % len(self.steps)
        return self.steps[place](wish)


@record
class Several:
    """Any of some names."""

    label: str
    help: str
    title: str
    names: Mapping[str, str]
    """Each with its words."""
    none: str
    """What it means that none is chosen; empty where one has to be."""
    chosen: Callable[[QuizWish], tuple[str, ...]]
    choose: Callable[[QuizWish, tuple[str, ...]], QuizWish]

    def shown(self, wish: QuizWish) -> str:
        """Put the choice into words."""
        chosen = self.chosen(wish)
        if not chosen:
            return self.none
        if len(chosen) == len(self.names) > 1:
            return f"all {len(chosen)}"
        return ", ".join(self.names.get(name, name) for name in chosen)


Row = Stepped | Several


def rows(titles: Mapping[str, str], choices: Choices) -> tuple[Row, ...]:
    """Return what can be chosen: among decks with these titles, and what stands in those that are chosen."""
    return (*_which(titles, choices), *_how_many(), *_on_which_terms())


def _which(titles: Mapping[str, str], choices: Choices) -> Iterator[Row]:
    yield Several(
        "Decks", "Which decks are asked about.", "Ask about which decks?", titles, "",
        lambda wish: wish.decks, lambda wish, decks: replace(wish, decks=_one_at_least(decks)),
    )  # fmt: skip
    yield Several(
        "Types", "Only questions of these types; none chosen means all.", "Ask which types of question?",
        _counted(choices.types), "all",
        lambda wish: wish.types, lambda wish, types: replace(wish, types=types),
    )  # fmt: skip
    yield Several(
        "Tags", "Only questions with one of these tags; none chosen means any.", "Ask questions with which tags?",
        _counted(choices.tags), "any",
        lambda wish: wish.tags, lambda wish, tags: replace(wish, tags=tags),
    )  # fmt: skip
    yield Stepped(
        "Only",
        "New cards, those due today, those not right when last answered, or those forgotten again and again.",
        lambda wish: ONLY[wish.only],
        (_set(only=None), *(_set(only=each) for each in Only)),
    )


def _how_many() -> Iterator[Row]:
    yield Stepped(
        "Questions", "The most questions; a paper is shorter where no more fit.",
        lambda wish: "all that fit" if wish.questions is None else f"at most {wish.questions}",
        (*(_set(questions=n) for n in (5, 10, 20, 30, 50, 100)), _set(questions=None)),
        Asks("How many questions at most?", f"A number, 1 to {LONGEST}; nothing means all that fit.",
             lambda typed, wish: replace(wish, questions=_number(typed, LONGEST))),
    )  # fmt: skip
    yield Stepped(
        "Of each tag", "How many questions each tag is to have, so that none is left out.",
        lambda wish: "as it comes" if wish.per_tag is None else f"{wish.per_tag}",
        (_set(per_tag=None), *(_set(per_tag=n) for n in (1, 2, 3, 5))),
        Asks("How many questions of each tag?", f"A number, 1 to {LONGEST}; nothing means as it comes.",
             lambda typed, wish: replace(wish, per_tag=_number(typed, LONGEST))),
    )  # fmt: skip
    yield Stepped(
        "Paper", "The same number gives the same questions in the same order, on any machine.",
        lambda wish: f"number {wish.seed}",
        (lambda wish: replace(wish, seed=fresh_seed()),),
        Asks("Which paper?", "Its number, to sit it once more; nothing means another one.", _paper),
    )  # fmt: skip


def _on_which_terms() -> Iterator[Row]:
    yield Stepped(
        "Time", "When it is up, the paper is handed in. The clock runs on while ocrequiz is closed.",
        lambda wish: "no limit" if wish.time_limit_ms is None else _time(wish.time_limit_ms),
        tuple(_set(time_limit_ms=n and n * MINUTE_MS) for n in (None, 5, 10, 20, 30, 45, 60, 90)),
        Asks("How much time?", "Such as 20m, 90s or 1h30m; nothing means no limit.", _limit),
    )  # fmt: skip
    yield Stepped(
        "Answers", "When you see what is right. After each question, a response is final.",
        lambda wish: "at the end" if wish.feedback is Feedback.END else "after each question",
        (_set(feedback=Feedback.END), _set(feedback=Feedback.EACH)),
    )  # fmt: skip
    yield Stepped(
        "How sure", "Right counts once, twice or three times; wrong takes away nothing, two or six.",
        lambda wish: "asked, and it counts" if wish.certainty else "not asked",
        (_set(certainty=False), _set(certainty=True)),
    )  # fmt: skip
    yield Stepped(
        "Schedule", "Whether the answers count as reviews, and move when cards come back.",
        lambda wish: "moves with the answers" if wish.schedules else "stays as it is",
        (_set(schedules=False), _set(schedules=True)),
    )  # fmt: skip


def _set(**terms: object) -> Change:
    return lambda wish: replace(wish, **terms)  # type: ignore[arg-type]


def _counted(names: Mapping[str, int]) -> dict[str, str]:
    return {name: f"{name} ({count})" for name, count in names.items()}


def _one_at_least(decks: tuple[str, ...]) -> tuple[str, ...]:
    if not decks:
        raise WrongUse("A quiz asks about one deck at least.", "Choose one.")
    return decks


def _number(typed: str, most: int, least: int = 1) -> int | None:
    """Read a number; nothing means none."""
    if not typed:
        return None
    # A number of more digits is too big in any case, and reading it could take long.
    if typed.isascii() and typed.isdigit() and len(typed) < 20 and least <= int(typed) <= most:
        return int(typed)
    raise WrongUse(f"“{typed[:20]}” is no number from {least} to {most}.", "Nothing was changed.")


def _paper(typed: str, wish: QuizWish) -> QuizWish:
    seed = _number(typed, HIGHEST_SEED, 0)
    return replace(wish, seed=fresh_seed() if seed is None else seed)


def _limit(typed: str, wish: QuizWish) -> QuizWish:
    try:
        return replace(wish, time_limit_ms=read_timespan(typed) if typed else None)
    except ValueError as error:
        raise WrongUse(f"“{typed[:20]}” is no time.", "Write it as 20m, 90s or 1h30m.") from error


def _time(milliseconds: int) -> str:
    minutes, rest = divmod(milliseconds, MINUTE_MS)
    return on_a_clock(milliseconds) if rest else f"{minutes} minute{'' if minutes == 1 else 's'}"
