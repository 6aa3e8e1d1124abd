"""Where the program begins: the verbs, loaded only when they are called, and what becomes of an error."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping, Sequence
from typing import Final, NoReturn

import click

from ocrequiz import __version__
from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.options import Shared, pass_shared, plain_option, shared_options
from ocrequiz.cli.output import ReaderGone, abandon, finish, prepare_streams, say
from ocrequiz.errors import EnvironmentFailed, OcrequizError, was_interrupted

VERBS: Final[Mapping[str, str]] = {
    "study": "Study what is due, and a few new cards.",
    "cram": "Drill all cards without touching the schedule.",
    "quiz": "Sit a quiz or an exam, or print one.",
    "exam": "Say how ready you are for an exam, or set its date.",
    "due": "Say what is new, being learned and due.",
    "browse": "List cards by a search.",
    "history": "List what was answered.",
    "stats": "Say how it is going, in numbers, and draw graphs of it.",
    "map": "Say how much of a deck's document you know, sentence by sentence.",
    "fit": "Fit the memory model to your own answers.",
    "add": "Put decks into your own folder of decks.",
    "check": "Report every mistake and every weak question in decks, by line.",
    "ids": "Write an id into each question that has none.",
    "new": "Begin a deck: a file with a question of every type.",
    "preview": "Look at a deck as a learner sees it, while you write.",
    "diff": "Say what changed in decks, and what it does to your progress.",
    "coverage": "Say which sentences of a deck's documents are asked about.",
    "remarks": "List your remarks on questions, for their author.",
    "schema": "Print the JSON Schema of a deck, for editors.",
    "backup": "Copy your progress to a file.",
    "restore": "Bring a backup back, after saying what is lost.",
    "doctor": "Examine the progress file, and mend what can be mended.",
}
"""Each verb with its help; its module in this package has a command of the same name."""


class Verbs(click.Group):
    """The verbs; a verb's module is imported when the verb is called, so that each starts fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs in the order of the help."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the verb's module."""
        if cmd_name not in VERBS:
            return None
        command = getattr(importlib.import_module(f"ocrequiz.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))

    def invoke(self, ctx: click.Context) -> object:
        """Run the verb; click would take it for a failure that its reader has gone, and print at an interruption."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderGone from error
        except KeyboardInterrupt as error:
            raise click.Abort from error


@click.group(cls=Verbs, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ocrequiz")
@plain_option
@shared_options
@pass_shared
@click.pass_context
def cli(ctx: click.Context, shared: Shared) -> ExitCode:
    """Train with question decks built from a document. Without a command, open the trainer."""
    if ctx.invoked_subcommand is not None:
        return ExitCode.FINE
    from ocrequiz.cli.home import home

    return home(shared)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program and leave with its exit code."""
    prepare_streams()
    shared = Shared()
    try:
        code = _run(arguments, shared)
    except KeyboardInterrupt:
        code = _explain(click.Abort(), shared)
    except Exception as error:  # noqa: BLE001 - the last door: no learner sees a traceback
        code = _explain(click.Abort() if was_interrupted(error) else error, shared)
    abandon()
    sys.exit(code)


def _run(arguments: Sequence[str] | None, shared: Shared) -> ExitCode:
    given = None if arguments is None else list(arguments)
    outcome: object = cli.main(args=given, prog_name="ocrequiz", standalone_mode=False, obj=shared)
    finish()
    if outcome is ExitCode.INTERRUPTED:
        raise click.Abort
    return outcome if isinstance(outcome, ExitCode) else ExitCode.FINE


def _explain(error: Exception, shared: Shared) -> ExitCode:
    """Say in a sentence what went wrong, and return the exit code for it."""
    match error:
        case ReaderGone():
            return ExitCode.FINE
        case click.Abort():
            say("\nInterrupted; what you rated is saved.")
            return ExitCode.INTERRUPTED
        case click.UsageError(ctx=click.Context(command_path=command)):
            say(f"ocrequiz: {error.format_message()} See: {command} --help")
            return ExitCode.WRONG_USE
        case click.ClickException():
            say(f"ocrequiz: {error.format_message()}")
            return ExitCode.WRONG_USE
        case EnvironmentFailed():
            say(f"ocrequiz: {error}")
            return ExitCode.FAILED
        case OcrequizError():
            say(f"ocrequiz: {error}")
            return ExitCode.WRONG_USE
        case _:
            from ocrequiz.cli.crash import report_crash

            return report_crash(error, debug=shared.debug)
