"""The verb `browse`: which cards there are, and how they stand, by a search."""

from __future__ import annotations

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.moments import due_in_iso
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import columns, counted, put, put_json_list, say
from ocrequiz.text import clean, one_line
from ocrequiz.workspace.browsing import BrowsedCard, Column, Misread

LABEL_CHARACTERS = 60
"""The most characters of a question in a list."""


@click.command()
@click.argument("search", nargs=-1, metavar="[SEARCH]...")
@click.option(
    "--sort",
    type=click.Choice([column.value for column in Column]),
    default=Column.DECK.value,
    help="By what the list is sorted; as the decks have it, where nothing is said.",
)
@click.option("--reverse", is_flag=True, help="Sort the other way round.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@shared_options
@pass_shared
def browse(shared: Shared, search: tuple[str, ...], sort: str, reverse: bool, as_json: bool) -> ExitCode:
    """List the cards that fit SEARCH, or all.

    Plain words must all occur, "quoted ones" one behind the other. Further: deck: tag: type: is:due is:new
    is:learn is:review is:suspended is:buried is:flagged is:leech rated:7 rated:7:1 prop:ivl>30 (also d, s, r,
    due, lapses, reps) and re: for a regular expression. A minus before any of these takes away what fits,
    `or` stands between two, and parentheses hold together. Put the whole search in quotes for the shell, and
    -- before it where it begins with a minus.
    """
    words = " ".join(search)
    with shared.open_workspace() as workspace:
        browser = workspace.browse()
        found = browser.search(words)
        if isinstance(found, Misread):
            _explain(words, found)
            return ExitCode.WRONG_USE
        browser.sort(Column(sort), backwards=reverse)
        if as_json:
            put_json_list(map(_as_json, browser.every_row()))
        elif found.count:
            put(*columns([("state", "due", "type", "question", "card"), *map(_row, browser.every_row())]))
        if not as_json:
            say(f"{counted(found.count, 'card')} of {found.total}.")
    return ExitCode.FINE


def _explain(words: str, wrong: Misread) -> None:
    """Say what is wrong with a search, and point at it."""
    say(f"ocrequiz: {wrong.message} {wrong.remedy}".rstrip())
    say(f"  {clean(words)}".replace("\n", " "))
    say(" " * (2 + wrong.start) + "^" * max(1, wrong.end - wrong.start))


def _row(row: BrowsedCard) -> tuple[str, str, str, str, str]:
    return _state(row), row.due, row.type, one_line(row.label, LABEL_CHARACTERS), str(row.id)


def _state(row: BrowsedCard) -> str:
    decided = (
        (row.standing.suspended, "suspended"),
        (row.is_buried, "buried"),
        (row.standing.flagged, "flagged"),
        (row.is_leech, "leech"),
    )
    return ", ".join((row.state.value, *(word for holds, word in decided if holds)))


def _as_json(row: BrowsedCard) -> dict[str, object]:
    memory = row.memory
    return {
        "card": str(row.id),
        "deck": row.id.deck,
        "question": row.id.question,
        "part": row.id.part,
        "type": row.type,
        "wording": row.label,
        "tags": row.tags,
        "state": row.state.value,
        "due": None if memory is None else due_in_iso(memory.due),
        "stability": None if memory is None else memory.stability,
        "difficulty": None if memory is None else memory.difficulty,
        "reviews": 0 if memory is None else memory.reviews,
        "lapses": 0 if memory is None else memory.lapses,
        "suspended": row.standing.suspended,
        "buried": row.is_buried,
        "flagged": row.standing.flagged,
        "leech": row.is_leech,
        "file": row.file,
        "line": row.line,
    }
