"""The verb `due`: what is there to study today, without opening the trainer."""

from __future__ import annotations

from datetime import date

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import columns, put, put_json, say
from ocrequiz.library.holdings import Counts
from ocrequiz.text import one_line


@click.command()
@click.argument("decks", nargs=-1, metavar="[DECK]...")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@shared_options
@pass_shared
def due(shared: Shared, decks: tuple[str, ...], as_json: bool) -> ExitCode:
    """Say what is new, being learned and due today, deck by deck."""
    with shared.open_workspace(decks) as workspace:
        found = workspace.due(decks)
        exams = {deck: workspace.exam_ahead(deck) for deck, _, _ in found}
        folder = workspace.places.decks
    if not found:
        say(f"No deck was found. Put one into {folder} with: ocrequiz add FILE")
    if as_json:
        put_json([_as_json(deck, title, counts, exams[deck]) for deck, title, counts in found])
        return ExitCode.FINE
    rows = [
        (one_line(title), str(counts.new), str(counts.learning), str(counts.due), _exam(exams[deck]))
        for deck, title, counts in found
    ]
    has_exam = any(exams.values())
    titles = ("deck", "new", "learning", "due", "exam" if has_exam else "")
    put(*columns([titles, *rows], right=frozenset({1, 2, 3})))
    return ExitCode.FINE


def _exam(exam: date | None) -> str:
    return "" if exam is None else exam.isoformat()


def _as_json(deck: str, title: str, counts: Counts, exam: date | None) -> dict[str, object]:
    return {
        "deck": deck,
        "title": title,
        "new": counts.new,
        "learning": counts.learning,
        "due": counts.due,
        "exam": None if exam is None else exam.isoformat(),
    }
