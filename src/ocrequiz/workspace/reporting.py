"""How do results and exams become files? Each is written whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from ocrequiz.errors import WrongUse
from ocrequiz.library.exam import Exam
from ocrequiz.library.results import QuizRecord, QuizResult
from ocrequiz.reports.exam_html import exam_html, key_html
from ocrequiz.reports.quiz_html import quiz_html
from ocrequiz.reports.quiz_json import quiz_json, records_as_json
from ocrequiz.reports.quiz_markdown import quiz_markdown
from ocrequiz.text import one_line
from ocrequiz.workspace.files import check_writable, write_whole

REPORTS: Final[Mapping[str, Callable[[QuizResult], str]]] = {
    ".html": quiz_html,
    ".htm": quiz_html,
    ".md": quiz_markdown,
    ".markdown": quiz_markdown,
    ".json": lambda result: f"{quiz_json(result)}\n",
}
"""How a result is written, by how the file's name ends."""
PAGES: Final = (".html", ".htm")
"""How the name of a printed exam ends."""


def check_report(path: Path) -> None:
    """Make sure before a quiz that its report can be written.

    Raises WrongUse for a kind of file that is not known, EnvironmentFailed where it cannot be written.
    """
    if path.suffix.lower() not in REPORTS:
        raise WrongUse(f"{one_line(str(path))} is no kind of report.", "Let its name end in .html or .md.")
    check_writable(path)


def save_report(result: QuizResult, path: Path) -> None:
    """Write a result as its file's name asks for: a page, Markdown or JSON. Raises as `check_report` does."""
    check_report(path)
    write_whole(path, REPORTS[path.suffix.lower()](result))


def save_json(result: QuizResult, path: Path) -> None:
    """Write a result as JSON, whatever the file is called."""
    write_whole(path, f"{quiz_json(result)}\n")


def save_history(records: Iterable[QuizRecord], path: Path) -> None:
    """Write what earlier quizzes came to as JSON, whatever the file is called."""
    check_writable(path)
    write_whole(path, f"{json.dumps(records_as_json(records), indent=2)}\n")


def save_exam(exam: Exam, paper: Path | None, key: Path | None) -> None:
    """Write the forms of an exam, and their keys, each as one page.

    Raises WrongUse for a name that does not end in .html, EnvironmentFailed where a file cannot be written.
    """
    files = [(path, write) for path, write in ((paper, exam_html), (key, key_html)) if path is not None]
    for path, _ in files:
        if path.suffix.lower() not in PAGES:
            raise WrongUse(f"{one_line(str(path))} is no page.", "Let its name end in .html.")
        check_writable(path)
    for path, write in files:
        write_whole(path, write(exam))
