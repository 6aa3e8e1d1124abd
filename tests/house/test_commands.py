"""Whether every verb explains itself, on the command line and in the README."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from ocrequiz.cli.main import cli

VERBS = cli.list_commands(click.Context(cli))


def verb(name: str) -> click.Command:
    """Return the command that a learner runs by `name`."""
    command = cli.get_command(click.Context(cli), name)
    assert command is not None, f"`ocrequiz {name}` is listed but cannot be run"
    return command


def unexplained(command: click.Command) -> list[str | None]:
    """Name the options of a command that have no help."""
    options = [option for option in command.params if isinstance(option, click.Option) and not option.hidden]
    return [option.name for option in options if not (option.help or "").strip()]


def test_the_verbs_include_those_that_need_no_screen() -> None:
    """What is due, what was answered, and whether a deck is sound can be asked without opening the screen."""
    assert {"study", "due", "history", "check"} <= set(VERBS)


@pytest.mark.parametrize("name", VERBS)
def test_a_verb_says_what_it_does(name: str) -> None:
    """`--help` of every verb begins with a sentence, and each of its options has one too."""
    command = verb(name)
    assert (command.help or "").strip(), f"`ocrequiz {name}` has no help"
    assert unexplained(command) == []


@pytest.mark.parametrize("name", VERBS)
def test_a_verb_stands_in_the_readme(name: str, repository: Path) -> None:
    """Whoever reads the README learns of every verb."""
    readme = (repository / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"\bocrequiz {re.escape(name)}\b", readme), f"no `ocrequiz {name}` in the README"


def test_every_option_of_the_program_is_explained() -> None:
    """The options that come before a verb have help as well."""
    assert unexplained(cli) == []
