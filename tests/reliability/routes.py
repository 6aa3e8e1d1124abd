"""By which keys does one come to each screen?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

ROUTES: Final = (
    ("", "NewsScreen"), ("escape", "HomeScreen"), ("p", "ProblemsScreen"),
    ("escape b", "BrowseScreen"), ("escape enter", "CardScreen"), ("escape c", "PassageScreen"),
    ("escape i", "CardInfoScreen"), ("escape t", "TagsScreen"),
    ("escape escape d", "DocumentScreen"), ("j enter", "AskersScreen"),
    ("escape escape t", "StatisticsScreen"), ("escape x", "ExamScreen"), ("enter", "LineScreen"),
    ("escape escape w", "RetentionScreen"), ("escape Z", "QuizzesScreen"), ("x", "DiscardScreen"),
    ("escape j enter", "ResultScreen"), ("escape escape s", "SettingsScreen"), ("escape question_mark", "HelpScreen"),
    ("escape z", "SetupScreen"), ("space", "SeveralScreen"),
    ("escape escape j z enter", "QuizScreen"), ("h", "HandInScreen"),
    ("escape escape enter", "StudyScreen"), ("n", "RemarkScreen"), ("escape 0 l", "LinksScreen"),
    ("escape escape", "HomeScreen"),
)  # fmt: skip
"""What is pressed on the machine of `hostile_world`, and the screen that is then in front; the decks come first."""
TO_A_LINK: Final = ("enter 0 l", "LinksScreen")
"""From where the routes end to the dialog on a single link, which `o` opens."""
TO_LINKS: Final = ("end d l", "LinksScreen")
"""From there to that on every link of a document."""
BY_SIZE: Final = {"RoomScreen": (20, 5)}
"""The screens that come by themselves in a window of a size."""
_SENT: Final = {"escape": "\x1b", "enter": "\r", "space": " ", "question_mark": "?"}


def typed(routes: Iterable[tuple[str, str]] = ROUTES) -> Iterator[str]:
    """Yield what a terminal sends on routes, key by key."""
    for keys, _ in routes:
        yield from (_SENT.get(key, key) for key in keys.split())
