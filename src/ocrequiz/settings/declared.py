"""What can a learner set? Each setting with its bounds, its unit, what is usual, and what it does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Final

from ocrequiz.records import record
from ocrequiz.settings.kinds import Choice, Flag, Share, Steps, Whole, Words
from ocrequiz.settings.meaning import Effect, means

ORDERS: Final = ("mixed", "decks", "author")
"""What `order` may be."""
THEMES: Final = ("auto", "dark", "light", "contrast")
"""The themes of our own, and `auto`, which follows the terminal."""
PICTURES: Final = ("auto", "kitty", "sixel", "half-cells", "words")
"""How pictures may be shown, and `auto`, which asks for what the terminal says that it is."""


@record
class StudySettings:
    """When cards are asked; None leaves it to the deck's suggestion, or to what is usual."""

    new_per_day: int | None = field(
        default=None,
        metadata=means(
            "New cards",
            "How many new cards a deck brings on one day.",
            Whole(0, 9999),
            "a day and deck",
            unset="the deck's, or 20",
            effect=Effect.NEXT_SITTING,
        ),
    )
    reviews_per_day: int = field(
        default=200,
        metadata=means(
            "Reviews",
            "How many due cards a deck asks on one day. What is beyond waits until tomorrow.",
            Whole(0, 9999),
            "a day and deck",
            effect=Effect.NEXT_SITTING,
        ),
    )
    desired_retention: float | None = field(
        default=None,
        metadata=means(
            "Desired retention",
            "A card comes back when the chance that you still know it has fallen to this. "
            "Higher means less forgotten and far more work.",
            Share(0.70, 0.99),
            "chance of recall",
            unset="the deck's, or 0.90",
        ),
    )
    learning_steps: tuple[str, ...] = field(
        default=("1m", "10m"),
        metadata=means("Learning steps", "The waits between the first answers to a new card.", Steps()),
    )
    relearning_steps: tuple[str, ...] = field(
        default=("10m",), metadata=means("Relearning steps", "The waits after a card was forgotten.", Steps())
    )
    maximum_interval: int = field(
        default=36_500,
        metadata=means("Longest interval", "No card stays away longer than this.", Whole(1, 36_500), "days"),
    )
    rollover_hour: int = field(
        default=4,
        metadata=means(
            "A day begins at",
            "The hour at which tomorrow's cards become today's; before it, you study late.",
            Whole(0, 23),
            "o'clock",
        ),
    )
    fuzz: bool = field(
        default=True,
        metadata=means(
            "Spread intervals",
            "Moves each interval a little, so that cards learned together do not always come back together.",
            Flag(),
        ),
    )
    learn_ahead_minutes: int = field(
        default=20,
        metadata=means(
            "Learn ahead",
            "How early a card you are learning may come back when nothing else is left.",
            Whole(0, 1440),
            "minutes",
            effect=Effect.NEXT_SITTING,
        ),
    )
    order: str = field(
        default="mixed",
        metadata=means(
            "Order",
            "mixed: decks and tags take turns, which is remembered best. decks: one deck after the other. "
            "author: new cards as they stand in the deck.",
            Choice(ORDERS),
            effect=Effect.NEXT_SITTING,
        ),
    )
    certainty: bool = field(
        default=False,
        metadata=means(
            "Certainty",
            "Asks before the verdict whether you guess, think so or are sure. In a quiz it counts, unless you say "
            "otherwise there.",
            Flag(),
            effect=Effect.NEXT_SITTING,
        ),
    )
    two_buttons: bool = field(
        default=False,
        metadata=means(
            "Two ratings",
            "Fail and pass in place of Again, Hard, Good and Easy.",
            Flag(),
        ),
    )
    auto_advance_seconds: int = field(
        default=0,
        metadata=means(
            "Go on by itself",
            "After so long, the rating that is offered is taken. 0 waits for you.",
            Whole(0, 600),
            "seconds",
        ),
    )


@record
class MarkingSettings:
    """How typed answers are judged."""

    accents: bool = field(
        default=True,
        metadata=means(
            "Forgive accents",
            "A typed answer is right although an accent is missing.",
            Flag(),
        ),
    )


@record
class DisplaySettings:
    """How it looks."""

    theme: str = field(
        default="auto",
        metadata=means(
            "Theme",
            "auto follows your terminal where it says whether it is dark or light. "
            "In the file, any theme of Textual's can be named.",
            Choice(THEMES, admits_others=True),
        ),
    )
    timer: bool = field(
        default=True, metadata=means("Timer", "A sitting shows how long it has taken.", Flag())
    )
    progress: bool = field(
        default=True, metadata=means("Progress", "A sitting shows how far it has come.", Flag())
    )
    pictures: str = field(
        default="auto",
        metadata=means(
            "Pictures",
            "auto draws them as your terminal is known to: with pixels (kitty, sixel) or with coloured half cells. "
            "words tells what they show.",
            Choice(PICTURES),
            effect=Effect.NEXT_START,
        ),
    )
    animations: bool = field(
        default=True,
        metadata=means("Animations", "Things may slide and fade. Off, everything is there at once.", Flag()),
    )


@record
class PathSettings:
    """Where things are kept; empty means the usual place."""

    decks: str = field(
        default="",
        metadata=means(
            "Folder of decks",
            "Where your own decks lie.",
            Words(),
            unset="the usual place",
            effect=Effect.NEXT_START,
        ),
    )
    progress: str = field(
        default="",
        metadata=means(
            "Progress file",
            "Where your answers are kept. A file that is not there is begun anew; move the old one "
            "there to keep your progress.",
            Words(),
            unset="the usual place",
            effect=Effect.NEXT_START,
        ),
    )


@record
class Settings:
    """Everything a learner can set."""

    study: StudySettings = StudySettings()
    marking: MarkingSettings = MarkingSettings()
    display: DisplaySettings = DisplaySettings()
    paths: PathSettings = PathSettings()
    keys: Mapping[str, str] = field(default_factory=dict)
    """Command id to the key that gives it."""
    exams: Mapping[str, date | None] = field(default_factory=dict)
    """Deck id to the day of its exam; None means none, whatever the deck says."""
