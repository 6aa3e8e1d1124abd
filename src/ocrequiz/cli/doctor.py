"""The verb `doctor`: is the progress file whole, and does it agree with itself?"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import columns, counted, put, put_json, say
from ocrequiz.workspace.salvaging import Salvaged, salvage_progress
from ocrequiz.workspace.workspace import find_places


@click.command()
@click.option("--repair", is_flag=True, help="Rebuild the memory of every card from the log.")
@click.option(
    "--salvage",
    "target",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Rescue what can be read of a damaged progress file into a new FILE.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@shared_options
@pass_shared
def doctor(shared: Shared, repair: bool, target: Path | None, as_json: bool) -> ExitCode:
    """Examine the progress file and the decks, and say what is wrong."""
    if target is not None:
        return _salvage(shared, target, as_json=as_json)
    with shared.open_workspace() as workspace:
        report = workspace.examine(repair=repair)
    if as_json:
        put_json(
            {
                **{fact.name: fact.value for fact in report.facts},
                "problems": list(report.problems),
                "notes": list(report.notes),
            }
        )
    else:
        put(*columns((fact.title, str(fact.value)) for fact in report.facts))
        put(*(f"Note: {note}" for note in report.notes))
        put(*(f"Problem: {problem}" for problem in report.problems))
    return ExitCode.FOUND_PROBLEMS if report.problems else ExitCode.FINE


def _salvage(shared: Shared, target: Path, *, as_json: bool) -> ExitCode:
    places, _ = find_places(shared.options())
    salvaged = salvage_progress(places.progress, target)
    if as_json:
        put_json(asdict(salvaged))
    else:
        put(*_report(salvaged))
        say(f"The damaged file is as it was. To go on with the rescued one: ocrequiz restore {target}")
    return ExitCode.FINE if salvaged.is_all else ExitCode.FOUND_PROBLEMS


def _report(salvaged: Salvaged) -> list[str]:
    """Say what was rescued, and what is gone."""
    lines = [f"Rescued: {counted(salvaged.rows, 'row')} of the log."]
    if salvaged.gone:
        lines.append(f"Gone: {counted(salvaged.gone, 'row')} that cannot be read any more.")
    if salvaged.changed:
        lines.append(f"Left out: {counted(salvaged.changed, 'row')} not as they were written.")
    if salvaged.unproven:
        lines.append(f"Kept without proof: {counted(salvaged.unproven, 'row')} behind a gap.")
    return lines if len(lines) > 1 else [*lines, "As far as can be told, nothing is gone."]
