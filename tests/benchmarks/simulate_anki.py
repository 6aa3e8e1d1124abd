"""The reference for a look ahead: the simulator of Anki's official library, over new cards alone."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import anki.collection  # before its other modules: they import each other in a circle
from anki.scheduler_pb2 import SimulateFsrsReviewRequest

from ocrequiz.scheduling.policy import FSRS6_PARAMETERS


def main() -> None:
    """Simulate so many cards for so many days in a collection made in a folder, and print what came of it."""
    folder, cards, days, new_per_day = Path(sys.argv[1]), *map(int, sys.argv[2:])
    folder.mkdir(parents=True)
    collection = anki.collection.Collection(str(folder / "collection.anki2"))
    collection.set_config("fsrs", True)
    asked = SimulateFsrsReviewRequest(
        params=FSRS6_PARAMETERS,
        desired_retention=0.9,
        deck_size=cards,
        days_to_simulate=days,
        new_limit=new_per_day,
        review_limit=9999,
        max_interval=36_500,
    )
    found = collection._backend.simulate_fsrs_review(asked)
    known = found.accumulated_knowledge_acquisition[-1]
    print(json.dumps({"reviews": sum(found.daily_review_count), "known": known}))


if __name__ == "__main__":
    main()
