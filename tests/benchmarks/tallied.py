"""What do statistics cost: after many answers against after few, and from the shell against a bare Textual app?"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from answers import turns
from children import OCREQUIZ, Stepper, environment, interleaved, program, run
from figures import Fact, Figure, compared, cpu
from made_decks import TOKEN, make_home
from starts import BARE, HEAVY
from terminal import whole_run

FEW, MANY = 1_000_000, 10_000_000
STEPS = 3
"""How often statistics are gathered in one turn."""
_LOADED = (
    "import sys; from ocrequiz.cli.main import main\n"
    "try: main(['stats', '--json'])\n"
    "except SystemExit: print(*sys.modules, file=sys.stderr)"
)


def flat(folder: Path, rounds: int, few: int = FEW, many: int = MANY) -> Iterator[Figure]:
    """Measure gathering all statistics after very many answers against after a tenth of them."""
    steppers = [
        Stepper(program("take_statistics", str(folder / f"{answers}.db"), str(answers)), folder)
        for answers in (many, few)
    ]
    pairs = turns(steppers[0], steppers[1], rounds, STEPS)
    yield compared(
        f"statistics of {many:,} answers, CPU",
        [block.cpu_s / STEPS for block, _ in pairs],
        (f"{few:,} answers", [block.cpu_s / STEPS for _, block in pairs]),
        1.2,
    )


def stats_today(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure asking for all statistics against the bare app, and look at what it loads."""
    home = make_home(folder / "stats", "made", 10)
    asking = partial(run, (*OCREQUIZ, "stats", "--json"), home)
    asking()
    whole = partial(whole_run, program("bare_app", TOKEN), TOKEN, folder)
    found = interleaved(rounds, {"bare": whole, "stats": asking})
    reference = f"{BARE} from start to end"
    yield compared("`stats --json`, CPU", cpu(found["stats"]), (reference, cpu(found["bare"])), 0.3)
    asked = subprocess.run(
        (sys.executable, "-c", _LOADED), env=environment(home), capture_output=True, text=True, check=True
    )
    heavy = sorted(set(HEAVY) & set(asked.stderr.split()))
    yield Fact("`stats --json` loads nothing heavy", ", ".join(heavy) or "none", holds=not heavy)
