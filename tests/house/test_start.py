"""Whether a verb that needs no screen leaves the heavy libraries alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HEAVY = ("textual", "rich", "sqlite_utils", "yaml", "pydantic", "numpy")

RUN_DUE = """
import sys
sys.argv = ["ocrequiz", "due", "--json"]
from ocrequiz.cli.main import main
try:
    status = main()
except SystemExit as leaving:
    status = leaving.code
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(status)
"""

IMPORT_ALL_BELOW_THE_SCREEN = """
import importlib, pkgutil, sys
import ocrequiz
for found in pkgutil.walk_packages(ocrequiz.__path__, "ocrequiz."):
    if found.name.split(".")[1] not in {"tui", "cli", "__main__"}:
        importlib.import_module(found.name)
print(*sorted(sys.modules))
"""


def run_python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `code` in a Python of its own and return what it printed."""
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        check=False,
        timeout=120,
    )


def test_asking_what_is_due_loads_nothing_heavy(tmp_path: Path) -> None:
    """Once the decks have been read, `ocrequiz due` starts without screen, YAML, pydantic or sqlite-utils."""
    progress = str(tmp_path / "progress.db")
    first = run_python(RUN_DUE, OCREQUIZ_PROGRESS=progress)
    assert first.returncode == 0, first.stderr

    again = run_python(RUN_DUE, OCREQUIZ_PROGRESS=progress)

    assert again.returncode == 0, again.stderr
    assert again.stdout.lstrip().startswith("["), again.stdout
    assert loaded(again.stderr) == []


def test_asking_for_statistics_loads_nothing_heavy(tmp_path: Path) -> None:
    """`ocrequiz stats --json` and `map --json` start without screen, YAML, pydantic, sqlite-utils or the scheduler."""
    progress = str(tmp_path / "progress.db")
    assert run_python(RUN_DUE, OCREQUIZ_PROGRESS=progress).returncode == 0
    for verb in ('"stats", "--json"', '"map", "ocrevus-names", "--json"'):
        asked = run_python(RUN_DUE.replace('"due", "--json"', verb), OCREQUIZ_PROGRESS=progress)
        assert asked.returncode == 0, asked.stderr
        assert asked.stdout.lstrip().startswith("{"), asked.stdout
        assert loaded(asked.stderr) == []
        assert "fsrs_rs_python" not in asked.stderr.split()


def test_everything_below_the_screen_runs_without_it() -> None:
    """Every module but those of the screen and the command line can be imported without loading Textual."""
    imported = run_python(IMPORT_ALL_BELOW_THE_SCREEN)
    assert imported.returncode == 0, imported.stderr
    names = imported.stdout.split()
    assert {"ocrequiz.study", "ocrequiz.plain", "ocrequiz.workspace"} <= set(names)
    assert "textual" not in names


def test_naming_the_verbs_loads_no_screen() -> None:
    """`ocrequiz --help` is answered before Textual is thought of."""
    helped = run_python(RUN_DUE.replace('"due", "--json"', '"--help"'))
    assert helped.returncode == 0, helped.stderr
    assert "due" in helped.stdout
    assert loaded(helped.stderr) == []


def loaded(modules: str) -> list[str]:
    """Name the heavy libraries among `modules`, which are separated by spaces."""
    names = set(modules.split())
    return [name for name in HEAVY if name in names]
