"""The verb `doctor`: is the progress file whole, and does it agree with itself?"""

from __future__ import annotations

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import columns, put, put_json


@click.command()
@click.option("--repair", is_flag=True, help="Rebuild the memory of every card from the log.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@shared_options
@pass_shared
def doctor(shared: Shared, repair: bool, as_json: bool) -> ExitCode:
    """Examine the progress file and the decks, and say what is wrong."""
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
