"""Whether the pictures of questions are files inside the deck's folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ocrequiz.decks.complaints import Complaint
from ocrequiz.decks.paths import Refused, resolve
from ocrequiz.questions.question import Question


class Pictures:
    """The pictures of one deck; each is looked up once."""

    def __init__(self, folder: Path) -> None:
        self.found: list[Path] = []
        """The files that are there."""
        self.absent: list[Path] = []
        """The files that are not."""
        self._folder = folder
        self._known: dict[str, Refused | None] = {}

    def mistaken(self, question: Question) -> Iterator[Complaint]:
        """Yield what is wrong with the paths of a question's pictures; ways lead from the question."""
        for key, picture in (("image", question.image), ("answer_image", question.answer_image)):
            if picture and (refused := self._refused(picture.file)):
                rule = "bad-media" if refused.rule == "bad-path" else refused.rule
                yield Complaint((key, "file"), rule, refused.message, refused.remedy)

    def _refused(self, reference: str) -> Refused | None:
        if reference not in self._known:
            self._known[reference] = None
            try:
                resolve(self._folder, reference)
                self.found.append(self._folder / reference)
            except Refused as refused:
                self._known[reference] = refused
                if refused.rule == "missing-file":
                    self.absent.append(self._folder / reference)
        return self._known[reference]
