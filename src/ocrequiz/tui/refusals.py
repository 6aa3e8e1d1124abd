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
    "study.links": "There is no link here; those of a card are opened once its answer is shown.",
    "links.open": "Choose a link first, with the arrow keys.",
    "links.copy": "Choose a link first, with the arrow keys.",
    "links.take": "Nothing is opened before you choose it, with the arrow keys.",
    "result.propose": "Only a typed answer that was marked as not right can be proposed to the author, and once.",
    "result.undo": "Nothing is left to undo here.",
    "study.passage": "The cited passage opens once the answer is shown, where the question cites one.",
})  # fmt: skip
"""A sentence by command, for the screen's line of notices; of other commands nothing is said."""
