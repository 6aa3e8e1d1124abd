"""Gather the statistics of a learner who has answered so often."""

from __future__ import annotations

import sys
from pathlib import Path

from stepping import serve

from ocrequiz.scheduling.memory import DueDay, Memory, Standing, State
from ocrequiz.stats.answering import answering
from ocrequiz.stats.calibration import calibration
from ocrequiz.stats.cards import cards, recalls_of
from ocrequiz.stats.habits import certain, habits
from ocrequiz.stats.retention import retention
from ocrequiz.store.progress import Progress

DAYS, DECKS, CARDS = 1_500, 6, 10_000
TODAY = 20_500
"""A study day."""

MADE = """
WITH RECURSIVE made (seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM made WHERE seq < :answers),
drawn AS (
    SELECT seq, seq * 7919 % :cards AS card, :today - :days + 1 + (seq - 1) * :days / :answers AS day,
        seq * 104729 % 100 AS draw
    FROM made
)
"""
"""So many answers over so many days, the same on every machine."""

LOG = (
    MADE
    + """
INSERT INTO log (
    seq, id, card, deck, at, zone, day, device, kind, mode, schedules, type, guess_chance, offered, overruled,
    rating, hint_used, response, took_ms, retrievability, due_day, checksum
)
SELECT
    seq, printf('%012d', seq), printf('deck%d/q%05d#main', card % :decks, card), 'deck' || card % :decks,
    day * 86400000 + seq % 50000000, 60, day, 'bench', 'reviewed', 'review', 1, 'type' || card % 9, 0.25, 3, 0,
    iif(draw < 10, 1, 3), 0, '{}', 1000 + draw * 100, 0.8 + draw * 0.0019, day + 20, zeroblob(16)
FROM drawn
"""
)
ROLLUP = (
    MADE
    + """
INSERT INTO rollup
SELECT
    day, 'deck' || card % :decks, 'type' || card % 9, draw % 4, count(*), sum(draw < 10), 0, sum(draw >= 10), 0,
    sum(1000 + draw * 100), 0, 0, 0, 0, 0, 0, 0
FROM drawn GROUP BY 1, 2, 3, 4
"""
)


def main() -> None:
    """Make a progress file with so many answers, then gather its statistics when told to."""
    answers = int(sys.argv[2])
    with Progress.open(Path(sys.argv[1]), "bench") as progress:
        made(progress, answers)

        def step() -> None:
            by_day = progress.sums(("day",), None, 0, TODAY)
            assert sum(each.answers for each in by_day) == answers
            answering(by_day, None, TODAY)
            retention(progress.sums(("day", "stage"), None, 0, TODAY))
            progress.sums(("deck", "stage"), None, 0, TODAY)
            progress.sums(("type", "stage"), None, 0, TODAY)
            certain(progress.sums(("stage",), None, 0, TODAY))
            recent = progress.recent_answers(None, 10_000)[::-1]
            assert calibration(recent) is not None
            habits(recent)
            met = [card for deck in range(DECKS) for card in progress.remembered(f"deck{deck}")]
            recalls = recalls_of(met, TODAY, progress.parameters())
            assert cards(met, CARDS, TODAY, recalls).met == CARDS

        serve(f"{answers} answers", step)


def made(progress: Progress, answers: int) -> None:
    """Write the answers, without the indexes of the log, which no statistic looks at."""
    values = {"answers": answers, "cards": CARDS, "decks": DECKS, "days": DAYS, "today": TODAY}
    for index in ("log_of_card", "log_of_day"):
        progress.connection.execute(f"DROP INDEX {index}")
    with progress.transaction():
        for statement in (LOG, ROLLUP):
            names = {name: value for name, value in values.items() if f":{name}" in statement}
            progress.connection.execute(statement, names)
        for card in range(CARDS):
            memory = Memory(State.REVIEW, 30.0, 5.0, 0, 3, 0, DueDay(TODAY + card % 40), 0, TODAY - 5)
            progress.put_standing(f"deck{card % DECKS}/q{card:05d}#main", Standing(memory))


if __name__ == "__main__":
    main()
