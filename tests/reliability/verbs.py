"""What does each verb say where the progress file cannot be used? The verbs are those the program names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from machine import Machine
from program import Ran

from ocrequiz.cli.main import VERBS

ARGUMENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "add": ("no-such-file.yaml",),
    "restore": ("--list",),
}
"""What a verb is given; the others are given nothing."""
SURROUNDINGS: Final[Mapping[str, Mapping[str, str]]] = {
    "usual": {},
    "C locale": {
        "LC_ALL": "C",
        "LANG": "C",
        "PYTHONIOENCODING": "",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    },
    "Latin-1": {"PYTHONIOENCODING": "latin-1"},
    "NO_COLOR": {"NO_COLOR": "1"},
    "no TERM": {"TERM": "dumb"},
}
SPOILT: Final[Mapping[str, bytes]] = {
    "no database": b"Dear Ada,\n" * 500,
    "damaged": b"SQLite format 3\x00" + bytes(range(256)) * 40,
    "a folder": b"",
}
"""What stands where the progress file should be; a folder holds nothing."""
CODES: Final = (0, 1, 2, 3)


def spoil(machine: Machine, how: str) -> bytes:
    """Make the progress file unusable in one way, and return what it then holds."""
    if SPOILT[how]:
        machine.progress.write_bytes(SPOILT[how])
    else:
        machine.progress.mkdir()
    return SPOILT[how]


def try_verb(machine: Machine, verb: str, **environment: str) -> Ran:
    """Run a verb; raise AssertionError where it ends in anything but a sentence and a code that is promised."""
    ran = machine.run(verb, *ARGUMENTS.get(verb, ()), environment=environment)
    assert ran.code in CODES, (verb, ran)
    assert "Traceback" not in ran.err + ran.out, (verb, ran.err)
    assert "its fault" not in ran.err, (verb, ran.err)
    return ran


def try_verbs(machine: Machine, **environment: str) -> int:
    """Run every verb, and return how many there are."""
    for verb in VERBS:
        try_verb(machine, verb, **environment)
    return len(VERBS)
