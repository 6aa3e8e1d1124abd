"""The verb `ids`: an id for each question that has none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import counted, put, put_json, say
from ocrequiz.workspace.minting import IdsIn, Named, mint_ids
from ocrequiz.workspace.workspace import find_places, search_path


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--check", "only_checks", is_flag=True, help="Write nothing; end with code 1 where ids are missing."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@shared_options
@pass_shared
def ids(shared: Shared, paths: tuple[Path, ...], only_checks: bool, as_json: bool) -> ExitCode:
    """Write an id into each question of deck files or folders that has none; without PATH, in all decks of your own.

    Nothing else in the files changes: lines are inserted, and every other byte stays as it is.
    """
    options = replace(shared.options(), shipped=False)
    own = search_path(options, find_places(options)[0])
    found = list(mint_ids(paths, own, writes=not only_checks))
    findings = [finding for each in found for finding in each.findings]
    if as_json:
        put_json([_as_json(each, named, only_checks) for each in found for named in each.named])
    else:
        put(*(_line(each, named, only_checks) for each in found for named in each.named))
    for finding in findings:
        say(str(finding))
    count = sum(len(each.named) for each in found)
    files = sum(bool(each.named) for each in found)
    if only_checks:
        say(
            f"{counted(count, 'question')} without an id."
            + (" Run `ocrequiz ids` to write them." if count else "")
        )
    else:
        say(f"{counted(count, 'id')} written" + (f", in {counted(files, 'file')}." if count else "."))
    return ExitCode.FOUND_PROBLEMS if findings or (only_checks and count) else ExitCode.FINE


def _line(found: IdsIn, named: Named, only_checks: bool) -> str:
    return f"{found.file}:{named.line if only_checks else named.line_now}: {named.id}"


def _as_json(found: IdsIn, named: Named, only_checks: bool) -> dict[str, object]:
    return {"file": found.file, "line": named.line if only_checks else named.line_now, "id": named.id}
