"""What does a deck cost to read, and what is said of it? Tried in a process of its own, which may take only so much.

Run as a program it reads each file that it is given in a child, and prints a line of JSON for each.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ocrequiz.decks.rules import RULES
from ocrequiz.errors import Finding, Severity
from ocrequiz.text import is_clean
from ocrequiz.workspace.checking import check_decks

BYTES = 200 * 2**20
"""Memory that the process may have in all, what Python and its libraries take included."""
SECONDS = 20
"""Processor time after which it is ended."""
EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "choice.yaml"
NAMES = ("file", "line", "column", "rule", "severity", "message", "help")


@dataclass(frozen=True, slots=True)
class Read:
    """What became of a deck."""

    file: str
    seconds: float
    """Of processor time."""
    megabytes: int
    """The most memory that was in use."""
    findings: tuple[Finding, ...]
    failure: str
    """What was raised, or how the process ended, where it did not end well."""

    @property
    def rules(self) -> set[str]:
        """The rules that were reported."""
        return {finding.rule for finding in self.findings}


def read_each(files: Iterable[Path]) -> list[Read]:
    """Check each deck as its author would, within the bounds."""
    command = [sys.executable, __file__, *map(str, files)]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=600)
    return [_read(line) for line in ended.stdout.splitlines()]


def _read(line: str) -> Read:
    written = json.loads(line)
    findings = tuple(
        Finding(**{**dict(zip(NAMES, each, strict=True)), "severity": Severity(each[4])})
        for each in written["findings"]
    )
    return Read(written["file"], written["seconds"], written["megabytes"], findings, written["failure"])


def check(read: Read, raw: bytes, rule: str) -> None:
    """Raise AssertionError where a deck ended badly, or was not told of `rule` with a place and a remedy."""
    assert not read.failure, (read.file, read.failure)
    if rule:
        assert rule in read.rules, (read.file, read.rules)
    else:
        assert not any(finding.severity is Severity.ERROR for finding in read.findings), read.findings[:3]
    lines = raw.count(b"\n") + raw.count(b"\r") + 1
    for finding in read.findings:
        assert 1 <= finding.line <= lines + 1, finding
        assert finding.column >= 1, finding
        assert finding.message, finding
        assert finding.help or finding.rule == "too-many", finding
        assert is_clean(str(finding)), finding
        assert len(str(finding)) < 4_000, finding
        assert finding.rule in RULES or finding.severity is not Severity.ERROR, finding


def _bounded(file: str) -> str:
    """Read a deck in a child, and return what it has to say."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _answer(file, writing)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as answers:
        answer = answers.read()
    _, status = os.waitpid(child, 0)
    if answer:
        return answer
    failure = f"ended with {os.waitstatus_to_exitcode(status)}"
    return json.dumps({"file": file, "seconds": SECONDS, "megabytes": 0, "findings": [], "failure": failure})


def _answer(file: str, writing: int) -> None:
    """Read the deck, here in the child, and end."""
    import resource

    said: dict[str, object] = {"file": file, "findings": [], "failure": ""}
    began = time.process_time()
    try:
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        findings = check_decks((Path(file),), ()).findings
        said["findings"] = [[getattr(finding, name) for name in NAMES] for finding in findings]
    except BaseException:  # noqa: BLE001 - whatever it is, the one who asked is told
        said["failure"] = traceback.format_exc()
    said["seconds"] = time.process_time() - began
    unit = 1024 if sys.platform == "linux" else 2**20
    said["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit
    with os.fdopen(writing, "w", encoding="utf-8") as answers:
        answers.write(json.dumps(said))
    os._exit(0)


def main() -> None:
    """Read each file that is given; a good deck is read first, so that what is measured is the deck alone."""
    check_decks((EXAMPLE,), ())
    for file in sys.argv[1:]:
        sys.stdout.write(f"{_bounded(file)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
