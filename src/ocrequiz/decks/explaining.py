"""Which rules there are, of the format and of good asking, by what names an author calls them, and what they mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ocrequiz.decks.complaints import did_you_mean
from ocrequiz.decks.explanations import EXPLANATIONS
from ocrequiz.decks.lint.registry import LINT_RULES
from ocrequiz.decks.rules import RULES
from ocrequiz.errors import Severity, WrongUse
from ocrequiz.records import record
from ocrequiz.text import one_line

ALL_RULES: Final = (*RULES, *LINT_RULES)
"""The ids of all rules, in the order in which they are explained."""


@record
class Explained:
    """A rule, as an author is told of it."""

    id: str
    severity: Severity
    meaning: str
    """What is wrong, or weak, where the rule is broken."""
    why: str
    """Why the rule is there; may be empty."""
    bad: str
    """YAML that breaks it; may be empty."""
    good: str
    """The same, mended; may be empty."""
    source: str
    """Who gives the advice; empty for rules of the format."""


def explain(name: str) -> Explained:
    """Explain the rule with that id.

    Raises WrongUse where there is none, with a suggestion.
    """
    if rule := LINT_RULES.get(name):
        return Explained(rule.id, rule.severity, rule.meaning, rule.why, rule.bad, rule.good, rule.source)
    if name not in RULES:
        raise _unknown(name)
    told = EXPLANATIONS.get(name)
    why, bad, good = (told.why, told.bad, told.good) if told else ("", "", "")
    return Explained(name, RULES[name].severity, RULES[name].meaning, why, bad, good, "")


def rules_called(names: Iterable[str]) -> frozenset[str]:
    """Return the ids of the rules that an author names.

    A name is an id, the words with which several ids begin (`citation`), or such a beginning with a star (`cit*`);
    several stand with commas between them. Raises WrongUse for one that is no rule, with a suggestion.
    """
    return frozenset(id_ for name in _apart(names) for id_ in _called(name))


def _apart(names: Iterable[str]) -> Iterable[str]:
    return (part.strip().lower() for name in names for part in name.split(",") if part.strip())


def _called(name: str) -> list[str]:
    if name.endswith("*"):
        found = [id_ for id_ in ALL_RULES if id_.startswith(name.rstrip("*"))]
    else:
        found = [id_ for id_ in ALL_RULES if f"{id_}-".startswith(f"{name.rstrip('-')}-")]
    if not found:
        raise _unknown(name)
    return found


def _unknown(name: str) -> WrongUse:
    remedy = did_you_mean(name, ALL_RULES) or "`ocrequiz check` names the rule with each finding."
    return WrongUse(f"There is no rule `{one_line(name, 60)}`.", remedy)
