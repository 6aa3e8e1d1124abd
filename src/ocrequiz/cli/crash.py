"""What a learner sees of a fault in the program: one sentence and the path of a report, never a traceback."""

from __future__ import annotations

import os
import platform
import traceback
from datetime import UTC, datetime

from ocrequiz import __version__
from ocrequiz.cli.exit_codes import ExitCode
from ocrequiz.cli.output import say
from ocrequiz.errors import OcrequizError
from ocrequiz.text import clean
from ocrequiz.workspace.places import usual_places


def report_crash(error: BaseException, *, debug: bool = False) -> ExitCode:
    """Write where it happened, without the values of any variable, and say where the report is.

    With `debug`, the traceback and what the error itself says are printed as well.
    """
    where = "".join(traceback.format_tb(error.__traceback__))
    report = (
        f"ocrequiz {__version__}, Python {platform.python_version()}, {platform.system()}\n"
        f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}\n{where}{type(error).__qualname__}\n"
    )
    sentence = "ocrequiz: The program failed, and that is its fault. What you had rated is saved."
    try:
        path = usual_places(os.environ).crash_log
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(clean(report), encoding="utf-8")
        say(f"{sentence} A report without any of your data is in {path}.")
    except (OSError, OcrequizError):
        say(sentence)
    if debug:
        say(f"{where}{error!r}")
    return ExitCode.FAILED
