"""What is weak in the questions of a deck: every rule asked, and the author's waivers heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ocrequiz.decks.complaints import did_you_mean
from ocrequiz.decks.deck import Deck
from ocrequiz.decks.findings import Findings
from ocrequiz.decks.lint.registry import LINT_RULES
from ocrequiz.decks.lint.rule import DeckRule, LintRule, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject, Whole
from ocrequiz.decks.loading import Loaded, collector_paused
from ocrequiz.decks.manuscript import Manuscript
from ocrequiz.decks.rules import RULES
from ocrequiz.errors import Finding
from ocrequiz.text import one_line


def lint(loaded: Loaded) -> tuple[Finding, ...]:
    """Return the weaknesses of a deck that was loaded `for_authors`, by file and line; of no deck, nothing.

    A waiver silences its rule on its question. One that silences nothing, names no rule or gives no reason
    is itself a finding.
    """
    if loaded.deck is None or loaded.manuscript is None:
        return ()
    with collector_paused():
        return _examine(loaded.deck, loaded.manuscript)


def _examine(deck: Deck, manuscript: Manuscript) -> tuple[Finding, ...]:
    whole = Whole(deck, manuscript.documents)
    findings = _Reported(manuscript)
    heard: set[tuple[str, str]] = set()
    for rule, subject, weakness in _weaknesses(whole):
        if subject is not None and rule.id in subject.question.lint.ignore:
            heard.add((subject.question.id, rule.id))
        else:
            findings.report(rule, subject, weakness)
    for subject in whole.subjects:
        if subject.question.lint.ignore:
            findings.examine_waivers(subject, heard)
    return findings.all()


def _weaknesses(whole: Whole) -> Iterator[tuple[LintRule, Subject | None, Weakness]]:
    """Ask every rule; yield what it finds, and the question at fault."""
    for name, subjects in whole.by_type.items():
        rules = _rules_for(name, whole.is_english)
        for subject in subjects:
            for rule in rules:
                for weakness in rule.find(subject):
                    yield rule, subject, weakness
    for deck_rule in _deck_rules(whole.is_english):
        for weakness in deck_rule.find(whole):
            yield deck_rule, weakness.question, weakness


@cache
def _rules_for(name: str, is_english: bool) -> Sequence[QuestionRule]:
    """Return the rules that look at questions of a type."""
    rules = (rule for rule in _speaking(is_english) if isinstance(rule, QuestionRule))
    return tuple(rule for rule in rules if rule.types is None or name in rule.types)


def _deck_rules(is_english: bool) -> Sequence[DeckRule]:
    return tuple(rule for rule in _speaking(is_english) if isinstance(rule, DeckRule))


def _speaking(is_english: bool) -> Iterable[LintRule]:
    return (rule for rule in LINT_RULES.values() if is_english or not rule.is_english)


class _Reported:
    """The findings as they come together."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._findings = Findings()

    def report(self, rule: LintRule, subject: Subject | None, weakness: Weakness) -> None:
        """Report what a rule has found, at its place."""
        if subject is None:
            at = self._manuscript.head(weakness.way, at_key=True)
        else:
            at = self._manuscript.place(subject.question.id, weakness.way)
        self._findings.add_at(at, rule.id, weakness.message, weakness.help, rule.severity)

    def examine_waivers(self, subject: Subject, heard: set[tuple[str, str]]) -> None:
        """Report the waivers of a question that do not waive anything, or not as they should."""
        id_ = subject.question.id
        for name, reason in subject.question.lint.ignore.items():
            if name not in LINT_RULES:
                message = f"There is no rule `{one_line(name, 60)}` to ignore."
                self._complain(id_, name, "unknown-waiver", message, _instead(name))
            elif not reason.strip():
                message = f"`{name}` is ignored without a reason."
                self._complain(id_, name, "empty-waiver", message, "Say in a few words why it is meant.")
            elif (id_, name) not in heard:
                message = f"`{name}` finds nothing here to ignore."
                self._complain(id_, name, "unused-waiver", message, "Take it out.")

    def all(self) -> tuple[Finding, ...]:
        """Return what has been reported."""
        return self._findings.all()

    def _complain(self, id_: str, name: str, rule: str, message: str, remedy: str) -> None:
        at = self._manuscript.place(id_, ("lint", "ignore", name), at_key=True)
        self._findings.add_at(at, rule, message, remedy)


def _instead(name: str) -> str:
    """Suggest what an author may have meant who ignores a rule that is none."""
    if name in RULES:
        return "It is a rule of the format: mend what it reports."
    return did_you_mean(name, LINT_RULES) or "`ocrequiz check` names the rule with each finding."
