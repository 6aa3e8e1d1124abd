"""The options that verbs share: which files, which time, which face, which cards."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import click

from ocrequiz.cli.output import say
from ocrequiz.workspace.clock import Clock, frozen_clock, system_clock
from ocrequiz.workspace.workspace import Options, Workspace

Verb = TypeVar("Verb", bound=Callable[..., object])


@dataclass(slots=True)
class Shared:
    """What was said before or after the verb."""

    progress: Path | None = None
    decks: list[Path] = field(default_factory=list)
    now: str | None = None
    plain: bool = False
    """Whether to go line by line, without a screen."""
    debug: bool = False
    """Whether a fault of the program is shown with its traceback."""

    def clock(self) -> Clock:
        """Return the clock: the system's, or one frozen by --now or OCREQUIZ_NOW."""
        text = self.now or os.environ.get("OCREQUIZ_NOW")
        return frozen_clock(text) if text else system_clock

    @contextmanager
    def open_workspace(self, named: Sequence[str] = ()) -> Iterator[Workspace]:
        """Open the learner's workspace; those of `named` that are files or folders are looked in first.

        At the end the learner is told where today's backup could not be made.
        """
        given = [path for path in map(Path, named) if _is_there(path)]
        with Workspace.open(self.options(given)) as workspace:
            yield workspace
        if workspace.backup_failure is not None:
            say(f"ocrequiz: Your answers are saved, but not backed up today. {workspace.backup_failure}")

    def options(self, given: Sequence[Path] = ()) -> Options:
        """Return what was said, with paths to look in before those said by --decks."""
        return Options(self.progress, (*given, *self.decks), self.clock())


pass_shared = click.make_pass_decorator(Shared, ensure=True)
"""Give a verb what was said before and after it."""


def shared_options(verb: Verb) -> Verb:
    """Let a verb, or the program itself, take --progress and --decks, and the hidden --now and --debug."""
    for option in reversed(_SHARED):
        verb = option(verb)
    return verb


def plain_option(verb: Verb) -> Verb:
    """Let a verb, or the program itself, take --plain."""
    return _PLAIN(verb)


def sitting_options(verb: Verb) -> Verb:
    """Let a verb take the decks, tags and number of cards that are to be studied, and --plain."""
    for option in reversed((*_SITTING, _PLAIN)):
        verb = option(verb)
    return verb


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # No file can have such a name, but a deck that is sought may be called by it.
        return False


def _keep(ctx: click.Context, parameter: click.Parameter, value: object) -> None:
    """Keep a shared option in the context, where one said after the verb wins."""
    shared = ctx.ensure_object(Shared)
    match parameter.name, value:
        case "progress", Path() as path:
            shared.progress = path
        case "places", tuple() as paths:
            shared.decks.extend(paths)
        case "now", str() as text:
            shared.now = text
        case "plain", True:
            shared.plain = True
        case "debug", True:
            shared.debug = True
        case _:
            return


_PATH = click.Path(path_type=Path)
_SHARED = (
    click.option(
        "--progress", type=_PATH, expose_value=False, callback=_keep, help="Keep progress in this file."
    ),
    click.option(
        "--decks",
        "places",
        type=_PATH,
        multiple=True,
        expose_value=False,
        callback=_keep,
        help="Look for decks in this folder, or at this file, first.",
    ),
    click.option("--now", hidden=True, expose_value=False, callback=_keep, help="Freeze the clock."),
    click.option(
        "--debug",
        is_flag=True,
        hidden=True,
        expose_value=False,
        callback=_keep,
        help="Show where the program failed.",
    ),
)
_PLAIN = click.option(
    "--plain",
    is_flag=True,
    expose_value=False,
    callback=_keep,
    help="Go line by line, without a screen.",
)
_SITTING = (
    click.argument("decks", nargs=-1, metavar="[DECK]..."),
    click.option(
        "--tag", "tags", multiple=True, help="Only cards with this tag, or one below it; may be repeated."
    ),
    click.option("--limit", type=click.IntRange(min=1), help="Plan no more cards than this."),
)
