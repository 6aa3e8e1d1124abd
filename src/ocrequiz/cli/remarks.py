"""The verb `remarks`: what learners wrote about questions, on its way to their author."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import counted, put, put_json, say
from ocrequiz.errors import WrongUse
from ocrequiz.workspace.remarks import Remark, as_json, write_remarks

_FILE = click.Path(path_type=Path)


@click.command()
@click.argument("decks", nargs=-1, metavar="[DECK]...")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON.")
@click.option("--out", type=_FILE, help="Write them to a file, for the author to import.")
@click.option("--import", "incoming", type=_FILE, help="Take in a file that a learner wrote with --out.")
@click.option("--settle", "settled", multiple=True, metavar="ID", help="Put a remark away; may be repeated.")
@shared_options
@pass_shared
def remarks(
    shared: Shared,
    decks: tuple[str, ...],
    wants_json: bool,
    out: Path | None,
    incoming: Path | None,
    settled: tuple[str, ...],
) -> ExitCode:
    """List the remarks on questions of DECK, or of all decks: your own, and those you took in from others.

    `check` reports them at their questions, and browse shows them, until they are settled.
    """
    if sum(map(bool, (wants_json, out, incoming, settled))) > 1:
        raise WrongUse("--json, --out, --import and --settle exclude each other.", "Take one of them.")
    with shared.open_workspace(decks) as workspace:
        if incoming is not None:
            new = workspace.bench.remarks.take_in(incoming)
            say(f"{counted(new, 'new remark')} taken in.")
            return ExitCode.FINE
        if settled:
            say(f"{counted(workspace.bench.settle(settled, workspace.now()), 'remark')} settled.")
            return ExitCode.FINE
        found = workspace.bench.remarks_on(decks)
    if wants_json:
        put_json([as_json(remark) for remark in found])
    elif out is not None:
        write_remarks(out, found)
        say(f"{counted(len(found), 'remark')} written to {out}.")
    elif found:
        put(*_lines(found))
    else:
        say("Nothing was remarked.")
    return ExitCode.FINE


def _lines(found: tuple[Remark, ...]) -> list[str]:
    lines: list[str] = []
    for (deck, question), about in groupby(
        sorted(found, key=lambda remark: (remark.deck, remark.question)),
        key=lambda remark: (remark.deck, remark.question),
    ):
        lines.append(f"{deck}/{question}")
        lines += [f"  {remark.at[:10]}  {' '.join(remark.text.split())}  [{remark.id}]" for remark in about]
    return lines
