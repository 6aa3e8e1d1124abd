"""The verb `check`: every mistake of every file at once, each at its line."""

from __future__ import annotations

from pathlib import Path

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import counted, put, put_json, say
from ocrequiz.errors import Finding, Severity, WrongUse
from ocrequiz.workspace.checking import check_decks
from ocrequiz.workspace.workspace import find_places, search_path


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@shared_options
@pass_shared
def check(shared: Shared, paths: tuple[Path, ...], as_json: bool) -> ExitCode:
    """Report every mistake in deck files or folders, by line; without PATH, in all decks that are found."""
    options = shared.options()
    checked = check_decks(paths, search_path(options, find_places(options)[0]))
    findings = checked.findings
    if not checked.decks and not findings:
        raise WrongUse("No deck was found there.", "A deck is a YAML file with `format`, `id` and `title`.")
    if as_json:
        put_json([_as_json(finding) for finding in findings])
    else:
        put(*map(str, findings))
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    if not as_json or errors:
        others = counted(len(findings) - errors, "other finding")
        say(f"{counted(checked.decks, 'deck')} checked: {counted(errors, 'error')}, {others}.")
    return ExitCode.FOUND_PROBLEMS if errors else ExitCode.FINE


def _as_json(finding: Finding) -> dict[str, object]:
    return {
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": finding.help,
    }
