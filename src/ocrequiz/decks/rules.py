"""Which rules a deck file can break: the stable id of each, how much it matters, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ocrequiz.errors import Severity
from ocrequiz.records import record


@record
class Rule:
    """One thing that every deck must, or should, keep to."""

    meaning: str
    """What is wrong where the rule is broken, in one sentence."""
    severity: Severity = Severity.ERROR
    hides: bool = True
    """Whether a question that breaks the rule is kept from learners."""


RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        # The file and its characters
        "unreadable-file": Rule("The file cannot be opened or read."),
        "too-big": Rule("The file is larger than a deck may be."),
        "not-utf8": Rule("The file is not written in UTF-8."),
        "control-char": Rule("A control character, which a terminal might obey, stands in the file."),
        "bidi-control": Rule("A character reverses the direction of the text that follows."),
        "invisible-char": Rule("A character stands where nobody can see it."),
        "combining-flood": Rule("More marks are stacked on one character than any script needs."),
        # YAML
        "syntax": Rule("The file is not valid YAML here."),
        "anchor": Rule("An anchor (`&name`) is used; decks have none."),
        "alias": Rule("An alias (`*name`) is used; decks have none."),
        "tag": Rule("A tag (`!name`) is used; decks have none."),
        "several-documents": Rule("The file holds more than one YAML document.", hides=False),
        "too-deep": Rule("Lists and mappings are nested deeper than a deck may be."),
        "too-long": Rule("A field is longer than a card may show."),
        "too-many": Rule("There are more entries than a deck may hold."),
        "duplicate-key": Rule("A key is given twice in one mapping."),
        "bad-key": Rule("A key is empty, or is not text."),
        # The deck
        "empty-file": Rule("The file holds nothing but comments or blank lines."),
        "not-a-deck": Rule("The file is YAML, but none of it belongs to a deck."),
        "unknown-format": Rule("The deck is written in a format that this program does not know."),
        "empty-deck": Rule("The deck has no question that can be asked.", Severity.WARNING),
        "missing-key": Rule("A key that must be there is not."),
        "unknown-key": Rule("A key is not one that stands here; often it is misspelt."),
        "wrong-type": Rule("A value is of another kind than its key asks for."),
        "bad-value": Rule("A value is outside of what its key allows."),
        "empty-field": Rule("A field that must say something is empty."),
        "bad-id": Rule("An id is not made of a-z, 0-9 and hyphens."),
        "duplicate-id": Rule("Two questions, or two documents, have the same id."),
        # Questions
        "missing-id": Rule("A question has no id, on which what is remembered would hang."),
        "unknown-type": Rule("A question is of a type that does not exist."),
        "bad-answer": Rule("The answer contradicts the rest of the question."),
        "bad-gap": Rule("A gap of a cloze is not written as one."),
        "no-gap": Rule("A cloze has no gap to ask for."),
        "bad-number": Rule("A number cannot be read as one, or could be two."),
        "too-few": Rule("A list has fewer entries than its question needs."),
        "no-distractors": Rule("A choice has nothing to choose from."),
        "duplicate-option": Rule("Two options read the same."),
        "needless-correction": Rule("A true statement has a correction."),
        # Files beside the deck
        "bad-path": Rule("A path leads, or could lead, out of the deck's folder."),
        "bad-media": Rule("The path of a picture leads, or could lead, out of the deck's folder."),
        "missing-file": Rule("A file that the deck names is not there."),
        "bad-include": Rule("An included file is not one of questions only."),
        "include-cycle": Rule("A deck includes itself."),
        # The documents: a passage that has changed takes no question from a learner
        "unknown-document": Rule("A citation names a document that the deck does not have.", hides=False),
        "bad-document": Rule("A document cannot be read.", hides=False),
        "citation-missing": Rule("The words quoted are not in the document.", hides=False),
        "citation-ambiguous": Rule("The words quoted are in the document more than once.", hides=False),
        "citation-changed": Rule("The words quoted are in the document only nearly so.", hides=False),
        # Remarks of learners
        "remark": Rule("A learner has written something about the question.", Severity.INFO, hides=False),
        # Waivers of lint rules
        "unknown-waiver": Rule("A question ignores a lint rule that does not exist.", hides=False),
        "empty-waiver": Rule("A question ignores a lint rule and does not say why.", hides=False),
        "unused-waiver": Rule(
            "A question ignores a lint rule that finds nothing in it.", Severity.WARNING, hides=False
        ),
        "more-findings": Rule("There are more findings than are reported.", Severity.INFO, hides=False),
    }
)
"""Every rule by its id; ids are permanent, since scripts and waivers name them."""


def rule_of(name: str) -> Rule:
    """Return the rule of that id; one that a question type brings along is an error."""
    return RULES.get(name, Rule("The question contradicts itself."))
