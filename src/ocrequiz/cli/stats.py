"""The verb `stats`: how it is going, in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import columns, fields_of, put, put_json_by_key, say
from ocrequiz.errors import WrongUse
from ocrequiz.stats.groups import Group
from ocrequiz.stats.retention import Month, Retained
from ocrequiz.text import one_line
from ocrequiz.workspace.statistics import Statistics, export, pages

CELL: int = 60
"""The most characters of a cell."""


@click.command()
@click.argument("decks", nargs=-1, metavar="[DECK]...")
@click.option("--days", type=click.IntRange(min=1), help="Only the last so many days; all of time without.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--graph", "name", metavar="NAME", help="Only the graph or table of that name.")
@click.option(
    "--csv", "csv_file", type=click.Path(path_type=Path), help="Write the graph as CSV to this file."
)
@click.option(
    "--svg", "svg_file", type=click.Path(path_type=Path), help="Draw the graph as SVG in this file."
)
@shared_options
@pass_shared
def stats(
    shared: Shared,
    decks: tuple[str, ...],
    days: int | None,
    as_json: bool,
    name: str | None,
    csv_file: Path | None,
    svg_file: Path | None,
) -> ExitCode:
    """Say how much was answered, what is known, what comes back when, and whether predictions come true.

    Each graph and table bears a name, which is printed beside its title; --graph takes it.
    """
    files = [
        _ending(file, ending) for file, ending in ((csv_file, ".csv"), (svg_file, ".svg")) if file is not None
    ]
    if files and name is None:
        raise WrongUse(
            "Which graph is to be written?", "Name it with --graph; `ocrequiz stats` lists the names."
        )
    with shared.open_workspace(decks) as workspace:
        found = workspace.statistics(decks, days)
    if as_json:
        put_json_by_key(_as_json(found))
    elif name is None:
        _print(found)
    else:
        _only(found, name, files)
    return ExitCode.FINE


def _ending(file: Path, ending: str) -> Path:
    if file.suffix.lower() != ending:
        raise WrongUse(f"{one_line(str(file))} does not end in {ending}.")
    return file


def _only(found: Statistics, name: str, files: Sequence[Path]) -> None:
    from ocrequiz.workspace.graphs import find_part

    sheets = pages(found)
    part = find_part(sheets, name)
    if part is None:
        names = ", ".join(each.id for sheet in sheets for each in sheet.parts)
        raise WrongUse(f"There is no graph “{one_line(name, 40)}”.", f"There are: {names}.")
    for file in files:
        export(part, file)
        say(f"Wrote {file}.")
    if not files:
        from ocrequiz.reports.graph_csv import graph_csv

        put(*graph_csv(part).splitlines())


def _print(found: Statistics) -> None:
    from ocrequiz.reports.graph import Grid

    for sheet in pages(found):
        put(sheet.title, "=" * len(sheet.title), "")
        for part in sheet.parts:
            put(f"{part.title} [{part.id}]", f"  {part.words}")
            if isinstance(part, Grid) and part.rows:
                rows = [part.columns, *part.rows]
                put(
                    *(
                        f"  {line}"
                        for line in columns(tuple(one_line(cell, CELL) for cell in row) for row in rows)
                    )
                )
            put("")


def _as_json(found: Statistics) -> dict[str, object]:
    answering, cards, habits = found.answering, found.cards, found.habits
    return {
        "decks": found.decks,
        "from": answering.begin.isoformat(),
        "to": answering.end.isoformat(),
        "answers": answering.answers,
        "minutes": answering.minutes,
        "streak": answering.streak,
        "longest_streak": answering.longest,
        "days": answering.days,
        "forecast": cards.forecast,
        "later": cards.later,
        "retention": [_month(month) for month in found.retention.months],
        "cards": {
            "total": cards.total,
            "met": cards.met,
            "known": cards.known,
            **fields_of(cards.states),
        },
        "recall": cards.recall,
        "stability": cards.stability,
        "difficulty": cards.difficulty,
        "intervals": cards.intervals,
        "hours": habits.hours,
        "took": habits.took,
        "median_seconds": habits.median_seconds,
        "calibration": found.calibration,
        "certainty": found.certain,
        "leeches": found.leeches,
        "by_deck": list(map(_group, found.by_deck)),
        "by_tag": list(map(_group, found.by_tag)),
        "by_type": list(map(_group, found.by_type)),
        "by_document": list(map(_group, found.by_document)),
    }


def _month(month: Month) -> dict[str, object]:
    return {
        "month": f"{month.begin:%Y-%m}",
        "young": _retained(month.young),
        "mature": _retained(month.mature),
    }


def _retained(found: Retained) -> dict[str, object]:
    return {"answers": found.answers, "right": found.share, "known": found.true_share}


def _group(group: Group) -> dict[str, object]:
    return {
        "name": group.name,
        "cards": group.cards,
        "met": group.met,
        "known": group.known,
        "lapses": group.lapses,
        "leeches": group.leeches,
        **({} if group.retained is None else {"retention": _retained(group.retained)}),
    }
