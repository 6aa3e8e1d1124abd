"""The verb `check`: every mistake and every weak question of every file at once, each at its line."""

from __future__ import annotations

import shutil
import time
from functools import partial
from pathlib import Path
from typing import Final

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.findings import explanation_lines, finding_lines, summary
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import finish, put, put_json, say
from ocrequiz.collecting import started
from ocrequiz.errors import Finding, Severity, WrongUse
from ocrequiz.workspace.checking import (
    Checked,
    Explained,
    Wanted,
    check_decks,
    decks_named,
    explain,
    watch_decks,
)
from ocrequiz.workspace.workspace import find_places, search_path

WATCH_SECONDS: Final = 0.4
"""How often the files are looked at."""


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option("--json", "as_json", is_flag=True, help="Print JSON; the same as --format json.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    help="How findings are printed: `github` annotates a pull request, `sarif` feeds code scanning.",
)
@click.option("--strict", is_flag=True, help="End with code 1 for warnings, too.")
@click.option("--select", "selected", multiple=True, metavar="RULES", help="Report these rules alone.")
@click.option("--ignore", "ignored", multiple=True, metavar="RULES", help="Do not report these rules.")
@click.option("--explain", "explained", metavar="RULE", help="Say what a rule is for, with examples.")
@click.option(
    "--fix-citations",
    "fixes",
    is_flag=True,
    help="First put right citations whose words stand elsewhere, exactly and once.",
)
@click.option("--watch", is_flag=True, help="Check again each time a file is saved, until Ctrl-C.")
@shared_options
@pass_shared
def check(
    shared: Shared,
    paths: tuple[Path, ...],
    as_json: bool,
    form: str,
    strict: bool,
    selected: tuple[str, ...],
    ignored: tuple[str, ...],
    explained: str | None,
    fixes: bool,
    watch: bool,
) -> ExitCode:
    """Report mistakes and weak questions in deck files or folders, by line; without PATH, in all decks that are found.

    RULES are ids, or the words with which several begin, such as `citation`; with commas between them.
    """
    form = "json" if as_json else form
    if explained is not None:
        return _explain(explained, form)
    wanted = Wanted.of(selected, ignored)
    options = shared.options()
    known = find_places(options)[0]
    places = search_path(options, known)
    if fixes:
        from ocrequiz.workspace.repairing import fix_citations

        for repair in fix_citations(decks_named(paths, places)):
            say(f"{repair}")
    if watch:
        if form != "text":
            raise WrongUse("--watch tells what it finds in words only.", "Leave --json and --format out.")
        return _watch(paths, places, wanted)
    checked = check_decks(paths, places, wanted, known.progress)
    if not checked.decks and not checked.findings:
        raise WrongUse("No deck was found there.", "A deck is a YAML file with `format`, `id` and `title`.")
    _tell(checked, form)
    grave = checked.count(Severity.ERROR) + (checked.count(Severity.WARNING) if strict else 0)
    if form in ("text", "github") or grave:
        say(summary(checked))
    return ExitCode.FOUND_PROBLEMS if grave else ExitCode.FINE


def _tell(checked: Checked, form: str) -> None:
    match form:
        case "json":
            put_json([_as_json(finding) for finding in checked.findings])
        case "github":
            from ocrequiz.reports.findings_github import github_commands

            put(*github_commands(checked.findings, Path.cwd()))
        case "sarif":
            from ocrequiz.reports.findings_sarif import sarif

            rules = map(explain, dict.fromkeys(finding.rule for finding in checked.findings))
            put_json(sarif(checked.findings, rules, Path.cwd()))
        case _:
            put(*finding_lines(checked, shutil.get_terminal_size((100, 24)).columns))


def _watch(paths: tuple[Path, ...], places: list[Path], wanted: Wanted) -> ExitCode:
    """Check until the author has had enough; that is how it ends, so it ends well."""
    try:
        watch_decks(paths, places, wanted, _tell_again, partial(time.sleep, WATCH_SECONDS))
    except KeyboardInterrupt:
        say("")
    return ExitCode.FINE


def _tell_again(checked: Checked) -> None:
    started()
    _tell(checked, "text")
    finish()
    say(f"{summary(checked)} Waiting for the next change; Ctrl-C ends.")


def _explain(name: str, form: str) -> ExitCode:
    rule = explain(name.strip().lower())
    if form == "json":
        put_json(_explained(rule))
    else:
        put(*explanation_lines(rule))
    return ExitCode.FINE


def _explained(rule: Explained) -> dict[str, str]:
    return {
        "rule": rule.id,
        "severity": rule.severity.value,
        "meaning": rule.meaning,
        "why": rule.why,
        "bad": rule.bad,
        "good": rule.good,
        "source": rule.source,
    }


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
