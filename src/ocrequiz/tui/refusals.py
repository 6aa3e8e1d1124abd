"""What is a learner told who asks for something that makes no sense now?"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WHY_NOT: Final[Mapping[str, str]] = MappingProxyType({
    "home.problems": "The deck files are in order.",
    "home.resume_quiz": "No quiz was left.",
    "home.document": "Put the cursor on a deck, whose document it is.",
    "home.exam": "Put the cursor on a deck, whose exam it is.",
    "browse.undo": "Nothing is left to undo here.",
    "study.undo": "Nothing is left to undo.",
    "study.hint": "There is no hint to show.",
    "study.passage": "The cited passage opens once the answer is shown, where the question cites one.",
})  # fmt: skip
"""A sentence by command, for the screen's line of notices; of other commands nothing is said."""
