"""Each lint rule flags what is weak, and lets pass what only looks like it."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ocrequiz.decks import lint as rules_package
from ocrequiz.decks.lint.linting import lint
from ocrequiz.decks.lint.registry import LINT_RULES
from ocrequiz.decks.lint.rule import LintRule, QuestionRule
from ocrequiz.decks.loading import Loaded, load
from ocrequiz.decks.rules import RULES

FIXTURES = Path(__file__).resolve().parent / "lint"
EXAMPLE = "format: 1\nid: example\ntitle: Example\ndocuments: [{id: notes, file: reading.md}]\nquestions:\n"


def flagged(loaded: Loaded, rule: str) -> list[str]:
    """List the questions at fault, and `head` where the deck as a whole is, once for each finding of a rule."""
    starts = {place.line: id_ for id_, place in loaded.places.items()}
    found = [finding for finding in lint(loaded) if finding.rule == rule]
    lines = [max((line for line in starts if line <= finding.line), default=0) for finding in found]
    return [starts.get(line, "head") for line in lines]


ABOUT_DECKS = [name for name in LINT_RULES if (FIXTURES / f"{name}.fine.yaml").is_file()]
"""Rules that blame no single question: of each there is a weak deck, and a fine one."""


@pytest.mark.parametrize("rule", ABOUT_DECKS)
def test_a_rule_flags_a_weak_deck_and_no_other(rule: str) -> None:
    """What is weak in a deck as a whole is told once, at its head; the fine deck has nothing of it."""
    weak, fine = (load(FIXTURES / f"{rule}{ending}", for_authors=True) for ending in (".yaml", ".fine.yaml"))
    assert weak.findings == fine.findings == ()
    assert flagged(weak, rule) == ["head"]
    assert flagged(fine, rule) == []


@pytest.mark.parametrize("rule", [name for name in LINT_RULES if name not in ABOUT_DECKS])
def test_a_rule_flags_what_is_weak_and_nothing_else(rule: str) -> None:
    """In the deck of each rule, the questions called weak are flagged once each, and those called fine are not."""
    loaded = load(FIXTURES / f"{rule}.yaml", for_authors=True)
    assert loaded.findings == ()
    weak = [id_ for id_ in loaded.places if id_.startswith("weak")]
    fine = [id_ for id_ in loaded.places if id_.startswith("fine")]
    assert flagged(loaded, rule) == weak
    assert 0 < len(weak) <= len(fine)


@pytest.mark.parametrize(
    "rule", [rule for rule in LINT_RULES.values() if isinstance(rule, QuestionRule)], ids=lambda rule: rule.id
)
def test_an_explanation_shows_the_rule_broken_and_kept(
    rule: LintRule, write: Callable[[str, str | bytes], Path]
) -> None:
    """The bad example of each rule breaks it, and the good one does not."""
    write("reading.md", (FIXTURES / "reading.md").read_bytes())
    write("sea.png", (FIXTURES / "sea.png").read_bytes())
    for name, text in (("bad", rule.bad), ("good", rule.good)):
        loaded = load(write(f"{name}.yaml", EXAMPLE + text), for_authors=True)
        assert loaded.deck is not None
        assert loaded.deck.questions
        assert bool(flagged(loaded, rule.id)) == (name == "bad")


def test_every_rule_is_registered() -> None:
    """A module with a rule joins the registry; none is forgotten there, and no id is one of the format."""
    names = [module.name for module in pkgutil.iter_modules(rules_package.__path__)]
    modules = [importlib.import_module(f"{rules_package.__name__}.{name}") for name in names]
    rules = [vars(module)["RULE"] for module in modules if "RULE" in vars(module)]
    assert {id(rule) for rule in rules} == set(map(id, LINT_RULES.values()))
    assert LINT_RULES.keys().isdisjoint(RULES)


@pytest.mark.parametrize("rule", LINT_RULES.values(), ids=LINT_RULES)
def test_every_rule_explains_itself(rule: LintRule) -> None:
    """Whoever asks about a rule learns what it means, why it matters, both examples, and whose advice it is."""
    assert all(map(str.strip, (rule.meaning, rule.why, rule.bad, rule.good, rule.source)))
    assert rule.meaning.endswith(".")


def test_every_rule_stands_in_the_guide_for_authors(repository: Path) -> None:
    """The guide to writing decks names each rule, and waivers."""
    guide = (repository / "decks" / "README.md").read_text(encoding="utf-8")
    assert [name for name in LINT_RULES if f"`{name}`" not in guide] == []


def test_no_learner_waits_for_the_lint() -> None:
    """Studying loads no rule: only the tools of authors do."""
    code = "import sys, ocrequiz.tui.app, ocrequiz.workspace.workspace, ocrequiz.library.intake; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "ocrequiz.decks.loading" in ran.stdout.split()
    assert "ocrequiz.decks.lint" not in ran.stdout.split()
