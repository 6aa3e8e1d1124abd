"""How is a question opened in the learner's editor? At its line, without a shell, and never in a shipped deck."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Final

from ocrequiz.decks.loading import load
from ocrequiz.errors import EnvironmentFailed, Finding, Severity, WrongUse
from ocrequiz.library.library import Library
from ocrequiz.questions.card import CardId
from ocrequiz.records import record
from ocrequiz.text import one_line
from ocrequiz.workspace.adding import add_deck

FILE: Final = "{file}"
PLUS: Final = ("+{line}", FILE)
COLON: Final = ("{file}:{line}",)
LINE_SYNTAXES: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(("vi", "vim", "nvim", "gvim", "view", "vimx", "elvis", "vis"), PLUS),
    **dict.fromkeys(("nano", "pico", "rnano", "emacs", "emacsclient", "jmacs", "mg", "zile", "joe"), PLUS),
    **dict.fromkeys(("micro", "kak", "jed", "ne", "jove", "dte", "tilde", "gedit", "mousepad"), PLUS),
    **dict.fromkeys(("hx", "helix"), COLON),
    **dict.fromkeys(("subl", "sublime_text", "zed", "zeditor"), ("--wait", *COLON)),
    **dict.fromkeys(("code", "code-insiders", "codium", "vscodium", "cursor"), ("--wait", "--goto", *COLON)),
    "mate": ("--wait", "--line", "{line}", FILE),
    "kate": ("--block", "--line", "{line}", FILE),
    "notepad++": ("-multiInst", "-n{line}", FILE),
}
"""How each editor is told the line, and to come back only once the file is closed; others get the file alone."""


@record
class Edit:
    """A question on its way into an editor."""

    command: tuple[str, ...]
    """The program and its arguments."""
    file: Path
    line: int
    """Counted from 1."""
    copied_to: Path | None
    """The folder that the deck was copied to for this; None where it is the learner's own already."""


def prepare_edit(
    library: Library, card: CardId, own: Path, shipped: Path, environment: Mapping[str, str]
) -> tuple[Edit, bool]:
    """Find the editor and the file; copy a shipped deck into the learner's folder first.

    Return also whether the decks have to be looked at again. Raises WrongUse where there is no editor, or where
    the deck cannot be copied because it has mistakes; EnvironmentFailed where its files cannot be copied.
    """
    words = editor(environment)
    deck = library.deck(card.deck)
    row = library.shelf.look(lambda index: index.question(str(deck.path), card.question))
    file, line = (deck.path, 1) if row is None else (Path(row.file), row.line)
    copied = None
    if deck.path.is_relative_to(shipped):
        copied = add_deck(deck.path, own).folder
        file = copied / file.resolve().relative_to(deck.folder.resolve())
    return Edit(
        editor_command(words, file.absolute(), line), file.absolute(), line, copied
    ), copied is not None


def editor(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the learner's editor with its options: that of VISUAL, else that of EDITOR.

    Raises WrongUse where none is set, or where it is no program of this machine.
    """
    name, text = next(
        ((name, text) for name in ("VISUAL", "EDITOR") if (text := environment.get(name, "").strip())),
        ("", ""),
    )
    if not text:
        raise WrongUse("No editor is set.", "Set EDITOR, such as: export EDITOR=nano")
    try:
        words = shlex.split(text, posix=os.name != "nt")
    except ValueError:
        words = []
    program = shutil.which(words[0].strip('"'), path=environment.get("PATH")) if words else None
    if program is None:
        raise WrongUse(f"{name} is “{one_line(text, 60)}”, which is no program here.", f"Correct {name}.")
    return program, *words[1:]


def editor_command(words: tuple[str, ...], file: Path, line: int) -> tuple[str, ...]:
    """Return what to run to open an absolute path at a line."""
    name = PurePath(words[0]).name.lower()
    for ending in (".exe", ".cmd", ".bat"):
        name = name.removesuffix(ending)
    syntax = LINE_SYNTAXES.get(name, (FILE,))
    arguments = (part.replace("{line}", str(line)).replace(FILE, str(file)) for part in syntax)
    return *words, *(argument for argument in arguments if argument not in words)


def run_editor(edit: Edit) -> None:
    """Run the editor until it is closed.

    Raises EnvironmentFailed where it cannot be started, or where it says that it failed.
    """
    program = one_line(edit.command[0])
    try:
        # No shell reads this: the learner's own editor, and an absolute path that the index knows.
        ended = subprocess.run(edit.command, check=False)  # noqa: S603
    except (OSError, ValueError) as error:
        raise EnvironmentFailed(f"{program} cannot be started: {one_line(str(error))}.") from error
    if ended.returncode:
        raise EnvironmentFailed(f"{program} ended with code {ended.returncode}; the deck is as you saved it.")


def mistakes(library: Library, card: CardId) -> tuple[Finding, ...]:
    """Read a deck's file as it is now, and return what keeps a question of it from being asked.

    Nothing is returned where the question reads well, or where it was taken out of a deck without mistakes.
    """
    loaded = load(library.deck(card.deck).path)
    if loaded.deck is None:
        return loaded.findings or (_no_deck(loaded.path),)
    if any(each.id == card.question for each in loaded.deck.questions):
        return ()
    return tuple(each for each in loaded.findings if each.severity is Severity.ERROR)


def _no_deck(path: Path) -> Finding:
    return Finding(one_line(str(path)), 1, 1, "no-deck", Severity.ERROR, "This file is no deck any more.")
