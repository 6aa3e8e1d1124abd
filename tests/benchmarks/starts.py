"""What does it cost to start: until the first card is seen, until `due` has answered, whatever the deck's size?"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from children import OCREQUIZ, Run, environment, interleaved, program, run
from figures import Fact, Figure, compared, cpu, peak, wall
from made_decks import TOKEN, choice, make_home, marked
from terminal import first_painted, whole_run

BARE = "a bare Textual app"
HEAVY = ("textual", "rich", "sqlite_utils", "yaml", "pydantic", "numpy")
_LOADED = (
    "import sys; from ocrequiz.cli.main import main; main(['due']); print(*sys.modules, file=sys.stderr)"
)


def bare(home: Path) -> Run:
    """Return the start of the reference."""
    return partial(first_painted, program("bare_app", TOKEN), TOKEN, home)


def study(home: Path, deck: str) -> Run:
    """Return the start of a sitting, after it has been started once."""
    start = partial(first_painted, (*OCREQUIZ, "study", deck), TOKEN, home)
    start()
    return start


def due(home: Path) -> Run:
    """Return the asking what is due, after it has been asked once."""
    asking = partial(run, (*OCREQUIZ, "due"), home)
    asking()
    return asking


def first_card(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure the start of a sitting against the bare app, with a plain card and with Markdown."""
    plain_home = make_home(folder / "plain", "plain", 10, (choice,))
    marked_home = make_home(folder / "marked", "marked", 10, (marked,))
    found = interleaved(
        rounds,
        {"bare": bare(folder), "plain": study(plain_home, "plain"), "marked": study(marked_home, "marked")},
    )
    reference = found["bare"]
    yield compared("first card, CPU", cpu(found["plain"]), (BARE, cpu(reference)), 1.15)
    yield compared("first card, wall", wall(found["plain"]), (BARE, wall(reference)), 1.25)
    yield compared("first card with Markdown, CPU", cpu(found["marked"]), (BARE, cpu(reference)), 1.5)
    yield compared("first card with Markdown, wall", wall(found["marked"]), (BARE, wall(reference)), 1.5)


def large_deck(folder: Path, rounds: int, questions: int) -> Iterator[Figure]:
    """Measure starts with a large deck against starts with one of ten questions."""
    small, large = make_home(folder / "small", "made", 10), make_home(folder / "large", "made", questions)
    found = interleaved(
        rounds,
        {
            "due, small": due(small),
            "due, large": due(large),
            "small": study(small, "made"),
            "large": study(large, "made"),
            "bare": bare(folder),
        },
    )
    size, ten = f"{questions:,} questions", "ten questions"
    yield compared(f"first card of {size}, CPU", cpu(found["large"]), (ten, cpu(found["small"])), 1.05)
    yield compared(f"`due` with {size}, CPU", cpu(found["due, large"]), (ten, cpu(found["due, small"])), 1.05)
    memory = "memory of a sitting to its first card"
    yield compared(memory, peak(found["small"]), (BARE, peak(found["bare"])), 1.25, unit="MB")
    yield compared(f"{memory} of {size}", peak(found["large"]), (ten, peak(found["small"])), 1.05, unit="MB")


def due_today(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure `due` against the bare app, and look at what it loads."""
    home = make_home(folder / "due", "made", 10)
    whole = partial(whole_run, program("bare_app", TOKEN), TOKEN, folder)
    found = interleaved(rounds, {"due": due(home), "bare": whole})
    reference = f"{BARE} from start to end"
    yield compared("`due`, CPU", cpu(found["due"]), (reference, cpu(found["bare"])), 0.3)
    loaded = subprocess.run(
        [sys.executable, "-c", _LOADED], env=environment(home), capture_output=True, text=True, check=True
    ).stderr.split()
    heavy = [name for name in HEAVY if name in loaded]
    yield Fact("`due` loads none of " + ", ".join(HEAVY), ", ".join(heavy) or "none", not heavy)
