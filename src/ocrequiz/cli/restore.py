"""The verb `restore`: bring a backup back, after saying what that would lose."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, shared_options
from ocrequiz.cli.output import columns, counted, put, put_json, say
from ocrequiz.errors import WrongUse
from ocrequiz.scheduling.days import day_as_date
from ocrequiz.store.restoring import Loss
from ocrequiz.text import one_line
from ocrequiz.workspace.backups import BackupDesk, Listed
from ocrequiz.workspace.workspace import find_places


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--list", "is_list", is_flag=True, help="List the backups the program has made.")
@click.option("--yes", is_flag=True, help="Do it without asking.")
@click.option("--json", "as_json", is_flag=True, help="With --list, print JSON.")
@shared_options
@pass_shared
def restore(shared: Shared, file: Path | None, is_list: bool, yes: bool, as_json: bool) -> ExitCode:
    """Put the backup FILE in the place of your progress.

    First it is said what would be lost, and asked whether to go on. The file that is replaced is kept.
    """
    options = shared.options()
    places, _ = find_places(options)
    desk = BackupDesk(places.progress, options.clock)
    if is_list:
        _list(desk, as_json=as_json)
        return ExitCode.FINE
    if file is None:
        raise WrongUse("Which backup?", "Name its file; `ocrequiz restore --list` shows what there is.")
    put(*_terms(desk.loss(file), one_line(str(places.progress))))
    if not yes and not _agrees():
        say("Nothing was changed.")
        return ExitCode.FOUND_PROBLEMS
    kept = desk.restore(file)
    put(f"Brought back: {file}")
    if kept is not None:
        put(f"The file it replaces is kept: {kept}")
    return ExitCode.FINE


def _terms(loss: Loss | None, progress: str) -> Iterator[str]:
    """Say what bringing back a backup would change."""
    if loss is None:
        yield f"The progress file {progress} cannot be read; it is put aside as it is."
        return
    last = "" if loss.last_day is None else f", the last on {day_as_date(loss.last_day)}"
    yield f"The backup holds {counted(loss.held, 'answer')}{last}."
    if loss.answers:
        first, final = day_as_date(loss.days[0]), day_as_date(loss.days[-1])
        when = (
            f"on {first}"
            if first == final
            else f"on {counted(len(loss.days), 'day')} from {first} to {final}"
        )
        yield f"Lost would be {counted(loss.answers, 'answer')} given {when}."
    else:
        yield "No answer would be lost."
    if loss.gained:
        yield f"Gained would be {counted(loss.gained, 'answer')} that your progress does not have."


def _agrees() -> bool:
    """Ask; no answer is a no."""
    say("Bring it back? [y/N]")
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _list(desk: BackupDesk, *, as_json: bool) -> None:
    backups = desk.listed()
    if as_json:
        put_json([_as_json(each) for each in backups])
    elif backups:
        rows = [(each.backup.reason, *_words(each), str(each.backup.path)) for each in backups]
        put(*columns([("why", "answers", "last answer", "file"), *rows], right=frozenset({1})))
        for each in backups:
            if each.complaint:
                say(each.complaint)
    else:
        say(f"There is no backup in {desk.folder} yet. Make one with: ocrequiz backup")


def _words(listed: Listed) -> tuple[str, str]:
    answers = "unreadable" if listed.answers is None else str(listed.answers)
    return answers, "" if listed.last_day is None else day_as_date(listed.last_day).isoformat()


def _as_json(listed: Listed) -> dict[str, object]:
    backup = listed.backup
    return {
        "file": str(backup.path),
        "made": None if backup.made is None else backup.made.isoformat(),
        "reason": str(backup.reason),
        "answers": listed.answers,
        "last_study_day": None if listed.last_day is None else day_as_date(listed.last_day).isoformat(),
    }
